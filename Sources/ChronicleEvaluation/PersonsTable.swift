/// Which persons were found, one to one: by any of their names, and by the full name.
struct PersonsTable: Sendable {
  private var identity = Score()
  private var fullName = Score()
  private var perArticle: [Double] = []
  private var whole = 0

  mutating func add(_ answer: Answer, _ gold: Gold) -> [Miss] {
    let people = gold.people ?? []
    let wanted = people.map { person in
      Named(
        compared(person.name),
        ((person.aliases ?? []) + [person.canonical].compactMap(\.self)).map(compared))
    }
    let given = answer.persons.map { Named(compared($0.name), $0.aliases.map(compared)) }
    let pairs = aligned(wanted, given)
    func isOptional(_ index: Int) -> Bool { people[index].optional == true }
    let good = pairs.filter { !isOptional($0.wanted) }
    let named = good.filter { pair in
      pair.isFull
        || people[pair.wanted].canonical.map {
          ComparedName(compared($0)).isSame(as: given[pair.given].name)
        } ?? false
    }
    let score = Score(
      right: good.count, given: given.count - (pairs.count - good.count),
      wanted: people.indices.filter { !isOptional($0) }.count)
    identity += score
    fullName += Score(right: named.count, given: score.given, wanted: score.wanted)
    perArticle.append(score.f1)
    if score.right == score.wanted, score.right == score.given, named.count == score.right {
      whole += 1
    }
    let found = Set(pairs.map(\.wanted))
    let used = Set(pairs.map(\.given))
    var misses = people.indices.filter { !found.contains($0) && !isOptional($0) }
      .map { Miss(.personMissed, wanted: people[$0].name) }
    misses += given.indices.filter { !used.contains($0) }
      .map { Miss(.personSpurious, given: answer.persons[$0].name) }
    let namedGiven = Set(named.map(\.given))
    misses += good.filter { !namedGiven.contains($0.given) }
      .map {
        Miss(.personName, wanted: people[$0.wanted].name, given: answer.persons[$0.given].name)
      }
    return misses
  }

  var figures: [Figure] {
    [
      Figure("persons-identity", "persons, identity", .score(identity)),
      Figure("persons-full-name", "persons, full name", .score(fullName)),
      Figure("persons-per-article", "persons, identity, per article", .mean(mean(perArticle))),
      Figure(
        "persons-whole", "articles with every person right", .share(whole, of: perArticle.count)),
    ]
  }
}

/// A person's name and all forms, ready to be compared.
private struct Named {
  let text: String
  let name: ComparedName
  let forms: [ComparedName]

  init(_ name: String, _ aliases: [String]) {
    text = name
    self.name = ComparedName(name)
    var seen: [String] = []
    for form in [name] + aliases where !form.isEmpty && !seen.contains(form) { seen.append(form) }
    forms = seen.map(ComparedName.init)
  }
}

private struct Pair {
  var wanted: Int
  var given: Int
  /// Whether the full names are the same.
  var isFull: Bool
}

/// Persons matched one to one: first those with the same full name, then by the number of shared forms.
private func aligned(_ wanted: [Named], _ given: [Named]) -> [Pair] {
  var candidates: [(rank: (Int, Int, Int, Int, Int), pair: Pair)] = []
  for (i, gold) in wanted.enumerated() {
    for (j, read) in given.enumerated() {
      let isFull = !gold.text.isEmpty && !read.text.isEmpty && gold.name.isSame(as: read.name)
      let shared = read.forms.filter { form in gold.forms.contains { $0.isSame(as: form) } }.count
      guard isFull || shared > 0 else { continue }
      let hasFull = read.forms.contains { $0.isSame(as: gold.name) }
      candidates.append(
        (
          (isFull ? 0 : 1, hasFull ? 0 : 1, -shared, i, j),
          Pair(wanted: i, given: j, isFull: isFull)
        ))
    }
  }
  var pairs: [Pair] = []
  for (_, pair) in candidates.sorted(by: { $0.rank < $1.rank })
  where !pairs.contains(where: { $0.wanted == pair.wanted || $0.given == pair.given }) {
    pairs.append(pair)
  }
  return pairs
}
