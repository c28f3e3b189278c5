/// Phrases of known words, each with a value; finds the longest that begins at a token.
package struct PhraseTable<Value: Sendable>: Sendable {
  private var next: [UInt64: Int32] = [:]
  private var values: [Value?] = [nil]

  package init() {}

  /// Adds a phrase and its words to the lexicon; a phrase that stands there already keeps its value.
  package mutating func add(_ phrase: String, _ value: Value, to lexicon: inout Lexicon) {
    var node: Int32 = 0
    let cut = Words(Array(phrase.utf8), lexicon: lexicon)
    guard !cut.tokens.isEmpty else { return }
    for token in cut.tokens {
      let key = String(decoding: cut.text[token.range], as: UTF8.self)
      let stop =
        token.flags.contains(.abbreviated) && token.end - token.start > 2
        && !key.dropLast().contains(".")
      let word = lexicon.add(stop ? String(key.dropLast()) : key)
      let step = Self.step(node, word)
      if let known = next[step] {
        node = known
      } else {
        node = Int32(values.count)
        values.append(nil)
        next[step] = node
      }
    }
    if values[Int(node)] == nil { values[Int(node)] = value }
  }

  /// The longest phrase that begins at a token and ends before `limit`, in one paragraph: its end and
  /// value.
  package func match(_ words: Words, at index: Int, limit: Int? = nil) -> (end: Int, value: Value)?
  {
    var node: Int32 = 0
    var found: (end: Int, value: Value)?
    var i = index
    let limit = limit ?? words.count
    while i < limit, words[i].id != .unknown, let step = next[Self.step(node, words[i].id)] {
      if i > index, words[i].flags.contains(.opensParagraph) { break }
      node = step
      i += 1
      if let value = values[Int(node)] { found = (i, value) }
    }
    return found
  }

  private static func step(_ node: Int32, _ word: WordID) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }
}
