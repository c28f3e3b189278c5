import ChronicleModel
import Foundation

/// The first place where a phrase stands in a text as words of its own; an empty phrase stands nowhere.
func firstOccurrence(of phrase: [UInt8], in text: [UInt8]) -> Range<Int>? {
  if phrase.isEmpty { return nil }
  return text.withUnsafeBytes { text -> Range<Int>? in
    phrase.withUnsafeBytes { phrase -> Range<Int>? in
      guard let base = text.baseAddress, let wanted = phrase.baseAddress else { return nil }
      var start = 0
      while start + phrase.count <= text.count,
        let place = memchr(base + start, Int32(phrase[0]), text.count - phrase.count - start + 1)
      {
        let found = UnsafeRawPointer(place) - base
        let end = found + phrase.count
        if found == 0 || !isLetter(text[found - 1]), end == text.count || !isLetter(text[end]),
          memcmp(base + found, wanted, phrase.count) == 0
        {
          return found..<end
        }
        start = found + 1
      }
      return nil
    }
  }
}

private func isLetter(_ byte: UInt8) -> Bool {
  (byte | 0x20) >= 97 && (byte | 0x20) <= 122 || (48...57).contains(byte) || byte >= 0xC0
}

/// The ways in which English texts commonly write a day.
func commonForms(of day: CalendarDay) -> [String] {
  let month = englishMonths[day.month - 1]
  return [
    "\(day.day) \(month) \(day.year)", "\(month) \(day.day), \(day.year)", "\(day.day) \(month)",
    "\(month) \(day.day)",
  ]
}

/// The title that stands right before a name: words in capitals of which the last is a title.
///
///     South Korean Foreign Minister |Song Min-soon  ->  South Korean Foreign Minister
///     On Wednesday |Song                            ->  nothing
public func role(before offset: Int, in text: [UInt8], since start: Int) -> String? {
  guard offset > start, text[offset - 1] == 32 else { return nil }
  var words: [String] = []
  var end = offset - 1
  while words.count < 8, end > start {
    var begin = end
    while begin > start, isRoleByte(text[begin - 1]) { begin -= 1 }
    if begin == end { break }
    let word = String(decoding: text[begin..<end], as: UTF8.self)
    if words.isEmpty, !titleNouns.contains(lastPart(of: word)) { return nil }
    let isCapital = word.unicodeScalars.first?.properties.isUppercase ?? false
    guard isCapital || joiningWords.contains(word) else { break }
    words.append(word)
    guard begin > start, text[begin - 1] == 32 else { break }
    end = begin - 1
  }
  while let first = words.last, joiningWords.contains(first) || ignoredWords.contains(first) {
    words.removeLast()
  }
  return words.isEmpty ? nil : words.reversed().joined(separator: " ")
}

private func isRoleByte(_ byte: UInt8) -> Bool {
  (byte | 0x20) >= 97 && (byte | 0x20) <= 122 || byte >= 0x80 || byte == UInt8(ascii: "-")
    || byte == UInt8(ascii: "'")
}

private func lastPart(of word: String) -> String {
  (word.split(separator: "-").last.map(String.init) ?? word).lowercased()
}

private let titleNouns = Set(
  """
  minister president ambassador secretary envoy chancellor premier king queen emperor general director \
  chairman chairwoman chairperson spokesman spokeswoman spokesperson negotiator commissioner governor \
  mayor senator representative leader delegate adviser advisor consul speaker admiral marshal pope \
  prince princess chief official diplomat
  """.split(separator: " ").map(String.init))

private let joiningWords: Set = ["of", "the", "and", "for", "to"]

private let ignoredWords: Set = ["The", "A", "An", "And", "But", "While", "When", "As", "On", "In"]
