import ChronicleModel

/// The publication date as far as it is known: what relative expressions are counted from.
struct Anchor: Sendable, Hashable {
  let day: CalendarDay?
  /// Months since year 0.
  let month: Int?
  let year: Int?

  init(_ publication: EDTF?) {
    day = publication?.day
    month = publication?.month.map { $0.year * 12 + $0.month - 1 }
    year = publication?.year
  }

  /// The last day that is known not to lie ahead.
  var span: CalendarSpan? {
    if let day { return .day(day) }
    if let month { return .month(index: month) }
    return year.map { .year($0) }
  }

  /// What a unit away from publication, where publication is known well enough for that unit.
  func shifted(_ count: Int, _ unit: Unit) -> CalendarSpan? {
    switch unit {
    case .second, .minute, .hour, .day, .week:
      return day.map { CalendarSpan.day($0).shifted(count, unit) }
    case .month, .quarter: return month.map { CalendarSpan.month(index: $0).shifted(count, unit) }
    case .year, .decade, .century: return year.map { CalendarSpan.year($0).shifted(count, unit) }
    }
  }
}
