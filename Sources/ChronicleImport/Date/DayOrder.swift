import ChronicleFacts
import ChronicleModel

/// Stamps in numbers read in the order of the paper's country: `03/04/2008` is 3 April or March 4.
///
/// What decides is a day of the week, another date of the page, what the first sentences tell of, and
/// else the country of the dateline; where nothing does, the month comes first.
func settledDayOrder(
  _ stamps: [ReadStamp], of clean: CleanArticle, _ expressions: [TimeExpression],
  with reader: Reader
) -> [ReadStamp] {
  guard stamps.contains(where: { $0.expressions.contains(where: \.hasOpenOrder) }) else {
    return stamps
  }
  let others = stamps.filter { !$0.expressions.contains(where: \.hasOpenOrder) }.flatMap(\.dates)
  let leads = leadWeekdays(in: clean.body, expressions: expressions, rules: reader.dateRules)
  let monthFirst = isMonthFirst(clean, with: reader)
  return stamps.map { stamp in
    var stamp = stamp
    for index in stamp.expressions.indices where stamp.expressions[index].hasOpenOrder {
      let parts = stamp.expressions[index].parts
      var turned = parts
      (turned.month, turned.day) = (parts.day, parts.month)
      let weighing = Weighing(others: others, leads: leads)
      let gain = weighing.weight(turned) - weighing.weight(parts)
      if gain > 0 || gain == 0 && !monthFirst { stamp.expressions[index].parts = turned }
    }
    return stamp
  }
}

private struct Weighing {
  var others: [StampDate]
  var leads: [Lead]

  /// How much speaks for a date.
  func weight(_ parts: Parts) -> Int {
    guard let year = parts.fullYear, let month = parts.month, let number = parts.day,
      let day = CalendarDay(year: year, month: month, day: number)
    else { return -10 }
    var weight = 0
    if let weekday = parts.weekday { weight += weekday == day.weekday ? 8 : 0 }
    let agrees = others.contains { other in
      [-1, 0, 1, 2].contains { back in
        let near = (day - back).parts
        return near.month == other.month && other.day == near.day
          && other.year ?? near.year == near.year
      }
    }
    if agrees { weight += 4 }
    if let lead = leads.first {
      weight += lead.weekday == day.weekday ? 2 : lead.weekday == (day - 1).weekday ? 2 : 0
    }
    return weight
  }
}

extension TimeExpression {
  /// Whether it is in numbers of which either may be the month.
  fileprivate var hasOpenOrder: Bool {
    guard case .numeric = DateRules.phrases[rule].meaning, let month = parts.month,
      let day = parts.day
    else { return false }
    return month <= 12 && day <= 12 && month != day
  }
}

/// Whether papers of the dateline's country write the month first; so where it is not known.
private func isMonthFirst(_ clean: CleanArticle, with reader: Reader) -> Bool {
  guard let place = clean.dateline else { return true }
  let words = Words(Array(place.utf8), lexicon: reader.knowledge.lexicon)
  guard words.count > 0, let match = reader.knowledge.places.match(words, at: 0) else {
    return true
  }
  let country = reader.knowledge.facts.places[match.value].country
  return country.isEmpty
    || ["United States", "Philippines", "Palau", "Micronesia"].contains(country)
}
