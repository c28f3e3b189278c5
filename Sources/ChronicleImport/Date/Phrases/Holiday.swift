import ChronicleModel

/// A day that has a name.
enum Holiday: Sendable, Hashable {
  case fixed(month: Int, day: Int)
  /// The nth weekday of a month; -1 is the last.
  case weekday(month: Int, weekday: Int, nth: Int)
  /// Days after Easter Sunday.
  case easter(Int)

  /// The day in a year.
  func day(in year: Int) -> CalendarDay {
    switch self {
    case .fixed(let month, let day): CalendarDay(firstOfMonth: month, year: year) + (day - 1)
    case .weekday(let month, let weekday, let nth) where nth > 0:
      {
        let first = CalendarDay(firstOfMonth: month, year: year)
        return first + ((weekday - first.weekday + 7) % 7 + (nth - 1) * 7)
      }()
    case .weekday(let month, let weekday, _):
      {
        let last = CalendarDay(firstOfMonth: month + 1, year: year) - 1
        return last - (last.weekday - weekday + 7) % 7
      }()
    case .easter(let days): Self.easterSunday(year) + days
    }
  }

  /// Gauss's rule in the form of Meeus, Jones and Butcher, for the Gregorian calendar.
  private static func easterSunday(_ year: Int) -> CalendarDay {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let (month, day) = (h + l - 7 * m + 114).quotientAndRemainder(dividingBy: 31)
    return CalendarDay(firstOfMonth: month, year: year) + day
  }

  static let names: [(phrase: String, value: Holiday)] = [
    ("New Year's Day", .fixed(month: 1, day: 1)), ("New Year's Eve", .fixed(month: 12, day: 31)),
    ("Christmas", .fixed(month: 12, day: 25)), ("Christmas Day", .fixed(month: 12, day: 25)),
    ("Christmas Eve", .fixed(month: 12, day: 24)), ("Boxing Day", .fixed(month: 12, day: 26)),
    ("Valentine's Day", .fixed(month: 2, day: 14)), ("May Day", .fixed(month: 5, day: 1)),
    ("St. Patrick's Day", .fixed(month: 3, day: 17)), ("Halloween", .fixed(month: 10, day: 31)),
    ("Bastille Day", .fixed(month: 7, day: 14)), ("Armistice Day", .fixed(month: 11, day: 11)),
    ("Veterans Day", .fixed(month: 11, day: 11)), ("Fourth of July", .fixed(month: 7, day: 4)),
    ("Thanksgiving", .weekday(month: 11, weekday: 4, nth: 4)),
    ("Thanksgiving Day", .weekday(month: 11, weekday: 4, nth: 4)),
    ("Labor Day", .weekday(month: 9, weekday: 1, nth: 1)),
    ("Memorial Day", .weekday(month: 5, weekday: 1, nth: -1)),
    ("Columbus Day", .weekday(month: 10, weekday: 1, nth: 2)),
    ("Martin Luther King Day", .weekday(month: 1, weekday: 1, nth: 3)),
    ("Easter", .easter(0)), ("Easter Sunday", .easter(0)), ("Good Friday", .easter(-2)),
    ("Palm Sunday", .easter(-7)), ("Easter Monday", .easter(1)), ("Ash Wednesday", .easter(-46)),
  ]
}
