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
    guard rules.role(words[i]).mayBegin, let expression = matcher.longest(at: i) else {
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
    let role = rules.role(words[index])
    if role.isLight, index + 1 >= words.count || !rules.role(words[index + 1]).isOfTime {
      return nil
    }
    if role.beginsRule {
      let word = words[index].id
      var parts = Parts()
      if let unit = rules.times.unit(word) { parts.note(unit) }
      for node in rules.grammar.rootWords[word] ?? [] { walk(node, index + 1, parts, index) }
    }
    for root in rules.grammar.rootSlots where role.slots.contains(root.set) {
      var parts = Parts()
      guard let end = fillSlot(root.slot, words, index, rules, &parts) else { continue }
      for node in root.nodes { walk(node, end, parts, index) }
    }
    return best
  }

  private mutating func walk(_ node: Int32, _ index: Int, _ parts: Parts, _ start: Int) {
    note(rules.grammar.nodes[Int(node)].rule, index, parts, start)
    guard index < words.count else { return }
    let word = rules.word(words, index)
    let slots = rules.role(words[index]).slots
    for edge in rules.grammar.nodes[Int(node)].edges {
      switch edge.label {
      case .word(let label):
        guard word == label else { continue }
        var parts = parts
        if let unit = rules.times.unit(word) { parts.note(unit) }
        walk(edge.to, index + 1, parts, start)
      case .slot(let slot, let set):
        guard slots.contains(set) else { continue }
        var parts = parts
        if let end = fillSlot(slot, words, index, rules, &parts) {
          walk(edge.to, end, parts, start)
        }
      }
    }
  }

  /// Keeps a phrase that ends before `index` if it is longer than the best so far, or as long and of
  /// an earlier rule.
  private mutating func note(_ rule: Int32, _ index: Int, _ parts: Parts, _ start: Int) {
    guard rule >= 0, rules.fits(DateRules.phrases[Int(rule)].place, start..<index, words) else {
      return
    }
    if let best {
      let end = best.tokens.upperBound
      guard index > end || index == end && Int(rule) < best.rule else { return }
    }
    best = TimeExpression(tokens: start..<index, rule: Int(rule), parts: parts)
  }
}

extension [TimeExpression] {
  /// Those of which at least a word stands among tokens; all stand in the order of the text.
  func standing(in tokens: Range<Int>) -> ArraySlice<TimeExpression> {
    let start = firstIndex(from: { $0.tokens.upperBound > tokens.lowerBound })
    let end = firstIndex(from: { $0.tokens.lowerBound >= tokens.upperBound })
    return self[start..<Swift.max(start, end)]
  }

  /// The first index from which a condition holds that does not hold before.
  private func firstIndex(from condition: (TimeExpression) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
