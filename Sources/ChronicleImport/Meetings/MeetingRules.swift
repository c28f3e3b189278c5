import ChronicleFacts
import ChronicleModel

/// The verbs and nouns by which meetings are told.
struct MeetingRules: Sendable {
  /// A form of a verb of the table.
  struct VerbForm: Sendable {
    enum Form: Int, Sendable {
      case base, present, past, gerund, participle
    }
    /// Index into `meetingVerbs`.
    var verb: Int
    var form: Form
  }

  /// Which tables have phrases that begin with a word.
  struct Starts: OptionSet, Sendable {
    let rawValue: UInt8
    static let verb = Starts(rawValue: 1 << 0)
    static let noun = Starts(rawValue: 1 << 1)
    static let pronoun = Starts(rawValue: 1 << 2)
    static let light = Starts(rawValue: 1 << 3)
    static let manner = Starts(rawValue: 1 << 4)
    static let attendance = Starts(rawValue: 1 << 5)
  }

  private(set) var verbs = PhraseTable<VerbForm>()
  private(set) var lightVerbs = PhraseTable<VerbForm>()
  /// Indices into `meetingNouns`.
  private(set) var nouns = PhraseTable<Int>()
  /// Indices into `pronounRows`.
  private(set) var pronouns = PhraseTable<Int>()
  private(set) var offices = PhraseTable<Office>()
  /// `together`, `face to face`.
  private(set) var gatherings = PhraseTable<Bool>()
  /// `one by one`, `in turn`.
  private(set) var apart = PhraseTable<Bool>()
  /// `behind closed doors`.
  private(set) var manners = PhraseTable<Bool>()
  /// `took part in`.
  private(set) var attendances = PhraseTable<Bool>()
  /// `promise`, `progress`.
  private(set) var results: Set<WordID> = []
  /// `Mr`, `King`; `Mrs`, `Queen`.
  private(set) var men: Set<WordID> = []
  private(set) var women: Set<WordID> = []
  /// `also`, `beforehand`.
  private(set) var additions: Set<WordID> = []
  /// `regularly`, `every`.
  private(set) var regulars: Set<WordID> = []
  /// `weekly`, `annual`.
  private(set) var recurring: Set<WordID> = []
  /// `agree`, `reach`.
  private(set) var outcomes: Set<WordID> = []
  /// `honour`, as in `a dinner in honour of`.
  private(set) var honours: Set<WordID> = []
  private var fullTitles: [WordID: WordID] = [:]
  /// Words of grammar that rules name: `purpose` is "for", `whereabouts` "where", `ifWord` "if".
  /// Days of a unit, counts, and where they lead: `two`, `days`, `after`.
  let dayUnits: [WordID: Int]
  let dayCounts: [WordID: Int]
  let dayDirections: [WordID: (sign: Int, hasAnchor: Bool)]
  let and, with, to, from, on, by, between, of, counterpart, counterparts, led, headed: WordID
  let his, her, their, including, well, along, after, here, talks, purpose, whereabouts, ifWord,
    off, during, visit, visited, whom, separately, that, calls, conversations, level, again,
    first, when, the, had, opposite, asked, colleague, it,
    respectively, since, each, chief, until, such, then, now, inWord,
    at, joined, both, which, week, isWord, areWord,
    visiting: WordID
  /// Indices into the terms of the facts, by the holder's name.
  private(set) var terms: [String: [Int]] = [:]
  /// Indices into the countries of the facts, by name.
  private(set) var countries: [String: Int] = [:]
  private var marks: [MeetingWord] = []
  private var starts: [Starts] = []

  private static let links = """
    and with to from on by between of counterpart counterparts led headed his her their including \
    well along after here talks for where if off during separately that calls conversations \
    level again first when the had opposite asked colleague it \
    respectively since each chief until such then now in at
    joined both which week is are honour honor visiting
    """

  init(addingTo knowledge: inout Knowledge) {
    let words = meetingWords.flatMap { mark, list in
      list.split(separator: " ").map { (phrase: String($0), value: mark) }
    }
    _ = knowledge.table(words)
    verbs = knowledge.table(Self.forms { $0.force != .light })
    lightVerbs = knowledge.table(Self.forms { $0.force == .light })
    let nounPhrases = meetingNouns.enumerated().flatMap { index, noun in
      noun.phrases.map { (phrase: $0, value: index) }
    }
    nouns = knowledge.table(nounPhrases)
    pronouns = knowledge.table(
      pronounRows.enumerated().map { (phrase: $1.phrase, value: $0) })
    offices = knowledge.table(officeRows.map { (phrase: $0.0, value: $0.1) })
    gatherings = knowledge.table(gatheringPhrases.map { (phrase: $0, value: true) })
    apart = knowledge.table(apartPhrases.map { (phrase: $0, value: true) })
    manners = knowledge.table(mannerPhrases.map { (phrase: $0, value: true) })
    attendances = knowledge.table(attendancePhrases.map { (phrase: $0, value: true) })
    let resultPhrases = resultWords.split { $0.isWhitespace }.map(String.init)
    let aims = outcomeWords.split { $0.isWhitespace }.map(String.init)
    let regular = regularWords.split(separator: " ").map(String.init)
    let recurrent = recurringWords.split { $0.isWhitespace }.map(String.init)
    let added = additionWords.split { $0.isWhitespace }.map(String.init)
    _ = knowledge.table(
      (resultPhrases + added + aims + regular + recurrent).map { (phrase: $0, value: true) })
    let addresses = [menWords, womenWords].map { $0.split(separator: " ").map(String.init) }
    _ = knowledge.table(
      (addresses.joined() + shortTitles.flatMap { [$0.0, $0.1] }).map { (phrase: $0, value: true) })
    let counted =
      ChronicleImport.dayUnits.map(\.word) + ChronicleImport.dayCounts.map(\.word)
      + ChronicleImport.dayDirections.map(\.word)
    _ = knowledge.table(counted.map { (phrase: $0, value: true) })
    _ = knowledge.table(Self.links.split(separator: " ").map { (phrase: String($0), value: true) })
    let lexicon = knowledge.lexicon
    func id(_ word: String) -> WordID { lexicon.id(of: word) }
    self.dayUnits = Dictionary(
      uniqueKeysWithValues: ChronicleImport.dayUnits.map { (id($0.word), $0.days) })
    self.dayCounts = Dictionary(
      uniqueKeysWithValues: ChronicleImport.dayCounts.map { (id($0.word), $0.count) })
    self.dayDirections = Dictionary(
      uniqueKeysWithValues: ChronicleImport.dayDirections.map {
        (id($0.word), ($0.sign, $0.hasAnchor))
      })
    and = id("and")
    with = id("with")
    to = id("to")
    from = id("from")
    on = id("on")
    by = id("by")
    between = id("between")
    of = id("of")
    counterpart = id("counterpart")
    counterparts = id("counterparts")
    led = id("led")
    headed = id("headed")
    his = id("his")
    her = id("her")
    their = id("their")
    including = id("including")
    well = id("well")
    along = id("along")
    after = id("after")
    here = id("here")
    talks = id("talks")
    ifWord = id("if")
    off = id("off")
    during = id("during")
    whom = id("whom")
    separately = id("separately")
    that = id("that")
    calls = id("calls")
    level = id("level")
    when = id("when")
    the = id("the")
    opposite = id("opposite")
    asked = id("asked")
    it = id("it")
    respectively = id("respectively")
    since = id("since")
    each = id("each")
    chief = id("chief")
    then = id("then")
    joined = id("joined")
    both = id("both")
    which = id("which")
    week = id("week")
    visiting = id("visiting")
    isWord = id("is")
    areWord = id("are")
    now = id("now")
    inWord = id("in")
    at = id("at")
    until = id("until")
    such = id("such")
    colleague = id("colleague")
    had = id("had")
    again = id("again")
    first = id("first")
    conversations = id("conversations")
    visit = id("visit")
    visited = id("visited")
    purpose = id("for")
    whereabouts = id("where")

    for (index, term) in knowledge.facts.terms.enumerated() {
      terms[term.name, default: []].append(index)
    }
    for (index, country) in knowledge.facts.countries.enumerated() {
      countries[country.name] = index
    }
    marks = Array(repeating: [], count: lexicon.count)
    for (word, mark) in words {
      let id = lexicon.id(of: word)
      if id != .unknown { marks[Int(id)].formUnion(mark) }
    }
    starts = Array(repeating: [], count: lexicon.count)
    add(.verb, Self.forms { $0.force != .light }.map(\.phrase), lexicon)
    add(.light, Self.forms { $0.force == .light }.map(\.phrase), lexicon)
    add(.noun, nounPhrases.map(\.phrase), lexicon)
    add(.pronoun, pronounRows.map(\.phrase), lexicon)
    add(.attendance, attendancePhrases, lexicon)
    add(.manner, mannerPhrases + apartPhrases, lexicon)
    results = Set(resultPhrases.map { lexicon.id(of: $0) })
    outcomes = Set(aims.map { lexicon.id(of: $0) })
    regulars = Set(regular.map { lexicon.id(of: $0) })
    recurring = Set(recurrent.map { lexicon.id(of: $0) })
    honours = Set(["honour", "honor"].map { lexicon.id(of: $0) })
    additions = Set(added.map { lexicon.id(of: $0) })
    men = Set(addresses[0].map { lexicon.id(of: $0) })
    women = Set(addresses[1].map { lexicon.id(of: $0) })
    fullTitles = Dictionary(
      uniqueKeysWithValues: shortTitles.map { (lexicon.id(of: $0.0), lexicon.id(of: $0.1)) })
  }

  func marks(of word: WordID) -> MeetingWord {
    Int(word) < marks.count ? marks[Int(word)] : []
  }
  /// Whether a word is `is` or `are`.
  func isPresentBe(_ word: WordID) -> Bool { word == isWord || word == areWord }
  /// The word for which a title stands short: `general` for `Gen`.
  func fullTitle(_ word: WordID) -> WordID { fullTitles[word] ?? word }
  /// Whether a word is the plural that is a noun far more often than a verb.
  func isPlural(_ word: WordID) -> Bool { word == talks }
  /// Whether a word is the plural of a call, so that each of those named had one: `conversations`.
  func isManyCalls(_ word: WordID) -> Bool { word == calls || word == conversations }
  func starts(with word: WordID) -> Starts {
    Int(word) < starts.count ? starts[Int(word)] : []
  }

  private mutating func add(_ start: Starts, _ phrases: [String], _ lexicon: Lexicon) {
    for phrase in phrases {
      guard let first = Words(Array(phrase.utf8), lexicon: lexicon).tokens.first else { continue }
      starts[Int(first.id)].formUnion(start)
    }
    // The unknown word begins nothing.
    starts[Int(WordID.unknown)] = []
  }

  private static func forms(_ belongs: (MeetingVerb) -> Bool) -> [(phrase: String, value: VerbForm)]
  {
    meetingVerbs.enumerated().filter { belongs($1) }.flatMap { index, verb in
      verb.forms.enumerated().filter { !$1.isEmpty }.compactMap { order, phrase in
        VerbForm.Form(rawValue: order).map {
          (phrase: phrase, value: VerbForm(verb: index, form: $0))
        }
      }
    }
  }
}
