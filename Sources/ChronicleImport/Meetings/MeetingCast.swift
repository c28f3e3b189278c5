import ChronicleFacts
import ChronicleModel

/// The actors of an article with the persons they stand for.
struct MeetingCast: Sendable {
  let text: MeetingText
  let actors: [Actor]
  /// By sentence.
  let groups: [[ActorGroup]]
  private(set) var facts: [PersonFacts]
  /// By actor: indices into the article's persons; empty where none is meant or none is found.
  private(set) var persons: [[Int]]
  /// By sentence: those of the last subject that is one or more persons.
  private(set) var subjects: [[Int]] = []

  init(_ text: MeetingText) {
    self.text = text
    var actors: [Actor] = []
    var ranges: [Range<Int>] = []
    for sentence in text.words.sentences {
      let first = actors.count
      actors += text.actors(in: sentence)
      ranges.append(first..<actors.count)
    }
    self.actors = actors
    groups = zip(ranges, text.words.sentences).map {
      text.groups(of: $0, in: actors, sentence: $1)
    }
    facts = text.personFacts(actors)
    persons = actors.map { actor in
      guard let person = actor.person else { return [] }
      return actor.other.map { [person, $0] } ?? [person]
    }
    shareCountries()
    for (sentence, range) in ranges.enumerated() {
      for actor in range where actors[actor].person == nil {
        persons[actor] = resolved(actor, sentence, range)
      }
      subjects.append(lastSubject(sentence))
    }
  }

  /// Gives the country of the one before to an office without: `Palestinian President A and Prime
  /// Minister B`.
  private mutating func shareCountries() {
    for group in groups.joined() {
      for (one, other) in zip(group.actors, group.actors.dropFirst()) {
        guard let first = actors[one].person, let second = actors[other].person,
          let country = actors[one].countries.first, facts[second].countries.isEmpty,
          !actors[other].offices.isEmpty, first != second
        else { continue }
        facts[second].countries.append(country)
      }
    }
  }

  /// The persons of a group, each once.
  func persons(of group: ActorGroup) -> [Int] {
    var all: [Int] = []
    for actor in group.actors {
      for person in persons[actor] where !all.contains(person) { all.append(person) }
    }
    return all
  }

  /// The persons of a group, parted where they are met apart.
  func parts(of group: ActorGroup) -> [[Int]] {
    var parts: [[Int]] = []
    for (index, actor) in group.actors.enumerated() {
      if index == 0 || group.parts.contains(index) { parts.append([]) }
      for person in persons[actor] where !parts[parts.count - 1].contains(person) {
        parts[parts.count - 1].append(person)
      }
    }
    return parts.filter { !$0.isEmpty }
  }

  /// Whether a group has an actor who is no known person.
  func isUnnamed(_ group: ActorGroup) -> Bool {
    group.actors.allSatisfy { persons[$0].isEmpty }
  }

  private func lastSubject(_ sentence: Int) -> [Int] {
    for group in groups[sentence] where group.isSubject && !group.isGoverned {
      let persons = persons(of: group)
      if !persons.isEmpty { return persons }
    }
    for group in groups[sentence] where !group.isGoverned {
      let persons = persons(of: group)
      if !persons.isEmpty { return persons }
    }
    return sentence > 0
      && !text.words[text.words.sentences[sentence].lowerBound].flags.contains(
        .opensParagraph)
      ? subjects[sentence - 1] : subjects.last ?? []
  }

  private func resolved(_ index: Int, _ sentence: Int, _ range: Range<Int>) -> [Int] {
    let actor = actors[index]
    switch actor.kind {
    case .named, .unnamed: return []
    case .described:
      if actor.count == .max, actor.countries.count > 1 { return bearers(of: actor) }
      return described(index, sentence).map { [$0] } ?? []
    case .pronoun(let row):
      switch pronounRows[row].kind {
      case .nobody, .eachOther: return []
      case .former: return lastTwo(before: index, sentence).first.map { [$0] } ?? []
      case .latter: return lastTwo(before: index, sentence).last.map { [$0] } ?? []
      case .who: return antecedent(of: index, sentence, range)
      case .speaker: return speaker(sentence)
      case .he, .she:
        if let person = named(after: index, sentence, range) { return [person] }
        return one(before: index, sentence, like: pronounRows[row].kind).map { [$0] } ?? []
      case .him, .her:
        return one(before: index, sentence, like: pronounRows[row].kind).map { [$0] } ?? []
      case .they: return several(before: index, sentence, count: nil)
      case .some(let count):
        if let country = actor.countries.first {
          return compatriots(country, count: count)
        }
        return several(before: index, sentence, count: count)
      }
    }
  }
}
