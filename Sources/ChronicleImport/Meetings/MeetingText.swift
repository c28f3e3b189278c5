import ChronicleFacts
import ChronicleModel

/// A body's words with what is known of each token, for the finding of meetings.
struct MeetingText: Sendable {
  let article: PeopledArticle
  let words: Words
  let knowledge: Knowledge
  let rules: MeetingRules
  let peopleRules: PeopleRules
  /// By token: the index of the person who is named from there on, or -1.
  private(set) var persons: [Int32]
  /// By token: the end of the mention that begins there.
  private(set) var mentionEnds: [Int32]
  /// By token: the index of the date expression that covers it, or -1.
  private(set) var dates: [Int32]
  /// By token: whether it stands in quotation marks.
  private(set) var isQuoted: [Bool]
  /// By token: whether a phrase of manner covers it.
  private(set) var isManner: [Bool]

  init(_ article: PeopledArticle, reader: Reader) {
    self.article = article
    words = article.dated.clean.body
    knowledge = reader.knowledge
    rules = reader.meetingRules
    peopleRules = reader.peopleRules
    let count = words.count
    persons = Array(repeating: -1, count: count)
    mentionEnds = Array(repeating: 0, count: count)
    dates = Array(repeating: -1, count: count)
    isQuoted = Array(repeating: false, count: count)
    isManner = Array(repeating: false, count: count)
    for (index, person) in article.persons.enumerated() {
      for mention in person.mentions where mention.tokens.lowerBound < count {
        persons[mention.tokens.lowerBound] = Int32(index)
        mentionEnds[mention.tokens.lowerBound] = Int32(min(count, mention.tokens.upperBound))
      }
    }
    for (index, date) in article.dated.dates.enumerated() {
      for token in date.tokens ?? 0..<0 where token < count { dates[token] = Int32(index) }
    }
    markQuotes()
    for token in words.tokens.indices {
      if let end = mannerEnd(at: token) {
        for covered in token..<end where !isDay(covered) { isManner[covered] = true }
      }
    }
  }

  func marks(_ token: Int) -> MeetingWord { rules.marks(of: words[token].id) }
  func has(_ mark: MeetingWord, _ token: Int) -> Bool {
    token >= 0 && token < words.count && !marks(token).isDisjoint(with: mark)
  }
  func has(_ mark: MeetingWord, _ tokens: Range<Int>) -> Bool {
    tokens.contains { has(mark, $0) }
  }
  func isWord(_ word: WordID, _ token: Int) -> Bool {
    token >= 0 && token < words.count && words[token].id == word
  }
  func isMark(_ mark: Unicode.Scalar, _ token: Int) -> Bool {
    token >= 0 && token < words.count && words[token].isMark(mark)
  }
  func isDate(_ token: Int) -> Bool { token >= 0 && token < words.count && dates[token] >= 0 }
  /// Whether an expression of a length of time covers a token: `three hours`.
  func isDuration(_ token: Int) -> Bool {
    isDate(token) && article.dated.dates[Int(dates[token])].timex.type == "DURATION"
  }
  /// Whether an expression covers a token that tells some day, month or year.
  private func isDay(_ token: Int) -> Bool {
    isDate(token) && article.dated.dates[Int(dates[token])].value != nil
  }
  /// Whether a token is `'s` or the apostrophe of a plural.
  func isPossessive(_ token: Int) -> Bool {
    guard token > 0, token < words.count, !words[token].isSpaced else { return false }
    let t = words[token]
    if t.kind == .word { return t.byte == UInt8(ascii: "'") || t.byte == 0xE2 }
    guard words.text[Int(t.start) - 1] | 0x20 == UInt8(ascii: "s") else { return false }
    return t.byte == UInt8(ascii: "'") || isCurly(t) && words.text[Int(t.start) + 2] == 0x99
  }

  /// Whether a token is a verb, as far as its form or the tables tell.
  func isVerb(_ token: Int) -> Bool {
    guard token >= 0, token < words.count, words[token].kind == .word,
      !words[token].isCapitalised || words[token].flags.contains(.opensSentence), !isManner[token]
    else { return false }
    if token > 0, words[token - 1].isMark("-"), !words[token].isSpaced { return false }
    if rules.isPlural(words[token].id) { return false }
    let marks = marks(token)
    if !marks.isDisjoint(with: [.verb, .be, .have, .will, .does, .open, .saying]),
      words[token].id != WordID.unknown
    {
      return !marks.contains(.clause)
    }
    let people = peopleRules.marks(of: words[token].id)
    if people.contains(.saying) { return true }
    if people.contains(.doing), !marks.contains(.adverb), !people.contains(.function) {
      return true
    }
    if let form = rules.verbs.match(words, at: token) ?? rules.lightVerbs.match(words, at: token),
      form.value.form == .past || form.value.form == .present
    {
      return rules.nouns.match(words, at: token) == nil
    }
    return endsInEd(token)
      && !(token + 1 < words.count
        && rules.starts(with: words[token + 1].id)
          .contains(.noun))
  }

  /// Whether a word ends as `dismantling` does.
  func isGerund(_ token: Int) -> Bool {
    let t = words[token]
    let end = Int(t.end)
    return t.kind == .word && !t.isCapitalised && t.end - t.start > 5
      && words.text[(end - 3)..<end].elementsEqual("ing".utf8)
  }

  func endsInEd(_ token: Int) -> Bool {
    let t = words[token]
    let end = Int(t.end)
    return t.end - t.start > 3 && words.text[end - 1] == UInt8(ascii: "d")
      && words.text[end - 2] == UInt8(ascii: "e")
  }

  private func isCurly(_ token: Token) -> Bool {
    token.byte == 0xE2 && Int(token.start) + 2 < words.text.count
      && words.text[Int(token.start) + 1] == 0x80
  }

  /// Whether a token is a double quotation mark, and whether it can only open or only close.
  private func quote(_ token: Int) -> (opens: Bool, closes: Bool)? {
    let t = words[token]
    guard t.kind == .mark else { return nil }
    if t.byte == UInt8(ascii: "\"") { return (true, true) }
    guard isCurly(t) else { return nil }
    switch words.text[Int(t.start) + 2] {
    case 0x9C: return (true, false)
    case 0x9D: return (false, true)
    default: return nil
    }
  }

  func isQuoteMark(_ token: Int) -> Bool { quote(token) != nil }

  private mutating func markQuotes() {
    for paragraph in words.paragraphs {
      var open = false
      for token in paragraph {
        if let quote = quote(token) {
          open = quote.opens && quote.closes ? !open : quote.opens
        } else {
          isQuoted[token] = open
        }
      }
    }
  }
}
