import ChronicleFacts

/// The place that tokens are and nothing else, without its country or state.
///
///     Addis Ababa  ->  Addis Ababa      Washington, DC  ->  Washington
func wholePlace(_ tokens: Range<Int>, of words: Words, with reader: Reader) -> String? {
  guard
    let match = reader.knowledge.places.match(
      words, at: tokens.lowerBound, limit: tokens.upperBound),
    match.end == tokens.upperBound
      || words[match.end].isMark(",") && match.end + 1 < tokens.upperBound
        && reader.knowledge.places.match(
          words, at: match.end + 1, limit: tokens.upperBound)?.end == tokens.upperBound
  else { return nil }
  let name = tokens.first { words[$0].isMark(",") } ?? tokens.upperBound
  return usualCase(words.string(tokens.lowerBound..<name))
}

/// Whether tokens are a given name, perhaps initials, and another name.
///
/// - Parameter isCertain: Whether a first name that is not known will do.
func isName(
  _ tokens: some Collection<Int>, of words: Words, with reader: Reader, isCertain: Bool
) -> Bool {
  let lexicon = reader.knowledge.lexicon
  guard tokens.count >= 2, tokens.count <= 5, let first = tokens.first else { return false }
  let isNamed =
    !lexicon.classes(of: words[first].id).isDisjoint(with: [.givenName, .eastAsianSurname])
  return (isNamed || isCertain)
    && tokens.allSatisfy { index in
      let token = words[index]
      let isJoint = token.kind == .mark && !token.isSpaced
      return isJoint
        || token.kind == .word && token.isCapitalised
          && lexicon.classes(of: token.id).isDisjoint(with: .nonPerson)
          && reader.cleanRules.roles(of: token.id).isDisjoint(with: [.function, .site])
    }
}
