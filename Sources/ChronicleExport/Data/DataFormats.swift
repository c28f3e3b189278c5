import ChronicleModel
import ChronicleSite

/// A table as CSV (RFC 4180), in UTF-8.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe before it.
func csv(_ table: DataTable, _ plan: SitePlan, _ put: ([UInt8]) -> Void) {
  var out = Array(table.columns.map(\.name).joined(separator: ",").utf8)
  out += "\r\n".utf8
  table.rows(plan) { cells in
    for (index, cell) in cells.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      switch cell {
      case .none: break
      case .text(let text): appendField(text, to: &out)
      case .number(let number): out += String(number).utf8
      case .flag(let flag): out += (flag ? "true" : "false").utf8
      case .list(let texts): appendField(texts.joined(separator: "|"), to: &out)
      }
    }
    out += "\r\n".utf8
    out.hand(on: put)
  }
  put(out)
}

private func appendField(_ text: String, to out: inout [UInt8]) {
  var text = text
  text.withUTF8 { bytes in
    let isFormula = bytes.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let isQuoted =
      bytes.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 < 32 }
      || bytes.first == 32 || bytes.last == 32
    if isQuoted { out.append(UInt8(ascii: "\"")) }
    if isFormula { out.append(UInt8(ascii: "'")) }
    if isQuoted {
      var start = 0
      for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\"") {
        out += bytes[start...index]
        start = index
      }
      out += bytes[start...]
      out.append(UInt8(ascii: "\""))
    } else {
      out += bytes
    }
  }
}

/// A table as JSON: an array of objects, one a line.
func json(_ table: DataTable, _ plan: SitePlan, _ put: ([UInt8]) -> Void) {
  let names = table.columns.enumerated().map { index, column in
    Array("\(index == 0 ? "{" : ",")\"\(column.name)\":".utf8)
  }
  var out = Array("[".utf8)
  var isFirst = true
  table.rows(plan) { cells in
    out += (isFirst ? "\n" : ",\n").utf8
    isFirst = false
    for (name, cell) in zip(names, cells) {
      out += name
      switch cell {
      case .none: out += "null".utf8
      case .text(let text): JSON.quote(text, to: &out)
      case .number(let number): out += String(number).utf8
      case .flag(let flag): out += (flag ? "true" : "false").utf8
      case .list(let texts): JSON.strings(texts).write(to: &out)
      }
    }
    out.append(UInt8(ascii: "}"))
    out.hand(on: put)
  }
  put(out + Array("\n]\n".utf8))
}

/// The description of the tables as a Frictionless data package (specs.frictionlessdata.io).
func dataPackage(of plan: SitePlan) -> [UInt8] {
  let configuration = plan.configuration
  var members: [(String, JSON)] = [
    ("profile", .string("tabular-data-package")),
    ("name", .string(slug(for: configuration.title))), ("title", .string(configuration.title)),
  ]
  if !configuration.description.isEmpty {
    members.append(("description", .string(configuration.description)))
  }
  if let url = configuration.url { members.append(("homepage", .string(url))) }
  if let author = configuration.author {
    let editor: JSON = .object([("title", .string(author)), ("role", .string("author"))])
    members.append(("contributors", .array([editor])))
  }
  members.append(("resources", .array(dataTables.map(resource))))
  var out: [UInt8] = []
  JSON.object(members).write(to: &out)
  out.append(10)
  return out
}

private func resource(_ table: DataTable) -> JSON {
  var schema: [(String, JSON)] = [("fields", .array(table.columns.map(field)))]
  if table.hasID { schema.append(("primaryKey", .strings(["id"]))) }
  let keys = table.columns.compactMap { column -> JSON? in
    guard let other = column.refersTo else { return nil }
    return .object([
      ("fields", .strings([column.name])),
      (
        "reference",
        .object([("resource", .string(other)), ("fields", .strings(["id"]))])
      ),
    ])
  }
  if !keys.isEmpty { schema.append(("foreignKeys", .array(keys))) }
  return .object([
    ("name", .string(table.name)), ("path", .string("\(table.name).csv")),
    ("profile", .string("tabular-data-resource")), ("title", .string(table.title)),
    ("description", .string(table.description)), ("format", .string("csv")),
    ("mediatype", .string("text/csv")), ("encoding", .string("utf-8")),
    ("schema", .object(schema)),
  ])
}

private func field(_ column: DataTable.Column) -> JSON {
  // A list is a text in CSV.
  let type = column.kind == .list ? "string" : column.kind.rawValue
  var members: [(String, JSON)] = [
    ("name", .string(column.name)), ("type", .string(type)),
    ("description", .string(column.description)),
  ]
  if column.isRequired { members.append(("constraints", .object([("required", .bool(true))]))) }
  return .object(members)
}
