import ChronicleFacts
import ChronicleModel

/// When an article was published, and how that is known.
struct Publication: Sendable, Hashable {
  var date: EDTF?
  var dating: [String]
  /// What the stamps say, the most telling first, for where no stamp states the whole day.
  var stamps: [StampDate]
}

/// Finds the publication date that is known from outside or that a stamp states with day, month and
/// year. A line of the page goes before the dateline, which may be some days older, and the day of
/// publication before that of a change; where the page's day is long after the dateline's, it is not
/// the report's.
func findPublication(_ stamps: [ReadStamp], clipping: RawClipping) -> Publication {
  let dates = stamps.flatMap(\.dates)
  if let known = clipping.published {
    return Publication(date: known, dating: ["given: \(known)"], stamps: dates)
  }
  if let claims = clipping.page?.dates, !claims.isEmpty,
    let (day, dating) = agreedDay(of: claims, and: dates)
  {
    return Publication(date: EDTF(day), dating: dating, stamps: dates)
  }
  if let span = clipping.page?.span, span.holds(telling(dates)?.day) == nil {
    return Publication(date: span, dating: ["the file's date: \(span)"], stamps: dates)
  }
  let stamps = Publication(date: nil, dating: [], stamps: dates)
  guard let (best, day) = telling(dates) else { return stamps }
  let line = dates.first { $0.kind == .dateline && $0.day != nil }
  guard let line, best.kind != .dateline, let filed = line.filed(before: day),
    !best.kind.mayFollow(by: day - filed)
  else { return Publication(best, day, stamps: dates) }
  // The page was printed, changed or moved long after the report was filed.
  if line.year != nil || best.kind == .updated && day - filed <= 60 {
    return Publication(line, filed, stamps: dates)
  }
  return stamps
}

extension EDTF {
  /// A day, where it lies within the date.
  fileprivate func holds(_ day: CalendarDay?) -> CalendarDay? {
    day.flatMap { contains($0) ? $0 : nil }
  }
}

/// The stamp that tells most of those that state the whole day.
func telling(_ dates: [StampDate]) -> (stamp: StampDate, day: CalendarDay)? {
  for kind in [CleanArticle.Stamp.Kind.published, .credit, .dateline, .updated, .page] {
    for date in dates where date.kind == kind {
      if let day = date.stated { return (date, day) }
    }
  }
  return nil
}

extension Publication {
  init(_ date: StampDate, _ day: CalendarDay, stamps: [StampDate]) {
    self.init(date: EDTF(day), dating: ["\(date.kind.name): \(date.text)"], stamps: stamps)
    guard date.isOpen else { return }
    var doubtful = EDTFDate(day)
    doubtful.isUncertain = true
    self.date = .date(doubtful)
    dating.append("which of its numbers is the month is not told")
  }
}

extension StampDate {
  /// A dateline's day, in the year that it states or else in the last before a day, or on the day after.
  fileprivate func filed(before latest: CalendarDay) -> CalendarDay? {
    guard let day else { return nil }
    if let year { return CalendarDay(year: year, month: month, day: day) }
    let parts = (latest + 1).parts
    let isPast = (month, day) <= (parts.month, parts.day)
    return CalendarDay(year: isPast ? parts.year : parts.year - 1, month: month, day: day)
  }
}

extension CleanArticle.Stamp.Kind {
  /// The kind as a reader is told of it.
  var name: String {
    switch self {
    case .published: "date line"
    case .credit: "credit"
    case .dateline: "dateline"
    case .updated: "updated"
    case .page: "elsewhere on the page"
    case .comment: "a reader's comment"
    case .capture: "kept"
    }
  }

  /// Whether a page may state a day so long after its dateline's.
  fileprivate func mayFollow(by days: Int) -> Bool {
    switch self {
    case .updated: (-1...2).contains(days)
    case .page: (-1...7).contains(days)
    default: (-2...31).contains(days)
    }
  }
}
