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
/// publication before that of a change.
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
  let order: [CleanArticle.Stamp.Kind] = [.published, .credit, .dateline, .updated]
  for kind in order {
    for date in dates where date.kind == kind {
      guard let day = date.stated else { continue }
      return Publication(
        date: EDTF(day), dating: ["\(kind.name): \(date.text)"], stamps: dates)
    }
  }
  return Publication(date: nil, dating: [], stamps: dates)
}

extension CleanArticle.Stamp.Kind {
  /// The kind as a reader is told of it.
  var name: String {
    switch self {
    case .published: "date line"
    case .credit: "credit"
    case .dateline: "dateline"
    case .updated: "updated"
    }
  }
}
