import CCMark
import ChronicleModel

extension MarkdownText {
  /// Reads CommonMark. Raw HTML counts as text; addresses that could run something do not become links.
  ///
  /// A first heading that says the same as `title` is left out, since the page shows the title already.
  /// Without `marksSentences`, sentences have no address in the HTML; for texts that may share a page.
  public init(parsing markdown: String, title: String? = nil, marksSentences: Bool = true) {
    var markdown = markdown
    let document = markdown.withUTF8 { buffer in
      buffer.withMemoryRebound(to: CChar.self) { text in
        cmark_parse_document(text.baseAddress, text.count, CMARK_OPT_DEFAULT)
      }
    }
    guard let document else { return }
    var reader = BlockReader(title: title, marksSentences: marksSentences)
    reader.text.bytes.reserveCapacity(markdown.utf8.count * 3 / 2)
    reader.text.plain.reserveCapacity(markdown.utf8.count)
    reader.read(document)
    cmark_node_free(document)
    reader.text.countWords()
    markdown.withUTF8 { reader.text.findColumns(in: $0) }
    self = reader.text
    // In no more memory than they need: a chronicle holds the texts of all its articles.
    bytes = bytes.withUnsafeBufferPointer(Array.init)
    plain = plain.withUnsafeBufferPointer(Array.init)
    sentences = sentences.withUnsafeBufferPointer(Array.init)
    links = links.withUnsafeBufferPointer(Array.init)
  }
}

/// Walks the blocks of a document without recursion, so that no depth of nesting can exhaust the stack.
struct BlockReader {
  var text = MarkdownText()
  var title: String?
  /// How often a fragment has been given, to number the repeats.
  var fragments: [String: Int] = [:]

  let marksSentences: Bool

  init(title: String?, marksSentences: Bool) {
    self.title = title
    self.marksSentences = marksSentences
  }

  mutating func read(_ document: OpaquePointer) {
    let iterator = cmark_iter_new(document)
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(iterator) else { continue }
      let isStart = event == CMARK_EVENT_ENTER
      switch cmark_node_get_type(node) {
      case CMARK_NODE_PARAGRAPH where isStart:
        paragraph(node)
        cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
      case CMARK_NODE_HEADING where isStart:
        heading(node)
        cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
      case CMARK_NODE_BLOCK_QUOTE: put(isStart ? "<blockquote>\n" : "</blockquote>\n")
      case CMARK_NODE_LIST: list(node, isStart)
      case CMARK_NODE_ITEM: put(isStart ? "<li>" : "</li>\n")
      case CMARK_NODE_THEMATIC_BREAK: put("<hr>\n")
      case CMARK_NODE_CODE_BLOCK: code(node)
      case CMARK_NODE_HTML_BLOCK: rawHTML(node)
      default: break
      }
    }
    cmark_iter_free(iterator)
  }

  mutating func put(_ html: StaticString) {
    html.withUTF8Buffer { text.bytes += $0 }
  }

  private mutating func paragraph(_ node: OpaquePointer) {
    let list = cmark_node_parent(cmark_node_parent(node))
    let isTight =
      cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) != 0
    if !isTight { put("<p>") }
    inlines(node, breaksSentences: true)
    put(isTight ? "\n" : "</p>\n")
  }

  /// A page has its own first heading, so those of the text begin at the second level.
  private mutating func heading(_ node: OpaquePointer) {
    if let title {
      self.title = nil
      if cmark_node_previous(node) == nil, isTitle(node, title) { return }
    }
    let level = UInt8(min(6, max(2, cmark_node_get_heading_level(node))))
    put("<h")
    text.bytes.append(48 + level)
    put(">")
    inlines(node, breaksSentences: false)
    put("</h")
    text.bytes.append(48 + level)
    put(">\n")
  }

  private func isTitle(_ node: OpaquePointer, _ title: String) -> Bool {
    guard cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_DOCUMENT else { return false }
    let plain = InlineText(of: node).plain
    return folded(String(decoding: plain, as: UTF8.self)) == folded(title)
  }

  private mutating func list(_ node: OpaquePointer, _ isStart: Bool) {
    if cmark_node_get_list_type(node) != CMARK_ORDERED_LIST {
      put(isStart ? "<ul>\n" : "</ul>\n")
    } else if isStart {
      let first = cmark_node_get_list_start(node)
      put("<ol")
      if first != 1 { text.bytes += " start=\"\(first)\"".utf8 }
      put(">\n")
    } else {
      put("</ol>\n")
    }
  }

  private mutating func code(_ node: OpaquePointer) {
    let literal = bytes(cmark_node_get_literal(node))
    put("<pre><code>")
    escapeHTML(literal, into: &text.bytes)
    put("</code></pre>\n")
    text.plain += literal
    text.plain.append(UInt8(ascii: "\n"))
  }

  private mutating func rawHTML(_ node: OpaquePointer) {
    let literal = bytes(cmark_node_get_literal(node))
    put("<p>")
    escapeHTML(literal, into: &text.bytes)
    put("</p>\n")
    text.plain += literal
    text.plain.append(UInt8(ascii: "\n"))
  }
}

/// The bytes of a text that cmark gives.
func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
  guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
  var count = 0
  while text[count] != 0 { count += 1 }
  return UnsafeRawBufferPointer(start: text, count: count).assumingMemoryBound(to: UInt8.self)
}
