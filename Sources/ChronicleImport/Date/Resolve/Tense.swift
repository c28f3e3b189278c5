import ChronicleFacts

/// Whether a sentence speaks of what was or of what will be.
enum Tense: Sendable {
  case past, future, unknown
  /// Past, but only of the saying: `said the office opens in March`.
  case reported
  /// What was planned for a day and is off: that day may lie behind or ahead.
  case dropped
}

/// The words by which tense is known.
struct TenseWords: Sendable {
  private enum Sign: Sendable {
    /// What follows lies ahead: `will`, `possibly`.
    case will
    /// `expected`, `plans`: what follows lies ahead.
    case plan
    /// `scheduled`: so after a form of `be`, or before `for` and `to`.
    case arranged
    /// `agreed`, `decided`: lies ahead only with an infinitive.
    case decision
    /// `meets`, `arrives`: the present of what is arranged.
    case arrives
    case past
    case be
    /// `could be held`.
    case could
    case present
    case isNow
    case to
    case toward
    /// `ahead of Friday's summit`.
    case ahead
    case of
    case since
    case until
    case reported
    /// Ends like a past tense and is none.
    case neutral
    /// What cannot be an infinitive after `to`.
    case determiner
    /// `open`, `votes`: like `arrives`, where it is no noun.
    case opens
    /// `postponed to Friday`, `set for Friday`.
    case moved
    /// `negotiated until Friday`: it is over by then.
    case lasted
  }

  private var signs: [WordID: Sign] = [:]
  /// `was scrapped`, `called off`.
  private var scrapped: Set<WordID> = []
  private let off: WordID
  private let been: WordID
  private let had: WordID
  private let when: WordID
  private let call: WordID
  /// What one calls for that takes place on a day.
  private var gatherings: Set<WordID> = []
  private let possessive: WordID
  private let inside: WordID
  private let was: WordID
  private let were: WordID

  init(addingTo knowledge: inout Knowledge) {
    possessive = knowledge.lexicon.id(of: "'s")
    inside = knowledge.lexicon.id(of: "in")
    _ = knowledge.table(["was", "were"].map { (phrase: $0, value: true) })
    was = knowledge.lexicon.id(of: "was")
    were = knowledge.lexicon.id(of: "were")
    off = knowledge.lexicon.add("off")
    been = knowledge.lexicon.add("been")
    had = knowledge.lexicon.add("had")
    when = knowledge.lexicon.add("when")
    call = knowledge.lexicon.add("called")
    for word in "cancelled canceled scrapped dropped shelved abandoned postponed struck called put"
      .split(
        separator: " ")
    {
      scrapped.insert(knowledge.lexicon.add(word))
    }
    for word in "rally meeting summit vote strike session protest demonstration march conference"
      .split(
        separator: " ")
    {
      gatherings.insert(knowledge.lexicon.add(word))
    }
    for (sign, text) in Self.lists {
      let words = text.split(separator: " ").map(String.init)
      _ = knowledge.table(words.map { (phrase: $0, value: true) })
      for word in words { signs[knowledge.lexicon.id(of: word)] = sign }
    }
  }

  private static let lists: [(Sign, String)] = [
    (
      .will, "will shall would won't wouldn't i'll we'll you'll he'll she'll it'll they'll possibly"
    ),
    (
      .plan,
      """
      expected plans plan planning expects expect hopes hoping intends poised likely possibility upcoming \
      forthcoming tentatively going
      """
    ),
    (.arranged, "scheduled due slated planned pencilled penciled booked earmarked timetabled"),
    (
      .decision,
      """
      agreed decided promised vowed pledged threatened wants wanted asked urged invited called hoped \
      intended ordered ready arranged proposed prepared preparing offered
      """
    ),
    (
      .arrives,
      """
      meets meet arrives leaves departs begins opens resumes convenes travels flies goes heads returns \
      hosts visits receives starts continues proceeds gathers gather convene resume depart arrive rejoins \
      reconvenes relieves assembles attends addresses
      """
    ),
    (.opens, "open begin start votes vote fly travel return leave"),
    (.moved, "set fixed postponed delayed rescheduled deferred adjourned moved"),
    (
      .lasted,
      "negotiated argued talked worked waited lasted stayed sat continued fought debated wrangled haggled"
    ),
    (
      .past,
      """
      was were had has have did been met held went came made took gave began left sent won \
      lost led saw found got became spoke wrote rose fell grew hit let ran shot kept \
      brought bought caught fought taught thought sold paid felt heard built spent struck flew drew \
      knew threw broke chose froze stole woke wore tore swore rode drove arose withdrew oversaw \
      underwent sought laid dealt meant slept swept stood understood stuck hung sank sang drank \
      shook forgot overthrew quit died
      """
    ),
    (.reported, "said told added"),
    (
      .neutral,
      """
      succeed proceed exceed need feed speed indeed seed breed hundred shed sacred hatred naked       united allied armed unprecedented aged
      """
    ),
    (.be, "be"), (.could, "could can may might should must"), (.present, "says say"),
    (.isNow, "is are"),
    (.to, "to"), (.toward, "for"), (.ahead, "ahead"), (.of, "of"), (.since, "since"),
    (.until, "until till through"),
    (.determiner, "not never the a an his her its their this that these those all both some any"),
  ]

  /// What the sentence around an expression says of its time: the nearest verb before it decides, or
  /// else the first one after it.
  func tense(around tokens: Range<Int>, in words: Words) -> Tense {
    let sentence = words.sentences[words.sentence(of: tokens.lowerBound)]
    if tokens.lowerBound > sentence.lowerBound {
      switch signs[words[tokens.lowerBound - 1].id] {
      case .since: return .past
      // "They negotiated until Sunday night"
      case .until where endsLasting(tokens.lowerBound - 1, from: sentence.lowerBound, words):
        return .past
      case .until:
        // `Until Thursday, they had not`.
        let opens = tokens.lowerBound - 1 == sentence.lowerBound
        let after =
          opens ? scanOn(from: tokens.upperBound, to: sentence.upperBound, words) : .unknown
        return after == .past ? .past : .future
      case .of where signs[words[max(0, tokens.lowerBound - 2)].id] == .ahead: return .future
      default: break
      }
    }
    if isScrapped(tokens, sentence, words) { return .dropped }
    if isWhen(tokens.upperBound, sentence, words) { return .past }
    // `Wednesday's ruling` has been, unless a verb close by says otherwise.
    let isOwner =
      tokens.upperBound < sentence.upperBound && words[tokens.upperBound].id == possessive
    let before = scanBack(
      from: tokens.lowerBound,
      to: max(sentence.lowerBound, tokens.lowerBound - (isOwner ? 4 : 40)), words)
    switch before {
    case .tense(let tense): return tense
    case .infinitive, .nothing:
      if isOwner { return .past }
      let after = scanOn(
        from: tokens.upperBound, to: min(sentence.upperBound, tokens.upperBound + 40), words)
      return after == .unknown && before == .infinitive ? .future : after
    }
  }

  /// Whether what is told of an expression is past beyond doubt: its verb stands close before it (`took
  /// office in February`), or it belongs to what a sentence in the past tense begins with (`the sinking
  /// in March, in which 46 died`).
  func isPlainlyPast(_ tokens: Range<Int>, in words: Words) -> Bool {
    let sentence = words.sentences[words.sentence(of: tokens.lowerBound)]
    let clause = (sentence.lowerBound..<tokens.lowerBound).reversed().prefix {
      !words[$0].isMark(",")
    }
    if clause.count <= 12, clause.last == sentence.lowerBound,
      clause.allSatisfy({ [nil, .to, .of, .determiner].contains(signs[words[$0].id]) })
    {
      return true
    }
    return clause.prefix(4).contains { signs[words[$0].id] == .past || endsInEd(words[$0], words) }
  }

  /// `negotiated`, without what would make it a plan, before `until`.
  private func endsLasting(_ until: Int, from start: Int, _ words: Words) -> Bool {
    for index in (max(start, until - 10)..<until).reversed() {
      switch signs[words[index].id] {
      case .lasted: return true
      case .will, .to, .past, .plan, .arranged, .moved, .could: return false
      default: continue
      }
    }
    return false
  }

  /// Whether what was meant for a day is off: `a dinner planned for Monday was called off`, `had been
  /// expected on Monday`.
  private func isScrapped(_ tokens: Range<Int>, _ sentence: Range<Int>, _ words: Words) -> Bool {
    let before = max(sentence.lowerBound, tokens.lowerBound - 20)..<tokens.lowerBound
    let isUndone = before.contains { index in
      [.plan, .arranged].contains(signs[words[index].id]) && index > before.lowerBound + 1
        && words[index - 1].id == been && words[index - 2].id == had
    }
    if isUndone { return true }
    let end = max(tokens.upperBound, min(sentence.upperBound, tokens.upperBound + 9))
    let after = tokens.upperBound..<end
    for index in after.dropFirst() where scrapped.contains(words[index].id) {
      let isPassive = [was, were, been].contains(words[index - 1].id)
      let isWhole = words[index].id != call || index + 1 < words.count && words[index + 1].id == off
      return isPassive && isWhole
        && before.contains { [.plan, .arranged, .moved, .decision].contains(signs[words[$0].id]) }
    }
    return false
  }

  /// `on June 18, when the ministers signed`
  private func isWhen(_ end: Int, _ sentence: Range<Int>, _ words: Words) -> Bool {
    guard end + 2 < sentence.upperBound else { return false }
    let next = words[end].isMark(",") ? end + 1 : end
    return words[next].id == when
      && scanOn(from: next + 1, to: min(sentence.upperBound, next + 15), words) == .past
  }

  private enum Before: Equatable {
    case tense(Tense)
    /// An infinitive that hangs on no verb before it.
    case infinitive
    case nothing
  }

  private func scanBack(from start: Int, to limit: Int, _ words: Words) -> Before {
    var isInfinitive = false
    var i = start - 1
    while i >= limit {
      let token = words[i]
      defer { i -= 1 }
      guard token.kind == .word else { continue }
      let previous = i > limit ? signs[words[i - 1].id] : nil
      switch signs[token.id] {
      case .will: return .tense(.future)
      case .plan where !token.isCapitalised: return .tense(.future)
      case .arranged:
        let next = i + 1 < words.count ? signs[words[i + 1].id] : nil
        // "pencilled in for Saturday"
        let isMeant = i + 2 < start && signs[words[i + 2].id] == .toward
        if previous == .past, i > limit + 1, signs[words[i - 2].id] == .past {
          return .tense(.past)
        }
        if isMeant || next == .toward || next == .to || next == .determiner || previous == .past
          || previous == .present || previous == .isNow
        {
          return .tense(.future)
        }
      case .decision where previous == .be: continue
      // "called for a rally on Monday"
      case .decision where token.id == call && callsFor(i, start, words): return .tense(.future)
      case .decision: return .tense(isInfinitive ? .future : .past)
      case .moved:
        let next = i + 1 < start ? signs[words[i + 1].id] : nil
        let isAhead = isInfinitive || next == .toward || next == .to || next == .until
        return .tense(isAhead ? .future : .past)
      case .lasted: return .tense(previous == .isNow ? .future : .past)
      case .opens where isPlural(i, words): return .tense(.future)
      case .arrives where previous != .to && previous != .past && !token.isCapitalised:
        return .tense(.future)
      case .to where i + 1 < start && isVerb(at: i + 1, words):
        isInfinitive = true
        if previous == .present || previous == .isNow { return .tense(.future) }
        // "the trip on which he was to meet him on Friday"
        if i > limit, isWas(words[i - 1]) { return .tense(.future) }
      case .past:
        if previous == .be { continue }
        // "which is held on Monday"
        return .tense(previous == .isNow ? .future : .past)
      case .reported: return .tense(.reported)
      case .present where isInfinitive, .isNow where isInfinitive: return .tense(.future)
      case .be where previous == .could: return .tense(.future)
      case .could where i + 1 < start && isVerb(at: i + 1, words) && signs[words[i + 1].id] == nil:
        return .tense(.future)
      case nil where endsInEd(token, words):
        if previous == .be { continue }
        return .tense(previous == .isNow ? .future : .past)
      // "The next summit is in Cairns in August"
      case .isNow where i + 1 < start && words[i + 1].id == inside: return .tense(.future)
      default: continue
      }
    }
    return isInfinitive ? .infinitive : .nothing
  }

  private func callsFor(_ called: Int, _ start: Int, _ words: Words) -> Bool {
    start - called >= 4 && start - called <= 6 && signs[words[called + 1].id] == .toward
      && (called + 2..<start).contains { gatherings.contains(words[$0].id) }
  }

  /// Whether a word stands where the verb of several stands, or that of a house: `the envoys open talks`,
  /// `the Knesset votes`.
  private func isPlural(_ index: Int, _ words: Words) -> Bool {
    guard index > 0, !words[index].isCapitalised, index + 1 < words.count else { return false }
    let (subject, next) = (words[index - 1], words[index + 1])
    let isNoun = subject.kind == .word && signs[subject.id] == nil && !endsInEd(subject, words)
    let isMany =
      subject.isCapitalised || words.text[Int(subject.end) - 1] == UInt8(ascii: "s")
      || words.string(index).hasSuffix("s")
    return isNoun && isMany && signs[next.id] != .to && signs[next.id] != .of
      || subject.isMark(",") && next.kind == .word && !next.isCapitalised && signs[next.id] == nil
  }

  private func isWas(_ token: Token) -> Bool { token.id == was || token.id == were }

  private func scanOn(from start: Int, to limit: Int, _ words: Words) -> Tense {
    var tense = Tense.unknown
    for i in start..<max(start, limit) {
      let token = words[i]
      guard token.kind == .word else { continue }
      switch signs[token.id] {
      case .will: return .future
      case .plan where !token.isCapitalised: return .future
      // "On Wednesday, he is to see the envoy"
      case .isNow where i + 2 < limit && signs[words[i + 1].id] == .to && isVerb(at: i + 2, words):
        return .future
      // "On Friday the ministry told him that", not "On Friday, he said, they will"
      case .reported:
        tense = .reported
        if i + 1 < limit, words[i + 1].kind == .word { return tense }
      // "On Monday night he is due to leave"
      case .arranged where i > start && [.isNow, .past].contains(signs[words[i - 1].id]):
        return .future
      case .past where i + 1 < limit && signs[words[i + 1].id] == .arranged: continue
      case .past, .decision, .lasted, .moved: return .past
      case nil where endsInEd(token, words): return .past
      default: continue
      }
    }
    return tense
  }

  private func isVerb(at index: Int, _ words: Words) -> Bool {
    let token = words[index]
    return token.kind == .word && !token.isCapitalised && signs[token.id] != .determiner
  }

  private func endsInEd(_ token: Token, _ words: Words) -> Bool {
    let end = Int(token.end)
    return token.end - token.start > 3 && !token.isCapitalised
      && words.text[end - 1] == UInt8(ascii: "d") && words.text[end - 2] == UInt8(ascii: "e")
  }
}
