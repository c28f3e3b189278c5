import ChronicleFacts
import ChronicleModel

/// The names that are somebody's before anything is read: those that an editor gives to a person, in a
/// person's file or by a link in an article, and those that the program knows. Made once for all readings.
package struct NameClaims: Sendable {
  /// Ids by spelling, and by the key of a name that may begin with the family's.
  private var ids: [String: String] = [:]
  /// Ids by spelling without initials, with the initials.
  private var idsByInitials: [String: [(initials: String, id: String)]] = [:]
  /// Ids by office, country and sound.
  private var idsBySound: [String: [(term: Facts.Term, id: String)]] = [:]
  /// What is never a person, by id.
  private var never: [String: Set<String>] = [:]
  private let notPeople: Set<String>
  /// Ids that articles of the chronicle use already; an id stays when a better spelling comes.
  let idsInUse: Set<String>
  let offices: OfficeReader
  let lexicon: Lexicon

  /// - Parameter existing: The articles of the chronicle; those that a person has changed say by their links
  ///   whom a full name means, unless they contradict each other.
  package init(
    _ decisions: Decisions, existing: [ExistingArticle] = [], knowledge: Knowledge
  ) {
    notPeople = Set(decisions.notPeople.map(spelling))
    idsInUse = Set(existing.flatMap(linkedNames).map(\.id))
    offices = OfficeReader(knowledge.facts)
    lexicon = knowledge.lexicon
    for person in decisions.people {
      for name in [person.name] + person.aliases + person.merges {
        claim(name, person.id)
      }
      never[person.id] = Set(person.never.map(spelling))
    }
    var links: [String: Set<String>] = [:]
    for (name, id) in existing.filter({ !$0.isUntouched }).flatMap(linkedNames)
    where name.contains(" ") {
      links[name, default: []].insert(ids[spelling(id)] ?? id)
    }
    for (name, linked) in links.sorted(by: { $0.key < $1.key }) {
      if linked.count == 1, let id = linked.first { claim(name, id) }
    }
    for term in knowledge.facts.terms {
      let names = [term.name] + term.aliases
      let id = names.compactMap { ids[spelling($0)] }.first ?? slug(for: term.name)
      for name in names { claim(name, id) }
      let key = FamilyAndGiven(term.name, family: term.family)
      idsBySound["\(term.office) \(term.of.lowercased()) \(key.sound)", default: []]
        .append((term, id))
    }
  }

  private mutating func claim(_ name: String, _ id: String) {
    let parts = nameParts(name)
    var keys = [parts.joined()]
    if parts.count > 1 {
      for family in Set([parts[0], parts[parts.count - 1]]).sorted()
      where !lexicon.classes(of: lexicon.id(of: family)).isDisjoint(with: .eastAsianSurname) {
        keys.append(FamilyAndGiven(name, family: family).text)
      }
    }
    for key in keys where ids[key] == nil { ids[key] = id }
    let bare = NameWithoutInitials(parts)
    if parts.count > 1 {
      idsByInitials[bare.names, default: []].append((bare.initials, ids[keys[0]] ?? id))
    }
  }

  /// Whose a name is, in any spelling and order.
  func id(of name: String, family: String = "") -> String? {
    ids[spelling(name)] ?? (family.isEmpty ? nil : ids[FamilyAndGiven(name, family: family).text])
  }

  /// Whose a name is but for initials, where that is one person only.
  func idWithoutInitials(of name: String) -> String? {
    let bare = NameWithoutInitials(nameParts(name))
    let candidates = (idsByInitials[bare.names] ?? []).filter {
      bare.initials.isEmpty || $0.initials.isEmpty || $0.initials == bare.initials
    }
    let found = Set(candidates.map(\.id))
    return found.count == 1 ? found.first : nil
  }

  /// Who held an office that is told with a name that sounds alike.
  func id(soundingLike key: FamilyAndGiven, holding office: HeldOffice) -> String? {
    let candidates = idsBySound["\(office.office) \(office.country) \(key.sound)"] ?? []
    let found = Set(
      candidates.filter { office.day.map($0.term.mayHold) ?? true }.map(\.id))
    return found.count == 1 ? found.first : nil
  }

  /// Whether an editor says that a name is never a person's.
  func denies(_ name: String, _ id: String) -> Bool {
    never[id]?.contains(spelling(name)) ?? false
  }

  /// Whether an editor says that a name is no person's at all.
  func isNobody(_ name: String) -> Bool { notPeople.contains(spelling(name)) }
}
