import ChronicleFacts

/// A text mended character by character, line for line as the clipping has them.
struct MendedText {
  struct Line {
    /// Without blanks at either end.
    var range: Range<Int>
    /// Blanks that stood before it; a tab counts as eight.
    var indent: Int
    /// Tabs or rows of blanks inside it, which part the columns of a menu.
    var gaps: Int
    /// The clipping's line that it begins in, from 0; a tag may part a line in two.
    var number: Int
    /// The line that it ends in, where soft breaks part it.
    var lastNumber: Int
    /// Whether one link, and nothing else, stands in it.
    var isLink = false
  }

  var text: [UInt8]
  var map: SourceMap
  var lines: [Line]
  /// Lines of the clipping that hold nothing but tags and scripts, from 0.
  var tagLines: [Int] = []
  var hasMojibake: Bool
}

/// Mends what typesetting and scraping did to a text: tags, entities, mojibake, doubled and no-break
/// blanks, broken hyphens, blanks before punctuation.
///
///     Ban Ki- moon met Obama 's aides .  ->  Ban Ki-moon met Obama's aides.
///     &quot;good&quot; ( KCNA ) 18: 40   ->  "good" (KCNA) 18:40
///
/// - Parameter mayHoldTags: Whether the text may hold tags; that of a page that was read has none left.
func mend(_ clipping: [UInt8], lexicon: Lexicon, mayHoldTags: Bool = true) -> MendedText {
  clipping.withUnsafeBufferPointer { source in
    var mender = Mender(source: source, lexicon: lexicon, mayHoldTags: mayHoldTags)
    mender.run()
    return mender.result
  }
}

/// Writes a text anew as it walks over it; what stays as it is, is copied in whole runs.
struct Mender {
  let source: UnsafeBufferPointer<UInt8>
  let lexicon: Lexicon
  /// Old Macintosh files part lines by carriage returns.
  let lineBreak: UInt8
  /// Whether every mark of the text stands between blanks: `the country 's military , which`.
  let isTokenised: Bool
  var result = MendedText(text: [], map: SourceMap(), lines: [], hasMojibake: false)
  /// Where the bytes begin that are to be copied as they are.
  var pending = 0
  var position = 0
  var lineStart = 0
  let mayHoldTags: Bool
  let isQuotedPrintable: Bool
  /// The clipping's line, from 0, and that in which the line being written began.
  var number = 0
  var startNumber = 0
  /// The line that a mail's soft breaks have led to.
  var softEnd = 0
  /// Whether tags or other marks were left out of the line being written.
  var hasTags = false
  /// Whether a link opened the line being written, and where its end tag ended.
  var opensLink = false
  var linkEnd = -1
  var indent = 0
  var gaps = 0
  var isQuoteOpen = false
  var isSingleQuoteOpen = false
  /// Where the last opening quotation mark stands in the result.
  var opener = -1

  init(source: UnsafeBufferPointer<UInt8>, lexicon: Lexicon, mayHoldTags: Bool) {
    self.source = source
    self.lexicon = lexicon
    self.mayHoldTags = mayHoldTags
    isQuotedPrintable = mayHoldTags && looksQuotedPrintable(source)
    lineBreak = source.contains(UInt8(ascii: "\n")) ? UInt8(ascii: "\n") : UInt8(ascii: "\r")
    isTokenised = looksTokenised(source)
    result.text.reserveCapacity(source.count)
  }

  mutating func run() {
    while position < source.count {
      let byte = source[position]
      if byte == lineBreak {
        endLine()
      } else if byte <= 32 {
        blanks()
      } else if byte == UInt8(ascii: "&"), let (length, scalar) = entity(source, at: position) {
        write(scalar, over: length)
      } else if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "]"), mayHoldTags,
        let found = markup(source, at: position)
      {
        leaveOut(found)
      } else if byte == UInt8(ascii: "="), isQuotedPrintable,
        let (length, bytes) = quotedPrintable(source, at: position)
      {
        unquote(length, bytes)
      } else if byte >= 0xC2 {
        beyondASCII()
      } else {
        position += 1
      }
    }
    endLine()
  }

  // MARK: Copying

  mutating func flush() {
    guard pending < position else { return }
    let count = position - pending
    result.map.append(
      SourceMap.Run(body: result.text.count, clipping: pending, count: count))
    result.text += source[pending..<position]
    pending = position
  }

  mutating func skip(_ count: Int) {
    flush()
    position += count
    pending = position
  }

  mutating func replace(_ length: Int, with bytes: [UInt8]) {
    flush()
    if bytes == [32], result.text.count == lineStart || result.text.last == 32 {
      skip(length)
      return
    }
    result.map.append(
      SourceMap.Run(
        body: result.text.count, clipping: position, count: bytes.count, span: length))
    result.text += bytes
    position += length
    pending = position
  }

  mutating func endLine() {
    closeLine()
    if position < source.count {
      result.map.append(
        SourceMap.Run(body: result.text.count, clipping: position, count: 1))
      result.text.append(UInt8(ascii: "\n"))
    }
    position += 1
    pending = position
    number += 1
    openLine()
  }

  mutating func openLine() {
    lineStart = result.text.count
    startNumber = number
    softEnd = number
    (indent, gaps) = (0, 0)
    (isQuoteOpen, isSingleQuoteOpen, hasTags) = (false, false, false)
    (opensLink, linkEnd) = (false, -1)
  }

  mutating func closeLine() {
    flush()
    while result.text.count > lineStart, result.text.last == 32 { result.text.removeLast() }
    result.lines.append(
      MendedText.Line(
        range: lineStart..<result.text.count, indent: indent, gaps: gaps, number: startNumber,
        lastNumber: softEnd, isLink: opensLink && linkEnd == result.text.count))
    if hasTags, result.text.count == lineStart { noteTagLine(startNumber) }
  }

  // MARK: Tags and other marks of a form

  mutating func write(_ scalar: UInt32, over length: Int) {
    var bytes: [UInt8] = []
    switch scalar {
    case 0xA0: bytes = [32]
    case 0xAD, 0x200B...0x200F: break
    default: append(scalar, to: &bytes)
    }
    if bytes.isEmpty { skip(length) } else { replace(length, with: bytes) }
  }

  mutating func leaveOut(_ found: Markup) {
    flush()
    hasTags = true
    if found.kind == .block { breakLine() }
    if source.has("<a ", at: position) {
      opensLink = result.text.count == lineStart
    } else if source.has("</a>", at: position) {
      linkEnd = result.text.count
    }
    for byte in source[position..<found.end] where byte == lineBreak {
      number += 1
      noteTagLine(number)
    }
    position = found.end
    pending = position
    if result.text.count == lineStart { startNumber = number }
  }

  /// Ends a line where the clipping has a tag.
  mutating func breakLine() {
    closeLine()
    result.map.append(
      SourceMap.Run(body: result.text.count, clipping: position, count: 1, span: 0))
    result.text.append(UInt8(ascii: "\n"))
    openLine()
    hasTags = true
  }

  mutating func noteTagLine(_ number: Int) {
    if result.tagLines.last != number { result.tagLines.append(number) }
  }

  mutating func unquote(_ length: Int, _ bytes: [UInt8]) {
    for byte in source[position..<(position + length)] where byte == lineBreak { number += 1 }
    softEnd = number
    if bytes.isEmpty {
      skip(length)
    } else {
      replace(length, with: bytes == [0xC2, 0xA0] ? [32] : bytes)
    }
  }

  // MARK: Characters beyond ASCII

  mutating func beyondASCII() {
    if let (length, bytes) = mojibake(source, at: position) {
      result.hasMojibake = true
      replace(length, with: bytes == [0xC2, 0xA0] ? [32] : bytes)
    } else if let length = wideBlank(at: position), length > 0 {
      blanks()
    } else if source.has("\u{AD}", at: position) {
      skip(2)
    } else if source.has("\u{FEFF}", at: position)
      || source[position] == 0xE2
        && source.byte(position + 1) == 0x80 && (0x8B...0x8F).contains(source.byte(position + 2))
    {
      skip(3)
    } else {
      position += characterLength(source, at: position) ?? 1
    }
  }

  /// The length of a no-break or other wide blank at an offset.
  func wideBlank(at index: Int) -> Int? {
    switch source.byte(index) {
    case 0xC2: return source.byte(index + 1) == 0xA0 ? 2 : nil
    case 0xE2:
      guard source.byte(index + 1) == 0x80 else { return nil }
      let last = source.byte(index + 2)
      return last >= 0x80 && last <= 0x8A || last == 0xAF || last == 0xA8 || last == 0xA9 ? 3 : nil
    case 0xE3: return source.has("\u{3000}", at: index) ? 3 : nil
    default: return nil
    }
  }
}

/// Whether most commas and full stops stand after a blank.
private func looksTokenised(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var parted = 0
  var joined = 0
  for i in 1..<max(1, min(text.count, 8000))
  where text[i] == UInt8(ascii: ",") || text[i] == UInt8(ascii: ".") {
    if isBlank(text[i - 1]) { parted += 1 } else { joined += 1 }
  }
  return parted > 4 && parted > joined
}
