/// Whether a sentence begins at an offset of a text, given where the sentence before it began.
///
/// A sentence ends with `.`, `!`, `?` or `…` and whatever closes (quotation marks, brackets), and the
/// next begins with a capital, a digit or what opens. No break follows an abbreviation that a name or
/// number goes on after (`Gen. Kim`, `Dec. 27`, `No. 2`) nor an initial (`George W. Bush`).
public func isSentenceBreak(
  at offset: Int, in text: UnsafeBufferPointer<UInt8>, since start: Int
) -> Bool {
  var end = offset
  while end > start, text[end - 1] <= 32 { end -= 1 }
  guard end < offset, end > start else { return false }
  var opener = offset
  skipQuotes(text, &opener)
  guard opener < text.count, opensSentence(text, opener) else { return false }
  var stop = end
  var closed = false
  while stop > start, let length = closerLength(text, stop) {
    stop -= length
    closed = true
  }
  guard stop > start else { return false }
  switch text[stop - 1] {
  case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
  case UInt8(ascii: "."): break
  default:
    return stop >= 3 && text[stop - 3] == 0xE2 && text[stop - 2] == 0x80 && text[stop - 1] == 0xA6
  }
  if closed { return true }
  var word = stop - 1
  while word > start, isWordByte(text[word - 1]) { word -= 1 }
  let length = stop - 1 - word
  if length == 0 { return true }
  if length == 1, text[word] >= 65, text[word] <= 90 {
    // An initial; but "U.S." or "D.C." may end a sentence before a word that cannot follow it.
    let isAcronym = word > start + 1 && text[word - 1] == UInt8(ascii: ".")
    return isAcronym && startsFunctionWord(text, opener)
  }
  return !isAbbreviation(UnsafeBufferPointer(rebasing: text[word..<stop - 1]))
}

/// Whether a word of up to five letters is commonly written with a full stop: `Dec`, `Gen`, `Mr`.
public func isAbbreviation(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
  guard word.count >= 2, word.count <= 5 else { return false }
  var key: UInt64 = 0
  for byte in word {
    let lower = byte | 0x20
    guard lower >= 97, lower <= 122 else { return false }
    key = key << 8 | UInt64(lower)
  }
  return abbreviations.contains(key)
}

private let abbreviations: Set<UInt64> = Set(
  """
  mr mrs ms messrs dr prof gen col lt maj capt cpl sgt pvt cmdr adm brig sen rep gov pres amb rev fr st ste \
  hon supt insp det jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri \
  sat sun vs etc ft mt no nos vol jr sr ave blvd rd dept gov univ assn bros approx est
  """.split(separator: " ").map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })

private let functionWords = Set(
  "The He She It They We In On At But And A An This That These Those His Her Its As After Before"
    .split(separator: " ").map { Array($0.utf8) })

private func startsFunctionWord(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
  var end = offset
  while end < text.count, isWordByte(text[end]) { end += 1 }
  return functionWords.contains(Array(text[offset..<end]))
}

private func isWordByte(_ byte: UInt8) -> Bool {
  (byte | 0x20) >= 97 && (byte | 0x20) <= 122 || byte >= 0x80 || byte >= 48 && byte <= 57
}

private func opensSentence(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
  let byte = text[offset]
  if byte >= 65 && byte <= 90 || byte >= 48 && byte <= 57 || byte == UInt8(ascii: "$") {
    return true
  }
  guard byte >= 0xC3 else { return false }
  let end = min(text.count, offset + 4)
  let scalar = String(decoding: text[offset..<end], as: UTF8.self).unicodeScalars.first
  return scalar.map { $0.properties.isAlphabetic && !$0.properties.isLowercase } ?? false
}

private func skipQuotes(_ text: UnsafeBufferPointer<UInt8>, _ offset: inout Int) {
  while offset < text.count {
    switch text[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "["): offset += 1
    case 0xE2
    where offset + 2 < text.count && text[offset + 1] == 0x80
      && (0x98...0x9F).contains(text[offset + 2]):
      offset += 3
    default: return
    }
  }
}

/// How many bytes before an offset are one closing quotation mark or bracket.
private func closerLength(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int? {
  switch text[end - 1] {
  case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): 1
  case 0x98...0x9F where end >= 3 && text[end - 3] == 0xE2 && text[end - 2] == 0x80: 3
  default: nil
  }
}
