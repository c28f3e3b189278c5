import ChronicleModel

/// Something in an article that bounds the day on which it was published.
struct DatingEvidence: Sendable {
  /// The days that it allows: one or more spans, sorted.
  var spans: [ClosedRange<CalendarDay>]
  /// How much it counts against what contradicts it.
  var weight: Int
  /// The evidence as a reader is told of it.
  var reason: String

  /// Whether it allows, in some year, a day and month that lack theirs, or the day before.
  func allows(_ stamp: StampDate) -> Bool {
    spans.contains { span in
      guard span.upperBound - span.lowerBound < 366 else { return true }
      return (span.lowerBound.year...span.upperBound.year).contains { year in
        guard let number = stamp.day,
          let day = CalendarDay(year: year, month: stamp.month, day: number)
        else { return false }
        return span.contains(day) || span.contains(day - 1)
      }
    }
  }
}

/// What the weightiest evidence allows.
struct Weighed: Sendable {
  /// The days: one or more spans, sorted.
  var spans: [ClosedRange<CalendarDay>]

  /// From the first day to the last.
  var hull: ClosedRange<CalendarDay> { spans[0].lowerBound...spans[spans.count - 1].upperBound }
}

/// The days that the weightiest evidence allows; nil where there is no evidence.
///
/// Evidence may be wrong (a former minister called by the old title), so what counts is the greatest
/// sum of weights and not that all agree.
func weigh(_ evidence: [DatingEvidence]) -> Weighed? {
  // By how much the sum of weights changes on a day.
  var changes: [CalendarDay: Int] = [:]
  for one in evidence {
    for span in joined(one.spans) {
      changes[span.lowerBound, default: 0] += one.weight
      changes[span.upperBound + 1, default: 0] -= one.weight
    }
  }
  let bounds = changes.keys.sorted()
  var best = 0
  var weight = 0
  var spans: [ClosedRange<CalendarDay>] = []
  for (from, next) in zip(bounds, bounds.dropFirst()) {
    weight += changes[from] ?? 0
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
  return spans.isEmpty ? nil : Weighed(spans: spans)
}

extension [DatingEvidence] {
  /// Evidence that allows the same days as one, which counts as much as all of it.
  var merged: [DatingEvidence] {
    var places: [[ClosedRange<CalendarDay>]: Int] = [:]
    return reduce(into: []) { merged, one in
      if let place = places[one.spans] {
        merged[place].weight += one.weight
      } else {
        places[one.spans] = merged.count
        merged.append(one)
      }
    }
  }
}

/// Spans that touch or overlap as one.
private func joined(_ spans: [ClosedRange<CalendarDay>]) -> [ClosedRange<CalendarDay>] {
  spans.reduce(into: []) { joined, span in
    if let last = joined.last, span.lowerBound <= last.upperBound + 1 {
      joined[joined.count - 1] = last.lowerBound...max(last.upperBound, span.upperBound)
    } else {
      joined.append(span)
    }
  }
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
