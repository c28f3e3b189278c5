import ChronicleCatalogue
import ChronicleModel

/// A month's page.
public struct MonthView: Sendable {
  public var frame: FrameView
  public var name: String
  public var weeks: [[CellView]]
  public var days: [DayOfMonthView]
  public var articles: [ArticleRowView]
  public var previous: LinkView?
  public var next: LinkView?
  public var year: LinkView

  /// A day in a month's grid.
  public struct CellView: Sendable {
    public var number: Int
    public var href: String?
    public var count: Int
    public var isOutside: Bool
  }

  /// A day that has anything.
  public struct DayOfMonthView: Sendable {
    public var date: DateView
    public var count: Int
    public var articles: [ArticleRowView]
    public var meetings: [MeetingView]
  }
}

/// A year's page.
public struct YearView: Sendable {
  public var frame: FrameView
  public var year: String
  public var count: Count
  public var heat: HeatView?
  public var months: [MonthOfYearView]
  public var articles: [ArticleRowView]
  public var meetings: [MeetingView]
  public var named: [PersonLinkView]
  public var previous: LinkView?
  public var next: LinkView?
}

/// A month in a year's page or in the calendar.
public struct MonthOfYearView: Sendable {
  public var name: String
  public var short: String
  public var href: String?
  public var count: Int
  public var level: Int
  public var weeks: [[MonthView.CellView]]
}

/// The index of all years.
public struct CalendarView: Sendable {
  public var frame: FrameView
  public var years: [Year]
  public var undated: [ArticleRowView]

  /// A year with its months.
  public struct Year: Sendable {
    public var year: String
    public var href: String
    public var count: Int
    public var share: Int
    public var months: [MonthOfYearView]
  }
}

/// How busy a day or month is, from 0 to 4, by doublings from a first step.
public func level(of count: Int, step: Int = 1) -> Int {
  if count == 0 { return 0 }
  return count <= step ? 1 : count <= 3 * step ? 2 : count <= 7 * step ? 3 : 4
}

extension ViewMaker {
  public func month(_ month: MonthOfYear) -> MonthView {
    let name = plan.wording.words(for: month)
    return MonthView(
      frame: frame(title: name), name: name, weeks: weeks(of: month),
      days: days(of: month).filter {
        !catalogue.days[$0].published.isEmpty || !catalogue.days[$0].meetings.isEmpty
      }.map { index in
        let entry = catalogue.days[index]
        return MonthView.DayOfMonthView(
          date: view(EDTF(entry.day)), count: entry.count, articles: entry.published.map(row),
          meetings: entry.meetings.map(meetingLine))
      },
      articles: (plan.articlesOfMonths[month] ?? []).map(row),
      previous: neighbour(of: month, in: plan.months, -1).map(monthLink),
      next: neighbour(of: month, in: plan.months, 1).map(monthLink),
      year: LinkView(text: String(month.year), href: href(.year(month.year))))
  }

  public func year(_ year: Int) -> YearView {
    let months = (1...12).map { monthOfYear(MonthOfYear(year: year, month: $0), withWeeks: true) }
    return YearView(
      frame: frame(title: String(year)), year: String(year),
      count: plan.wording.count(
        Set(plan.articles(of: year) + (plan.articlesOfYears[year] ?? [])).count),
      heat: heat(of: year), months: months, articles: (plan.articlesOfYears[year] ?? []).map(row),
      meetings: meetings(of: year).map(meetingLine), named: named(in: year),
      previous: neighbour(of: year, in: plan.years, -1).map(yearLink),
      next: neighbour(of: year, in: plan.years, 1).map(yearLink))
  }

  public func calendar() -> CalendarView {
    let years = plan.years.map { year in
      let months = (1...12).map {
        monthOfYear(MonthOfYear(year: year, month: $0), withWeeks: false)
      }
      let count = months.reduce(0) { $0 + $1.count } + (plan.articlesOfYears[year]?.count ?? 0)
      return CalendarView.Year(
        year: String(year), href: href(.year(year)), count: count, share: 0, months: months)
    }
    let most = max(1, years.map(\.count).max() ?? 1)
    let undated = catalogue.articles.indices.filter { catalogue.articles[$0].date == nil }
    return CalendarView(
      frame: frame(title: plan.wording("calendar")),
      years: years.map { year in
        var year = year
        year.share = year.count * 100 / most
        return year
      },
      undated: undated.map(row))
  }

  /// The indices of the days of a month that have anything.
  private func days(of month: MonthOfYear) -> Range<Int> {
    catalogue.dayPosition(month.first)..<catalogue.dayPosition(month.end)
  }

  private func monthOfYear(_ month: MonthOfYear, withWeeks: Bool) -> MonthOfYearView {
    let count =
      days(of: month).reduce(0) { $0 + catalogue.days[$1].count }
      + (plan.articlesOfMonths[month]?.count ?? 0)
    return MonthOfYearView(
      name: plan.wording.dates.months[month.month - 1],
      short: plan.wording.dates.shortMonths[month.month - 1],
      href: plan.hasMonth(month) ? href(.month(month)) : nil, count: count,
      level: level(of: count, step: 3), weeks: withWeeks ? weeks(of: month) : [])
  }

  /// The weeks of a month from Monday to Sunday; days outside of the month fill the first and last.
  private func weeks(of month: MonthOfYear) -> [[MonthView.CellView]] {
    var index = catalogue.dayPosition(month.first)
    var weeks: [[MonthView.CellView]] = []
    var monday = month.first.monday
    while monday < month.end {
      weeks.append(
        (0..<7).map { offset in
          let day = monday + offset
          let isOutside = day < month.first || day >= month.end
          var cell = MonthView.CellView(number: day.day, count: 0, isOutside: isOutside)
          if !isOutside, index < catalogue.days.count, catalogue.days[index].day == day {
            cell.href = href(.day(index))
            cell.count = catalogue.days[index].count
            index += 1
          }
          return cell
        })
      monday = monday + 7
    }
    return weeks
  }

  private func meetings(of year: Int) -> [Int] {
    plan.meetingsOfYears[year] ?? []
  }

  private func named(in year: Int) -> [PersonLinkView] {
    var counts: [Int: Int] = [:]
    for article in plan.articles(of: year) {
      for person in catalogue.articles[article].persons { counts[person.index, default: 0] += 1 }
    }
    return named(counts.map { ($0.key, $0.value) })
  }

  private func neighbour<Item: Comparable>(of item: Item, in sorted: [Item], _ step: Int) -> Item? {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < item { low = middle + 1 } else { high = middle }
    }
    return sorted.indices.contains(low + step) ? sorted[low + step] : nil
  }

  private func monthLink(_ month: MonthOfYear) -> LinkView {
    LinkView(text: plan.wording.words(for: month), href: href(.month(month)))
  }

  private func yearLink(_ year: Int) -> LinkView {
    LinkView(text: String(year), href: href(.year(year)))
  }
}
