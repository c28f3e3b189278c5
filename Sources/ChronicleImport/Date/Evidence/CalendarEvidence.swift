import ChronicleFacts
import ChronicleModel

/// What the years that a text names say of when it was written: what is told as past lies behind it,
/// what is told as to come does not.
func calendarEvidence(
  in words: Words, expressions: [TimeExpression], rules: DateRules
) -> [DatingEvidence] {
  var latest: (day: CalendarDay, text: String)?
  var found: [DatingEvidence] = []
  for expression in expressions {
    let parts = expression.parts
    let tense = rules.tenses.tense(around: expression.tokens, in: words)
    let text = words.string(expression.tokens)
    if let year = parts.year2 ?? parts.year, (1900...2099).contains(year) {
      guard tense != .future else {
        found.append(
          DatingEvidence(
            spans: [recordedDays.lowerBound...(CalendarDay(firstOfMonth: 1, year: year + 1) - 1)],
            weight: 1, reason: "'\(text)' is spoken of as to come"))
        continue
      }
      let day = CalendarDay(firstOfMonth: parts.month ?? 1, year: year)
      if latest.map({ $0.day < day }) ?? true { latest = (day, text) }
    }
  }
  if let latest {
    found.append(
      DatingEvidence(
        spans: [latest.day...recordedDays.upperBound], weight: 2,
        reason: "'\(latest.text)' is spoken of as past"))
  }
  return found
}

/// A month without year that is still to come is less than half a year away.
///
/// - Parameter years: The years that other evidence leaves.
func comingMonths(
  in words: Words, expressions: [TimeExpression], rules: DateRules, within years: ClosedRange<Int>
) -> [DatingEvidence] {
  guard years.count < 20 else { return [] }
  return expressions.compactMap { expression in
    guard let month = expression.parts.month, expression.parts.year == nil,
      expression.parts.day == nil, expression.parts.shift == nil,
      rules.tenses.tense(around: expression.tokens, in: words) == .future
    else { return nil }
    return comingMonth(month, words, expression, years)
  }
}

/// `expected in mid-December`: written in the half year before, in one of the years that may be.
private func comingMonth(
  _ month: Int, _ words: Words, _ expression: TimeExpression, _ years: ClosedRange<Int>
) -> DatingEvidence {
  let text = words.string(expression.tokens)
  let isMiddle = text.lowercased().hasPrefix("mid")
  let spans = years.map { year in
    let last = isMiddle ? 15 : CalendarDay.length(ofMonth: month, year: year)
    let end = CalendarDay(firstOfMonth: month, year: year) + (last - 1)
    return CalendarDay(firstOfMonth: month - 6, year: year)...end
  }
  return DatingEvidence(spans: spans, weight: 1, reason: "'\(text)' still lies ahead")
}
