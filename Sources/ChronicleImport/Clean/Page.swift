import ChronicleFacts

/// A clipping's text mended and cut into blocks.
struct Page {
  let text: [UInt8]
  let map: SourceMap
  let words: Words
  var blocks: [Block]
  /// The clipping's line, from 0, that each line of the text begins in.
  let lineNumbers: [Int]
  /// Lines of the clipping, from 0, that hold nothing but tags.
  let tagLines: [Int]

  /// - Parameter isWrapped: Whether a paragraph may have been broken into several lines.
  init(_ mended: MendedText, lexicon: Lexicon, isWrapped: Bool = true) {
    text = mended.text
    map = mended.map
    words = Words(mended.text, lexicon: lexicon)
    blocks = []
    lineNumbers = mended.lines.map(\.number)
    tagLines = mended.tagLines
    let width = isWrapped ? wrapWidth(mended) : nil
    var token = 0
    var isAfterBlank = false
    for (number, line) in mended.lines.enumerated() {
      if line.range.isEmpty {
        isAfterBlank = true
        continue
      }
      let first = token
      while token < words.count, Int(words[token].start) < line.range.upperBound { token += 1 }
      if let width, let last = blocks.last, !isAfterBlank,
        continues(mended, last, line, width: width)
      {
        blocks[blocks.count - 1].lines = last.lines.lowerBound..<(number + 1)
        blocks[blocks.count - 1].range = last.range.lowerBound..<line.range.upperBound
        blocks[blocks.count - 1].tokens = last.tokens.lowerBound..<token
      } else {
        blocks.append(
          Block(
            lines: number..<(number + 1), range: line.range, tokens: first..<token,
            gaps: line.gaps, isAfterBlank: isAfterBlank))
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
}

/// The width at which a text's lines were broken; nil for a text of one line a paragraph.
///
/// A broken text has hardly any longer line, and its lines end in the middle of a sentence where the
/// next word would not have fitted.
private func wrapWidth(_ mended: MendedText) -> Int? {
  let lengths = mended.lines.map(\.range.count)
  let broad = lengths.filter { $0 > 110 }.reduce(0, +)
  let narrow = lengths.filter { $0 > 35 && $0 <= 110 }.reduce(0, +)
  guard broad * 3 < narrow, let width = lengths.filter({ $0 <= 100 }).max(), width > 35 else {
    return nil
  }
  var broken = 0
  var open = 0
  // A report whose first line breaks off in the middle of its first sentence.
  var hasBrokenReport = false
  for (line, next) in zip(mended.lines, mended.lines.dropFirst())
  where line.range.count > 35 && !next.range.isEmpty {
    let last = mended.text[line.range.upperBound - 1]
    let first = mended.text[next.range.lowerBound]
    let word = mended.text[next.range].prefix { $0 != 32 }.count
    guard isLetter(last) || last == UInt8(ascii: ",") || last == UInt8(ascii: "-"),
      line.range.count + word >= width
    else {
      continue
    }
    if isLowerCase(first) { broken += 1 } else { open += 1 }
    if opensReport(mended.text[line.range]) { hasBrokenReport = true }
  }
  let isBroken = broken > 0 && broken + open > (broad == 0 ? 1 : 2)
  return isBroken || broad == 0 && hasBrokenReport ? width : nil
}

/// Whether a line of a hard-wrapped text goes on with the paragraph of the line before it: its first
/// word would not have fitted there, or it begins in the middle of a sentence.
private func continues(
  _ mended: MendedText, _ block: Block, _ line: MendedText.Line, width: Int
) -> Bool {
  let last = mended.lines[block.lines.upperBound - 1]
  guard last.range.count > 25, last.range.count <= width + 10, line.indent < last.indent + 2 else {
    return false
  }
  if isLowerCase(mended.text[line.range.lowerBound]) { return true }
  let word = mended.text[line.range].prefix { $0 != 32 }.count
  let isLong = last.range.count * 4 > width * 3
  // "The two met twice last year, on": nothing ends so.
  if isLong, endsInMidst(mended.text[last.range]) { return true }
  // A paragraph that has begun may have been broken a little before the end of its line.
  let isOpen =
    isLong && endsOpen(mended.text[last.range])
    && (block.lines.count > 1 || opensReport(mended.text[last.range]))
  if isOpen, block.lines.count > 1 { return true }
  return last.range.count + 1 + word > width - (isOpen ? 8 : 0)
}

/// Whether a line ends in the middle of a sentence.
private func endsOpen(_ line: ArraySlice<UInt8>) -> Bool {
  guard let last = line.last else { return false }
  return isLetter(last) || last == UInt8(ascii: ",")
}

/// Whether a line breaks off after a word that no line of its own ends with.
private func endsInMidst(_ line: ArraySlice<UInt8>) -> Bool {
  let word = line.reversed().prefix { $0 != 32 }.reversed()
  return midstWords.contains { $0.elementsEqual(word) }
}

private let midstWords = """
  a an the of in on at to for from by with and or but nor that which who whom whose as into than its \
  their his her between under over after before since until about is are was were has have had will would
  """.split(separator: " ").map { Array($0.utf8) }

/// Whether a line begins with a dateline: `GENEVA, May 3 (AP) -- The two`.
private func opensReport(_ line: ArraySlice<UInt8>) -> Bool {
  let head = String(decoding: line.prefix(60), as: UTF8.self)
  return [" -- ", ") - ", " — ", " – "].contains { head.contains($0) }
    && head.unicodeScalars.prefix(3).allSatisfy { $0.properties.isUppercase }
}
