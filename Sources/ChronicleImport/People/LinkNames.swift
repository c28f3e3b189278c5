import ChronicleFacts
import ChronicleModel

/// A person while names are being linked.
struct PersonDraft: Sendable {
  /// The fullest form so far.
  var parts: [NamePart]
  /// Which of the parts are the family name.
  var family: Range<Int>
  /// Titles of the facts that were used of the person.
  var titles: [Int] = []
  /// Titles that appositions gave; the person may have others too.
  var appositions: [Int] = []
  var isMale = false
  var isFemale = false
  var isKin = false
  var isCrowned = false
  /// Indices of candidates, in the order of the text.
  var mentions: [Int] = []
  /// The token where the person is first named in full.
  var introduced: Int
  /// How often each surname or given name alone meant the person, by its key.
  var bare: [UInt64: Int] = [:]
  var last = -1
  var lastIsSubject = false
  var known: Int?

  mutating func add(_ name: NameCandidate, _ index: Int) {
    mentions.append(index)
    last = name.tokens.lowerBound
    lastIsSubject = name.isSubject
    introduce(name)
  }

  /// Notes what a mention tells of the person, wherever in the text it stands.
  mutating func introduce(_ name: NameCandidate) {
    if let title = name.titleIndex, !titles.contains(title) { titles.append(title) }
    if let title = name.appositionTitle, !appositions.contains(title) { appositions.append(title) }
    isMale = isMale || name.isMale
    isFemale = isFemale || name.isFemale
    known = known ?? name.known
  }
}

extension NameText {
  /// Decides which names are persons' and whose every mention is.
  func persons(from names: inout [NameCandidate]) -> [PersonDraft] {
    trimOpenings(&names)
    var (drafts, owners) = introduced(names)
    if addHidden(drafts, &names) { (drafts, owners) = introduced(names) }
    let secondNames = secondNames(names, drafts, &owners)
    let bearers = NameBearers(drafts)
    var loose: [UInt64: [Int]] = [:]
    var order: [UInt64] = []
    for index in names.indices {
      let name = names[index]
      if let owner = owners[index] {
        drafts[owner].add(name, index)
      } else if let owner = secondNames[name.key], !name.isHeaded {
        drafts[owner].add(name, index)
      } else if name.isHeaded || name.isFamily && !name.isFull {
        continue
      } else if let owner = owner(of: name, among: drafts, bearers) {
        guard let owner = owner.index else { continue }
        drafts[owner].add(name, index)
        drafts[owner].bare[name.key, default: 0] += 1
      } else if !link(halvesOf: name, &names, &drafts, bearers), !name.isFull {
        let key = name.key
        if loose[key] == nil { order.append(key) }
        loose[key, default: []].append(index)
      }
    }
    for key in order {
      settle(loose[key] ?? [], names, &drafts)
    }
    for index in drafts.indices {
      drafts[index].mentions.sort { names[$0].tokens.lowerBound < names[$1].tokens.lowerBound }
    }
    return drafts.filter { !$0.mentions.isEmpty }.sorted {
      names[$0.mentions[0]].tokens.lowerBound < names[$1.mentions[0]].tokens.lowerBound
    }
  }

  /// Makes persons of the names that stand in full, and tells which candidate is whose.
  private func introduced(_ names: [NameCandidate]) -> ([PersonDraft], [Int?]) {
    var groups: [UInt64: [Int]] = [:]
    var order: [UInt64] = []
    for index in names.indices where names[index].isFull {
      let key = names[index].key
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(index)
    }
    var drafts: [PersonDraft] = []
    var bearers = NameBearers()
    var owners: [Int?] = Array(repeating: nil, count: names.count)
    for key in order {
      guard let group = groups[key], isPerson(group, names) else { continue }
      let first = names[group[0]]
      let owner =
        bearers.namesakes(of: first).first { isSame(first, drafts[$0]) }
        ?? {
          drafts.append(
            PersonDraft(
              parts: first.parts, family: family(of: first), introduced: first.tokens.lowerBound))
          return drafts.count - 1
        }()
      for index in group {
        if names[index].parts.count > drafts[owner].parts.count {
          drafts[owner].parts = names[index].parts
          drafts[owner].family = family(of: names[index])
        }
        owners[index] = owner
        drafts[owner].introduce(names[index])
      }
      drafts[owner].isKin = drafts[owner].isKin || first.isKin
      bearers.add(drafts[owner], owner)
    }
    return (drafts, owners)
  }

  /// Names that the text says a person has besides: `Rodrigo Londono, better known as Timochenko`.
  private func secondNames(
    _ names: [NameCandidate], _ drafts: [PersonDraft], _ owners: inout [Int?]
  ) -> [UInt64: Int] {
    var found: [UInt64: Int] = [:]
    for index in names.indices.dropFirst() {
      let (first, second) = (names[index - 1], names[index])
      guard second.tokens.lowerBound - first.tokens.upperBound <= 7,
        saysSecondName(before: second.tokens.lowerBound),
        words.sentence(of: first.tokens.lowerBound) == words.sentence(of: second.tokens.lowerBound)
      else { continue }
      if let owner = owners[index - 1] {
        found[second.key] = owner
        guard let other = owners[index], other != owner else { continue }
        for i in owners.indices where owners[i] == other { owners[i] = owner }
      } else if let owner = owners[index], !first.isFull {
        found[first.key] = owner
      }
    }
    return found
  }

  /// Whether the words before a token are `known as`, `nicknamed` or `real name is`.
  private func saysSecondName(before token: Int) -> Bool {
    guard token > 1 else { return false }
    var before = token - 1
    if isQuote(before) { before -= 1 }
    return rules.secondNamePhrases.match(words, at: max(0, before - 1), limit: before + 1)?.end
      == before + 1
      || rules.secondNamePhrases.match(words, at: max(0, before - 2), limit: before + 1)?.end
        == before + 1
      || rules.secondNamePhrases.match(words, at: before, limit: before + 1) != nil
  }

  /// Links both halves of `Bush-Putin` where each is a person's; whether it is so.
  private func link(
    halvesOf name: NameCandidate, _ names: inout [NameCandidate], _ drafts: inout [PersonDraft],
    _ bearers: NameBearers
  ) -> Bool {
    guard name.parts.count == 1, name.parts[0].isHyphenated, name.tokens.count == 3 else {
      return false
    }
    let halves = [name.tokens.lowerBound, name.tokens.upperBound - 1].map { token in
      NameCandidate(parts: [word(at: token)], tokens: token..<token + 1)
    }
    let owners = halves.map { owner(of: $0, among: drafts, bearers)?.index }
    guard let first = owners[0], let second = owners[1], first != second else { return false }
    for (half, owner) in zip(halves, [first, second]) {
      names.append(half)
      drafts[owner].add(half, names.count - 1)
    }
    return true
  }

  /// Adds the words that tables take for something else but that are a person's surname in this article:
  /// `Austin`, `May`, `Fox`. Whether there are any.
  private func addHidden(_ drafts: [PersonDraft], _ names: inout [NameCandidate]) -> Bool {
    var surnames: Set<WordID> = []
    for draft in drafts where draft.family.count == 1 {
      let token = draft.parts[draft.family.lowerBound].tokens
      if token.count == 1 { surnames.insert(words[token.lowerBound].id) }
    }
    surnames.remove(.unknown)
    let hidden = (0..<words.count).filter { i in
      surnames.contains(words[i].id) && words[i].isCapitalised
        && (covers[i].kind != .none && covers[i].kind != .known || has(.calendar, i))
        && covers[i].end - covers[i].start < 2 && isHiddenName(i)
    }
    if hidden.isEmpty { return false }
    let taken = Set(names.flatMap(\.tokens))
    for i in hidden where !taken.contains(i) {
      add([part(at: i, after: nil)], to: &names, isCertain: true)
    }
    names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return true
  }

  /// Whether what stands around a word speaks for a person rather than a place or month.
  private func isHiddenName(_ i: Int) -> Bool {
    if isPossessive(i + 1) || has([.saying, .doing], i + 1) || has(.beforePerson, i - 1) {
      return true
    }
    if has(.calendar, i) || covers[i].kind.isCountry { return false }
    return !has([.locative, .article], i - 1)
      && !(i > 1 && words[i - 1].id == rules.to && has(.motion, i - 2))
  }

  /// Whether the mentions of one full name together show a person.
  private func isPerson(_ group: [Int], _ names: [NameCandidate]) -> Bool {
    var (shape, context) = (-10, -10)
    var isLocated = false
    for index in group {
      if names[index].known != nil { return true }
      isLocated = isLocated || names[index].context < 0
      shape = max(shape, names[index].shape)
      context = max(context, names[index].context)
    }
    if group.allSatisfy({ isHeadline(names[$0].tokens.lowerBound) }) {
      return shape + min(context, 2) >= 7
    }
    return shape + context + min(1, group.count - 1) - (isLocated && shape < 5 ? 2 : 0) >= 4
  }

  /// Leaves the first part out of a name that only the opening of a sentence made longer.
  private func trimOpenings(_ names: inout [NameCandidate]) {
    var counts: [UInt64: Int] = [:]
    for name in names where !name.opensClause { counts[name.key, default: 0] += 1 }
    for index in names.indices {
      let name = names[index]
      guard name.opensClause, name.known == nil, name.parts.count > 1, name.shape < 4,
        name.shape + name.context < 4 || counts[name.key] == nil && name.parts[0].isCommon,
        counts[name.key] == nil
      else { continue }
      var shorter = name
      shorter.parts.removeFirst()
      guard let first = shorter.parts.first, first.kind == .word, counts[shorter.key] != nil else {
        continue
      }
      shorter.tokens = first.tokens.lowerBound..<name.tokens.upperBound
      names[index] = shorter
    }
  }

  /// Whether a full name is another form of a person's name.
  private func isSame(_ name: NameCandidate, _ draft: PersonDraft) -> Bool {
    if let known = name.known, let other = draft.known { return known == other }
    let (a, b) = (words(of: name.parts), words(of: draft.parts))
    if name.isBurmese, a.count < b.count { return false }
    // "her father, independence hero Aung San"
    if name.isParent, a.count < b.count, a.last?.key != b.last?.key { return false }
    let (initialsA, initialsB) = (initials(of: name.parts), initials(of: draft.parts))
    if !initialsA.isEmpty, !initialsB.isEmpty, a.count == b.count, initialsA != initialsB,
      a.map(\.key) == b.map(\.key)
    {
      return false
    }
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard short.count > 1 || short.count == 1 && long.count == 1 else { return false }
    if short.allSatisfy({ part in long.contains { $0.key == part.key || $0.core == part.core } }) {
      return true
    }
    guard a.count == b.count, !(a.first?.isEastAsian ?? false) else { return false }
    var differing = 0
    for (one, other) in zip(a, b) where one.key != other.key {
      guard one.length > 4, other.length > 4, distanceIsOne(one, other) else { return false }
      differing += 1
    }
    return differing == 1
  }

  private func words(of parts: [NamePart]) -> [NamePart] {
    parts.filter { $0.kind == .word }
  }
  private func initials(of parts: [NamePart]) -> [UInt64] {
    parts.filter { $0.kind == .initial }.map(\.key)
  }

  /// Makes a person of a name that nobody in the article bears in full, where the evidence suffices.
  private func settle(_ group: [Int], _ names: [NameCandidate], _ drafts: inout [PersonDraft]) {
    guard let first = group.first else { return }
    let part = names[first].parts.first { $0.kind == .word }
    guard let part else { return }
    // "John Chan" and then "Chang".
    if part.length > 3, !part.marks.contains(.function),
      let owner = drafts.indices.first(where: { isVariant(part, of: drafts[$0]) })
    {
      for index in group {
        drafts[owner].add(names[index], index)
        drafts[owner].bare[names[index].key, default: 0] += 1
      }
      return
    }
    // A name by which the tables know a person of the article: "Lula", "Prachanda".
    if names[first].parts.count == 1, let known = rules.knownByKey[part.key] ?? nil,
      let owner = drafts.firstIndex(where: { $0.known == known })
    {
      for index in group { drafts[owner].add(names[index], index) }
      return
    }
    var evidence = -10
    var saying = 0
    var isStrong = false
    let isFamous = (rules.knownByKey[part.key] ?? nil) != nil && names[first].parts.count == 1
    let isHeaded = names.contains { $0.isHeaded && $0.parts[0].key == part.key }
    for index in group where !isHeadline(names[index].tokens.lowerBound) {
      evidence = max(evidence, names[index].shape + names[index].context)
      isStrong = isStrong || names[index].hasStrongTitle
      if names[index].isSubject, !names[index].opensClause || group.count > 1 { saying += 1 }
    }
    evidence += min(2, group.count - 1)
    // "Saddam's son-in-law"
    if isFamous, !part.isCommon, evidence > 1, !isHeaded {
      evidence += 2
      isStrong = true
    }
    guard evidence >= 4,
      isStrong || !isHeaded && (part.isKnownSurname && saying > 0 || evidence > 5)
    else { return }
    var draft = PersonDraft(
      parts: names[first].parts, family: family(of: names[first]),
      introduced: names[first].tokens.lowerBound)
    for index in group {
      draft.add(names[index], index)
      if let title = names[index].title, has(.crown, title.upperBound - 1) {
        draft.isCrowned = true
      }
    }
    if isFamous, !draft.isCrowned { draft.known = rules.knownByKey[part.key] ?? nil }
    if draft.isCrowned { draft.family = 0..<0 }
    drafts.append(draft)
  }

  /// Whether a surname is the person's but for one letter, and nobody writes the person's otherwise.
  private func isVariant(_ part: NamePart, of draft: PersonDraft) -> Bool {
    guard draft.bare.isEmpty, part.length > 3 else { return false }
    let ending = words[part.tokens.upperBound - 1]
    if words.text[Int(ending.end) - 1] | 0x20 == UInt8(ascii: "s") { return false }
    return draft.parts.contains { family in
      family.kind == .word && family.length > 3 && !family.isGiven
        && (part.length != family.length || part.length > 6) && distanceIsOne(part, family)
    }
  }

  /// Whether one letter more, less or other makes one word of the other.
  private func distanceIsOne(_ a: NamePart, _ b: NamePart) -> Bool {
    let (x, y) = (letters(a), letters(b))
    let (short, long) = x.count <= y.count ? (x, y) : (y, x)
    guard long.count - short.count <= 1 else { return false }
    var i = 0
    while i < short.count, short[i] == long[i] { i += 1 }
    if short.count == long.count { return i < short.count && short[(i + 1)...] == long[(i + 1)...] }
    return Array(short[i...]) == Array(long[(i + 1)...])
  }

  func letters(_ part: NamePart) -> [UInt8] {
    var out: [UInt8] = []
    words.text.withUnsafeBufferPointer { text in
      for token in part.tokens where words[token].kind == .word {
        fold(UnsafeBufferPointer(rebasing: text[words[token].range]), into: &out)
      }
    }
    return out
  }

  /// Whether a token stands in a line that is written like a headline, most words capitalised.
  func isHeadline(_ token: Int) -> Bool {
    let range = words.paragraphs[words.paragraph(of: token)]
    guard range.count < 30,
      let last = range.last, !words[last].isMark("."), !isQuote(last)
    else { return false }
    var (capitals, others) = (0, 0)
    for i in range where words[i].kind == .word && words[i].end - words[i].start > 3 {
      if words[i].isCapitalised { capitals += 1 } else { others += 1 }
    }
    return capitals > others * 2
  }
}
