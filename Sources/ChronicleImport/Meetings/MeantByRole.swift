import ChronicleFacts

// Whom `the Japanese foreign minister`, `his counterpart` or `his guest` means.

extension MeetingCast {
  /// The bearer of a role: `the Japanese foreign minister`, `his counterpart`.
  func described(_ index: Int, _ sentence: Int) -> Int? {
    let actor = actors[index]
    guard actor.count == 1 else { return nil }
    if actor.isGuest { return guest(of: index, sentence) }
    if actor.isCounterpart { return counterpart(index, sentence) }
    if let bearer = entitled(actor, index) { return bearer }
    if let bearer = calledSo(actor, index) { return bearer }
    if actor.offices.isEmpty, actor.head == nil { return national(actor, index) }
    guard !actor.offices.isEmpty else { return nil }
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
    guard let head = actor.head.map(text.rules.fullTitle),
      text.has(.article, actor.tokens.lowerBound),
      text.words[actor.tokens.lowerBound].id == text.rules.the
    else { return nil }
    let found = facts.indices.filter { facts[$0].heads.contains(head) }
    guard found.count == 1 else { return nil }
    let isOfCountry = actor.countries.isEmpty || facts[found[0]].countries == actor.countries
    let isOfOffice =
      actor.offices.isEmpty || facts[found[0]].offices.isSuperset(of: actor.offices)
      || actor.offices.contains(.minister)
    let isNamedBefore =
      actor.offices.isEmpty || persons[..<index].contains { $0.contains(found[0]) }
    return isOfCountry && isOfOffice && isNamedBefore ? found[0] : nil
  }

  /// The only one of those named before whose role holds the words of a phrase: `the opposition leader`.
  private func calledSo(_ actor: Actor, _ index: Int) -> Int? {
    guard actor.countries.isEmpty, actor.tokens.count > 2, actor.head != nil,
      text.isWord(text.rules.the, actor.tokens.lowerBound)
    else { return nil }
    let phrase = text.words.string(actor.tokens.dropFirst()).lowercased()
    let found = text.article.persons.indices.filter { person in
      text.article.persons[person].roles.contains { $0.lowercased().hasSuffix(phrase) }
    }
    guard found.count == 1, persons[..<index].contains(where: { $0.contains(found[0]) }) else {
      return nil
    }
    return found[0]
  }

  /// The only one of a country who is named so far: `the Norwegian`.
  private func national(_ actor: Actor, _ index: Int) -> Int? {
    let named = Set(persons[..<index].joined())
    let found = named.filter { facts[$0].countries.first == actor.countries.first }
    guard actor.countries.count == 1 else { return nil }
    let most = found.map { text.article.persons[$0].mentions.count }.max() ?? 0
    let nationals = found.filter { text.article.persons[$0].mentions.count == most }
    return nationals.count == 1 ? nationals.first : nil
  }

  /// Who bears a role for each of several countries: `the foreign ministers of South Korea and Japan`;
  /// nobody where the article does not name them all.
  func bearers(of actor: Actor) -> [Int] {
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
