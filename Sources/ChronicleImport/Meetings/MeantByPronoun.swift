import ChronicleFacts

// Whom `he`, `the two`, `the latter` or `who` means.

extension MeetingCast {
  /// Whom `who` means: the one before it, or all of the group that `the leaders` before it describes.
  func antecedent(of index: Int, _ sentence: Int, _ range: Range<Int>) -> [Int] {
    guard index > range.lowerBound else { return [] }
    let start = actors[index].tokens.lowerBound
    guard
      let group = groups[sentence].first(where: { $0.asides.contains { $0.lowerBound == start } }),
      let first = group.asides.first, let last = group.actors.last
    else { return persons[index - 1] }
    let describesAll = actors[range].contains {
      $0.tokens.lowerBound == first.lowerBound && $0.count == .max
    }
    return describesAll ? persons(of: group) : persons[last]
  }

  /// Whom `he` means in a clause that opens the sentence: `Before he saw Lee, Ihara met Cho`.
  func named(after index: Int, _ sentence: Int, _ range: Range<Int>) -> Int? {
    let start = actors[index].tokens.lowerBound
    let opening = text.words.sentences[sentence].lowerBound
    // "Asked when he would meet Aso, Song said".
    let isAsked = text.words[opening].id == text.rules.asked && start - opening < 4
    guard index == range.lowerBound, start == opening + 1 || isAsked,
      text.has([.past, .ahead, .clause], start - 1)
    else { return nil }
    for group in groups[sentence] where group.tokens.lowerBound > start {
      guard text.isMark(",", group.tokens.lowerBound - 1), group.isSubject, !group.isGoverned else {
        continue
      }
      let persons = persons(of: group)
      return persons.count == 1 ? persons[0] : nil
    }
    return nil
  }

  /// Whom `he` means before an actor: the subject of the sentence so far, or of the last one.
  func one(before index: Int, _ sentence: Int, like kind: PronounRow.Kind) -> Int? {
    var isObject = false
    var isFemale = false
    switch kind {
    case .him: isObject = true
    case .her: (isObject, isFemale) = (true, true)
    case .she: isFemale = true
    default: break
    }
    if isFemale, let woman = woman(before: index, sentence) { return woman }
    func fits(_ person: Int) -> Bool {
      isFemale ? !facts[person].isMale : !facts[person].isFemale
    }
    let start = index < actors.count ? actors[index].tokens.lowerBound : text.words.count
    if kind == .he || kind == .she, isSpeaking(index) {
      if let speaker = lastSpeaker(before: index, sentence), fits(speaker) { return speaker }
    }
    var clause: Int?
    if isObject, let same = pronounBefore(index, start, sentence, fits) { return same }
    for group in groups[sentence].reversed() where group.tokens.upperBound <= start {
      let persons = persons(of: group)
      guard group.isSubject, persons.count == 1, fits(persons[0]), !isObjectOfClause(group, start)
      else { continue }
      if isObject, clause == nil {
        clause = persons[0]
        continue
      }
      if persons[0] != clause { return persons[0] }
    }
    if isObject, let named = named(before: index, sentence, besides: clause, fits) { return named }
    if !isObject, let visitor = visitor(before: index, start, sentence), fits(visitor) {
      return visitor
    }
    if sentence > 0 {
      let last = subjects[sentence - 1].filter { fits($0) && $0 != clause }
      if last.count == 1 { return last[0] }
    }
    // The person named last.
    for other in stride(from: index - 1, through: 0, by: -1) {
      for person in persons[other].reversed() where fits(person) && person != clause {
        return person
      }
    }
    return nil
  }

  /// The only one of those named shortly before an actor who is a woman for certain.
  private func woman(before index: Int, _ sentence: Int) -> Int? {
    let limit = text.words.sentences[max(0, sentence - 2)].lowerBound
    var found: Set<Int> = []
    for other in actors.indices[..<index].reversed() {
      guard actors[other].tokens.lowerBound >= limit else { break }
      found.formUnion(persons[other].filter { facts[$0].isFemale })
    }
    return found.count == 1 ? found.first : nil
  }

  /// Whom a sentence names last before an actor, besides the subject of its clause: `Koizumi, who saw
  /// Bush on Thursday, will call him`.
  private func named(
    before index: Int, _ sentence: Int, besides subject: Int?, _ fits: (Int) -> Bool
  ) -> Int? {
    guard subject != nil else { return nil }
    for other in actors.indices[..<index].reversed() {
      guard actors[other].tokens.lowerBound >= text.words.sentences[sentence].lowerBound else {
        break
      }
      guard !actors[other].isPossessive, persons[other].count == 1, persons[other][0] != subject,
        fits(persons[other][0])
      else { continue }
      return persons[other][0]
    }
    return nil
  }

  /// The only one whom a sentence names before `where he`: `a visit of Zaev to Berlin, where he`.
  private func visitor(before index: Int, _ start: Int, _ sentence: Int) -> Int? {
    guard start > 0, text.isWord(text.rules.whereabouts, start - 1) else { return nil }
    let range = text.words.sentences[sentence]
    var found: [Int] = []
    for other in actors.indices[..<index].reversed() {
      guard actors[other].tokens.lowerBound >= range.lowerBound else { break }
      for person in persons[other] where !found.contains(person) { found.append(person) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Whom the last `he` or `him` of the sentence means, where he is not the subject of the clause:
  /// `where A will receive him and B is his host`.
  private func pronounBefore(
    _ index: Int, _ start: Int, _ sentence: Int, _ fits: (Int) -> Bool
  ) -> Int? {
    let clause = groups[sentence].last { $0.tokens.upperBound <= start && $0.isSubject }
    guard let clause, text.words.sentences[sentence].lowerBound < clause.tokens.lowerBound else {
      return nil
    }
    for other in actors.indices[..<index].reversed() {
      guard actors[other].tokens.lowerBound >= text.words.sentences[sentence].lowerBound else {
        break
      }
      guard case .pronoun(let row) = actors[other].kind,
        [.he, .him, .she, .her].contains(pronounRows[row].kind), persons[other].count == 1,
        !clause.actors.contains(other), fits(persons[other][0]),
        !persons(of: clause).contains(persons[other][0])
      else { continue }
      return persons[other][0]
    }
    return nil
  }

  /// Whether a token stands in a clause of which a group is the object: `Mubarak, whom he visits`.
  private func isObjectOfClause(_ group: ActorGroup, _ token: Int) -> Bool {
    group.asides.contains { aside in
      aside.contains(token)
        && aside.prefix(2).contains { text.words[$0].id == text.rules.whom }
    }
  }

  /// Whether an actor says something: `he told reporters`, `said he`.
  private func isSpeaking(_ index: Int) -> Bool {
    guard index < actors.count else { return false }
    let tokens = actors[index].tokens
    return text.has(.saying, tokens.upperBound) || text.has(.saying, tokens.lowerBound - 1)
  }

  /// The person who last said something before an actor, some sentences back at most.
  private func lastSpeaker(before index: Int, _ sentence: Int) -> Int? {
    let start = actors[index].tokens.lowerBound
    for back in stride(from: sentence, through: max(0, sentence - 4), by: -1) {
      for group in groups[back].reversed() where group.tokens.upperBound <= start {
        let isSaying =
          text.has(.saying, group.next) || text.has(.saying, group.tokens.upperBound)
          || text.isMark(",", group.next - 1) && text.has(.saying, group.next)
          || text.has(.saying, group.tokens.lowerBound - 1)
        guard isSaying, !group.isGoverned else { continue }
        let persons = persons(of: group)
        if persons.count == 1 { return persons[0] }
      }
    }
    return nil
  }

  /// Whom `they` or `the two` means before an actor: the last group of as many who fit.
  func several(before index: Int, _ sentence: Int, count: Int?) -> [Int] {
    let start = actors[index].tokens.lowerBound
    let others = clauseSubject(of: index, sentence)
    if count == 2, let pair = pair(before: index, sentence) { return pair }
    /// Those named one by one in the sentences before.
    var recent: [Int] = []
    for back in stride(from: sentence, through: max(0, sentence - 3), by: -1) {
      for group in groups[back].reversed() where group.tokens.upperBound <= start {
        let persons = persons(of: group)
        if count == nil ? persons.count > 1 : persons.count == count {
          if isOnlooking(group) || !persons.allSatisfy({ fits($0, actors[index]) }) { continue }
          return persons
        }
        if count == nil, isUnnamed(group), group.isSubject, !group.isGoverned, !isNobody(group) {
          return []
        }
      }
      // Two who are named apart in one sentence.
      var named: [Int] = []
      for group in groups[back] where group.tokens.upperBound <= start && !isOnlooking(group) {
        for person in persons(of: group) where !named.contains(person) { named.append(person) }
      }
      named.removeAll { !fits($0, actors[index]) || others.contains($0) }
      if named.count == count ?? 2 { return named }
      if let count, back < sentence, let bearers = bearers(of: actors[index], count: count) {
        return bearers
      }
      if let count, named.count > count {
        // Who reports the meeting is not of those who met.
        let speakers = groups[back].filter { text.has(.saying, $0.next) }.flatMap(persons(of:))
        let others = named.filter { !speakers.contains($0) }
        return others.count == count ? others : Array(named.suffix(count))
      }
      for group in groups[back] where group.tokens.upperBound <= start {
        for person in persons(of: group)
        where (count ?? 2 > 2 || named.contains(person)) && !recent.contains(person)
          && !others.contains(person) && fits(person, actors[index])
        {
          recent.append(person)
        }
      }
      if let count, count > 2, recent.count == count { return recent }
    }
    if recent.count == count ?? 2 { return recent }
    // "The four leaders": all who are named so far.
    guard let count, count > 2 else { return [] }
    let all = Set(persons[..<index].joined()).filter { fits($0, actors[index]) }
    return all.count == count ? all.sorted() : []
  }

  /// The only one whom a sentence names and whom he deals with: `invited Tillerson. The secretary accepted,
  /// and the two agreed`.
  private func pair(before index: Int, _ sentence: Int) -> [Int]? {
    let start = actors[index].tokens.lowerBound
    let here = groups[sentence].filter { $0.tokens.upperBound <= start }
    guard sentence > 0, here.count == 1, here[0].isSubject, !here[0].isGoverned,
      !isOnlooking(here[0]), !text.has(.saying, here[0].next), persons(of: here[0]).count == 1
    else { return nil }
    let one = persons(of: here[0])[0]
    for group in groups[sentence - 1] {
      let pair = persons(of: group)
      if pair.count == 2, pair.contains(one) { return pair }
    }
    let last = subjects[sentence - 1]
    let isNamed = groups[sentence - 1].contains { persons(of: $0).contains(one) }
    guard isNamed, last.count == 1, last[0] != one else { return nil }
    return [last[0], one]
  }

  /// The subject of the clause in which an actor is the object: it is none of `both of them`.
  private func clauseSubject(of index: Int, _ sentence: Int) -> [Int] {
    let start = actors[index].tokens.lowerBound
    let before = start - 1
    guard before >= text.words.sentences[sentence].lowerBound,
      text.has(.preposition, before) || text.isVerb(before)
    else { return [] }
    return groups[sentence].last {
      $0.tokens.upperBound <= before && $0.isSubject && !$0.isGoverned && !persons(of: $0).isEmpty
    }.map(persons(of:)) ?? []
  }

  private func isNobody(_ group: ActorGroup) -> Bool {
    group.actors.allSatisfy {
      if case .pronoun(let row) = actors[$0].kind { return pronounRows[row].kind == .nobody }
      return false
    }
  }

  /// The two who are named last before an actor, in the order of the text: `the former`, `the latter`.
  func lastTwo(before index: Int, _ sentence: Int) -> [Int] {
    let subject = clauseSubject(of: index, sentence)
    let limit = text.words.sentences[max(0, sentence - 2)].lowerBound
    var found: [Int] = []
    for other in stride(from: index - 1, through: 0, by: -1) {
      guard actors[other].tokens.lowerBound >= limit, found.count < 2 else { break }
      if case .pronoun(let row) = actors[other].kind,
        [.former, .latter, .they, .some(2)].contains(pronounRows[row].kind)
      {
        continue
      }
      for person in persons[other].reversed()
      where found.count < 2 && !found.contains(person) && !subject.contains(person) {
        found.append(person)
      }
    }
    return found.count == 2 ? found.reversed() : []
  }

  /// All who bear an office, where they are as many as are meant: `the two presidents`.
  private func bearers(of actor: Actor, count: Int) -> [Int]? {
    guard actor.offices.rawValue.nonzeroBitCount == 1 else { return nil }
    let found = facts.indices.filter {
      !facts[$0].offices.isDisjoint(with: actor.offices) && !facts[$0].offices.contains(.deputy)
    }
    return found.count == count ? found : nil
  }

  /// Whether those of a group only stand by: `Bildt and Galbraith looked on`.
  private func isOnlooking(_ group: ActorGroup) -> Bool {
    group.isSubject
      && (group.next..<min(text.words.count, group.next + 2)).contains { text.has(.onlooker, $0) }
  }

  /// Whether a person can be one of `the two leaders`, `the two women`.
  private func fits(_ person: Int, _ actor: Actor) -> Bool {
    let offices = facts[person].offices
    guard !actor.offices.isEmpty else { return true }
    if offices.isEmpty { return actor.offices == .leading || !hasBearers(of: actor) }
    return !offices.isDisjoint(with: actor.offices)
  }

  /// Whether at least two persons of the article bear an office for certain.
  private func hasBearers(of actor: Actor) -> Bool {
    facts.count { !$0.offices.isDisjoint(with: actor.offices) } > 1
  }

  func compatriots(_ country: Int, count: Int) -> [Int] {
    let found = facts.indices.filter { facts[$0].countries.contains(country) }
    return found.count == count ? found : []
  }

  /// Who says what is quoted in a sentence.
  func speaker(_ sentence: Int) -> [Int] {
    for group in groups[sentence] where !text.isQuoted[group.tokens.lowerBound] {
      guard text.has(.saying, group.tokens.lowerBound - 1) || text.has(.saying, group.next) else {
        continue
      }
      let persons = persons(of: group)
      if persons.count == 1 { return persons }
    }
    return []
  }
}
