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
  package internal(set) var articles: [CataloguedArticle] = []
  /// By id.
  package internal(set) var persons: [CataloguedPerson] = []
  /// By id.
  package internal(set) var places: [CataloguedPlace] = []
  /// The days that have anything, in their order.
  package internal(set) var days: [CataloguedDay] = []
  /// By date, then persons; undated ones last.
  package internal(set) var meetings: [CataloguedMeeting] = []
  /// By date, then id.
  package internal(set) var events: [Event] = []
  /// By id.
  package internal(set) var pages: [Filed<FreePage>] = []
  var personIndices: [String: Int] = [:]
  var placeIndices: [String: Int] = [:]

  /// The index of a person by id.
  package func person(_ id: String) -> Int? { personIndices[id] }
  /// The index of a place by id.
  package func place(_ id: String) -> Int? { placeIndices[id] }
  /// The index of a day that has anything.
  package func day(_ day: CalendarDay) -> Int? {
    let index = dayPosition(day)
    return index < days.count && days[index].day == day ? index : nil
  }

  /// The index of the first day that has anything and is not before a day.
  package func dayPosition(_ day: CalendarDay) -> Int {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle].day < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// An article with its text read and its links resolved.
package struct CataloguedArticle: Sendable {
  private var reading: Reading
  /// What each link of the text leads to, in step with `text.links`.
  package internal(set) var targets: [LinkTarget] = []
  /// The persons named, in the order of their first mention.
  package internal(set) var persons: [Counted] = []
  package internal(set) var places: [Counted] = []
  /// The dates named in the text and front matter, sorted.
  package internal(set) var dates: [EDTF] = []
  package internal(set) var meetings: [Int] = []
  /// Whether a person has changed what was read.
  package internal(set) var isEdited = false
  /// How much of the text may be published; the text has no more.
  package internal(set) var rights = Rights.full

  init(file: ArticleFile, text: MarkdownText) {
    reading = Reading(file: file, text: text)
  }

  mutating func replace(file: ArticleFile, text: MarkdownText) {
    reading = Reading(file: file, text: text)
  }

  // Lent, not copied: an article has many parts, of which each caller wants one or two.
  package var file: ArticleFile { _read { yield reading.file } }
  package var article: Article { _read { yield reading.file.article } }
  package var text: MarkdownText { _read { yield reading.text } }

  /// A class only so that the many that refer to an article share its text.
  private final class Reading: Sendable {
    let file: ArticleFile
    let text: MarkdownText

    init(file: ArticleFile, text: MarkdownText) {
      self.file = file
      self.text = text
    }
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

/// A person whom the articles name or a file describes.
package struct CataloguedPerson: Sendable {
  package let id: String
  package internal(set) var name: String
  /// The editor's description, or what the program knows; nil where there is neither.
  package let person: Person?
  /// In the order of the articles.
  package internal(set) var mentions: [Mention] = []
  /// The articles that name the person, in their order.
  package internal(set) var articles: [Int] = []
  /// The forms of the name in the texts, the most frequent first.
  package internal(set) var forms: [CountedText] = []
  /// What the texts call the person, the most frequent first; and where first.
  package internal(set) var roles: [(role: CountedText, first: Mention)] = []
  package internal(set) var meetings: [Int] = []
}

/// A place that the articles name.
package struct CataloguedPlace: Sendable {
  package let id: String
  package internal(set) var name: String
  package let country: String?
  package internal(set) var mentions: [Mention] = []
  package internal(set) var articles: [Int] = []
  package internal(set) var meetings: [Int] = []
}

/// What the articles have of a day.
package struct CataloguedDay: Sendable {
  /// How a text that names a day stands to it.
  package enum Telling: Int, Sendable, CaseIterable {
    /// Told at the time or within a month.
    case happened
    /// Told beforehand.
    case announced
    /// Told later than that.
    case remembered
  }

  package let day: CalendarDay
  package internal(set) var published: [Int] = []
  package internal(set) var told: [(telling: Telling, mention: Mention)] = []
  package internal(set) var meetings: [Int] = []
  package internal(set) var events: [Int] = []

  /// How much there is, for comparing days.
  package var count: Int { published.count + told.count + meetings.count + events.count }
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
    dating.count > 1 || dating.contains { $0.hasPrefix("year ") }
      || (date?.day == nil && !dating.isEmpty)
  }
}
