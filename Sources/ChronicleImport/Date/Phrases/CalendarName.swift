import ChronicleFacts

/// Whether the name of a month or weekday is one in its place.
///
/// It has its capital, and a short form its full stop or a number beside it (`Jan. 3`, `Nov 20`, not
/// `Jan Smuts`); May stands after a preposition, as it is a surname too; nobody marches in a
/// `March for Life`, and the `Sunday Times` and `Bloody Sunday` are no days.
func isCalendarName(_ words: Words, _ index: Int, _ rules: DateRules) -> Bool {
  let contexts = rules.contexts
  let token = words[index]
  guard token.isCapitalised else { return false }
  if token.flags.contains(.abbreviated) { return true }
  if index + 1 < words.count, words[index + 1].isCapitalised,
    contexts.papers.contains(words[index + 1].id)
  {
    return false
  }
  if index > 0, words[index - 1].isCapitalised, contexts.famous.contains(words[index - 1].id) {
    return false
  }
  if token.id == contexts.march {
    let isWalk =
      index > 0 && index + 1 < words.count && contexts.walks.contains(words[index + 1].id)
      && !contexts.inYear.contains(words[index - 1].id)
    return !isWalk
  }
  guard token.end - token.start <= 4, !contexts.shortNames.contains(token.id) else { return true }
  func isNumber(_ i: Int) -> Bool { words.tokens.indices.contains(i) && words[i].kind == .number }
  func isHyphen(_ i: Int) -> Bool { words.tokens.indices.contains(i) && words[i].isMark("-") }
  if isNumber(index + 1) || isNumber(index - 1) || isHyphen(index - 1) && isNumber(index - 2) {
    return true
  }
  // A surname too: `Mrs. May`, `with May`.
  if token.id == contexts.may {
    let isAfterComma = index + 1 < words.count && words[index + 1].isMark(",")
    return index > 0 && contexts.mayLeads.contains(words[index - 1].id)
      || isAfterComma && index + 2 < words.count && isNumber(index + 2)
  }
  let isBeforeMonth =
    index + 2 < words.count
    && (words[index + 1].isMark(",") || rules.times.value(words[index + 1].id, .month) != nil)
  return isBeforeMonth && isNumber(index + 2)
    || token.flags.contains(.allCapitals)
}
