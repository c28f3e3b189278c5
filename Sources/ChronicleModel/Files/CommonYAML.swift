/// Reads the forms of YAML that article files commonly have, some fifty times as fast as Yams, and gives
/// nil for all others, and for what is wrong; then Yams reads it, and says what.
///
///     title: "A text in quotation marks, on one line"
///     date: 2006-12-27
///     byline: [Jane Roe, "John Doe"]
///     source: {name: The Harbour Ledger, clipping: 000.txt}
///     dating:
///       - "dateline: Dec. 27"
///
/// A test compares the two on thousands of texts.
func commonYAML(_ text: String) -> YAMLNode? {
  var text = text
  return text.withUTF8 { bytes in
    var reader = CommonYAMLReader(bytes: bytes)
    return reader.document()
  }
}

private struct CommonYAMLReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  /// The line from 1, and where it begins.
  var line = 1
  var lineStart = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The byte here; a line feed at the end of all.
  private var here: UInt8 { position < bytes.count ? bytes[position] : 10 }

  mutating func document() -> YAMLNode? {
    guard isCommonText else { return nil }
    var members: [(key: YAMLNode, value: YAMLNode)] = []
    while position < bytes.count {
      let start = position
      guard members.count < 100, let key = key(), !members.contains(where: { $0.key.text == key })
      else { return nil }
      let keyNode = node(.scalar(key, isPlain: true), from: start)
      skipBlanks()
      let value: YAMLNode?
      if here == 10 {
        endLine()
        value = list() ?? YAMLNode(.scalar("", isPlain: true))
      } else {
        value = self.value(depth: 0)
      }
      guard let value, isLineStart else { return nil }
      members.append((keyNode, value))
    }
    if members.isEmpty { return nil }
    var node = YAMLNode(.mapping(members))
    (node.line, node.column) = (1, 1)
    return node
  }

  private mutating func endLine() {
    position += 1
    line += 1
    lineStart = position
  }

  /// A node that begins at an offset of this line; columns count code points.
  private func node(_ content: YAMLNode.Content, from start: Int) -> YAMLNode {
    var node = YAMLNode(content)
    node.line = line
    node.column = 1 + bytes[lineStart..<start].count { $0 & 0xC0 != 0x80 }
    return node
  }

  private var isLineStart: Bool {
    position >= bytes.count || position == 0 || bytes[position - 1] == 10
  }

  /// Whether there are only characters whose meaning is beyond doubt.
  private var isCommonText: Bool {
    for (index, byte) in bytes.enumerated() {
      if byte >= 32 && byte < 0x7F || byte == 10 { continue }
      guard byte >= 0x80, byte != 0xEF else { return false }
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if byte == 0xC2 && next < 0xA0 { return false }
      if byte == 0xE2 && next == 0x80, index + 2 < bytes.count,
        bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9
      {
        return false
      }
    }
    return true
  }

  /// A key of ASCII letters and underscores, and the colon behind it.
  private mutating func key() -> String? {
    let start = position
    while (here | 0x20) >= 97 && (here | 0x20) <= 122 || here == UInt8(ascii: "_") { position += 1 }
    guard position > start, position - start < 64, here == UInt8(ascii: ":") else { return nil }
    let name = string(start..<position)
    position += 1
    return here == 32 || here == 10 ? name : nil
  }

  /// The lines `- item` below a key; nil where there are none, or other than these.
  private mutating func list() -> YAMLNode? {
    var items: [YAMLNode] = []
    var indent: Int?
    var first = YAMLNode(.sequence([]))
    while position < bytes.count {
      let start = position
      skipBlanks()
      let depth = position - start
      guard here == UInt8(ascii: "-"), position + 1 < bytes.count, bytes[position + 1] == 32,
        indent == nil || indent == depth
      else {
        position = start
        break
      }
      if indent == nil { first = node(.sequence([]), from: position) }
      indent = depth
      position += 2
      skipBlanks()
      guard here != 10, let item = value(depth: 0) else {
        position = start
        return nil
      }
      items.append(item)
    }
    first.content = .sequence(items)
    return items.isEmpty ? nil : first
  }

  /// A value; outside of brackets it takes the rest of the line, and the line feed too.
  private mutating func value(depth: Int) -> YAMLNode? {
    guard depth < 8 else { return nil }
    let node: YAMLNode?
    switch here {
    case UInt8(ascii: "\""): node = doubleQuoted()
    case UInt8(ascii: "'"): node = singleQuoted()
    case UInt8(ascii: "["): node = flowSequence(depth)
    case UInt8(ascii: "{"): node = flowMapping(depth)
    default: node = plain(isInBrackets: depth > 0)
    }
    guard depth == 0, node != nil else { return node }
    skipBlanks()
    guard here == 10 else { return nil }
    endLine()
    return node
  }

  private mutating func plain(isInBrackets: Bool) -> YAMLNode? {
    let start = position
    let first = here
    guard (first | 0x20) >= 97 && (first | 0x20) <= 122 || (48...57).contains(first) || first > 0xC2
    else { return nil }
    while here != 10 {
      if isInBrackets {
        if ",]}".utf8.contains(here) { break }
        if "[{:#\"'&*!|>%@`?".utf8.contains(here) { return nil }
      } else if here == UInt8(ascii: ":") {
        if position + 1 >= bytes.count || bytes[position + 1] <= 32 { return nil }
      } else if here == UInt8(ascii: "#"), bytes[position - 1] == 32 {
        return nil
      }
      position += 1
    }
    if isInBrackets && here == 10 { return nil }
    var end = position
    while end > start, bytes[end - 1] == 32 { end -= 1 }
    return node(.scalar(string(start..<end), isPlain: true), from: start)
  }

  private mutating func singleQuoted() -> YAMLNode? {
    let start = position
    position += 1
    var out: [UInt8] = []
    while here != 10 {
      if here == UInt8(ascii: "'") {
        position += 1
        guard here == UInt8(ascii: "'") else {
          return node(.scalar(String(decoding: out, as: UTF8.self), isPlain: false), from: start)
        }
      }
      out.append(here)
      position += 1
    }
    return nil
  }

  private mutating func doubleQuoted() -> YAMLNode? {
    position += 1
    let start = position
    while here != 10 && here != UInt8(ascii: "\"") && here != UInt8(ascii: "\\") { position += 1 }
    if here == UInt8(ascii: "\"") {
      position += 1
      return node(.scalar(string(start..<position - 1), isPlain: false), from: start - 1)
    }
    var out = Array(bytes[start..<position])
    while here != 10 {
      let byte = here
      position += 1
      if byte == UInt8(ascii: "\"") {
        return node(.scalar(String(decoding: out, as: UTF8.self), isPlain: false), from: start - 1)
      }
      guard byte == UInt8(ascii: "\\") else {
        out.append(byte)
        continue
      }
      switch here {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): out.append(here)
      case UInt8(ascii: "n"): out.append(10)
      case UInt8(ascii: "t"): out.append(9)
      case UInt8(ascii: "r"): out.append(13)
      default: return nil
      }
      position += 1
    }
    return nil
  }

  private mutating func flowSequence(_ depth: Int) -> YAMLNode? {
    let start = position
    var items: [YAMLNode] = []
    let isWhole = members(closing: UInt8(ascii: "]")) { reader in
      guard let item = reader.value(depth: depth + 1) else { return false }
      items.append(item)
      return true
    }
    return isWhole ? node(.sequence(items), from: start) : nil
  }

  private mutating func flowMapping(_ depth: Int) -> YAMLNode? {
    let start = position
    var found: [(key: YAMLNode, value: YAMLNode)] = []
    let isWhole = members(closing: UInt8(ascii: "}")) { reader in
      let start = reader.position
      guard let key = reader.key(), reader.here == 32,
        !found.contains(where: { $0.key.text == key })
      else { return false }
      let keyNode = reader.node(.scalar(key, isPlain: true), from: start)
      reader.skipBlanks()
      guard let value = reader.value(depth: depth + 1) else { return false }
      found.append((keyNode, value))
      return true
    }
    return isWhole ? node(.mapping(found), from: start) : nil
  }

  /// What stands between brackets, parted by commas.
  private mutating func members(
    closing: UInt8, _ read: (inout CommonYAMLReader) -> Bool
  ) -> Bool {
    position += 1
    skipBlanks()
    if here == closing {
      position += 1
      return true
    }
    while true {
      guard read(&self) else { return false }
      skipBlanks()
      if here == closing {
        position += 1
        return true
      }
      guard here == UInt8(ascii: ",") else { return false }
      position += 1
      skipBlanks()
      if here == closing { return false }
    }
  }

  private mutating func skipBlanks() {
    while here == 32 { position += 1 }
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}
