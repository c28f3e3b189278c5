import ChronicleFacts
import ChronicleModel

/// A phrase of a table that stands at a token.
struct Cover: Sendable {
  enum Kind: UInt8, Sendable {
    case none, known, agency, thing, country, demonym, place, title, titles
    var isTitle: Bool { self == .title || self == .titles }
    var isCountry: Bool { self == .country || self == .demonym }
  }
  var kind = Kind.none
  var start: Int32 = 0
  var end: Int32 = 0
  /// The index in the phrase's table.
  var value: Int32 = 0
}

/// A body's words with what the tables say of them.
struct NameText: Sendable {
  let words: Words
  let knowledge: Knowledge
  let rules: PeopleRules
  /// By token; every token of a phrase has the phrase's cover.
  private(set) var covers: [Cover]
  /// The keys of names whose last word is a place's too, and that the text gives to persons somewhere:
  /// `Foreign Minister Vigga Lund said`.
  private(set) var namesWithPlaces: Set<UInt64> = []

  init(_ words: Words, reader: Reader) {
    self.words = words
    knowledge = reader.knowledge
    rules = reader.peopleRules
    covers = Array(repeating: Cover(), count: words.count)
    var i = 0
    while i < words.count {
      let cover = longestCover(at: i)
      if cover.kind == .none {
        i += 1
      } else {
        for j in i..<Int(cover.end) { covers[j] = cover }
        i = Int(cover.end)
      }
    }
    namesWithPlaces = Set(
      covers.indices.filter { isPersonsName(endingAt: $0) }.map { nameKey(endingAt: $0) })
  }

  /// The key of the name that a word and the one before it make.
  func nameKey(endingAt j: Int) -> UInt64 {
    key(of: j, after: key(of: j - 1, after: NameKey.empty))
  }

  /// Whether a title or a verb of saying makes a person's surname of a place behind a word that no table
  /// has: `Foreign Minister Vigga Lund told`.
  private func isPersonsName(endingAt j: Int) -> Bool {
    guard j > 1, covers[j].kind == .place, Int(covers[j].start) == j, Int(covers[j].end) == j + 1,
      words[j].isSpaced, words[j].kind == .word, words[j - 1].kind == .word,
      words[j - 1].isCapitalised, covers[j - 1].kind == .none,
      marks(j - 1).isDisjoint(with: [.function, .calendar, .head, .opener, .groupNoun]),
      covers[j - 2].kind == .title || has(.saying, j - 2)
    else { return false }
    let first = word(at: j - 1)
    guard first.kind == .word, first.isNamey, !first.isCommon, !first.isKnownSurname,
      !first.isEastAsian, first.classes.isDisjoint(with: .nonPerson)
    else { return false }
    let after = j + 1
    return after == words.count || words[after].kind == .mark && !isMark("-", after)
      || has([.saying, .human, .doing], after) || words[after].id == rules.of
      || words[after].id == rules.and || words[after].id == rules.who
  }

  func marks(_ token: Int) -> NameWord { rules.marks(of: words[token].id) }
  func classes(_ token: Int) -> WordClasses { knowledge.lexicon.classes(of: words[token].id) }
  func has(_ mark: NameWord, _ token: Int) -> Bool {
    token >= 0 && token < words.count && !marks(token).isDisjoint(with: mark)
  }
  func isMark(_ mark: Unicode.Scalar, _ token: Int) -> Bool {
    token >= 0 && token < words.count && words[token].isMark(mark)
  }
  /// Whether a token is `'s` or the apostrophe of a plural.
  func isPossessive(_ token: Int) -> Bool {
    guard token >= 0, token < words.count, !words[token].isSpaced else { return false }
    let t = words[token]
    return t.byte == UInt8(ascii: "'") || t.byte == 0xE2 && t.kind == .word
  }
  /// Whether a token is a quotation mark of any kind.
  func isQuote(_ token: Int) -> Bool {
    guard token >= 0, token < words.count, words[token].kind == .mark else { return false }
    let t = words[token]
    if t.byte == UInt8(ascii: "\"") || t.byte == UInt8(ascii: "'") { return true }
    return t.byte == 0xE2 && (0x98...0x9F).contains(words.text[Int(t.start) + 2])
      && words.text[Int(t.start) + 1] == 0x80
  }
  /// Whether a capital at a token is owed to its position only.
  func opensClause(_ token: Int) -> Bool {
    if words[token].flags.contains(.opensSentence) { return true }
    let before = token - 1
    if before < 0 { return true }
    return isQuote(before) && words[token].start == words[before].end || isMark(":", before)
      || isMark("(", before) && !words[token].isSpaced || isMark("|", before)
      || isMark("*", before)
  }

  /// Whether a hyphen joins more to a name: `Diego Garcia-Sayan` is no island.
  private func isHyphenated(_ end: Int) -> Bool {
    isMark("-", end) && !words[end].isSpaced && end + 1 < words.count && !words[end + 1].isSpaced
      && words[end + 1].isCapitalised
  }

  private func longestCover(at i: Int) -> Cover {
    let token = words[i]
    guard token.id != .unknown else { return Cover() }
    let starts = rules.starts(with: token.id)
    if starts.isEmpty { return Cover() }
    var best = Cover()
    func take(_ kind: Cover.Kind, _ end: Int, _ value: Int) {
      if Int32(end) > best.end {
        best = Cover(kind: kind, start: Int32(i), end: Int32(end), value: Int32(value))
      }
    }
    if token.isCapitalised {
      if starts.contains(.known), !has(.crown, i), let match = rules.knownNames.match(words, at: i),
        words[match.end - 1].isCapitalised || words[match.end - 2].isMark("-")
      {
        take(.known, match.end, match.value)
      }
      if starts.contains(.agency), let match = knowledge.agencies.match(words, at: i),
        // "Ana Lund" is not of the agency ANA.
        !(match.end == i + 1 && classes(i).contains(.givenName)
          && !token.flags.contains(.allCapitals))
      {
        take(.agency, match.end, match.value)
      }
      if starts.contains(.thing), let match = rules.things.match(words, at: i) {
        take(.thing, match.end, 0)
      }
      if starts.contains(.country), let match = knowledge.countries.match(words, at: i),
        match.end > i + 1 || token.end - token.start > 2 || token.flags.contains(.allCapitals)
      {
        take(match.value.isDemonym ? .demonym : .country, match.end, match.value.country)
      }
      if starts.contains(.place), let match = knowledge.places.match(words, at: i),
        !(match.end > i + 1 && isHyphenated(match.end))
      {
        take(.place, match.end, match.value)
      }
    }
    if starts.contains(.title), let match = knowledge.titles.match(words, at: i),
      // "Son Sann" is no son.
      !(token.isCapitalised && rules.isKin[match.value.title] && !opensClause(i)),
      // "Sayed-Khaiyum" is no sayed.
      !(match.end == i + 1 && has(.titleInName, i) && isHyphenated(match.end))
    {
      take(match.value.isPlural ? .titles : .title, match.end, match.value.title)
    }
    return best
  }
}
