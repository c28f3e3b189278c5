import CCMark
import ChronicleModel

extension BlockReader {
  /// Writes the inlines of a block, each sentence in a span of its own.
  mutating func inlines(_ block: OpaquePointer, breaksSentences: Bool) {
    let inline = InlineText(of: block)
    let base = text.plain.count
    var writer = InlineWriter(
      base: base, firstSentence: text.sentences.count,
      line: Int(cmark_node_get_start_line(block)), marksSentences: marksSentences)
    for range in inline.sentences(breaking: breaksSentences) {
      let fragment = numbered(
        inline.plain[range].withUnsafeBufferPointer { sentenceFragment(for: $0) })
      text.sentences.append(
        MarkdownText.Sentence(
          fragment: fragment, range: base + range.lowerBound..<base + range.upperBound))
    }
    text.plain += inline.plain
    text.plain.append(UInt8(ascii: "\n"))
    writer.write(block, into: &text)
  }

  private mutating func numbered(_ fragment: String) -> String {
    let count = fragments[fragment, default: 0] + 1
    fragments[fragment] = count
    return count == 1 ? fragment : "\(fragment)-\(count)"
  }
}

/// Writes the inlines of one block after its sentences are known.
private struct InlineWriter {
  /// Where the next character stands in the plain text.
  private var position: Int
  /// Index of the sentence that is open or comes next.
  private var sentence: Int
  private var isOpen = false
  private var line: Int
  /// How many inlines are open around the place.
  private var depth = 0
  /// How many images are; inside them only text is written, as the image's description.
  private var imageDepth = 0
  /// For each open inline that closes with something: what.
  private var open: [Opened] = []

  private enum Opened {
    case tag(StaticString)
    /// Index into the text's links.
    case link(Int)
    case nothing
    case image(title: [UInt8])
  }

  private let marksSentences: Bool

  init(base: Int, firstSentence: Int, line: Int, marksSentences: Bool) {
    position = base
    sentence = firstSentence
    self.line = line
    self.marksSentences = marksSentences
  }

  mutating func write(_ block: OpaquePointer, into text: inout MarkdownText) {
    let iterator = cmark_iter_new(block)
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(iterator), node != block else { continue }
      if event == CMARK_EVENT_EXIT {
        leave(&text)
      } else {
        enter(node, &text)
      }
    }
    cmark_iter_free(iterator)
    if isOpen { close(&text) }
  }

  private mutating func enter(_ node: OpaquePointer, _ text: inout MarkdownText) {
    let type = cmark_node_get_type(node)
    if type == CMARK_NODE_TEXT {
      characters(bytes(cmark_node_get_literal(node)), &text)
      return
    }
    if depth == 0 { mark(&text) }
    switch type {
    case CMARK_NODE_CODE:
      if imageDepth == 0 { put("<code>", &text) }
      verbatim(bytes(cmark_node_get_literal(node)), &text)
      if imageDepth == 0 { put("</code>", &text) }
    case CMARK_NODE_HTML_INLINE: verbatim(bytes(cmark_node_get_literal(node)), &text)
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
      put(type == CMARK_NODE_LINEBREAK && imageDepth == 0 ? "<br>\n" : "\n", &text)
      position += 1
      line += 1
    case CMARK_NODE_EMPH: container("<em>", "</em>", &text)
    case CMARK_NODE_STRONG: container("<strong>", "</strong>", &text)
    case CMARK_NODE_LINK: link(node, &text)
    case CMARK_NODE_IMAGE: image(node, &text)
    default: container("", "", &text)
    }
  }

  private mutating func leave(_ text: inout MarkdownText) {
    depth -= 1
    switch open.popLast() {
    case .tag(let closing): put(closing, &text)
    case .link(let index):
      text.links[index].inner =
        text.links[index].inner.lowerBound..<text.bytes.count
      text.links[index].range = text.links[index].range.lowerBound..<position
    case .image(let title):
      imageDepth -= 1
      put("\"", &text)
      if !title.isEmpty {
        put(" title=\"", &text)
        escapeHTML(title, into: &text.bytes)
        put("\"", &text)
      }
      put(" loading=\"lazy\">", &text)
    case .nothing, nil: break
    }
    if depth == 0 { mark(&text) }
  }

  private func put(_ html: StaticString, _ text: inout MarkdownText) {
    html.withUTF8Buffer { text.bytes += $0 }
  }

  private mutating func container(
    _ opening: StaticString, _ closing: StaticString, _ text: inout MarkdownText
  ) {
    depth += 1
    if imageDepth > 0 {
      open.append(.nothing)
    } else {
      put(opening, &text)
      open.append(.tag(closing))
    }
  }

  private mutating func link(_ node: OpaquePointer, _ text: inout MarkdownText) {
    let address = bytes(cmark_node_get_url(node))
    if imageDepth > 0 {
      container("", "", &text)
    } else if let (scheme, target) = chronicleLink(address) {
      depth += 1
      open.append(.link(text.links.count))
      text.links.append(
        MarkdownText.Link(
          scheme: scheme, target: target, range: position..<position,
          sentence: sentence < text.sentences.count ? sentence : nil, line: line,
          inner: text.bytes.count..<text.bytes.count))
    } else if addressKind(Array(address)) != .unsafe {
      put("<a href=\"", &text)
      escapeAddress(address, into: &text.bytes)
      let title = bytes(cmark_node_get_title(node))
      if !title.isEmpty {
        put("\" title=\"", &text)
        escapeHTML(title, into: &text.bytes)
      }
      container("\">", "</a>", &text)
    } else {
      container("", "", &text)
    }
  }

  private mutating func image(_ node: OpaquePointer, _ text: inout MarkdownText) {
    let address = bytes(cmark_node_get_url(node))
    let kind = addressKind(Array(address))
    let isMail = address.prefix(7).elementsEqual("mailto:".utf8)
    guard imageDepth == 0, kind != .unsafe, !isMail else {
      container("", "", &text)
      return
    }
    put("<img src=\"", &text)
    escapeAddress(address, into: &text.bytes)
    put("\" alt=\"", &text)
    depth += 1
    imageDepth += 1
    open.append(.image(title: Array(bytes(cmark_node_get_title(node)))))
  }

  /// Text in which sentences may begin and end.
  private mutating func characters(
    _ characters: UnsafeBufferPointer<UInt8>, _ text: inout MarkdownText
  ) {
    guard depth == 0 else {
      verbatim(characters, &text)
      return
    }
    var rest = characters[...]
    while true {
      mark(&text)
      if rest.isEmpty { return }
      var length = rest.count
      if sentence < text.sentences.count {
        let range = text.sentences[sentence].range
        let next = isOpen ? range.upperBound : range.lowerBound
        if next > position { length = min(length, next - position) }
      }
      escapeHTML(UnsafeBufferPointer(rebasing: rest.prefix(length)), into: &text.bytes)
      position += length
      rest = rest.dropFirst(length)
    }
  }

  private mutating func verbatim(
    _ characters: UnsafeBufferPointer<UInt8>, _ text: inout MarkdownText
  ) {
    escapeHTML(characters, into: &text.bytes)
    position += characters.count
  }

  /// Ends and begins the sentences that end and begin here.
  private mutating func mark(_ text: inout MarkdownText) {
    if isOpen, position >= text.sentences[sentence].range.upperBound { close(&text) }
    guard !isOpen, sentence < text.sentences.count else { return }
    if position >= text.sentences[sentence].range.lowerBound {
      if marksSentences {
        put("<span class=\"sentence\" id=\"", &text)
        text.bytes += text.sentences[sentence].fragment.utf8
        put("\">", &text)
      }
      isOpen = true
    }
  }

  private mutating func close(_ text: inout MarkdownText) {
    if marksSentences { put("</span>", &text) }
    isOpen = false
    sentence += 1
  }
}

/// The scheme and target of a link of the chronicle.
private func chronicleLink(
  _ address: UnsafeBufferPointer<UInt8>
) -> (MarkdownText.Link.Scheme, String)? {
  for scheme in MarkdownText.Link.Scheme.allCases {
    let name = scheme.rawValue.utf8
    if address.count > name.count, address[name.count] == UInt8(ascii: ":"),
      address.prefix(name.count).elementsEqual(name)
    {
      return (scheme, String(decoding: address.dropFirst(name.count + 1), as: UTF8.self))
    }
  }
  return nil
}
