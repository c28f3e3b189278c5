import ChronicleFacts
import ChronicleModel

/// The names that are somebody's before anything is read: those that an editor gives to a person, in a
/// person's file or by a link in an article, and those that the program knows. Made once for all readings.
public struct NameClaims: Sendable {
  /// Claims by spelling, and by the key of a name that may begin with the family's.
  private var claims: [String: NameClaim] = [:]
  /// Claims by spelling without initials, with the initials.
  private var claimsByInitials: [String: [(initials: String, claim: NameClaim)]] = [:]
  /// Ids by office, country and sound.
  private var idsBySound: [String: [(term: Facts.Term, id: String)]] = [:]
  /// The terms of office of those whom the program or an editor knows, by name.
  private let terms: [String: [Facts.Term]]
  /// What is never a person, by id.
  private var never: [String: Set<String>] = [:]
  private let notPeople: Set<String>
  /// Ids that articles of the chronicle use already; an id stays when a better spelling comes.
  let idsInUse: Set<String>
  let offices: OfficeReader
  let lexicon: Lexicon

  /// - Parameter existing: The articles of the chronicle; those that a person has changed say by their links
  ///   whom a full name means, unless they contradict each other.
  public init(
    _ decisions: Decisions, existing: [ExistingArticle] = [], knowledge: Knowledge
  ) {
    notPeople = Set(decisions.notPeople.map(spelling))
    idsInUse = Set(existing.flatMap(linkedNames).map(\.id))
    offices = OfficeReader(knowledge.facts)
    lexicon = knowledge.lexicon
    terms = Dictionary(grouping: knowledge.facts.terms, by: \.name)
    for person in decisions.people {
      let file = "content/people/\(person.id).md"
      for name in [person.name] + person.aliases + person.formerly {
        claim(name, NameClaim(id: person.id, reason: "\(file) says '\(name)'"))
      }
      never[person.id] = Set(person.never.map(spelling))
    }
    claimLinks(of: existing.filter { !$0.isUntouched })
    for term in knowledge.facts.terms {
      let names = [term.name] + term.aliases
      let id = names.compactMap { claims[spelling($0)]?.id }.first ?? slug(for: term.name)
      for name in names {
        let known = name == term.name ? "" : " as a form of '\(term.name)'"
        claim(name, NameClaim(id: id, reason: "the program knows '\(name)'\(known)"))
      }
      let key = FamilyAndGiven(term.name, family: term.family)
      idsBySound["\(term.office) \(term.of.lowercased()) \(key.sound)", default: []]
        .append((term, id))
    }
  }

  /// An editor's links of full names, where all agree.
  private mutating func claimLinks(of articles: [ExistingArticle]) {
    var links: [String: [String: String]] = [:]
    for article in articles.sorted(by: { $0.path < $1.path }) {
      for (name, id) in linkedNames(article) where name.contains(" ") {
        let id = claims[spelling(id)]?.id ?? id
        links[name, default: [:]][id] = links[name]?[id] ?? article.path
      }
    }
    for (name, linked) in links.sorted(by: { $0.key < $1.key }) where linked.count == 1 {
      for (id, path) in linked {
        claim(name, NameClaim(id: id, reason: "an editor links '\(name)' so in \(path)"))
      }
    }
  }

  private mutating func claim(_ name: String, _ claim: NameClaim) {
    let parts = nameParts(name)
    var keys = [parts.joined()]
    if parts.count > 1 {
      for family in Set([parts[0], parts[parts.count - 1]]).sorted()
      where !lexicon.classes(of: lexicon.id(of: family)).isDisjoint(with: .eastAsianSurname) {
        keys.append(FamilyAndGiven(name, family: family).text)
      }
    }
    for key in keys where claims[key] == nil { claims[key] = claim }
    let bare = NameWithoutInitials(parts)
    if parts.count > 1 {
      claimsByInitials[bare.names, default: []].append((bare.initials, claims[keys[0]] ?? claim))
    }
  }

  /// Whose a name is, in any spelling and order.
  func claim(of name: String, family: String = "") -> NameClaim? {
    claims[spelling(name)]
      ?? (family.isEmpty ? nil : claims[FamilyAndGiven(name, family: family).text])
  }

  /// Whose a name is but for initials, where that is one person only.
  func claimWithoutInitials(of name: String) -> NameClaim? {
    let bare = NameWithoutInitials(nameParts(name))
    let candidates = (claimsByInitials[bare.names] ?? []).filter {
      bare.initials.isEmpty || $0.initials.isEmpty || $0.initials == bare.initials
    }
    guard Set(candidates.map(\.claim.id)).count == 1, let claim = candidates.first?.claim else {
      return nil
    }
    return NameClaim(id: claim.id, reason: "but for initials, \(claim.reason)")
  }

  /// Who held an office that is told with a name that sounds alike.
  func claim(soundingLike key: FamilyAndGiven, holding office: HeldOffice) -> NameClaim? {
    let candidates = idsBySound["\(office.office) \(office.country) \(key.sound)"] ?? []
    let found = candidates.filter { office.day.map($0.term.mayHold) ?? true }
    guard Set(found.map(\.id)).count == 1, let (term, id) = found.first else { return nil }
    return NameClaim(
      id: id, reason: "in another romanization, \(term.sentence)")
  }

  /// Why one of a single name is somebody known: the term of an office that the text gives, where it does.
  func reason(for known: String, roles: [String], on day: CalendarDay?) -> String {
    let told = (terms[known] ?? []).first { term in
      !term.office.isEmpty && (day.map(term.mayHold) ?? true)
        && roles.contains { $0.lowercased().hasSuffix(term.office) }
    }
    return told?.sentence ?? "the program knows '\(known)'"
  }

  /// Whether an editor says that a name is never a person's.
  func denies(_ name: String, _ id: String) -> Bool {
    never[id]?.contains(spelling(name)) ?? false
  }

  /// Whether an editor says that a name is no person's at all.
  func isNobody(_ name: String) -> Bool { notPeople.contains(spelling(name)) }
}

/// Whose a name is, and why.
struct NameClaim: Sendable, Hashable {
  let id: String
  let reason: String
}
