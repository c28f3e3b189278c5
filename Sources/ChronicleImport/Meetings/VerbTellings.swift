import ChronicleFacts
import ChronicleModel

extension MeetingFinder {
  /// What a verb of meeting tells.
  func tellings(verb: Range<Int>, _ form: MeetingRules.VerbForm, _ sentence: Int)
    -> [Telling]
  {
    let row = meetingVerbs[form.verb]
    let range = words.sentences[sentence]
    // "Agreed to meet" tells of the meeting that they agreed on.
    if row.force == .weak, text.isWord(rules.to, verb.upperBound),
      rules.starts(with: words[min(verb.upperBound + 1, range.upperBound - 1)].id).contains(.verb)
    {
      return []
    }
    let isPassive = form.form == .past && isPassive(verb.lowerBound, range)
    if row.force == .stative, !isPassive { return [] }
    if isPassive, row.force != .stative, !row.links.contains(.by) { return [] }
    let links =
      isPassive && row.force != .stative ? PartyLink.by : row.links.subtracting(.by)
    var party = party(after: verb.upperBound, links, sentence)
    if case .other = party { return [] }
    if case .none = party, let whom = whom(before: verb.lowerBound, sentence) {
      party = .group(whom)
    }
    if isPassive, row.force != .stative, party.group == nil { return [] }
    let isTogether = row.force == .signing || row.links.contains(.between)
    if isPassive, isTogether, row.links.contains(.by), let group = party.group,
      self.subject(before: verb.lowerBound, sentence).map(cast.persons(of:)) ?? [] == []
    {
      return isOfSeveralCountries(group)
        ? together(group, verb, form.form, row, sentence) : []
    }
    let subject = subject(of: verb.lowerBound, sentence, form.form, party.group)
    if row.force == .assembling, let group = party.group,
      group.actors.contains(where: { cast.actors[$0].person != nil }),
      subject.map(cast.persons(of:)) ?? [] == []
    {
      return together(group, verb, form.form, row, sentence)
    }
    guard let subject else { return [] }
    if let group = party.group, row.mode == .visit, form.form != .gerund,
      rules.to == (group.next < range.upperBound ? words[group.next].id : .unknown),
      words[verb.upperBound - 1].id == rules.on
    {
      return []
    }
    if isLeftOpen(verb.lowerBound, subject, range) { return [] }
    let lastTime = lastTime(after: party.group?.next ?? verb.upperBound, verb.lowerBound, range)
    var outcome =
      lastTime == nil
      ? outcome(ofVerb: verb.lowerBound, form.form, subject, sentence) : .held
    if outcome == .scheduled, isOfCancelledVisit(verb.lowerBound, range) { outcome = .cancelled }
    if row.force == .signing, outcome != .held, party.group == nil, !isOfSeveralCountries(subject) {
      return []
    }
    if outcome == .scheduled, isRegular(verb.upperBound, sentence) { return [] }
    guard let status = outcome.status,
      var mode = mode(of: row, verb, party.group, status, range)
    else { return [] }
    if mode == .talks, isByPhone(verb.lowerBound, range) { mode = .phone }
    var telling = Telling(
      status: status, mode: mode, token: verb.lowerBound, sentence: sentence,
      isWeak: [.weak, .signing].contains(row.force) && party.group == nil && mode != .phone
        && !(row.force == .signing && isOfSeveralCountries(subject))
        && !(isOfSeveralCountries(subject) && staysInPlace(verb.upperBound, range)),
      isBackward: isBackward(verb.lowerBound, form.form, subject, range)
        || isCounted(verb.lowerBound, until: party.group?.tokens.lowerBound, range),
      isBound: outcome == .bound)
    telling.isPast = form.form == .past
    telling.isGoingOn =
      form.form == .present
      || form.form == .gerund && rules.isPresentBe(words[max(0, verb.lowerBound - 1)].id)
    telling.scope = lastTime
    telling.isAgain = (verb.upperBound..<min(range.upperBound, verb.upperBound + 2)).contains {
      words[$0].id == rules.again
    }
    let told = make(
      telling, of: cast.persons(of: subject), party, row.links,
      isSeparate: isSeparate(verb, party.group, range)
        || mode == .phone && !isJoint(verb.lowerBound, range))
    guard told.count == 1, lastTime == nil else { return told }
    return occurrences(of: told[0], after: party.group?.next ?? verb.upperBound, range)
  }

  /// Who did together what is told in the passive or of a meeting: `prepared by the foreign ministers A
  /// and B`, `a summit brought together A and B`.
  private func together(
    _ group: ActorGroup, _ verb: Range<Int>, _ form: MeetingRules.VerbForm.Form, _ row: MeetingVerb,
    _ sentence: Int
  ) -> [Telling] {
    let people = cast.persons(of: group)
    guard people.count > 1,
      let status = outcome(ofVerb: verb.lowerBound, form, group, sentence).status
    else { return [] }
    let telling = Telling(
      status: status, mode: row.mode, token: verb.lowerBound, sentence: sentence)
    return make(telling, of: people, .none, .between)
  }

  /// How the persons of a clause meet; nil where the verb's condition is not met.
  private func mode(
    of row: MeetingVerb, _ verb: Range<Int>, _ party: ActorGroup?, _ status: ReadMeeting.Status,
    _ range: Range<Int>
  ) -> ReadMeeting.Mode? {
    switch row.force {
    case .plain, .light, .stative, .assembling: return row.mode
    case .speech:
      return party != nil || lasts(verb.upperBound, range) || isByPhone(verb.lowerBound, range)
        ? row.mode : nil
    case .weak: return status == .held || party != nil ? row.mode : nil
    case .signing: return row.mode
    case .arrival:
      guard let party,
        range.contains(where: { text.has(.airport, $0) }) || staysInPlace(party.next, range)
          || staysInPlace(verb.upperBound, range)
          || (range.lowerBound..<verb.lowerBound).contains(where: { text.has(.journey, $0) })
      else { return nil }
      return row.mode
    case .told:
      guard let party else { return nil }
      // "Told visiting Pakistani President Hussain".
      if party.tokens.contains(where: { words[$0].id == rules.visiting }) { return row.mode }
      let isJoining = row.links.contains(.purpose)
      // "New York, where Natalegawa is to join them".
      let isThere = (range.lowerBound..<verb.lowerBound).suffix(8).contains {
        words[$0].id == rules.whereabouts
      }
      if isJoining, isThere { return row.mode }
      return occasion(after: party.next, range, isJoining: isJoining)
        ?? occasion(before: verb.lowerBound, range)
        ?? (isByPhone(verb.lowerBound, range) ? .phone : nil)
    case .dated:
      let next = text.has(.preposition, verb.upperBound) ? verb.upperBound + 1 : verb.upperBound
      return text.isDate(next) && next < range.upperBound ? row.mode : nil
    case .gathering:
      guard let party, cast.persons(of: party).count > 1 else { return nil }
      return rules.gatherings.match(words, at: party.next, limit: range.upperBound).map { _ in
        row.mode
      }
    case .sight:
      guard let party, !cast.persons(of: party).isEmpty else { return nil }
      let next = max(party.next, verb.upperBound)
      if row.mode == .phone { return called(party, next, range) }
      return endsSight(next, range) ? row.mode : nil
    }
  }

  /// Whether one who is called is spoken to or bidden to come: `called Abe on Monday`, `called them to
  /// the palace`, not `called Abe a liar`.
  private func called(
    _ party: ActorGroup, _ next: Int, _ range: Range<Int>
  ) -> ReadMeeting.Mode? {
    guard next < range.upperBound, !party.tokens.contains(where: { words[$0].id == rules.of })
    else {
      return nil
    }
    if text.isWord(rules.to, next) {
      let isPlace =
        text.has([.article, .possessive], next + 1)
        || next + 1 < range.upperBound && words[next + 1].isCapitalised
      return isPlace ? .visit : .phone
    }
    let isEnd = text.isMark(".", next) && next == range.upperBound - 1
    return isEnd || text.isDate(next) || text.isDate(next + 1) || text.has(.adverb, next)
      || words[next].id == rules.from ? .phone : nil
  }

  /// Whether a length of time follows a verb: `for four hours`.
  private func lasts(_ token: Int, _ range: Range<Int>) -> Bool {
    (token..<min(range.upperBound, token + 4)).contains {
      words[$0].id == rules.purpose && text.isDuration($0 + 1)
        || words[$0].id == rules.until
          && (text.isDate($0 + 1) || $0 + 1 < range.upperBound && words[$0 + 1].kind == .number)
    } || (token..<min(range.upperBound, token + 9)).contains { text.isManner[$0] }
  }

  /// Whether `at the palace` or `in Hanoi` follows a person.
  private func staysInPlace(_ token: Int, _ range: Range<Int>) -> Bool {
    guard token + 1 < range.upperBound,
      text.peopleRules.marks(of: words[token].id).contains(.locative) || words[token].id == rules.to
    else { return false }
    let name = text.has([.article, .possessive], token + 1) ? token + 2 : token + 1
    guard name < range.upperBound, !text.isDate(name), text.persons[name] < 0 else { return false }
    return words[name].isCapitalised
      || (name..<min(range.upperBound, name + 3)).contains {
        text.has(.residence, $0)
      }
  }

  /// Whether nothing follows that would make a sight an opinion or a scene: `saw Aso as a rival`.
  private func endsSight(_ start: Int, _ range: Range<Int>) -> Bool {
    let token = text.afterOrigin(start, range)
    guard token < range.upperBound else { return true }
    if text.isDate(token) || words[token].kind == .mark || text.has([.adverb, .separate], token)
      || text.isManner[token]
      || rules.apart.match(words, at: token, limit: range.upperBound) != nil
    {
      return true
    }
    if words[token].id == rules.and || text.has([.past, .ahead], token) { return true }
    if text.peopleRules.marks(of: words[token].id).contains(.locative),
      token + 1 < range.upperBound,
      words[token + 1].isCapitalised, !text.isDate(token + 1)
    {
      return true
    }
    return words[token].id == rules.on && text.isDate(token + 1)
      || words[token].id == rules.purpose || words[token].id == rules.here
  }

  /// Whether those of a group are of several countries: `the foreign secretaries of the two countries`.
  private func isOfSeveralCountries(_ group: ActorGroup) -> Bool {
    !areCompatriots(cast.persons(of: group))
      || group.tokens.contains { text.has(.nations, $0) }
  }

  /// Whether a clause only looks back: `after meeting X, Y said`, `the news came after Y met X`.
  private func isBackward(
    _ verb: Int, _ form: MeetingRules.VerbForm.Form, _ subject: ActorGroup, _ range: Range<Int>
  ) -> Bool {
    let before = form == .gerund ? verb - 1 : subject.tokens.lowerBound - 1
    guard before >= range.lowerBound else { return false }
    // "It was the first time that they had met."
    if words[before].id == rules.that, before - 2 > range.lowerBound,
      words[before - 2].id == rules.first
    {
      return true
    }
    return text.has(.past, before) || form == .gerund && text.has(.ahead, before)
  }

  /// The words that tell when those met last who `had not met since`: a date, or a meeting with its date.
  private func lastTime(after start: Int, _ verb: Int, _ range: Range<Int>) -> Range<Int>? {
    guard text.isWord(rules.since, start),
      (max(range.lowerBound, verb - 3)..<verb).contains(where: { text.has(.not, $0) })
    else { return nil }
    var end = start + 1
    var tellsMeeting = false
    while end < range.upperBound, !text.isVerb(end), !text.has(.clause, end), !text.isMark(";", end)
    {
      if text.isDate(end), end < start + 4, isDay(end) { tellsMeeting = true }
      if rules.starts(with: words[end].id).contains(.noun), rules.nouns.match(words, at: end) != nil
      {
        tellsMeeting = true
      }
      end += 1
    }
    let scope = start + 1..<end
    return tellsMeeting && scope.contains(where: text.isDate) ? scope : nil
  }

  private func isDay(_ token: Int) -> Bool {
    text.article.dated.dates[Int(text.dates[token])].value?.day != nil
  }

  /// Whether a clause only sums up: `has spoken four times with`.
  private func isCounted(_ verb: Int, until party: Int?, _ range: Range<Int>) -> Bool {
    (verb..<max(verb, min(range.upperBound, party ?? verb + 4))).contains {
      text.has(.frequency, $0)
    }
  }

  /// Whether a participle is passive: `was received`, `being greeted`.
  private func isPassive(_ verb: Int, _ range: Range<Int>) -> Bool {
    var k = verb - 1
    while k >= range.lowerBound, text.has([.adverb, .not], k) { k -= 1 }
    return k >= range.lowerBound && text.has(.be, k)
  }

  /// The visit or talks during which something was told.
  private func occasion(
    after start: Int, _ range: Range<Int>, isJoining: Bool
  ) -> ReadMeeting.Mode? {
    var k = start
    while k < range.upperBound, k - start < 12 {
      if text.isVerb(k) || text.has(.clause, k) && !text.has(.past, k) { break }
      if isJoining || words[k].id != rules.purpose && words[k].id != rules.to,
        let found = occasion(at: k, range)
      {
        return found.mode
      }
      k += 1
    }
    // "Urged Noda to settle the matter, at a summit in Kyoto."
    for comma in k..<max(k, range.upperBound) where text.isMark(",", comma) {
      if text.has(.past, comma + 1), let found = occasion(at: comma + 1, range) {
        return found.mode
      }
    }
    return nil
  }

  /// `In a separate meeting, Song invited`: the talks that open a sentence and name no party.
  private func occasion(before verb: Int, _ range: Range<Int>) -> ReadMeeting.Mode? {
    guard let found = occasion(at: range.lowerBound, range), found.end < verb else { return nil }
    return found.mode
  }

  /// Whether `during a visit`, `by telephone` begins at a token, and how they meet then; a nil mode where
  /// the talks are with somebody else.
  private func occasion(at k: Int, _ range: Range<Int>) -> (mode: ReadMeeting.Mode?, end: Int)? {
    guard
      text.has(.past, k) || words[k].id == rules.by || words[k].id == rules.on
        || words[k].id == rules.purpose || words[k].id == rules.to
    else { return nil }
    for j in (k + 1)..<max(k + 1, min(range.upperBound, k + 7)) {
      if text.has(.phone, j) { return (.phone, j) }
      if words[k].id != rules.by, words[k].id != rules.on,
        let noun = rules.nouns.match(words, at: j)
      {
        let party = party(
          after: noun.end, meetingNouns[noun.value].links.intersection([.with, .between]),
          words.sentence(of: k))
        if case .none = party { return (meetingNouns[noun.value].mode, j) }
        return (nil, j)
      }
      if text.isVerb(j) || text.has([.clause, .past], j) { return nil }
    }
    return nil
  }

  func isByPhone(_ token: Int, _ range: Range<Int>) -> Bool {
    var k = token
    while k < range.upperBound, k - token < 14 {
      if text.has(.phone, k), text.has(.preposition, k - 1) || text.has(.article, k - 1) {
        return !rules.starts(with: words[min(k + 1, range.upperBound - 1)].id).contains(.noun)
      }
      if k > token, text.isVerb(k) || text.has(.clause, k) { return false }
      k += 1
    }
    return false
  }

  /// Whether the others are met one by one: `separately`, `received A and B separately`.
  private func isSeparate(_ verb: Range<Int>, _ party: ActorGroup?, _ range: Range<Int>) -> Bool {
    let near =
      max(range.lowerBound, verb.lowerBound - 2)..<min(range.upperBound, verb.upperBound + 3)
    if near.contains(where: { text.has(.separate, $0) }) { return true }
    guard let party else { return false }
    if words[party.tokens.lowerBound].id == rules.each { return true }
    return (party.next..<max(party.next, min(range.upperBound, party.next + 6))).contains {
      words[$0].id == rules.separately || words[$0].id == rules.respectively
        || rules.apart.match(words, at: $0, limit: range.upperBound) != nil
    }
  }

  /// Whether more than two speak at once: `a conference call`, `a three-way call`.
  func isJoint(_ token: Int, _ range: Range<Int>) -> Bool {
    (max(range.lowerBound, token - 6)..<min(range.upperBound, token + 14)).contains {
      text.has(.joint, $0)
    }
  }
}
