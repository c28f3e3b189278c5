import ChronicleFacts

/// A photograph's credit, or three signs of what stands below one.
func isCaption(
  _ traits: BlockTraits, _ block: Block, on page: Page, rules: CleanRules
) -> Bool {
  guard traits.count <= 90, traits.caption > 0 || traits.poses > 0 else { return false }
  if traits.caption >= 5 { return traits.count <= 70 }
  var score = traits.caption + min(traits.poses, 2) + (traits.endsWithCredit ? 3 : 0)
  guard traits.count <= 45, !traits.opensQuote else { return false }
  let words = page.words
  for index in block.tokens where rules.roles(of: words[index].id).contains(.month) {
    let isDay = index + 1 < block.tokens.upperBound && words[index + 1].kind == .number
    if words[index].isCapitalised, isDay { score += 1 }
    if isDay, index + 3 < block.tokens.upperBound, words.digits(at: index + 3) == 4,
      words[index + 3].kind == .number
    {
      score += 2
    }
  }
  return score >= 5
}

/// What stands below a picture or beside a recording: a place or an occasion and who is seen, or a
/// reporter and what is heard.
///
///     On the bridge: Ada Lund, Ben Cole and their interpreters
///     The BBC's Ada Lund in Oslo: "Nobody slept"
func namesThoseShown(_ block: Block, _ words: Words, _ rules: CleanRules) -> Bool {
  let tokens = block.tokens
  guard let colon = tokens.dropFirst(2).first(where: { words[$0].isMark(":") }),
    colon + 3 < tokens.upperBound
  else { return false }
  let (before, after) = (tokens.lowerBound..<colon, (colon + 1)..<tokens.upperBound)
  if words[colon + 1].isMark("\"") || words.string(colon + 1) == "“" {
    return before.contains { index in
      let text = words.string(index).lowercased()
      return reportingWords.contains(text)
        || rules.roles(of: words[index].id).contains(.site) && index + 1 < colon
          && words.string(index + 1).hasPrefix("'")
    }
  }
  // Two full names at least, and next to nothing else.
  let named = after.filter { words[$0].kind == .word }
  let parts = after.split { words[$0].isMark(",") || words.string($0) == "and" }
  let names = parts.count { part in
    (2...4).contains(part.count)
      && part.allSatisfy { words[$0].isCapitalised || words[$0].isMark("-") }
  }
  return names >= 2 && named.count { !words[$0].isCapitalised } <= 4
    && named.allSatisfy {
      !rules.roles(of: words[$0].id).contains(.function)
        || ["and", "their", "his", "her", "with"].contains(words.string($0))
    }
    && before.contains { rules.roles(of: words[$0].id).contains(.function) }
}

private let reportingWords: Set = ["reports", "reporting", "correspondent", "reporter", "explains"]

/// Whether a line ends with who took the picture: `... near Osh. By Reuters`, `... (Xinhua/Ju Peng)`
func endsWithPhotographer(_ block: Block, _ words: Words, with reader: Reader) -> Bool {
  let end = block.tokens.upperBound
  guard block.tokens.count > 6 else { return false }
  if words[end - 1].isMark(")") {
    guard let open = block.tokens.suffix(12).last(where: { words[$0].isMark("(") }),
      let slash = (open..<end).first(where: { words[$0].isMark("/") })
    else { return false }
    let names = [(open + 1)..<slash, (slash + 1)..<(end - 1)]
    return names.allSatisfy { !$0.isEmpty && words[$0.lowerBound].isCapitalised }
      && names[1].count { words[$0].isCapitalised } >= 2 && !words[slash].isSpaced
  }
  guard
    let by = block.tokens.suffix(6).last(where: {
      words.string($0) == "By" && words[$0 - 1].isMark(".")
    }),
    let agency = reader.knowledge.agencies.match(words, at: by + 1, limit: end)
  else { return false }
  return agency.end == end
}
