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

private struct Mender {
  let source: UnsafeBufferPointer<UInt8>
  let lexicon: Lexicon
  /// Old Macintosh files part lines by carriage returns.
  let lineBreak: UInt8
  /// Whether every mark of the text stands between blanks: `the country 's military , which`.
  let isTokenised: Bool
  var result = MendedText(text: [], map: SourceMap(), lines: [], hasMojibake: false)
  /// Where the bytes begin that are to be copied as they are.
  private var pending = 0
  private var position = 0
  private var lineStart = 0
  private let mayHoldTags: Bool
  private let isQuotedPrintable: Bool
  /// The clipping's line, from 0, and that in which the line being written began.
  private var number = 0
  private var startNumber = 0
  /// Whether tags or other marks were left out of the line being written.
  private var hasTags = false
  private var indent = 0
  private var gaps = 0
  private var isQuoteOpen = false
  private var isSingleQuoteOpen = false
  /// Where the last opening quotation mark stands in the result.
  private var opener = -1

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

  private mutating func flush() {
    guard pending < position else { return }
    let count = position - pending
    result.map.append(
      SourceMap.Run(body: result.text.count, clipping: pending, count: count))
    result.text += source[pending..<position]
    pending = position
  }

  private mutating func skip(_ count: Int) {
    flush()
    position += count
    pending = position
  }

  private mutating func replace(_ length: Int, with bytes: [UInt8]) {
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

  private mutating func endLine() {
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

  private mutating func openLine() {
    lineStart = result.text.count
    startNumber = number
    (indent, gaps) = (0, 0)
    (isQuoteOpen, isSingleQuoteOpen, hasTags) = (false, false, false)
  }

  private mutating func closeLine() {
    flush()
    while result.text.count > lineStart, result.text.last == 32 { result.text.removeLast() }
    result.lines.append(
      MendedText.Line(
        range: lineStart..<result.text.count, indent: indent, gaps: gaps, number: startNumber))
    if hasTags, result.text.count == lineStart { noteTagLine(startNumber) }
  }

  // MARK: Tags and other marks of a form

  private mutating func write(_ scalar: UInt32, over length: Int) {
    var bytes: [UInt8] = []
    switch scalar {
    case 0xA0: bytes = [32]
    case 0xAD, 0x200B...0x200F: break
    default: append(scalar, to: &bytes)
    }
    if bytes.isEmpty { skip(length) } else { replace(length, with: bytes) }
  }

  private mutating func leaveOut(_ found: Markup) {
    flush()
    hasTags = true
    if found.kind == .block { breakLine() }
    for byte in source[position..<found.end] where byte == lineBreak {
      number += 1
      noteTagLine(number)
    }
    position = found.end
    pending = position
    if result.text.count == lineStart { startNumber = number }
  }

  /// Ends a line where the clipping has a tag.
  private mutating func breakLine() {
    closeLine()
    result.map.append(
      SourceMap.Run(body: result.text.count, clipping: position, count: 1, span: 0))
    result.text.append(UInt8(ascii: "\n"))
    openLine()
    hasTags = true
  }

  private mutating func noteTagLine(_ number: Int) {
    if result.tagLines.last != number { result.tagLines.append(number) }
  }

  private mutating func unquote(_ length: Int, _ bytes: [UInt8]) {
    for byte in source[position..<(position + length)] where byte == lineBreak { number += 1 }
    if bytes.isEmpty {
      skip(length)
    } else {
      replace(length, with: bytes == [0xC2, 0xA0] ? [32] : bytes)
    }
  }

  // MARK: Characters beyond ASCII

  private mutating func beyondASCII() {
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
  private func wideBlank(at index: Int) -> Int? {
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

  // MARK: Blanks

  private mutating func blanks() {
    var end = position
    var width = 0
    while end < source.count, source[end] != lineBreak {
      if source[end] == UInt8(ascii: "\t") {
        width += 8
        end += 1
      } else if source[end] <= 32 {
        if source[end] == 32 { width += 1 }
        end += 1
      } else if let length = wideBlank(at: end) {
        width += 1
        end += length
      } else {
        break
      }
    }
    let isPlain = end == position + 1 && source[position] == 32
    if end >= source.count || source[end] == lineBreak {
      skip(end - position)
      return
    }
    flush()
    if result.text.count == lineStart {
      indent = width
      skip(end - position)
      return
    }
    if width > 1 { gaps += 1 }
    if width == 0 || result.text.last == 32 || dropsBlank(before: end) {
      skip(end - position)
    } else if isPlain {
      position = end
    } else {
      replace(end - position, with: [32])
    }
  }

  /// Whether the blank between what is written already and the source's next character is a mistake.
  private mutating func dropsBlank(before next: Int) -> Bool {
    let byte = source[next]
    let last = result.text[result.text.count - 1]
    if isLowerCase(byte | 0x20), isLowerCase(last | 0x20) { return false }
    if isTokenised, byte == UInt8(ascii: "\"") || last == UInt8(ascii: "\"") {
      return dropsBlankAtQuote(byte, last)
    }
    switch last {
    case UInt8(ascii: "("), UInt8(ascii: "["): return true
    case UInt8(ascii: "-"): return joinsHyphen(before: next)
    case UInt8(ascii: ":"): return joinsClockTime(before: next)
    case UInt8(ascii: "'") where isTokenised:
      if written(2) == 0 { return closesLater(after: next) }
      if opener == result.text.count - 1 { return true }
    default: break
    }
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: ":"):
      let after = source.byte(next + 1)
      return after != byte && (isTokenised || !isLetter(after) && !isDigit(after))
    case UInt8(ascii: "'"), 0xE2: return joinsApostrophe(at: next)
    case UInt8(ascii: "-"): return joinsSpacedHyphen(at: next)
    default: return false
    }
  }

  /// Double quotation marks of a text of parted words open and close by turns.
  private mutating func dropsBlankAtQuote(_ next: UInt8, _ last: UInt8) -> Bool {
    var drops = false
    if last == UInt8(ascii: "\"") {
      if written(2) == 0 { isQuoteOpen = true }
      drops = written(2) == 0 || opener == result.text.count - 1
      if next != UInt8(ascii: "\"") {
        let isStop = next == UInt8(ascii: ",") || next == UInt8(ascii: ".")
        return drops || isStop
      }
    }
    isQuoteOpen.toggle()
    if isQuoteOpen {
      let isBracketed = last == UInt8(ascii: "(") || last == UInt8(ascii: "[")
      opener = result.text.count + (drops || isBracketed ? 0 : 1)
      return drops || isBracketed
    }
    return true
  }

  /// The byte written so many before the end; 0 before the line's start.
  private func written(_ back: Int) -> UInt8 {
    let index = result.text.count - back
    return index >= lineStart ? result.text[index] : 0
  }

  /// `Ki- moon`, `non- governmental`, `face- to-face`; not `short- and long-range`.
  private func joinsHyphen(before next: Int) -> Bool {
    guard isLetter(written(2)) || isDigit(written(2)) else { return false }
    guard isLetter(source[next]), !isDigit(written(2)) || isLowerCase(source[next]) else {
      return false
    }
    var end = next
    while isLetter(source.byte(end)) { end += 1 }
    let word = source[next..<end]
    let isSuspended = suspending.contains { $0.elementsEqual(word) }
    return !isSuspended || source.byte(end) == UInt8(ascii: "-")
  }

  /// `18: 40`
  private func joinsClockTime(before next: Int) -> Bool {
    isDigit(written(2)) && !isDigit(written(4)) && isDigit(source[next])
      && isDigit(source.byte(next + 1)) && !isDigit(source.byte(next + 2))
  }

  /// `Obama 's`; in a text of parted words also `do n't`, and quotation marks that close.
  private mutating func joinsApostrophe(at next: Int) -> Bool {
    let letter = source[next] == 0xE2 ? next + 3 : next + 1
    if source[next] == 0xE2, !source.has("’", at: next) { return false }
    let follows = source.byte(letter)
    if follows | 0x20 == UInt8(ascii: "s"), !isLetter(source.byte(letter + 1)) {
      return isLetter(written(1)) || isDigit(written(1))
    }
    guard isTokenised, source[next] == UInt8(ascii: "'"), isBlank(follows) || follows == lineBreak
    else { return false }
    if !isSingleQuoteOpen, closesLater(after: letter) {
      isSingleQuoteOpen = true
      opener = result.text.count + 1
      return false
    }
    isSingleQuoteOpen = false
    return true
  }

  private func closesLater(after index: Int) -> Bool {
    var i = index
    while i < min(source.count, index + 1000), source[i] != lineBreak {
      if source[i] == UInt8(ascii: "'"), isBlank(source.byte(i - 1)),
        isBlank(source.byte(i + 1)) || source.byte(i + 1) == lineBreak
      {
        return true
      }
      i += 1
    }
    return false
  }

  /// `front - line` where every mark is parted, and `Jong - un` after a family name.
  private func joinsSpacedHyphen(at next: Int) -> Bool {
    guard isBlank(source.byte(next + 1)), isLetter(written(1)) || isDigit(written(1)) else {
      return false
    }
    let after = source.byte(next + 2)
    if isTokenised { return isLetter(after) || isDigit(after) }
    guard isLowerCase(after) else { return false }
    var start = result.text.count
    while start > lineStart, isLetter(result.text[start - 1]) { start -= 1 }
    guard start > lineStart, start < result.text.count, isUpperCase(result.text[start]) else {
      return false
    }
    var family = start - 1
    while family > lineStart, isLetter(result.text[family - 1]) { family -= 1 }
    let name = String(decoding: result.text[family..<(start - 1)], as: UTF8.self)
    return !lexicon.classes(of: lexicon.id(of: name)).isDisjoint(with: .familyFirst)
  }
}

/// Words after which a hyphen before them stands for a second part: `pre- and post-war`.
private let suspending = ["and", "or", "to", "nor", "but", "as"].map { Array($0.utf8) }

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
