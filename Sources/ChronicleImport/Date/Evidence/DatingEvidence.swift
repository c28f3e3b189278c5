import ChronicleModel

/// Something in an article that bounds the day on which it was published.
struct DatingEvidence: Sendable {
  /// The days that it allows: one or more spans, sorted.
  var spans: [ClosedRange<CalendarDay>]
  /// How much it counts against what contradicts it.
  var weight: Int
  /// The evidence as a reader is told of it.
  var reason: String

  func allows(_ day: CalendarDay) -> Bool {
    spans.contains { $0.contains(day) }
  }
}

/// The span of days that the weightiest evidence allows, and the evidence that agrees on it.
///
/// DatingEvidence may be wrong (a former minister called by the old title), so what counts is the greatest
/// sum of weights and not that all agree. Nil where the evidence leaves more than one span, or none.
func weigh(
  _ evidence: [DatingEvidence]
) -> (span: ClosedRange<CalendarDay>, agreeing: [DatingEvidence])? {
  let bounds = Set(evidence.flatMap { $0.spans.flatMap { [$0.lowerBound, $0.upperBound + 1] } })
    .sorted()
  var best = 0
  var spans: [ClosedRange<CalendarDay>] = []
  for (from, next) in zip(bounds, bounds.dropFirst()) {
    let weight = evidence.reduce(0) { $0 + ($1.allows(from) ? $1.weight : 0) }
    if weight > best {
      best = weight
      spans = []
    }
    guard weight == best, weight > 0 else { continue }
    if let last = spans.last, last.upperBound + 1 == from {
      spans[spans.count - 1] = last.lowerBound...(next - 1)
    } else {
      spans.append(from...(next - 1))
    }
  }
  guard let span = spans.first, spans.count == 1 else { return nil }
  return (span, evidence.filter { $0.allows(span.lowerBound) })
}

/// The earliest and the latest day that a clipping can be from.
let recordedDays: ClosedRange<CalendarDay> =
  CalendarDay(firstOfMonth: 1, year: 1900)...(CalendarDay(firstOfMonth: 1, year: 2100) - 1)

extension ClosedRange<CalendarDay> {
  /// A span of days, or nil where it would end before it begins.
  init?(from first: CalendarDay, to last: CalendarDay) {
    guard first <= last else { return nil }
    self = first...last
  }
}
