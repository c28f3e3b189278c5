import ChronicleFacts
import ChronicleModel

/// What the years that a text names say of when it was written: what is told as past lies behind it,
/// what is told as to come does not.
func calendarEvidence(
  in words: Words, expressions: [TimeExpression], rules: DateRules
) -> [DatingEvidence] {
  var latest: (day: CalendarDay, text: String)?
  var found: [DatingEvidence] = []
  for expression in expressions where expression.parts.year != nil {
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

/// What months and days without year say: one that is told as past is less than a year behind, one
/// that is still to come less than half a year ahead.
///
/// - Parameter years: The years that other evidence leaves.
func namedMonths(
  in words: Words, expressions: [TimeExpression], rules: DateRules, within years: ClosedRange<Int>
) -> [DatingEvidence] {
  guard years.count < 20 else { return [] }
  // Wide enough that months alone never pass for a year.
  let years = (years.lowerBound - 8)...(years.upperBound + 8)
  var found: [DatingEvidence] = []
  /// The last expression that names a year, after which a month may be that year's.
  var dated: TimeExpression?
  for expression in expressions {
    let parts = expression.parts
    if parts.year != nil || parts.year2 != nil { dated = expression }
    guard let month = parts.month, parts.year == nil, parts.shift == nil, parts.month2 == nil else {
      continue
    }
    let tense =
      opensTelling(expression, in: words)
      ? .past : rules.tenses.tense(around: expression.tokens, in: words)
    if tense == .future, parts.day == nil {
      found.append(comingMonth(month, words, expression, years))
    } else if tense == .past, isPlain(expression, in: words),
      dated.map({ !tellsOn(expression, from: $0, in: words) }) ?? true
    {
      found.append(pastMonth(month, words, expression, years))
    }
  }
  return found
}

/// `In October he said that he would`: what the month opens is past, whatever was said.
private func opensTelling(_ expression: TimeExpression, in words: Words) -> Bool {
  let sentence = words.sentences[words.sentence(of: expression.tokens.lowerBound)]
  guard expression.tokens.lowerBound - sentence.lowerBound <= 1 else { return false }
  let verbs = ["said", "told", "announced", "will", "would", "is", "are", "may", "could"]
  let first = sentence.dropFirst(expression.tokens.upperBound - sentence.lowerBound).prefix(12).lazy
    .map { words.string($0) }.first { verbs.contains($0) }
  return first.map { verbs.prefix(3).contains($0) } ?? false
}

/// `in August`, `on July 26`: not `the Sept. 19 statement`.
private func isPlain(_ expression: TimeExpression, in words: Words) -> Bool {
  guard expression.tokens.lowerBound > 0 else { return false }
  let before = words.string(expression.tokens.lowerBound - 1).lowercased()
  return before == (expression.parts.day == nil ? "in" : "on")
}

/// Whether a month may belong to the year named before it: in the same sentence, or in the next after
/// `in August 2002`.
private func tellsOn(
  _ expression: TimeExpression, from dated: TimeExpression, in words: Words
) -> Bool {
  let between =
    words.sentence(of: expression.tokens.lowerBound) - words.sentence(of: dated.tokens.lowerBound)
  return between <= (dated.parts.month == nil ? 0 : 1)
}

/// `In October Bush said`: written in one of the eleven months after, as in that month it would have
/// been `this month`; `on July 26`: in the year from that day.
private func pastMonth(
  _ month: Int, _ words: Words, _ expression: TimeExpression, _ years: ClosedRange<Int>
) -> DatingEvidence {
  let spans = ((years.lowerBound - 1)...years.upperBound).compactMap { year in
    guard let number = expression.parts.day else {
      let first = CalendarDay(firstOfMonth: month + 1, year: year)
      return first...(CalendarDay(firstOfMonth: month + 12, year: year) - 1)
    }
    return CalendarDay(year: year, month: month, day: number).map { $0...($0 + 364) }
  }
  return DatingEvidence(
    spans: spans, weight: 1, reason: "'\(words.string(expression.tokens))' is spoken of as past")
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
