import ChronicleFacts
import ChronicleModel

extension Resolver {
  /// The piece of the calendar that an expression means, or nil where that cannot be known.
  func span(_ expression: TimeExpression) -> CalendarSpan? {
    let parts = expression.parts
    switch DateRules.phrases[expression.rule].meaning {
    case .day:
      guard let month = parts.month, let day = parts.day,
        let year = year(parts) ?? eventYear(expression) ?? countedYear(expression)
          ?? yearOf(month: month, expression)
      else { return nil }
      return CalendarDay(year: year, month: month, day: day).map { .day($0) }
    case .dayOfMonth: return dayOfMonth(expression)
    case .dayOfThatYear, .monthOfThatYear:
      guard let month = parts.month, let year = (last ?? anchor.span)?.first.year else {
        return nil
      }
      guard let day = parts.day else { return .month(year, month) }
      return CalendarDay(year: year, month: month, day: day).map { .day($0) }
    case .numeric: return numericDay(parts)
    case .daySpan: return daySpan(expression)
    case .holiday: return holiday(expression)
    case .weekOfHoliday:
      return holiday(expression).map { .week($0.first.monday) }
    case .weekOfDay:
      guard let month = parts.month, let day = parts.day,
        let year = year(parts) ?? yearOf(month: month, expression)
      else { return nil }
      return CalendarDay(year: year, month: month, day: day).map { .week($0.monday) }
    case .month:
      guard let month = parts.month, let year = monthYear(expression) else { return nil }
      return .month(year, month)
    case .monthSpan: return monthSpan(expression)
    case .weekOfMonth:
      if let month = parts.month { return monthYear(expression).map { .month($0, month) } }
      return anchor.shifted(parts.shift ?? 0, .month)
    case .year: return parts.year.map { .year($0) }
    case .yearSpan:
      guard let from = parts.year, let to = parts.year2 else { return nil }
      return .years(from, to < 100 ? from / 100 * 100 + to + (to < from % 100 ? 100 : 0) : to)
    case .decade: return parts.decade.map { .decade($0) }
    case .century: return parts.ordinal.map { .century(($0 - 1) * 100) }
    case .quarter: return quarter(expression)
    case .half: return half(parts)
    case .season: return season(expression)
    case .end: return end(expression)
    default: return relativeSpan(expression)
    }
  }

  /// The year that a phrase gives, outright or by `next year`.
  private func year(_ parts: Parts) -> Int? {
    if let year = parts.fullYear { return year }
    guard let shift = parts.shift, parts.shiftedUnit == .year else { return nil }
    return anchor.year.map { $0 + shift }
  }

  /// `the 5th of next month`, and `the 28th` in the direction of the tense.
  private func dayOfMonth(_ expression: TimeExpression) -> CalendarSpan? {
    guard let day = expression.parts.day, let now = anchor.month else { return nil }
    var month = now + (expression.parts.shift ?? 0)
    if expression.tokens.count == 2, let today = anchor.day {
      switch tense(of: expression) {
      case .future: month += day < today.day ? 1 : 0
      case .past, .reported: month -= day > today.day ? 1 : 0
      case .unknown, .dropped: break
      }
    }
    return CalendarDay(year: month / 12, month: month % 12 + 1, day: day).map { .day($0) }
  }

  private func numericDay(_ parts: Parts) -> CalendarSpan? {
    guard let first = parts.month, let second = parts.day, let year = year(parts) else {
      return nil
    }
    let day =
      CalendarDay(year: year, month: first, day: second)
      ?? CalendarDay(year: year, month: second, day: first)
    return day.map { .day($0) }
  }

  private func daySpan(_ expression: TimeExpression) -> CalendarSpan? {
    let parts = expression.parts
    guard let month = parts.month, let day = parts.day, let day2 = parts.day2,
      let year = year(parts) ?? yearOf(month: month, expression)
    else { return nil }
    let month2 = parts.month2 ?? month
    // A year that is stated is that of the last day.
    let over = month2 < month ? 1 : 0
    let year1 = parts.year == nil ? year : year - over
    guard let from = CalendarDay(year: year1, month: month, day: day),
      let to = CalendarDay(year: year1 + over, month: month2, day: day2),
      from < to
    else { return nil }
    return .days(from, to)
  }

  private func holiday(_ expression: TimeExpression) -> CalendarSpan? {
    let parts = expression.parts
    guard let holiday = parts.holiday else { return nil }
    if let year = year(parts) { return .day(holiday.day(in: year)) }
    guard let year = anchor.year else { return nil }
    guard let shift = parts.shift, let day = anchor.day else {
      return yearOf(month: holiday.day(in: year).month, expression).map {
        .day(holiday.day(in: $0))
      }
    }
    let here = holiday.day(in: year)
    switch shift {
    case 0: return .day(here)
    case 1: return .day(here > day ? here : holiday.day(in: year + 1))
    default: return .day(here < day ? here : holiday.day(in: year - 1))
    }
  }

  /// The year to which the words just before lead: `a year earlier, on Sept. 8`.
  private func countedYear(_ expression: TimeExpression) -> Int? {
    guard let counted, let last, (0...3).contains(expression.tokens.lowerBound - counted) else {
      return nil
    }
    return last.first.year
  }

  /// The year of a known event that the text names by its day: `the Sept. 19 joint statement`.
  private func eventYear(_ expression: TimeExpression) -> Int? {
    guard let match = rules.events.match(words, at: expression.tokens.lowerBound),
      match.end > expression.tokens.upperBound, match.value.month == expression.parts.month,
      match.value.day == expression.parts.day
    else { return nil }
    return match.value.year
  }

  /// The year of a day of a month: that in which it lies nearest to publication, unless the tense
  /// speaks clearly for the other side.
  private func yearOf(month: Int, _ expression: TimeExpression) -> Int? {
    let before = expression.tokens.lowerBound - 1
    let isOver = before >= 0 && rules.contexts.over.contains(words[before].id)
    if let now = anchor.month, let shift = isOver ? -1 : expression.parts.shift, shift != 0 {
      let here = now / 12 * 12 + month - 1
      return now / 12 + (shift < 0 ? (here > now ? -1 : 0) : (here < now ? 1 : 0))
    }
    return nearestYear(ofMonth: month, expression, weight: 6)
  }

  private func monthYear(_ expression: TimeExpression) -> Int? {
    let parts = expression.parts
    guard let month = parts.month else { return nil }
    if let year = parts.year ?? sharedYear(expression) { return year }
    guard let now = anchor.month else { return nil }
    guard let shift = parts.shift else { return nearestYear(ofMonth: month, expression, weight: 5) }
    // `February last year`, but `last February`.
    if parts.shiftedUnit == .year { return now / 12 + shift }
    let here = now / 12 * 12 + month - 1
    switch shift {
    case 0: return here / 12
    case 1: return here > now ? here / 12 : here / 12 + 1
    default: return here < now ? here / 12 : here / 12 - 1
    }
  }

  /// The year in which a month lies nearest to publication; the tense outweighs some months, and
  /// where the expression opens its sentence all, as the verb of `In March, envoys met` is its own.
  private func nearestYear(
    ofMonth month: Int, _ expression: TimeExpression, weight: Int
  ) -> Int? {
    guard let now = anchor.month else { return nil }
    let here = now / 12 * 12 + month - 1
    if here == now, !isToldByYear { return now / 12 }
    if let year = toldYear(month, expression) { return year }
    let (past, future) = here < now ? (here, here + 12) : (here - 12, here)
    let (back, ahead) = (now - past, future - now)
    let weight = opens(expression) ? 12 : weight
    let isPast =
      switch tense(of: expression) {
      case .past:
        back - weight <= ahead
          || expression.parts.day == nil && back - 10 <= ahead
            && rules.tenses.isPlainlyPast(expression.tokens, in: words)
      case .future: back < ahead - weight - (expression.parts.day == nil ? 2 : 0)
      case .reported: back - 2 <= ahead
      case .unknown, .dropped: back - 1 <= ahead
      }
    return isPast ? past / 12 : future / 12
  }

  /// The year of a month in what a sentence tells on: `met in June 2003, and again in December`, `met
  /// twice last year, on January 19 and on February 20`.
  private func toldYear(_ month: Int, _ expression: TimeExpression) -> Int? {
    guard expression.parts.day == nil || isToldByYear, let told, told > 0, let last,
      let now = anchor.year,
      !rules.contexts.since.contains(words[told - 1].id),
      words.sentence(of: told) == words.sentence(of: expression.tokens.lowerBound),
      last.first.year < now && tense(of: expression) == .past
        || last.first.year > now && isToldByYear && tense(of: expression) == .future
    else { return nil }
    if isToldByYear { return last.first.year }
    switch last {
    case .day(let day): return day.month <= month ? day.year : day.year + 1
    case .month(let year, let first): return first <= month ? year : year + 1
    default: return nil
    }
  }

  /// Whether an expression stands at its sentence's beginning, but for a preposition.
  func opens(_ expression: TimeExpression) -> Bool {
    let start = expression.tokens.lowerBound
    return words[start].flags.contains(.opensSentence)
      || start > 0 && words[start - 1].flags.contains(.opensSentence)
  }

  /// The year that stands after the second of two months: `January and February 1995`.
  private func sharedYear(_ expression: TimeExpression) -> Int? {
    let end = expression.tokens.upperBound
    guard expression.parts.shift == nil, end + 2 < words.count,
      rules.contexts.joining.contains(words[end].id),
      rules.times.value(words[end + 1].id, .month) != nil, words.digits(at: end + 2) == 4
    else { return nil }
    return words.number(at: end + 2)
  }

  private func monthSpan(_ expression: TimeExpression) -> CalendarSpan? {
    let parts = expression.parts
    guard let month = parts.month, let month2 = parts.month2,
      let year = monthYear(expression)
    else { return nil }
    if let year2 = parts.year2 { return .months(year, month, year2, month2) }
    return month2 < month
      ? .months(
        parts.year == nil ? year : year - 1, month, parts.year == nil ? year + 1 : year, month2)
      : .months(year, month, year, month2)
  }

  private func quarter(_ expression: TimeExpression) -> CalendarSpan? {
    let parts = expression.parts
    guard let ordinal = parts.ordinal, (1...4).contains(ordinal) else { return nil }
    if let year = year(parts) { return .quarter(year, ordinal) }
    guard let month = anchor.month else { return nil }
    let now = month / 3
    let here = now / 4 * 4 + ordinal - 1
    let isAhead = tense(of: expression) == .future && !isYearBack(expression)
    let index = here > now && !isAhead ? here - 4 : here
    // `the year-ago third quarter`
    return .quarter(index: isYearBack(expression) ? index - 4 : index)
  }

  private func half(_ parts: Parts) -> CalendarSpan? {
    guard let year = year(parts) ?? anchor.year else { return nil }
    return .half(year, parts.ordinal == 1 ? 1 : 2)
  }

  private func season(_ expression: TimeExpression) -> CalendarSpan? {
    let parts = expression.parts
    guard let season = parts.season else { return nil }
    if let year = parts.year { return .season(year, season) }
    guard let now = anchor.month else { return nil }
    if parts.shiftedUnit == .year, let shift = parts.shift {
      return .season(now / 12 + shift, season)
    }
    let here = now / 12 * 12 + season * 3 - 1
    // January and February belong to the winter that began in December.
    let current = season == 4 && now % 12 < 2 ? here - 12 : here
    switch parts.shift {
    case 0?: return .season(current / 12, season)
    case 1?: return .season(current > now ? current / 12 : current / 12 + 1, season)
    case _?: return .season(current + 2 < now ? current / 12 : current / 12 - 1, season)
    case nil:
      guard current > now else { return .season(current / 12, season) }
      return .season(
        tense(of: expression) != .future && current - now > 2 ? current / 12 - 1 : current / 12,
        season)
    }
  }

  /// The year or month of which the end is meant; after `since` that which is over.
  private func end(_ expression: TimeExpression) -> CalendarSpan? {
    let before = expression.tokens.lowerBound - 1
    let isOver = before >= 0 && rules.contexts.since.contains(words[before].id)
    return anchor.shifted(isOver ? -1 : 0, expression.parts.unit ?? .year)
  }
}
