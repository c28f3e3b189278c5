import ChronicleModel

/// A piece of the calendar, of the kinds that people name.
enum CalendarSpan: Sendable, Hashable {
  case day(CalendarDay)
  case days(CalendarDay, CalendarDay)
  /// By its Monday.
  case week(CalendarDay)
  /// By its Saturday.
  case weekend(CalendarDay)
  case month(Int, Int)
  case months(Int, Int, Int, Int)
  case quarter(Int, Int)
  case half(Int, Int)
  /// Year and season, 1 spring to 4 winter; a winter belongs to the year of its December.
  case season(Int, Int)
  case year(Int)
  case years(Int, Int)
  case decade(Int)
  case century(Int)

  /// The quarter of a year that begins or ends with these numbers of quarters since year 0.
  static func quarter(index: Int) -> CalendarSpan { .quarter(index / 4, index % 4 + 1) }
  /// The month by the number of months since year 0.
  static func month(index: Int) -> CalendarSpan { .month(index / 12, index % 12 + 1) }

  var first: CalendarDay {
    switch self {
    case .day(let day), .days(let day, _), .week(let day), .weekend(let day): day
    case .month(let year, let month), .months(let year, let month, _, _):
      CalendarDay(firstOfMonth: month, year: year)
    case .quarter(let year, let quarter): CalendarDay(firstOfMonth: quarter * 3 - 2, year: year)
    case .half(let year, let half): CalendarDay(firstOfMonth: half * 6 - 5, year: year)
    case .season(let year, let season): CalendarDay(firstOfMonth: season * 3, year: year)
    case .year(let year), .years(let year, _): CalendarDay(firstOfMonth: 1, year: year)
    case .decade(let year), .century(let year): CalendarDay(firstOfMonth: 1, year: year)
    }
  }

  var last: CalendarDay {
    switch self {
    case .day(let day), .days(_, let day): day
    case .week(let day): day + 6
    case .weekend(let day): day + 1
    case .month(let year, let month), .months(_, _, let year, let month):
      CalendarDay(firstOfMonth: month + 1, year: year) - 1
    case .quarter(let year, let quarter): CalendarDay(firstOfMonth: quarter * 3 + 1, year: year) - 1
    case .half(let year, let half): CalendarDay(firstOfMonth: half * 6 + 1, year: year) - 1
    case .season(let year, let season): CalendarDay(firstOfMonth: season * 3 + 3, year: year) - 1
    case .year(let year), .years(_, let year): CalendarDay(firstOfMonth: 13, year: year) - 1
    case .decade(let year): CalendarDay(firstOfMonth: 1, year: year + 10) - 1
    case .century(let year): CalendarDay(firstOfMonth: 1, year: year + 100) - 1
    }
  }

  var edtf: EDTF {
    switch self {
    case .season(let year, let season): .date(EDTFDate(year: year, month: 20 + season))
    case .years(let from, let to): .interval(EDTFDate(year: from), EDTFDate(year: to))
    case .decade(let year): .date(EDTFDate(decade: year))
    case .century(let year): .date(EDTFDate(century: year))
    default: EDTF(from: first, to: last)
    }
  }

  /// The value that TIMEX3 writes.
  var timex: String {
    switch self {
    case .day(let day): return day.description
    case .days(let from, _): return from.description
    case .week(let monday): return Self.weekName(monday)
    case .weekend(let saturday): return Self.weekName(saturday.monday) + "-WE"
    case .month(let year, let month), .months(let year, let month, _, _):
      return "\(padded(year, 4))-\(padded(month, 2))"
    case .quarter(let year, let quarter): return "\(padded(year, 4))-Q\(quarter)"
    case .half(let year, let half): return "\(padded(year, 4))-H\(half)"
    case .season(let year, let season): return "\(padded(year, 4))-\(Self.seasonNames[season - 1])"
    case .year(let year): return padded(year, 4)
    case .years(let from, let to): return "\(padded(from, 4))/\(padded(to, 4))"
    case .decade(let year): return padded(year / 10, 3)
    case .century(let year): return padded(year / 100, 2)
    }
  }

  static let seasonNames = ["SP", "SU", "FA", "WI"]

  private static func weekName(_ monday: CalendarDay) -> String {
    let (year, week) = monday.week
    return "\(padded(year, 4))-W\(padded(week, 2))"
  }

  /// Whether it is none of a single day, month or year.
  var isPeriod: Bool {
    switch self {
    case .day, .month, .year: false
    default: true
    }
  }

  /// A span of a unit, so many units away from the one that holds this span's first day.
  func shifted(_ count: Int, _ unit: Unit) -> CalendarSpan {
    let day = first
    let (year, month, _) = day.parts
    switch unit {
    case .second, .minute, .hour: return .day(day)
    case .day: return .day(day + count)
    case .week: return .week(day.monday + count * 7)
    case .month: return .month(index: year * 12 + month - 1 + count)
    case .quarter: return .quarter(index: year * 4 + (month - 1) / 3 + count)
    case .year: return .year(year + count)
    case .decade: return .decade((year / 10 + count) * 10)
    case .century: return .century((year / 100 + count) * 100)
    }
  }
}
