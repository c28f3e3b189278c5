import ChronicleFacts
import ChronicleModel

/// Words that count days from another day: `two days after`, `a week earlier`.
struct DayOffset: Sendable {
  /// Negative for what comes before.
  var days: Int
  /// Whether what follows tells from which day: `after the talks`, not `later`.
  var hasAnchor: Bool
  var tokens: Range<Int>
}

/// Units of time that are counted, in days; a part of a day counts none.
let dayUnits: [(word: String, days: Int)] = [
  ("day", 1), ("days", 1), ("week", 7), ("weeks", 7), ("hour", 0), ("hours", 0), ("minutes", 0),
]

/// Words that count them.
let dayCounts: [(word: String, count: Int)] = [
  ("a", 1), ("an", 1), ("one", 1), ("the", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5),
  ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10),
]

/// What leads from the count to the day, and whether the day from which it counts follows.
let dayDirections: [(word: String, sign: Int, hasAnchor: Bool)] = [
  ("after", 1, true), ("before", -1, true), ("later", 1, false), ("afterwards", 1, false),
  ("earlier", -1, false), ("previously", -1, false),
]

extension MeetingText {
  /// The offset whose unit stands at a token.
  func dayOffset(at unit: Int) -> DayOffset? {
    guard unit > 0, unit + 1 < words.count, let days = rules.dayUnits[words[unit].id],
      let direction = rules.dayDirections[words[unit + 1].id]
    else { return nil }
    // "Hours after a call", "days after": on a day that is not told.
    let count = rules.dayCounts[words[unit - 1].id] ?? words.number(at: unit - 1)
    guard days == 0 || count != nil else { return nil }
    return DayOffset(
      days: days * (count ?? 0) * direction.sign, hasAnchor: direction.hasAnchor,
      tokens: (count == nil ? unit : unit - 1)..<unit + 2)
  }
}

extension EDTF {
  /// A day so many days later; nil for what is no single day.
  func moved(by days: Int) -> EDTF? {
    guard day != nil, let first else { return days == 0 ? self : nil }
    return EDTF(first + days)
  }
}
