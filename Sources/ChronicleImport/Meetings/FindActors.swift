import ChronicleFacts
import ChronicleModel

extension MeetingText {
  /// The actors of a sentence, in order.
  func actors(in sentence: Range<Int>) -> [Actor] {
    var found: [Actor] = []
    var i = sentence.lowerBound
    while i < sentence.upperBound {
      var phrase = NounPhrase(start: i)
      let end = read(&phrase, limit: sentence.upperBound)
      if let actor = phrase.actor(end: end) { found.append(actor) }
      i = max(end, i + 1)
    }
    return found
  }

  /// Reads a noun phrase from its start as far as it goes; gives its end.
  private func read(_ phrase: inout NounPhrase, limit: Int) -> Int {
    var j = phrase.start
    if rules.starts(with: words[j].id).contains(.pronoun), !isDate(j),
      let match = rules.pronouns.match(words, at: j, limit: limit), !isMark("-", match.end)
    {
      phrase.pronoun = match.value
      j = match.end
      if isPossessive(j) {
        phrase.isPossessive = true
        return j + 1
      }
      guard case .some(let count) = pronounRows[match.value].kind else { return j }
      phrase.count = count
    }
    while j < limit {
      if persons[j] >= 0 { return readName(&phrase, at: j, limit: limit) }
      if let pair = pair(at: j, limit: limit) {
        phrase.person = pair.first
        phrase.other = pair.second
        return pair.end
      }
      guard let end = step(&phrase, at: j, limit: limit) else { break }
      j = end
    }
    return j
  }

  /// Two surnames before a noun of meeting: `the Bush-Putin summit`.
  private func pair(at j: Int, limit: Int) -> (first: Int, second: Int, end: Int)? {
    guard j + 3 < limit, isMark("-", j + 1), !words[j + 2].isSpaced, words[j].isCapitalised,
      words[j + 2].isCapitalised,
      rules.starts(with: words[j + 3].id).contains(.noun)
    else { return nil }
    let (one, other) = (words.string(j), words.string(j + 2))
    let first = article.persons.indices.filter { article.persons[$0].family == one }
    let second = article.persons.indices.filter { article.persons[$0].family == other }
    guard first.count == 1, second.count == 1 else { return nil }
    return (first[0], second[0], j + 3)
  }

  private func readName(_ phrase: inout NounPhrase, at j: Int, limit: Int) -> Int {
    phrase.person = Int(persons[j])
    var end = Int(mentionEnds[j])
    if end + 1 < limit, isMark("-", end), persons[end + 1] >= 0 {
      phrase.other = Int(persons[end + 1])
      end = Int(mentionEnds[end + 1])
    }
    if end < limit, isPossessive(end) {
      // "Arafat's adviser Nabil Shaath", "Arafat's aide", "Arafat's visit".
      var inner = NounPhrase(start: phrase.start)
      inner.isPart = true
      var k = end + 1
      while k < limit {
        if persons[k] >= 0 {
          phrase = inner
          return readName(&phrase, at: k, limit: limit)
        }
        guard let next = step(&inner, at: k, limit: limit) else { break }
        k = next
      }
      if inner.hasTitle || inner.isUnnamed {
        phrase = inner
        phrase.isUnnamed = true
        phrase.hasTitle = false
        return k
      }
      phrase.isPossessive = true
      return end + 1
    }
    if end < limit, words[end].isSpaced || isMark("-", end),
      has(.entourage, isMark("-", end) ? end + 1 : end), !words[end].isCapitalised
    {
      phrase.person = nil
      phrase.isUnnamed = true
      return end + 1
    }
    return end
  }

  /// Reads one part of a noun phrase before its name; nil where the phrase has ended.
  private func step(_ phrase: inout NounPhrase, at j: Int, limit: Int) -> Int? {
    let token = words[j]
    let isFirst = j == phrase.start && phrase.pronoun == nil
    if isDate(j) { return nil }
    if token.kind == .number { return isFirst || phrase.isOpen ? j + 1 : nil }
    if token.kind == .mark {
      return !isFirst && (isMark("-", j) && !token.isSpaced) ? j + 1 : nil
    }
    if isPossessive(j) { return isFirst ? nil : j + 1 }
    if rules.starts(with: token.id).contains(.noun), !token.isCapitalised,
      rules.nouns.match(words, at: j) != nil
    {
      return nil
    }
    if let end = country(&phrase, at: j) { return end }
    if let end = title(&phrase, at: j, limit: limit) { return end }
    let marks = marks(j)
    if marks.contains(.unnamed), !token.isCapitalised || token.flags.contains(.opensSentence) {
      phrase.isUnnamed = true
      phrase.offices.formUnion(rules.offices.match(words, at: j)?.value ?? [])
      phrase.count = phrase.count == 1 ? .max : phrase.count
      return j + 1
    }
    if marks.contains(.guest), phrase.owner == j - 1 {
      phrase.isGuest = true
      phrase.hasTitle = true
      return j + 1
    }
    if marks.contains(.possessive) {
      guard isFirst else { return nil }
      phrase.owner = j
      phrase.isOpen = true
      return j + 1
    }
    if marks.contains(.article) {
      guard isFirst else { return nil }
      phrase.isOpen = true
      return j + 1
    }
    if token.isCapitalised, !token.flags.contains(.opensSentence) || marks.isEmpty {
      if knowledge.lexicon.classes(of: token.id).contains(.organisation) { phrase.isUnnamed = true }
      return marks.isDisjoint(with: [.preposition, .clause, .saying]) ? j + 1 : nil
    }
    if token.id == rules.of, j > phrase.start, words[j - 1].isCapitalised,
      leadsToName(j + 1, limit: limit)
    {
      return j + 1
    }
    let people = peopleRules.marks(of: token.id)
    if people.contains(.rank) {
      phrase.isOpen = true
      return j + 1
    }
    guard phrase.isOpen || phrase.pronoun != nil, !phrase.hasTitle, !phrase.isUnnamed,
      marks.isDisjoint(with: [.preposition, .clause, .not, .adverb, .be, .have, .will]),
      people.isDisjoint(with: [.function, .saying, .doing]), !isVerb(j), j - phrase.start < 7
    else { return nil }
    return j + 1
  }

  private func country(_ phrase: inout NounPhrase, at j: Int) -> Int? {
    guard words[j].isCapitalised, peopleRules.starts(with: words[j].id).contains(.country),
      let match = knowledge.countries.match(words, at: j),
      match.end > j + 1 || words[j].end - words[j].start > 2
        || words[j].flags.contains(.allCapitals)
    else { return nil }
    phrase.countries.append(match.value.country)
    let isNoun = !match.value.isDemonym || phrase.count > 1 && phrase.pronoun != nil
    if isNoun, phrase.pronoun == nil { phrase.isCountry = true }
    phrase.isOpen = true
    return match.end
  }

  private func title(_ phrase: inout NounPhrase, at j: Int, limit: Int) -> Int? {
    guard peopleRules.starts(with: words[j].id).contains(.title),
      let match = knowledge.titles.match(words, at: j, limit: limit), !isHosting(j),
      !describesThing(j..<match.end, limit: limit)
    else { return nil }
    if phrase.pronoun == nil, match.value.isPlural, phrase.count == 1 { phrase.count = .max }
    phrase.hasTitle = true
    phrase.head = words[match.end - 1].id
    for k in j..<match.end {
      if words[k].id == rules.counterpart || words[k].id == rules.opposite { phrase.isCounterpart = true }
      if words[k].id == rules.counterparts {
        phrase.isCounterpart = true
        phrase.count = .max
      }
    }
    readOffices(&phrase.offices, in: j..<match.end)
    if match.value.isPlural, let end = origins(&phrase, after: match.end, limit: limit) {
      return end
    }
    return rest(of: phrase, after: match.end, limit: limit)
  }

  /// Reads whose several bearers of a title are: `the foreign ministers of South Korea and Japan`.
  private func origins(_ phrase: inout NounPhrase, after end: Int, limit: Int) -> Int? {
    guard isWord(rules.of, end) else { return nil }
    var countries: [Int] = []
    var j = end + 1
    while j < limit {
      if has(.article, j) { j += 1 }
      guard let match = knowledge.countries.match(words, at: j, limit: limit), !match.value.isDemonym
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

  /// Whether a title only describes a thing: `chief objective`, `general strike`.
  private func describesThing(_ title: Range<Int>, limit: Int) -> Bool {
    let next = title.upperBound
    guard title.count == 1,
      !peopleRules.marks(of: words[title.lowerBound].id).isDisjoint(with: [.weakTitle, .rank]),
      next < limit, words[next].kind == .word, !words[next].isCapitalised, persons[next] < 0
    else { return false }
    return isPlainWord(next) && knowledge.titles.match(words, at: next) == nil && !isDate(next)
  }

  /// Whether a title is a verb where it stands: `will host`.
  private func isHosting(_ j: Int) -> Bool {
    rules.starts(with: words[j].id).contains(.verb)
      && (has([.will, .open], j - 1) || isWord(rules.to, j - 1))
      || j > 0 && rules.verbs.match(words, at: j - 1).map { $0.end > j } ?? false
  }

  /// Goes over what belongs to a title and ends before a name: `to the United States`.
  private func rest(of phrase: NounPhrase, after end: Int, limit: Int) -> Int {
    guard end < limit, has(.preposition, end), !isWord(rules.with, end), !isWord(rules.by, end)
    else { return end }
    // "Adviser to President Obama" is not Obama.
    if has(.entourage, end - 1), leadsToName(end + 1, limit: limit) { return end }
    var k = end + 1
    while k < limit, k - end < 14 {
      if persons[k] >= 0 { return k }
      let token = words[k]
      let goesOn =
        token.kind == .word
        && (token.isCapitalised || has(.article, k) || isWord(rules.of, k)
          || isWord(rules.and, k) && k + 1 < limit && words[k + 1].isCapitalised
            && persons[k + 1] < 0
          || isPossessive(k) || knowledge.titles.match(words, at: k) != nil
          || isWord(rules.to, k) || k - end < 8 && isPlainWord(k))
        || isMark("-", k)
      if !goesOn || isDate(k) { return end }
      k += 1
    }
    return end
  }

  /// Whether only titles and capitals stand between a token and a name: `Representatives Speaker X`.
  private func leadsToName(_ start: Int, limit: Int) -> Bool {
    var hasTitle = false
    for k in start..<max(start, min(limit, start + 9)) {
      if persons[k] >= 0 { return hasTitle }
      if knowledge.titles.match(words, at: k) != nil {
        hasTitle = true
      } else if !words[k].isCapitalised, words[k].id != rules.and, !hasTitle {
        return false
      }
    }
    return false
  }

  private func isPlainWord(_ k: Int) -> Bool {
    marks(k).isDisjoint(with: [.preposition, .clause, .adverb, .possessive, .not]) && !isVerb(k)
      && words[k].id != rules.and
  }

  /// The offices that a range of tokens names.
  func readOffices(_ offices: inout Office, in range: Range<Int>) {
    var k = range.lowerBound
    while k < range.upperBound {
      if let match = rules.offices.match(words, at: k, limit: range.upperBound) {
        offices.formUnion(match.value)
        k = match.end
      } else {
        k += 1
      }
    }
  }
}

/// A noun phrase while it is being read.
private struct NounPhrase {
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
    } else if hasTitle || isUnnamed && !offices.isEmpty {
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
