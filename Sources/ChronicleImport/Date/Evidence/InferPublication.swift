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
  let bounds = weigh(base)?.hull ?? recordedDays
  // An event far from where the offices lie is another one of the same name.
  let events = eventEvidence(in: words, expressions: expressions, with: reader)
    .filter { event in event.spans.contains { $0.overlaps(bounds) } }
    .reduce(into: [DatingEvidence]()) { known, event in
      if !known.contains(where: { $0.spans == event.spans }) { known.append(event) }
    }
  var evidence = base + events
  if let years = weigh(evidence).map({ $0.hull.lowerBound.year...$0.hull.upperBound.year }) {
    evidence += comingMonths(
      in: words, expressions: expressions, rules: reader.dateRules, within: years)
  }
  guard let weighed = weigh(evidence) else { return unplaced(stated) }
  let leads = leadWeekdays(in: words, expressions: expressions, rules: reader.dateRules)
  if let stamp = stated.stamps.first(where: { $0.day != nil && $0.year == nil }) {
    return complete(stamp, with: weighed, leads, stated)
  }
  return place(stated, by: weighed, leads)
}

/// A stamp's month and year, where it states no day; what is known of a day without year.
private func unplaced(_ stated: Publication) -> Publication {
  var result = stated
  result.dating = stated.stamps.prefix(1).map { "\($0.kind.name): \($0.text)" }
  if let stamp = stated.stamps.first, let year = stamp.year {
    result.date = .month(year, stamp.month)
  }
  return result
}

/// The days that evidence allows for an article which states none; nothing where these are years.
private func place(_ stated: Publication, by weighed: Weighed, _ leads: [Lead]) -> Publication {
  let days = weighed.hull.upperBound - weighed.hull.lowerBound + 1
  guard days < 365 * 6, stated.stamps.allSatisfy({ $0.year == nil }) else {
    return unplaced(stated)
  }
  var result = stated
  result.dating = weighed.reasons
  result.date = EDTF(months: weighed.hull)
  guard days <= 8, let lead = leads.first else { return result }
  let fitting = (0..<days).map { weighed.hull.lowerBound + $0 }.filter {
    $0.weekday == lead.weekday
  }
  if let day = fitting.first, fitting.count == 1 {
    result.date = EDTF(day)
    result.dating.append("\(day) is the '\(lead.text)' of the first sentences")
  }
  return result
}

/// A stamp's day with the year that evidence allows and its day of the week fits; the first sentences
/// tell of that day, or else of the day before.
private func complete(
  _ stamp: StampDate, with weighed: Weighed, _ leads: [Lead], _ stated: Publication
) -> Publication {
  var result = stated
  result.dating = ["\(stamp.kind.name): \(stamp.text)"]
  let days = (weighed.hull.lowerBound.year...weighed.hull.upperBound.year).compactMap {
    CalendarDay(year: $0, month: stamp.month, day: stamp.day ?? 0)
  }.filter { day in weighed.spans.contains { $0.contains(day) } }
  let asked = stamp.weekday.map { Lead(weekday: $0, text: stamp.text) } ?? leads.first
  var fitting = days
  if let asked, days.count > 1 {
    fitting = days.filter { $0.weekday == asked.weekday }
    if fitting.isEmpty { fitting = days.filter { ($0 - 1).weekday == asked.weekday } }
  }
  guard let first = fitting.first, let last = fitting.last, fitting.count <= 3 else {
    return result
  }
  result.date = first == last ? EDTF(first) : .interval(EDTFDate(first), EDTFDate(last))
  result.dating += weighed.reasons
  if let asked, first == last, first.weekday == asked.weekday {
    result.dating.append(
      "\(first) is a \(weekdayNames[first.weekday - 1]), as '\(asked.text)' asks")
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

extension Weighed {
  /// The reasons that narrow the days, the narrowest first.
  fileprivate var reasons: [String] {
    func width(_ evidence: DatingEvidence) -> Int {
      evidence.spans.filter { $0.overlaps(hull) }.map { $0.upperBound - $0.lowerBound }.max()
        ?? .max
    }
    var seen: Set<String> = []
    return agreeing.filter { width($0) < 365 * 30 }
      .sorted { (width($0), $0.reason) < (width($1), $1.reason) }
      .map(\.reason).filter { seen.insert($0).inserted }.prefix(5).map { $0 }
  }
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
