import ChronicleFacts

/// Whether a line is the second of two that could be titles, as a subtitle is.
func isBelowHeadline(_ index: Int, _ isHeadline: [Bool]) -> Bool {
  func isOne(_ index: Int) -> Bool { isHeadline.indices.contains(index) && isHeadline[index] }
  return isOne(index) && isOne(index - 1) && !isOne(index - 2) && !isOne(index + 1)
}

/// The lines that could be a title for what they say and how they look.
func headlines(
  _ page: Page, _ kinds: [BlockKind], _ traits: [BlockTraits], said: Set<UInt64>,
  with reader: Reader
) -> [Bool] {
  kinds.indices.map { index in
    let tokens = page.blocks[index].tokens
    return kinds[index] == .short && traits[index].count > 4 && canBeTitle(.short, traits[index])
      && !isSections(tokens, of: page.words) && !namesReporters(tokens, page.words, with: reader)
      && overlap(tokens, page.words, said, rules: reader.cleanRules) > 0.1
  }
}

/// Whether the date or the reporter stands below a line, with a subtitle, a name or a picture between
/// at most.
func isAboveMetadata(_ index: Int, _ kinds: [BlockKind], _ traits: [BlockTraits]) -> Bool {
  var (between, skipped) = (0, 0)
  for next in kinds.indices.dropFirst(index + 1).prefix(6) {
    switch kinds[next] {
    case .date, .byline, .dateline, .credit: return true
    case .furniture, .caption, .marks:
      skipped += 1
      if skipped > 1 { return false }
    case .short, .prose:
      between += 1
      // A subtitle, then a name.
      let isFitting = between == 1 ? traits[next].count <= 45 : traits[next].count <= 6
      guard between <= 2, isFitting, traits[next].numbers == 0 || between == 1 else { return false }
    default: return false
    }
  }
  return false
}

/// `Ada Lund in Oslo and Ben Cole in Bergen`
func namesReporters(_ tokens: Range<Int>, _ words: Words, with reader: Reader) -> Bool {
  guard let place = tokens.dropFirst(2).first(where: { words.string($0) == "in" }),
    isName(
      tokens.lowerBound..<place, of: words, with: reader,
      isCertain: tokens.count { words.string($0) == "in" } > 1)
  else { return false }
  return tokens.allSatisfy { index in
    words[index].kind == .mark || words[index].isCapitalised
      || ["in", "and"].contains(words.string(index))
  }
}

/// What a paper says of itself under its name: `The island's oldest daily newspaper`.
func isSlogan(_ tokens: Range<Int>, _ count: Int, of words: Words) -> Bool {
  count <= 8 && tokens.contains { ownWords.contains(words.string($0).lowercased()) }
}

private let ownWords: Set = [
  "newspaper", "newspapers", "edition", "online", "website", "portal", "weekly",
]
