import ChronicleModel

/// What is known before anything is read: the tables of `Data/`, typed.
package struct Facts: Sendable {
  /// A person's term in an office.
  package struct Term: Sendable, Hashable {
    /// The person's name as news in English writes it.
    package var name: String
    /// The word or words by which the holder is called alone: `Koizumi`.
    package var family: String
    /// In lower case: `foreign minister`.
    package var office: String
    /// The country or organisation.
    package var of: String
    /// The first day, as closely as it is known.
    package var from: EDTF?
    /// Nil while the office is held.
    package var to: EDTF?
    package var aliases: [String]

    /// Whether the person may have held the office on a day.
    package func mayHold(on day: CalendarDay) -> Bool {
      (from?.first.map { $0 <= day } ?? true) && (to?.last.map { day <= $0 } ?? true)
    }
  }

  /// An event whose date is known.
  package struct KnownEvent: Sendable, Hashable {
    /// A day, or from the first to the last.
    package var date: EDTF
    /// The place's name as in `places`; empty where there is none or several.
    package var place: String
    /// What happened, in a few words.
    package var title: String
    /// How texts refer to it: `Sept. 19 joint statement`.
    package var aliases: [String]
    /// Those who took part, by their names in `terms`; of a visit the visitor first.
    package var people: [String]
  }

  /// A state, with its capital and what it and its people are called.
  package struct Country: Sendable, Hashable {
    package var name: String
    package var capital: String
    package var aliases: [String]
    /// `Korean`, `Koreans`.
    package var demonyms: [String]
  }

  /// A town, region or building from which reports are filed or where people meet.
  package struct Place: Sendable, Hashable {
    package var name: String
    /// The name of its country as in `countries`; empty where it lies in none.
    package var country: String
    package var aliases: [String]
    /// `capital`, `city`, `site`, `region` or `building`.
    package var kind: String
  }

  /// A news agency, paper or broadcaster.
  package struct Agency: Sendable, Hashable {
    package var name: String
    package var aliases: [String]
    /// `agency`, `newspaper`, `broadcaster` or `website`.
    package var kind: String
  }

  /// A title or role noun that stands before a person's name.
  package struct Title: Sendable, Hashable {
    /// In lower case.
    package var phrase: String
    /// The plural, where there is one: `presidents`.
    package var plural: String
    /// `honorific`, `office` or `kin`.
    package var kind: String
  }

  /// Who held which office from when to when.
  package var terms: [Term]
  /// Events with their days.
  package var events: [KnownEvent]
  package var countries: [Country]
  package var places: [Place]
  package var agencies: [Agency]
  package var titles: [Title]
  /// What single words can be.
  package var wordClasses: [(word: String, classes: WordClasses)]

  /// The tables that the program carries in itself.
  package static let carried = Facts()

  private init() {
    terms = Self.rows("office-holders.tsv") { cell in
      Term(
        name: cell("name"), family: cell("family"), office: cell("office"), of: cell("of"),
        from: EDTF(parsing: cell("from")), to: EDTF(parsing: cell("to")),
        aliases: list(cell("aliases")))
    }
    events = Self.rows("events.tsv") { cell in
      EDTF(parsing: cell("date")).map {
        KnownEvent(
          date: $0, place: cell("place"), title: cell("title"), aliases: list(cell("aliases")),
          people: list(cell("people")))
      }
    }
    countries = Self.rows("countries.tsv") { cell in
      Country(
        name: cell("name"), capital: cell("capital"), aliases: list(cell("aliases")),
        demonyms: list(cell("demonyms")))
    }
    places = Self.rows("places.tsv") { cell in
      Place(
        name: cell("name"), country: cell("country"), aliases: list(cell("aliases")),
        kind: cell("kind"))
    }
    agencies = Self.rows("agencies.tsv") { cell in
      Agency(name: cell("name"), aliases: list(cell("aliases")), kind: cell("kind"))
    }
    titles = Self.rows("titles.tsv") { cell in
      Title(phrase: cell("phrase"), plural: cell("plural"), kind: cell("kind"))
    }
    wordClasses = Self.carriedWordClasses()
  }

  private static func rows<Row>(
    _ name: String, _ make: ((String) -> String) -> Row?
  ) -> [Row] {
    let table = FactTable(carried: name)
    let columns = Dictionary(uniqueKeysWithValues: table.columns.enumerated().map { ($1, $0) })
    return table.rows.compactMap { row in
      make { column in
        guard let index = columns[column] else {
          preconditionFailure("\(name) has no column \(column)")
        }
        return row[index]
      }
    }
  }

  private static func carriedWordClasses() -> [(word: String, classes: WordClasses)] {
    var all: [(word: String, classes: WordClasses)] = []
    all += rows("common-words.tsv") { (word: $0("word"), classes: .common) }
    all += rows("nonpersons.tsv") { cell in
      let kinds: [String: WordClasses] = ["organisation": .organisation, "place": .placeWord]
      return (word: cell("word"), classes: kinds[cell("kind")] ?? .otherNonPerson)
    }
    all += rows("given-names.tsv") { cell in
      let gender: WordClasses =
        switch cell("gender") {
        case "m": .male
        case "f": .female
        default: []
        }
      return (word: cell("name"), classes: gender.union(.givenName))
    }
    let languages: [String: WordClasses] = [
      "korean": .koreanSurname, "chinese": .chineseSurname, "japanese": .japaneseSurname,
      "vietnamese": .vietnameseSurname,
    ]
    for (surname, variants, language) in rows(
      "surnames-east-asian.tsv", { ($0("surname"), $0("variants"), $0("language")) })
    {
      let classes = languages[language] ?? []
      all.append((word: surname, classes: classes))
      for variant in list(variants) { all.append((word: variant, classes: classes)) }
    }
    return all
  }
}
