/// What a phrase means, given what its slots are filled with.
enum Meaning: Sendable, Hashable {
  // Dates of the calendar.
  /// A day of a month, in the given, shifted or nearest year.
  case day
  /// `the 5th of this month`.
  case dayOfMonth
  /// `Nov. 23 of the same year`.
  case dayOfThatYear
  /// `November of that year`.
  case monthOfThatYear
  case daySpan
  case month
  case monthSpan
  case year
  case yearSpan
  case decade
  /// The nth century.
  case century
  case quarter
  case half
  case season
  case holiday
  /// `Easter week`.
  case weekOfHoliday
  /// The last day of a year or month: `year-end`, `the end of the month`.
  case end
  /// The week of a day: `the week of March 6`.
  case weekOfDay
  /// `the third week of this month`.
  case weekOfMonth
  /// Month, day and year as numbers in this order; month and day change places where only that fits.
  case numeric

  // Dates relative to publication.
  /// A day so many days after publication: `yesterday`.
  case today(Int)
  case tonight
  /// `Wednesday`, `last Friday`.
  case weekday
  /// `Tuesday next week`.
  case weekdayOfWeek
  /// `last month`, `this quarter`.
  case shifted
  case weekend
  /// `two years ago`.
  case ago
  /// `two years ago today`.
  case agoToday
  /// `two weeks from now`.
  case ahead

  // Dates relative to the last one spoken of.
  /// `two days earlier` with -1, `a week later` with 1.
  case after(Int)
  /// The weekday before (-1) or after (1) the last day named: `the previous Friday`.
  case weekdayAfter(Int)
  /// `that year`, `the same day`, `the following month`: so many units after the last one named.
  case unit(Int)
  /// `the day`, `the week`: the last one named, or that of publication.
  case theUnit
  /// The quarter last named, so many years before.
  case lastQuarter(Int)
  /// A year before the quarter or year last named: `a year earlier`.
  case yearBefore
  /// A time of day of the last day named: `8:30 p.m.`
  case time

  // Others.
  case duration
  /// With half a unit on top: `a year and a half`.
  case durationAndHalf
  /// `half an hour`.
  case halfDuration
  case set
  /// `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`.
  case reference(String)
  /// A duration of no exact size: `recent years`.
  case vagueDuration
}
