import ChronicleFacts
import ChronicleModel

/// What a stamp or dateline says of the publication day; the year is often missing.
struct StampDate: Sendable, Hashable {
  var kind: CleanArticle.Stamp.Kind
  /// UTF-8 range in the clipping of the date itself.
  var clipping: Range<Int>
  var text: String
  var weekday: Int?
  var month: Int
  var day: Int?
  var year: Int?
  /// Whether day and month may have changed places.
  var isOpen = false

  /// The day, where year, month and day are stated.
  var stated: CalendarDay? {
    guard let year, let day else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }
}

/// A stamp with the expressions of time in it.
struct ReadStamp: Sendable {
  var stamp: CleanArticle.Stamp
  var words: Words
  var expressions: [TimeExpression]
  /// Whether nothing tells which of its numbers is the month.
  var isOpen = false

  init(_ stamp: CleanArticle.Stamp, of clean: CleanArticle, with reader: Reader) {
    self.stamp = stamp
    words = Words(Array(clean.clipping[stamp.range]), lexicon: reader.knowledge.lexicon)
    expressions = findExpressions(in: words, rules: reader.dateRules)
    if let date = lineOnlyDate(with: reader),
      let rule = DateRules.phrases.firstIndex(where: { $0.meaning == .day })
    {
      expressions.removeAll { $0.tokens.overlaps(date.tokens) }
      expressions.insert(TimeExpression(tokens: date.tokens, rule: rule, parts: date.parts), at: 0)
    }
  }

  /// A date that no phrase of running text is, or that says more than the phrase.
  private func lineOnlyDate(with reader: Reader) -> (tokens: Range<Int>, parts: Parts)? {
    let whole = expressions.contains { $0.parts.day != nil && $0.parts.year != nil }
    if !whole,
      let date = lineDate(in: 0..<words.count, of: words, rules: reader.cleanRules),
      date.year != nil || expressions.isEmpty
    {
      var parts = Parts()
      (parts.year, parts.month, parts.day) = (date.year, date.month, date.day)
      return (date.tokens, parts)
    }
    guard !expressions.contains(where: { $0.parts.day != nil }) else { return nil }
    return foreignDate(in: 0..<words.count, of: words)
  }

  /// Where an expression stands in the clipping.
  func clipping(_ tokens: Range<Int>) -> Range<Int> {
    let start = stamp.range.lowerBound
    return start + Int(words[tokens.lowerBound].start)..<start
      + Int(words[tokens.upperBound - 1].end)
  }

  /// Every expression of it that names a day of a month, or at least a month.
  var dates: [StampDate] {
    expressions.compactMap { expression in
      let parts = expression.parts
      switch DateRules.phrases[expression.rule].meaning {
      case .day, .month, .numeric: break
      default: return nil
      }
      guard var month = parts.month else { return nil }
      var day = parts.day
      if month > 12, let other = day { (month, day) = (other, month) }
      return StampDate(
        kind: stamp.kind, clipping: clipping(expression.tokens),
        text: words.string(expression.tokens), weekday: parts.weekday, month: month, day: day,
        year: parts.fullYear, isOpen: isOpen)
    }
  }
}
