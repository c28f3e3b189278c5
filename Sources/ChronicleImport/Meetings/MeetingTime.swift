import ChronicleFacts
import ChronicleModel

/// Gives tellings their date and place, one after the other in the order of the text.
struct MeetingTime {
  let finder: MeetingFinder
  var text: MeetingText { finder.text }
  var words: Words { finder.words }
  private var rules: MeetingRules { finder.rules }
  /// The day of the article's news: publication, where a day named in the text is that day.
  private let newsDay: EDTF?
  private var places: [Int: String] = [:]
  private var last: (date: EDTF?, place: String?, sentence: Int, who: [Int])?

  init(_ finder: MeetingFinder) {
    self.finder = finder
    let dated = finder.text.article.dated
    newsDay = dated.published.flatMap { published in
      guard published.day != nil else { return nil }
      let isNamed = dated.dates.contains { $0.tokens != nil && $0.value == published }
      return isNamed ? published : nil
    }
    for place in finder.text.article.places { places[place.tokens.lowerBound] = place.name }
  }

  mutating func settle(_ telling: inout Telling) {
    let range = words.sentences[telling.sentence]
    telling.date = date(of: telling, range)
    telling.place = telling.mode == .phone ? nil : place(of: telling, range)
    if let day = telling.date?.first, let published = text.article.dated.published?.first {
      if telling.status == .held, day > published, !telling.isWeak { telling.status = .scheduled }
      if telling.status == .scheduled, let end = telling.date?.last, end < published {
        telling.status = .held
      }
    }
    if !telling.isWeak || telling.date != nil {
      last = (telling.date, telling.place, telling.sentence, telling.who)
    }
  }

  // MARK: Date

  private func date(of telling: Telling, _ range: Range<Int>) -> EDTF? {
    if let own = own(telling.token, range) { return value(own) }
    if let last, last.sentence == telling.sentence, telling.status == .held { return last.date }
    if let other = beside(telling.token, range) { return value(other) }
    return carried(telling)
  }

  private func value(_ index: Int) -> EDTF? {
    let mention = text.article.dated.dates[index]
    if let value = mention.value { return value }
    // A time of day stands on a day too.
    guard mention.timex.type == "TIME" else { return nil }
    return EDTF(parsing: String(mention.timex.value.prefix { $0 != "T" }))
  }

  /// The date of the clause itself: after the verb or noun, or before it.
  private func own(_ token: Int, _ range: Range<Int>) -> Int? {
    var j = token + 1
    while j < range.upperBound {
      if text.isDate(j) { if isUsable(j) { return Int(text.dates[j]) } }
      if text.isMark(";", j) || endsClause(j, token) { break }
      j = text.persons[j] >= 0 ? max(j + 1, Int(text.mentionEnds[j])) : j + 1
    }
    // "On Monday he met", "Ban on Sunday met", "Wednesday's meeting".
    j = token - 1
    while j >= range.lowerBound {
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
      if token - j > 2, text.has([.clause], j) { break }
      j -= 1
    }
    return nil
  }

  /// Whether a verb only carries the meeting on: `is scheduled to`, `held`.
  private func isOwnVerb(_ verb: Int, _ token: Int) -> Bool {
    text.has([.plan], verb) || rules.lightVerbs.match(words, at: verb) != nil && token - verb < 9
  }

  private func endsClause(_ j: Int, _ token: Int) -> Bool {
    guard words[j].kind == .word, text.persons[j] < 0 else { return false }
    if text.has(.clause, j) && !text.has(.adverb, j) || text.has(.saying, j) { return true }
    if j > token + 1, text.isVerb(j) {
      return !text.has(.happened, j) && !text.has([.be, .will, .have, .plan, .cancel], j)
        || words[j - 1].id == rules.and
    }
    return false
  }

  private func isUsable(_ token: Int) -> Bool {
    let mention = text.article.dated.dates[Int(text.dates[token])]
    if mention.value != nil { return true }
    return mention.timex.type == "DATE" && mention.timex.value.isEmpty
  }

  private func dateStart(_ token: Int, _ range: Range<Int>) -> Int {
    var j = token
    while j > range.lowerBound, text.dates[j - 1] == text.dates[token] { j -= 1 }
    return j
  }

  /// Whether a date stands beside a verb of saying: `said Saturday he will meet`.
  private func belongsToSaying(_ start: Int, _ range: Range<Int>) -> Bool {
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
    var j = token - 1
    while j >= range.lowerBound {
      if text.isDate(j), isUsable(j) {
        let isPast = text.has(.past, token - 1) || text.has(.past, token - 2)
        return belongsToSaying(dateStart(j, range), range) && !isPast ? nil : Int(text.dates[j])
      }
      if text.has(.clause, j), !text.has(.past, j) { return nil }
      j -= 1
    }
    return nil
  }

  /// The day that the sentences before lend.
  private func carried(_ telling: Telling) -> EDTF? {
    let published = text.article.dated.published
    if let last, let date = last.date {
      let isNear =
        telling.sentence - last.sentence < 3
        || words.paragraph(of: telling.token)
          == words.paragraph(of: words.sentences[last.sentence].lowerBound)
      if isNear, telling.status == .held {
        guard let first = date.first, let published = published?.last else { return date }
        if first <= published { return date }
      } else if isNear, telling.status == .scheduled, let first = date.first,
        let today = published?.first, first >= today
      {
        return date
      }
    }
    guard telling.status == .held, telling.sentence < 6 || telling.isBackward else { return nil }
    let opens = words.sentences.prefix(2).contains { sentence in
      sentence.contains { text.isDate($0) && isNewsDay($0) }
    }
    return opens && telling.sentence < 6 || telling.isBackward ? newsDay : nil
  }

  private func isNewsDay(_ token: Int) -> Bool {
    newsDay != nil && text.article.dated.dates[Int(text.dates[token])].value == newsDay
  }

  // MARK: Place

  private func place(of telling: Telling, _ range: Range<Int>) -> String? {
    var j = telling.token + 1
    while j < range.upperBound {
      if let place = place(at: j), isLocal(j, range) { return place }
      if j > telling.token + 1, text.isMark(";", j) || endsClause(j, telling.token) { break }
      j = text.persons[j] >= 0 ? max(j + 1, Int(text.mentionEnds[j])) : j + 1
    }
    j = telling.token - 1
    while j >= range.lowerBound, telling.token - j < 30 {
      if let place = place(at: j), isLocal(j, range) { return place }
      if text.has(.clause, j), !text.has(.past, j) { break }
      j -= 1
    }
    if let last, last.place != nil, telling.sentence - last.sentence < 3,
      last.who.contains(where: telling.who.contains), last.date == telling.date
    {
      return last.place
    }
    if telling.status == .held, telling.sentence < 3, let newsDay, telling.date == newsDay {
      return text.article.dated.clean.dateline
    }
    return nil
  }

  private func place(at token: Int) -> String? {
    if let place = places[token] { return place }
    if words[token].id == finder.rules.here { return text.article.dated.clean.dateline }
    guard words[token].isCapitalised,
      text.peopleRules.starts(with: words[token].id).contains(.country),
      let match = text.knowledge.countries.match(words, at: token), !match.value.isDemonym
    else { return nil }
    return words.string(token..<match.end)
  }

  /// Whether a preposition of place leads to a token: `in Tokyo`, `at the White House`.
  private func isLocal(_ token: Int, _ range: Range<Int>) -> Bool {
    if words[token].id == finder.rules.here { return true }
    var j = token - 1
    while j >= range.lowerBound, token - j < 6 {
      if text.peopleRules.marks(of: words[j].id).contains(.locative) || words[j].id == rules.to {
        return true
      }
      guard words[j].kind == .word, text.marks(j).isDisjoint(with: [.preposition, .clause]),
        words[j].isCapitalised || text.has(.article, j) || text.isPossessive(j)
          || text.peopleRules.marks(of: words[j].id).contains(.rank) || token - j < 4
      else { return false }
      j -= 1
    }
    return false
  }
}
