import ChronicleModel

/// The days on which an expression of time, if written then, means a given day.
///
///     "last year's Sept. 19"  of 2005-09-19  ->  2006
///     "earlier this month"    of 2006-10-09  ->  9 to 31 October 2006
///     "last Thursday"         of 2014-02-13  ->  14 to 20 February 2014
///     "Oct. 9"                of 2006-10-09  ->  the year from that day
///     "on Monday", to come,   of 1993-09-13  ->  7 to 13 September 1993
///
/// Nil where the expression cannot mean the day, or says nothing of when it was written.
func daysWritten(
  _ expression: TimeExpression, meaning day: CalendarDay, tense: Tense = .past
) -> ClosedRange<CalendarDay>? {
  if tense == .future, canLieAhead(expression) { return daysWritten(expression, before: day) }
  let parts = expression.parts
  let (year, month, number) = day.parts
  if let named = parts.year {
    return named == year ? ClosedRange(from: day, to: recordedDays.upperBound) : nil
  }
  if let named = parts.month, named != month { return nil }
  if let named = parts.day, named != number { return nil }
  switch DateRules.phrases[expression.rule].meaning {
  case .today(let days):
    return (day - days)...(day - days)
  case .weekday:
    guard parts.weekday == day.weekday else { return nil }
    return parts.shift == -1 ? (day + 1)...(day + 7) : day...(day + 6)
  case .day, .month:
    guard let shift = parts.shift else { return day...(day + 364) }
    if parts.unit == .year || parts.unit == nil && shift == 0 { return yearAfter(year, shift, day) }
    return shift == -1 ? (day + 1)...(day + 364) : nil
  case .shifted, .weekend:
    return shifted(parts, day)
  case .ago:
    return ago(parts, day)
  default:
    return nil
  }
}

/// Whether an expression names a day that may be to come: `Monday`, `Oct. 9`, `next week`, not
/// `last month`.
private func canLieAhead(_ expression: TimeExpression) -> Bool {
  let shift = expression.parts.shift
  switch DateRules.phrases[expression.rule].meaning {
  case .weekday, .day, .month: return shift ?? 0 >= 0
  case .shifted: return shift ?? 0 > 0
  default: return false
  }
}

/// The same for a day that is still to come.
private func daysWritten(
  _ expression: TimeExpression, before day: CalendarDay
) -> ClosedRange<CalendarDay>? {
  let parts = expression.parts
  let (year, month, number) = day.parts
  guard parts.month ?? month == month, parts.day ?? number == number, parts.year ?? year == year
  else { return nil }
  switch DateRules.phrases[expression.rule].meaning {
  case .weekday:
    guard parts.weekday == day.weekday else { return nil }
    return parts.shift == 1 ? (day - 13)...(day - 1) : (day - 6)...day
  case .day, .month: return parts.shift ?? 0 == 0 ? (day - 364)...day : nil
  case .shifted where parts.shift == 1 && parts.unit == .week:
    return (day.monday - 7)...(day.monday - 1)
  default: return nil
  }
}

private func shifted(_ parts: Parts, _ day: CalendarDay) -> ClosedRange<CalendarDay>? {
  guard let shift = parts.shift, shift <= 0 else { return nil }
  switch parts.unit {
  case .week, nil:
    let monday = day.monday + -shift * 7
    return ClosedRange(from: max(monday, day), to: monday + 6)
  case .month:
    let (year, month, _) = day.parts
    let first = CalendarDay(firstOfMonth: month - shift, year: year)
    let last = CalendarDay(firstOfMonth: month - shift + 1, year: year) - 1
    return ClosedRange(from: max(first, day), to: last)
  case .year: return yearAfter(day.year, shift, day)
  default: return nil
  }
}

private func yearAfter(
  _ year: Int, _ shift: Int, _ day: CalendarDay
) -> ClosedRange<CalendarDay>? {
  let first = CalendarDay(firstOfMonth: 1, year: year - shift)
  let last = CalendarDay(firstOfMonth: 1, year: year - shift + 1) - 1
  return ClosedRange(from: shift == 0 ? max(first, day) : first, to: last)
}

private func ago(_ parts: Parts, _ day: CalendarDay) -> ClosedRange<CalendarDay>? {
  guard let count = parts.count, !parts.isVague, count < 100 else { return nil }
  let (year, month, number) = day.parts
  switch parts.unit {
  case .day: return (day + count)...(day + count)
  case .week: return (day + count * 7 - 4)...(day + count * 7 + 4)
  case .month:
    let middle = CalendarDay(firstOfMonth: month + count, year: year) + (number - 1)
    return (middle - 20)...(middle + 20)
  case .year:
    let middle = CalendarDay(firstOfMonth: month, year: year + count) + (number - 1)
    return (middle - 200)...(middle + 200)
  default: return nil
  }
}
