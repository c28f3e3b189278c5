import ChronicleFacts

/// Whether the name of a month or weekday is one in its place.
///
/// It has its capital, and a short form its full stop or a number beside it (`Jan. 3`, `Nov 20`, not
/// `Jan Smuts`); no sentence begins with the month of May, and nobody marches in a `March for Life`.
func isCalendarName(_ words: Words, _ index: Int, _ contexts: ContextWords) -> Bool {
  let token = words[index]
  guard token.isCapitalised else { return false }
  if token.flags.contains(.abbreviated) { return true }
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
  if token.id == contexts.may { return !token.flags.contains(.opensSentence) }
  return index + 2 < words.count && words[index + 1].isMark(",") && isNumber(index + 2)
    || token.flags.contains(.allCapitals)
}
