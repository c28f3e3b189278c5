import ChronicleModel

/// All that a reading draws on: the carried facts, the editor's own people and events, and the words
/// and phrases of both, ready for matching. Made once, used for every clipping.
public struct Knowledge: Sendable {
  /// The tables that the program carries, with the editor's own rows.
  public let facts: Facts
  /// The words of all tables; tables that are made of it add theirs.
  public var lexicon = Lexicon()
  /// Indices into `facts.countries`.
  public private(set) var countries = PhraseTable<CountryForm>()
  /// Indices into `facts.places`.
  public private(set) var places = PhraseTable<Int>()
  /// Indices into `facts.agencies`.
  public private(set) var agencies = PhraseTable<Int>()
  /// Titles and role nouns, singular and plural.
  public private(set) var titles = PhraseTable<TitleForm>()

  /// A way in which a country is named.
  public struct CountryForm: Sendable, Hashable {
    /// Index into `facts.countries`.
    public var country: Int
    /// `Japanese` rather than `Japan`.
    public var isDemonym: Bool
  }

  /// A title as a phrase of a text.
  public struct TitleForm: Sendable, Hashable {
    /// Index into `facts.titles`.
    public var title: Int
    /// `presidents`, before the names of several.
    public var isPlural: Bool
  }

  public init(facts: Facts = .carried) {
    self.facts = facts
    for (word, classes) in facts.wordClasses { lexicon.add(word, classes) }
    for mark in 33..<127 { lexicon.add(String(UnicodeScalar(UInt8(mark)))) }
    lexicon.add("'s")
    for term in facts.terms {
      if let last = term.family.split(separator: " ").last { lexicon.add(last, .knownSurname) }
    }
    for (index, country) in facts.countries.enumerated() {
      for name in [country.name] + country.aliases {
        countries.add(name, CountryForm(country: index, isDemonym: false), to: &lexicon)
      }
      for demonym in country.demonyms {
        countries.add(demonym, CountryForm(country: index, isDemonym: true), to: &lexicon)
      }
    }
    for (index, place) in facts.places.enumerated() {
      for name in [place.name] + place.aliases { places.add(name, index, to: &lexicon) }
    }
    for (index, agency) in facts.agencies.enumerated() {
      for name in [agency.name] + agency.aliases { agencies.add(name, index, to: &lexicon) }
    }
    for (index, title) in facts.titles.enumerated() {
      titles.add(title.phrase, TitleForm(title: index, isPlural: false), to: &lexicon)
      if !title.plural.isEmpty {
        titles.add(title.plural, TitleForm(title: index, isPlural: true), to: &lexicon)
      }
    }
  }

  /// Adds a table of phrases of a stage's own to the lexicon.
  public mutating func table<Value: Sendable>(
    _ rows: some Sequence<(phrase: String, value: Value)>
  ) -> PhraseTable<Value> {
    var table = PhraseTable<Value>()
    for row in rows { table.add(row.phrase, row.value, to: &lexicon) }
    return table
  }
}
