import ChronicleModel

/// A page of the site, by what it shows; persons, places and articles by their index in the catalogue.
package enum Page: Sendable, Hashable {
  /// Counts from 1, which is the home page; the others hold older articles.
  case home(Int)
  case article(Int)
  /// A person, and the page of the mentions: the first is the person's own.
  case person(Int, Int)
  case people
  case year(Int)
  case month(MonthOfYear)
  /// Index into the catalogue's days.
  case day(Int)
  case calendar
  /// A place, and the page of the mentions.
  case place(Int, Int)
  case places
  /// Counts from 1, as home does.
  case meetings(Int)
  case free(Int)
  /// How the chronicle was made.
  case made
  case data
  case search
  case notFound

  /// A person's own page.
  package static func person(_ index: Int) -> Page { .person(index, 1) }
  /// A place's own page.
  package static func place(_ index: Int) -> Page { .place(index, 1) }

  /// The name of the page's template, and of its kind.
  package var kind: String {
    switch self {
    case .home: "home"
    case .article: "article"
    case .person(_, 1): "person"
    case .person, .place(_, 2...): "mentions"
    case .people: "people"
    case .year: "year"
    case .month: "month"
    case .day: "day"
    case .calendar: "calendar"
    case .place: "place"
    case .places: "places"
    case .meetings(1): "meetings"
    case .meetings: "more-meetings"
    case .made: "made"
    case .free: "page"
    case .data: "data"
    case .search: "search"
    case .notFound: "not-found"
    }
  }
}

/// A month of a year.
package struct MonthOfYear: Sendable, Hashable, Comparable {
  package let year: Int
  /// 1 to 12.
  package let month: Int

  package init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  package var first: CalendarDay { CalendarDay(firstOfMonth: month, year: year) }
  /// The first day of the next month.
  package var end: CalendarDay { CalendarDay(firstOfMonth: month + 1, year: year) }

  package static func < (left: MonthOfYear, right: MonthOfYear) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}
