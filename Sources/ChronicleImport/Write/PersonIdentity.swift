import ChronicleFacts
import ChronicleModel

/// Which person of the chronicle each name of a reading means: one id under all spellings.
///
/// Decided from all readings at once: what an editor says goes first, then what the program knows, then what
/// the names themselves and the offices told with them allow (`NameGroups`).
package struct PersonIdentity: Sendable {
  private let claims: NameClaims
  private let groups: NameGroups
  /// The id of each group.
  private var ids: [String]

  package init(_ claims: NameClaims, readings: [Reading]) {
    self.claims = claims
    groups = NameGroups(readings, offices: claims.offices, lexicon: claims.lexicon)
    ids = groups.groups.map { group in
      let own = group.names.map { slug(for: $0) }
      return own.first(where: claims.idsInUse.contains) ?? own.first ?? ""
    }
    var articles: [String: Set<Int>] = [:]
    var unclaimed: [Int] = []
    for (index, group) in groups.groups.enumerated() {
      if let id = claimed(group) {
        ids[index] = id
        articles[id, default: []].formUnion(group.articles)
      } else {
        unclaimed.append(index)
      }
    }
    // A likeness does not make one person of two whom an article tells apart.
    for index in unclaimed {
      let group = groups.groups[index]
      guard let id = claimedByLikeness(group),
        articles[id]?.isDisjoint(with: group.articles) ?? true
      else { continue }
      ids[index] = id
      articles[id, default: []].formUnion(group.articles)
    }
  }

  /// Whose a name of a group is, by what an editor says or the program knows.
  private func claimed(_ group: NameGroups.Group) -> String? {
    let families = Set(group.keys.map(\.family)).sorted()
    for name in group.names {
      for id in families.compactMap({ claims.id(of: name, family: $0) })
      where !claims.denies(name, id) { return id }
    }
    return nil
  }

  private func claimedByLikeness(_ group: NameGroups.Group) -> String? {
    var found = Set(group.names.compactMap(claims.idWithoutInitials))
    if found.isEmpty {
      for key in group.keys {
        found.formUnion(group.offices.compactMap { claims.id(soundingLike: key, holding: $0) })
      }
    }
    guard let id = found.first, found.count == 1 else { return nil }
    return group.names.contains { claims.denies($0, id) } ? nil : id
  }

  /// The ids of a reading's persons; nil for one that has no page: an editor says that it is no person, or it
  /// is a family name that the chronicle knows of several.
  package func ids(in reading: Reading) -> [String?] {
    let day = reading.article.dated.published?.day
    return reading.article.persons.map { person in
      if claims.isNobody(person.name) { return nil }
      let group = groups.group(of: person, on: day)
      let candidates = [
        person.known.flatMap { claims.id(of: $0) }, group.map { ids[$0] },
        claims.id(of: person.name),
        group != nil || groups.isNameOfItsOwn(person) ? slug(for: person.name) : nil,
      ]
      return candidates.lazy.compactMap { $0 }.first { !claims.denies(person.name, $0) }
    }
  }
}

/// The names that the body of an article links to ids.
func linkedNames(_ article: ExistingArticle) -> [(name: String, id: String)] {
  var found: [(name: String, id: String)] = []
  var rest = Substring(article.file?.article.body ?? "")
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
