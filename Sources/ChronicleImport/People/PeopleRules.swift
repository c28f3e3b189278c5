import ChronicleFacts
import ChronicleModel

/// The names and phrases by which persons are known.
struct PeopleRules: Sendable {
  /// A known person: an office holder with all the terms.
  struct Known: Sendable {
    var name: String
    /// Indices into the terms of the facts.
    var terms: [Int]
  }

  /// Which tables have phrases that begin with a word.
  struct Starts: OptionSet, Sendable {
    let rawValue: UInt8
    static let known = Starts(rawValue: 1 << 0)
    static let agency = Starts(rawValue: 1 << 1)
    static let thing = Starts(rawValue: 1 << 2)
    static let country = Starts(rawValue: 1 << 3)
    static let place = Starts(rawValue: 1 << 4)
    static let title = Starts(rawValue: 1 << 5)
  }

  private(set) var known: [Known] = []
  /// Full names of known persons, as indices into `known`.
  private(set) var knownNames = PhraseTable<Int>()
  /// Known persons by `NameKey` of a full name; nil where two share it.
  private(set) var knownByKey: [UInt64: Int?] = [:]
  /// Known persons by the key of the family name.
  private(set) var knownByFamily: [UInt64: [Int]] = [:]
  /// Names by which the world calls a known person where others go by the family name.
  let shortNames: [(short: String, full: String)] = [
    ("Saddam", "Saddam Hussein"), ("Fidel", "Fidel Castro"), ("Lula", "Luiz Inacio Lula da Silva"),
    ("Evo", "Evo Morales"), ("Megawati", "Megawati Sukarnoputri"), ("Mahathir", "Mahathir Mohamad"),
    ("Thaksin", "Thaksin Shinawatra"), ("Benazir", "Benazir Bhutto"), ("Meles", "Meles Zenawi"),
    ("Isaias", "Isaias Afwerki"), ("Mengistu", "Mengistu Haile Mariam"),
    ("Xanana", "Xanana Gusmao"),
    ("Suu Kyi", "Aung San Suu Kyi"), ("Abiy", "Abiy Ahmed"), ("Gus Dur", "Abdurrahman Wahid"),
    ("Wahid", "Abdurrahman Wahid"), ("Anwar", "Anwar Ibrahim"), ("Yingluck", "Yingluck Shinawatra"),
  ]

  /// What stands between a person's name and another name of the same person.
  let secondNames = [
    "known as", "nicknamed", "alias", "aka", "real name is", "nom de guerre", "dubbed",
  ]

  /// Whether a name has several words and no title before it, as `Crown Prince Salman` has.
  private func isFullName(_ name: String) -> Bool {
    guard let blank = name.firstIndex(of: " ") else { return false }
    return !titlesInNames.contains(folded(name[..<blank]))
  }

  private let titlesInNames: Set<String> = Set(
    """
    king queen prince princess crown emperor empress pope sheikh sheik sheikha ayatollah lord lady sir dame dr \
    president general gen marshal field emir grand mullah father cardinal archbishop patriarch
    """.split(separator: " ").map(String.init))

  /// Persons who are known by a style rather than a name.
  let epithets = ["Dalai Lama", "Panchen Lama", "Karmapa Lama", "Aga Khan"]

  /// Phrases that a person's other name follows.
  private(set) var secondNamePhrases = PhraseTable<Bool>()
  /// Phrases that are no persons.
  private(set) var things = PhraseTable<Bool>()
  /// The words of each title of the facts.
  private(set) var titleWords: [[WordID]] = []
  /// Where the family name stands, by the folded name of the country.
  let customs: [String: NameCustom]
  let endings = FamilyEndings()
  /// The keys of the ruling houses' names.
  let houses: Set<UInt64>
  /// `and`, `of`, `to`, `who`, `whose`.
  let and, of, to, who, whose: WordID
  let parents: Set<WordID>
  let children: Set<WordID>
  /// What leads from an office to what it is for: `envoy to the talks`.
  let titleJoints: Set<WordID>
  /// Whether each title of the facts is a relative's.
  let isKin: [Bool]
  private var marks: [NameWord] = []
  private var starts: [Starts] = []

  init(addingTo knowledge: inout Knowledge) {
    let words = nameWords.flatMap { mark, list in
      list.split(separator: " ").map { (phrase: String($0), value: mark) }
    }
    _ = knowledge.table(words)
    secondNamePhrases = knowledge.table(secondNames.map { (phrase: $0, value: true) })
    things = knowledge.table(thingPhrases.map { (phrase: $0, value: true) })
    let lexicon = knowledge.lexicon
    and = lexicon.id(of: "and")
    of = lexicon.id(of: "of")
    to = lexicon.id(of: "to")
    who = lexicon.id(of: "who")
    whose = lexicon.id(of: "whose")
    parents = Set(["father", "mother"].map { lexicon.id(of: $0) })
    children = Set(["son", "daughter"].map { lexicon.id(of: $0) })
    titleJoints = Set(["of", "to", "with", "for", "in", "on", "at"].map { lexicon.id(of: $0) })
    isKin = knowledge.facts.titles.map { $0.kind == "kin" }
    customs = Dictionary(
      nameCustoms.flatMap { custom, countries in countries.map { (folded($0), custom) } },
      uniquingKeysWith: { first, _ in first })
    houses = Set(rulingHouses.split(separator: " ").map { NameKey.joined(String($0)) })
    gatherKnown(knowledge)
    knownNames = knowledge.table(
      known.enumerated().flatMap { index, known in
        names(of: known, in: knowledge.facts).map { (phrase: $0, value: index) }
      }.filter { isFullName($0.phrase) })

    prepareStarts(words, knowledge)
  }

  private mutating func prepareStarts(
    _ words: [(phrase: String, value: NameWord)], _ knowledge: Knowledge
  ) {
    let lexicon = knowledge.lexicon
    marks = Array(repeating: [], count: lexicon.count)
    for (word, mark) in words {
      let id = lexicon.id(of: word)
      if id != .unknown { marks[Int(id)].formUnion(mark) }
    }
    for known in known {
      guard let term = known.terms.first,
        let last = Words(Array(knowledge.facts.terms[term].family.utf8), lexicon: lexicon).tokens
          .last,
        last.id != .unknown
      else { continue }
      marks[Int(last.id)].insert(.knownSurname)
    }
    starts = Array(repeating: [], count: lexicon.count)
    let facts = knowledge.facts
    add(.country, facts.countries.flatMap { [$0.name] + $0.aliases + $0.demonyms }, lexicon)
    add(.place, facts.places.flatMap { [$0.name] + $0.aliases }, lexicon)
    add(.agency, facts.agencies.flatMap { [$0.name] + $0.aliases }, lexicon)
    add(.title, facts.titles.flatMap { [$0.phrase, $0.plural] }, lexicon)
    add(.thing, thingPhrases, lexicon)
    add(.known, known.flatMap { names(of: $0, in: facts) }, lexicon)
    titleWords = facts.titles.map { title in
      Words(Array(title.phrase.utf8), lexicon: lexicon).tokens.map(\.id).filter { $0 != .unknown }
    }
  }

  func marks(of word: WordID) -> NameWord {
    Int(word) < marks.count ? marks[Int(word)] : []
  }
  func starts(with word: WordID) -> Starts {
    Int(word) < starts.count ? starts[Int(word)] : []
  }

  private mutating func add(_ start: Starts, _ phrases: [String], _ lexicon: Lexicon) {
    for phrase in phrases {
      guard let first = Words(Array(phrase.utf8), lexicon: lexicon).tokens.first,
        first.id != .unknown
      else { continue }
      starts[Int(first.id)].formUnion(start)
    }
  }

  private mutating func gatherKnown(_ knowledge: Knowledge) {
    var byName: [String: Int] = [:]
    for (index, term) in knowledge.facts.terms.enumerated() {
      if let known = byName[term.name] {
        self.known[known].terms.append(index)
      } else {
        byName[term.name] = known.count
        known.append(Known(name: term.name, terms: [index]))
      }
    }
    known += epithets.map { Known(name: $0, terms: []) }
    for (index, known) in known.enumerated() {
      for name in names(of: known, in: knowledge.facts) {
        let key = NameKey.joined(name)
        if let other = knownByKey[key], other != index {
          knownByKey[key] = .some(nil)
        } else {
          knownByKey[key] = index
        }
      }
      if let term = known.terms.first {
        let family = NameKey.joined(knowledge.facts.terms[term].family)
        knownByFamily[family, default: []].append(index)
      }
    }
  }

  private func names(of known: Known, in facts: Facts) -> [String] {
    var names = [known.name]
    for term in known.terms { names += facts.terms[term].aliases }
    for (short, full) in shortNames where full == known.name { names.append(short) }
    return names
  }
}

/// A name as it is compared: letters only, folded; `Ban Ki-moon` and `BAN Ki Moon` have one key.
enum NameKey {
  static let empty: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The key of a text that is joined to what has the key `start`.
  static func joined(_ text: String, after start: UInt64 = empty) -> UInt64 {
    folded(text).utf8.reduce(start) { adding($1, to: $0) }
  }

  static func joined(_ folded: some Sequence<UInt8>, after start: UInt64 = empty) -> UInt64 {
    folded.reduce(start) { adding($1, to: $0) }
  }

  private static func adding(_ byte: UInt8, to key: UInt64) -> UInt64 {
    let isLetter = byte >= 0x80 || byte >= 97 && byte <= 122
    return isLetter ? (key ^ UInt64(byte)) &* 0x100_0000_01b3 : key
  }
}

/// Phrases that are no persons, though each begins with what could be a name.
let thingPhrases: [String] = [
  "Abu Dhabi", "Abu Ghraib", "Abu Musa", "Abu Sayyaf", "Al Qaeda", "Al-Qaeda", "al-Qaeda",
  "al-Qaida",
  "al-Aqsa", "al-Shabaab", "al-Shabab", "Al Shabaab", "al-Nusra", "al-Quds", "al-Ahram",
  "General Motors", "General Electric", "General Mills", "General Dynamics", "General Foods",
  "Air Force One", "Amnesty International", "Boko Haram", "Camp David", "Charlie Hebdo",
  "Doctors Without Borders", "Dow Jones", "Free Syrian Army", "Human Rights Watch",
  "Khmer Rouge", "Lashkar-e-Taiba", "Medecins Sans Frontieres", "Merrill Lynch", "Morgan Stanley",
  "Goldman Sachs", "Ernst & Young", "Rolls Royce", "Johnson & Johnson", "Lockheed Martin",
  "Mothers of the Plaza de Mayo", "Red Crescent", "Red Cross", "San Remo", "Shin Bet", "Sinn Fein",
  "Plaid Cymru", "Fianna Fail", "Fine Gael", "Tamil Tigers", "Wall Street", "White House",
  "Blue House", "Cheong Wa Dae", "Whitehall", "Downing Street", "Capitol Hill", "Foggy Bottom",
  "Champs Elysees", "Charles de Gaulle airport", "Christ", "Jesus Christ", "Allah", "God", "Koran",
  "Santa Claus", "Uncle Sam", "Big Ben", "Nobel Peace Prize", "Taepo Dong", "Taepodong", "Rodong",
  "Scud", "Patriot", "Tomahawk", "Juche", "Songun", "Joint Chiefs of Staff", "Joint Chiefs",
  "Security Council", "General Assembly", "Cold War", "Korean War", "World War", "Middle East",
  "West Bank", "Gaza Strip", "Golan Heights", "Far East", "South Lawn", "Rose Garden",
  "Oval Office",
  "Hong Kong", "Macau", "North", "South", "East", "West", "Northwest", "Southeast", "Parliament",
  "Congress", "Senate", "House of Representatives", "House of Commons", "House of Lords", "Duma",
  "Knesset", "Bundestag", "Diet", "Foreign Office", "State Department", "Justice Department",
  "Treasury", "Pentagon", "Kremlin", "Elysee", "Vatican", "Holy See", "Internet", "Web",
  "Good Friday", "Beverly Hills", "Labour", "Tory", "Tories", "Likud", "Fatah", "Hamas",
  "Hezbollah", "Hizbollah",
  "Taliban", "Mossad", "Islam", "Muslim", "Christian", "Catholic", "Jewish", "Shiite", "Sunni",
  "Hindu", "Buddhist", "Sikh", "Orthodox", "Protestant", "Serb", "Croat", "Kurd", "Hutu", "Tutsi",
  "Arab", "Arabs", "African", "European", "Asian", "Latin American", "Caribbean", "Nordic",
  "Baltic",
]
