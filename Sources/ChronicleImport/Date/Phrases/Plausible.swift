import ChronicleFacts

/// Whether what fits a rule is an expression of time in its place: `1989` in `$1989` is none, nor the
/// years of an age.
func isPlausible(_ expression: TimeExpression, in words: Words, rules: DateRules) -> Bool {
  let (tokens, parts) = (expression.tokens, expression.parts)
  if let day = parts.day, let month = parts.month, day > 29, month == 2 { return false }
  let before = tokens.lowerBound > 0 ? words[tokens.lowerBound - 1] : nil
  let after = tokens.upperBound < words.count ? words[tokens.upperBound] : nil
  let last = words[tokens.upperBound - 1]
  let isTitle =
    words[tokens.lowerBound].isCapitalised && last.isCapitalised
    && !last.flags.contains(.allCapitals)
  switch DateRules.phrases[expression.rule].meaning {
  // "voted 136-74 hours earlier"
  case .after where words[tokens.lowerBound].kind == .number && before?.isMark("-") ?? false:
    return false
  case .shifted where isTitle && tokens.count > 1: return false
  case .time where isTitle && !last.flags.contains(.opensSentence): return false
  case .year where tokens.count == 1:
    return !isNumbered(tokens.lowerBound, words, rules)
      && isYear(parts.year ?? 0, before, after, rules)
  // `the Winter Olympics`.
  case .season where parts.year == nil && parts.shift == nil && last.isCapitalised:
    return last.flags.contains(.opensSentence)
  case .holiday: return after.map { !rules.contexts.papers.contains($0.id) } ?? true
  // `USA Today`, `the Daily Mirror`.
  case .today(0) where tokens.count == 1 && last.isCapitalised:
    return before.map { !$0.isCapitalised || last.flags.contains(.opensSentence) } ?? true
  case .set where tokens.count == 1 && last.isCapitalised:
    return after.map { !$0.isCapitalised } ?? true
  case .yearSpan:
    guard let from = parts.year, let to = parts.year2 else { return false }
    return to < 100 ? to != from % 100 : to > from
  case .decade:
    // "in his late twenties"
    let owner = [1, 2].map { tokens.lowerBound - $0 }.first {
      $0 >= 0 && rules.times.value(words[$0].id, .early) == nil && !words[$0].isMark("-")
    }
    return owner.map { !rules.contexts.possessives.contains(words[$0].id) } ?? true
  // "after a last hour of talks"
  case .shifted where parts.unit?.isClock ?? false:
    return before.map { $0.id != rules.contexts.single } ?? true
  case .duration, .vagueDuration:
    if parts.unit == .quarter, parts.count == 1 || tokens.contains(where: { words[$0].isMark("-") })
    {
      return false
    }
    if last.isCapitalised, !last.flags.contains(.opensSentence), !last.flags.contains(.allCapitals)
    {
      return false
    }
    guard let after else { return true }
    let next =
      after.isMark("-") && tokens.upperBound + 1 < words.count
      ? words[tokens.upperBound + 1] : after
    return !rules.contexts.old.contains(next.id)
  default: return true
  }
}

/// Whether a number is that of a resolution, flight or the like: `Resolutions 1695 and 1874`.
private func isNumbered(_ index: Int, _ words: Words, _ rules: DateRules) -> Bool {
  var i = index - 1
  while i > max(0, index - 6),
    words[i].kind == .number || rules.contexts.joining.contains(words[i].id)
  {
    i -= 1
  }
  return i >= 0 && rules.contexts.numbered.contains(words[i].id)
}

private func isYear(_ year: Int, _ before: Token?, _ after: Token?, _ rules: DateRules) -> Bool {
  if let after, rules.contexts.counted.contains(after.id) { return false }
  if let before {
    if before.isMark("$") || before.isMark("#") || before.isMark(".") && !before.isSpaced {
      return false
    }
    if before.isMark("-") && !before.isSpaced || before.kind == .number { return false }
    if before.byte == 0xC2 || before.byte == 0xE2 && !before.isSpaced { return false }
    if rules.contexts.inYear.contains(before.id) { return (1000...2100).contains(year) }
  }
  if let after {
    if rules.times.value(after.id, .zone) != nil { return false }
    if after.isMark("%") || after.isMark("-") && !after.isSpaced { return false }
  }
  return (1800...2050).contains(year)
}
