import ChronicleFacts
import ChronicleModel

// The day that an expression means, where the meeting tells it: `on Sunday` of one that was held is the last
// Sunday, of one to come the next.

extension MeetingTime {
  /// The day gone by that is meant by one that lies ahead; nil where the meeting lies ahead too.
  func passed(_ telling: Telling, _ today: CalendarDay) -> EDTF? {
    guard telling.isPast, !telling.isGoingOn, let date = telling.date, date.day != nil,
      let day = date.first
    else { return nil }
    if day < today + 8, isWeekday(telling) { return EDTF(day - 7) }
    // "They signed on June 18": the last one.
    guard day > today + 60, day < today + 366 else { return nil }
    return EDTF(day - (isLeapYear(before: day) ? 366 : 365))
  }

  /// Whether an expression counts from the day that is told of: `earlier in the day`.
  func isPartOfDay(_ mention: DateMention) -> Bool {
    guard let tokens = mention.tokens, tokens.count > 3 else { return false }
    let first = words[tokens.lowerBound].id
    return rules.dayDirections[first].map { !$0.hasAnchor } ?? false
      && words[tokens.lowerBound + 2].id == rules.the
  }

  /// The day of the meeting that is told just before an expression, or else that of the news.
  func dayTold(before mention: DateMention) -> EDTF? {
    guard let token = mention.tokens?.lowerBound else { return nil }
    // "Arrived on Sunday and held talks later in the day": Sunday.
    let sentence = words.sentences[words.sentence(of: token)]
    for earlier in (sentence.lowerBound..<token).reversed()
    where text.isDate(earlier) && isUsable(earlier) {
      let other = text.article.dated.dates[Int(text.dates[earlier])].value
      if other?.day != nil { return other }
    }
    let isNear = last.map { words.sentence(of: token) - $0.sentence < 2 } ?? false
    let day = isNear ? last?.date.flatMap { isToCome($0) ? nil : $0 } ?? newsDay : newsDay
    let today = day ?? leadDay ?? text.article.dated.published
    return today?.day == nil ? nil : today
  }

  /// A day of the week that lies behind the article is the next one where the meeting is to come.
  func ahead(_ date: EDTF, _ index: Int, _ telling: Telling) -> EDTF {
    let mention = text.article.dated.dates[index]
    guard telling.status == .scheduled || telling.isGoingOn, !telling.isBound,
      mention.tokens?.count == 1,
      let token = mention.tokens?.lowerBound,
      token > telling.token || token < words.sentences[telling.sentence].lowerBound + 2,
      let day = date.day, let today = text.article.dated.published?.first, day < today,
      day + 8 > today,
      !(max(0, telling.token - 6)..<telling.token).contains(where: { words[$0].id == rules.had })
    else { return date }
    return EDTF(day + 7)
  }

  /// Whether Feb. 29 lies in the year before a day.
  func isLeapYear(before day: CalendarDay) -> Bool {
    EDTF(day - 365).description.suffix(5) != EDTF(day).description.suffix(5)
  }

  /// Whether a telling is dated by no more than the day of a week in its sentence.
  func isWeekday(_ telling: Telling) -> Bool {
    words.sentences[telling.sentence].contains {
      guard text.isDate($0) else { return false }
      let mention = text.article.dated.dates[Int(text.dates[$0])]
      return mention.value == telling.date && mention.tokens?.count ?? 9 < 6
        && mention.kind == .future
    }
  }

  func isToCome(_ date: EDTF) -> Bool {
    guard let first = date.first, let today = text.article.dated.published?.last else {
      return false
    }
    return first > today
  }

  func value(_ index: Int) -> EDTF? {
    let mention = text.article.dated.dates[index]
    if isPartOfDay(mention), let day = dayTold(before: mention) { return day }
    if let value = mention.value { return ofThatWeek(value, mention, index) ?? value }
    // A time of day stands on a day too.
    guard mention.timex.type == "TIME" else { return nil }
    return EDTF(parsing: String(mention.timex.value.prefix { $0 != "T" }))
  }

  /// A day of the week that the text counts to a week told before: `on Tuesday of that week`.
  func ofThatWeek(_ value: EDTF, _ mention: DateMention, _ index: Int) -> EDTF? {
    guard let end = mention.tokens?.upperBound, value.day != nil, let day = value.first,
      text.isWord(rules.of, end), text.isWord(rules.that, end + 1),
      text.isWord(rules.week, end + 2),
      let monday = text.article.dated.dates[..<index].last(where: {
        $0.value?.month != nil || $0.value.map { ($0.last ?? day) - ($0.first ?? day) < 8 } ?? false
      })?.value?.first?.monday
    else { return nil }
    return EDTF(monday + (day.weekday - 1))
  }
}
