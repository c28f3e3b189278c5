/// A day of the proleptic Gregorian calendar, without time or zone.
public struct CalendarDay: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  public let number: Int

  public init(number: Int) {
    self.number = number
  }

  /// The day, or nil where there is none: month 13, 31 June, year 10000.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    number = Self.number(year: year, month: month, day: day)
  }

  /// The first day of a month; months past 12 or below 1 run on into other years.
  public init(firstOfMonth month: Int, year: Int) {
    let index = year * 12 + month - 1
    let normalYear = index >= 0 ? index / 12 : (index - 11) / 12
    number = Self.number(year: normalYear, month: index - normalYear * 12 + 1, day: 1)
  }

  // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
  private static func number(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month and day, by civil_from_days of the same paper.
  public var parts: (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  public var year: Int { parts.year }
  public var month: Int { parts.month }
  public var day: Int { parts.day }

  /// The day of the week by ISO 8601: 1 is Monday, 7 is Sunday.
  public var weekday: Int { (((number + 3) % 7) + 7) % 7 + 1 }

  /// The Monday of the day's week.
  public var monday: CalendarDay { self - (weekday - 1) }

  /// Year and number of the week by ISO 8601; the year may differ from the day's own.
  public var week: (year: Int, week: Int) {
    let thursday = monday + 3
    let year = thursday.year
    let first = CalendarDay(firstOfMonth: 1, year: year)
    return (year, (thursday.number - first.number) / 7 + 1)
  }

  /// How many days a month has.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.number < right.number
  }
  public static func + (day: CalendarDay, days: Int) -> CalendarDay {
    CalendarDay(number: day.number + days)
  }
  public static func - (day: CalendarDay, days: Int) -> CalendarDay {
    CalendarDay(number: day.number - days)
  }
  /// How many days lie between two days.
  public static func - (left: CalendarDay, right: CalendarDay) -> Int {
    left.number - right.number
  }
}

extension CalendarDay: CustomStringConvertible {
  /// `2006-12-27`.
  public var description: String {
    let (year, month, day) = parts
    return dayText(year, month, day)
  }
}

/// `2006-12-27`, of years that have four digits at most.
func dayText(_ year: Int, _ month: Int, _ day: Int) -> String {
  guard (0...9999).contains(year) else {
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
  return String(unsafeUninitializedCapacity: 10) { out in
    func put(_ number: Int, at place: Int) {
      out[place] = 48 + UInt8(number / 10)
      out[place + 1] = 48 + UInt8(number % 10)
    }
    put(year / 100, at: 0)
    put(year % 100, at: 2)
    put(month, at: 5)
    put(day, at: 8)
    out[4] = UInt8(ascii: "-")
    out[7] = UInt8(ascii: "-")
    return 10
  }
}

/// The months in English, January first.
public let englishMonths = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December",
]

/// The days of the week in English, Monday first.
public let englishWeekdays = [
  "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
]

/// A number with zeros before it: `padded(7, 2)` is `07`.
public func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
