/// Phrases of known words, each with a value; finds the longest that begins at a token.
public struct PhraseTable<Value: Sendable>: Sendable {
  public private(set) var paths = PhrasePaths()
  public private(set) var values: [Value] = []

  public init() {}

  /// Adds a phrase and its words to the lexicon; a phrase that stands there already keeps its value.
  public mutating func add(_ phrase: String, _ value: Value, to lexicon: inout Lexicon) {
    let cut = Words(Array(phrase.utf8), lexicon: lexicon)
    guard !cut.tokens.isEmpty else { return }
    let path = cut.tokens.map { token in
      let key = String(decoding: cut.text[token.range], as: UTF8.self)
      let stop =
        token.flags.contains(.abbreviated) && token.end - token.start > 2
        && !key.dropLast().contains(".")
      return lexicon.add(stop ? String(key.dropLast()) : key)
    }
    if paths.add(path, value: values.count) { values.append(value) }
  }

  /// The longest phrase that begins at a token and ends before `limit`, in one paragraph: its end and
  /// value.
  @inlinable
  public func match(_ words: Words, at index: Int, limit: Int? = nil) -> (end: Int, value: Value)? {
    guard let found = paths.longest(words, at: index, limit: limit) else { return nil }
    return (found.end, values[found.value])
  }
}

/// The words of phrases, one after the other, as paths from a common root.
public struct PhrasePaths: Sendable {
  /// Whether a phrase begins with a word, one bit a word.
  private var openers: [UInt64] = []
  private var next: [UInt64: Int32] = [:]
  /// By node: the index of the value of the phrase that ends there, or -1.
  private var ends: [Int32] = [-1]

  /// Adds a phrase; whether it is new.
  mutating func add(_ phrase: [WordID], value: Int) -> Bool {
    let opener = Int(phrase[0])
    while openers.count <= opener >> 6 { openers.append(0) }
    openers[opener >> 6] |= 1 << UInt64(opener & 63)
    var node: Int32 = 0
    for word in phrase {
      let step = Self.step(node, word)
      if let known = next[step] {
        node = known
      } else {
        node = Int32(ends.count)
        ends.append(-1)
        next[step] = node
      }
    }
    guard ends[Int(node)] < 0 else { return false }
    ends[Int(node)] = Int32(value)
    return true
  }

  /// Where the longest phrase ends that begins at a token, and its value's index.
  public func longest(_ words: Words, at index: Int, limit: Int?) -> (end: Int, value: Int)? {
    let limit = limit ?? words.count
    guard index < limit, begins(with: words[index].id) else { return nil }
    var node: Int32 = 0
    var found: (end: Int, value: Int)?
    var i = index
    while i < limit, words[i].id != .unknown, let step = next[Self.step(node, words[i].id)] {
      if i > index, words[i].flags.contains(.opensParagraph) { break }
      node = step
      i += 1
      if ends[Int(node)] >= 0 { found = (i, Int(ends[Int(node)])) }
    }
    return found
  }

  private func begins(with word: WordID) -> Bool {
    let place = Int(word) >> 6
    return place < openers.count && openers[place] >> UInt64(word & 63) & 1 == 1
  }

  private static func step(_ node: Int32, _ word: WordID) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }
}
