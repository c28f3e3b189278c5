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
      let match = rules.pronouns.match(words, at: j, limit: limit), !isMark("-", match.end),
      !isRank(match.value, before: match.end)
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
      if let family = family(at: j) {
        phrase.person = family.first
        phrase.other = family.second
        return j + 1
      }
      if let pair = pair(at: j, limit: limit) {
        phrase.person = pair.first
        phrase.other = pair.second
        return pair.end
      }
      guard let end = step(&phrase, at: j, limit: limit) else { break }
      j = end
    }
    phrase.isNational = isNational(phrase, end: j)
    return j
  }

  /// Whether `the Norwegian` stands alone for one person.
  private func isNational(_ phrase: NounPhrase, end: Int) -> Bool {
    guard phrase.countries.count == 1, !phrase.hasTitle, phrase.person == nil, !phrase.isCountry,
      phrase.pronoun == nil, isWord(rules.the, phrase.start), end == phrase.start + 2,
      !isMark("-", end)
    else { return false }
    let name = words.string(end - 1)
    return !["s", "ese", "ish", "ch"].contains { name.hasSuffix($0) }
  }

  /// Whether `the former` or `three` only describes what follows: `the former president`, `three times`.
  private func isRank(_ pronoun: Int, before token: Int) -> Bool {
    if case .some = pronounRows[pronoun].kind, token < words.count { return has(.frequency, token) }
    guard pronounRows[pronoun].kind == .former || pronounRows[pronoun].kind == .latter,
      token < words.count, words[token].kind == .word, !isPossessive(token), !isDate(token)
    else { return false }
    return !isVerb(token) && marks(token).isDisjoint(with: [.preposition, .clause, .adverb])
      && words[token].id != rules.and
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

  /// Two persons of one surname: `the Somares`.
  private func family(at j: Int) -> (first: Int, second: Int)? {
    guard has(.article, j - 1), words[j].isCapitalised, words[j].end - words[j].start > 4 else {
      return nil
    }
    let name = words.string(j)
    guard name.hasSuffix("s") else { return nil }
    let found = article.persons.indices.filter { article.persons[$0].family == name.dropLast() }
    return found.count == 2 ? (found[0], found[1]) : nil
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
    if isFirst, opensWithPlace(j) { return nil }
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
      j - phrase.start < 7,
      people.isDisjoint(with: [.function, .saying, .doing]) && !isVerb(j)
        || describesBearer(j, from: phrase.start)
    else { return nil }
    return j + 1
  }

  /// Whether a participle describes who bears the title after it: `his newly appointed counterpart`,
  /// `the ousted president`.
  private func describesBearer(_ j: Int, from start: Int) -> Bool {
    guard j > start, j + 1 < words.count, words[j].end - words[j].start > 4,
      !words[j].isCapitalised, endsInEd(j),
      has([.article, .possessive], j - 1) || words.string(j - 1).hasSuffix("ly")
    else { return false }
    return knowledge.titles.match(words, at: j + 1) != nil
      || knowledge.countries.match(words, at: j + 1) != nil
  }

  /// Whether a place opens the clause and another phrase follows: `In Jerusalem Prime Minister Barak`.
  private func opensWithPlace(_ j: Int) -> Bool {
    // "In the town of Calabar Taylor was met".
    if j > 1, words[j - 1].id == rules.of,
      peopleRules.marks(of: words[j - 2].id).contains(.groupNoun),
      j + 1 < words.count, persons[j + 1] >= 0
    {
      return true
    }
    guard peopleRules.marks(of: words[max(0, j - 1)].id).contains(.locative), j > 0,
      let place = article.places.first(where: { $0.tokens.lowerBound == j })
    else { return false }
    let next = place.tokens.upperBound
    guard next < words.count, words[next].isCapitalised else { return false }
    return persons[next] >= 0 || knowledge.countries.match(words, at: next) != nil
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
      if words[k].id == rules.counterpart || words[k].id == rules.opposite
        || words[k].id == rules.colleague && !phrase.countries.isEmpty
      {
        phrase.isCounterpart = true
      }
      if words[k].id == rules.counterparts {
        phrase.isCounterpart = true
        phrase.count = .max
      }
    }
    readOffices(&phrase.offices, in: j..<match.end)
    // "The UN chief".
    if words[match.end - 1].id == rules.chief, match.end > 1,
      words[match.end - 2].flags.contains(.allCapitals)
    {
      phrase.offices.formUnion(.organisation)
    }
    if match.value.isPlural, let end = origins(&phrase, after: match.end, limit: limit) {
      return end
    }
    return rest(of: phrase, after: match.end, limit: limit)
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
