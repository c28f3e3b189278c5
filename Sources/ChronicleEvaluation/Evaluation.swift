// Open this file first. How well clippings are read is measured against gold files, in which a careful
// editor wrote down what they say. An article enters as a Gold and an Answer; each table counts its own
// question and names what was missed. No disk and no clock here: `chronicle evaluate` reads the files.

/// The tables for a folder of gold files; docs/evaluate.md says what each figure means.
public struct Evaluation: Sendable {
  public private(set) var articles = 0
  public private(set) var misses: [Miss] = []
  var published = PublishedTable()
  var title = TitleTable()
  var persons = PersonsTable()
  var dates = DatesTable()
  var datesOnTrueDay = DatesTable()
  var meetings = MeetingsTable()
  var lines = LinesTable()

  public init() {}

  /// Counts one article.
  ///
  /// - Parameter dated: The answer when the publication date is given (`Gold.trueDate`).
  public mutating func add(_ answer: Answer, dated: Answer, gold: Gold, article: String) {
    articles += 1
    var found = published.add(answer, gold)
    found += title.add(answer, gold)
    found += persons.add(answer, gold)
    found += dates.add(answer, gold)
    _ = datesOnTrueDay.add(dated, gold)
    found += meetings.add(answer, gold)
    found += lines.add(answer, gold)
    misses += found.map { miss in
      var miss = miss
      miss.article = article
      return miss
    }
  }

  /// The figures of all tables, in the order in which they are printed.
  public var figures: [Figure] {
    published.figures + title.figures + persons.figures
      + dates.figures(id: "dates", name: "dates")
      + datesOnTrueDay.figures(id: "dates-given", name: "dates, day given")
      + meetings.figures + lines.figures
  }
}

/// Something that was read otherwise than an editor reads it.
public struct Miss: Sendable, Hashable {
  public enum Kind: String, Sendable {
    case published, title
    case personMissed = "person-missed"
    case personSpurious = "person-spurious"
    case personName = "person-name"
    case dateMissed = "date-missed"
    case dateSpurious = "date-spurious"
    case dateValue = "date-value"
    case meetingMissed = "meeting-missed"
    case meetingSpurious = "meeting-spurious"
    case meetingDay = "meeting-day"
    case lineKept = "line-kept"
    case lineLost = "line-lost"
    /// A line of the gold that the clipping does not have.
    case goldLine = "gold-line"
    case value, missed, spurious
  }

  public var kind: Kind
  public var article = ""
  /// What the gold says.
  public var wanted: String?
  /// What was read.
  public var given: String?

  init(_ kind: Kind, wanted: String? = nil, given: String? = nil) {
    self.kind = kind
    self.wanted = wanted
    self.given = given
  }
}
