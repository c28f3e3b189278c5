import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleMarkdown
import ChronicleModel

/// Two ids that may be one person, and why.
public struct PersonPair: Sendable, Hashable {
  /// Indices into the catalogue's persons; the one that is named more often comes first.
  public var kept: Int
  public var other: Int
  /// `their names have the same words`.
  public var reason: String
}

/// The persons who may be one. Two whom one article names are two, unless their names have the same words;
/// so are two of whom one's file says `never` of the other's name.
public func pairsAlike(in catalogue: Catalogue) -> [PersonPair] {
  let names = catalogue.persons.map { NameForms($0, familyFirst: catalogue.familyFirst) }
  var buckets: [String: [Int]] = [:]
  for (index, name) in names.enumerated() {
    for key in name.keys { buckets[key, default: []].append(index) }
  }
  var pairs: Set<PersonPair> = []
  for indices in buckets.values where indices.count < 200 {
    for (place, left) in indices.enumerated() {
      for right in indices[(place + 1)...] where left != right {
        guard let reason = names[left].likeness(to: names[right]),
          catalogue.mayBeOne(left, right, evenTogether: reason == sameWords)
        else { continue }
        let isSwapped = catalogue.weight(right) > catalogue.weight(left)
        pairs.insert(
          PersonPair(
            kept: isSwapped ? right : left, other: isSwapped ? left : right, reason: reason))
      }
    }
  }
  return pairs.sorted { ($0.kept, $0.other) < ($1.kept, $1.other) }
}

func personsAlike(_ chronicle: CheckedChronicle) -> [Diagnostic] {
  pairsAlike(in: chronicle.catalogue).map { pair in
    let (kept, other) = (
      chronicle.catalogue.persons[pair.kept], chronicle.catalogue.persons[pair.other]
    )
    return Diagnostic(
      .warning, "persons-alike",
      "'\(other.id)' may be '\(kept.id)' (\(other.name), \(kept.name)): \(pair.reason)",
      at: chronicle.location(ofPerson: pair.other),
      notes: [Diagnostic.Note("the other one", at: chronicle.location(ofPerson: pair.kept))],
      help:
        "'chronicle people merge \(other.id) \(kept.id)' makes them one; if they are two, write "
        + "'never: [\(quoted(other.name))]' in content/people/\(kept.id).md")
  }
}

private let sameWords = "their names have the same words"

private struct NameForms {
  /// The folded words of the name.
  let words: [String]
  private let isFamilyFirst: Bool

  init(_ person: CataloguedPerson, familyFirst: Set<String>) {
    words = folded(person.name).split { " -.'".contains($0) }.map(String.init)
    isFamilyFirst = familyFirst.contains(words.first ?? "")
  }

  /// Under which a name that may be the same person's is found.
  var keys: [String] {
    guard let first = words.first, let last = words.last, words.count > 1 else { return [] }
    return Array(Set([words.sorted().joined(separator: " "), first + " *", "* " + last]))
  }

  /// Why two names may be one person's.
  func likeness(to other: NameForms) -> String? {
    if words.sorted() == other.words.sorted() { return sameWords }
    if words.joined() == other.words.joined() { return sameWords }
    if isFamilyFirst || other.isFamilyFirst { return nil }
    guard words.last == other.words.last, let first = words.first, let second = other.words.first
    else { return misspelling(other) }
    let (short, long) = first.count < second.count ? (first, second) : (second, first)
    if short.count == 1, long.hasPrefix(short) {
      return "one has the initial of the other's first name, and the same last name"
    }
    if first == second, words.count != other.words.count {
      return "one has a middle name more, and all else is the same"
    }
    return misspelling(other)
  }

  /// Names that differ in one word, by its spelling or, if it is long, by a letter.
  private func misspelling(_ other: NameForms) -> String? {
    guard words.count == other.words.count else { return nil }
    let different = zip(words, other.words).filter { $0 != $1 }
    guard different.count == 1, let (left, right) = different.first else { return nil }
    if min(left.count, right.count) > 2, spoken(left) == spoken(right) {
      return "their names sound alike ('\(left)', '\(right)')"
    }
    guard left.count >= 5, editDistance(left, right) == 1 else { return nil }
    return "their names differ by a letter ('\(left)', '\(right)')"
  }
}

/// A folded name as it sounds: `ana` of Ana and Anna, `erik` of Eric, `filip` of Phillip, `jon` of John.
private func spoken(_ word: String) -> String {
  var word = word
  for (spelling, sound) in [
    ("ph", "f"), ("ck", "k"), ("c", "k"), ("y", "i"), ("z", "s"), ("w", "v"),
  ] {
    word = word.replacing(spelling, with: sound)
  }
  var out = ""
  for letter in word where letter != out.last && (letter != "h" || out.isEmpty) {
    out.append(letter)
  }
  return out
}

extension Catalogue {
  fileprivate func weight(_ person: Int) -> (Int, Int, Int) {
    let person = persons[person]
    return (person.person == nil ? 0 : 1, person.mentions.count, person.name.utf8.count)
  }

  fileprivate func mayBeOne(_ left: Int, _ right: Int, evenTogether: Bool) -> Bool {
    let (a, b) = (persons[left], persons[right])
    let denied = { (person: CataloguedPerson, name: String) in
      person.person?.never.contains { folded($0) == folded(name) } ?? false
    }
    if denied(a, b.name) || denied(b, a.name) { return false }
    return evenTogether || Set(a.articles).isDisjoint(with: b.articles)
  }
}

/// Names that stand for more than one person.
func homonyms(_ chronicle: CheckedChronicle) -> [Diagnostic] {
  var owners: [String: (form: String, persons: [Int])] = [:]
  for (index, person) in chronicle.catalogue.persons.enumerated() {
    for key in Set(person.forms.map { folded($0.text) }).sorted() {
      let form = person.forms.first { folded($0.text) == key }?.text ?? key
      owners[key, default: (form, [])].persons.append(index)
    }
  }
  return owners.filter { $0.value.persons.count > 1 }.map { key, owner in
    let (form, persons) = owner
    let ids = persons.map { chronicle.catalogue.persons[$0].id }
    let last = persons.compactMap { chronicle.firstMention(of: $0, as: key) }
      .max { $0.article < $1.article }
    return Diagnostic(
      .note, "homonyms",
      "'\(form)' stands for \(ids.count) persons: \(ids.prefix(8).joined(separator: ", "))"
        + (ids.count > 8 ? ", …" : ""),
      at: last.map(chronicle.location(of:)) ?? Location("content/people"),
      help: "look whether each text means the one whom it links")
  }
}

extension CheckedChronicle {
  /// The first place where texts call a person by a name.
  fileprivate func firstMention(of person: Int, as key: String) -> Mention? {
    catalogue.persons[person].mentions.first { mention in
      let text = catalogue.articles[mention.article].text
      return mention.range.map { folded(text.string($0)) == key } ?? false
    }
  }
}
