import ChronicleFacts
import ChronicleModel

/// The known office holders and events as phrases of a text.
struct EvidenceRules: Sendable {
  /// Indices into `knowledge.facts.terms`, by a holder's name.
  let holders: PhraseTable<[Int]>
  /// The family names of heads of state and government, for `President Clinton`.
  let heads: PhraseTable<[Int]>
  /// An office by what texts call it, in the words of the table of office holders.
  let offices: PhraseTable<[String]>
  /// Indices into `knowledge.facts.events`, by what texts call an event.
  let events: PhraseTable<[Int]>
  /// Those who took part in known events of a day or a few, by their full names.
  let eventPeople: PhraseTable<Participant>
  let past: Set<WordID>
  let beginnings: Set<WordID>
  let coming: Set<WordID>

  struct Participant: Sendable {
    var family: WordID
    /// Indices into `knowledge.facts.events`, with 2 for the one whose visit or speech it was, else 1.
    var events: [(event: Int, weight: Int)]
  }

  init(addingTo knowledge: inout Knowledge) {
    let facts = knowledge.facts
    var byName: [String: [Int]] = [:]
    var byFamily: [String: [Int]] = [:]
    for (index, term) in facts.terms.enumerated() where term.from != nil {
      for name in [term.name] + term.aliases { byName[name, default: []].append(index) }
      if Self.headOffices.contains(term.office) { byFamily[term.family, default: []].append(index) }
    }
    holders = knowledge.table(byName.map { (phrase: $0.key, value: $0.value) })
    heads = knowledge.table(byFamily.map { (phrase: $0.key, value: $0.value) })
    let synonyms = Set(Self.officePhrases.map(\.phrase))
    let plain = Set(facts.terms.map(\.office)).subtracting(synonyms).sorted()
    offices = knowledge.table(Self.officePhrases + plain.map { (phrase: $0, value: [$0]) })

    var byAlias: [String: [Int]] = [:]
    var byPerson: [String: [(event: Int, weight: Int)]] = [:]
    for (index, event) in facts.events.enumerated() {
      for alias in event.aliases { byAlias[alias, default: []].append(index) }
      guard Self.isShort(event), !event.place.isEmpty else { continue }
      for (place, person) in event.people.enumerated() {
        let weight = place == 0 && Self.isVisit(event) ? 2 : 1
        byPerson[person, default: []].append((index, weight))
      }
    }
    let families = Dictionary(facts.terms.map { ($0.name, $0.family) }) { first, _ in first }
    let aliases = Dictionary(facts.terms.map { ($0.name, $0.aliases) }) { $0 + $1 }
    var participants: [(phrase: String, value: Participant)] = []
    for (name, events) in byPerson {
      let family = lastWord(of: families[name] ?? name)
      for form in [name] + Set(aliases[name] ?? []).sorted() {
        // "Ahmet Davutoğlu" is Davutoğlu.
        let ending = form == name || form.hasSuffix(" \(family)") ? family : lastWord(of: form)
        let participant = Participant(family: knowledge.lexicon.add(ending), events: events)
        participants.append((form, participant))
      }
    }
    eventPeople = knowledge.table(participants)
    events = knowledge.table(byAlias.map { (phrase: $0.key, value: $0.value) })
    past = Set(Self.pastWords.map { knowledge.lexicon.add($0) })
    coming = Set(Self.comingWords.map { knowledge.lexicon.add($0) })
    beginnings = Set(Self.beginningWords.map { knowledge.lexicon.add($0) })
  }

  /// Whether an event took no more than ten days, so that a day of the week in it is one day.
  private static func isShort(_ event: Facts.KnownEvent) -> Bool {
    guard let first = event.date.first, let last = event.date.last else { return false }
    return last - first < 10
  }

  private static func isVisit(_ event: Facts.KnownEvent) -> Bool {
    ["visit", "trip", "speech", "tour"].contains { event.title.lowercased().contains($0) }
  }

  /// Offices whose holder needs no first name.
  private static let headOffices: Set = [
    "president", "prime minister", "chancellor", "king", "queen", "pope", "emperor",
    "secretary of state",
  ]

  /// Words before a title that say it is not held now.
  private static let pastWords = [
    "former", "ex", "then", "late", "onetime", "future", "next", "incoming", "designate", "elect",
    "candidate", "deposed", "ousted", "shadow",
  ]

  /// Words before an event that say it is still to come.
  private static let comingWords = [
    "ahead", "next", "upcoming", "forthcoming", "coming", "planned", "proposed", "expected",
    "preparations", "scheduled", "before",
  ]

  /// Words that tell how a term of office began.
  private static let beginningWords = [
    "inauguration", "inaugurated", "office", "sworn", "elected", "election", "appointed", "power",
    "took", "became", "succeeded",
  ]

  /// What texts call an office, and the names that the table of office holders may have for it.
  private static let officePhrases: [(phrase: String, value: [String])] = [
    ("president", ["president"]),
    ("prime minister", ["prime minister"]),
    ("premier", ["prime minister", "premier"]),
    ("chancellor", ["chancellor"]),
    ("vice president", ["vice president"]),
    ("king", ["king"]), ("queen", ["queen"]), ("emir", ["emir"]), ("pope", ["pope"]),
    ("crown prince", ["crown prince"]),
    ("leader", ["leader", "supreme leader", "general secretary", "party leader"]),
    ("supreme leader", ["supreme leader"]),
    ("foreign minister", ["foreign minister"]),
    ("foreign secretary", ["foreign secretary", "foreign minister"]),
    ("minister of foreign affairs", ["foreign minister"]),
    ("external affairs minister", ["foreign minister"]),
    ("secretary of state", ["secretary of state"]),
    ("deputy secretary of state", ["deputy secretary of state"]),
    ("under secretary of state", ["under secretary of state"]),
    ("undersecretary of state", ["under secretary of state"]),
    ("assistant secretary of state", ["assistant secretary of state"]),
    ("deputy assistant secretary of state", ["deputy assistant secretary of state"]),
    ("defense secretary", ["secretary of defense", "defence minister"]),
    ("secretary of defense", ["secretary of defense"]),
    ("defense minister", ["defence minister"]), ("defence minister", ["defence minister"]),
    ("finance minister", ["finance minister"]),
    ("unification minister", ["unification minister"]),
    ("national security adviser", ["national security adviser"]),
    ("national security advisor", ["national security adviser"]),
    ("chief cabinet secretary", ["chief cabinet secretary"]),
    ("vice foreign minister", ["vice foreign minister"]),
    ("vice minister", ["vice foreign minister"]),
    ("deputy foreign minister", ["deputy foreign minister"]),
    ("deputy prime minister", ["deputy prime minister"]),
    ("secretary general", ["secretary-general", "party secretary general"]),
    ("secretary - general", ["secretary-general", "party secretary general"]),
    ("ambassador", ["ambassador"]),
    ("speaker", ["speaker"]),
    ("chief negotiator", ["chief nuclear negotiator"]),
    ("chief nuclear negotiator", ["chief nuclear negotiator"]),
    ("nuclear envoy", ["chief nuclear negotiator", "special envoy"]),
    ("special envoy", ["special envoy"]), ("envoy", ["special envoy", "chief nuclear negotiator"]),
    ("foreign policy chief", ["foreign policy chief", "high representative"]),
    ("director general", ["director general"]),
  ]
}

private func lastWord(of name: String) -> Substring {
  name.split(separator: " ").last ?? Substring(name)
}
