import ChronicleDiagnostics

/// The tags of a template in their order, for checking.
struct ScannedTemplate {
  enum Tag: Equatable {
    case text, unescaped, section, inverted, end, partial, parent, block
  }
  struct Token {
    var tag: Tag
    var name: String
    /// Where the name stands, in bytes.
    var offset: Int
  }

  let path: String
  let bytes: [UInt8]
  private(set) var tokens: [Token] = []

  init(path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var (open, close) = (Array("{{".utf8), Array("}}".utf8))
    var position = 0
    while let start = find(open, from: position) {
      var inner = start + open.count
      guard inner < bytes.count else { return }
      let sigil = bytes[inner]
      if sigil == UInt8(ascii: "{") {
        guard let end = find([UInt8(ascii: "}")] + close, from: inner) else { return }
        add(.unescaped, inner + 1..<end)
        position = end + 1 + close.count
        continue
      }
      guard let end = find(close, from: inner) else { return }
      position = end + close.count
      if sigil == UInt8(ascii: "=") {
        let parts = bytes[(inner + 1)..<end].split { $0 <= 32 || $0 == UInt8(ascii: "=") }
        if parts.count == 2 { (open, close) = (Array(parts[0]), Array(parts[1])) }
        continue
      }
      guard let tag = Self.tag(sigil) else { continue }
      if tag != .text { inner += 1 }
      add(tag, inner..<end)
    }
  }

  /// Where a token stands.
  func location(of token: Token) -> Location {
    Location(path, offset: token.offset, in: bytes)
  }

  /// What a tag's first character makes of it; nil for comments and settings.
  private static func tag(_ sigil: UInt8) -> Tag? {
    switch sigil {
    case UInt8(ascii: "!"), UInt8(ascii: "%"): nil
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .end
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "&"): .unescaped
    default: .text
    }
  }

  private mutating func add(_ tag: Tag, _ range: Range<Int>) {
    guard let first = range.first(where: { bytes[$0] > 32 }) else { return }
    let last = range.last { bytes[$0] > 32 } ?? first
    tokens.append(
      Token(tag: tag, name: String(decoding: bytes[first...last], as: UTF8.self), offset: first))
  }

  private func find(_ text: [UInt8], from start: Int) -> Int? {
    guard let first = text.first, bytes.count >= text.count else { return nil }
    var index = start
    while index + text.count <= bytes.count {
      if bytes[index] == first, bytes[index..<index + text.count].elementsEqual(text) {
        return index
      }
      index += 1
    }
    return nil
  }
}
