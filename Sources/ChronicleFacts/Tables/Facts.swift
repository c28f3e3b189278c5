import ChronicleModel

/// What is known before anything is read: the tables of `Data/`, typed.
public struct Facts: Sendable {
  /// A person's term in an office.
  public struct Term: Sendable, Hashable {
    /// The person's name as news in English writes it.
    public var name: String
    /// The word or words by which the holder is called alone: `Koizumi`.
    public var family: String
    /// In lower case: `foreign minister`.
    public var office: String
    /// The country or organisation.
    public var of: String
    /// The first day, as closely as it is known.
    public var from: EDTF?
    /// Nil while the office is held.
    public var to: EDTF?
    public var aliases: [String]

    /// Whether the person may have held the office on a day.
    public func mayHold(on day: CalendarDay) -> Bool {
      (from?.first.map { $0 <= day } ?? true) && (to?.last.map { day <= $0 } ?? true)
    }
  }

  /// An event whose date is known.
  public struct KnownEvent: Sendable, Hashable {
    /// A day, or from the first to the last.
    public var date: EDTF
    /// The place's name as in `places`; empty where there is none or several.
    public var place: String
    /// What happened, in a few words.
    public var title: String
    /// How texts refer to it: `Sept. 19 joint statement`.
    public var aliases: [String]
    /// Those who took part, by their names in `terms`; of a visit the visitor first.
    public var people: [String]
  }

  /// A state, with its capital and what it and its people are called.
  public struct Country: Sendable, Hashable {
    public var name: String
    public var capital: String
    public var aliases: [String]
    /// `Korean`, `Koreans`.
    public var demonyms: [String]
  }

  /// A town, region or building from which reports are filed or where people meet.
  public struct Place: Sendable, Hashable {
    public var name: String
    /// The name of its country as in `countries`; empty where it lies in none.
    public var country: String
    public var aliases: [String]
    /// `capital`, `city`, `site`, `region` or `building`.
    public var kind: String
  }

  /// A news agency, paper or broadcaster.
  public struct Agency: Sendable, Hashable {
    public var name: String
    public var aliases: [String]
    /// `agency`, `newspaper`, `broadcaster` or `website`.
    public var kind: String
  }

  /// A title or role noun that stands before a person's name.
  public struct Title: Sendable, Hashable {
    /// In lower case.
    public var phrase: String
    /// The plural, where there is one: `presidents`.
    public var plural: String
    /// `honorific`, `office` or `kin`.
    public var kind: String
  }

  /// Who held which office from when to when.
  public var terms: [Term]
  /// Events with their days.
  public var events: [KnownEvent]
  public var countries: [Country]
  public var places: [Place]
  public var agencies: [Agency]
  public var titles: [Title]
  /// What single words can be; of use only to who reads clippings.
  public var wordClasses: [(word: String, classes: WordClasses)] { Self.carriedWordClasses }

  /// The tables that the program carries in itself.
  public static let carried = Facts()

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

  private static let carriedWordClasses: [(word: String, classes: WordClasses)] = {
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
  }()
}
