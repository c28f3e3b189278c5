import ChronicleFacts

/// The phrases of time, made ready for matching.
struct DateRules: Sendable {
  let grammar: PhraseGrammar
  let times: TimeWords
  let holidays: PhraseTable<Holiday>
  let clocks: Clocks
  let tenses: TenseWords
  let contexts: ContextWords
  /// What a phrase may begin with that is a number.
  let numericRoots: [(Slot, [Int32])]
  private let startsByWord: [Starts]
  private let isTimeWord: [Bool]
  private let hyphen: WordID

  /// How phrases begin with a word.
  struct Starts: Sendable {
    var slots: [Slot] = []
    /// Whether no rule names the word itself first.
    var isWordOnlySlot = true
    /// Whether the word begins a phrase only before another word of time: `the`, `a`, `in`.
    var needsTimeNext = false
    var mayBegin: Bool { !slots.isEmpty || !isWordOnlySlot }
  }

  /// All rules; where two phrases are as long, the first rule holds.
  static let phrases = calendarPhrases + relativePhrases + vaguePhrases

  init(addingTo knowledge: inout Knowledge) {
    times = TimeWords(addingTo: &knowledge)
    holidays = knowledge.table(Holiday.names)
    clocks = Clocks(addingTo: &knowledge)
    tenses = TenseWords(addingTo: &knowledge)
    contexts = ContextWords(addingTo: &knowledge)
    let grammar = PhraseGrammar(Self.phrases, addingTo: &knowledge)
    self.grammar = grammar
    hyphen = knowledge.lexicon.id(of: "-")

    let counts = ["a", "an", "several", "few", "many", "some", "couple", "dozens", "hundreds"]
      .map { knowledge.lexicon.id(of: $0) }
    let numbers = Set(times.numberWords.words + counts)
    let holidayWords = Set(
      Holiday.names.map { knowledge.lexicon.id(of: $0.phrase.prefix { $0 != " " && $0 != "'" }) })
    let clockWords = Set(
      ["noon", "midday", "midnight"].map { knowledge.lexicon.id(of: $0) })
    let light = Set(
      "the a an in on of at for over by some many this that as each up to from within after just about more less"
        .split(separator: " ").map { knowledge.lexicon.id(of: $0) })

    var starts: [Starts] = Array(repeating: Starts(), count: knowledge.lexicon.count)
    var isTime: [Bool] = Array(repeating: false, count: knowledge.lexicon.count)
    for index in starts.indices {
      let word = WordID(index)
      var start = Starts()
      start.slots = times.entries(word).map(\.slot)
      if numbers.contains(word) { start.slots += [.count, .ordinal, .year, .day] }
      if holidayWords.contains(word) { start.slots.append(.holiday) }
      if clockWords.contains(word) { start.slots += [.clock, .plainClock] }
      start.slots = start.slots.filter { grammar.rootSlots[$0] != nil }
      start.isWordOnlySlot = grammar.rootWords[word] == nil
      start.needsTimeNext = light.contains(word)
      starts[index] = start
      isTime[index] =
        word != .unknown
        && (!times.entries(word).isEmpty || numbers.contains(word)
          || grammar.literals.contains(word)
          || holidayWords.contains(word) || clockWords.contains(word))
    }
    startsByWord = starts
    isTimeWord = isTime
    numericRoots = [.day, .year, .monthNumber, .count, .ordinal, .decade, .clock, .plainClock]
      .compactMap { slot in
        grammar.rootSlots[slot].map { (slot, $0) }
      }
  }

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

  func starts(of word: WordID) -> Starts {
    Int(word) < startsByWord.count ? startsByWord[Int(word)] : Starts()
  }

  func mayBegin(_ token: Token) -> Bool {
    token.kind == .number
      || Int(token.id) < startsByWord.count && startsByWord[Int(token.id)].mayBegin
  }

  /// Whether a token may stand inside a phrase of time.
  func isTime(_ token: Token) -> Bool {
    token.kind == .number || Int(token.id) < isTimeWord.count && isTimeWord[Int(token.id)]
  }
}

extension DateRules {
  /// Whether a phrase may stand where it stands.
  func fits(_ place: PhraseRule.Place, _ start: Int, _ words: Words) -> Bool {
    switch place {
    case .anywhere: true
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
