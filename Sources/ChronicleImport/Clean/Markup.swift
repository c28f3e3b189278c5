/// A tag of HTML or of a feed that was pasted into a text, and what becomes of it.
struct Markup {
  enum Kind {
    /// Stands within a line: `<b>`, `<a href=...>`.
    case inline
    /// Parts lines: `<p>`, `<br>`, `</h1>`.
    case block
    /// Goes with all that is in it: a script, a comment.
    case dropped
  }
  var kind: Kind
  /// Where it ends.
  var end: Int
}

/// The tag that begins at a `<`, or the end mark of a feed's quoted text; nil for a mark of the text's
/// own: `a < b`, `<ann@example.org>`.
func markup(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Markup? {
  if text.has("]]>", at: start) { return Markup(kind: .inline, end: start + 3) }
  guard text[start] == UInt8(ascii: "<") else { return nil }
  if text.has("<![CDATA[", at: start) { return Markup(kind: .inline, end: start + 9) }
  if text.has("<!--", at: start) {
    return end(of: "-->", text, from: start + 4).map { Markup(kind: .dropped, end: $0) }
  }
  var index = start + 1
  let isDeclaration = text.byte(index) == UInt8(ascii: "!") || text.byte(index) == UInt8(ascii: "?")
  let isClosing = text.byte(index) == UInt8(ascii: "/")
  if isDeclaration || isClosing { index += 1 }
  let first = index
  while index - first < 16, isNameByte(text.byte(index)) { index += 1 }
  let name = String(
    decoding: UnsafeBufferPointer(rebasing: text[first..<min(index, text.count)]), as: UTF8.self
  ).lowercased()
  let after = text.byte(index)
  guard
    isBlank(after) || after == UInt8(ascii: "\n") || after == UInt8(ascii: ">")
      || after == UInt8(ascii: "/") || isDeclaration, let close = closing(text, from: index)
  else { return nil }
  if isDeclaration {
    return ["doctype", "xml"].contains(name) ? Markup(kind: .block, end: close) : nil
  }
  if !isClosing, let last = droppedTags[name] {
    return end(of: last, text, from: close).map { Markup(kind: .dropped, end: $0) }
  }
  if blockTags.contains(name) { return Markup(kind: .block, end: close) }
  return inlineTags.contains(name) ? Markup(kind: .inline, end: close) : nil
}

private func isNameByte(_ byte: UInt8) -> Bool {
  isLowerCase(byte | 0x20) || isDigit(byte) || byte == UInt8(ascii: ":")
}

/// Where a tag's `>` ends; a tag has no end of its own within so many bytes, or before the next `<`.
private func closing(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  var index = start
  while index < min(text.count, start + 2000), text[index] != UInt8(ascii: "<") {
    if text[index] == UInt8(ascii: ">") { return index + 1 }
    index += 1
  }
  return nil
}

private func end(
  of mark: StaticString, _ text: UnsafeBufferPointer<UInt8>, from start: Int
) -> Int? {
  var index = start
  while index < min(text.count, start + 30_000) {
    if text[index] | 0x20 == mark.utf8Start[0] | 0x20, text.has(mark, at: index) {
      return index + mark.utf8CodeUnitCount
    }
    index += 1
  }
  return nil
}

private let droppedTags: [String: StaticString] = [
  "script": "</script>", "style": "</style>", "noscript": "</noscript>",
]

private let blockTags: Set<String> = [
  "p", "br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table",
  "tbody", "thead", "tr", "td", "th", "html", "head", "body", "title", "article", "section",
  "header",
  "footer", "nav", "main", "aside", "figure", "figcaption", "blockquote", "hr", "form", "fieldset",
  "legend", "option", "select", "button", "pre", "address", "center", "caption", "iframe", "object",
  "meta", "link", "input", "rss", "channel", "item", "entry", "description", "pubdate", "guid",
  "summary", "content", "content:encoded", "dc:date", "dc:creator", "category", "author", "updated",
  "published", "source", "doc", "text", "headline", "dateline", "byline", "story", "date",
]

private let inlineTags: Set<String> = [
  "a", "abbr", "acronym", "b", "big", "cite", "code", "del", "em", "font", "i", "img", "ins",
  "label",
  "mark", "nobr", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
  "var", "wbr", "o:p", "picture", "video", "audio", "embed", "param", "svg", "path",
]
