import ChronicleFacts
import ChronicleModel

/// A page's title, as a block and the tokens of it that are the title itself.
struct FoundTitle {
  var block: Int
  var tokens: Range<Int>
}

/// Finds the title among the blocks that are not the body: the line that says most of what the body
/// says, stands near it, is repeated, or closes a page with ` |`.
func title(
  of page: Page, _ kinds: [BlockKind], _ traits: [BlockTraits], isArticle: [Bool],
  with reader: Reader
) -> FoundTitle? {
  guard let first = isArticle.firstIndex(of: true), let last = isArticle.lastIndex(of: true) else {
    return nil
  }
  var body = isArticle
  if isOpenArticleLine(first, first, last, page, traits) { body[first] = false }
  let said = bodyWords(page, body, with: reader)
  let isHeadline = headlines(page, kinds, traits, said: said, with: reader)
  var best: (score: Double, title: FoundTitle)?
  /// Whether a line above, with the date or reporter below it, could be the title.
  var hasHeadline = false
  var told = 0
  var lines: [UInt64: Int] = [:]
  for index in page.blocks.indices where canBeTitle(kinds[index], traits[index]) {
    lines[lineHash(page.blocks[index].tokens, page.words), default: 0] += 1
  }
  let near = Nearness(first: first, last: last, kinds, page)
  for index in page.blocks.indices {
    if index > 0, isArticle[index - 1] { told += traits[index - 1].count }
    guard !isArticle[index] || isOpenArticleLine(index, first, last, page, traits) else {
      continue
    }
    guard canBeTitle(kinds[index], traits[index]) else { continue }
    let block = page.blocks[index]
    if opensWithDateline(block, of: page.words, with: reader)
      || isSections(block.tokens, of: page.words)
    {
      continue
    }
    let core = titleCore(block.tokens, of: page.words, said: said, with: reader)
    let count = page.words.tokens[core].count { $0.kind != .mark }
    let shared = overlap(core, page.words, said, rules: reader.cleanRules)
    var score = shared * (count > 4 ? 6 : 4.5)
    score += lengthScore(count)
    let closes = page.words[block.tokens.upperBound - 1].isMark("|")
    if closes && index > last - 1 { score += 6 }
    let copies = lines[lineHash(block.tokens, page.words)] ?? 1
    if copies > 1, count >= 4 { score += 3 }
    score += near.score(index)
    if index < first {
      if hasHeadline { score -= 2 }
      let isNames = namesReporters(core, page.words, with: reader)
      if isNames { score -= 3 }
      let isFollowing = isBelowHeadline(index, isHeadline)
      if isFollowing, isAboveMetadata(index, kinds, traits) { score -= 2.5 }
      let isFirst = isBelowHeadline(index + 1, isHeadline)
      if !isNames, !isFollowing, kinds[index] != .menu, shared > (isFirst ? 0 : 0.3), count > 4,
        !core.contains(where: { isTitleSeparator($0, core, page.words) }),
        isAboveMetadata(index, kinds, traits)
      {
        score += 1.5
        hasHeadline = true
      }
    } else if index < last, told > 40 {
      score -= 5
    }
    if index < 3, isSlogan(core, count, of: page.words) { score -= 3 }
    if index == 0 { score += 1 }
    if !traits[index].opensWithCapital && !traits[index].opensQuote { score -= 0.5 }
    if traits[index].endsSentence, page.words[core.upperBound - 1].isMark(".") { score -= 3 }
    if traits[index].isOpenEnded { score -= 2 }
    if traits[index].isBullet { score -= 3 }
    if index > 0, kinds[index - 1] == .byline { score -= 3 }
    // A line below one that could be the title is more likely its subtitle.
    if index > 0, kinds[index - 1] == .short, canBeTitle(.short, traits[index - 1]),
      traits[index - 1].count >= 4, copies == 1,
      !isSections(page.blocks[index - 1].tokens, of: page.words)
    {
      score -= traits[index].count > traits[index - 1].count ? 2.5 : 1
    }
    if score > 2.4, score > best?.score ?? 0 {
      best = (score, FoundTitle(block: index, tokens: core))
    }
  }
  return best?.title
}

/// Whether a line is a report's beginning: `TOKYO, Dec. 27 (Kyodo) -- The prime minister`.
private func opensWithDateline(_ block: Block, of words: Words, with reader: Reader) -> Bool {
  guard let line = dateline(opening: block.tokens, of: words, with: reader) else { return false }
  return line.place != nil && (line.hasDate || line.agency != nil)
}

/// Whether a line is a row of short names: `PAMPAS WIRE :: ENGLISH SERVICE :: MERCOSUR DESK`.
func isSections(_ tokens: Range<Int>, of words: Words) -> Bool {
  var lengths = [0]
  for index in tokens {
    let isJoint = words[index].isMark(":") && lengths.last == 0
    if isTitleSeparator(index, tokens, words), !isJoint {
      lengths.append(0)
    } else if words[index].kind != .mark {
      lengths[lengths.count - 1] += 1
    }
  }
  return lengths.count >= 3 && lengths.allSatisfy { $0 <= 3 }
}

private func lengthScore(_ words: Int) -> Double {
  switch words {
  case ..<3: -3.5
  case 3: -1
  case 4: 0.5
  case 5...22: 2
  default: -2
  }
}

func canBeTitle(_ kind: BlockKind, _ traits: BlockTraits) -> Bool {
  switch kind {
  case .short, .prose, .caption:
    traits.count >= 2 && traits.count <= 30 && traits.caption < 5 && !traits.endsWithColon
  case .menu: traits.count >= 5
  default: false
  }
}

/// Whether a block that was read as the article's may be its title: the first, without a full stop, or
/// the last before ` |`.
private func isOpenArticleLine(
  _ index: Int, _ first: Int, _ last: Int, _ page: Page, _ traits: [BlockTraits]
) -> Bool {
  if page.words[page.blocks[index].tokens.upperBound - 1].isMark("|") { return index == last }
  return index == first && first < last && !traits[index].endsSentence
    && !traits[index].isOpenEnded
}

/// How far from the body a block is, counting only lines that could be titles too.
private struct Nearness {
  let first: Int
  let last: Int
  let page: Page
  /// How many lines before each block, and after the last, are short or head a list; and pleas.
  private var lines = [0]
  private var pleas = [0]

  init(first: Int, last: Int, _ kinds: [BlockKind], _ page: Page) {
    (self.first, self.last, self.page) = (first, last, page)
    for kind in kinds {
      lines.append(lines[lines.count - 1] + (kind == .short || kind == .related ? 1 : 0))
      pleas.append(pleas[pleas.count - 1] + (kind == .plea ? 1 : 0))
    }
  }

  func score(_ index: Int) -> Double {
    if index > last {
      let between = lines[index] - lines[last + 1]
      return between == 0 && page.words[page.blocks[index].tokens.upperBound - 1].isMark("|")
        ? -0.5 : -3
    }
    guard index < first else { return 1 }
    let between = lines[first] - lines[index + 1] + pleas[first] - pleas[index + 1]
    return max(-4, 1 - 0.4 * Double(between))
  }
}

/// The words of the article's first paragraphs, but for those that say nothing.
private func bodyWords(
  _ page: Page, _ isArticle: [Bool], with reader: Reader
) -> Set<UInt64> {
  var said: Set<UInt64> = []
  var left = 400
  for (block, isBody) in zip(page.blocks, isArticle) where isBody && left > 0 {
    let isWhole = page.words[block.tokens.upperBound - 1].isMark("|")
    guard !isWhole else { continue }
    // An agency's name in the dateline is said by its masthead too.
    let line = left == 400 ? dateline(opening: block.tokens, of: page.words, with: reader) : nil
    let text = (line?.tokens.upperBound ?? block.tokens.lowerBound)..<block.tokens.upperBound
    for index in text.prefix(left) where page.words[index].kind != .mark {
      said.insert(wordHash(index, page.words))
    }
    left -= block.tokens.count
  }
  return said
}

/// The share of a line's telling words that the article says too.
func overlap(
  _ tokens: Range<Int>, _ words: Words, _ said: Set<UInt64>, rules: CleanRules
) -> Double {
  var telling = 0
  var shared = 0
  for index in tokens where words[index].kind == .word {
    let token = words[index]
    if rules.roles(of: token.id).contains(.function) && token.end - token.start < 6
      || token.end - token.start < 2
    {
      continue
    }
    telling += 1
    if said.contains(wordHash(index, words)) { shared += 1 }
  }
  return telling == 0 ? 0 : Double(shared) / Double(max(2, telling))
}

/// A title line without the site's name, breadcrumbs and closing marks.
///
///     Home >> World >> Talks begin - The Daily      ->  Talks begin
private func titleCore(
  _ tokens: Range<Int>, of words: Words, said: Set<UInt64>, with reader: Reader
) -> Range<Int> {
  var tokens = tokens
  while let last = tokens.last, words[last].isMark("|") || words[last].isMark(">") {
    tokens = tokens.lowerBound..<last
  }
  while let first = tokens.first, tokens.count > 1,
    words[first].isMark("*") || words[first].isMark("-") || isDot(words.text[words[first].range])
  {
    tokens = (first + 1)..<tokens.upperBound
  }
  // "KUNA : Crown prince meets Omani minister"
  if let known = reader.knowledge.agencies.match(
    words, at: tokens.lowerBound, limit: tokens.upperBound), known.end + 3 < tokens.upperBound,
    words[known.end].isMark(":")
  {
    tokens = (known.end + 1)..<tokens.upperBound
  }
  var parts: [Range<Int>] = []
  var start = tokens.lowerBound
  for index in tokens where isTitleSeparator(index, tokens, words) {
    if index > start { parts.append(start..<index) }
    start = index + 1
  }
  if start < tokens.upperBound { parts.append(start..<tokens.upperBound) }
  let rules = reader.cleanRules
  while parts.count > 1, let last = parts.last,
    isSiteName(last, words, said, with: reader), parts.dropLast().contains(where: { $0.count > 2 })
  {
    parts.removeLast()
  }
  while parts.count > 1, let first = parts.first,
    isSiteName(first, words, said, with: reader)
      || rules.wholeLine.match(words, at: first.lowerBound, limit: first.upperBound)?.end
        == first.upperBound,
    parts.dropFirst().contains(where: { $0.count > 2 })
  {
    parts.removeFirst()
  }
  // "Subject: Fwd: Talks begin"
  while let first = parts.first,
    let label = rules.labels.match(words, at: first.lowerBound, limit: first.upperBound),
    label.value == .title, label.end < first.upperBound
  {
    parts[0] = label.end..<first.upperBound
  }
  guard let first = parts.first, let last = parts.last else { return tokens }
  return first.lowerBound..<last.upperBound
}

private func isDot(_ text: ArraySlice<UInt8>) -> Bool {
  text.elementsEqual("•".utf8) || text.elementsEqual("·".utf8)
}

func isTitleSeparator(_ index: Int, _ tokens: Range<Int>, _ words: Words) -> Bool {
  let token = words[index]
  guard token.kind == .mark else { return false }
  let isSpacedBoth =
    token.isSpaced && index + 1 < tokens.upperBound && words[index + 1].isSpaced
  if token.isMark("|") || token.isMark(">") { return true }
  if token.isMark("/") || token.isMark("-") { return isSpacedBoth }
  if token.isMark(":") {
    return index + 1 < tokens.upperBound && words[index + 1].isMark(":")
      || index > tokens.lowerBound && words[index - 1].isMark(":")
  }
  let text = words.text[token.range]
  return text.elementsEqual("»".utf8) || text.elementsEqual("›".utf8)
    || text.elementsEqual("·".utf8) || text.elementsEqual("•".utf8)
    || isSpacedBoth && (text.elementsEqual("–".utf8) || text.elementsEqual("—".utf8))
}

/// Whether a part of a title line is the site's or a section's name.
private func isSiteName(
  _ part: Range<Int>, _ words: Words, _ said: Set<UInt64>, with reader: Reader
) -> Bool {
  let rules = reader.cleanRules
  if reader.knowledge.agencies.match(words, at: part.lowerBound, limit: part.upperBound)?.end
    == part.upperBound
  {
    return true
  }
  if rules.wholeLine.match(words, at: part.lowerBound, limit: part.upperBound)?.end
    == part.upperBound
  {
    return true
  }
  guard part.count <= 6 else { return false }
  let names = words.tokens[part]
  if names.contains(where: { rules.roles(of: $0.id).contains(.site) })
    && names.allSatisfy({
      $0.isCapitalised || $0.kind == .mark || rules.roles(of: $0.id).contains(.function)
        || rules.roles(of: $0.id).contains(.site)
    })
  {
    return true
  }
  return part.count <= 3 && names.allSatisfy { $0.isCapitalised }
    && !part.contains { said.contains(wordHash($0, words)) }
}

/// A number for a word in any case.
func wordHash(_ index: Int, _ words: Words) -> UInt64 {
  let token = words[index]
  if token.id != .unknown { return UInt64(token.id) }
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in words.text[token.range] {
    hash = (hash ^ UInt64(isUpperCase(byte) ? byte | 0x20 : byte)) &* 0x100_0000_01b3
  }
  return hash | 1 << 63
}

/// A number for a line's words, whatever the marks between them.
func lineHash(_ tokens: Range<Int>, _ words: Words) -> UInt64 {
  var hash: UInt64 = 7
  for index in tokens where words[index].kind != .mark {
    hash = hash &* 0x9E37_79B9_7F4A_7C15 ^ wordHash(index, words)
  }
  return hash
}

/// The title that a report without one gets: its first sentence, shortened at a word.
func suppliedTitle(_ body: Words) -> CleanArticle.Title? {
  guard let sentence = body.sentences.first else { return nil }
  let text = body.string(sentence)
  guard text.utf8.count > 90 else { return CleanArticle.Title(text: text, isSupplied: true) }
  var short = ""
  for word in text.split(separator: " ") {
    if short.utf8.count + word.utf8.count > 85 { break }
    short += (short.isEmpty ? "" : " ") + word
  }
  while let last = short.last, ",;:-–—".contains(last) { short.removeLast() }
  return CleanArticle.Title(text: short + "…", isSupplied: true)
}
