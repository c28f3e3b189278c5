import ChronicleFacts

extension Mender {
  // MARK: Blanks

  mutating func blanks() {
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
