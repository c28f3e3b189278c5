import ChronicleModel

/// A page of the site, by what it shows; persons, places and articles by their index in the catalogue.
public enum Page: Sendable, Hashable {
  /// Counts from 1, which is the home page; the others hold older articles.
  case home(Int)
  case article(Int)
  /// A person, and the page of the mentions: the first is the person's own.
  case person(Int, Int)
  /// The index of people, and its page.
  case people(Int)
  case year(Int)
  case month(MonthOfYear)
  /// Index into the catalogue's days, and the page of what there is of it.
  case day(Int, Int)
  case calendar
  /// A place, and the page of the mentions.
  case place(Int, Int)
  /// The index of places, and its page.
  case places(Int)
  /// Counts from 1, as home does.
  case meetings(Int)
  case free(Int)
  /// How the chronicle was made.
  case made
  case data
  case search
  case notFound

  /// A person's own page.
  public static func person(_ index: Int) -> Page { .person(index, 1) }
  /// A day's own page.
  public static func day(_ index: Int) -> Page { .day(index, 1) }
  /// A place's own page.
  public static func place(_ index: Int) -> Page { .place(index, 1) }

  /// The name of the page's template, and of its kind.
  public var kind: String {
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
public struct MonthOfYear: Sendable, Hashable, Comparable {
  public let year: Int
  /// 1 to 12.
  public let month: Int

  public init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  public var first: CalendarDay { CalendarDay(firstOfMonth: month, year: year) }
  /// The first day of the next month.
  public var end: CalendarDay { CalendarDay(firstOfMonth: month + 1, year: year) }

  public static func < (left: MonthOfYear, right: MonthOfYear) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}
