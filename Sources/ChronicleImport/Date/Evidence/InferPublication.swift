import ChronicleFacts
import ChronicleModel

/// Finds the publication date of an article that does not state it whole, from what it says of offices,
/// events, months and days of the week.
///
/// Where the evidence stops short of a day, the month or span is the answer.
///
/// - Parameters:
///   - place: The dateline's place.
///   - rights: The years that the page's copyright line names.
func inferPublication(
  _ stated: Publication, in words: Words, expressions: [TimeExpression], place: String? = nil,
  rights: ClosedRange<Int>? = nil, with reader: Reader
) -> Publication {
  var base =
    officeEvidence(in: words, with: reader)
    + calendarEvidence(in: words, expressions: expressions, rules: reader.dateRules)
    + stated.stamps.compactMap(monthEvidence) + pageEvidence(stated.stamps)
  if let rights, rights.lowerBound < 2100 { base.append(rightsEvidence(rights)) }
  base = base.merged
  let bounds = weigh(base)?.hull ?? recordedDays
  // An event far from where the offices lie is another one of the same name.
  let events = eventEvidence(in: words, expressions: expressions, place: place, with: reader)
    .filter { event in event.spans.contains { $0.overlaps(bounds) } }
  var told: Set<[ClosedRange<CalendarDay>]> = []
  var evidence = base + events.filter { told.insert($0.spans).inserted }
  if let years = weigh(evidence).map({ $0.hull.lowerBound.year...$0.hull.upperBound.year }) {
    evidence +=
      namedMonths(
        in: words, expressions: expressions, rules: reader.dateRules, within: years
      ).merged
  }
  let asked = Asked(
    stamps: stated.stamps,
    leads: leadWeekdays(in: words, expressions: expressions, rules: reader.dateRules))
  // What allows the stated day in no year is another event than the one known.
  if let stamp = asked.dayStamp { evidence.removeAll { !$0.allows(stamp) } }
  guard let answer = asked.answer(evidence) else {
    return telling(stated.stamps).map { Publication($0, $1, stamps: stated.stamps) }
      ?? unplaced(stated)
  }
  var result = stated
  result.date = answer.date
  result.dating = asked.dayStamp.map { ["\($0.kind.name): \($0.text)"] } ?? []
  result.dating += asked.reasons(for: answer, among: evidence) + answer.confirmation
  return result
}

/// `February 2012` on top of a page.
private func monthEvidence(_ stamp: StampDate) -> DatingEvidence? {
  guard let year = stamp.year, stamp.day == nil else { return nil }
  let first = CalendarDay(firstOfMonth: stamp.month, year: year)
  let last = CalendarDay(firstOfMonth: stamp.month + 1, year: year) - 1
  return DatingEvidence(
    spans: [first...last], weight: 6, reason: "\(stamp.kind.name): \(stamp.text)")
}

/// What a page's own days say of a report that was filed long before, or states no day: it is not
/// younger, and readers comment on it when it is new.
private func pageEvidence(_ stamps: [StampDate]) -> [DatingEvidence] {
  var found: [DatingEvidence] = []
  for kind in [CleanArticle.Stamp.Kind.published, .updated, .page, .capture] {
    guard let stamp = stamps.first(where: { $0.kind == kind && $0.stated != nil }),
      let day = stamp.stated,
      let span = ClosedRange(from: recordedDays.lowerBound, to: day)
    else { continue }
    found.append(
      DatingEvidence(spans: [span], weight: 2, reason: "\(kind.name): \(stamp.text)"))
  }
  let comments = stamps.filter { $0.kind == .comment }
  if let first = comments.compactMap(\.stated).min(),
    let stamp = comments.first(where: { $0.stated == first })
  {
    found.append(
      DatingEvidence(
        spans: [first...first], weight: 3, reason: "\(stamp.kind.name): \(stamp.text)"))
  }
  return found
}

/// A copyright line's years; the page may have been made anew long after the article.
private func rightsEvidence(_ years: ClosedRange<Int>) -> DatingEvidence {
  let first = CalendarDay(firstOfMonth: 1, year: years.lowerBound)
  let last = CalendarDay(firstOfMonth: 1, year: years.upperBound + 1) - 1
  let text = years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)-\(years.upperBound)"
  return DatingEvidence(spans: [first...last], weight: 1, reason: "the copyright line says \(text)")
}

/// What a stamp says of an article for which there is no evidence.
private func unplaced(_ stated: Publication) -> Publication {
  var result = stated
  result.dating = stated.stamps.prefix(1).map { "\($0.kind.name): \($0.text)" }
  return result
}

/// What an article states of its day, of which evidence is to say the rest.
private struct Asked {
  var stamps: [StampDate]
  var leads: [Lead]

  struct Answer {
    var date: EDTF
    /// The days of the week that bear it out, as a reader is told of them.
    var confirmation: [String]
  }

  /// A day and month that lack their year.
  var dayStamp: StampDate? {
    stamps.first { $0.day != nil && $0.year == nil && $0.kind.isOfArticle }
  }

  func answer(_ evidence: [DatingEvidence]) -> Answer? {
    guard let weighed = weigh(evidence) else { return nil }
    return dayStamp.map { complete($0, with: weighed) } ?? place(by: weighed)
  }

  /// The reasons without which the answer would be another, the narrowest first.
  func reasons(for answer: Answer, among evidence: [DatingEvidence]) -> [String] {
    guard let weighed = weigh(evidence) else { return [] }
    func width(_ evidence: DatingEvidence) -> Int {
      evidence.spans.filter { $0.overlaps(weighed.hull) }.map { $0.upperBound - $0.lowerBound }
        .max() ?? .max
    }
    var kept =
      evidence
      .filter { one in weighed.spans.contains { span in one.spans.contains { $0.overlaps(span) } } }
      .sorted { (width($0), $0.reason) < (width($1), $1.reason) }
    // Of very many the narrowest are enough.
    if let few = [24, 96].first(where: { self.answer(Array(kept.prefix($0)))?.date == answer.date })
    {
      kept = Array(kept.prefix(few))
    }
    for index in kept.indices.reversed() where kept.count > 1 {
      var rest = kept
      rest.remove(at: index)
      if self.answer(rest)?.date == answer.date { kept = rest }
    }
    return kept.map(\.reason)
  }

  /// The days that evidence allows for an article which states none; nothing where these are years.
  private func place(by weighed: Weighed) -> Answer? {
    let days = weighed.hull.upperBound - weighed.hull.lowerBound + 1
    guard days < 365 * 6 else { return nil }
    let span = Answer(date: EDTF(months: weighed.hull), confirmation: [])
    guard days <= 8, let lead = leads.first else { return span }
    let fitting = (0..<days).map { weighed.hull.lowerBound + $0 }.filter {
      $0.weekday == lead.weekday
    }
    guard let day = fitting.first, fitting.count == 1 else { return span }
    return Answer(
      date: EDTF(day), confirmation: ["\(day) is the '\(lead.text)' of the first sentences"])
  }

  /// A stamp's day with the year that evidence allows and its day of the week fits; the first sentences
  /// tell of that day, or else of the day before.
  private func complete(_ stamp: StampDate, with weighed: Weighed) -> Answer? {
    let days = (weighed.hull.lowerBound.year...weighed.hull.upperBound.year).compactMap {
      CalendarDay(year: $0, month: stamp.month, day: stamp.day ?? 0)
    }.filter { day in weighed.spans.contains { $0.contains(day) } }
    let asked = stamp.weekday.map { Lead(weekday: $0, text: stamp.text) } ?? leads.first
    var fitting = days
    if let asked, days.count > 1 {
      fitting = days.filter { $0.weekday == asked.weekday }
      if fitting.isEmpty { fitting = days.filter { ($0 - 1).weekday == asked.weekday } }
    }
    guard let first = fitting.first, let last = fitting.last, fitting.count <= 3 else { return nil }
    guard first == last else {
      return Answer(date: .interval(EDTFDate(first), EDTFDate(last)), confirmation: [])
    }
    guard let asked, first.weekday == asked.weekday else {
      return Answer(date: EDTF(first), confirmation: [])
    }
    let name = englishWeekdays[first.weekday - 1]
    return Answer(
      date: EDTF(first), confirmation: ["\(first) is a \(name), as '\(asked.text)' asks"])
  }
}

/// A day of the week on which the first sentences say that something happened.
struct Lead {
  var weekday: Int
  var text: String
}

func leadWeekdays(
  in words: Words, expressions: [TimeExpression], rules: DateRules
) -> [Lead] {
  let limit = words.sentences.prefix(3).last?.upperBound ?? 0
  return expressions.compactMap { expression in
    guard expression.tokens.upperBound <= limit, let weekday = expression.parts.weekday,
      expression.parts.shift == nil, expression.parts.month == nil,
      isPast(expression, rules.tenses.tense(around: expression.tokens, in: words), words)
    else { return nil }
    return Lead(weekday: weekday, text: words.string(expression.tokens))
  }
}

/// Whether something was said or done on a day: `said on Friday that`, not `said it opens on Friday`.
private func isPast(_ expression: TimeExpression, _ tense: Tense, _ words: Words) -> Bool {
  guard tense == .reported else { return tense == .past }
  let before = (1...3).map { max(0, expression.tokens.lowerBound - $0) }
    .map { words.string($0).lowercased() }
  return before.prefix { $0 == "on" || $0 == "reporters" || sayings.contains($0) }
    .contains { sayings.contains($0) }
}

private let sayings: Set = ["said", "told", "announced", "reported"]

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
