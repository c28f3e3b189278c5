import ChronicleFacts
import ChronicleModel

/// Gives tellings their date and place, one after the other in the order of the text.
struct MeetingTime {
  let finder: MeetingFinder
  var text: MeetingText { finder.text }
  var words: Words { finder.words }
  var rules: MeetingRules { finder.rules }
  /// The day of the article's news: publication, where a day named in the text is that day.
  let newsDay: EDTF?
  private(set) var places: [Int: String] = [:]
  /// The day of what the article tells first.
  private(set) var leadDay: EDTF?
  private var told: [(who: Set<Int>, date: EDTF?)] = []
  /// What was told last, whether of the news or of what lies behind it.
  private(set) var before: (date: EDTF?, sentence: Int, isHeld: Bool)?
  private(set) var last: (date: EDTF?, place: String?, sentence: Int, who: [Int], isWeak: Bool)?

  init(_ finder: MeetingFinder) {
    self.finder = finder
    let dated = finder.text.article.dated
    newsDay = dated.published.flatMap { published in
      guard published.day != nil else { return nil }
      let isNamed = dated.dates.contains {
        $0.tokens != nil && $0.value == published && $0.kind != .future
      }
      return isNamed ? published : nil
    }
    for place in finder.text.article.places { places[place.tokens.lowerBound] = place.name }
    leadDay = dayOfLead()
  }

  mutating func settle(_ telling: inout Telling) {
    let range = words.sentences[telling.sentence]
    (telling.date, telling.isDateLent) = date(of: telling, range)
    telling.place = telling.mode == .phone ? nil : place(of: telling, range)
    if let published = text.article.dated.published, let day = telling.date?.first,
      let end = telling.date?.last
    {
      if telling.status == .held, let last = published.last, day > last, !telling.isWeak {
        if let past = passed(telling, last) {
          telling.date = past
        } else {
          telling.status = .scheduled
        }
      } else if telling.isBound, let first = published.first, end < first {
        telling.status = .held
      }
      telling.isRemembered = isLongPast(end, published)
    }
    if !telling.isWeak { told.append((Set(telling.who), telling.date)) }
    if telling.date != nil {
      before = (telling.date, telling.sentence, telling.status == .held)
    }
    if !telling.isWeak || telling.date != nil, !isPluperfect(telling, range) {
      last = (telling.date, telling.place, telling.sentence, telling.who, telling.isWeak)
    }
  }

  /// Whether a clause goes back behind the article's news: `had met in May`.
  private func isPluperfect(_ telling: Telling, _ range: Range<Int>) -> Bool {
    let near = max(range.lowerBound, telling.token - 5)..<telling.token
    return near.contains { words[$0].id == rules.had && $0 + 1 <= telling.token }
      && telling.date != nil && !(near.last.map { words[$0].id == rules.had } ?? false)
      || telling.token > range.lowerBound && words[telling.token - 1].id == rules.had
        && rules.verbs.match(words, at: telling.token) != nil
  }

  /// Whether a day lies two months or more before publication.
  func isLongPast(_ day: CalendarDay, _ published: EDTF) -> Bool {
    guard let first = published.first else { return false }
    return day + 60 < first
  }

  // MARK: Date

  private func date(of telling: Telling, _ range: Range<Int>) -> (EDTF?, isLent: Bool) {
    if let scope = telling.scope {
      return (
        scope.first { text.isDate($0) && isUsable($0) }.flatMap { value(Int(text.dates[$0])) },
        false
      )
    }
    if let counted = counted(telling, range),
      telling.status != .held || !isToCome(counted)
    {
      return (counted, false)
    }
    if let own = own(telling, range), !isOfHeld(own, telling) {
      return (value(own).map { ahead($0, own, telling) }, false)
    }
    if telling.isSaid,
      let day = (range.lowerBound..<telling.token).first(where: {
        text.isDate($0) && isUsable($0) && belongsToSaying(dateStart($0, range), range)
      })
    {
      return (value(Int(text.dates[day])), true)
    }
    if telling.isBackward {
      let known = told.filter { $0.who == Set(telling.who) }
      if let dated = known.last(where: { $0.date != nil }) { return (dated.date, false) }
      if !known.isEmpty { return (nil, false) }
    }
    if let last, last.sentence == telling.sentence, telling.status == .held {
      return (last.date, true)
    }
    if let other = beside(telling.token, range), !isOfHeld(other, telling) {
      return (value(other), true)
    }
    return (carried(telling), true)
  }

  /// Whether a day before a meeting to come is that of one that was held: `met A on Monday, and is to see B`.
  private func isOfHeld(_ index: Int, _ telling: Telling) -> Bool {
    guard telling.status == .scheduled, !telling.isBound, let before, before.isHeld,
      before.sentence == telling.sentence,
      let token = text.article.dated.dates[index].tokens?.lowerBound
    else { return false }
    return token < telling.token && text.article.dated.dates[index].value == before.date
  }

  /// The day that is counted from another: `two days after a call`, `saw him a day before the talks`.
  private func counted(_ telling: Telling, _ range: Range<Int>) -> EDTF? {
    let sameSentence = last.flatMap { $0.sentence == telling.sentence ? $0.date : nil }
    var j = telling.token - 1
    while j > range.lowerBound, telling.token - j < 9, !text.isMark(",", j) {
      if let offset = text.dayOffset(at: j - 1), offset.hasAnchor {
        let main = sameSentence ?? beside(offset.tokens.lowerBound, range).flatMap(value)
        return main?.moved(by: -offset.days)
      }
      j -= 1
    }
    j = telling.token + 1
    while j < range.upperBound, !text.isMark(";", j) {
      if let offset = text.dayOffset(at: j) {
        if !offset.hasAnchor || endsOffset(offset) {
          return (sameSentence ?? last?.date)?.moved(by: offset.days)
        }
        return opensNoun(offset.tokens.upperBound, range, within: 5)
          ? told.first?.date?.moved(by: offset.days) : nil
      }
      if text.isDate(j), isUsable(j) || endsClause(j, telling.token) { return nil }
      j = text.persons[j] >= 0 ? max(j + 1, Int(text.mentionEnds[j])) : j + 1
    }
    return nil
  }

  /// Whether nothing follows from which an offset counts: `saw Taylor the day before.`
  private func endsOffset(_ offset: DayOffset) -> Bool {
    let next = offset.tokens.upperBound
    return next >= words.count || words[next].kind == .mark || words[next].id == rules.and
  }

  /// The date of the clause itself: after the verb or noun, or before it.
  private func own(_ telling: Telling, _ range: Range<Int>) -> Int? {
    let token = telling.token
    var j = token + 1
    while j < range.upperBound {
      if let aside = aside(at: j, token, telling.sentence) {
        j = max(j + 1, aside.upperBound)
        continue
      }
      if text.isDate(j) { if isUsable(j) { return Int(text.dates[j]) } }
      if text.isMark(";", j) || endsClause(j, token) || opensNext(j) { break }
      // "Agreed to meet during a call earlier in the day": the day is that of the call.
      if telling.status == .scheduled, words[j].id == rules.during { break }
      // "Brief him on his talks last month": the month is that of the talks.
      if isOfOtherTalks(j, range) { break }
      j = text.persons[j] >= 0 ? max(j + 1, Int(text.mentionEnds[j])) : j + 1
    }
    // "On Monday he met", "Ban on Sunday met", "Wednesday's meeting".
    j = token - 1
    while j >= range.lowerBound {
      if let aside = aside(at: j, token, telling.sentence) {
        j = aside.lowerBound - 1
        continue
      }
      if text.isDate(j), isUsable(j) {
        let start = dateStart(j, range)
        if !belongsToSaying(start, range) { return Int(text.dates[j]) }
        return nil
      }
      if token - j > 2, text.isVerb(j), !text.has([.be, .have, .will, .does], j),
        !isOwnVerb(j, token)
      {
        break
      }
      if token - j > 2, text.has([.clause], j), !text.isDate(j) {
        // "In March, when Park and Abe met": the date is theirs.
        let date = text.isMark(",", j - 1) ? j - 2 : j - 1
        if words[j].id == rules.when, text.isDate(date), isUsable(date) {
          return Int(text.dates[date])
        }
        break
      }
      j -= 1
    }
    return nil
  }

  /// Whether somebody's talks begin of which a clause tells something: `briefed him on his talks`, not
  /// `told him during their talks`.
  func isOfOtherTalks(_ j: Int, _ range: Range<Int>) -> Bool {
    text.has(.possessive, j) && opensNoun(j + 1, range)
      && (text.isWord(rules.on, j - 1) || !text.has(.past, j - 1))
  }

  /// The clause or apposition beside a name that holds one token and not another.
  func aside(at j: Int, _ token: Int, _ sentence: Int) -> Range<Int>? {
    for group in finder.cast.groups[sentence] {
      for aside in group.asides where aside.contains(j) && !aside.contains(token) { return aside }
    }
    return nil
  }

  /// Whether a verb only carries the meeting on: `is scheduled to`, `held`.
  private func isOwnVerb(_ verb: Int, _ token: Int) -> Bool {
    text.has([.plan], verb) || rules.lightVerbs.match(words, at: verb) != nil && token - verb < 9
  }

  func endsClause(_ j: Int, _ token: Int) -> Bool {
    guard words[j].kind == .word, text.persons[j] < 0, !text.isManner[j] else { return false }
    // "Negotiated until 4 a.m. on Wednesday."
    if words[j].id == rules.until, text.isDate(j + 1) { return false }
    if text.has([.clause, .ahead, .saying], j) && !text.has(.adverb, j) { return true }
    if j > token + 1, text.isVerb(j) {
      return !text.has(.happened, j) && !text.has([.be, .will, .have, .plan, .cancel], j)
        || words[j - 1].id == rules.and
    }
    return false
  }

  /// Whether something else begins that is dated by itself: `, having heard`, `and a day later`.
  private func opensNext(_ j: Int) -> Bool {
    text.isMark(",", j) && !text.isWord(rules.including, j + 1)
      && (text.isGerund(j + 1) || text.has(.have, j + 1))
      || words[j].id == rules.and && text.isDate(j + 1) && !text.isDate(j - 1)
  }

  func isUsable(_ token: Int) -> Bool {
    let mention = text.article.dated.dates[Int(text.dates[token])]
    let start = mention.tokens?.lowerBound ?? token
    // "On Tuesday of that week": the Tuesday.
    if text.isWord(rules.that, start), text.isWord(rules.of, start - 1), text.isDate(start - 2) {
      return false
    }
    return (mention.value != nil || isPartOfDay(mention)) && isAdverbial(token)
  }

  /// Whether a date tells when, and does not describe the noun after it: `the Sept. 19 statement`.
  private func isAdverbial(_ token: Int) -> Bool {
    let sentence = words.sentences[words.sentence(of: token)]
    let start = dateStart(token, sentence)
    var end = token + 1
    while end < sentence.upperBound, text.dates[end] == text.dates[token] { end += 1 }
    if start > sentence.lowerBound, !text.has(.adverb, start) {
      if text.has([.article, .possessive], start - 1) || text.isPossessive(start - 1) {
        return opensNoun(end, sentence)
      }
    }
    guard end < sentence.upperBound else { return true }
    if text.isPossessive(end) || text.isMark("-", end) && !words[end].isSpaced {
      return opensNoun(end + 1, sentence)
    }
    return true
  }

  /// Whether a noun of meeting follows, perhaps after an adjective or two: `Wednesday's meeting`.
  private func opensNoun(_ start: Int, _ sentence: Range<Int>, within count: Int = 3) -> Bool {
    for k in start..<max(start, min(sentence.upperBound, start + count)) {
      if rules.starts(with: words[k].id).contains(.noun), rules.nouns.match(words, at: k) != nil {
        return true
      }
    }
    return false
  }

  private func dateStart(_ token: Int, _ range: Range<Int>) -> Int {
    var j = token
    while j > range.lowerBound, text.dates[j - 1] == text.dates[token] { j -= 1 }
    return j
  }

  /// Whether a date stands beside a verb of saying: `said Saturday he will meet`.
  func belongsToSaying(_ start: Int, _ range: Range<Int>) -> Bool {
    var j = start - 1
    while j >= range.lowerBound, start - j < 4 {
      if text.has(.saying, j) { return true }
      if !text.has([.preposition, .adverb], j) { return false }
      j -= 1
    }
    return false
  }

  /// Another date of the sentence that lends its day: `arrived on Sunday and held talks`.
  private func beside(_ token: Int, _ range: Range<Int>) -> Int? {
    let sentence = words.sentence(of: token)
    var j = token - 1
    while j >= range.lowerBound {
      if let aside = aside(at: j, token, sentence) {
        j = aside.lowerBound - 1
        continue
      }
      if text.isDate(j), isUsable(j), text.isQuoted[j] == text.isQuoted[token] {
        let isPast = text.has(.past, token - 1) || text.has(.past, token - 2)
        return belongsToSaying(dateStart(j, range), range) && !isPast ? nil : Int(text.dates[j])
      }
      // "Was held in late July, days after they met": on a day that is not told.
      if j > range.lowerBound, let direction = rules.dayDirections[words[j].id],
        direction.hasAnchor,
        rules.dayUnits[words[j - 1].id] ?? 0 > 0
      {
        return nil
      }
      let isBeside =
        words[j].id == rules.whereabouts || words[j].id == rules.when && text.isMark(",", j - 1)
      if text.has(.clause, j), !text.has(.past, j), !isBeside { return nil }
      j -= 1
    }
    return nil
  }
}
