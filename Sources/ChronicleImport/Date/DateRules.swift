import ChronicleFacts
import ChronicleModel

/// The phrases of time, made ready for matching.
struct DateRules: Sendable {
  let grammar: PhraseGrammar
  let times: TimeWords
  let holidays: PhraseTable<Holiday>
  let clocks: Clocks
  /// The days of known events, by the ways in which texts refer to them.
  let events: PhraseTable<CalendarDay>
  let tenses: TenseWords
  let contexts: ContextWords
  /// By word id, as far as words of time go.
  private var roles: [WordRole]
  private let hyphen: WordID

  /// All rules; where two phrases are as long, the first rule holds.
  static let phrases = calendarPhrases + relativePhrases + vaguePhrases

  init(addingTo knowledge: inout Knowledge) {
    times = TimeWords(addingTo: &knowledge)
    holidays = knowledge.table(Holiday.names)
    clocks = Clocks(addingTo: &knowledge)
    events = knowledge.table(Self.dayNames(of: knowledge.facts.events))
    tenses = TenseWords(addingTo: &knowledge)
    contexts = ContextWords(addingTo: &knowledge)
    let grammar = PhraseGrammar(Self.phrases, addingTo: &knowledge)
    self.grammar = grammar
    hyphen = knowledge.lexicon.id(of: "-")

    roles = Array(repeating: WordRole(), count: knowledge.lexicon.count)
    for word in times.words { roles[Int(word)].slots = SlotSet(times.entries(word).map(\.slot)) }
    for word in times.numberWords.words { roles[Int(word)].slots.formUnion(.ofNumberWords) }
    for (words, slots) in Self.firstWords {
      for word in words {
        roles[Int(knowledge.lexicon.id(of: word))].slots.formUnion(SlotSet(slots))
      }
    }
    for word in grammar.literals { roles[Int(word)].isNamed = true }
    for word in grammar.rootWords.keys { roles[Int(word)].beginsRule = true }
    for word in Self.lightWords.split(separator: " ") {
      roles[Int(knowledge.lexicon.id(of: word))].isLight = true
    }
    roles[Int(WordID.unknown)] = WordRole()
  }

  /// The ways in which texts name events by a day: `Sept. 19 joint statement`.
  private static func dayNames(
    of events: [Facts.KnownEvent]
  ) -> [(phrase: String, value: CalendarDay)] {
    events.flatMap { event in
      let names = event.date.day == nil ? [] : [event.title] + event.aliases
      return names.compactMap { name in
        let hasNumber = name.utf8.contains { (48...57).contains($0) }
        return hasNumber ? event.date.day.map { (phrase: name, value: $0) } : nil
      }
    }
  }

  /// Words of a text that begin what only a longer look can tell.
  private static let firstWords: [(words: [String], slots: [Slot])] = [
    (["a", "an", "several", "few", "many", "some", "couple", "dozens", "hundreds"], [.count]),
    (Holiday.names.map { String($0.phrase.prefix { $0 != " " && $0 != "'" }) }, [.holiday]),
    (Clocks.names.map(\.phrase), [.clock, .plainClock]),
  ]

  /// These begin a phrase only before another word of time.
  private static let lightWords =
    "the a an in on of at for over by some many this that as each up to from within after just about more less"

  /// A token's word; an en dash is a hyphen.
  func word(_ words: Words, _ index: Int) -> WordID {
    let token = words[index]
    guard token.id == .unknown, token.byte == 0xE2, token.end - token.start == 3 else {
      return token.id
    }
    let start = Int(token.start)
    return words.text[start + 1] == 0x80 && (0x90...0x93).contains(words.text[start + 2])
      ? hyphen : token.id
  }

  /// What a token can be in a phrase of time.
  func role(_ token: Token) -> WordRole {
    token.kind == .number
      ? .number : Int(token.id) < roles.count ? roles[Int(token.id)] : WordRole()
  }
}

extension DateRules {
  /// Whether a phrase may stand where it stands.
  func fits(
    _ place: PhraseRule.Place, _ tokens: Range<Int>, _ words: Words
  ) -> Bool {
    let start = tokens.lowerBound
    return switch place {
    case .anywhere: true
    case .beforeMark: tokens.upperBound == words.count || words[tokens.upperBound].kind == .mark
    case .afterOn:
      start > 0 && words[start - 1].id == contexts.on
        && words[tokens.upperBound - 1].kind == .number
        && (tokens.upperBound == words.count || words[tokens.upperBound].kind == .mark)
    case .afterPreposition: start > 0 && contexts.prepositions.contains(words[start - 1].id)
    }
  }
}

extension TimeWords {
  /// The unit that a word names, in the singular or plural.
  func unit(_ word: WordID) -> Unit? {
    (value(word, .unit) ?? value(word, .units)).flatMap { Unit(rawValue: $0) }
  }

  /// What a word fills a slot with.
  func value(_ word: WordID, _ slot: Slot) -> Int? {
    for entry in entries(word) where entry.slot == slot { return entry.value }
    return nil
  }
}
