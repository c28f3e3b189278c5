/// The links and the places to link to of one page of the site.
public struct PageLinks: Sendable {
  /// From the site's folder, with `/`.
  public let path: String
  /// The values of `id`.
  public private(set) var ids: Set<String> = []
  /// The values of `href` and `src`, each once.
  public private(set) var targets: Set<String> = []

  /// Reads the tags of HTML; what stands in scripts, styles and comments is passed over.
  public init(path: String, html: [UInt8]) {
    self.path = path
    html.withUnsafeBufferPointer { bytes in
      var scanner = TagScanner(bytes: bytes)
      while let (name, value) = scanner.nextAttribute() {
        switch name {
        case "id": ids.insert(plain(value))
        case "href", "src", "action": targets.insert(plain(value))
        default: continue
        }
      }
    }
  }
}

/// The attributes of the tags of HTML, one after the other.
private struct TagScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  var isInTag = false

  mutating func nextAttribute() -> (name: String, value: ArraySlice<UInt8>)? {
    while position < bytes.count {
      if !isInTag {
        guard openTag() else { return nil }
        continue
      }
      skip { $0 <= 32 || $0 == UInt8(ascii: "/") }
      guard position < bytes.count else { return nil }
      if bytes[position] == UInt8(ascii: ">") {
        position += 1
        isInTag = false
        continue
      }
      let start = position
      skip { $0 > 32 && !"=/>".utf8.contains($0) }
      let name = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
      if start == position { position += 1 }
      skip { $0 <= 32 }
      guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { continue }
      position += 1
      skip { $0 <= 32 }
      return (name, value())
    }
    return nil
  }

  private mutating func value() -> ArraySlice<UInt8> {
    guard position < bytes.count else { return [] }
    let quote = bytes[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      position += 1
      let start = position
      skip { $0 != quote }
      defer { position = min(bytes.count, position + 1) }
      return ArraySlice(bytes[start..<position])
    }
    let start = position
    skip { $0 > 32 && $0 != UInt8(ascii: ">") }
    return ArraySlice(bytes[start..<position])
  }

  /// Goes to the inside of the next opening tag.
  private mutating func openTag() -> Bool {
    while position < bytes.count {
      skip { $0 != UInt8(ascii: "<") }
      position += 1
      if starts("!--") {
        goPast("-->")
        continue
      }
      let start = position
      skip { ($0 | 0x20) >= 97 && ($0 | 0x20) <= 122 || (48...57).contains($0) }
      if start == position { continue }
      let name = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
      if ["script", "style"].contains(name), !hasSource() {
        goPast("</" + name)
        continue
      }
      isInTag = true
      return true
    }
    return false
  }

  /// Whether the tag at hand has an address rather than a content.
  private func hasSource() -> Bool {
    let tag = bytes[position...].prefix { $0 != UInt8(ascii: ">") }
    return String(decoding: tag, as: UTF8.self).contains("src=")
  }

  private func starts(_ text: String) -> Bool {
    position <= bytes.count && bytes[position...].starts(with: text.utf8)
  }

  private mutating func goPast(_ text: String) {
    while position < bytes.count, !starts(text) { position += 1 }
    position += text.utf8.count
  }

  private mutating func skip(while isSkipped: (UInt8) -> Bool) {
    while position < bytes.count, isSkipped(bytes[position]) { position += 1 }
  }
}

/// The text of an attribute's value.
private func plain(_ value: ArraySlice<UInt8>) -> String {
  var text = String(decoding: value, as: UTF8.self)
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  for (entity, character) in [
    ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"),
  ] {
    text = text.replacing(entity, with: character)
  }
  return text
}
