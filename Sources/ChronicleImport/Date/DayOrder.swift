import ChronicleFacts
import ChronicleModel

/// Stamps in numbers read in the order of the paper's country: `03/04/2008` is 3 April or March 4.
///
/// What decides is a day of the week, another date of the page, what the first sentences and the days named
/// in the text tell of, and else the country of the dateline and how the paper writes (`DayOrderStyle`);
/// where nothing does, the month comes first and the stamp is marked as open.
func settledDayOrder(
  _ stamps: [ReadStamp], of clean: CleanArticle, _ expressions: [TimeExpression],
  with reader: Reader
) -> [ReadStamp] {
  guard stamps.contains(where: { $0.expressions.contains(where: \.hasOpenOrder) }) else {
    return stamps
  }
  let others = stamps.filter { !$0.expressions.contains(where: \.hasOpenOrder) }.flatMap(\.dates)
  let leads = leadWeekdays(in: clean.body, expressions: expressions, rules: reader.dateRules)
  let style = DayOrderStyle(of: clean, expressions, with: reader)
  let told = expressions.compactMap { expression in
    expression.parts.year == nil ? expression.parts.monthAndDay : nil
  }
  return stamps.map { stamp in
    var stamp = stamp
    for index in stamp.expressions.indices where stamp.expressions[index].hasOpenOrder {
      let parts = stamp.expressions[index].parts
      var turned = parts
      (turned.month, turned.day) = (parts.day, parts.month)
      let weighing = Weighing(others: others, leads: leads, told: told)
      let gain = weighing.weight(turned) - weighing.weight(parts)
      let balance = style.balance + style.zoneBalance(of: stamp.words)
      if gain > 0 || gain == 0 && balance < 0 { stamp.expressions[index].parts = turned }
      stamp.isOpen = stamp.isOpen || gain == 0 && abs(balance) < 2
    }
    return stamp
  }
}

private struct Weighing {
  var others: [StampDate]
  var leads: [Lead]
  /// The days without a year that the text names.
  var told: [(month: Int, day: Int)]

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
    let isTold = told.contains { other in
      CalendarDay(year: year, month: other.month, day: other.day).map {
        (-14...14).contains(day - $0)
      } ?? false
    }
    if isTold { weight += 2 }
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

extension Parts {
  /// The day of a month that they name.
  fileprivate var monthAndDay: (month: Int, day: Int)? {
    month.flatMap { month in day.map { (month, $0) } }
  }
}
