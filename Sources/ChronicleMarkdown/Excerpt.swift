extension MarkdownText {
  /// The first words of the text, without its emphasis and lists; and which of its links they keep, by
  /// index. A text that has no more words is given whole.
  ///
  /// Its sentences keep their addresses, and the last ends in "…".
  public func excerpt(words count: Int) -> (text: MarkdownText, links: [Int]) {
    guard let cut = end(ofWord: count) else { return (self, Array(links.indices)) }
    var excerpt = MarkdownText()
    excerpt.wordCount = wordCount
    if cut == 0 { return (excerpt, []) }
    excerpt.plain = Array(plain[..<cut]) + Array("…".utf8)
    excerpt.sentences = sentences.filter { $0.range.lowerBound < cut }.map { sentence in
      let end = sentence.range.upperBound < cut ? sentence.range.upperBound : excerpt.plain.count
      return Sentence(fragment: sentence.fragment, range: sentence.range.lowerBound..<end)
    }
    var kept: [Int] = []
    var end = 0
    excerpt.put("<p>")
    for (number, sentence) in excerpt.sentences.enumerated() {
      if number > 0 {
        excerpt.put(plain[end..<sentence.range.lowerBound].contains(10) ? "</p>\n<p>" : " ")
      }
      excerpt.put("<span class=\"sentence\" id=\"\(sentence.fragment)\">")
      var written = sentence.range.lowerBound
      for (index, link) in links.enumerated()
      where link.sentence == number && link.range.upperBound <= cut
        && link.range.lowerBound >= written
      {
        escapeHTML(excerpt.plain[written..<link.range.lowerBound], into: &excerpt.bytes)
        let start = excerpt.bytes.count
        escapeHTML(excerpt.plain[link.range], into: &excerpt.bytes)
        var link = link
        link.inner = start..<excerpt.bytes.count
        excerpt.links.append(link)
        kept.append(index)
        written = link.range.upperBound
      }
      escapeHTML(excerpt.plain[written..<sentence.range.upperBound], into: &excerpt.bytes)
      excerpt.put("</span>")
      end = sentence.range.upperBound
    }
    excerpt.put("</p>\n")
    return (excerpt, kept)
  }

  /// Where a word of the plain text ends, counted from 1; nil where the text has no more after it.
  private func end(ofWord count: Int) -> Int? {
    var words = 0
    var end = 0
    var wasBlank = true
    for (offset, byte) in plain.enumerated() {
      if byte > 32 {
        if wasBlank { words += 1 }
        if words > count { return end }
        end = offset + 1
      }
      wasBlank = byte <= 32
    }
    return nil
  }

  private mutating func put(_ html: String) { bytes += html.utf8 }
}
