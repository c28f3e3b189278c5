/// A set of slots.
struct SlotSet: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  init(_ slots: [Slot]) {
    self.init(slots.map(Self.one))
  }

  private static func one(_ slot: Slot) -> SlotSet {
    let index = Slot.allCases.firstIndex(of: slot) ?? 0
    return SlotSet(rawValue: 1 << UInt32(index))
  }

  static let ofNumberWords = SlotSet([.count, .ordinal, .year, .day])
  /// What digits can be.
  static let ofDigits = SlotSet([
    .day, .year, .shortYear, .monthNumber, .dotted, .count, .ordinal, .decade, .clock, .plainClock,
  ])
}

/// What a word can be in a phrase of time, for a quick look.
struct WordRole: Sendable {
  /// Slots that a phrase part beginning with the word may fill.
  var slots: SlotSet = []
  /// Whether some rule names the word itself.
  var isNamed = false
  /// Whether some rule begins with it.
  var beginsRule = false
  /// Whether it begins a phrase only before another word of time: `the`, `a`, `in`.
  var isLight = false

  var isOfTime: Bool { isNamed || !slots.isEmpty }
  var mayBegin: Bool { beginsRule || !slots.isEmpty }

  static let number = WordRole(slots: .ofDigits)
}
