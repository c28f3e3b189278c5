import CFacts

/// A table of facts: tab-separated text with a header line; `#` begins a comment line.
public struct FactTable: Sendable {
  /// The file's name, for messages.
  public let name: String
  /// The header's cells.
  public let columns: [String]
  /// The cells of each row, as many as there are columns.
  public let rows: [[String]]

  /// Reads a table; missing cells at a row's end are empty.
  public init(name: String, text: String) {
    self = Array(text.utf8).withUnsafeBufferPointer { FactTable(name: name, $0) }
  }

  private init(name: String, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.name = name
    var columns: [String]?
    var rows: [[String]] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      var line = line
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      if line.first == UInt8(ascii: "#") || line.isEmpty { continue }
      var cells: [String] = []
      cells.reserveCapacity(columns?.count ?? 0)
      var rest = UnsafeBufferPointer(rebasing: line)[...]
      while cells.count < columns?.count ?? .max {
        let end = rest.firstIndex(of: UInt8(ascii: "\t"))
        cells.append(String(decoding: rest[..<(end ?? rest.endIndex)], as: UTF8.self))
        guard let end else { break }
        rest = rest[(end + 1)...]
      }
      if let columns {
        while cells.count < columns.count { cells.append("") }
        rows.append(cells)
      } else {
        columns = cells
      }
    }
    self.columns = columns ?? []
    self.rows = rows
  }

  /// One of the tables that the program carries in itself, by its file's name.
  public init(carried name: String) {
    let files = (0..<chronicle_facts_count()).map(chronicle_fact)
    guard let file = files.first(where: { String(cString: $0.name) == name }) else {
      preconditionFailure("the program carries no table \(name)")
    }
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    self.init(name: name, bytes)
  }

}

/// The values of a cell that holds several, separated by semicolons.
public func list(_ cell: String) -> [String] {
  cell.utf8.split(separator: UInt8(ascii: ";")).map {
    String(Substring($0)).trimmingBlanks
  }
}

extension String {
  var trimmingBlanks: String {
    var utf8 = Substring(self).utf8
    while utf8.first == UInt8(ascii: " ") { utf8.removeFirst() }
    while utf8.last == UInt8(ascii: " ") { utf8.removeLast() }
    return String(Substring(utf8))
  }
}
