import ChronicleExport
import ChronicleSite

extension DataView {
  static let shape = Shape<DataView>(
    page: frameFields(\.frame) + [
      .list("tables", DataTable.shape) { _ in dataTables }
    ])
}

extension DataTable {
  static let shape = Shape<DataTable>([
    .text("title") { $0.title },
    .text("name") { $0.name },
    .text("description") { $0.description },
    .text("csv_href") { "data/\($0.name).csv" },
    .text("json_href") { "data/\($0.name).json" },
    .list("columns", Column.shape) { $0.columns },
  ])
}

extension DataTable.Column {
  static let shape = Shape<DataTable.Column>([
    .text("name") { $0.name },
    .text("type") { $0.kind.rawValue },
    .text("description") { $0.description },
  ])
}

extension SearchView {
  static let shape = Shape<SearchView>(page: frameFields(\.frame))
}
