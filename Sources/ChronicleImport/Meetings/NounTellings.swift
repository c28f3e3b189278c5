import ChronicleFacts

extension MeetingFinder {
  /// What stands before a noun of meeting and says whose it is and whether it took place.
  private struct Lead {
    /// The token before the noun and all that describes it.
    var token: Int
    /// Whom `his` or `Song's` means; nil where there is no such word.
    var owners: [Int]?
    var isPlanned = false
    var isCancelled = false
    var isDenied = false
    var isPhone = false
    var isSeparate = false
    /// Two who are named before the noun: `the Bush-Putin summit`.
    var pair: [Int] = []
  }

  func tellings(noun: Range<Int>, row index: Int, _ sentence: Int) -> [Telling] {
    let row = meetingNouns[index]
    let range = words.sentences[sentence]
    let lead = lead(of: noun.lowerBound, sentence)
    if lead.isDenied { return [] }
    let party = party(after: noun.upperBound, row.links, sentence)
    if case .other = party { return [] }
    let isBetween =
      party.group.map { words[max(0, $0.tokens.lowerBound - 1)].id == rules.between } ?? false
    let (subject, outcome, isBackward) = circumstances(
      noun, lead, party.group, isBetween: isBetween, sentence)
    let status = lead.isCancelled && outcome.status != nil ? .cancelled : outcome.status
    guard let status else { return [] }
    var mode = row.mode
    if lead.isPhone || mode == .talks && isByPhone(noun.lowerBound, range) { mode = .phone }
    if isBetween, let group = party.group {
      return make(
        subject: cast.persons(of: group), .none, .between, status, mode, noun.lowerBound, sentence,
        isBackward: isBackward)
    }
    let links: PartyLink = row.links.contains(.with) ? [.with, .between] : row.links
    return make(
      subject: subject, party, links, status, mode, noun.lowerBound, sentence,
      isSeparate: lead.isSeparate, isBackward: isBackward)
  }

  /// Who meets, by the words before the noun, and whether.
  private func circumstances(
    _ noun: Range<Int>, _ lead: Lead, _ party: ActorGroup?, isBetween: Bool, _ sentence: Int
  ) -> (subject: [Int], Outcome, isBackward: Bool) {
    let range = words.sentences[sentence]
    let k = lead.token
    let nothing: (subject: [Int], Outcome, isBackward: Bool) = ([], .none, false)
    let planned: Outcome = lead.isPlanned ? .scheduled : .held
    if !lead.pair.isEmpty {
      return (lead.pair, after(noun, party, sentence, else: planned), true)
    }
    guard k >= range.lowerBound else {
      return (lead.owners ?? [], after(noun, party, sentence, else: planned), true)
    }
    let verb = rules.lightVerbs.match(words, at: k)
    if let verb, verb.end == k + 1, text.marks(k).isDisjoint(with: .past) {
      guard let subject = subject(before: k, sentence) else { return nothing }
      if isPassive(k, range) { return nothing }
      let outcome = outcome(ofVerb: k, verb.value.form, subject, sentence)
      if case .held = outcome, lead.isPlanned { return (cast.persons(of: subject), .held, false) }
      return (cast.persons(of: subject), outcome, false)
    }
    let subject =
      subject(before: k, sentence) ?? party.flatMap { mainSubject(after: $0, sentence) }
      ?? (party == nil ? mainSubject(from: noun.upperBound, sentence) : nil)
    let people = lead.owners ?? subject.map { cast.persons(of: $0) } ?? []
    let marks = text.marks(k)
    if marks.contains(.ahead) || words[k].id == rules.of && text.has(.ahead, k - 1) {
      return (people, .scheduled, true)
    }
    if !marks.isDisjoint(with: [.past, .preposition]) {
      guard let subject else { return (people, planned, true) }
      if words[k].id == rules.of, text.has([.wish, .not], k - 1) { return nothing }
      if text.marks(k).contains(.past) {
        // "In talks", "after the meeting": whoever is spoken of was there.
      } else if lead.owners != nil {
        return (people, planned, true)
      } else if party == nil, words[k].id != rules.to {
        return nothing
      }
      return (
        people, ofAdjunct(k, subject, range, planned), party == nil || lead.owners != nil
      )
    }
    if marks.contains(.cancel) || words[k].id == rules.off {
      return (people, .cancelled, false)
    }
    if !marks.isDisjoint(with: [.wish, .not]) { return nothing }
    if text.isVerb(k) {
      guard let subject else { return nothing }
      if isConditional(subject, sentence) { return nothing }
      let near = max(range.lowerBound, k - 4)..<k
      if near.contains(where: { text.has([.not, .wish, .open], $0) }) { return nothing }
      if marks.contains(.plan) || near.contains(where: { text.has(.will, $0) }) {
        return (people, .scheduled, false)
      }
      return (people, planned, party == nil)
    }
    if isBetween || lead.owners != nil {
      return (people, after(noun, party, sentence, else: planned), true)
    }
    return nothing
  }

  private func mainSubject(from token: Int, _ sentence: Int) -> ActorGroup? {
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
      if marks.contains(.not), isBefore, k >= preposition - 6 { return .none }
      if marks.contains(.will) { outcome = .scheduled }
      if marks.contains(.plan), k + 1 < words.count, words[k + 1].id == rules.to,
        text.has(.be, k - 1) || !text.isVerb(k) || !text.has(.past, preposition)
      {
        outcome = .scheduled
      }
      if marks.contains(.journey), !text.has(.past, preposition) { outcome = .scheduled }
    }
    if words[preposition].id == rules.to, case .held = outcome { return .none }
    return outcome
  }

  /// What follows the noun and its parties: `will take place`, `was cancelled`.
  private func after(
    _ noun: Range<Int>, _ party: ActorGroup?, _ sentence: Int, else planned: Outcome
  ) -> Outcome {
    let limit = words.sentences[sentence].upperBound
    let start = max(noun.upperBound, party?.next ?? 0)
    var k = start
    var outcome = planned
    while k < limit, k - start < 14 {
      let marks = text.marks(k)
      if text.isMark(",", k), k - start > 6 { break }
      if marks.contains(.cancel) { return .cancelled }
      if !marks.isDisjoint(with: [.open, .wish, .not]) { return .none }
      if !marks.isDisjoint(with: [.will, .plan]) { outcome = .scheduled }
      if marks.contains(.be), words[min(k + 1, limit - 1)].id == rules.to { outcome = .scheduled }
      if case .held = outcome, !marks.isDisjoint(with: [.happened, .saying]) { return .held }
      k += 1
    }
    return outcome
  }

  /// Goes back over what describes a noun.
  private func lead(of noun: Int, _ sentence: Int) -> Lead {
    let range = words.sentences[sentence]
    var lead = Lead(token: noun - 1)
    var k = noun - 1
    var isOpened = false
    while k >= range.lowerBound, noun - k < 12 {
      if let pair = pair(endingAt: k, sentence) {
        lead.pair = pair
        k = range.lowerBound - 1
        break
      }
      let marks = text.marks(k)
      if text.isPossessive(k), !text.isDate(k - 1) {
        guard lead.owners == nil else { break }
        lead.owners = owners(endingAt: k, sentence)
        k = start(ofOwnerEndingAt: k, sentence) - 1
        isOpened = true
        continue
      }
      if marks.contains(.possessive) {
        lead.owners = owners(pronoun: k, sentence)
        isOpened = true
        k -= 1
        continue
      }
      if text.isDate(k) || text.isPossessive(k) {
        k -= 1
        continue
      }
      if marks.contains(.phone) { lead.isPhone = true }
      if marks.contains(.separate) { lead.isSeparate = true }
      if words[k].id == rules.of, k > range.lowerBound,
        !text.marks(k - 1).intersection([.wish, .not, .ahead]).isEmpty
      {
        break
      }
      if words[k].id == rules.of, k > range.lowerBound, isMeasure(k - 1) {
        k -= 2
        continue
      }
      if !marks.isDisjoint(with: [.past, .ahead, .preposition, .clause]) { break }
      if rules.lightVerbs.match(words, at: k)?.end == k + 1, !text.isPossessive(k) { break }
      if marks.contains(.article) {
        isOpened = true
        k -= 1
        continue
      }
      if marks.contains(.not) {
        lead.isDenied = lead.isDenied || words[k].end - words[k].start < 4
        break
      }
      if !isOpened, !marks.isDisjoint(with: [.wish, .cancel, .plan]), governs(k, sentence) {
        break
      }
      if !isOpened, marks.contains(.wish) { lead.isDenied = true }
      if !isOpened, marks.contains(.cancel) { lead.isCancelled = true }
      if !isOpened, marks.contains(.plan) { lead.isPlanned = true }
      if text.isMark(",", k) || words[k].id == rules.and { break }
      if isOpened || text.isVerb(k), marks.isDisjoint(with: [.plan, .cancel]) || isOpened {
        if !marks.contains(.adverb) { break }
      }
      if words[k].kind == .mark, !text.isMark("-", k), words[k].byte != UInt8(ascii: "\""),
        words[k].byte != 0xE2
      {
        break
      }
      k -= 1
    }
    lead.token = k
    return lead
  }

  /// Whether a word such as `postponed` is the verb of a subject before it and no adjective.
  private func governs(_ token: Int, _ sentence: Int) -> Bool {
    var k = token - 1
    while k >= words.sentences[sentence].lowerBound,
      text.has([.adverb, .have, .be, .will, .not], k)
    {
      k -= 1
    }
    return cast.groups[sentence].contains {
      $0.tokens.upperBound == k + 1 || $0.next == k + 1 && $0.next < token + 1
    }
  }

  /// `series of`, `round of`, `hours of`.
  private func isMeasure(_ token: Int) -> Bool {
    text.marks(token).isEmpty && words[token].kind == .word && !words[token].isCapitalised
  }

  private func pair(endingAt token: Int, _ sentence: Int) -> [Int]? {
    for group in cast.groups[sentence] where group.tokens.upperBound == token + 1 {
      guard let last = group.actors.last, cast.actors[last].other != nil else { continue }
      return cast.persons[last]
    }
    return nil
  }

  private func owners(endingAt mark: Int, _ sentence: Int) -> [Int] {
    for group in cast.groups[sentence] where group.tokens.upperBound == mark + 1 {
      return cast.persons(of: group)
    }
    return []
  }

  private func start(ofOwnerEndingAt mark: Int, _ sentence: Int) -> Int {
    cast.groups[sentence].first { $0.tokens.upperBound == mark + 1 }?.tokens.lowerBound ?? mark
  }

  private func owners(pronoun token: Int, _ sentence: Int) -> [Int]? {
    let word = words[token].id
    if word == rules.their { return plural(before: token, sentence) }
    guard word == rules.his || word == rules.her else { return [] }
    let next = cast.actors.firstIndex { $0.tokens.lowerBound >= token } ?? cast.actors.count
    return cast.one(before: next, sentence, like: word == rules.his ? .he : .she).map { [$0] } ?? []
  }

  private func plural(before token: Int, _ sentence: Int) -> [Int] {
    for back in stride(from: sentence, through: max(0, sentence - 2), by: -1) {
      for group in cast.groups[back].reversed() where group.tokens.upperBound <= token {
        let persons = cast.persons(of: group)
        if persons.count > 1 { return persons }
      }
    }
    return []
  }

  private func isPassive(_ verb: Int, _ range: Range<Int>) -> Bool {
    var k = verb - 1
    while k >= range.lowerBound, text.has([.adverb, .not], k) { k -= 1 }
    return k >= range.lowerBound && text.has(.be, k)
      && rules.lightVerbs.match(words, at: verb)?.value.form != .gerund
  }
}
