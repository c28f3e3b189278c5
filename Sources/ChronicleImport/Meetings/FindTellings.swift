import ChronicleFacts
import ChronicleModel

/// The other party to a meeting, as the text after the verb or noun names it.
enum Party {
  /// None is named.
  case none
  /// What follows is no person: `met the deadline`.
  case other
  case group(ActorGroup)

  var group: ActorGroup? {
    if case .group(let group) = self { return group }
    return nil
  }
}

/// Whether a meeting took place, by the words beside it.
enum Outcome {
  case held, scheduled, cancelled
  /// Somebody was on the way to it: to come where the day has not passed, or else held.
  case bound
  /// It was only wished for, refused or left open.
  case none

  var status: ReadMeeting.Status? {
    switch self {
    case .held: .held
    case .scheduled, .bound: .scheduled
    case .cancelled: .cancelled
    case .none: nil
    }
  }
}

/// Finds what the sentences of an article tell of meetings.
struct MeetingFinder {
  let cast: MeetingCast
  let text: MeetingText
  var rules: MeetingRules { text.rules }
  var words: Words { text.words }

  init(_ cast: MeetingCast) {
    self.cast = cast
    text = cast.text
  }

  /// The tellings of a sentence, in order.
  func tellings(in sentence: Int) -> [Telling] {
    let range = words.sentences[sentence]
    var found: [Telling] = []
    var i = range.lowerBound
    while i < range.upperBound {
      let starts = rules.starts(with: words[i].id)
      if starts.contains(.noun),
        let noun = rules.nouns.match(words, at: i, limit: range.upperBound),
        !starts.contains(.verb) || isNoun(i, range)
      {
        found += tellings(noun: i..<noun.end, row: noun.value, sentence)
        i = noun.end
      } else if starts.contains(.verb),
        let verb = rules.verbs.match(words, at: i, limit: range.upperBound),
        !isNoun(i, range), !words[i].isCapitalised || words[i].flags.contains(.opensSentence)
      {
        found += tellings(verb: i..<verb.end, verb.value, sentence)
        i = verb.end
      } else if text.has(.guest, i), let hosting = hosting(at: i, sentence) {
        found.append(hosting)
        i += 1
      } else {
        i += 1
      }
    }
    return found + (found.last.map { counted(after: $0, range) } ?? [])
  }

  /// `Where President Assad is his host`: a visit.
  private func hosting(at noun: Int, _ sentence: Int) -> Telling? {
    let range = words.sentences[sentence]
    let verb = noun - 2
    guard verb > range.lowerBound, text.has(.possessive, noun - 1), text.has(.be, verb),
      let subject = subject(before: verb, sentence),
      let index = cast.actors.firstIndex(where: { $0.tokens.lowerBound == noun - 1 }),
      let guest = cast.one(before: index, sentence, like: .him),
      !isLeftOpen(noun, subject, range)
    else { return nil }
    let who = cast.persons(of: subject)
    guard !who.isEmpty, !who.contains(guest) else { return nil }
    let isAhead = text.has(.will, verb - 1)
    return Telling(
      who: who + [guest], status: isAhead ? .scheduled : .held, mode: .visit, token: noun,
      sentence: sentence)
  }

  /// Whether a word that may be a verb is a noun where it stands: `the meeting`, `a visit`.
  private func isNoun(_ i: Int, _ range: Range<Int>) -> Bool {
    let isInTable = rules.nouns.match(words, at: i) != nil
    var before = i - 1
    while before >= range.lowerBound, words[before].kind == .mark, text.isQuoteMark(before) {
      before -= 1
    }
    guard before >= range.lowerBound else { return isInTable && rules.isPlural(words[i].id) }
    if isInTable, rules.isPlural(words[i].id) { return !endsGroup(i, range) }
    if words[before].isMark("-"), !words[i].isSpaced { return true }
    if text.isPossessive(before) || text.has([.article, .possessive], before) { return true }
    if isInTable, isDescribed(before, range) { return true }
    guard words[before].kind == .word, !words[before].isCapitalised,
      rules.lightVerbs.match(words, at: before) == nil
    else { return isInTable && rules.lightVerbs.match(words, at: before) != nil }
    if !isInTable, let form = rules.verbs.match(words, at: i)?.value.form,
      form != .base, form != .present
    {
      return false
    }
    let marks = text.marks(before)
    if !marks.isDisjoint(with: [.separate]) { return true }
    let isPlain = marks.isDisjoint(with: [
      .be, .have, .will, .open, .does, .adverb, .preposition, .clause, .past, .ahead, .not, .plan,
      .wish, .journey, .unnamed, .cancel, .saying, .verb,
    ])
    return isPlain && words[before].id != rules.and && words[before].id != rules.to
      && !text.isVerb(before) && !endsGroup(i, range)
  }

  /// Whether what stands before a word describes a noun: `the first`, `their planned`, `a Monday`.
  private func isDescribed(_ last: Int, _ range: Range<Int>) -> Bool {
    var k = last
    while k >= range.lowerBound, last - k < 4,
      text.isDate(k) || text.has([.adverb, .plan, .wish, .cancel], k)
    {
      k -= 1
    }
    return k >= range.lowerBound && k < last
      && (text.has([.article, .possessive], k) || text.isPossessive(k))
  }

  private func endsGroup(_ token: Int, _ range: Range<Int>) -> Bool {
    cast.groups[words.sentence(of: token)].contains {
      $0.tokens.upperBound == token || $0.next == token
    }
  }

  // MARK: Parties

  /// The other party after a verb or noun of meeting.
  func party(after end: Int, _ links: PartyLink, _ sentence: Int) -> Party {
    let limit = words.sentences[sentence].upperBound
    var j = end
    while j < limit, text.has(.adverb, j) || text.isDate(j) || text.isManner[j],
      group(at: j, sentence) == nil
    {
      j += 1
    }
    // "To see, respectively, A and B".
    if text.isMark(",", j), text.isWord(rules.respectively, j + 1), text.isMark(",", j + 2) {
      j += 3
    }
    if links.contains(.direct), j < limit {
      if let group = group(at: j, sentence) ?? named(afterQuote: j, sentence) {
        return usable(group)
      }
      if j == end, isObject(j) { return .other }
    }
    while j < limit, j - end < 20 {
      if text.isManner[j] {
        j += 1
        continue
      }
      if text.isMark(",", j) {
        guard
          text.isDate(j - 1) || j + 1 < limit && (text.isDate(j + 1) || isLink(j + 1, links))
            || text.has(.adverb, j + 1) && j + 2 < limit && isLink(j + 2, links)
        else { return .none }
      } else if text.has(.podium, j) {
        return .none
      } else if isLink(j, links), !(words[j].id == rules.by && text.has(.phone, j + 1)) {
        var next = j + 1
        while next < limit, group(at: next, sentence) == nil, text.has(.adverb, next) { next += 1 }
        if let group = group(at: next, sentence) ?? named(after: next, sentence) {
          return usable(group)
        }
        if words[j].id == rules.with, text.opensResult(next) { return .none }
        if words[j].id != rules.purpose { return .other }
      } else if links.contains(.purpose), rules.honours.contains(words[j].id),
        text.isWord(rules.of, j + 1), let group = group(at: j + 2, sentence)
      {
        // "A dinner in honour of Gul".
        return usable(group)
      } else if words[j].kind == .mark {
        if !text.isMark("-", j), !text.isMark("'", j), words[j].byte != UInt8(ascii: "\""),
          words[j].byte < 0x80, !text.isMark("(", j), !text.isMark(")", j)
        {
          return .none
        }
      } else if !text.isDate(j), text.persons[j] < 0,
        text.isVerb(j) || text.has(.clause, j) && !text.has(.adverb, j)
      {
        return .none
      }
      j = text.persons[j] >= 0 ? Int(text.mentionEnds[j]) : j + 1
    }
    return .none
  }

  private func usable(_ group: ActorGroup) -> Party {
    if let last = group.actors.last, cast.actors[last].isPossessive, group.actors.count == 1 {
      return .other
    }
    return .group(group)
  }

  private func isLink(_ token: Int, _ links: PartyLink) -> Bool {
    let word = words[token].id
    return links.contains(.with) && word == rules.with
      || links.contains(.to) && word == rules.to
      || links.contains(.from) && word == rules.from
      || links.contains(.on) && word == rules.on
      || links.contains(.by) && word == rules.by
      || links.contains(.between) && word == rules.between
      || links.contains(.purpose) && word == rules.purpose
  }

  /// A person with a title that a noun describes: `forum chair Toke Talagi`.
  private func named(after noun: Int, _ sentence: Int) -> ActorGroup? {
    guard text.isPlainNoun(noun), let group = group(at: noun + 1, sentence) else { return nil }
    return cast.actors[group.actors[0]].person == nil ? nil : group
  }

  /// The one whom an apposition names after quoted words: `received "my brother", President Chissano`.
  private func named(afterQuote start: Int, _ sentence: Int) -> ActorGroup? {
    guard start < words.count, text.isQuoteMark(start),
      let close = ((start + 1)..<min(words.count, start + 12)).first(where: text.isQuoteMark)
    else { return nil }
    let next = close + 1
    return group(at: text.isMark(",", next) ? next + 1 : next, sentence)
      ?? (text.isMark(",", close - 1) ? group(at: next, sentence) : nil)
  }

  /// `Saddam, with whom the king met`: the one whom a clause's `whom` means.
  func whom(before verb: Int, _ sentence: Int) -> ActorGroup? {
    for group in cast.groups[sentence].reversed() where group.tokens.upperBound < verb {
      guard words[group.tokens.lowerBound].id == rules.whom else { continue }
      let isClause = !(group.tokens.upperBound..<verb).contains { text.isMark(",", $0) }
      return isClause && verb - group.tokens.upperBound < 10 ? group : nil
    }
    return nil
  }

  func group(at token: Int, _ sentence: Int) -> ActorGroup? {
    cast.groups[sentence].first { $0.tokens.lowerBound == token }
  }

  /// Whether an object that is no actor begins at a token: `the deadline`, `demands`.
  private func isObject(_ token: Int) -> Bool {
    let t = words[token]
    guard t.kind == .word else { return t.kind == .number && !text.isDate(token) }
    if text.isDate(token) || t.id == rules.and { return false }
    return text.marks(token).isDisjoint(with: [
      .preposition, .clause, .past, .ahead, .adverb, .be, .have, .condition,
    ])
  }

  // MARK: Tellings

  /// A telling with the persons of both parties, or one for each whom the subject met apart.
  func make(
    _ telling: Telling, of subject: [Int], _ party: Party, _ links: PartyLink,
    isSeparate: Bool = false, isFurther: Bool = false, isOne: Bool = false
  ) -> [Telling] {
    var sides: [[Int]]
    if let group = party.group {
      let others = cast.persons(of: group).filter { !subject.contains($0) }
      let isMutual = group.actors.contains {
        if case .pronoun(let row) = cast.actors[$0].kind, case .eachOther = pronounRows[row].kind {
          return true
        }
        return false
      }
      if isMutual {
        sides = [subject]
      } else {
        guard !others.isEmpty, !subject.isEmpty else { return [] }
        sides =
          isSeparate
          ? subject.count > 1 && others.count == 1
            ? subject.map { [$0] + others } : others.map { subject + [$0] }
          : (isOne ? [cast.persons(of: group)] : cast.parts(of: group)).map { part in
            subject + part.filter { !subject.contains($0) }
          }
      }
    } else {
      guard links.contains(.between) else { return [] }
      sides = [subject]
    }
    if sides.count == 1, telling.mode != .phone {
      let joiners = joiners(after: telling.token, telling.sentence)
      sides[0] += joiners.filter { !sides[0].contains($0) }
    }
    sides.removeAll { $0.count < 2 }
    var told = sides.map { who in
      var telling = telling
      telling.who = who
      if telling.mode == .talks, isMultilateral(who) { telling.mode = .multilateral }
      return telling
    }
    if let group = party.group,
      let next = nextParty(after: group, telling.sentence, isFurther: isFurther)
        ?? laterParty(after: group, telling.sentence)
    {
      var another = telling
      another.token = next.tokens.lowerBound - 1
      told += make(
        another, of: subject, .group(next), links, isSeparate: isSeparate, isFurther: true)
    }
    return told
  }

  /// Whether three or more countries are represented.
  private func isMultilateral(_ who: [Int]) -> Bool {
    guard who.count > 2 else { return false }
    var countries = Set<Int>()
    var unknown = 0
    for person in who {
      if let country = cast.facts[person].countries.first {
        countries.insert(country)
      } else {
        unknown += 1
      }
    }
    return countries.count + min(unknown, 1) > 2
  }
}
