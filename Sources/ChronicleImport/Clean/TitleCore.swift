import ChronicleFacts

/// A title line without the site's name, breadcrumbs and closing marks.
///
///     Home >> World >> Talks begin - The Daily      ->  Talks begin
func titleCore(
  _ tokens: Range<Int>, of page: Page, said: Set<UInt64>, with reader: Reader
) -> Range<Int> {
  let words = page.words
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
    let label = fieldLabel(opening: first, on: page, rules: rules),
    label.value == .title, label.end < first.upperBound
  {
    parts[0] = afterListName(label.end..<first.upperBound, words)
  }
  guard let first = parts.first, let last = parts.last else { return tokens }
  return afterSlug(first.lowerBound..<last.upperBound, words, rules)
}

/// What follows the name of a mailing list: `[ASIAWATCH] Talks begin`.
private func afterListName(_ tokens: Range<Int>, _ words: Words) -> Range<Int> {
  let start = tokens.lowerBound
  guard tokens.count > 5, words[start].isMark("["), words[start + 2].isMark("]") else {
    return tokens
  }
  return (start + 3)..<tokens.upperBound
}

/// What follows a wire service's word to the desks: `(2nd LD) Talks begin`, `URGENT: Talks begin`.
private func afterSlug(_ tokens: Range<Int>, _ words: Words, _ rules: CleanRules) -> Range<Int> {
  let start = tokens.lowerBound
  let close = words[start].isMark("(") ? ")" as Unicode.Scalar : ":"
  guard let end = tokens.prefix(6).first(where: { words[$0].isMark(close) }),
    tokens.upperBound - end > 3
  else { return tokens }
  let said = (start..<end).filter { words[$0].kind == .word }
  let isSlug =
    said.contains { rules.roles(of: words[$0].id).contains(.slug) }
    && said.allSatisfy { index in
      words[index].flags.contains(.allCapitals) && rules.roles(of: words[index].id).contains(.slug)
        || rules.roles(of: words[index].id).contains(.clock)
    }
  return isSlug ? (end + 1)..<tokens.upperBound : tokens
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
    || text.elementsEqual("→".utf8) || text.elementsEqual("▸".utf8)
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
