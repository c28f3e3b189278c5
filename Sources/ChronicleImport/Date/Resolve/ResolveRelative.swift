import ChronicleFacts
import ChronicleModel

extension Resolver {
  /// The piece of the calendar that an expression relative to another date means.
  func relativeSpan(_ expression: TimeExpression) -> CalendarSpan? {
    let parts = expression.parts
    switch DateRules.phrases[expression.rule].meaning {
    case .tonight: return anchor.day.map { .day($0) }
    case .today(let days): return anchor.day.map { .day($0 + days) }
    case .weekday: return weekday(expression)
    case .weekdayOfWeek:
      guard let weekday = parts.weekday, let day = anchor.day else { return nil }
      return .day(day.monday + ((parts.shift ?? 0) * 7 + weekday - 1))
    case .weekend:
      guard let day = anchor.day else { return nil }
      return weekend(day, expression)
    case .shifted:
      return parts.unit.flatMap { anchor.shifted(parts.shift ?? 0, $0) }
    case .ago: return away(parts, from: anchor, -1)
    case .agoToday: return agoToday(parts)
    case .weekdayAfter(let direction):
      guard let weekday = parts.weekday, let base = last ?? anchor.span, case .day(let day) = base
      else { return nil }
      let days = direction < 0 ? day.weekday - weekday : weekday - day.weekday
      return .day(day + direction * ((days + 6) % 7 + 1))
    case .ahead: return away(parts, from: anchor, 1)
    case .after(let direction): return after(expression, direction)
    case .unit(let count):
      guard let base = last ?? anchor.span, !(parts.unit?.isClock ?? false) else { return nil }
      return near(base, count, parts.unit ?? .day)
    case .theUnit:
      guard let unit = parts.unit else { return nil }
      return anchor.shifted(0, unit)
    case .lastQuarter(let years):
      if spansMonths, years < 0 || parts.year != nil {
        return (parts.year ?? anchor.year.map { $0 + years }).map { .year($0) }
      }
      guard let quarter = lastQuarter ?? anchor.month.map({ $0 / 3 - 1 }) else { return nil }
      if let year = parts.year { return .quarter(year, quarter % 4 + 1) }
      return .quarter(index: quarter + years * 4)
    case .yearBefore:
      if let lastQuarter, !spansMonths { return .quarter(index: lastQuarter - 4) }
      return anchor.shifted(-1, .year)
    case .time:
      if case .day? = last { return last }
      return anchor.day.map { .day($0) }
    default: return nil
    }
  }

  /// The day of a weekday: with `last` or `next` one other than publication's own, else the nearest
  /// in the direction of the tense, publication's own included.
  private func weekday(_ expression: TimeExpression) -> CalendarSpan? {
    guard let weekday = expression.parts.weekday, let now = anchor.day else { return nil }
    if let day = dayAfterLast(weekday, expression) { return .day(day) }
    let back = (now.weekday - weekday + 7) % 7
    let ahead = (weekday - now.weekday + 7) % 7
    switch expression.parts.shift {
    // Yesterday is not called `last Thursday`.
    case .some(-1): return .day(now - (back < 2 ? back + 7 : back))
    case .some(1): return .day(now + (ahead == 0 ? 7 : ahead))
    case .some(0):
      let tense = tense(of: expression)
      return .day(tense == .past || tense == .reported ? now - back : now + ahead)
    default:
      switch tense(of: expression) {
      case .future: return .day(now + ahead)
      case .dropped: return .day(ahead < back ? now + ahead : now - back)
      default: return .day(now - back)
      }
    }
  }

  /// The second of two weekdays told together, the first being resolved: `Tuesday and Wednesday`.
  private func dayAfterLast(_ weekday: Int, _ expression: TimeExpression) -> CalendarDay? {
    let start = expression.tokens.lowerBound
    guard start > 1, rules.contexts.between.contains(words[start - 1].id),
      let first = rules.times.value(words[start - 2].id, .weekday),
      case .day(let day)? = last, day.weekday == first, let now = anchor.day
    else { return nil }
    let next = day + (weekday - day.weekday + 7) % 7
    return next <= now || tense(of: expression) == .future ? next : nil
  }

  private func weekend(_ day: CalendarDay, _ expression: TimeExpression) -> CalendarSpan {
    let saturday = day.monday + 5
    switch expression.parts.shift {
    case .some(-1): return .weekend(saturday - 7)
    case .some(1): return .weekend(day.weekday > 5 ? saturday + 7 : saturday)
    default:
      return .weekend(tense(of: expression) == .future || day.weekday > 5 ? saturday : saturday - 7)
    }
  }

  private func away(_ parts: Parts, from anchor: Anchor, _ direction: Int) -> CalendarSpan? {
    guard let unit = parts.unit, !parts.isVague, !unit.isClock else { return nil }
    guard let count = parts.count else { return nil }
    if unit == .decade { return anchor.shifted(direction * count * 10, .year) }
    if unit == .century { return anchor.shifted(direction * count * 100, .year) }
    return anchor.shifted(direction * count, unit)
  }

  private func agoToday(_ parts: Parts) -> CalendarSpan? {
    guard let unit = parts.unit, let count = parts.count, let now = anchor.day else { return nil }
    let months =
      switch unit {
      case .month: count
      case .year: count * 12
      case .decade: count * 120
      default: 0
      }
    guard months > 0 else {
      return unit == .week || unit == .day ? .day(now - count * (unit == .week ? 7 : 1)) : nil
    }
    let index = now.year * 12 + now.month - 1 - months
    return CalendarDay(year: index / 12, month: index % 12 + 1, day: now.day).map { .day($0) }
  }

  /// So many units after the date last named; days and weeks lead from a day to a day.
  private func after(_ expression: TimeExpression, _ direction: Int) -> CalendarSpan? {
    let parts = expression.parts
    guard let unit = parts.unit, let count = parts.count, !parts.isVague,
      let base = toldBase(expression, direction)
    else { return nil }
    if unit == .decade { return base.shifted(direction * count * 10, .year) }
    if unit == .century { return base.shifted(direction * count * 100, .year) }
    if unit == .week, case .day(let day) = base { return .day(day + direction * count * 7) }
    return near(base, direction * count, unit)
  }

  /// The date from which something is told on: the last one named, but where that is to come and what is
  /// told is past, the day of which the article tells first.
  private func toldBase(_ expression: TimeExpression, _ direction: Int) -> CalendarSpan? {
    guard let last else { return anchor.span }
    guard let mainDay, let now = anchor.span, last.first > now.last,
      direction < 0 || opens(expression) || tense(of: expression) == .past,
      tense(of: expression) != .future
    else { return last }
    return mainDay
  }

  /// A unit near a date; nil where the date is not known as closely as the unit asks.
  private func near(_ base: CalendarSpan, _ count: Int, _ unit: Unit) -> CalendarSpan? {
    switch (unit, base) {
    case (.second, .day), (.minute, .day), (.hour, .day), (.day, .day), (.week, .day):
      return base.shifted(count, unit)
    case (.day, .days(_, let end)): return .day(end + count)
    case (.week, .week), (.day, .week), (.week, .days):
      return unit == .week ? base.shifted(count, unit) : nil
    case (.month, .year), (.month, .decade), (.month, .century): return nil
    case (.month, _), (.quarter, _), (.year, _), (.decade, _), (.century, _):
      return base.shifted(count, unit)
    default: return nil
    }
  }
}
