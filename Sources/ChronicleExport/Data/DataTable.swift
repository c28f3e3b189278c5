import ChronicleCatalogue
import ChronicleModel
import ChronicleSite

/// A table of the data set under `data/`: what its columns mean, and its rows.
///
/// Declared once; the CSV and JSON files, the Frictionless description and the page that explains them follow.
public struct DataTable: Sendable {
  public struct Column: Sendable {
    public enum Kind: String, Sendable {
      case text = "string"
      case number = "integer"
      case flag = "boolean"
      /// `2006-12-27`.
      case day = "date"
      /// Texts; in CSV parted by `|`.
      case list = "array"
    }

    public let name: String
    public let kind: Kind
    public let description: String
    public let isRequired: Bool
    /// The table whose `id` it holds.
    let refersTo: String?

    init(
      _ name: String, _ description: String, kind: Kind = .text, required: Bool = false,
      of table: String? = nil
    ) {
      self.name = name
      self.kind = kind
      self.description = description
      isRequired = required
      refersTo = table
    }
  }

  /// One value of a row.
  enum Cell: Sendable {
    case none
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([String])

    static func optional(_ text: String?) -> Cell { text.map { .text($0) } ?? .none }
    static func day(_ day: CalendarDay?) -> Cell { day.map { .text($0.description) } ?? .none }
    static func date(_ date: EDTF?) -> Cell { date.map { .text($0.description) } ?? .none }
  }

  /// The name of its files, without ending.
  public let name: String
  public let title: String
  public let description: String
  public let columns: [Column]
  /// Whether `id` is its key.
  let hasID: Bool
  /// Hands on each row, its cells in step with the columns.
  let rows: @Sendable (_ plan: SitePlan, _ emit: ([Cell]) -> Void) -> Void
}

/// The files of the data set, without the SQLite catalogue.
public func dataFiles(of plan: SitePlan) -> [ExportFile] {
  var files: [ExportFile] = []
  for table in dataTables {
    files.append(ExportFile("data/\(table.name).csv", pieces: { csv(table, plan, $0) }))
    files.append(ExportFile("data/\(table.name).json", pieces: { json(table, plan, $0) }))
  }
  files.append(ExportFile("data/datapackage.json") { dataPackage(of: plan) })
  files.append(ExportFile("data/articles.bib", pieces: { bibliography(of: plan, bibTeX, $0) }))
  files.append(ExportFile("data/articles.ris", pieces: { bibliography(of: plan, ris, $0) }))
  return files
}

/// All articles in a format of reference managers.
private func bibliography(
  of plan: SitePlan, _ format: (Citation) -> String, _ put: ([UInt8]) -> Void
) {
  var bytes: [UInt8] = []
  for index in plan.catalogue.articles.indices {
    bytes += format(ViewMaker(plan, .article(index)).citation(index)).utf8
    bytes.hand(on: put)
  }
  put(bytes)
}
