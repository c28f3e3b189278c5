import ChronicleModel

/// What a careful editor reads in a clipping, as a gold file has it; docs/evaluate.md describes the fields.
///
/// Only what is scored is read; a gold file may hold more.
package struct Gold: Sendable, Decodable {
  package var title: String?
  /// Other right answers; null where none may be given.
  package var titleAccept: [String?]?
  /// ISO 8601, where the text states day, month and year.
  package var published: String?
  package var publishedInferable: String?
  package var publishedAccept: [String?]?
  package var publishedSourceMetadata: String?
  package var datesBasis: String?
  package var people: [Person]?
  package var dates: [Expression]?
  package var meetings: [Meeting]?
  package var boilerplate: [String]?
  package var metadataLines: [String]?
  package var duplicateLines: [String]?

  package struct Person: Sendable, Decodable {
    package var name: String
    package var aliases: [String]?
    package var canonical: String?
    package var optional: Bool?
  }

  package struct Expression: Sendable, Decodable {
    package var text: String
    package var value: String?
    package var accept: [String]?
    package var n: Int?
    package var optional: Bool?
    package var note: String?
  }

  package struct Meeting: Sendable, Decodable {
    package var who: [String]
    package var date: String?
    package var acceptDate: [String?]?
    package var optional: Bool?

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
  package var trueDate: String? {
    if datesBasis == "source_metadata" { return publishedSourceMetadata }
    let known = [published, publishedInferable] + (publishedAccept ?? [])
    return known.lazy.compactMap(\.self).compactMap { DaySpan(parsing: $0)?.first }.first?
      .description
  }
}

/// What the program read in a clipping, as far as it is scored.
package struct Answer: Sendable {
  /// The clipping's text, decoded.
  package var text: String
  package var title: String?
  package var published: String?
  package var persons: [Person]
  package var dates: [Expression]
  package var meetings: [Meeting]
  /// The numbers of the lines that are not the article's, from 1.
  package var boilerplate: Set<Int>

  package struct Person: Sendable {
    package var name: String
    package var aliases: [String]

    package init(name: String, aliases: [String] = []) {
      self.name = name
      self.aliases = aliases
    }
  }

  package struct Expression: Sendable {
    package var text: String
    package var value: String?

    package init(text: String, value: String?) {
      self.text = text
      self.value = value
    }
  }

  package struct Meeting: Sendable {
    package var who: [String]
    package var date: String?

    package init(who: [String], date: String?) {
      self.who = who
      self.date = date
    }
  }

  package init(
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
