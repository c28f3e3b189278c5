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
  let head = Head(of: page, kinds, traits, said: said, with: reader)
  let near = Nearness(first: first, last: last, kinds, page)
  var best: (score: Double, title: FoundTitle)?
  /// Whether a line above, with the date or reporter below it, could be the title.
  var hasHeadline = false
  var told = 0
  for index in page.blocks.indices {
    if index > 0, isArticle[index - 1] { told += traits[index - 1].count }
    guard !isArticle[index] || isOpenArticleLine(index, first, last, page, traits),
      canBeTitle(kinds[index], traits[index]), !head.isOther[index]
    else { continue }
    let block = page.blocks[index]
    if opensWithDateline(block, of: page.words, with: reader)
      || isSections(block.tokens, of: page.words)
    {
      continue
    }
    let core = titleCore(block.tokens, of: page, said: said, with: reader)
    let count = page.words.tokens[core].count { $0.kind != .mark }
    let shared = overlap(core, page.words, said, rules: reader.cleanRules)
    var score = shared * (count > 4 ? 6 : 4.5)
    score += lengthScore(count)
    score += near.score(index)
    score += head.lookScore(index, core)
    if index > last - 1, page.words[block.tokens.upperBound - 1].isMark("|") { score += 6 }
    if index < first {
      if hasHeadline { score -= 2 }
      if head.isHeadline(index, core, shared: shared, count: count) {
        score += 1.5
        hasHeadline = true
      }
    } else if index < last, told > 40 {
      score -= 5
    }
    if index < 3, isSlogan(core, count, of: page.words) { score -= 3 }
    if score > 2.4, score > best?.score ?? 0 {
      best = (score, FoundTitle(block: index, tokens: core))
    }
  }
  if best == nil, first == 1, isLoneHeading(kinds[0], traits[0]), !head.isOther[0] {
    return FoundTitle(
      block: 0, tokens: titleCore(page.blocks[0].tokens, of: page, said: said, with: reader))
  }
  return best?.title
}

/// Whether a line of a word or two, the only one above the text, can be its title: `Border talks`.
private func isLoneHeading(_ kind: BlockKind, _ traits: BlockTraits) -> Bool {
  kind == .short && traits.count <= 2 && traits.caption < 5 && !traits.endsWithColon
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
  guard index == first, first < last, !traits[index].isOpenEnded else { return false }
  let isQuestion = page.words[page.blocks[index].tokens.upperBound - 1].isMark("?")
  return !traits[index].endsSentence || isQuestion && traits[index].count <= 16
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
