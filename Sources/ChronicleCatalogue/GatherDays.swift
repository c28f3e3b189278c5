import ChronicleModel

extension Gathering {
  /// Gathers what each day has: what was published, and what is told of it.
  mutating func gatherDays() {
    var days: [CalendarDay: CataloguedDay] = [:]
    for (index, article) in catalogue.articles.enumerated() {
      if let day = article.date?.day {
        days[day, default: CataloguedDay(day: day)].published.append(index)
      }
      var told: Set<Told> = []
      for (date, mention) in datesNamed[index] {
        guard let day = date.day else { continue }
        let telling = telling(of: day, by: article.date)
        if told.insert(Told(day: day, sentence: mention.sentence)).inserted {
          days[day, default: CataloguedDay(day: day)].told.append((telling, mention))
        }
      }
    }
    for (index, meeting) in catalogue.meetings.enumerated() {
      guard let day = meeting.date?.day else { continue }
      days[day, default: CataloguedDay(day: day)].meetings.append(index)
    }
    for (index, event) in catalogue.events.enumerated() {
      guard let day = event.date.day else { continue }
      days[day, default: CataloguedDay(day: day)].events.append(index)
    }
    catalogue.days.items = days.values.sorted { $0.day < $1.day }
    for index in catalogue.days.items.indices { catalogue.days.items[index].index = index }
    catalogue.numberDays()
  }

  private struct Told: Hashable {
    var day: CalendarDay
    var sentence: Int?
  }
}

/// How a text of a date stands to a day that it names; a text without a date is taken at its word.
public func telling(of day: CalendarDay, by published: EDTF?) -> CataloguedDay.Telling {
  if let last = published?.last, day > last { return .announced }
  if let first = published?.first, first - day > 31 { return .remembered }
  return .happened
}
