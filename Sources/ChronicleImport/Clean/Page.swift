import ChronicleFacts

/// A clipping's text mended and cut into blocks.
struct Page {
  let text: [UInt8]
  let map: SourceMap
  let words: Words
  var blocks: [Block]
  /// The clipping's line, from 0, that each line of the text begins in.
  let lineNumbers: [Int]
  /// The clipping's line that each ends in, where a mail has broken it softly.
  let lastNumbers: [Int]
  /// Lines of the clipping, from 0, that hold nothing but tags.
  let tagLines: [Int]
  /// Whether an archive has put codes before the article's fields: `HD  Talks begin`.
  let hasFieldCodes: Bool

  /// - Parameter isWrapped: Whether a paragraph may have been broken into several lines.
  init(_ mended: MendedText, lexicon: Lexicon, isWrapped: Bool = true) {
    text = mended.text
    map = mended.map
    words = Words(mended.text, lexicon: lexicon)
    blocks = []
    lineNumbers = mended.lines.map(\.number)
    lastNumbers = mended.lines.map { max($0.number, $0.lastNumber) }
    tagLines = mended.tagLines
    hasFieldCodes = opensFields(mended)
    let wrapping = isWrapped ? Wrapping(mended) : nil
    var token = 0
    var isAfterBlank = false
    for (number, line) in mended.lines.enumerated() {
      if line.range.isEmpty {
        isAfterBlank = true
        continue
      }
      let first = token
      while token < words.count, Int(words[token].start) < line.range.upperBound { token += 1 }
      if let wrapping, let last = blocks.last, !isAfterBlank,
        wrapping.continues(mended, last, line)
      {
        blocks[blocks.count - 1].lines = last.lines.lowerBound..<(number + 1)
        blocks[blocks.count - 1].range = last.range.lowerBound..<line.range.upperBound
        blocks[blocks.count - 1].tokens = last.tokens.lowerBound..<token
      } else {
        blocks.append(
          Block(
            lines: number..<(number + 1), range: line.range, tokens: first..<token,
            gaps: line.gaps, isAfterBlank: isAfterBlank, isLink: line.isLink))
      }
      isAfterBlank = false
    }
  }

  /// A block's text, or part of it, as it stands.
  func string(_ range: Range<Int>) -> String {
    String(decoding: text[range].map { $0 == UInt8(ascii: "\n") ? 32 : $0 }, as: UTF8.self)
  }
}

/// One line of a page, or the hard-wrapped lines of one paragraph.
struct Block {
  /// Lines of the mended text, from 0.
  var lines: Range<Int>
  /// UTF-8 offsets in the page's text.
  var range: Range<Int>
  var tokens: Range<Int>
  /// Tabs or rows of blanks inside it.
  var gaps: Int
  var isAfterBlank: Bool
  /// Whether it is one link and nothing else.
  var isLink = false
}

/// Whether a title, a day, a text and at least one more field are each opened by their code.
private func opensFields(_ mended: MendedText) -> Bool {
  var found: Set<[UInt8]> = []
  for line in mended.lines {
    let code = mended.text[line.range].prefix { $0 > 32 }
    if code.count == 2, code.allSatisfy(isUpperCase) { found.insert(Array(code)) }
  }
  return found.count >= 4 && ["HD", "PD"].allSatisfy { found.contains(Array($0.utf8)) }
    && (found.contains(Array("LP".utf8)) || found.contains(Array("TD".utf8)))
}
