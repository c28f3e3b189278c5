import ChronicleFacts
import ChronicleModel

/// What tells one person of an article from the others: countries, offices, gender.
struct PersonFacts: Sendable {
  var countries: [Int] = []
  var offices: Office = []
  /// The last words of the titles that the text gives: `cardinal`, `commodore`.
  var heads: [WordID] = []
  /// Whether the text calls the person somebody's counterpart.
  var isCounterpart = false
  var isMale = false
  var isFemale = false
}

extension MeetingText {
  /// The facts of each person: from the phrases before the names, the roles, and the terms of office
  /// that are known.
  func personFacts(_ actors: [Actor]) -> [PersonFacts] {
    var facts = article.persons.map { person in
      var facts = PersonFacts()
      for role in person.roles { read(role: role, into: &facts) }
      if let first = person.mentions.first?.tokens.lowerBound, first < words.count {
        let classes = knowledge.lexicon.classes(of: words[first].id)
        facts.isMale = classes.contains(.male)
        facts.isFemale = classes.contains(.female)
      }
      return facts
    }
    for actor in actors {
      guard let person = actor.person else { continue }
      if facts[person].countries.isEmpty, let country = actor.countries.first {
        facts[person].countries.append(country)
      }
      facts[person].offices.formUnion(actor.offices)
      if let head = actor.head { facts[person].heads.append(rules.fullTitle(head)) }
      for token in actor.tokens {
        if rules.men.contains(words[token].id) { facts[person].isMale = true }
        if rules.women.contains(words[token].id) { facts[person].isFemale = true }
      }
      if actor.isCounterpart { facts[person].isCounterpart = true }
      readOrigin(after: actor.tokens.upperBound, &facts[person])
    }
    for index in facts.indices { readSecretary(of: article.persons[index], &facts[index]) }
    for index in facts.indices where facts[index].countries.isEmpty || facts[index].offices.isEmpty
    {
      readTerms(of: index, &facts[index])
    }
    return facts
  }

  /// In South Asia a foreign secretary is no minister but the first of the ministry's officials.
  private func readSecretary(of person: ReadPerson, _ facts: inout PersonFacts) {
    guard let country = facts.countries.first,
      ["India", "Pakistan", "Bangladesh", "Sri Lanka", "Nepal"].contains(
        knowledge.facts.countries[country].name),
      person.roles.contains(where: { folded($0).contains("foreign secretary") })
    else { return }
    facts.offices.remove(.foreign)
    facts.offices.formUnion([.official, .deputy])
  }

  private func read(role: String, into facts: inout PersonFacts) {
    let phrase = Words(Array(role.utf8), lexicon: knowledge.lexicon)
    var k = 0
    while k < phrase.count {
      if facts.countries.isEmpty, let match = knowledge.countries.match(phrase, at: k) {
        facts.countries.append(match.value.country)
        k = match.end
      } else if let match = rules.offices.match(phrase, at: k) {
        if !isOwner(match.end, phrase) {
          facts.offices.formUnion(match.value)
          facts.heads.append(rules.fullTitle(phrase[match.end - 1].id))
        }
        k = match.end
      } else if let match = knowledge.titles.match(phrase, at: k) {
        facts.heads.append(rules.fullTitle(phrase[match.end - 1].id))
        k = match.end
      } else {
        if phrase[k].id == rules.counterpart { facts.isCounterpart = true }
        k += 1
      }
    }
  }

  /// Whether `'s` follows a title in a role, which then is somebody else's: `the prime minister's brother`.
  private func isOwner(_ end: Int, _ phrase: Words) -> Bool {
    guard end < phrase.count, !phrase[end].isSpaced else { return false }
    return phrase[end].kind == .word && [UInt8(ascii: "'"), 0xE2].contains(phrase[end].byte)
  }

  /// `Ban Ki-moon of South Korea`.
  private func readOrigin(after end: Int, _ facts: inout PersonFacts) {
    let start = has(.article, end + 1) ? end + 2 : end + 1
    guard facts.countries.isEmpty, isWord(rules.of, end), start < words.count,
      let match = knowledge.countries.match(words, at: start)
    else { return }
    facts.countries.append(match.value.country)
  }

  private func readTerms(of index: Int, _ facts: inout PersonFacts) {
    guard let name = article.persons[index].known else { return }
    let day = article.dated.published?.first
    for index in rules.terms[name] ?? [] {
      let term = knowledge.facts.terms[index]
      guard day.map(term.mayHold) ?? true else { continue }
      if facts.countries.isEmpty, let country = rules.countries[term.of] {
        facts.countries.append(country)
      }
      let office = Words(Array(term.office.utf8), lexicon: knowledge.lexicon)
      if facts.offices.isEmpty, let match = rules.offices.match(office, at: 0) {
        facts.offices.formUnion(match.value)
      }
    }
  }
}
