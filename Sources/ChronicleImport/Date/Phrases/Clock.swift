import ChronicleFacts

/// Reads times of day.
struct Clocks: Sendable {
  private let named: PhraseTable<Int>
  private let halves: PhraseTable<Int>
  private let colon: WordID

  init(addingTo knowledge: inout Knowledge) {
    named = knowledge.table(Self.names)
    halves = knowledge.table(Self.halves)
    colon = knowledge.lexicon.id(of: ":")
  }

  static let names: [(phrase: String, value: Int)] = [
    ("noon", 12), ("midday", 12), ("midnight", 24),
  ]
  private static let halves: [(phrase: String, value: Int)] = [
    ("a.m.", 0), ("p.m.", 12), ("a.m", 0), ("p.m", 12), ("am", 0), ("pm", 12),
    ("in the morning", 0), ("in the afternoon", 12), ("in the evening", 12), ("o'clock", 0),
  ]

  /// A time that begins at a token: `8:30 p.m.`, `8 p.m.`, `20:41`, `11:06am`, `noon`. A certain one
  /// says which half of the day it means, or is a name.
  func match(_ words: Words, _ index: Int, isCertain: Bool) -> (end: Int, hour: Int, minute: Int?)?
  {
    if let name = named.match(words, at: index) { return (name.end, name.value, nil) }
    guard words[index].kind == .number, let hour = words.number(at: index), hour <= 24,
      words.digits(at: index) <= 2
    else { return nil }
    var end = index + 1
    var minute: Int?
    var last = index
    if end + 1 < words.count, words[end].id == colon, !words[end].isSpaced,
      !words[end + 1].isSpaced, words.digits(at: end + 1) == 2,
      let value = words.number(at: end + 1), value < 60
    {
      minute = value
      last = end + 1
      end += 2
      if end + 1 < words.count, words[end].id == colon, words.digits(at: end + 1) == 2 { end += 2 }
    }
    switch words.suffix(at: last).lowercased() {
    case "am": return (end, hour % 12, minute)
    case "pm": return (end, hour % 12 + 12, minute)
    case "", "z": break
    default: return nil
    }
    if end < words.count, let half = halves.match(words, at: end) {
      return hour <= 12 ? (half.end, hour % 12 + half.value, minute) : (half.end, hour, minute)
    }
    return isCertain || minute == nil ? nil : (end, hour, minute)
  }
}
