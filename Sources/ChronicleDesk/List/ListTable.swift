import ChronicleModel

/// A list as an editor asks for it: on the terminal, as JSON or as CSV.
public struct ListTable: Sendable {
  public enum Cell: Sendable, Hashable {
    case none
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([String])

    static func optional(_ text: String?) -> Cell { text.map { .text($0) } ?? .none }
    static func date(_ date: EDTF?) -> Cell { optional(date?.description) }
  }

  public var columns: [String]
  public var rows: [[Cell]]

  public init(_ columns: [String], _ rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }

  /// An array of objects, one a line.
  public var json: String {
    let lines = rows.map { row in
      "  " + JSON.object(zip(columns, row).map { ($0, $1.json) }).text
    }
    return lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n]"
  }

  /// CSV (RFC 4180); a text that a spreadsheet would take for a formula gets an apostrophe before it.
  public var csv: String {
    ([columns] + rows.map { $0.map(\.text) })
      .map { $0.map(csvField).joined(separator: ",") + "\r\n" }.joined()
  }

  /// Columns side by side, each as wide as its widest cell.
  ///
  /// - Parameters:
  ///   - width: The width of a text on the terminal.
  ///   - shown: A text as the terminal may show it.
  public func lines(
    width: (String) -> Int, shown: (String) -> String
  ) -> [String] {
    let texts = [columns] + rows.map { $0.map { shortened(shown($0.text)) } }
    let widths = columns.indices.map { column in texts.map { width($0[column]) }.max() ?? 0 }
    let isNumber = columns.indices.map { column in
      !rows.isEmpty && rows.allSatisfy { if case .number = $0[column] { true } else { false } }
    }
    return texts.map { row in
      let cells = columns.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - width(row[column]))
        return isNumber[column] ? padding + row[column] : row[column] + padding
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}

extension ListTable.Cell {
  fileprivate var json: JSON {
    switch self {
    case .none: .string(nil)
    case .text(let text): .string(text)
    case .number(let number): .number(number)
    case .flag(let flag): .bool(flag)
    case .list(let texts): .strings(texts)
    }
  }

  fileprivate var text: String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): flag ? "yes" : "no"
    case .list(let texts): texts.joined(separator: "|")
    }
  }
}

private func shortened(_ text: String) -> String {
  text.count > 72 ? text.prefix(71) + "…" : text
}

private func csvField(_ text: String) -> String {
  let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
  let safe = isFormula ? "'" + text : text
  let isPlain = safe.utf8.allSatisfy { $0 >= 32 && $0 != 34 && $0 != 44 }
  if isPlain && safe.first != " " && safe.last != " " { return safe }
  return "\"" + safe.replacing("\"", with: "\"\"") + "\""
}
