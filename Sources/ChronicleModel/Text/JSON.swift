/// A JSON value (RFC 8259) whose members keep their order.
public indirect enum JSON: Sendable {
  case string(String?)
  case number(Int)
  case bool(Bool)
  case array([JSON])
  case object([(String, JSON)])

  public static func strings(_ values: [String]) -> JSON { .array(values.map { .string($0) }) }

  /// The value on one line.
  public var text: String {
    var out: [UInt8] = []
    write(to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  public func write(to out: inout [UInt8]) {
    switch self {
    case .string(nil): out += "null".utf8
    case .string(let value?): Self.quote(value, to: &out)
    case .number(let value): out += String(value).utf8
    case .bool(let value): out += (value ? "true" : "false").utf8
    case .array(let values):
      out.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { out += ", ".utf8 }
        value.write(to: &out)
      }
      out.append(UInt8(ascii: "]"))
    case .object(let members):
      out.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { out += ", ".utf8 }
        Self.quote(member.0, to: &out)
        out += ": ".utf8
        member.1.write(to: &out)
      }
      out.append(UInt8(ascii: "}"))
    }
  }

  /// Appends a text as a JSON string.
  public static func quote(_ text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for (index, byte) in bytes.enumerated()
      where byte < 32 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        out += bytes[start..<index]
        start = index + 1
        switch byte {
        case UInt8(ascii: "\n"): out += "\\n".utf8
        case UInt8(ascii: "\r"): out += "\\r".utf8
        case UInt8(ascii: "\t"): out += "\\t".utf8
        case 0..<32: out += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
        default: out += [UInt8(ascii: "\\"), byte]
        }
      }
      out += bytes[start...]
    }
    out.append(UInt8(ascii: "\""))
  }
}
