/// How well expressions of time are found and valued on TimeML documents, as TempEval-3 counts it.
public struct TimexTable: Sendable {
  /// The figures for expressions of some types.
  public struct Row: Sendable, Hashable {
    /// `all`, `DATE+TIME` or `DURATION+SET`.
    public let name: String
    fileprivate let types: Set<String>
    public fileprivate(set) var wanted = 0
    public fileprivate(set) var given = 0
    /// Expressions with exactly the extent of the gold.
    public fileprivate(set) var strictMatches = 0
    /// Expressions that overlap one of the gold.
    public fileprivate(set) var matches = 0
    public fileprivate(set) var rightValues = 0
    public fileprivate(set) var rightTypes = 0

    public var strict: Score { Score(right: strictMatches, given: given, wanted: wanted) }
    public var relaxed: Score { Score(right: matches, given: given, wanted: wanted) }
    /// Right values of the overlapping expressions, from 0 to 1.
    public var valueAccuracy: Double { share(rightValues) }
    public var valueF1: Double { relaxed.f1 * valueAccuracy }
    public var typeF1: Double { relaxed.f1 * share(rightTypes) }

    private func share(_ count: Int) -> Double {
      matches == 0 ? 0 : Double(count) / Double(matches)
    }
  }

  public private(set) var documents = 0
  public private(set) var rows = [
    Row(name: "all", types: []), Row(name: "DATE+TIME", types: ["DATE", "TIME"]),
    Row(name: "DURATION+SET", types: ["DURATION", "SET"]),
  ]
  public private(set) var misses: [Miss] = []

  public init() {}

  /// Counts one document.
  public mutating func add(_ given: [TimexExpression], gold: TimeMLDocument, name: String) {
    documents += 1
    let text = Array(gold.text.utf8)
    let wanted = gold.expressions.map { $0.trimmed(in: text) }
    let given = given.map { $0.trimmed(in: text) }
    for index in rows.indices {
      let types = rows[index].types
      let gold = wanted.filter { types.isEmpty || types.contains($0.type) }
      let read = given.filter { types.isEmpty || types.contains($0.type) }
        .sorted {
          ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
      let pairs = matched(gold, read)
      rows[index].wanted += gold.count
      rows[index].given += read.count
      rows[index].matches += pairs.count
      for pair in pairs {
        let (wanted, given) = (gold[pair.wanted], read[pair.given])
        if wanted.range == given.range { rows[index].strictMatches += 1 }
        if wanted.type == given.type { rows[index].rightTypes += 1 }
        if wanted.value == given.value { rows[index].rightValues += 1 }
      }
      if types.isEmpty {
        misses += self.misses(gold, read, pairs, text).map { miss in
          var miss = miss
          miss.article = name
          return miss
        }
      }
    }
  }

  private func misses(
    _ wanted: [TimexExpression], _ given: [TimexExpression], _ pairs: [(wanted: Int, given: Int)],
    _ text: [UInt8]
  ) -> [Miss] {
    func shown(_ expression: TimexExpression) -> String {
      let end = min(expression.range.upperBound, text.count)
      let words = text[min(expression.range.lowerBound, end)..<end]
      return "\(String(decoding: words, as: UTF8.self)) = \(expression.value)"
    }
    let wrong = pairs.filter { wanted[$0.wanted].value != given[$0.given].value }
    let (found, used) = (Set(pairs.map(\.wanted)), Set(pairs.map(\.given)))
    return wrong.map {
      Miss(.value, wanted: shown(wanted[$0.wanted]), given: shown(given[$0.given]))
    }
      + wanted.indices.filter { !found.contains($0) }
      .map { Miss(.missed, wanted: shown(wanted[$0])) }
      + given.indices.filter { !used.contains($0) }
      .map { Miss(.spurious, given: shown(given[$0])) }
  }
}

extension TimexExpression {
  /// The expression without blanks at its ends and without a final `, ; :`.
  fileprivate func trimmed(in text: [UInt8]) -> TimexExpression {
    var (start, end) = (range.lowerBound, min(range.upperBound, text.count))
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }
    while start < end, isBlank(text[start]) { start += 1 }
    while end > start, isBlank(text[end - 1]) || [0x2C, 0x3A, 0x3B].contains(text[end - 1]) {
      end -= 1
    }
    return TimexExpression(range: start..<max(start, end), type: type, value: value)
  }
}

/// One to one: equal extents first, then the largest overlap, in the order of the text.
private func matched(
  _ wanted: [TimexExpression], _ given: [TimexExpression]
) -> [(wanted: Int, given: Int)] {
  var pairs: [(wanted: Int, given: Int)] = []
  var (usedWanted, usedGiven): (Set<Int>, Set<Int>) = ([], [])
  func pair(_ i: Int, _ j: Int) {
    pairs.append((i, j))
    usedWanted.insert(i)
    usedGiven.insert(j)
  }
  for (i, gold) in wanted.enumerated() {
    if let j = given.indices.first(where: {
      !usedGiven.contains($0) && given[$0].range == gold.range
    }) {
      pair(i, j)
    }
  }
  var candidates: [(Int, Int, Int)] = []
  for (i, gold) in wanted.enumerated() where !usedWanted.contains(i) {
    for (j, read) in given.enumerated() where !usedGiven.contains(j) {
      let overlap = gold.range.clamped(to: read.range).count
      if overlap > 0 { candidates.append((-overlap, i, j)) }
    }
  }
  for (_, i, j) in candidates.sorted(by: <)
  where !usedWanted.contains(i) && !usedGiven.contains(j) {
    pair(i, j)
  }
  return pairs
}
