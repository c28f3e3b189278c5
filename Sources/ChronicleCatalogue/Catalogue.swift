import ChronicleMarkdown
import ChronicleModel

/// Everything that the articles tell, tied together: who is named where, what happened when, who met whom.
///
/// The parts refer to each other by index. All lists are sorted by what they hold, never by the order of
/// the input.
public struct Catalogue: Sendable {
  /// Family names, folded, that stand before the given name by custom.
  public internal(set) var familyFirst: Set<String> = []
  /// By date, then id; undated ones last.
  public internal(set) var articles = NotedList<CataloguedArticle>(.article, .articles)
  /// By id.
  public internal(set) var persons = NotedList<CataloguedPerson>(.person, .persons)
  /// By id.
  public internal(set) var places = NotedList<CataloguedPlace>(.place, .places)
  /// The days that have anything, in their order.
  public internal(set) var days = NotedList<CataloguedDay>(.day, .days)
  /// By date, then persons; undated ones last.
  public internal(set) var meetings = NotedList<CataloguedMeeting>(.meeting, .meetings)
  private var allEvents: [Event] = []
  private var allPages: [Filed<FreePage>] = []
  /// The fingerprint of all events.
  var eventsPrint = Fingerprint(of: [])
  private var dayNumbers: [Int] = []
  var personIndices: [String: Int] = [:]
  var placeIndices: [String: Int] = [:]
  /// The ids of the names in articles' front matter that are no ids themselves.
  var namedPersons: [String: String] = [:]

  /// By date, then id.
  public internal(set) var events: [Event] {
    get {
      note(.events)
      return allEvents
    }
    set { allEvents = newValue }
  }

  /// By id.
  public internal(set) var pages: [Filed<FreePage>] {
    get {
      note(.pages)
      return allPages
    }
    set { allPages = newValue }
  }

  /// The index of a person by id.
  public func person(_ id: String) -> Int? {
    let index = personIndices[id]
    if let index { note(.person, index) } else { note(.persons) }
    return index
  }

  /// The index of a place by id.
  public func place(_ id: String) -> Int? {
    let index = placeIndices[id]
    if let index { note(.place, index) } else { note(.places) }
    return index
  }

  /// The index of a day that has anything.
  public func day(_ day: CalendarDay) -> Int? {
    let index = dayPosition(day)
    return index < dayNumbers.count && dayNumbers[index] == day.number ? index : nil
  }

  /// Writes down the numbers of the days, by which they are looked up.
  mutating func numberDays() { dayNumbers = days.items.map(\.day.number) }

  /// The index of the first day that has anything and is not before a day.
  public func dayPosition(_ day: CalendarDay) -> Int {
    var (low, high) = (0, dayNumbers.count)
    while low < high {
      let middle = (low + high) / 2
      if dayNumbers[middle] < day.number { low = middle + 1 } else { high = middle }
    }
    // That it lies between these two is all that was learnt.
    if low < dayNumbers.count { note(.day, low) } else { note(.days) }
    if low > 0 { note(.day, low - 1) }
    return low
  }
}

/// An index and how often what it stands for occurs.
public struct Counted: Sendable, Hashable {
  public var index: Int
  public var count: Int
}

/// A text and how often it occurs.
public struct CountedText: Sendable, Hashable {
  public var text: String
  public var count: Int
}

/// What a link of the chronicle leads to.
public enum LinkTarget: Sendable, Hashable {
  case person(Int)
  case place(Int)
  case date(EDTF)
  /// Nothing that the chronicle knows; the link stays text.
  case unknown
}

/// A place in an article that names something.
public struct Mention: Sendable, Hashable {
  public var article: Int
  /// Index into the sentences of the article's text; nil where the article as a whole is meant.
  public var sentence: Int?
  /// Where the name stands in the plain text of the article.
  public var range: Range<Int>?
}

/// A meeting, with all articles that tell it.
public struct CataloguedMeeting: Sendable {
  /// Indices of persons, in the order of the first text.
  public internal(set) var persons: [Int]
  public internal(set) var date: EDTF?
  /// Index of a place.
  public internal(set) var place: Int?
  public internal(set) var status: Meeting.Status
  public internal(set) var mode: Meeting.Mode
  /// One for each article.
  public internal(set) var tellings: [Mention]
}

extension Article {
  /// Whether the date was concluded from evidence rather than read.
  public var isDateInferred: Bool {
    guard let date, let first = dating.first else { return false }
    return dating.count > 1 || first.hasPrefix("year ") || date.day == nil && !isStated(first)
  }

  /// Whether a line of evidence is a line of the page, or the file's own word.
  private func isStated(_ evidence: String) -> Bool {
    ["date line: ", "credit: ", "dateline: ", "updated: ", "the file's date: ", "given: "]
      .contains { evidence.hasPrefix($0) }
  }
}
