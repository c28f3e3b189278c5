import ChronicleMarkdown
import ChronicleSite

/// A text with its links put in.
func html(of text: LinkedText) -> [UInt8] {
  text.text.html { index in
    switch text.destinations[index] {
    case .person(let href, let office): frame("a", "person", href, title: office)
    case .place(let href): frame("a", "place", href)
    case .date(let href?, let datetime):
      joined(frame("a", "date", href), around: time(datetime))
    case .date(nil, let datetime?):
      MarkdownText.Frame(
        opening: Array("<time class=\"date\" datetime=\"\(datetime)\">".utf8),
        closing: Array("</time>".utf8))
    case .date(nil, nil):
      MarkdownText.Frame(
        opening: Array("<span class=\"date\">".utf8), closing: Array("</span>".utf8))
    case .none: nil
    }
  }
}

private func frame(
  _ tag: String, _ name: String, _ href: String, title: String? = nil
) -> MarkdownText.Frame {
  let title = title.map { " title=\"\(escaped($0))\"" } ?? ""
  return MarkdownText.Frame(
    opening: Array("<\(tag) class=\"\(name)\" href=\"\(escaped(href))\"\(title)>".utf8),
    closing: Array("</\(tag)>".utf8))
}

/// HTML's element for times holds only what its `datetime` can say.
private func time(_ datetime: String?) -> MarkdownText.Frame {
  guard let datetime else { return MarkdownText.Frame(opening: [], closing: []) }
  return MarkdownText.Frame(
    opening: Array("<time datetime=\"\(datetime)\">".utf8), closing: Array("</time>".utf8))
}

private func joined(
  _ outer: MarkdownText.Frame, around inner: MarkdownText.Frame
) -> MarkdownText.Frame {
  MarkdownText.Frame(
    opening: outer.opening + inner.opening, closing: inner.closing + outer.closing)
}

private func escaped(_ text: String) -> String {
  var out: [UInt8] = []
  escapeHTML(text, into: &out)
  return String(decoding: out, as: UTF8.self)
}

/// A sentence with its marks.
func html(of sentence: MarkedText) -> [UInt8] {
  var out: [UInt8] = []
  out.reserveCapacity(sentence.text.count + 32)
  var written = 0
  for mark in sentence.marks {
    escapeHTML(sentence.text[written..<mark.lowerBound], into: &out)
    out += "<mark>".utf8
    escapeHTML(sentence.text[mark], into: &out)
    out += "</mark>".utf8
    written = mark.upperBound
  }
  escapeHTML(sentence.text[written...], into: &out)
  return out
}

/// An address that is safe to lead to, or nil.
func webAddress(_ address: String) -> String? {
  let lower = address.lowercased()
  return lower.hasPrefix("https://") || lower.hasPrefix("http://") ? address : nil
}
