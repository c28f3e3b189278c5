import ChronicleModel

/// A date in English words, as citations have it in whatever language the pages are.
///
///     2006-12-27             ->  27 December 2006
///     2003-11~               ->  about November 2003
///     2003-09-22/2003-12-08  ->  between 22 September and 8 December 2003
func words(for date: EDTF) -> String {
  switch date {
  case .date(let date): qualified(date, plainWords(date))
  case .interval(let from?, let to?):
    "between \(words(from, before: to)) and \(qualified(to, plainWords(to)))"
  case .interval(let from?, nil): "from \(qualified(from, plainWords(from)))"
  case .interval(nil, let to?): "until \(qualified(to, plainWords(to)))"
  case .interval(nil, nil): "at some time"
  }
}

private let seasonNames = ["spring", "summer", "autumn", "winter"]

private func qualified(_ date: EDTFDate, _ words: String) -> String {
  (date.isUncertain ? "perhaps " : "") + (date.isApproximate ? "about " : "") + words
}

private func plainWords(_ date: EDTFDate) -> String {
  switch date.precision {
  case .day: "\(date.day) \(englishMonths[date.month - 1]) \(date.year)"
  case .month: "\(englishMonths[date.month - 1]) \(date.year)"
  case .season: "\(seasonNames[date.month - 21]) \(date.year)"
  case .year: "\(date.year)"
  case .decade: "the \(date.year)s"
  case .century: "the \(padded(date.year, 4))s"
  }
}

/// The beginning of a span, without what its end says again.
private func words(_ from: EDTFDate, before to: EDTFDate) -> String {
  guard from.year == to.year, from.precision >= .season, to.precision >= .season else {
    return qualified(from, plainWords(from))
  }
  let words =
    switch from.precision {
    case .day where to.precision == .day && from.month == to.month: "\(from.day)"
    case .day: "\(from.day) \(englishMonths[from.month - 1])"
    case .month: englishMonths[from.month - 1]
    default: seasonNames[from.month - 21]
    }
  return qualified(from, words)
}
