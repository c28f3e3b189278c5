import ChronicleFacts
import ChronicleModel

/// A noun phrase while it is being read.
struct NounPhrase {
  var start: Int
  var pronoun: Int?
  var person: Int?
  var other: Int?
  var countries: [Int] = []
  var offices: Office = []
  var head: WordID?
  var count = 1
  var owner: Int?
  var hasTitle = false
  var isUnnamed = false
  var isCountry = false
  var isCounterpart = false
  var isGuest = false
  /// Whether it is `the Norwegian`.
  var isNational = false
  var isPossessive = false
  /// Whether an article, a rank or the like has opened it, so that other words may follow.
  var isOpen = false
  var isPart = false

  init(start: Int) { self.start = start }

  func actor(end: Int) -> Actor? {
    let kind: Actor.Kind
    if person != nil {
      kind = .named
    } else if let pronoun {
      // "The two officials" are persons named elsewhere, "the two countries" are not.
      kind = isUnnamed && offices.isEmpty ? .unnamed : .pronoun(pronoun)
    } else if hasTitle || isNational || isUnnamed && !offices.isEmpty {
      kind = .described
    } else if isUnnamed || isCountry {
      kind = .unnamed
    } else {
      return nil
    }
    return Actor(
      kind: kind, tokens: start..<end, person: person, other: other, countries: countries,
      offices: offices, head: head, count: count, isCounterpart: isCounterpart, isGuest: isGuest,
      isPossessive: isPossessive, owner: owner)
  }
}

extension MeetingText {
  /// Reads a country or the word for one of its people.
  func country(_ phrase: inout NounPhrase, at j: Int) -> Int? {
    guard words[j].isCapitalised, peopleRules.starts(with: words[j].id).contains(.country),
      let match = knowledge.countries.match(words, at: j),
      match.end > j + 1 || words[j].end - words[j].start > 2
        || words[j].flags.contains(.allCapitals)
    else { return nil }
    phrase.countries.append(match.value.country)
    let isNoun = !match.value.isDemonym || phrase.count > 1 && phrase.pronoun != nil
    if isNoun, phrase.pronoun == nil { phrase.isCountry = true }
    phrase.isOpen = true
    return coordinated(&phrase, after: match.end) ?? match.end
  }

  /// Reads the other countries of those who bear one title: `his Finnish and Swedish counterparts`.
  private func coordinated(_ phrase: inout NounPhrase, after end: Int) -> Int? {
    var countries: [Int] = []
    var j = end
    while isMark(",", j) || isWord(rules.and, j), countries.count < 6 {
      j += isMark(",", j) && isWord(rules.and, j + 1) ? 2 : 1
      guard j < words.count, let match = knowledge.countries.match(words, at: j) else { return nil }
      countries.append(match.value.country)
      j = match.end
    }
    guard !countries.isEmpty, j < words.count,
      let title = knowledge.titles.match(words, at: j),
      title.value.isPlural
        || words[title.end - 1].id == rules.counterparts
    else { return nil }
    phrase.countries += countries
    return j
  }

  /// Reads whose several bearers of a title are: `the foreign ministers of South Korea and Japan`.
  func origins(_ phrase: inout NounPhrase, after end: Int, limit: Int) -> Int? {
    guard isWord(rules.of, end) else { return nil }
    var countries: [Int] = []
    var j = end + 1
    while j < limit {
      if has(.article, j) { j += 1 }
      guard let match = knowledge.countries.match(words, at: j, limit: limit),
        !match.value.isDemonym
      else { return nil }
      countries.append(match.value.country)
      j = match.end
      guard isMark(",", j) || isWord(rules.and, j) else { break }
      if isMark(",", j), !isWord(rules.and, j + 1),
        knowledge.countries.match(words, at: j + 1, limit: limit) == nil
      {
        break
      }
      j += isMark(",", j) && isWord(rules.and, j + 1) ? 2 : 1
    }
    guard countries.count > 1 else { return nil }
    phrase.countries = countries
    return j
  }
}
