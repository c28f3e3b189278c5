import ChronicleModel

/// The days that a date's value means, however it is written: EDTF, or as TIMEX3 has it.
///
///     2006-12 -> 1 to 31 Dec 2006     2006-W51 -> 18 to 24 Dec     2006-Q1, 2006-FA, 199X, 1997/..
struct DaySpan: Sendable, Hashable {
  let first: CalendarDay
  /// nil for an open end.
  let last: CalendarDay?

  init?(parsing value: String) {
    guard let slash = value.firstIndex(of: "/") else {
      guard let (first, last) = days(of: value) else { return nil }
      (self.first, self.last) = (first, last)
      return
    }
    guard let from = days(of: String(value[..<slash])) else { return nil }
    let end = String(value[value.index(after: slash)...])
    first = from.first
    if let to = days(of: end) {
      last = to.last
    } else if end.isEmpty || end == ".." {
      last = nil
    } else {
      return nil
    }
  }

  /// Whether both are the same days, or the same week as two calendars begin and end it.
  func isSame(as other: DaySpan) -> Bool {
    if self == other { return true }
    guard let last, let otherLast = other.last else { return false }
    return (4...6).contains(last.number - first.number)
      && (4...6).contains(otherLast.number - other.first.number)
      && abs(first.number - other.first.number) <= 1 && abs(last.number - otherLast.number) <= 2
  }
}

/// Whether a value is one of the gold's, as text or as days.
func isAccepted(_ value: String?, among wanted: [String]) -> Bool {
  let span = value.flatMap { DaySpan(parsing: $0) }
  return wanted.contains { gold in
    if gold == value { return true }
    guard let span, let days = DaySpan(parsing: gold) else { return false }
    return days.isSame(as: span)
  }
}

/// First and last day of one value without `/`; marks of uncertainty and a time of day are dropped.
private func days(of value: String) -> (first: CalendarDay, last: CalendarDay)? {
  var text = trimmed(value).filter { !"~?%".contains($0) }
  if shape(text).hasPrefix("dddd-dd-ddT") { text = String(text.prefix(10)) }
  let numbers = text.split(whereSeparator: { !$0.isASCII || !$0.isNumber }).compactMap { Int($0) }
  guard let year = numbers.first else { return nil }
  switch shape(text) {
  case "dddd-dd-dd":
    return CalendarDay(year: year, month: numbers[1], day: numbers[2]).map { ($0, $0) }
  case "dddd-dd": return months(year, numbers[1], 1)
  case "dddd": return months(year, 1, 12)
  case "dddd-Wdd", "dddd-Wdd-WE":
    guard let fourth = CalendarDay(year: year, month: 1, day: 4) else { return nil }
    let monday = fourth.monday + (numbers[1] - 1) * 7
    guard monday.week.year == year, monday.week.week == numbers[1] else { return nil }
    return text.hasSuffix("E") ? (monday + 5, monday + 6) : (monday, monday + 6)
  case "dddd-Qd": return months(year, numbers[1] * 3 - 2, 3)
  case "dddd-Hd": return months(year, numbers[1] * 6 - 5, 6)
  case "dddd-SP": return months(year, 3, 3)
  case "dddd-SU": return months(year, 6, 3)
  case "dddd-FA": return months(year, 9, 3)
  case "dddd-WI":
    return months(year, 12, 1).flatMap { start in
      months(year + 1, 1, 2).map { (start.first, $0.last) }
    }
  case "ddd", "dddX": return months(year * 10, 1, 120)
  case "dd", "ddXX": return months(year * 100, 1, 1200)
  default: return nil
  }
}

private func months(_ year: Int, _ month: Int, _ count: Int) -> (
  first: CalendarDay, last: CalendarDay
)? {
  guard (1...12).contains(month), (1...9999).contains(year) else { return nil }
  return (
    CalendarDay(firstOfMonth: month, year: year),
    CalendarDay(firstOfMonth: month + count, year: year) - 1
  )
}

/// A text with `d` for every digit: `2006-W51` gives `dddd-Wdd`.
private func shape(_ text: String) -> String {
  String(text.map { $0.isASCII && $0.isNumber ? "d" : $0 })
}
