import ChronicleModel

/// Cuts a text into tokens, one after the other.
struct Tokenizer {
  let bytes: UnsafeBufferPointer<UInt8>
  let lexicon: Lexicon
  private var position = 0
  private var key: [UInt8] = []

  init(bytes: UnsafeBufferPointer<UInt8>, lexicon: Lexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
  }

  mutating func next() -> Token? {
    let before = position
    skipBlanks()
    guard position < bytes.count else { return nil }
    let spaced = position > before || position == 0
    let start = position
    let first = bytes[start]
    if isDigit(first) { return number(start, spaced) }
    if isLetter(at: start) { return word(start, spaced) }
    if first == UInt8(ascii: "'") || isCurlyApostrophe(at: start), !spaced,
      let end = possessive(at: start)
    {
      position = end
      return token(start, .word, spaced)
    }
    position += scalarLength(at: start)
    return token(start, .mark, spaced)
  }

  private mutating func skipBlanks() {
    while position < bytes.count {
      if bytes[position] <= 32 {
        position += 1
      } else if bytes[position] == 0xC2, position + 1 < bytes.count, bytes[position + 1] == 0xA0 {
        position += 2
      } else {
        return
      }
    }
  }

  private mutating func number(_ start: Int, _ spaced: Bool) -> Token {
    var end = start + 1
    while end < bytes.count {
      if isDigit(bytes[end]) {
        end += 1
      } else if bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ","),
        end + 1 < bytes.count, isDigit(bytes[end + 1]), !isYear(after: end)
      {
        end += 2
      } else {
        break
      }
    }
    while end < bytes.count, isASCIILetter(bytes[end]) { end += 1 }
    position = end
    return token(start, .number, spaced)
  }

  /// Whether a comma parts a day from its year: `May 03,2011`.
  private func isYear(after comma: Int) -> Bool {
    bytes[comma] == UInt8(ascii: ",") && comma + 4 < bytes.count
      && (1...4).allSatisfy { isDigit(bytes[comma + $0]) }
      && (comma + 5 == bytes.count || !isDigit(bytes[comma + 5]))
  }

  private mutating func word(_ start: Int, _ spaced: Bool) -> Token {
    var end = start
    while end < bytes.count {
      if isLetter(at: end) {
        end += scalarLength(at: end)
      } else if isDigit(bytes[end]) {
        end += 1
      } else if let after = apostropheInside(at: end) {
        end = after
      } else if bytes[end] == UInt8(ascii: "&"), end + 1 < bytes.count,
        isASCIILetter(bytes[end + 1])
      {
        end += 2
      } else {
        break
      }
    }
    // "U.S.", "a.m.", "S.": single letters, each with its stop.
    if end == start + 1, end < bytes.count, bytes[end] == UInt8(ascii: ".") {
      end += 1
      while end + 1 < bytes.count, isASCIILetter(bytes[end]), bytes[end + 1] == UInt8(ascii: ".") {
        end += 2
      }
      position = end
      return token(start, .word, spaced, abbreviated: true)
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: "."), end - start <= 5,
      isAbbreviation(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        || endsShortMonth(start..<end)
    {
      position = end + 1
      return token(start, .word, spaced, abbreviated: true, keyEnd: end)
    }
    position = end
    return token(start, .word, spaced)
  }

  /// Whether a month is written as if it were cut short: `May. 3, 2011`, not `met in May. 3 men left`.
  private func endsShortMonth(_ word: Range<Int>) -> Bool {
    guard
      bytes[word.lowerBound] | 0x20 == UInt8(ascii: "m") || bytes[word.lowerBound] | 0x20 == 0x6A,
      shortMonths.contains(String(decoding: bytes[word], as: UTF8.self).lowercased())
    else { return false }
    var index = word.upperBound + 1
    while index < bytes.count, bytes[index] == 32 { index += 1 }
    let digits = bytes[index...].prefix { isDigit($0) }.count
    guard (1...2).contains(digits), index + digits < bytes.count else { return false }
    return [UInt8(ascii: ","), UInt8(ascii: "(")].contains(
      bytes[(index + digits)...].first { $0 != 32 } ?? 0)
  }

  /// `O'Brien`, `N'Djamena`, `don't`, but not `Korea's`.
  private func apostropheInside(at index: Int) -> Int? {
    let length = bytes[index] == UInt8(ascii: "'") ? 1 : isCurlyApostrophe(at: index) ? 3 : 0
    guard length > 0, index + length < bytes.count, isLetter(at: index + length) else { return nil }
    return possessive(at: index) == nil ? index + length : nil
  }

  /// The end of `'s` at an offset, where that is all that follows the apostrophe.
  private func possessive(at index: Int) -> Int? {
    let letter = index + (bytes[index] == UInt8(ascii: "'") ? 1 : 3)
    guard letter < bytes.count, bytes[letter] | 0x20 == UInt8(ascii: "s"),
      letter + 1 >= bytes.count || !isLetter(at: letter + 1) && !isDigit(bytes[letter + 1])
    else { return nil }
    return letter + 1
  }

  private mutating func token(
    _ start: Int, _ kind: Token.Kind, _ spaced: Bool, abbreviated: Bool = false, keyEnd: Int? = nil
  ) -> Token {
    key.removeAll(keepingCapacity: true)
    fold(UnsafeBufferPointer(rebasing: bytes[start..<(keyEnd ?? position)]), into: &key)
    var flags: Token.Flags = spaced ? [.spaced] : []
    if abbreviated { flags.insert(.abbreviated) }
    if kind == .word { flags.formUnion(capitals(start)) }
    return Token(
      start: Int32(start), end: Int32(position), id: key.withUnsafeBufferPointer(lexicon.id),
      kind: kind, flags: flags, byte: bytes[start])
  }

  private func capitals(_ start: Int) -> Token.Flags {
    guard isCapital(at: start) else { return [] }
    var letters = 0
    for i in start..<position where isASCIILetter(bytes[i]) || bytes[i] >= 0xC0 {
      letters += 1
      if !isCapital(at: i) { return [.capitalised] }
    }
    return letters > 1 ? [.capitalised, .allCapitals] : [.capitalised]
  }

  private func isCapital(at index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return byte >= 65 && byte <= 90 }
    guard let scalar = scalar(at: index) else { return false }
    return scalar.properties.isUppercase
  }

  private func isLetter(at index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return isASCIILetter(byte) }
    if byte >= 0xC3 && byte <= 0xC9 {
      return !(byte == 0xC3 && [0x97, 0xB7].contains(bytes[index + 1]))
    }
    guard let scalar = scalar(at: index) else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  private func scalar(at index: Int) -> Unicode.Scalar? {
    let end = min(bytes.count, index + scalarLength(at: index))
    return String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first
  }

  private func scalarLength(at index: Int) -> Int {
    let byte = bytes[index]
    let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    return min(length, bytes.count - index)
  }

  private func isCurlyApostrophe(at index: Int) -> Bool {
    bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80
      && bytes[index + 2] == 0x99
  }
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
private func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 97 && (byte | 0x20) <= 122 }

/// Names of months that have no shorter form.
private let shortMonths: Set = ["may", "june", "july", "march"]
