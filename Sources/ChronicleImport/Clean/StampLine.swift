import ChronicleFacts

/// Whether a block is a line that states when the page was published or changed.
///
///     UPDATED: 20:41, November 02, 2005      Nov 20 2019, 11:06am ist      2006/12/27 10:15
func stampKind(
  _ block: Block, _ traits: BlockTraits, on page: Page, with reader: Reader
) -> CleanArticle.Stamp.Kind? {
  let words = page.words
  let rules = reader.cleanRules
  if isCapture(block.tokens, of: words, rules: rules) { return .capture }
  if isAddress(page.text[block.range]) {
    return dateRange(in: block.tokens, of: words, rules: rules).map { _ in .page }
  }
  if let kind = statedPublication(block.tokens, of: words, rules: rules) { return kind }
  if isCitation(block.tokens, of: words, rules: rules) { return .published }
  guard traits.numbers > 0, !traits.endsWithColon || traits.function < 2,
    !traits.isProse || traits.count < 12
  else { return nil }
  if isMonthOfYear(block.tokens, of: words, rules: rules) { return .published }
  guard let date = lineDate(in: block.tokens, of: words, rules: rules) else {
    return isForeignDate(block, traits, on: page) ? .published : nil
  }
  let around = around(date, block.tokens, of: words, rules: rules)
  if around.isUpdate || around.isLabelled {
    guard around.others <= (traits.endsSentence ? 1 : 5) else { return nil }
  } else if around.others > 0 {
    let text = page.text[block.range]
    let isParted =
      traits.separators > 0 || block.gaps > 0 || around.hasDash
      || [UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "[")].contains(where: text.contains)
      || around.isNextToWeekday || bylineOpener(block.tokens, of: words) != nil
      || opensWithSection(block.tokens.lowerBound..<date.tokens.lowerBound, of: words, rules: rules)
    // "Ada Lund, The Daily Post, Harbour City | Tue, February 8 2011, 9:54 AM"
    let isWhole =
      isParted && traits.function < 4 && traits.separators > 0
      && (traits.numbers >= 4 || around.opensWithDate)
    guard around.others + around.lowerCase <= (isWhole ? 10 : 4), date.year != nil, isParted,
      !traits.endsSentence
    else { return nil }
  }
  return around.isUpdate && !around.isLabelled ? .updated : .published
}

/// How archives cite an article: `Lund, Ada. The Daily Post; Oslo [Oslo]03 May 2011: A.7.`
private func isCitation(_ tokens: Range<Int>, of words: Words, rules: CleanRules) -> Bool {
  guard tokens.count <= 60, let date = lineDate(in: tokens, of: words, rules: rules),
    date.year != nil, date.tokens.upperBound < tokens.upperBound,
    words[date.tokens.upperBound].isMark(":")
  else { return false }
  let page = (date.tokens.upperBound + 1)..<tokens.upperBound
  return page.count <= 5 && !page.isEmpty
    && page.allSatisfy {
      words[$0].kind != .word || words[$0].flags.contains(.allCapitals)
        || words[$0].end - words[$0].start == 1
    } && page.contains { words[$0].kind != .mark }
}

/// What stands in a line beside its date.
private struct AroundDate {
  /// Words that no date line needs.
  var others = 0
  /// Those of them in lower case.
  var lowerCase = 0
  var isLabelled = false
  var isUpdate = false
  /// Whether a dash between blanks parts the line.
  var hasDash = false
  var opensWithDate = true
  var isNextToWeekday = false
}

private func around(
  _ date: LineDate, _ tokens: Range<Int>, of words: Words, rules: CleanRules
) -> AroundDate {
  var found = AroundDate()
  for index in tokens where !date.tokens.contains(index) {
    let token = words[index]
    if token.kind == .mark {
      let isAlone = index + 1 < tokens.upperBound && token.isSpaced && words[index + 1].isSpaced
      if token.isMark("-") || token.byte == 0xE2 { found.hasDash = found.hasDash || isAlone }
      continue
    }
    if token.kind == .number {
      if words.digits(at: index) > 4 { found.others += 1 }
      continue
    }
    let roles = rules.roles(of: token.id)
    if roles.contains(.dateLabel) {
      found.isLabelled = true
    } else if roles.contains(.updateLabel) {
      found.isUpdate = true
    } else if roles.contains(.weekday) {
      found.isNextToWeekday =
        found.isNextToWeekday
        || index + 2 >= date.tokens.lowerBound && index <= date.tokens.upperBound + 1
    } else if !isDateWord(roles, token), !isOfAddress(index, tokens, words) {
      found.others += 1
      if !token.isCapitalised { found.lowerCase += 1 }
      if index < date.tokens.lowerBound { found.opensWithDate = false }
    }
  }
  return found
}

/// Whether a word is a part of a web address: `www.example.net`.
private func isOfAddress(_ index: Int, _ tokens: Range<Int>, _ words: Words) -> Bool {
  func joins(_ stop: Int, _ next: Int) -> Bool {
    tokens.contains(stop) && words[stop].isMark(".") && !words[stop].isSpaced
      && tokens.contains(next) && !words[max(stop, next)].isSpaced && words[next].kind != .mark
  }
  return joins(index + 1, index + 2) || joins(index - 1, index - 2)
}

/// `Publié le 12 mars 2009 à 14:05`
private func isForeignDate(_ block: Block, _ traits: BlockTraits, on page: Page) -> Bool {
  guard traits.count <= 12, !traits.endsSentence || traits.count <= 4 else { return false }
  return foreignDate(in: block.tokens, of: page.words) != nil
}

/// `February 2012`, `Published: March, 1998`
private func isMonthOfYear(_ tokens: Range<Int>, of words: Words, rules: CleanRules) -> Bool {
  let said = tokens.filter {
    words[$0].kind != .mark && !rules.roles(of: words[$0].id).contains(.dateLabel)
  }
  guard said.count == 2, said[1] - said[0] <= 2, words[said[0]].isCapitalised,
    rules.roles(of: words[said[0]].id).contains(.month), words.digits(at: said[1]) == 4,
    let year = words.number(at: said[1])
  else { return false }
  return (1900...2100).contains(year)
}

private func isDateWord(_ roles: WordRoles, _ token: Token) -> Bool {
  roles.contains(.month) && token.isCapitalised
    || !roles.isDisjoint(with: [.weekday, .clock, .issue])
    || roles.contains(.function) && !token.isCapitalised || token.end - token.start == 1
}

/// Whether a line opens with a section's name: `Analysis 19 Jan 07`.
private func opensWithSection(_ tokens: Range<Int>, of words: Words, rules: CleanRules) -> Bool {
  rules.wholeLine.match(words, at: tokens.lowerBound, limit: tokens.upperBound)?.end
    == tokens.upperBound
}

/// Whether a line holds a web address, in which papers often put the day:
/// `http://example.com/2007/01/19/`.
func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
  text.count < 300 && String(decoding: text, as: UTF8.self).contains("://")
}

/// Whether a line says when the page was printed or kept: `Retrieved April 12, 2015`.
private func isCapture(_ tokens: Range<Int>, of words: Words, rules: CleanRules) -> Bool {
  guard tokens.count <= 24, let date = dateRange(in: tokens, of: words, rules: rules) else {
    return false
  }
  let before = (tokens.lowerBound..<date.lowerBound).prefix(6).map { words.string($0).lowercased() }
  let verb = before.firstIndex { captured.contains($0) }
  return verb.map { $0 == 0 || ["page", "copy", "was", "from"].contains(before[$0 - 1]) } ?? false
}

private let captured: Set = [
  "retrieved", "accessed", "printed", "saved", "archived", "captured", "downloaded", "crawled",
  "cached",
]

/// What a sentence on the article itself says of its day.
///
///     This story was originally published April 10, 2015 at 1:48 PM.
///     A version of this article appears in print on April 11, 2015, on Page A6
func statedPublication(
  _ tokens: Range<Int>, of words: Words, rules: CleanRules
) -> CleanArticle.Stamp.Kind? {
  guard tokens.count <= 60, tokens.count >= 5 else { return nil }
  let opening = tokens.prefix(10).map { words.string($0).lowercased() }
  let isOfArticle = opening.firstIndex(of: "this").map { this in
    opening.dropFirst(this + 1).prefix(2).contains { itself.contains($0) }
  }
  let first = opening.first { $0 != "(" && $0 != "[" && $0 != "*" } ?? ""
  guard isOfArticle ?? false || printed.contains(first) && opening.count > 1,
    let date = lineDate(in: tokens, of: words, rules: rules), date.year != nil
  else { return nil }
  let said = tokens.lowerBound..<date.tokens.lowerBound
  guard let verb = said.last(where: { printed.contains(words.string($0).lowercased()) }) else {
    return nil
  }
  // Where nothing says what was published, a paper follows: "Published in The Morning Post, May 3rd".
  let between = (verb + 1)..<date.tokens.lowerBound
  if isOfArticle == nil {
    guard words.string(verb + 1).lowercased() == "in",
      between.dropFirst().allSatisfy({
        words[$0].kind != .word || words[$0].isCapitalised
          || rules.roles(of: words[$0].id).contains(.function)
      })
    else { return nil }
  }
  guard between.count <= 16 else { return nil }
  let told = said.map { words.string($0).lowercased() }
  if told.contains(where: { ["updated", "modified", "revised", "corrected"].contains($0) }) {
    return .updated
  }
  return told.contains("print") ? .page : .published
}

/// What an article calls itself.
private let itself: Set = [
  "story", "article", "report", "version", "post", "piece", "dispatch", "page", "item", "entry",
  "news",
]

private let printed: Set = [
  "published", "posted", "appeared", "appears", "filed", "issued", "released", "ran",
  "updated", "modified", "revised", "created",
]
