import ChronicleSite

/// The values of each kind of page, by the name of its template.
public let pageTrees: [(kind: String, tree: ValueTree)] = [
  ("home", HomeView.shape.tree), ("article", ArticleView.shape.tree),
  ("person", PersonView.shape.tree), ("people", PeopleView.shape.tree),
  ("day", DayView.shape.tree), ("month", MonthView.shape.tree), ("year", YearView.shape.tree),
  ("calendar", CalendarView.shape.tree), ("place", PlaceView.shape.tree),
  ("places", PlacesView.shape.tree), ("meetings", MeetingsView.shape.tree),
  ("more-meetings", MeetingsView.shape.tree), ("mentions", MentionsView.shape.tree),
  ("made", MadeView.shape.tree), ("page", FreePageView.shape.tree), ("data", DataView.shape.tree),
  ("search", SearchView.shape.tree), ("not-found", NotFoundView.shape.tree),
]

/// The values of a page; its view is made here, and gone when the page is written.
public func value(of page: Page, in plan: SitePlan) -> TemplateValue {
  let maker = ViewMaker(plan, page)
  return switch page {
  case .home(let number): HomeView.shape.value(of: maker.home(number))
  case .article(let index): ArticleView.shape.value(of: maker.article(index))
  case .person(let index, 1): PersonView.shape.value(of: maker.person(page: index))
  case .person(let index, let number):
    MentionsView.shape.value(of: maker.mentions(of: index, page: number))
  case .people(let number): PeopleView.shape.value(of: maker.people(number))
  case .day(let index, let number): DayView.shape.value(of: maker.day(index, page: number))
  case .month(let month): MonthView.shape.value(of: maker.month(month))
  case .year(let year): YearView.shape.value(of: maker.year(year))
  case .calendar: CalendarView.shape.value(of: maker.calendar())
  case .place(let index, 1): PlaceView.shape.value(of: maker.place(page: index))
  case .place(let index, let number):
    MentionsView.shape.value(of: maker.mentions(ofPlace: index, page: number))
  case .places(let number): PlacesView.shape.value(of: maker.places(number))
  case .meetings(let number): MeetingsView.shape.value(of: maker.meetings(number))
  case .made: MadeView.shape.value(of: maker.made())
  case .free(let index): FreePageView.shape.value(of: maker.freePage(index))
  case .data: DataView.shape.value(of: maker.data())
  case .search: SearchView.shape.value(of: maker.search())
  case .notFound: NotFoundView.shape.value(of: maker.notFound())
  }
}

/// A page's text.
public func render(
  _ page: Page, in plan: SitePlan, with templates: TemplateSet, rows: RenderedRows?
) -> [UInt8] {
  templates.render(page.kind, value(of: page, in: plan), rows: rows)
}
