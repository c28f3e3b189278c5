import ChronicleFacts

/// How a page's lines stand to each other as far as it tells a title from the lines around it.
struct Head {
  let page: Page
  let kinds: [BlockKind]
  let traits: [BlockTraits]
  let reader: Reader
  /// Lines that are no title for certain: links to other stories, and points of this one.
  let isOther: [Bool]
  /// Lines that could be a title for what they say and how they look.
  private let isFitting: [Bool]
  private let isKicker: [Bool]
  /// Lines of a list of other stories that stands above the article.
  private let isListed: [Bool]
  /// How often each line that can be a title stands on the page.
  private var copies: [UInt64: Int] = [:]

  init(
    of page: Page, _ kinds: [BlockKind], _ traits: [BlockTraits], said: Set<UInt64>,
    with reader: Reader
  ) {
    (self.page, self.kinds, self.traits, self.reader) = (page, kinds, traits, reader)
    let points = points(page, kinds)
    isOther = zip(kinds.indices, links(page, kinds, traits)).map { $1 || points.contains($0) }
    isFitting = kinds.indices.map { index in
      let tokens = page.blocks[index].tokens
      return kinds[index] == .short && traits[index].count > 4
        && canBeTitle(.short, traits[index]) && !isSections(tokens, of: page.words)
        && !namesReporters(tokens, page.words, with: reader)
        && overlap(tokens, page.words, said, rules: reader.cleanRules) > 0.1
    }
    isListed = listed(kinds, traits)
    isKicker = kinds.indices.map { names(topicOf: $0 + 1, $0, page, kinds, traits, reader) }
    for index in page.blocks.indices where canBeTitle(kinds[index], traits[index]) {
      copies[lineHash(page.blocks[index].tokens, page.words), default: 0] += 1
    }
  }

  /// Whether a line is the second of two that could be titles, as a subtitle is.
  private func isBelowHeadline(_ index: Int) -> Bool {
    func fits(_ index: Int) -> Bool {
      isFitting.indices.contains(index)
        && (isFitting[index] || index > 0 && isKicker[index - 1])
    }
    return fits(index) && fits(index - 1) && !isKicker[index - 1] && !fits(index - 2)
      && !fits(index + 1)
  }

  /// Whether a line above the article is its headline for the date or reporter that follows.
  func isHeadline(_ index: Int, _ core: Range<Int>, shared: Double, count: Int) -> Bool {
    let isFirst = isBelowHeadline(index + 1)
    return !isKicker[index] && !isListed[index] && !namesReporters(core, page.words, with: reader)
      && !isBelowHeadline(index) && kinds[index] != .menu && shared > (isFirst ? 0 : 0.3)
      && count > 4
      && !core.contains { isTitleSeparator($0, core, page.words) }
      && isAboveMetadata(index, kinds, traits)
  }

  /// What a line's form, and the line above it, say for its being the title.
  func lookScore(_ index: Int, _ core: Range<Int>) -> Double {
    let (found, words) = (traits[index], page.words)
    var score = 0.0
    let count = copies[lineHash(page.blocks[index].tokens, words)] ?? 1
    if count > 1, found.count >= 4 { score += 3 }
    if index == 0 { score += 1 }
    if kinds[index] == .caption { score -= 2 }
    if isKicker[index] { score -= 2.5 }
    if isListed[index] { score -= 2.5 }
    if index > 0, isKicker[index - 1] { score += 1.5 }
    if namesReporters(core, words, with: reader) { score -= 3 }
    if isBelowHeadline(index), isAboveMetadata(index, kinds, traits) { score -= 2.5 }
    if !found.opensWithCapital && !found.opensQuote { score -= 0.5 }
    if found.endsSentence, words[core.upperBound - 1].isMark(".") { score -= 3 }
    if found.isOpenEnded { score -= 2 }
    if found.isBullet { score -= 3 }
    guard index > 0 else { return score }
    if kinds[index - 1] == .byline { score -= 3 }
    // A line below one that could be the title is more likely its subtitle.
    if kinds[index - 1] == .short, canBeTitle(.short, traits[index - 1]),
      traits[index - 1].count >= 4, count == 1, !isKicker[index - 1], !isOther[index - 1],
      !isListed[index - 1],
      !isSections(page.blocks[index - 1].tokens, of: words)
    {
      score -= found.count > traits[index - 1].count ? 2.5 : 1
      if reads(index) { score -= 1.5 }
    }
    return score
  }

  /// Whether a line reads like a sentence, as a subtitle does and a headline seldom.
  private func reads(_ index: Int) -> Bool {
    let opener = page.words.string(page.blocks[index].tokens.lowerBound).lowercased()
    return traits[index].count >= 8
      && (traits[index].function * 4 >= traits[index].count && traits[index].function > 2
        || ["the", "a", "an"].contains(opener))
  }
}

/// Which lines are points of the article that stand in a list before it, below `Story highlights`.
func points(_ page: Page, _ kinds: [BlockKind]) -> Set<Int> {
  var points: Set<Int> = []
  for index in kinds.indices where kinds[index] == .furniture {
    let text = page.words.string(page.blocks[index].tokens).lowercased()
    guard ["highlights", "story highlights", "at a glance", "key points"].contains(text) else {
      continue
    }
    for next in (index + 1)..<min(kinds.count, index + 8) {
      guard kinds[next] == .short || kinds[next] == .prose,
        !arrows.contains(page.words.string(page.blocks[next].tokens.upperBound - 1))
      else { break }
      points.insert(next)
    }
    break
  }
  return points
}

/// Which lines lead to other stories: below `Previous article` and `Next article`, or with an arrow at
/// an end.
private func links(_ page: Page, _ kinds: [BlockKind], _ traits: [BlockTraits]) -> [Bool] {
  var isLink = kinds.indices.map { index in
    guard kinds[index] == .short, traits[index].separators <= 1 else { return false }
    let tokens = page.blocks[index].tokens
    return [tokens.lowerBound, tokens.upperBound - 1].contains {
      arrows.contains(page.words.string($0))
    }
  }
  var below: [Bool: Int] = [:]
  for index in kinds.indices.dropLast() where kinds[index] == .furniture && traits[index].count <= 2
  {
    let words = page.words.string(page.blocks[index].tokens).lowercased().split(separator: " ")
    guard let way = words.first.flatMap({ ways[String($0)] }), kinds[index + 1] == .short,
      words.count == 1 || ["article", "story", "post", "page", "news"].contains(words[1])
    else { continue }
    below[way] = below[way] ?? index + 1
  }
  if below.count == 2 {
    for index in below.values { isLink[index] = true }
  }
  return isLink
}

/// Which short lines stand below a heading such as `Most read`; the last of them is the article's where
/// its date or reporter follows.
private func listed(_ kinds: [BlockKind], _ traits: [BlockTraits]) -> [Bool] {
  var isListed = kinds.map { _ in false }
  var isInside = false
  for index in kinds.indices {
    isInside = kinds[index] == .related || isInside && kinds[index] == .short
    guard isInside, kinds[index] == .short else { continue }
    let next = index + 1 < kinds.count ? kinds[index + 1] : .marks
    isListed[index] = next == .short || !isAboveMetadata(index, kinds, traits)
  }
  return isListed
}

private let arrows: Set = ["«", "»", "‹", "›", "←", "→", "<<", ">>", "◄", "►"]
private let ways = ["previous": false, "prev": false, "older": false, "next": true, "newer": true]

/// Whether a line names in a few words what the headline below it is about: `Border row in Asia`.
private func names(
  topicOf next: Int, _ index: Int, _ page: Page, _ kinds: [BlockKind], _ traits: [BlockTraits],
  _ reader: Reader
) -> Bool {
  guard kinds[index] == .short, next < kinds.count, kinds[next] == .short,
    traits[index].count <= 5, traits[next].count >= traits[index].count + 2,
    canBeTitle(.short, traits[next]), !traits[index].endsSentence
  else { return false }
  let words = page.words
  let tokens = page.blocks[index].tokens
  let isPlain = tokens.allSatisfy {
    words[$0].kind != .mark || !words[$0].isSpaced && words[$0].isMark("-") || words[$0].isMark("'")
  }
  let opener = words.string(page.blocks[next].tokens.lowerBound).lowercased()
  guard isPlain, !["the", "a", "an"].contains(opener),
    traits[next].function * 3 <= traits[next].count || isAboveMetadata(next, kinds, traits)
  else { return false }
  let isOf: (Int) -> Bool = { topicJoints.contains(words.string($0).lowercased()) }
  guard tokens.dropFirst().dropLast().contains(where: isOf) else { return false }
  // A verb, as in "Handshake ends winter of silence", makes it a headline.
  return tokens.dropFirst().dropLast().allSatisfy { place in
    let text = words.string(place).lowercased()
    let isJoint = reader.cleanRules.roles(of: words[place].id).contains(.function)
    if isJoint { return isOf(place) || ["the", "a", "and"].contains(text) }
    return !text.hasSuffix("s") || text.hasSuffix("ss") || isOf(place + 1)
      || words[place + 1].kind == .mark
  }
}

private let topicJoints: Set = ["in", "on", "of", "for", "over", "with", "and", "at"]

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
