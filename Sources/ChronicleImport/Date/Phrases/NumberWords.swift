import ChronicleFacts

/// Numbers in words, cardinal and ordinal.
struct NumberWords: Sendable {
  private var cardinals: [WordID: Int] = [:]
  private var ordinals: [WordID: Int] = [:]
  private var vague: PhraseTable<Int>
  private let and: WordID
  private let hyphen: WordID
  private let slash: WordID

  init(addingTo knowledge: inout Knowledge) {
    let cardinal = Self.cardinal
    let ordinal = Self.ordinal
    _ = knowledge.table((cardinal + ordinal).map { (phrase: $0.0, value: true) })
    vague = knowledge.table(Self.vague.map { (phrase: $0.0, value: $0.1) })
    for (word, value) in cardinal { cardinals[knowledge.lexicon.id(of: word)] = value }
    for (word, value) in ordinal { ordinals[knowledge.lexicon.id(of: word)] = value }
    and = knowledge.lexicon.id(of: "and")
    hyphen = knowledge.lexicon.id(of: "-")
    slash = knowledge.lexicon.id(of: "/")
  }

  var words: [WordID] { Array(cardinals.keys) + Array(ordinals.keys) }

  /// A count that begins at a token: `twenty-four`, `14`, `2 1/2`, `a couple of`, `several`.
  /// A count of no exact size has no value.
  func count(_ words: Words, _ index: Int) -> (end: Int, value: Int?, half: Bool)? {
    if let match = vague.match(words, at: index) {
      return (match.end, match.value > 0 ? match.value : nil, false)
    }
    if words[index].kind == .number {
      guard words.suffix(at: index).isEmpty, let value = words.number(at: index),
        value <= Self.largest
      else { return nil }
      let isHalf =
        index + 3 < words.count && words[index + 2].id == slash && words.number(at: index + 1) == 1
        && words.number(at: index + 3) == 2
      if let scale = index + 1 < words.count ? cardinals[words[index + 1].id] : nil, scale >= 1000 {
        return (index + 2, min(value * scale, Self.largest), false)
      }
      return isHalf ? (index + 4, value, true) : (index + 1, value, false)
    }
    return cardinal(words, index).map { ($0.end, $0.value, false) }
  }

  /// `five`, `twenty-two`, `forty five`, `a hundred and ten`, `two thousand`.
  func cardinal(_ words: Words, _ index: Int) -> (end: Int, value: Int)? {
    guard let first = cardinals[words[index].id] else { return nil }
    var total = 0
    var group = first
    var i = index + 1
    while i < min(words.count, index + Self.longest) {
      var next = i
      if words[next].id == hyphen || words[next].id == and, next + 1 < words.count { next += 1 }
      guard let value = cardinals[words[next].id] else { break }
      switch value {
      case 1...9 where group % 10 == 0 && (group >= 20 || group == 0): group += value
      case 10...99 where group % 100 == 0: group += value
      case 100 where group < 100: group *= 100
      case 1000...:
        total = min(total + group * value, Self.largest)
        group = 0
      default: return (i, total + group)
      }
      i = next + 1
    }
    return (i, total + group)
  }

  /// A year in words: `nineteen ninety-six`, `two thousand`, `two thousand and one`.
  func year(_ words: Words, _ index: Int) -> (end: Int, value: Int)? {
    guard let first = cardinals[words[index].id] else { return nil }
    if first >= 17, first <= 20, index + 1 < words.count,
      let tens = cardinals[words[index + 1].id], tens >= 10, tens < 100,
      let rest = cardinal(words, index + 1), rest.value < 100
    {
      return (rest.end, first * 100 + rest.value)
    }
    guard first == 2, let whole = cardinal(words, index), (2000...2099).contains(whole.value) else {
      return nil
    }
    return whole
  }

  /// `third`, `3rd`, `20th`, `twenty-first`.
  func ordinal(_ words: Words, _ index: Int) -> (end: Int, value: Int)? {
    if words[index].kind == .number {
      guard ["st", "nd", "rd", "th"].contains(words.suffix(at: index)),
        let value = words.number(at: index),
        value < 1000
      else { return nil }
      return (index + 1, value)
    }
    if let value = ordinals[words[index].id] { return (index + 1, value) }
    guard let tens = cardinals[words[index].id], tens >= 20, tens < 100, tens % 10 == 0 else {
      return nil
    }
    var next = index + 1
    if next < words.count, words[next].id == hyphen { next += 1 }
    guard next < words.count, let ones = ordinals[words[next].id], ones < 10 else { return nil }
    return (next + 1, tens + ones)
  }
}

extension NumberWords {
  /// Greater counts are no counts of days or years.
  private static let largest = 1_000_000_000

  /// Words of the longest number that a text may spell out.
  private static let longest = 12

  private static func numbered(_ words: String, from first: Int, by step: Int = 1)
    -> [(String, Int)]
  {
    words.split(separator: " ").enumerated().map { (String($1), first + $0 * step) }
  }

  fileprivate static let cardinal =
    numbered("one two three four five six seven eight nine ten eleven twelve thirteen", from: 1)
    + numbered("fourteen fifteen sixteen seventeen eighteen nineteen", from: 14)
    + numbered("twenty thirty forty fifty sixty seventy eighty ninety", from: 20, by: 10)
    + [("hundred", 100), ("thousand", 1000), ("million", 1_000_000)]

  fileprivate static let ordinal =
    numbered("first second third fourth fifth sixth seventh eighth ninth tenth", from: 1)
    + numbered("eleventh twelfth thirteenth fourteenth fifteenth sixteenth", from: 11)
    + numbered("seventeenth eighteenth nineteenth twentieth", from: 17) + [("thirtieth", 30)]

  /// 0 is no exact size.
  fileprivate static let vague: [(String, Int)] = [
    ("a", 1), ("an", 1), ("a couple of", 2), ("a couple", 2), ("couple of", 2), ("a dozen", 12),
    ("a hundred", 100), ("a thousand", 1000), ("several", 0), ("a few", 0), ("few", 0),
    ("a number of", 0), ("many", 0), ("some", 0), ("recent", 0), ("coming", 0), ("several more", 0),
    ("a few more", 0), ("dozens of", 0), ("hundreds of", 0), ("thousands of", 0),
  ]
}
