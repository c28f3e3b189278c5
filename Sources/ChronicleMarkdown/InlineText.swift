import CCMark
import ChronicleModel

/// The plain text of a block's inlines, and where a sentence may begin in it.
struct InlineText {
  var plain: [UInt8] = []
  /// The block's direct children in the order of the text. A sentence may begin where one of them
  /// begins, and anywhere inside one that is text; never inside emphasis or a link.
  var children: [(start: Int, isText: Bool)] = []

  init(of block: OpaquePointer) {
    let iterator = cmark_iter_new(block)
    var depth = 0
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(iterator), node != block else { continue }
      if event == CMARK_EVENT_EXIT {
        depth -= 1
        continue
      }
      let type = cmark_node_get_type(node)
      if depth == 0 { children.append((plain.count, type == CMARK_NODE_TEXT)) }
      switch type {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
        plain += bytes(cmark_node_get_literal(node))
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: plain.append(UInt8(ascii: " "))
      default: depth += 1
      }
    }
    cmark_iter_free(iterator)
  }

  /// The sentences, without the white space between them.
  func sentences(breaking: Bool) -> [Range<Int>] {
    plain.withUnsafeBufferPointer { text in
      guard var start = text.firstIndex(where: { $0 > 32 }) else { return [] }
      var found: [Range<Int>] = []
      if breaking {
        var child = 0
        for offset in (start + 1)..<max(start + 1, text.count)
        where text[offset - 1] <= 32 && text[offset] > 32 {
          while child + 1 < children.count, children[child + 1].start <= offset { child += 1 }
          guard children[child].isText || children[child].start == offset,
            isSentenceBreak(at: offset, in: text, since: start)
          else { continue }
          found.append(trimmed(text, start..<offset))
          start = offset
        }
      }
      found.append(trimmed(text, start..<text.count))
      return found
    }
  }
}

private func trimmed(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
  var end = range.upperBound
  while end > range.lowerBound, text[end - 1] <= 32 { end -= 1 }
  return range.lowerBound..<end
}
