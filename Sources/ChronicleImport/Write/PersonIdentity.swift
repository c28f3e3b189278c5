import ChronicleFacts
import ChronicleModel

/// Which person of the chronicle each name of a reading means: one id under all spellings.
///
/// Decided from all readings at once: what an editor says goes first, then what the program knows, then what
/// the names themselves and the offices told with them allow (`NameGroups`).
public struct PersonIdentity: Sendable {
  private let claims: NameClaims
  private let groups: NameGroups
  /// The id of each group, and what speaks for it beyond the names themselves.
  private var ids: [String]
  private var reasons: [Int: String] = [:]

  public init(_ claims: NameClaims, readings: [Reading]) {
    self.claims = claims
    groups = NameGroups(readings, offices: claims.offices, lexicon: claims.lexicon)
    ids = groups.groups.map { group in
      let own = group.names.map { slug(for: $0) }
      return own.first(where: claims.idsInUse.contains) ?? own.first ?? ""
    }
    var articles: [String: Set<Int>] = [:]
    var unclaimed: [Int] = []
    for (index, group) in groups.groups.enumerated() {
      if let claim = claimed(group) {
        take(claim, for: index)
        articles[claim.id, default: []].formUnion(group.articles)
      } else {
        unclaimed.append(index)
      }
    }
    // A likeness does not make one person of two whom an article tells apart.
    for index in unclaimed {
      let group = groups.groups[index]
      guard let claim = claimedByLikeness(group),
        articles[claim.id]?.isDisjoint(with: group.articles) ?? true
      else { continue }
      take(claim, for: index)
      articles[claim.id, default: []].formUnion(group.articles)
    }
  }

  private mutating func take(_ claim: NameClaim, for group: Int) {
    ids[group] = claim.id
    reasons[group] = claim.reason
  }

  /// Whose a name of a group is, by what an editor says or the program knows.
  private func claimed(_ group: NameGroups.Group) -> NameClaim? {
    let families = Set(group.keys.map(\.family)).sorted()
    for name in group.names {
      for claim in families.compactMap({ claims.claim(of: name, family: $0) })
      where !claims.denies(name, claim.id) { return claim }
    }
    return nil
  }

  private func claimedByLikeness(_ group: NameGroups.Group) -> NameClaim? {
    var found = group.names.compactMap(claims.claimWithoutInitials)
    if found.isEmpty {
      for key in group.keys.sorted(by: { $0.text < $1.text }) {
        for office in group.offices.sorted() {
          if let claim = claims.claim(soundingLike: key, holding: office) { found.append(claim) }
        }
      }
    }
    guard let claim = found.first, Set(found.map(\.id)).count == 1 else { return nil }
    return group.names.contains { claims.denies($0, claim.id) } ? nil : claim
  }

  /// Whom a reading's names mean; nil for one that has no page: an editor says that it is no person, or it
  /// is a family name that the chronicle knows of several.
  public func persons(in reading: Reading) -> [Identified?] {
    let day = reading.article.dated.published?.day
    return reading.article.persons.map { person in
      if claims.isNobody(person.name) { return nil }
      return byKnowledge(person, on: day) ?? byGroup(person, on: day)
        ?? claims.claim(of: person.name).flatMap { identified(person, $0.id, $0.reason) }
        ?? byOwnName(person, on: day)
    }
  }

  private func byKnowledge(_ person: ReadPerson, on day: CalendarDay?) -> Identified? {
    guard let known = person.known, let claim = claims.claim(of: known) else { return nil }
    let reason =
      nameParts(person.name).count > 1
      ? claims.claim(of: person.name)?.reason ?? claim.reason
      : claims.reason(for: known, roles: person.roles, on: day)
    return identified(person, claim.id, reason)
  }

  private func byGroup(_ person: ReadPerson, on day: CalendarDay?) -> Identified? {
    guard let place = groups.group(of: person, on: day) else { return nil }
    let group = groups.groups[place]
    let id = ids[place]
    if let claim = claims.claim(of: person.name), claim.id == id {
      return identified(person, id, claim.reason)
    }
    let others = group.names.filter { $0 != person.name }
    let model = others.first { slug(for: $0) == id } ?? others.first
    let likeness = model.flatMap { model in
      nameLikeness(person.name, model).map { ($0, "\($0.words) as '\(model)'") }
    }
    var parts = [likeness?.1].compactMap { $0 }
    if likeness.map({ $0.0 >= .sound }) ?? (model != nil), let office = group.commonOffice {
      parts.append("told with the same office (\(office))")
    }
    if let reason = reasons[place] { parts.append(reason) }
    return identified(
      person, id, parts.isEmpty ? NameLikeness.spelling.words : parts.joined(separator: "; "))
  }

  private func byOwnName(_ person: ReadPerson, on day: CalendarDay?) -> Identified? {
    guard groups.group(of: person, on: day) != nil || groups.isNameOfItsOwn(person) else {
      return nil
    }
    return identified(person, slug(for: person.name), "")
  }

  private func identified(_ person: ReadPerson, _ id: String, _ reason: String) -> Identified? {
    if claims.denies(person.name, id) { return nil }
    return Identified(id: id, reason: slug(for: person.name) == id ? nil : reason)
  }
}

/// Whom a name means, and why where that is more than the name says.
public struct Identified: Sendable, Hashable {
  /// The slug by which pages and links know the person.
  public let id: String
  /// Why the name is taken to mean the id; nil where the id is the name's own.
  public let reason: String?
}

/// The names that the body of an article links to ids.
func linkedNames(_ article: ExistingArticle) -> [(name: String, id: String)] {
  var found: [(name: String, id: String)] = []
  var rest = Substring(article.file?.body ?? "")
  while let link = rest.firstRange(of: "](person:") {
    let after = rest[link.upperBound...]
    if let open = rest[..<link.lowerBound].lastIndex(of: "["), let close = after.firstIndex(of: ")")
    {
      let name = rest[rest.index(after: open)..<link.lowerBound]
      found.append((String(name), String(after[..<close])))
    }
    rest = after
  }
  return found
}

/// The fingerprint of the names that the body of an article links, as an import sees them: also such as are no
/// links to Markdown.
public func fingerprint(ofLinkedNames article: ExistingArticle) -> Fingerprint {
  var mixer = FingerprintMixer()
  for (name, id) in linkedNames(article) {
    mixer.add(name)
    mixer.add(id)
  }
  return mixer.fingerprint
}
