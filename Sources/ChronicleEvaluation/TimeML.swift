/// A TimeML document: its text, and the expressions of time that annotators marked in it.
public struct TimeMLDocument: Sendable {
  /// The content of `<TEXT>`, the tags taken out and the entities undone; nothing is trimmed.
  public private(set) var text = ""
  /// The document creation time's value, as it stands: `1998-08-07`.
  public private(set) var created: String?
  /// In the order of the text.
  public private(set) var expressions: [TimexExpression] = []

  public init(parsing file: String) {
    let bytes = Array(file.utf8)
    if let content = between("<DCT>", "</DCT>", in: bytes[...], last: false) {
      created = attributes(of: content)["value"]
    } else {
      created =
        tags(bytes[...]).map { $0.tag }.filter { $0.starts(with: "<TIMEX3".utf8) }
        .map(attributes).first {
          ["CREATION_TIME", "PUBLICATION_TIME"].contains($0["functionInDocument"])
        }?["value"]
    }
    guard let body = between("<TEXT>", "</TEXT>", in: bytes[...], last: true) else { return }
    var open: [(start: Int, attributes: [String: String])] = []
    var done = body.startIndex
    for (range, tag) in tags(body) {
      text += unescaped(String(decoding: body[done..<range.lowerBound], as: UTF8.self))
      done = range.upperBound
      let offset = text.utf8.count
      if tag.starts(with: "<TIMEX3".utf8) {
        open.append((offset, attributes(of: tag)))
      } else if tag.starts(with: "</TIMEX3".utf8), let (start, attributes) = open.popLast(),
        offset > start
      {
        expressions.append(
          TimexExpression(
            range: start..<offset, type: attributes["type"] ?? "",
            value: unescaped(attributes["value"] ?? "")))
      }
    }
    text += unescaped(String(decoding: body[done...], as: UTF8.self))
    expressions.sort {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
  }
}

/// An expression of time with the type and value of TIMEX3.
public struct TimexExpression: Sendable, Hashable {
  /// UTF-8 offsets in the document's text.
  public var range: Range<Int>
  /// `DATE`, `TIME`, `DURATION` or `SET`.
  public var type: String
  public var value: String

  public init(range: Range<Int>, type: String, value: String) {
    self.range = range
    self.type = type
    self.value = value
  }
}

/// What stands between two marks: up to the first end mark, or up to the last.
private func between(
  _ start: String, _ end: String, in bytes: ArraySlice<UInt8>, last: Bool
) -> ArraySlice<UInt8>? {
  guard let from = places(of: start, in: bytes).first else { return nil }
  let rest = bytes[(from + start.utf8.count)...]
  let ends = places(of: end, in: rest)
  guard let to = last ? ends.last : ends.first else { return nil }
  return rest[..<to]
}

private func places(of mark: String, in bytes: ArraySlice<UInt8>) -> [Int] {
  bytes.indices.filter { bytes[$0] == UInt8(ascii: "<") && bytes[$0...].starts(with: mark.utf8) }
}

/// The tags of a text: `<`, something, `>`.
private func tags(
  _ bytes: ArraySlice<UInt8>
) -> [(range: Range<Int>, tag: ArraySlice<UInt8>)] {
  var found: [(range: Range<Int>, tag: ArraySlice<UInt8>)] = []
  var i = bytes.startIndex
  while i < bytes.endIndex {
    if bytes[i] == UInt8(ascii: "<"), let end = bytes[i...].firstIndex(of: UInt8(ascii: ">")),
      end > i + 1
    {
      found.append((i..<(end + 1), bytes[i...end]))
      i = end + 1
    } else {
      i += 1
    }
  }
  return found
}

/// `name="value"` pairs; of two with one name, the last.
private func attributes(of tag: ArraySlice<UInt8>) -> [String: String] {
  let pieces = String(decoding: tag, as: UTF8.self)
    .split(separator: "\"", omittingEmptySubsequences: false)
  var found: [String: String] = [:]
  for (name, value) in zip(pieces, pieces.dropFirst()) where name.hasSuffix("=") {
    let word = name.dropLast().reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    if !word.isEmpty { found[String(word.reversed())] = String(value) }
  }
  return found
}
