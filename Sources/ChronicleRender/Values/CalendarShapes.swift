import ChronicleExport
import ChronicleModel
import ChronicleSite

extension DayView {
  static let shape = Shape<DayView>(
    page: frameFields(\.frame) + [
      .object("date", DateView.shape) { $0.date },
      .text("weekday") { $0.weekday },
      .list("happened", StatementView.shape) { $0.happened },
      .list("announced", StatementView.shape) { $0.announced },
      .list("remembered", StatementView.shape) { $0.remembered },
      .list("published", ArticleRowView.shape) { $0.published },
      .list("meetings", MeetingView.shape) { $0.meetings },
      .list("events", EventView.shape) { $0.events },
      .list("people", PersonLinkView.shape) { $0.people },
      .object("previous", DateView.shape) { $0.previous },
      .object("next", DateView.shape) { $0.next },
      .list("other_years", DateView.shape) { $0.otherYears },
      .object("month", LinkView.words) { $0.month },
      .object("year", LinkView.words) { $0.year },
      .html("linked_data") { linkedData(of: $0) },
    ])
}

extension DayView.EventView {
  static let shape = Shape<DayView.EventView>([
    .text("title") { $0.title }, .text("href") { $0.href }, .html("text") { $0.text.map(html) },
  ])
}

/// A week of a month's grid.
private let weekShape = Shape<[MonthView.CellView]>([
  .list("days", MonthView.CellView.shape) { $0 }
])

extension MonthView.CellView {
  fileprivate static let shape = Shape<MonthView.CellView>([
    .number("number") { $0.number }, .text("href") { $0.href }, .number("count") { $0.count },
    .number("level") { level(of: $0.count) }, .flag("is_outside") { $0.isOutside },
    .flag("is_empty") { $0.href == nil },
  ])
}

private func weekdays<View>(
  _ frame: @escaping @Sendable (View) -> FrameView
) -> Field<View> {
  .texts("weekdays") { frame($0).weekdays }
}

extension MonthView {
  static let shape = Shape<MonthView>(
    page: frameFields(\.frame) + [
      .text("name") { $0.name }, .list("weeks", weekShape) { $0.weeks }, weekdays(\.frame),
      .list("days", DayOfMonthView.shape) { $0.days },
      .list("articles", ArticleRowView.shape) { $0.articles },
      .object("previous", LinkView.words) { $0.previous },
      .object("next", LinkView.words) { $0.next },
      .object("year", LinkView.words) { $0.year },
    ])
}

extension MonthView.DayOfMonthView {
  static let shape = Shape<MonthView.DayOfMonthView>([
    .object("date", DateView.shape) { $0.date }, .number("count") { $0.count },
    .list("articles", ArticleRowView.shape) { $0.articles },
    .list("meetings", MeetingView.shape) { $0.meetings },
  ])
}

extension MonthOfYearView {
  static let inYear = Shape<MonthOfYearView>([
    .text("name") { $0.name }, .text("href") { $0.href }, .number("count") { $0.count },
    .flag("is_empty") { $0.href == nil }, .list("weeks", weekShape) { $0.weeks },
  ])
  static let inCalendar = Shape<MonthOfYearView>([
    .text("name") { $0.name }, .text("short") { $0.short }, .text("href") { $0.href },
    .number("count") { $0.count }, .number("level") { $0.level },
    .flag("is_empty") { $0.href == nil },
  ])
}

extension YearView {
  static let shape = Shape<YearView>(
    page: frameFields(\.frame) + [
      .text("year") { $0.year }, .count("count") { $0.count },
      .object("heat", HeatView.shape) { $0.heat },
      .list("months", MonthOfYearView.inYear) { $0.months }, weekdays(\.frame),
      .list("articles", ArticleRowView.shape) { $0.articles },
      .list("meetings", MeetingView.shape) { $0.meetings },
      .list("named", PersonLinkView.shape) { $0.named },
      .object("previous", LinkView.words) { $0.previous },
      .object("next", LinkView.words) { $0.next },
    ])
}

extension CalendarView {
  static let shape = Shape<CalendarView>(
    page: frameFields(\.frame) + [
      .list("years", Year.shape) { $0.years },
      .list("undated", ArticleRowView.shape) { $0.undated },
    ])
}

extension CalendarView.Year {
  static let shape = Shape<CalendarView.Year>([
    .text("year") { $0.year }, .text("href") { $0.href }, .number("count") { $0.count },
    .number("share") { $0.share }, .list("months", MonthOfYearView.inCalendar) { $0.months },
  ])
}
