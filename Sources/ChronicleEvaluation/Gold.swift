import ChronicleModel

/// What a careful editor reads in a clipping, as a gold file has it; docs/evaluate.md describes the fields.
///
/// Only what is scored is read; a gold file may hold more.
public struct Gold: Sendable, Decodable {
  public var title: String?
  /// Other right answers; null where none may be given.
  public var titleAccept: [String?]?
  /// ISO 8601, where the text states day, month and year.
  public var published: String?
  public var publishedInferable: String?
  public var publishedAccept: [String?]?
  public var publishedSourceMetadata: String?
  public var datesBasis: String?
  public var people: [Person]?
  public var dates: [Expression]?
  public var meetings: [Meeting]?
  public var boilerplate: [String]?
  public var metadataLines: [String]?
  public var duplicateLines: [String]?

  public struct Person: Sendable, Decodable {
    public var name: String
    public var aliases: [String]?
    public var canonical: String?
    public var optional: Bool?
  }

  public struct Expression: Sendable, Decodable {
    public var text: String
    public var value: String?
    public var accept: [String]?
    public var n: Int?
    public var optional: Bool?
    public var note: String?
  }

  public struct Meeting: Sendable, Decodable {
    public var who: [String]
    public var date: String?
    public var acceptDate: [String?]?
    public var optional: Bool?

    enum CodingKeys: String, CodingKey {
      case who, date, optional
      case acceptDate = "accept_date"
    }
  }

  enum CodingKeys: String, CodingKey {
    case title, published, people, dates, meetings, boilerplate
    case titleAccept = "title_accept"
    case publishedInferable = "published_inferable"
    case publishedAccept = "published_accept"
    case publishedSourceMetadata = "published_source_metadata"
    case datesBasis = "dates_basis"
    case metadataLines = "metadata_lines"
    case duplicateLines = "duplicate_lines"
  }

  /// The day from which the article's relative dates count, ISO 8601; nil where there is none.
  public var trueDate: String? {
    if datesBasis == "source_metadata" { return publishedSourceMetadata }
    let known = [published, publishedInferable] + (publishedAccept ?? [])
    return known.lazy.compactMap(\.self).compactMap { DaySpan(parsing: $0)?.first }.first?
      .description
  }
}

/// What the program read in a clipping, as far as it is scored.
public struct Answer: Sendable {
  /// The clipping's text, decoded.
  public var text: String
  public var title: String?
  public var published: String?
  public var persons: [Person]
  public var dates: [Expression]
  public var meetings: [Meeting]
  /// The numbers of the lines that are not the article's, from 1.
  public var boilerplate: Set<Int>

  public struct Person: Sendable {
    public var name: String
    public var aliases: [String]

    public init(name: String, aliases: [String] = []) {
      self.name = name
      self.aliases = aliases
    }
  }

  public struct Expression: Sendable {
    public var text: String
    public var value: String?

    public init(text: String, value: String?) {
      self.text = text
      self.value = value
    }
  }

  public struct Meeting: Sendable {
    public var who: [String]
    public var date: String?

    public init(who: [String], date: String?) {
      self.who = who
      self.date = date
    }
  }

  public init(
    text: String = "", title: String? = nil, published: String? = nil, persons: [Person] = [],
    dates: [Expression] = [], meetings: [Meeting] = [], boilerplate: Set<Int> = []
  ) {
    self.text = text
    self.title = title
    self.published = published
    self.persons = persons
    self.dates = dates
    self.meetings = meetings
    self.boilerplate = boilerplate
  }
}
