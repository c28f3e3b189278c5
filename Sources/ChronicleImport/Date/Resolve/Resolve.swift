import ChronicleFacts
import ChronicleModel

/// What an expression means once publication is known.
struct ResolvedDate: Sendable, Hashable {
  var value: EDTF?
  var timex: Timex
  var kind: DateMention.Kind
}

/// Finds what expressions of a text mean, given when it was published.
///
/// Expressions are resolved in their order, as `two days later` counts from the one before it. What
/// needs a closer publication date than is known keeps a nil value.
func resolve(
  _ expressions: [TimeExpression], in words: Words, publication: EDTF?, rules: DateRules
) -> [ResolvedDate] {
  var resolver = Resolver(words: words, rules: rules, anchor: Anchor(publication))
  return expressions.map { resolver.resolve($0) }
}

/// Resolves one expression after the other.
struct Resolver {
  let words: Words
  let rules: DateRules
  let anchor: Anchor
  /// The date last named in the text.
  var last: CalendarSpan?
  /// The first day named that does not lie ahead of publication.
  var mainDay: CalendarSpan?
  /// Where the date last named stands, if its year was stated there.
  var told: Int?
  /// Whether it was `last year`, so that the days after it in the sentence are of that year.
  var isToldByYear = false
  /// Where an expression ended that counted years from another: `a year earlier`.
  var counted: Int?
  /// The quarter last named, as quarters since year 0.
  var lastQuarter: Int?
  /// Whether a longer part of the year was named since: `the nine months`.
  var spansMonths = false

  init(words: Words, rules: DateRules, anchor: Anchor) {
    self.words = words
    self.rules = rules
    self.anchor = anchor
  }

  mutating func resolve(_ expression: TimeExpression) -> ResolvedDate {
    let parts = expression.parts
    switch DateRules.phrases[expression.rule].meaning {
    case .duration:
      if parts.unit == .month, let count = parts.count, (6...12).contains(count) {
        spansMonths = true
      }
      return other("DURATION", durationValue(withDefaultCount(parts)))
    case .durationAndHalf:
      var parts = withDefaultCount(parts)
      parts.hasHalf = true
      return other("DURATION", durationValue(parts))
    case .halfDuration: return other("DURATION", halfDurationValue(parts.unit))
    case .vagueDuration:
      var parts = parts
      parts.isVague = true
      return other("DURATION", durationValue(parts))
    case .set:
      return other("SET", setValue(parts, word: words.string(expression.tokens).lowercased()))
    case .reference(let value): return other("DATE", value)
    default: break
    }
    guard let span = span(expression), (1...9999).contains(span.first.year),
      span.last.year <= 9999
    else { return unresolved(expression) }
    return resolved(span, expression)
  }

  /// Whether what surrounds an expression speaks of the past or of what is to come.
  func tense(of expression: TimeExpression) -> Tense {
    rules.tenses.tense(around: expression.tokens, in: words)
  }

  private func other(_ type: String, _ value: String) -> ResolvedDate {
    ResolvedDate(value: nil, timex: Timex(type: type, value: value), kind: .other)
  }

  private func withDefaultCount(_ parts: Parts) -> Parts {
    var parts = parts
    if parts.count == nil, !parts.isVague { parts.count = 1 }
    return parts
  }

  /// Whether a quarter is that of the year before: `the year-ago third quarter`.
  func isYearBack(_ expression: TimeExpression) -> Bool {
    expression.tokens.contains { rules.contexts.back.contains(words[$0].id) }
  }

  private mutating func resolved(
    _ span: CalendarSpan, _ expression: TimeExpression
  ) -> ResolvedDate {
    let parts = expression.parts
    let tellsOn =
      told.map {
        words.sentence(of: $0) == words.sentence(of: expression.tokens.lowerBound)
          && span.first.year == last?.first.year
      } ?? false
    last = span
    if mainDay == nil, let now = anchor.span, case .day(let day) = span, day <= now.last {
      mainDay = span
    }
    let isYear = [-1, 1].contains { shift in
      expression.parts.shift == shift && span == anchor.year.map { .year($0 + shift) }
    }
    if expression.parts.year != nil || isYear {
      told = expression.tokens.lowerBound
      isToldByYear = isYear
    } else if !tellsOn || !isToldByYear {
      told = nil
    }
    noteQuarter(span, expression)
    if case .after = DateRules.phrases[expression.rule].meaning, parts.unit == .year {
      counted = expression.tokens.upperBound
    } else {
      counted = nil
    }
    let meaning = DateRules.phrases[expression.rule].meaning
    // The end of a year is written as its last day.
    var timex = Timex(
      type: "DATE", value: meaning == .end ? span.last.description : span.timex)
    if case .day = span, let time = meaning == .tonight ? "TNI" : timeOfDay(parts) {
      timex = Timex(type: "TIME", value: span.timex + time)
    }
    let value = value(of: span, expression)
    let namesDate = meaning != .theUnit && meaning != .time
    return ResolvedDate(
      value: namesDate ? value : nil, timex: timex,
      kind: namesDate && value != nil ? kind(of: span, expression) : .other)
  }

  /// The date, approximate for `about two years ago` and none for `more than two years ago`, nor for
  /// a century, on which nothing can be dated.
  private func value(of span: CalendarSpan, _ expression: TimeExpression) -> EDTF? {
    if case .century = span { return nil }
    guard DateRules.phrases[expression.rule].meaning == .ago else { return span.edtf }
    let tokens = expression.tokens.lowerBound - 2..<expression.tokens.upperBound
    if tokens.contains(where: { $0 >= 0 && rules.contexts.beyond.contains(words[$0].id) }) {
      return nil
    }
    guard tokens.contains(where: { $0 >= 0 && rules.contexts.nearly.contains(words[$0].id) }),
      case .date(var date) = span.edtf
    else { return span.edtf }
    date.isApproximate = true
    return .date(date)
  }

  /// Remembers the quarter that a company reports on: not one of the year before, nor one ahead.
  private mutating func noteQuarter(
    _ span: CalendarSpan, _ expression: TimeExpression
  ) {
    guard case .quarter(let year, let quarter) = span,
      DateRules.phrases[expression.rule].meaning == .quarter, !isYearBack(expression),
      lastQuarter == nil || expression.parts.year == nil && tense(of: expression) != .future
    else { return }
    lastQuarter = year * 4 + quarter - 1
    spansMonths = false
  }

  private func timeOfDay(_ parts: Parts) -> String? {
    if let hour = parts.hour {
      return "T" + padded(hour, 2) + ":" + padded(parts.minute ?? 0, 2)
    }
    return parts.dayPart.map { "T" + $0.rawValue }
  }

  private func kind(of span: CalendarSpan, _ expression: TimeExpression) -> DateMention.Kind {
    if let now = anchor.span {
      if span.first > now.last { return .future }
      if span.last >= now.last, tense(of: expression) == .future { return .future }
    }
    return span.isPeriod ? .period : .event
  }

  /// What can be said of an expression whose date is not known: `XXXX-WXX-3` for a Wednesday.
  private func unresolved(_ expression: TimeExpression) -> ResolvedDate {
    let parts = expression.parts
    var value = ""
    switch DateRules.phrases[expression.rule].meaning {
    case .weekday, .weekdayOfWeek: value = parts.weekday.map { "XXXX-WXX-\($0)" } ?? ""
    case .month: value = parts.month.map { "XXXX-\(padded($0, 2))" } ?? ""
    case .day:
      if let month = parts.month, let day = parts.day {
        value = "XXXX-\(padded(month, 2))-\(padded(day, 2))"
      }
    case .quarter: value = parts.ordinal.map { "XXXX-Q\($0)" } ?? ""
    case .season: value = parts.season.map { "XXXX-" + CalendarSpan.seasonNames[$0 - 1] } ?? ""
    case .after where parts.isVague: return other("DURATION", durationValue(parts))
    case .ago where parts.count == nil: value = "PAST_REF"
    case .ahead where parts.isVague: value = "FUTURE_REF"
    default: break
    }
    let time = timeOfDay(parts)
    return ResolvedDate(
      value: nil,
      timex: Timex(
        type: time == nil ? "DATE" : "TIME", value: value.isEmpty ? "" : value + (time ?? "")),
      kind: value.isEmpty ? .other : .event)
  }
}
