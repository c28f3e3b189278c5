import ChronicleFacts
import ChronicleModel

extension MeetingFinder {
  func tellings(noun: Range<Int>, row index: Int, _ sentence: Int) -> [Telling] {
    let row = meetingNouns[index]
    let range = words.sentences[sentence]
    let lead = lead(of: noun.lowerBound, sentence)
    if lead.isDenied || lead.isBelow || lead.isRecurring && isHabit(noun, lead, range) { return [] }
    var party = party(after: noun.upperBound, row.links, sentence)
    if case .none = party, let next = said(of: noun.upperBound, row.links, sentence) {
      party = next
    }
    if party.group == nil, let group = members(after: noun.upperBound, row, sentence) {
      party = .group(group)
    }
    if case .other = party { return [] }
    if row.needsParty, party.group == nil { return [] }
    if case .none = party, let whom = whom(before: noun.lowerBound, sentence),
      lightVerb(endingAt: lead.token) != nil
    {
      party = .group(whom)
    }
    if isLeftOpen(noun.lowerBound, subject(before: noun.lowerBound, sentence), range) { return [] }
    let isBetween =
      party.group.map {
        [rules.between, rules.of].contains(words[max(0, $0.tokens.lowerBound - 1)].id)
          && !rules.honours.contains(words[max(0, $0.tokens.lowerBound - 2)].id)
      } ?? false
    let found = circumstances(noun, lead, party.group, isBetween: isBetween, sentence)
    let status = lead.isCancelled && found.outcome.status != nil ? .cancelled : found.outcome.status
    guard let status else { return [] }
    var mode = row.mode
    if lead.isPhone || mode == .talks && isByPhone(noun.lowerBound, range) { mode = .phone }
    var telling = Telling(
      status: status, mode: mode, token: noun.lowerBound, sentence: sentence,
      isBackward: found.isBackward, isBound: found.outcome == .bound)
    if isBetween, let group = party.group {
      // "It was the first meeting of A and B": of one that is told elsewhere.
      telling.isBackward = telling.isBackward || text.has(.be, lead.token)
      return make(telling, of: cast.persons(of: group), .none, .between)
    }
    telling.isOwned = lead.owners != nil
    telling.isPast = lightVerb(endingAt: lead.token)?.form == .past
    telling.isWeak = found.isWeak && mode != .phone
    telling.isSaid = found.isSaid
    let links: PartyLink = row.links.contains(.with) ? [.with, .between] : row.links
    let isApart =
      lead.isSeparate || mode == .phone && rules.isManyCalls(words[noun.upperBound - 1].id)
    // "A session with the ministers and with Mogherini" is one.
    let isOne =
      (party.group?.parts.count ?? 0) == 1 && words[noun.upperBound - 1].id != rules.talks
      && !words.string(noun.upperBound - 1).hasSuffix("s")
      && !text.has(.adverb, (party.group?.parts.first).map { partStart(party.group, $0) - 2 } ?? -1)
    let told = make(telling, of: found.subject, party, links, isSeparate: isApart, isOne: isOne)
    guard told.count == 1 else { return told }
    return occurrences(of: told[0], after: party.group?.next ?? noun.upperBound, range)
  }

  /// Whether a clause speaks of a meeting as of a habit: nothing says that one was held, and no day is named.
  private func isHabit(_ noun: Range<Int>, _ lead: NounLead, _ sentence: Range<Int>) -> Bool {
    let k = lead.token
    if k >= sentence.lowerBound,
      text.has(.past, k) || words[k].id == rules.at || lightVerb(endingAt: k)?.form == .past
    {
      return false
    }
    let start = (sentence.lowerBound..<noun.lowerBound).last { text.isMark(",", $0) }
    return !namesDay(after: start ?? sentence.lowerBound, sentence)
  }

  /// The first token of those of a group who are joined as met apart.
  private func partStart(_ group: ActorGroup?, _ part: Int) -> Int {
    group.map { cast.actors[$0.actors[part]].tokens.lowerBound } ?? 0
  }

  /// Those who meet, all of them named after `of`: `a session of Amr Moussa and Ehud Barak`.
  private func members(after end: Int, _ row: MeetingNoun, _ sentence: Int) -> ActorGroup? {
    guard row.links.contains(.between), text.isWord(rules.of, end),
      let group = group(at: end + 1, sentence), cast.persons(of: group).count > 1,
      !group.actors.contains(where: { cast.actors[$0].isPossessive })
    else { return nil }
    return group
  }

  /// The other party after `was with`: `Kelly's main session was with Yabunaka`.
  private func said(of end: Int, _ links: PartyLink, _ sentence: Int) -> Party? {
    if text.has(.be, end), links.contains(.with), text.isWord(rules.with, end + 1) {
      return party(after: end + 1, links, sentence)
    }
    // "The next round was planned for Nov. 7 in Brussels, again between the two premiers."
    var k = end
    while k < words.sentences[sentence].upperBound, k - end < 16 {
      if words[k].id == rules.between { return party(after: k, .between, sentence) }
      let isCircumstance =
        text.has([.be, .have, .will, .happened, .plan, .preposition, .adverb, .article], k)
        || text.isDate(k) || text.isMark(",", k) || words[k].isCapitalised
      guard isCircumstance, text.persons[k] < 0 else { return nil }
      k += 1
    }
    return nil
  }

  /// Who meets, by the words before a noun, and whether.
  private struct Circumstances {
    var subject: [Int] = []
    var outcome = Outcome.none
    /// Whether the clause speaks of a meeting that may be told elsewhere.
    var isBackward = false
    /// Whether those named need not have met each other: `A and B agreed at a meeting`.
    var isWeak = false
    /// Whether it is where the sentence's words were said.
    var isSaid = false
  }

  private func circumstances(
    _ noun: Range<Int>, _ lead: NounLead, _ party: ActorGroup?, isBetween: Bool, _ sentence: Int
  ) -> Circumstances {
    let range = words.sentences[sentence]
    let k = lead.token
    let planned: Outcome = lead.isPlanned ? .scheduled : .held
    func alone(_ people: [Int]) -> Circumstances {
      Circumstances(
        subject: people, outcome: after(noun, party, sentence, else: planned), isBackward: true)
    }
    if !lead.pair.isEmpty { return alone(lead.pair) }
    guard k >= range.lowerBound else {
      // "The meeting with Arafat was useful, Solana said."
      let speaker = party.flatMap { mainSubject(from: $0.next, sentence) }
      return alone(lead.owners ?? speaker.map { cast.persons(of: $0) } ?? [])
    }
    if let verb = lightVerb(endingAt: k), text.marks(k).isDisjoint(with: .past) {
      return carried(by: verb, lead, party, sentence)
    }
    let subject =
      subject(before: k, sentence) ?? party.flatMap { mainSubject(from: $0.next, sentence) }
      ?? (party == nil ? mainSubject(from: noun.upperBound, sentence) : nil)
    let people = lead.owners ?? subject.map { cast.persons(of: $0) } ?? []
    // "A and B said that the North would pay, at a summit": the sentence's subject.
    if let first = mainSubject(from: range.lowerBound, sentence), text.isMark(",", k - 1),
      party == nil, text.has(.past, k), lead.owners == nil
    {
      let isAhead = text.has([.will, .plan], first.next)
      return Circumstances(
        subject: cast.persons(of: first), outcome: isAhead ? .scheduled : planned,
        isWeak: areCompatriots(cast.persons(of: first)), isSaid: text.has(.saying, first.next))
    }
    let marks = text.marks(k)
    if marks.contains(.ahead) || words[k].id == rules.of && text.has(.ahead, k - 1) {
      return Circumstances(subject: people, outcome: .scheduled, isBackward: true)
    }
    if !marks.isDisjoint(with: [.past, .preposition]) {
      return joined(by: k, lead, party, subject, people, range)
    }
    if let subject, let outcome = governed(by: k, subject, planned, sentence) {
      return Circumstances(subject: people, outcome: outcome, isBackward: party == nil)
    }
    return isBetween || lead.owners != nil ? alone(people) : Circumstances()
  }

  /// A noun that `held`, `had` or the like carries.
  private func carried(
    by verb: (start: Int, form: MeetingRules.VerbForm.Form), _ lead: NounLead,
    _ party: ActorGroup?, _ sentence: Int
  ) -> Circumstances {
    // "Was granted an audience with": who is granted it meets.
    let isGranted = rules.lightVerbs.match(words, at: verb.start).map {
      meetingVerbs[$0.value.verb].mode == .visit
    }
    if verb.form == .base, party == nil, isAgreed(verb.start) || isRegular(verb.start, sentence) {
      return Circumstances()
    }
    guard let subject = subject(before: verb.start, sentence),
      isGranted ?? false || !isPassive(verb.start, words.sentences[sentence])
    else { return Circumstances() }
    return Circumstances(
      subject: cast.persons(of: subject),
      outcome: outcome(ofVerb: verb.start, verb.form, subject, sentence))
  }

  /// Whether it is only agreed that others talk: `agreed to resume talks`.
  private func isAgreed(_ verb: Int) -> Bool {
    var k = verb - 2
    while k > 0, text.isDate(k) || text.has(.preposition, k) || text.has(.adverb, k) { k -= 1 }
    guard text.isWord(rules.to, verb - 1), text.has(.plan, k),
      let form = rules.lightVerbs.match(words, at: verb)
    else { return false }
    return beginnings.contains(meetingVerbs[form.value.verb].forms[0])
  }

  /// A noun that a preposition joins to the clause: `after talks`, `in a meeting`.
  private func joined(
    by k: Int, _ lead: NounLead, _ party: ActorGroup?, _ subject: ActorGroup?, _ people: [Int],
    _ range: Range<Int>
  ) -> Circumstances {
    let planned: Outcome = lead.isPlanned ? .scheduled : .held
    if words[k].id == rules.purpose, text.has(.wish, k - 1) { return Circumstances() }
    guard let subject else {
      return Circumstances(subject: people, outcome: planned, isBackward: true)
    }
    if words[k].id == rules.of || words[k].id == rules.purpose, text.has([.wish, .not], k - 1) {
      return Circumstances()
    }
    if !text.has(.past, k) {
      if lead.owners != nil {
        return Circumstances(subject: people, outcome: planned, isBackward: true)
      }
      if party == nil, words[k].id != rules.to { return Circumstances() }
    }
    let outcome = ofAdjunct(k, subject, range, planned)
    let isAlone = party == nil && lead.owners == nil && words[k].id != rules.to
    // "They were in session": it is told here.
    let isTold = text.has(.be, k - 1) && lead.owners == nil
    return Circumstances(
      subject: people, outcome: outcome,
      isBackward: !isTold && (party == nil || lead.owners != nil),
      isWeak: isAlone && areCompatriots(people))
  }

  /// Whether several persons are of one country, as far as is known.
  func areCompatriots(_ people: [Int]) -> Bool {
    // Two foreign ministers are of two countries.
    for office in [Office.state, .government, .foreign, .monarch, .organisation] {
      let holders = people.filter {
        cast.facts[$0].offices.contains(office) && !cast.facts[$0].offices.contains(.deputy)
          && cast.facts[$0].offices.isDisjoint(with: [.leader, .official])
      }
      let countries = holders.compactMap { cast.facts[$0].countries.first }
      if holders.count > 1, Set(countries).count > 1 || countries.count < holders.count {
        return false
      }
    }
    if people.contains(where: { cast.facts[$0].isCounterpart }) { return false }
    let countries = people.compactMap { cast.facts[$0].countries.first }
    return countries.count < people.count || Set(countries).count < 2
  }

  /// What another verb says of a noun of meeting: `cancelled`, `arranged`; nil where none governs it.
  private func governed(
    by k: Int, _ subject: ActorGroup, _ planned: Outcome, _ sentence: Int
  ) -> Outcome? {
    let range = words.sentences[sentence]
    let marks = text.marks(k)
    if marks.contains(.cancel) || words[k].id == rules.off {
      // "Did not cancel their talks"
      return text.has(.not, k - 1) ? Outcome.none : .cancelled
    }
    if !marks.isDisjoint(with: [.wish, .not]) { return Outcome.none }
    guard text.isVerb(k) else { return nil }
    if isConditional(subject, sentence) { return Outcome.none }
    let near = max(range.lowerBound, k - 4)..<k
    if near.contains(where: { text.has([.not, .wish, .open], $0) }) { return Outcome.none }
    if marks.contains(.plan) || near.contains(where: { text.has(.will, $0) }) { return .scheduled }
    return planned
  }

  /// The first subject from a token on.
  func mainSubject(from token: Int, _ sentence: Int) -> ActorGroup? {
    cast.groups[sentence].first {
      $0.tokens.lowerBound >= token && $0.isSubject && !$0.isGoverned
    }
  }

  /// What a clause says of talks that a preposition joins to it.
  private func ofAdjunct(
    _ preposition: Int, _ subject: ActorGroup, _ range: Range<Int>, _ planned: Outcome
  ) -> Outcome {
    let isBefore = subject.tokens.lowerBound < preposition
    let clause =
      isBefore
      ? subject.next..<max(subject.next, preposition)
      : subject.next..<min(range.upperBound, subject.next + 6)
    let isPast = words[preposition].id == rules.after
    if isPast { return planned }
    var outcome = planned
    let before = subject.tokens.lowerBound - 1
    if before >= range.lowerBound, text.has(.condition, before) { return .none }
    for k in clause {
      let marks = text.marks(k)
      if marks.contains(.wish), isBefore, !text.has(.past, preposition) { return .none }
      if marks.contains(.cancel) { return .cancelled }
      if marks.contains(.not), isBefore, k >= preposition - 6,
        !isOutcome(k + 1..<preposition)
      {
        return .none
      }
      if marks.contains(.will) { outcome = .scheduled }
      if marks.contains(.plan), k + 1 < words.count, words[k + 1].id == rules.to,
        text.has(.be, k - 1) || !text.isVerb(k) || !text.has(.past, preposition)
      {
        outcome = .scheduled
      }
      if marks.contains(.journey), !text.has(.past, preposition), case .held = outcome {
        outcome = .bound
      }
    }
    if words[preposition].id == rules.to, case .held = outcome { return .none }
    return outcome
  }

  /// Whether what was not done is something that talks are for: `failed to agree at talks`, not `did not take
  /// part in talks`.
  private func isOutcome(_ words: Range<Int>) -> Bool {
    words.contains { rules.outcomes.contains(self.words[$0].id) }
  }

  /// What follows the noun and its parties: `will take place`, `was cancelled`.
  private func after(
    _ noun: Range<Int>, _ party: ActorGroup?, _ sentence: Int, else planned: Outcome
  ) -> Outcome {
    let limit = words.sentences[sentence].upperBound
    var start = max(noun.upperBound, party?.next ?? 0)
    // ", first announced for Tuesday, did not take place".
    if text.isMark(",", start),
      let close = (start + 1..<max(start + 1, min(limit, start + 9))).first(where: {
        text.isMark(",", $0) && text.has([.does, .be, .have, .will], $0 + 1)
      })
    {
      start = close + 1
    }
    var k = start
    var outcome = planned
    while k < limit, k - start < 14 {
      let marks = text.marks(k)
      if text.isMark(",", k), k - start > 6 { break }
      if marks.contains(.cancel) || text.isWord(rules.off, k + 1) { return .cancelled }
      if !marks.isDisjoint(with: [.open, .wish, .not]) { return .none }
      if !marks.isDisjoint(with: [.will, .plan]) { outcome = .scheduled }
      if marks.contains(.be), words[min(k + 1, limit - 1)].id == rules.to { outcome = .scheduled }
      if outcome == .held, !marks.isDisjoint(with: [.happened, .saying]) { return .held }
      if outcome == .held, text.isVerb(k), marks.isDisjoint(with: [.be, .have, .does]) {
        return .held
      }
      k += 1
    }
    return outcome
  }

  private func isPassive(_ verb: Int, _ range: Range<Int>) -> Bool {
    var k = verb - 1
    while k >= range.lowerBound, text.has([.adverb, .not], k) { k -= 1 }
    return k >= range.lowerBound && text.has(.be, k)
      && rules.lightVerbs.match(words, at: verb)?.value.form != .gerund
  }
}
