import ChronicleFacts

/// An expression of time as it stands, before anything is known about when it was written.
struct TimeExpression: Sendable, Hashable {
  /// Tokens of the text.
  var tokens: Range<Int>
  /// Index of the rule that fits.
  var rule: Int
  var parts: Parts
}

/// Finds the expressions of time in a text: at every word the longest phrase that fits, from left to
/// right, none inside another.
func findExpressions(in words: Words, rules: DateRules) -> [TimeExpression] {
  var matcher = PhraseMatcher(words: words, rules: rules)
  var found: [TimeExpression] = []
  var i = 0
  let count = words.count
  while i < count {
    let token = words[i]
    guard rules.mayBegin(token), let expression = matcher.longest(at: i) else {
      i += 1
      continue
    }
    if isPlausible(expression, in: words, rules: rules) {
      found.append(expression)
      i = expression.tokens.upperBound
    } else {
      i += 1
    }
  }
  return found
}

/// Follows the grammar along a text.
struct PhraseMatcher {
  let words: Words
  let rules: DateRules
  private var best: TimeExpression?

  init(words: Words, rules: DateRules) {
    self.words = words
    self.rules = rules
  }

  mutating func longest(at index: Int) -> TimeExpression? {
    best = nil
    let token = words[index]
    let grammar = rules.grammar
    if token.kind == .number {
      for (slot, nodes) in rules.numericRoots { begin(slot, nodes, index) }
    } else {
      let word = rules.word(words, index)
      let starts = rules.starts(of: word)
      // `the` and the like begin a phrase only before another word of time.
      if starts.needsTimeNext, index + 1 >= words.count || !rules.isTime(words[index + 1]) {
        return nil
      }
      if !starts.isWordOnlySlot {
        var parts = Parts()
        if let unit = rules.times.unit(word) { parts.note(unit) }
        for node in grammar.rootWords[word] ?? [] { walk(node, index + 1, parts, index) }
      }
      for slot in starts.slots {
        if let nodes = grammar.rootSlots[slot] { begin(slot, nodes, index) }
      }
    }
    return best
  }

  private mutating func begin(_ slot: Slot, _ nodes: [Int32], _ index: Int) {
    var parts = Parts()
    guard let end = fill(slot, at: index, &parts) else { return }
    for node in nodes { walk(node, end, parts, index) }
  }

  private mutating func walk(_ node: Int32, _ index: Int, _ parts: Parts, _ start: Int) {
    let at = rules.grammar.nodes[Int(node)]
    if at.rule >= 0, rules.fits(DateRules.phrases[Int(at.rule)].place, start, words) {
      let length = best?.tokens.count ?? 0
      if index - start > length
        || index - start == length && Int(at.rule) < (best?.rule ?? 0)
      {
        best = TimeExpression(tokens: start..<index, rule: Int(at.rule), parts: parts)
      }
    }
    guard index < words.count else { return }
    let word = rules.word(words, index)
    for edge in at.edges {
      switch edge.label {
      case .word(let label):
        guard word == label else { continue }
        var parts = parts
        if let unit = rules.times.unit(word) { parts.note(unit) }
        walk(edge.to, index + 1, parts, start)
      case .slot(let slot):
        var parts = parts
        if let end = fill(slot, at: index, &parts) { walk(edge.to, end, parts, start) }
      }
    }
  }

  /// Fills a slot with the words at an index and gives where they end, or nil where they do not fit.
  private func fill(_ slot: Slot, at index: Int, _ parts: inout Parts) -> Int? {
    fillSlot(slot, words, index, rules, &parts)
  }
}
