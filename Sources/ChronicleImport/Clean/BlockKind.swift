import ChronicleFacts

/// What a block is, taken by itself.
enum BlockKind: Sendable, Hashable {
  /// A paragraph of an article, for all that it shows.
  case prose
  /// Too short to tell: a headline, a subhead, a name, the entry of a list.
  case short
  /// A line without words: `|`, `* * *`.
  case marks
  /// Furniture for certain.
  case furniture
  /// A row of links; a breadcrumb's last link can be the title.
  case menu
  /// A mark that interrupts the article for one line.
  case aside
  /// The heading of a list of other stories.
  case related
  /// What says that such a list is over: `end of list`.
  case listEnd
  /// The heading of the readers' comments.
  case comments
  /// What stands below an article: a link back to its top, a notice of rights.
  case end
  /// The page speaks to its reader.
  case plea
  case caption
  /// A line that says when the page was published, or changed.
  case date(CleanArticle.Stamp.Kind)
  /// A line that credits the report: `(Xinhua News Agency November 6, 2006)`.
  case credit(Credit)
  /// A dateline that is a line of its own.
  case dateline(Dateline)
  case byline
}

/// Tells what a block is from its words alone.
func kind(
  of block: Block, _ traits: BlockTraits, on page: Page, with reader: Reader
) -> BlockKind {
  let rules = reader.cleanRules
  let words = page.words
  if traits.count == 0 { return .marks }
  if isSlug(block, traits, on: page, rules: rules) {
    return words.string(block.tokens.lowerBound) == "AP"
      && isDated(block, traits, words, rules) ? .date(.page) : .furniture
  }
  if let kind = wholeLine(block, traits, words, rules), !isDated(block, traits, words, rules) {
    return kind
  }
  if let kind = label(block, traits, on: page, with: reader) { return kind }
  if traits.count <= 30 {
    if let dateline = dateline(opening: block.tokens, of: words, with: reader),
      dateline.tokens.upperBound == block.tokens.upperBound, !traits.endsSentence
    {
      return .dateline(dateline)
    }
    if let credit = credit(block.tokens, of: words, with: reader) { return .credit(credit) }
  }
  if traits.count <= 45, let stamp = stampKind(block, traits, on: page, with: reader) {
    return .date(stamp)
  }
  if traits.numbers == traits.count, traits.count <= 4 { return .furniture }
  if isWeather(block, traits, on: page) { return .furniture }
  if isByline(block, traits, on: page, rules: rules) { return .byline }
  let isSentence = traits.isProse && traits.count > 14
  let addresses = traits.you + traits.we + traits.please > 0 || traits.isCall
  if let kind = opening(block, traits, on: page, rules: rules),
    !isSentence || addresses || kind == .caption || kind == .aside && isNumberedList(block, words)
  {
    return kind
  }
  if traits.legal >= 8 || traits.staff >= 6 && traits.count <= 40 { return .furniture }
  if dateline(opening: block.tokens, of: words, with: reader) == nil,
    isCaption(traits, block, on: page, rules: rules)
      || traits.count <= 60 && endsWithPhotographer(block, words, with: reader)
  {
    return .caption
  }
  if traits.count <= 30, namesThoseShown(block, words, rules) { return .caption }
  if traits.pleading > 0 { return .plea }
  if traits.isProse { return .prose }
  if isCommenter(block, traits, on: page, rules: rules) { return .comments }
  if isMenu(traits, block) { return .menu }
  return .short
}

/// `Hanoi: 22°C   Hue: 31°C`
private func isWeather(_ block: Block, _ traits: BlockTraits, on page: Page) -> Bool {
  traits.numbers > 0 && traits.count <= 16 && !traits.endsSentence
    && page.string(block.range).contains("°")
}

/// Whether phrases of `wholeLinePhrases` make up all of a line: `Print | E-mail | Save`.
private func wholeLine(
  _ block: Block, _ traits: BlockTraits, _ words: Words, _ rules: CleanRules
) -> BlockKind? {
  // "Like 42 people like this."
  let mayEnd = traits.count <= 3 || traits.numbers > 0 && traits.count <= 6
  guard traits.count <= 40, !traits.endsSentence || mayEnd else { return nil }
  var index = block.tokens.lowerBound
  let end = block.tokens.upperBound
  var found = 0
  var isEnd = false
  var isSection = true
  while index < end {
    if let match = rules.wholeLine.match(words, at: index, limit: end) {
      found += 1
      isSection = isSection && match.value == .menu
      isEnd = match.value == .end
      index = match.end
    } else if words[index].kind != .word {
      index += 1
    } else {
      return nil
    }
  }
  guard found > 0 else { return nil }
  if isEnd { return .end }
  // "• trade" may stand in a list of the article's own.
  if isSection, traits.isBullet { return nil }
  if found == 1, let match = rules.opening.match(words, at: firstWord(block, words), limit: end),
    match.value.isWeak, match.value.kind == .comments || match.value.kind == .related
  {
    return match.value.kind == .comments ? .comments : .related
  }
  return .furniture
}

private func firstWord(_ block: Block, _ words: Words) -> Int {
  block.tokens.first { words[$0].kind == .word } ?? block.tokens.lowerBound
}

/// What the phrase is that opens a block, marks and numbers before it left out.
private func opening(
  _ block: Block, _ traits: BlockTraits, on page: Page, rules: CleanRules
) -> BlockKind? {
  let words = page.words
  let end = block.tokens.upperBound
  let first = firstWord(block, words)
  let match =
    rules.opening.match(words, at: block.tokens.lowerBound, limit: end)
    ?? (first - block.tokens.lowerBound <= 3
      ? rules.opening.match(words, at: first, limit: end) : nil)
  guard let match else { return nil }
  if match.value.isWeak {
    // "Reactions to the deal" may be a headline, "Reactions (4)" is none.
    let isAlone =
      match.end - first > 1 || match.end == end || words[match.end].kind != .word
      || traits.count <= 3
    let isHeading = traits.count <= 9 && isAlone && !(traits.isProse && traits.function > 1)
    let isQuestion =
      traits.count <= 14 && words[end - 1].isMark("!") || words[end - 1].isMark("?")
    // "Most read: 1. Rice harvest late 2. Ferry fares to rise"
    let isList =
      match.value.kind == .related && match.end < end && words[match.end].isMark(":")
      && !traits.endsSentence
    if isList { return .aside }
    guard isHeading || isQuestion || match.value.kind == .label else { return nil }
    if match.value.kind == .label, traits.isProse { return nil }
  }
  switch match.value.kind {
  case .caption: return .caption
  case .related: return .related
  case .comments: return .comments
  case .aside: return .aside
  case .link:
    let isAlone = words.tokens[match.end..<end].allSatisfy { $0.kind == .mark }
    return isAlone ? .related : .aside
  case .end: return .end
  case .plea: return .plea
  case .listEnd: return .listEnd
  case .legal: return traits.count >= 6 && isRights(traits) ? .end : .furniture
  default: return .furniture
  }
}

/// Whether an opening phrase of rights is the whole page's and not a picture's.
private func isRights(_ traits: BlockTraits) -> Bool {
  traits.legal >= 8 || traits.numbers > 0
}

/// A row of short entries: `Opinion | Nation | Region`, `Accept  Settings`.
private func isMenu(_ traits: BlockTraits, _ block: Block) -> Bool {
  let parts = max(traits.brackets, traits.separators + block.gaps + 1)
  return parts >= 3 && traits.count <= parts * 5 || block.gaps >= 1 && traits.count <= 4
}

/// `ATTENTION - ADDS quotes ///`, `AP-NY-11-06-06 0246EST`, `dk/ns/pc`, `ENDS`
private func isSlug(
  _ block: Block, _ traits: BlockTraits, on page: Page, rules: CleanRules
) -> Bool {
  let words = page.words
  let text = page.text[block.range]
  guard traits.count <= 16 else { return false }
  if text.suffix(2).elementsEqual("//".utf8) || text.suffix(3).elementsEqual("=.=".utf8)
    || text.starts(with: "==".utf8) && traits.count > 0
  {
    return true
  }
  if text.count <= 16, text.contains(UInt8(ascii: "/")),
    text.allSatisfy({ isLowerCase($0) || $0 == UInt8(ascii: "/") })
  {
    return true
  }
  let first = firstWord(block, words)
  let date = dateRange(in: block.tokens, of: words, rules: rules).flatMap { date in
    [date.lowerBound, date.upperBound - 1].contains { words.digits(at: $0) == 4 } ? date : nil
  }
  if traits.count <= 7, !traits.endsSentence, date == nil, isJumpLine(block, words) { return true }
  if let end = rules.endMark.match(words, at: first, limit: block.tokens.upperBound),
    traits.count <= 2,
    words.tokens[end.end..<block.tokens.upperBound].allSatisfy({ $0.kind == .mark }),
    traits.numbers == 0 || text.first == UInt8(ascii: "-")
  {
    return true
  }
  var slugWords = 0
  for token in words.tokens[block.tokens]
  where token.flags.contains(.allCapitals) && rules.roles(of: token.id).contains(.slug) {
    slugWords += 1
  }
  if slugWords > 1 { return true }
  let isCoded =
    traits.count <= 9 && traits.numbers >= 2 && traits.function == 0
    && date?.lowerBound != block.tokens.first { words[$0].kind != .mark }
  return isCoded && !text.contains { isLowerCase($0) } && text.contains(UInt8(ascii: "-"))
    && !text.contains(UInt8(ascii: ","))
}

/// `Most read: 1. Rice harvest late 2. Ferry fares to rise`
private func isNumberedList(_ block: Block, _ words: Words) -> Bool {
  var wanted = 1
  for index in block.tokens.dropLast() where words[index + 1].isMark(".") {
    if words.number(at: index) == wanted { wanted += 1 }
  }
  return wanted > 2
}

/// Whether a row of links holds a day in numbers: `Politics | 19.01.2007`.
func isDated(
  _ block: Block, _ traits: BlockTraits, _ words: Words, _ rules: CleanRules
) -> Bool {
  traits.numbers > 0 && lineDate(in: block.tokens, of: words, rules: rules)?.year != nil
}

/// `2005-09-19`, `[2014-02-18 17:09]`, `19 ENE 2007 - 17:03 CET`
private func opensWithWholeDate(_ block: Block, _ words: Words, _ rules: CleanRules) -> Bool {
  let first = block.tokens.first { words[$0].kind != .mark }
  if let date = lineDate(in: block.tokens, of: words, rules: rules) {
    return date.tokens.lowerBound == first && date.year.map { $0 > 31 } ?? false
  }
  return foreignDate(in: block.tokens, of: words)?.tokens.lowerBound == first
}

/// `See TALKS on Page A6`
private func isJumpLine(_ block: Block, _ words: Words) -> Bool {
  guard let last = block.tokens.last(where: { words[$0].kind != .mark }),
    last > block.tokens.lowerBound
  else { return false }
  let isNumber =
    words[last].kind == .number
    || words.text[words[last].range].dropFirst().allSatisfy(isDigit) && words[last].isCapitalised
      && words[last].end - words[last].start > 1
  return isNumber && ["page", "pages", "pg"].contains(words.string(last - 1).lowercased())
}

/// `seoulwatcher (December 16, 2006 at 08:14) says:`
private func isCommenter(
  _ block: Block, _ traits: BlockTraits, on page: Page, rules: CleanRules
) -> Bool {
  guard traits.count <= 16, traits.numbers >= 1, traits.count > traits.numbers else {
    return false
  }
  let text = page.text[block.range]
  let ends = [" says:", " wrote:", " said:", " writes:"]
  guard ends.contains(where: { text.suffix($0.utf8.count).elementsEqual($0.utf8) }) else {
    return false
  }
  return block.tokens.contains { rules.roles(of: page.words[$0].id).contains(.month) }
    || traits.numbers >= 3
}
