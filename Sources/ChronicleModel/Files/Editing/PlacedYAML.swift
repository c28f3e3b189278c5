import ChronicleDiagnostics
import Yams

/// The nodes of a content file's front matter, and the bytes of the file at which they stand.
///
/// What is written in a way that is not followed here (a text over many lines, an anchor) has no end; then
/// an edit that needs it is given up.
struct PlacedYAML {
  let bytes: [UInt8]
  /// The mapping at the head of the file.
  let root: Node.Mapping
  /// The bytes of the YAML, without the lines of `---`.
  let range: Range<Int>
  private let lineStarts: [Int]

  init?(_ text: String) {
    bytes = Array(text.utf8)
    var ignored: [Diagnostic] = []
    let file = ContentFile(path: "", text: text, &ignored)
    guard let yaml = file.yaml, let newline = bytes.firstIndex(of: 10),
      let node = try? Yams.compose(yaml: yaml), let root = node.mapping
    else { return nil }
    self.root = root
    range = newline + 1..<newline + 1 + yaml.utf8.count
    lineStarts =
      [range.lowerBound] + range.lazy.filter { [bytes] in bytes[$0] == 10 }.map { $0 + 1 }
  }

  /// The member of the mapping that has a key.
  func member(_ key: String) -> (key: Node, value: Node)? {
    root.first { $0.key.string == key }.map { ($0.key, $0.value) }
  }

  /// Where a node begins.
  func start(of node: Node) -> Int? {
    guard let mark = node.mark, lineStarts.indices.contains(mark.line - 1) else { return nil }
    var offset = lineStarts[mark.line - 1]
    for _ in 1..<max(1, mark.column) {
      guard offset < range.upperBound else { return nil }
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }

  /// Behind a node's last byte.
  func end(of node: Node) -> Int? {
    guard let start = start(of: node), start < range.upperBound else { return nil }
    switch node {
    case .scalar(let scalar): return end(of: scalar, from: start)
    case .sequence(let sequence):
      let last = sequence.last
      return bytes[start] == UInt8(ascii: "[")
        ? closing("]", of: start, after: last) : last.flatMap { end(of: $0) }
    case .mapping(let mapping):
      let last = Array(mapping).last?.value
      return bytes[start] == UInt8(ascii: "{")
        ? closing("}", of: start, after: last) : last.flatMap { end(of: $0) }
    default: return nil
    }
  }

  private func end(of scalar: Node.Scalar, from start: Int) -> Int? {
    switch scalar.style {
    case .plain:
      let end = start + scalar.string.utf8.count
      guard end <= range.upperBound, bytes[start..<end].elementsEqual(scalar.string.utf8) else {
        return nil
      }
      return end
    case .doubleQuoted, .singleQuoted:
      guard start < range.upperBound, bytes[start] == 34 || bytes[start] == 39 else { return nil }
      let quote = bytes[start]
      var offset = start + 1
      while offset < range.upperBound {
        if bytes[offset] == quote {
          guard quote == 39, offset + 1 < range.upperBound, bytes[offset + 1] == 39 else {
            return offset + 1
          }
          offset += 1
        } else if bytes[offset] == 92 && quote == 34 {
          offset += 1
        }
        offset += 1
      }
      return nil
    default: return nil
    }
  }

  /// Behind the bracket that closes a collection; between its last part and the bracket there is nothing
  /// but blanks, a comma and comments.
  private func closing(_ bracket: Unicode.Scalar, of start: Int, after last: Node?) -> Int? {
    guard var offset = last.map({ end(of: $0) }) ?? .some(start + 1) else { return nil }
    var isComment = false
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte == UInt8(ascii: bracket), !isComment { return offset + 1 }
      switch byte {
      case 35: isComment = true
      case 10: isComment = false
      case 32, 9, 13, 44: break
      default: if !isComment { return nil }
      }
      offset += 1
    }
    return nil
  }

  /// Whether a list stands in brackets.
  func isFlow(_ list: Node.Sequence) -> Bool {
    guard let start = start(of: .sequence(list)), start < range.upperBound else { return false }
    return bytes[start] == UInt8(ascii: "[")
  }

  /// Where the line of an offset begins.
  func lineStart(_ offset: Int) -> Int {
    (bytes[..<offset].lastIndex(of: 10) ?? -1) + 1
  }

  /// Where the line of an offset ends, before its line feed and what belongs to that.
  func lineEnd(_ offset: Int) -> Int {
    let end = bytes[offset...].firstIndex(of: 10) ?? bytes.count
    return end > offset && bytes[end - 1] == 13 ? end - 1 : end
  }

  /// Behind the line of an offset and its line feed.
  func nextLine(_ offset: Int) -> Int {
    (bytes[offset...].firstIndex(of: 10) ?? bytes.count - 1) + 1
  }
}
