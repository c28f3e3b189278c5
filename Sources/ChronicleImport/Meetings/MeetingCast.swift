import ChronicleFacts
import ChronicleModel

/// The actors of an article with the persons they stand for.
struct MeetingCast: Sendable {
  let text: MeetingText
  let actors: [Actor]
  /// By sentence.
  let groups: [[ActorGroup]]
  private(set) var facts: [PersonFacts]
  /// By actor: indices into the article's persons; empty where none is meant or none is found.
  private(set) var persons: [[Int]]
  /// By sentence: those of the last subject that is one or more persons.
  private(set) var subjects: [[Int]] = []

  init(_ text: MeetingText) {
    self.text = text
    var actors: [Actor] = []
    var ranges: [Range<Int>] = []
    for sentence in text.words.sentences {
      let first = actors.count
      actors += text.actors(in: sentence)
      ranges.append(first..<actors.count)
    }
    self.actors = actors
    groups = zip(ranges, text.words.sentences).map {
      text.groups(of: $0, in: actors, sentence: $1)
    }
    facts = text.personFacts(actors)
    persons = actors.map { actor in
      guard let person = actor.person else { return [] }
      return actor.other.map { [person, $0] } ?? [person]
    }
    shareCountries()
    for (sentence, range) in ranges.enumerated() {
      for actor in range where actors[actor].person == nil {
        persons[actor] = resolved(actor, sentence, range)
      }
      subjects.append(lastSubject(sentence))
    }
  }

  /// Gives the country of the one before to an office without: `Palestinian President A and Prime
  /// Minister B`.
  private mutating func shareCountries() {
    for group in groups.joined() {
      for (one, other) in zip(group.actors, group.actors.dropFirst()) {
        guard let first = actors[one].person, let second = actors[other].person,
          let country = actors[one].countries.first, facts[second].countries.isEmpty,
          !actors[other].offices.isEmpty, first != second
        else { continue }
        facts[second].countries.append(country)
      }
    }
  }

  /// The persons of a group, each once.
  func persons(of group: ActorGroup) -> [Int] {
    var all: [Int] = []
    for actor in group.actors {
      for person in persons[actor] where !all.contains(person) { all.append(person) }
    }
    return all
  }

  /// The persons of a group, parted where they are met apart.
  func parts(of group: ActorGroup) -> [[Int]] {
    var parts: [[Int]] = []
    for (index, actor) in group.actors.enumerated() {
      if index == 0 || group.parts.contains(index) { parts.append([]) }
      for person in persons[actor] where !parts[parts.count - 1].contains(person) {
        parts[parts.count - 1].append(person)
      }
    }
    return parts.filter { !$0.isEmpty }
  }

  /// Whether a group has an actor who is no known person.
  func isUnnamed(_ group: ActorGroup) -> Bool {
    group.actors.allSatisfy { persons[$0].isEmpty }
  }

  private func lastSubject(_ sentence: Int) -> [Int] {
    for group in groups[sentence] where group.isSubject && !group.isGoverned {
      let persons = persons(of: group)
      if !persons.isEmpty { return persons }
    }
    for group in groups[sentence] where !group.isGoverned {
      let persons = persons(of: group)
      if !persons.isEmpty { return persons }
    }
    return sentence > 0
      && !text.words[text.words.sentences[sentence].lowerBound].flags.contains(
        .opensParagraph)
      ? subjects[sentence - 1] : subjects.last ?? []
  }

  private func resolved(_ index: Int, _ sentence: Int, _ range: Range<Int>) -> [Int] {
    let actor = actors[index]
    switch actor.kind {
    case .named, .unnamed: return []
    case .described:
      if actor.count == .max, actor.countries.count > 1 { return bearers(of: actor) }
      return described(index, sentence).map { [$0] } ?? []
    case .pronoun(let row):
      switch pronounRows[row].kind {
      case .nobody, .eachOther: return []
      case .who: return antecedent(of: index, sentence, range)
      case .speaker: return speaker(sentence)
      case .he, .she:
        if let person = named(after: index, sentence, range) { return [person] }
        return one(before: index, sentence, like: pronounRows[row].kind).map { [$0] } ?? []
      case .him, .her:
        return one(before: index, sentence, like: pronounRows[row].kind).map { [$0] } ?? []
      case .they: return several(before: index, sentence, count: nil)
      case .some(let count):
        if let country = actor.countries.first {
          return compatriots(country, count: count)
        }
        return several(before: index, sentence, count: count)
      }
    }
  }

  /// Whom `who` means: the one before it, or all of the group that `the leaders` before it describes.
  private func antecedent(of index: Int, _ sentence: Int, _ range: Range<Int>) -> [Int] {
    guard index > range.lowerBound else { return [] }
    let start = actors[index].tokens.lowerBound
    guard let group = groups[sentence].first(where: { $0.asides.contains { $0.lowerBound == start } }),
      let first = group.asides.first, let last = group.actors.last
    else { return persons[index - 1] }
    let describesAll = actors[range].contains {
      $0.tokens.lowerBound == first.lowerBound && $0.count == .max
    }
    return describesAll ? persons(of: group) : persons[last]
  }

  /// Whom `he` means in a clause that opens the sentence: `Before he saw Lee, Ihara met Cho`.
  private func named(after index: Int, _ sentence: Int, _ range: Range<Int>) -> Int? {
    let start = actors[index].tokens.lowerBound
    guard index == range.lowerBound, start == text.words.sentences[sentence].lowerBound + 1,
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
    func fits(_ person: Int) -> Bool {
      isFemale ? !facts[person].isMale : !facts[person].isFemale
    }
    let start = index < actors.count ? actors[index].tokens.lowerBound : text.words.count
    if kind == .he || kind == .she, isSpeaking(index) {
      if let speaker = lastSpeaker(before: index, sentence), fits(speaker) { return speaker }
    }
    var clause: Int?
    for group in groups[sentence].reversed() where group.tokens.upperBound <= start {
      let persons = persons(of: group)
      guard group.isSubject, persons.count == 1, fits(persons[0]) else { continue }
      if isObject, clause == nil {
        clause = persons[0]
        continue
      }
      if !isObject { return persons[0] }
    }
    if !isObject, sentence > 0 {
      let last = subjects[sentence - 1].filter(fits)
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
  private func several(before index: Int, _ sentence: Int, count: Int?) -> [Int] {
    let start = actors[index].tokens.lowerBound
    /// Those named one by one in the sentences before.
    var recent: [Int] = []
    for back in stride(from: sentence, through: max(0, sentence - 3), by: -1) {
      for group in groups[back].reversed() where group.tokens.upperBound <= start {
        let persons = persons(of: group)
        if count == nil ? persons.count > 1 : persons.count == count {
          if isOnlooking(group) || !persons.allSatisfy({ fits($0, actors[index]) }) { continue }
          return persons
        }
        if count == nil, isUnnamed(group), group.isSubject, !group.isGoverned { return [] }
      }
      // Two who are named apart in one sentence.
      var named: [Int] = []
      for group in groups[back] where group.tokens.upperBound <= start && !isOnlooking(group) {
        for person in persons(of: group) where !named.contains(person) { named.append(person) }
      }
      named.removeAll { !fits($0, actors[index]) }
      if named.count == count ?? 2 { return named }
      if let count, back < sentence, let bearers = bearers(of: actors[index], count: count) {
        return bearers
      }
      if named.count > 2, let count {
        // Who reports the meeting is not of those who met.
        let speakers = groups[back].filter { text.has(.saying, $0.next) }.flatMap(persons(of:))
        let others = named.filter { !speakers.contains($0) }
        return others.count == count ? others : Array(named.suffix(count))
      }
      for person in named where !recent.contains(person) { recent.append(person) }
    }
    return recent.count == count ?? 2 ? recent : []
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
    guard !actor.offices.isEmpty, !offices.isEmpty else { return true }
    return !offices.isDisjoint(with: actor.offices)
  }

  private func compatriots(_ country: Int, count: Int) -> [Int] {
    let found = facts.indices.filter { facts[$0].countries.contains(country) }
    return found.count == count ? found : []
  }

  /// Who says what is quoted in a sentence.
  private func speaker(_ sentence: Int) -> [Int] {
    for group in groups[sentence] where !text.isQuoted[group.tokens.lowerBound] {
      guard text.has(.saying, group.tokens.lowerBound - 1) || text.has(.saying, group.next) else {
        continue
      }
      let persons = persons(of: group)
      if persons.count == 1 { return persons }
    }
    return []
  }

  /// The bearer of a role: `the Japanese foreign minister`, `his counterpart`.
  private func described(_ index: Int, _ sentence: Int) -> Int? {
    let actor = actors[index]
    guard actor.count == 1 else { return nil }
    if actor.isGuest { return guest(of: index, sentence) }
    if actor.isCounterpart { return counterpart(index, sentence) }
    guard !actor.offices.isEmpty else { return entitled(actor, index) }
    // "A spokesman", "an official": somebody else.
    let first = text.words[actor.tokens.lowerBound]
    if first.byte | 0x20 == UInt8(ascii: "a"), first.end - first.start < 3 { return nil }
    guard text.has(.article, actor.tokens.lowerBound) || !actor.countries.isEmpty else {
      return nil
    }
    let fitting = facts.indices.filter { person in
      if let country = actor.countries.first {
        guard facts[person].countries.contains(country) else { return false }
      }
      let offices = facts[person].offices
      if offices.contains(.deputy) != actor.offices.contains(.deputy) { return false }
      return !offices.intersection(actor.offices).subtracting(.deputy).isEmpty
    }
    if actor.offices == .official, fitting.count > 1 { return nil }
    // "The king" is rather one who is called so than one who is called a leader.
    let called = fitting.filter { !facts[$0].offices.isSuperset(of: .leading) }
    if !called.isEmpty, actor.offices != .leading {
      return nearest(called, to: index, mayFollow: !actor.countries.isEmpty && called.count == 1)
    }
    return nearest(fitting, to: index, mayFollow: !actor.countries.isEmpty && fitting.count == 1)
  }

  /// The only one whom the article calls by a title: `the cardinal`, `the commodore`.
  private func entitled(_ actor: Actor, _ index: Int) -> Int? {
    guard let head = actor.head, text.has(.article, actor.tokens.lowerBound),
      text.words[actor.tokens.lowerBound].id == text.rules.the
    else { return nil }
    let found = facts.indices.filter { facts[$0].heads.contains(head) }
    return found.count == 1 ? found[0] : nil
  }

  /// Who bears a role for each of several countries: `the foreign ministers of South Korea and Japan`;
  /// nobody where the article does not name them all.
  private func bearers(of actor: Actor) -> [Int] {
    var found: [Int] = []
    for country in actor.countries {
      let fitting = facts.indices.filter { person in
        facts[person].countries.contains(country)
          && !facts[person].offices.isDisjoint(with: actor.offices)
          && facts[person].offices.contains(.deputy) == actor.offices.contains(.deputy)
      }
      guard fitting.count == 1 else { return [] }
      found += fitting
    }
    return found
  }

  /// Whom `his guest` or `her host` means: the one named last besides.
  private func guest(of index: Int, _ sentence: Int) -> Int? {
    let owner = one(before: index, sentence, like: .he)
    for other in stride(from: index - 1, through: 0, by: -1) {
      for person in persons[other].reversed() where person != owner { return person }
    }
    return nil
  }

  private func counterpart(_ index: Int, _ sentence: Int) -> Int? {
    let actor = actors[index]
    let owner = one(before: index, sentence, like: .he)
    let country = actor.countries.first
    var fitting = facts.indices.filter { person in
      guard person != owner else { return false }
      if let country { return facts[person].countries.contains(country) }
      guard let owner else { return true }
      return facts[person].countries.first != facts[owner].countries.first
        || facts[person].countries.isEmpty
    }
    if let owner {
      let rank = facts[owner].offices.subtracting(.deputy)
      let peers = fitting.filter { !facts[$0].offices.isDisjoint(with: rank) }
      if !peers.isEmpty {
        fitting = peers
      } else if country == nil || fitting.count > 1 {
        fitting = fitting.filter { facts[$0].isCounterpart }
      }
    }
    return nearest(fitting, to: index, mayFollow: fitting.count == 1)
  }

  /// The one of some persons who was named last before an actor, or else first after it.
  private func nearest(_ some: [Int], to index: Int, mayFollow: Bool) -> Int? {
    for other in stride(from: index - 1, through: 0, by: -1) {
      for person in persons[other] where some.contains(person) { return person }
    }
    guard mayFollow else { return nil }
    for other in (index + 1)..<max(index + 1, actors.count) {
      for person in persons[other] where some.contains(person) { return person }
    }
    return nil
  }
}
