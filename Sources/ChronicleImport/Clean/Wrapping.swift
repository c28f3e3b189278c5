/// How a text's paragraphs were broken into lines.
struct Wrapping {
  /// How long a line may be.
  private let width: Int
  /// Whether a paragraph's first line is set in and its others are not.
  private let isIndented: Bool

  /// Nil for a text of one line a paragraph.
  init?(_ mended: MendedText) {
    isIndented = hasIndentedParagraphs(mended)
    guard let found = wrapWidth(mended) else { return nil }
    width = found
  }

  /// Whether a line goes on with the paragraph of the line before it: its first word would not have
  /// fitted there, or it begins in the middle of a sentence.
  func continues(_ mended: MendedText, _ block: Block, _ line: MendedText.Line) -> Bool {
    let last = mended.lines[block.lines.upperBound - 1]
    guard last.range.count > 25, last.range.count <= width + 10, line.indent < last.indent + 2,
      !isRule(mended.text[last.range]), !isRule(mended.text[line.range]),
      isQuoted(mended.text[last.range]) == isQuoted(mended.text[line.range])
    else { return false }
    if isLowerCase(mended.text[line.range.lowerBound]) { return true }
    if isIndented, line.indent == 0, mended.lines[block.lines.lowerBound].indent > 1 { return true }
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
}

/// A line drawn from margin to margin: `> ------------`.
private func isRule(_ line: ArraySlice<UInt8>) -> Bool {
  !line.contains { isLetter($0) || isDigit($0) || $0 >= 0x80 }
}

/// Whether a line is another mail's: `> The two met`.
private func isQuoted(_ line: ArraySlice<UInt8>) -> Bool { line.first == UInt8(ascii: ">") }

/// Whether most lines that are set in stand before one that is not, as in `   The two met` on three
/// lines or more.
private func hasIndentedParagraphs(_ mended: MendedText) -> Bool {
  var (openings, others) = (0, 0)
  for (line, next) in zip(mended.lines, mended.lines.dropFirst())
  where line.indent > 1 && line.range.count > 35 {
    if next.indent == 0, !next.range.isEmpty { openings += 1 } else { others += 1 }
  }
  return openings > 2 && openings > others
}

/// The width at which a text's lines were broken; nil for a text of one line a paragraph.
///
/// A broken text has hardly any longer line, and its lines end in the middle of a sentence where the
/// next word would not have fitted.
private func wrapWidth(_ mended: MendedText) -> Int? {
  if let width = broadWidth(mended) { return width }
  let lengths = mended.lines.map(\.range.count)
  let broad = lengths.filter { $0 > 110 }.reduce(0, +)
  let narrow = lengths.filter { $0 > 35 && $0 <= 110 }.reduce(0, +)
  guard broad * 3 < narrow, let width = brokenWidth(mended), width > 35 else { return nil }
  var broken = 0
  var open = 0
  // The length of a report's first line that breaks off in the middle of its first sentence.
  var reportWidth = 0
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
    if opensReport(mended.text[line.range]) { reportWidth = line.range.count }
  }
  let isBroken = broken > 0 && broken + open > (broad == 0 ? 1 : 2)
  if isBroken { return width }
  return broad == 0 && reportWidth > 0 ? max(width, reportWidth) : nil
}

/// The width of a text broken into lines longer than a mail's; nil for any other.
///
/// One line a paragraph gives lines of any length; here every line that another follows, or all but a few,
/// ends where the next word would not have fitted, and one at least before a small letter.
private func broadWidth(_ mended: MendedText) -> Int? {
  guard let width = mended.lines.map(\.range.count).max(), (101...170).contains(width) else {
    return nil
  }
  var (full, others) = (0, 0)
  var hasSmall = false
  for (line, next) in zip(mended.lines, mended.lines.dropFirst())
  where line.range.count > 35 && !next.range.isEmpty {
    let word = mended.text[next.range].prefix { $0 != 32 }.count
    if line.range.count + 1 + word > width - 4 {
      full += 1
      if isLowerCase(mended.text[next.range.lowerBound]) { hasSmall = true }
    } else {
      others += 1
    }
  }
  return hasSmall && full > others * 4 ? width : nil
}

/// The longest of the lines that break off before a small letter, or of all where none does.
///
/// A mail's address lines may be longer.
private func brokenWidth(_ mended: MendedText) -> Int? {
  let broken = zip(mended.lines, mended.lines.dropFirst()).compactMap { line, next in
    let isBroken =
      line.range.count > 35 && line.range.count <= 100 && !next.range.isEmpty
      && isLowerCase(mended.text[next.range.lowerBound])
    return isBroken ? line.range.count : nil
  }
  if broken.count > 2 { return broken.max() }
  return mended.lines.lazy.map(\.range.count).filter { $0 <= 100 }.max()
}

/// Whether a line ends in the middle of a sentence.
private func endsOpen(_ line: ArraySlice<UInt8>) -> Bool {
  guard let last = line.last else { return false }
  return isLetter(last) || isDigit(last) || last == UInt8(ascii: ",")
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
