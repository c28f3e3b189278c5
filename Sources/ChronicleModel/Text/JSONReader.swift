extension JSON {
  /// Reads a JSON text; nil where it is none, or is nested deeper than any data set is.
  ///
  /// Line breaks and tabs inside strings are taken as they are, as many pages write them. A number
  /// that is not whole becomes a string with its digits.
  public init?(parsing text: some Sequence<UInt8>) {
    var reader = JSONReader(bytes: Array(text))
    guard let value = reader.value(depth: 0) else { return nil }
    reader.skipBlanks()
    guard reader.position == reader.bytes.count else { return nil }
    self = value
  }

  /// A member's value; nil for an absent one, and for what is no object.
  public subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0 == key }?.1
  }

  /// The text of a string that is not blank.
  public var string: String? {
    guard case .string(let text?) = self, text.contains(where: { !$0.isWhitespace }) else {
      return nil
    }
    return text
  }

  /// The elements of an array; anything else is its own only element.
  public var elements: [JSON] {
    if case .array(let values) = self { return values }
    return [self]
  }
}

private struct JSONReader {
  let bytes: [UInt8]
  var position = 0

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func skipBlanks() {
    while let byte, byte == 32 || (9...13).contains(byte) { position += 1 }
    if position == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      position = 3
      skipBlanks()
    }
  }

  mutating func value(depth: Int) -> JSON? {
    guard depth < 100 else { return nil }
    skipBlanks()
    switch byte {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return string().map { .string($0) }
    case UInt8(ascii: "t"): return word("true", .bool(true))
    case UInt8(ascii: "f"): return word("false", .bool(false))
    case UInt8(ascii: "n"): return word("null", .string(nil))
    default: return number()
    }
  }

  private mutating func take(_ mark: UInt8) -> Bool {
    skipBlanks()
    guard byte == mark else { return false }
    position += 1
    return true
  }

  private mutating func object(depth: Int) -> JSON? {
    position += 1
    var members: [(String, JSON)] = []
    if take(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipBlanks()
      if byte == UInt8(ascii: "}") { break }
      guard byte == UInt8(ascii: "\""), let key = string(), take(UInt8(ascii: ":")),
        let value = value(depth: depth + 1)
      else { return nil }
      members.append((key, value))
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}")) ? .object(members) : nil
  }

  private mutating func array(depth: Int) -> JSON? {
    position += 1
    var values: [JSON] = []
    if take(UInt8(ascii: "]")) { return .array(values) }
    repeat {
      skipBlanks()
      if byte == UInt8(ascii: "]") { break }
      guard let value = value(depth: depth + 1) else { return nil }
      values.append(value)
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]")) ? .array(values) : nil
  }

  private mutating func word(_ word: StaticString, _ value: JSON) -> JSON? {
    for index in 0..<word.utf8CodeUnitCount {
      guard byte == word.utf8Start[index] else { return nil }
      position += 1
    }
    return value
  }

  private mutating func number() -> JSON? {
    let start = position
    while let byte, (48...57).contains(byte) || "+-.eE".utf8.contains(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard Double(text) != nil else { return nil }
    return Int(text).map { .number($0) } ?? .string(text)
  }

  private mutating func string() -> String? {
    position += 1
    var out: [UInt8] = []
    while let byte {
      position += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: out, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\") else {
        out.append(byte)
        continue
      }
      guard escape(to: &out) else { return nil }
    }
    return nil
  }

  private mutating func escape(to out: inout [UInt8]) -> Bool {
    guard let mark = byte else { return false }
    position += 1
    switch mark {
    case UInt8(ascii: "n"): out.append(10)
    case UInt8(ascii: "r"): out.append(13)
    case UInt8(ascii: "t"): out.append(9)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): out.append(32)
    case UInt8(ascii: "u"):
      guard let unit = hexadecimal() else { return false }
      var units = [unit]
      if UTF16.isLeadSurrogate(unit), position + 1 < bytes.count,
        bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
      {
        position += 2
        guard let second = hexadecimal() else { return false }
        units.append(second)
      }
      out += String(decoding: units, as: UTF16.self).utf8
    default: out.append(mark)
    }
    return true
  }

  private mutating func hexadecimal() -> UInt16? {
    guard position + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[position..<(position + 4)], as: UTF8.self)
    position += 4
    return UInt16(digits, radix: 16)
  }
}
