import ChronicleFacts
import ChronicleModel

/// Which person of the chronicle each name of a reading means: one id under all spellings.
package struct PersonIdentity: Sendable {
  private var ids: [String: String] = [:]
  /// By the key without initials; two ids under one key decide nothing.
  private var idsWithoutInitials: [String: Set<String>] = [:]
  private var never: [String: Set<String>] = [:]

  /// Knows the editor's people, the names that existing articles link to an id, and the carried facts.
  ///
  /// - Parameter linked: Names and the ids that articles of the chronicle give them already; an id
  ///   stays when a better spelling comes.
  package init(people: [Person], linked: [(name: String, id: String)], facts: Facts) {
    for person in people {
      for name in [person.name] + person.aliases { add(name, person.id) }
      never[person.id] = Set(person.never.map { folded($0) })
    }
    for (name, id) in linked where name.contains(" ") { add(name, id) }
    for term in facts.terms {
      let known = [term.name] + term.aliases
      var id = slug(for: term.name)
      for name in known {
        if let earlier = ids[nameKey(name)] {
          id = earlier
          break
        }
      }
      for name in known { add(name, id) }
    }
  }

  private mutating func add(_ name: String, _ id: String) {
    let key = nameKey(name)
    if ids[key] == nil { ids[key] = id }
    idsWithoutInitials[nameKey(name, initials: false), default: []].insert(ids[key] ?? id)
  }

  /// The ids of a reading's persons; nil for one that an editor says is never that person.
  package func ids(of persons: [ReadPerson]) -> [String?] {
    persons.map { person in
      let id =
        person.known.flatMap { ids[nameKey($0)] } ?? id(of: person.name) ?? slug(for: person.name)
      let isDenied = never[id].map { $0.contains(folded(person.name)) } ?? false
      return isDenied ? nil : id
    }
  }

  private func id(of name: String) -> String? {
    if let id = ids[nameKey(name)] { return id }
    let candidates = idsWithoutInitials[nameKey(name, initials: false)] ?? []
    return candidates.count == 1 ? candidates.first : nil
  }
}

/// A name as it is compared across spellings: without case, diacritics, hyphens and order.
///
///     Ban Ki-moon, BAN Ki Moon, Ki-moon Ban  ->  ban ki moon
///
/// - Parameter initials: Whether single letters between the names count.
package func nameKey(_ name: String, initials: Bool = true) -> String {
  let parts = folded(name).split { " -.'".contains($0) }
  let kept = initials ? parts : parts.filter { $0.count > 1 }
  return (kept.isEmpty ? parts : kept).sorted().joined(separator: " ")
}
