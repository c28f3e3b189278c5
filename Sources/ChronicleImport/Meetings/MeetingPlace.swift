import ChronicleFacts
import ChronicleModel

extension MeetingTime {
  /// Where a clause says that a meeting was, or the sentences before it.
  func place(of telling: Telling, _ range: Range<Int>) -> String? {
    if let scope = telling.scope {
      return scope.first { place(at: $0) != nil && isLocal($0, range) }.flatMap(place(at:))
    }
    var j = telling.token + 1
    while j < range.upperBound {
      if let place = place(at: j), isLocal(j, range), !isWished(telling.token..<j) { return place }
      if j > telling.token + 1,
        text.isMark(";", j) || endsClause(j, telling.token) || goesOn(j)
          || opensAttribution(j, range) || isOfOtherTalks(j, range)
      {
        break
      }
      j = text.persons[j] >= 0 ? max(j + 1, Int(text.mentionEnds[j])) : j + 1
    }
    j = telling.token - 1
    while j >= range.lowerBound, telling.token - j < 30 {
      if let place = place(at: j), isLocal(j, range) || isGoal(j, of: telling.token, range),
        !isSaid(at: j, range)
      {
        return place
      }
      if text.has(.clause, j), !text.has(.past, j), words[j].id != rules.whereabouts,
        !(words[j].id == rules.which && text.has(.preposition, j - 1)),
        !(words[j].id == rules.when && (text.isMark(",", j - 1) || text.isDate(j - 1)))
      {
        break
      }
      j -= 1
    }
    if let last, last.place != nil, telling.sentence - last.sentence < 3,
      last.who.contains(where: telling.who.contains), last.date == telling.date,
      !telling.isBackward || Set(last.who) == Set(telling.who)
    {
      return last.place
    }
    if telling.status == .held, telling.sentence < 3, let newsDay, telling.date == newsDay {
      return visited(before: telling.sentence) ?? text.article.dated.clean.dateline
    }
    return nil
  }

  /// Where somebody had been by the first sentences: `said on Friday, after a visit to Pyongyang`.
  private func visited(before sentence: Int) -> String? {
    guard sentence > 0 else { return nil }
    for token in words.sentences[0].lowerBound..<words.sentences[sentence].lowerBound
    where text.isWord(rules.to, token - 1) && text.has(.past, token - 9..<token) {
      guard let place = place(at: token) else { continue }
      if (max(0, token - 4)..<token).contains(where: { text.has(.journey, $0) }) { return place }
    }
    return nil
  }

  /// Whether a comma leads on to who says so: `, an official of the ministry in Seoul said`.
  private func opensAttribution(_ comma: Int, _ range: Range<Int>) -> Bool {
    guard text.isMark(",", comma), !text.has(.clause, comma + 1) else { return false }
    let verb = (comma + 1..<range.upperBound).first { text.isVerb($0) || text.isMark(",", $0) }
    return verb.map { text.has(.saying, $0) } ?? false
  }

  /// Whether a way to somewhere else begins: `and then travel to Algiers`.
  private func goesOn(_ j: Int) -> Bool {
    text.has(.journey, j)
      && (words[j - 1].id == rules.and || text.has(.adverb, j - 1) && words[j - 2].id == rules.and)
  }

  /// Whether somebody is only asked to go to a place: `invited Aso to come to South Korea`.
  private func isWished(_ words: Range<Int>) -> Bool {
    words.contains { text.has(.wish, $0) } && words.contains { text.has(.journey, $0) }
  }

  /// Whether a place is where something was said: `said in Seoul that he had met`.
  private func isSaid(at place: Int, _ range: Range<Int>) -> Bool {
    var j = place - 1
    while j >= range.lowerBound, place - j < 4 {
      if text.has(.saying, j) { return true }
      guard text.has(.preposition, j) || text.isDate(j) else { return false }
      j -= 1
    }
    return false
  }

  /// Whether a way leads to a place for what a verb says: `flew to Kitwe and then to Lusaka to see`.
  private func isGoal(_ place: Int, of verb: Int, _ range: Range<Int>) -> Bool {
    verb - place < 4 && words[verb - 1].id == rules.to && text.isWord(rules.to, place - 1)
      && (max(range.lowerBound, place - 20)..<place).contains { text.has(.journey, $0) }
  }

  private func place(at token: Int) -> String? {
    if let place = places[token] { return place }
    if words[token].id == rules.here { return text.article.dated.clean.dateline }
    guard words[token].isCapitalised,
      text.peopleRules.starts(with: words[token].id).contains(.country),
      let match = text.knowledge.countries.match(words, at: token), !match.value.isDemonym,
      !isDescribing(match.end)
    else { return nil }
    return words.string(token..<match.end)
  }

  /// Whether a country only describes what follows it: `the U.S. ambassador's residence`.
  private func isDescribing(_ next: Int) -> Bool {
    guard next < words.count, words[next].kind == .word, !text.isDate(next),
      !text.isPossessive(next)
    else { return text.isMark("-", next) }
    return words[next].isCapitalised || text.knowledge.titles.match(words, at: next) != nil
  }

  /// Whether a preposition of place leads to a token: `in Tokyo`, `at the White House`.
  private func isLocal(_ token: Int, _ range: Range<Int>) -> Bool {
    if words[token].id == rules.here { return true }
    // "A visit to Berlin, where he was to see Merkel."
    let next = token + 1 < range.upperBound && text.isMark(",", token + 1) ? token + 2 : token + 1
    if text.isWord(rules.whereabouts, next), text.has(.preposition, token - 1) { return true }
    var j = token - 1
    while j >= range.lowerBound, token - j < 6 {
      let isGoal = words[j].id == rules.to || words[j].id == rules.purpose
      if text.peopleRules.marks(of: words[j].id).contains(.locative) { return true }
      if isGoal { return (max(range.lowerBound, j - 3)..<j).contains { text.has(.journey, $0) } }
      if text.has(.journey, j), words[j].id == rules.visit || words[j].id == rules.visited {
        return true
      }
      if text.isGerund(j) { return false }
      if words[j].isMark("-") || words[j].id == rules.of && !words[j - 1].isCapitalised {
        j -= 1
        continue
      }
      guard words[j].kind == .word, !text.isDate(j), !text.has(.have, j),
        text.marks(j).isDisjoint(with: [.preposition, .clause, .saying]), !text.isVerb(j)
      else { return false }
      j -= 1
    }
    return false
  }
}
