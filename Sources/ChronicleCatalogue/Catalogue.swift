import ChronicleMarkdown
import ChronicleModel

/// Everything that the articles tell, tied together: who is named where, what happened when, who met whom.
///
/// The parts refer to each other by index. All lists are sorted by what they hold, never by the order of
/// the input.
package struct Catalogue: Sendable {
  /// Family names, folded, that stand before the given name by custom.
  package internal(set) var familyFirst: Set<String> = []
  /// By date, then id; undated ones last.
  package internal(set) var articles = NotedList<CataloguedArticle>(.article, .articles)
  /// By id.
  package internal(set) var persons = NotedList<CataloguedPerson>(.person, .persons)
  /// By id.
  package internal(set) var places = NotedList<CataloguedPlace>(.place, .places)
  /// The days that have anything, in their order.
  package internal(set) var days = NotedList<CataloguedDay>(.day, .days)
  /// By date, then persons; undated ones last.
  package internal(set) var meetings = NotedList<CataloguedMeeting>(.meeting, .meetings)
  private var allEvents: [Event] = []
  private var allPages: [Filed<FreePage>] = []
  /// The fingerprint of all events.
  var eventsPrint = Fingerprint(of: [])
  var personIndices: [String: Int] = [:]
  var placeIndices: [String: Int] = [:]
  /// The ids of the names in articles' front matter that are no ids themselves.
  var namedPersons: [String: String] = [:]

  /// By date, then id.
  package internal(set) var events: [Event] {
    get {
      note(.events)
      return allEvents
    }
    set { allEvents = newValue }
  }

  /// By id.
  package internal(set) var pages: [Filed<FreePage>] {
    get {
      note(.pages)
      return allPages
    }
    set { allPages = newValue }
  }

  /// The index of a person by id.
  package func person(_ id: String) -> Int? {
    let index = personIndices[id]
    if let index { note(.person, index) } else { note(.persons) }
    return index
  }

  /// The index of a place by id.
  package func place(_ id: String) -> Int? {
    let index = placeIndices[id]
    if let index { note(.place, index) } else { note(.places) }
    return index
  }

  /// The index of a day that has anything.
  package func day(_ day: CalendarDay) -> Int? {
    let index = dayPosition(day)
    return index < days.items.count && days.items[index].day == day ? index : nil
  }

  /// The index of the first day that has anything and is not before a day.
  package func dayPosition(_ day: CalendarDay) -> Int {
    let items = days.items
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      if items[middle].day < day { low = middle + 1 } else { high = middle }
    }
    // That it lies between these two is all that was learnt.
    if low < items.count { note(.day, low) } else { note(.days) }
    if low > 0 { note(.day, low - 1) }
    return low
  }
}

/// An index and how often what it stands for occurs.
package struct Counted: Sendable, Hashable {
  package var index: Int
  package var count: Int
}

/// A text and how often it occurs.
package struct CountedText: Sendable, Hashable {
  package var text: String
  package var count: Int
}

/// What a link of the chronicle leads to.
package enum LinkTarget: Sendable, Hashable {
  case person(Int)
  case place(Int)
  case date(EDTF)
  /// Nothing that the chronicle knows; the link stays text.
  case unknown
}

/// A place in an article that names something.
package struct Mention: Sendable, Hashable {
  package var article: Int
  /// Index into the sentences of the article's text; nil where the article as a whole is meant.
  package var sentence: Int?
  /// Where the name stands in the plain text of the article.
  package var range: Range<Int>?
}

/// A meeting, with all articles that tell it.
package struct CataloguedMeeting: Sendable {
  /// Indices of persons, in the order of the first text.
  package internal(set) var persons: [Int]
  package internal(set) var date: EDTF?
  /// Index of a place.
  package internal(set) var place: Int?
  package internal(set) var status: Meeting.Status
  package internal(set) var mode: Meeting.Mode
  /// One for each article.
  package internal(set) var tellings: [Mention]
}

extension Article {
  /// Whether the date was concluded from evidence rather than read.
  package var isDateInferred: Bool {
    guard let date, let first = dating.first else { return false }
    return dating.count > 1 || first.hasPrefix("year ") || date.day == nil && !isStated(first)
  }

  /// Whether a line of evidence is a line of the page, or the file's own word.
  private func isStated(_ evidence: String) -> Bool {
    ["date line: ", "credit: ", "dateline: ", "updated: ", "the file's date: ", "given: "]
      .contains { evidence.hasPrefix($0) }
  }
}
