import ChronicleFacts
import ChronicleModel

/// Finds the publication date of an article that does not state it whole, from what it says of offices,
/// events and days of the week.
///
/// Where the evidence stops short of a day, the month or span is the answer.
func inferPublication(
  _ stated: Publication, in words: Words, expressions: [TimeExpression], with reader: Reader
) -> Publication {
  let base =
    officeEvidence(in: words, with: reader)
    + calendarEvidence(in: words, expressions: expressions, rules: reader.dateRules)
  let bounds = weigh(base)?.span ?? recordedDays
  // An event far from where the offices lie is another one of the same name.
  let events = eventEvidence(in: words, expressions: expressions, with: reader)
    .filter { event in event.spans.contains { $0.overlaps(bounds) } }
    .reduce(into: [DatingEvidence]()) { known, event in
      if !known.contains(where: { $0.spans == event.spans }) { known.append(event) }
    }
  var evidence = base + events
  if let years = weigh(evidence).map({ $0.span.lowerBound.year...$0.span.upperBound.year }) {
    evidence += comingMonths(
      in: words, expressions: expressions, rules: reader.dateRules, within: years)
  }
  let weighed = weigh(evidence)
  let leads = leadWeekdays(in: words, expressions: expressions, rules: reader.dateRules)
  if let stamp = stated.stamps.first(where: { $0.day != nil && $0.year == nil }) {
    return complete(stamp, weighed?.span, leads, weighed?.agreeing ?? [], stated)
  }
  guard let weighed, weighed.span.upperBound - weighed.span.lowerBound < 365 * 6 else {
    return stated
  }
  var result = stated
  result.dating = reasons(weighed.agreeing, for: weighed.span)
  result.date = EDTF(months: weighed.span)
  if weighed.span.upperBound - weighed.span.lowerBound < 8, let lead = leads.first {
    let days = (0...(weighed.span.upperBound - weighed.span.lowerBound))
      .map { weighed.span.lowerBound + $0 }.filter { $0.weekday == lead.weekday }
    if let day = days.first, days.count == 1 {
      result.date = EDTF(day)
      result.dating.append("\(day) is the '\(lead.text)' of the first sentences")
    }
  }
  return result
}

/// The year of a day that is stated without it.
private func complete(
  _ stamp: StampDate, _ span: ClosedRange<CalendarDay>?, _ leads: [Lead],
  _ agreeing: [DatingEvidence],
  _ stated: Publication
) -> Publication {
  var result = stated
  result.dating = ["\(stamp.kind.name): \(stamp.text)"]
  guard let span, let number = stamp.day else { return result }
  let all = (span.lowerBound.year...span.upperBound.year).compactMap {
    CalendarDay(year: $0, month: stamp.month, day: number)
  }.filter(span.contains)
  let weekdays =
    stamp.weekday.map { [Lead(weekday: $0, text: stamp.text)] } ?? Array(leads.prefix(1))
  let fitting = all.filter { day in weekdays.contains { $0.weekday == day.weekday } }
  let following = all.filter { day in weekdays.contains { $0.weekday == (day - 1).weekday } }
  let days = weekdays.isEmpty || all.count == 1 ? all : fitting.isEmpty ? following : fitting
  guard let day = days.first, days.count == 1 else {
    if let first = days.first, let last = days.last, days.count <= 3 {
      result.date = .interval(EDTFDate(first), EDTFDate(last))
      result.dating += reasons(agreeing, for: span)
    }
    return result
  }
  result.date = EDTF(day)
  result.dating += reasons(agreeing, for: span).map { "year \(day.year): \($0)" }
  if let lead = weekdays.first(where: { $0.weekday == day.weekday }) {
    result.dating.append("\(day) is a \(weekdayNames[day.weekday - 1]), as '\(lead.text)' asks")
  }
  return result
}

/// A day of the week on which the first sentences say that something happened.
private struct Lead {
  var weekday: Int
  var text: String
}

private func leadWeekdays(
  in words: Words, expressions: [TimeExpression], rules: DateRules
) -> [Lead] {
  let limit = words.sentences.prefix(3).last?.upperBound ?? 0
  return expressions.compactMap { expression in
    guard expression.tokens.upperBound <= limit, let weekday = expression.parts.weekday,
      expression.parts.shift == nil, expression.parts.month == nil,
      rules.tenses.tense(around: expression.tokens, in: words) == .past
    else { return nil }
    return Lead(weekday: weekday, text: words.string(expression.tokens))
  }
}

/// The reasons that narrow a span, the narrowest first: those without which it would be wider.
private func reasons(_ evidence: [DatingEvidence], for span: ClosedRange<CalendarDay>) -> [String] {
  func width(_ evidence: DatingEvidence) -> Int {
    evidence.spans.filter { $0.overlaps(span) }.map { $0.upperBound - $0.lowerBound }.max() ?? .max
  }
  var seen: Set<String> = []
  return evidence.filter { width($0) < 365 * 30 }
    .sorted { (width($0), $0.reason) < (width($1), $1.reason) }
    .map(\.reason).filter { seen.insert($0).inserted }.prefix(5).map { $0 }
}

extension EDTF {
  /// A span that evidence leaves, as a month where it lies in one, else from day to day.
  fileprivate init(months span: ClosedRange<CalendarDay>) {
    let (first, last) = (span.lowerBound.parts, span.upperBound.parts)
    if first.year == last.year, first.month == last.month, span.lowerBound != span.upperBound {
      self = .month(first.year, first.month)
    } else {
      self.init(from: span.lowerBound, to: span.upperBound)
    }
  }
}

private let weekdayNames = [
  "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
]
