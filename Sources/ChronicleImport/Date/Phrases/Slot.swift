/// A place in a phrase that words of one class fill: `MONTH` in `MONTH DAY`.
enum Slot: String, Sendable, CaseIterable {
  case weekday = "WEEKDAY"
  /// `Mondays`.
  case weekdays = "WEEKDAYS"
  case month = "MONTH"
  /// A day's number, in digits or as an ordinal: `27`, `2nd`, `eighth`.
  case day = "DAY"
  /// Four digits, or a year in words: `nineteen ninety-six`.
  case year = "YEAR"
  /// Two digits of a year: `96`.
  case shortYear = "YY"
  /// One or two digits of a month: `11`.
  case monthNumber = "MM"
  /// A whole date with full stops: `27.12.2006`, `2006.12.27`.
  case dotted = "DOTTED"
  /// `two`, `14`, `a couple of`, `several`.
  case count = "COUNT"
  case unit = "UNIT"
  /// The same in the plural.
  case units = "UNITS"
  case ordinal = "ORDINAL"
  case season = "SEASON"
  /// `morning`, `night`.
  case dayPart = "DAYPART"
  /// `last`, `this`, `next`.
  case shift = "SHIFT"
  /// `1990s`, `nineties`.
  case decade = "DECADE"
  case holiday = "HOLIDAY"
  /// `8:30 p.m.`, `noon`.
  case clock = "CLOCK"
  /// A time of day that is one beyond doubt: with `a.m.` or `p.m.`, or by name.
  case plainClock = "TIME"
  /// `EST`, `GMT`.
  case zone = "ZONE"
  /// `early`, `late`, `mid`.
  case early = "EARLY"
  /// `about`, `nearly`.
  case about = "ABOUT"
}

/// The calendar's units, by the letter that ISO 8601 gives them.
enum Unit: Int, Sendable {
  case second, minute, hour, day, week, month, quarter, year, decade, century

  var isClock: Bool { rawValue <= Unit.hour.rawValue }
}

/// What the words of a phrase have filled in.
struct Parts: Sendable, Hashable {
  var weekday: Int?
  var month: Int?
  var day: Int?
  var year: Int?
  /// The second month, day or year of a span.
  var month2: Int?
  var day2: Int?
  var year2: Int?
  var count: Int?
  /// Whether the count is `several`, `a few`.
  var isVague = false
  /// Whether half a unit comes on top: `2 1/2 years`.
  var hasHalf = false
  var unit: Unit?
  var ordinal: Int?
  /// 1 spring to 4 winter.
  var season: Int?
  /// `MO`, `AF`, `EV`, `NI`, as an index into `DayPart`.
  var dayPart: DayPart?
  var shift: Int?
  /// The unit that `last`, `this` or `next` stands before.
  var shiftedUnit: Unit?
  var decade: Int?
  var holiday: Holiday?
  var hour: Int?
  var minute: Int?
}

extension Parts {
  /// The year, two digits of one taken for 1950 to 2049.
  var fullYear: Int? {
    year.map { $0 < 100 ? $0 + ($0 < 50 ? 2000 : 1900) : $0 }
  }

  /// Takes in a unit that a word names.
  mutating func note(_ named: Unit) {
    if unit == nil { unit = named }
    if shift != nil, shiftedUnit == nil { shiftedUnit = named }
  }
}

/// A part of the day, by the letters of TIMEX3.
enum DayPart: String, Sendable {
  case morning = "MO"
  case afternoon = "AF"
  case evening = "EV"
  case night = "NI"
}
