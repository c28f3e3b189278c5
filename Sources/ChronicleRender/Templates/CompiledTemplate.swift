/// A template in the form in which it is rendered to bytes.
///
/// Holds the common forms of Mustache: values, sections, partials, comments. It takes line ends apart as
/// swift-mustache does, which stays the reference and renders whatever has other forms.
struct CompiledTemplate: Sendable {
  indirect enum Node: Sendable {
    case bytes([UInt8])
    case value(Name, isHTML: Bool)
    case section(Name, [Node])
    case inverted(Name, [Node])
    /// The name of another template.
    case partial(String)
  }

  /// A name in its parts; a single dot is the value itself and has none.
  struct Name: Sendable {
    let first: String?
    let rest: [String]

    init?(_ text: String) {
      let parts = text.split(separator: ".").map(String.init)
      if text == "." {
        first = nil
      } else if let part = parts.first, !text.hasPrefix("."), !text.contains("("),
        !text.contains("*")
      {
        first = part
      } else {
        return nil
      }
      rest = Array(parts.dropFirst())
    }
  }

  let nodes: [Node]
  /// The templates that it puts in.
  let partials: Set<String>

  /// Compiles a template that swift-mustache has accepted; nil where it has other than common forms.
  init?(_ bytes: [UInt8]) {
    // Line ends other than line feeds, and what Unicode counts among them.
    if bytes.contains(where: { (0x0B...0x0D).contains($0) }) { return nil }
    if bytes.contains(where: { $0 == 0x85 || $0 == 0xA8 || $0 == 0xA9 }) { return nil }
    var parser = TemplateParser(bytes: bytes)
    guard let nodes = parser.parse(isLineStart: true, depth: 0) else { return nil }
    self.nodes = nodes
    partials = parser.partials
  }
}

private struct TemplateParser {
  let bytes: [UInt8]
  var position = 0
  var partials: Set<String> = []

  /// The nodes up to the end of the section, or of the template.
  mutating func parse(isLineStart: Bool, depth: Int) -> [CompiledTemplate.Node]? {
    guard depth < 100 else { return nil }
    var nodes: [CompiledTemplate.Node] = []
    var isLineStart = isLineStart
    var indent: ArraySlice<UInt8> = []
    while position < bytes.count {
      if isLineStart {
        let start = position
        while position < bytes.count, bytes[position] == 32 || bytes[position] == 9 {
          position += 1
        }
        indent = bytes[start..<position]
      }
      let start = position
      while position < bytes.count, bytes[position] != 10, !isTag(position) { position += 1 }
      let text = bytes[start..<position]
      if position < bytes.count, bytes[position] == 10 {
        append(indent + text + [10], to: &nodes)
        position += 1
        isLineStart = true
        continue
      }
      if !text.isEmpty {
        append(indent + text, to: &nodes)
        indent = []
        isLineStart = false
      }
      if position == bytes.count { break }
      position += 2
      guard let tag = readTag() else { return nil }
      var endsLine = false
      switch tag.sigil {
      case UInt8(ascii: "!"): endsLine = isLineStart && finishesLine()
      case UInt8(ascii: "{"), UInt8(ascii: "&"), 0:
        append(indent, to: &nodes)
        indent = []
        guard let name = CompiledTemplate.Name(tag.name) else { return nil }
        nodes.append(.value(name, isHTML: tag.sigil != 0))
      case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "/"):
        endsLine = isLineStart && finishesLine()
        if !endsLine {
          append(indent, to: &nodes)
          indent = []
        }
        if tag.sigil == UInt8(ascii: "/") { return nodes }
        guard let name = CompiledTemplate.Name(tag.name),
          let inner = parse(isLineStart: endsLine, depth: depth + 1)
        else { return nil }
        nodes.append(
          tag.sigil == UInt8(ascii: "#") ? .section(name, inner) : .inverted(name, inner))
      case UInt8(ascii: ">"):
        // An indented partial indents all its lines, which is left to swift-mustache.
        guard !tag.name.hasPrefix("*"), !isLineStart || indent.isEmpty else { return nil }
        append(indent, to: &nodes)
        indent = []
        endsLine = isLineStart && finishesLine()
        partials.insert(tag.name)
        nodes.append(.partial(tag.name))
      default: return nil
      }
      isLineStart = endsLine
    }
    return depth == 0 ? nodes : nil
  }

  private func append(_ text: ArraySlice<UInt8>, to nodes: inout [CompiledTemplate.Node]) {
    if text.isEmpty { return }
    if case .bytes(let before) = nodes.last {
      nodes[nodes.count - 1] = .bytes(before + text)
    } else {
      nodes.append(.bytes(Array(text)))
    }
  }

  private func isTag(_ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "{") && index + 1 < bytes.count
      && bytes[index + 1] == UInt8(ascii: "{")
  }

  /// Reads a tag behind its opening braces; its sigil is 0 for a value.
  private mutating func readTag() -> (sigil: UInt8, name: String)? {
    guard position < bytes.count else { return nil }
    let first = bytes[position]
    let sigil = "!#^/>{&<$=%".utf8.contains(first) ? first : 0
    if sigil != 0 { position += 1 }
    let start = position
    let isTriple = sigil == UInt8(ascii: "{")
    while position + 1 < bytes.count {
      if bytes[position] == UInt8(ascii: "}"), bytes[position + 1] == UInt8(ascii: "}") { break }
      position += 1
    }
    guard position + (isTriple ? 2 : 1) < bytes.count else { return nil }
    let name = bytes[start..<position].filter { $0 > 32 }
    position += isTriple ? 3 : 2
    return (sigil, String(decoding: name, as: UTF8.self))
  }

  /// Whether nothing follows on the line; if so, goes on to the next.
  private mutating func finishesLine() -> Bool {
    if position == bytes.count { return true }
    var end = position
    while end < bytes.count, bytes[end] == 32 || bytes[end] == 9 { end += 1 }
    guard end < bytes.count, bytes[end] == 10 else { return false }
    position = end + 1
    return true
  }
}
