import ChronicleCatalogue
import ChronicleMarkdown
import ChronicleModel

/// A day's page.
public struct DayView: Sendable {
  public var frame: FrameView
  public var date: DateView
  public var weekday: String
  public var happened: [StatementView]
  public var announced: [StatementView]
  public var remembered: [StatementView]
  public var published: [ArticleRowView]
  public var meetings: [MeetingView]
  public var events: [EventView]
  public var people: [PersonLinkView]
  public var previous: DateView?
  public var next: DateView?
  public var otherYears: [DateView]
  public var month: LinkView
  public var year: LinkView
  public var pager: PagerView

  /// An event that an editor describes.
  public struct EventView: Sendable {
    public var title: String
    public var href: String?
    public var text: LinkedText?
  }
}

extension ViewMaker {
  /// A page of a day: of its meetings, then what is told of it, then what was published on it.
  public func day(_ index: Int, page number: Int) -> DayView {
    let entry = catalogue.days[index]
    let (year, month, _) = entry.day.parts
    var position = 0
    func here<Item>(_ items: [Item]) -> ArraySlice<Item> {
      let part = position..<position + items.count
      position = part.upperBound
      return items[shown(of: part, page: number, per: itemsPerDayPage)]
    }
    func told(_ telling: CataloguedDay.Telling) -> [StatementView] {
      here(entry.told.filter { $0.telling == telling }).map { _, mention in
        statement(mention, ranges(of: entry.day, in: mention), of: nil)
      }.markingRepeats()
    }
    let date = EDTF(entry.day)
    let words = plan.dayWords[index]
    let meetings = here(entry.meetings).map { meeting($0) }
    return DayView(
      frame: frame(title: number == 1 ? words : plan.wording("page_title", words, String(number))),
      date: view(date), weekday: plan.wording.dates.weekdays[entry.day.weekday - 1],
      happened: told(.happened), announced: told(.announced), remembered: told(.remembered),
      published: here(entry.published).map(row), meetings: meetings,
      events: number == 1 ? entry.events.map(event) : [],
      people: number == 1 ? Array(people(of: entry).prefix(40)) : [], previous: dayView(index - 1),
      next: dayView(index + 1), otherYears: number == 1 ? otherYears(entry.day) : [],
      month: LinkView(
        text: plan.wording.words(for: MonthOfYear(year: year, month: month)),
        href: href(.month(MonthOfYear(year: year, month: month)))),
      year: LinkView(text: String(year), href: href(.year(year))),
      pager: pager(number, of: plan.dayPages[index]) { .day(index, $0) })
  }

  /// Where a day is named in the sentence of a mention.
  private func ranges(of day: CalendarDay, in mention: Mention) -> [Range<Int>] {
    let article = catalogue.articles[mention.article]
    let linked = zip(article.links, article.targets).compactMap { link, target in
      if case .date(let date) = target, date.day == day, link.sentence == mention.sentence {
        return link.range
      }
      return nil
    }
    return linked.isEmpty ? [mention.range].compactMap { $0 } : linked
  }

  private func event(_ index: Int) -> DayView.EventView {
    let event = catalogue.events[index]
    return DayView.EventView(title: event.title, text: linked(event.text, title: event.title))
  }

  /// The persons of the day's meetings and events, and those named where the day is told as it happened.
  private func people(of entry: CataloguedDay) -> [PersonLinkView] {
    var counts: [Int: Int] = [:]
    for meeting in entry.meetings {
      for person in catalogue.meetings[meeting].persons { counts[person, default: 0] += 1 }
    }
    for id in entry.events.flatMap({ catalogue.events[$0].people }) {
      if let person = catalogue.person(id) { counts[person, default: 0] += 1 }
    }
    for (telling, mention) in entry.told where telling == .happened {
      guard let sentence = mention.sentence else { continue }
      let article = catalogue.articles[mention.article]
      for (link, target) in zip(article.links, article.targets)
      where link.sentence == sentence {
        if case .person(let person) = target { counts[person, default: 0] += 1 }
      }
    }
    return counts.sorted {
      ($1.value, plan.personRanks[$0.key]) < ($0.value, plan.personRanks[$1.key])
    }.map { person($0.key, on: EDTF(entry.day)) }
  }

  private func dayView(_ index: Int) -> DateView? {
    guard catalogue.days.indices.contains(index) else { return nil }
    return view(ofDay: index, EDTF(catalogue.days[index].day))
  }

  /// The same day of the other years that have anything.
  private func otherYears(_ day: CalendarDay) -> [DateView] {
    let (year, month, number) = day.parts
    return plan.years.compactMap { other in
      guard other != year, let same = CalendarDay(year: other, month: month, day: number),
        let index = catalogue.day(same)
      else { return nil }
      return dayView(index)
    }
  }
}
