import ChronicleFacts

/// Whether a line names those who wrote the report.
///
///     By Jane Perlez and Choe Sang-hun      Mari Yamaguchi, Associated Press Writer
func isByline(
  _ block: Block, _ traits: BlockTraits, on page: Page, rules: CleanRules
) -> Bool {
  guard traits.count >= 2, traits.count <= 25, !traits.endsSentence || traits.count <= 8
  else { return false }
  let words = page.words
  let first = block.tokens.lowerBound
  if let opener = bylineOpener(block.tokens, of: words) {
    guard opener < block.tokens.upperBound, words[opener].isCapitalised else { return false }
    return traits.numbers == 0
      || dateRange(in: block.tokens, of: words, rules: rules) == nil && traits.numbers < 3
  }
  // "Press Service | News | Contacts" is a menu.
  guard traits.count <= 10, traits.function <= 2, traits.separators < 2, words[first].isCapitalised
  else {
    return false
  }
  // A name, what parts it from a role, and the role of a reporter.
  guard
    let mark = block.tokens.first(where: {
      words[$0].isMark(",") || words[$0].isMark("|") || words[$0].isMark("/")
    }), mark > first + 1, mark - first <= 5
  else { return false }
  let isName = words.tokens[first..<mark].allSatisfy { token in
    token.isCapitalised && !rules.roles(of: token.id).contains(.function) || token.kind == .mark
      || token.flags.contains(.abbreviated) || !token.isSpaced
  }
  let title = (mark + 1)..<block.tokens.upperBound
  let isReporter = title.contains { rules.roles(of: words[$0].id).contains(.reporter) }
  // An editor reports where there is something that he edits: "Diplomatic Editor".
  let isOfficer = title.contains { index in
    rules.roles(of: words[index].id).contains(.officer)
      && !rules.roles(of: words[index - 1].id).contains(.reporter)
  }
  return isName && isReporter && !isOfficer
}

/// The token after `By`, `Reported by`, `From`; nil for a line that opens otherwise.
func bylineOpener(_ tokens: Range<Int>, of words: Words) -> Int? {
  let first = words.string(tokens.lowerBound).lowercased()
  var next = tokens.lowerBound + 1
  guard next < tokens.upperBound else { return nil }
  if first == "by" || first == "byline" || first == "author" {
    while next < tokens.upperBound,
      words[next].isMark(":") || words.string(next).lowercased() == "by"
    {
      next += 1
    }
    return first == "by" || words[next - 1].isMark(":") || next > tokens.lowerBound + 1 ? next : nil
  }
  let isIntroduced = ["reported", "story", "report", "text", "words", "posted", "submitted"]
    .contains(first)
  if isIntroduced, words.string(next).lowercased() == "by" { return next + 1 }
  return nil
}

/// The reporters' names in a byline, without what they are and for whom they write.
func bylineNames(_ tokens: Range<Int>, of words: Words, with reader: Reader) -> [String] {
  let rules = reader.cleanRules
  var index = bylineOpener(tokens, of: words) ?? tokens.lowerBound
  // "By diplomatic correspondent Ada Lund", not "By Ada Lund, correspondent"
  let introduced = (index..<tokens.upperBound).prefix { words[$0].kind == .word }
  if let role = introduced.last(where: { rules.roles(of: words[$0].id).contains(.reporter) }),
    !words[role].isCapitalised, role + 2 < tokens.upperBound, words[role + 1].isCapitalised,
    words[role + 2].isCapitalised
  {
    index = role + 1
  }
  var names: [String] = []
  var start = index
  func close() {
    defer { start = index + 1 }
    guard index - start >= 2, index - start <= 7, names.count < 8 else { return }
    let isRole = words.tokens[start..<index].contains {
      !rules.roles(of: $0.id).isDisjoint(with: [.reporter, .officer, .site]) && $0.kind == .word
    }
    if !isRole { names.append(usualCase(words.string(start..<index))) }
  }
  while index < tokens.upperBound {
    let token = words[index]
    let isJoint =
      token.kind == .mark && !token.isSpaced
      && (token.byte == UInt8(ascii: "-") || token.byte == UInt8(ascii: "'"))
    let text = words.string(index).lowercased()
    if text == "and" || text == "&" || token.kind == .mark && token.isMark(",") {
      close()
    } else if text == "in" || text == "at" || text == "for" || text == "of" || token.kind == .number
      || token.kind == .mark && !isJoint
      || index > start && rules.roles(of: token.id).contains(.month)
        && index + 1 < tokens.upperBound && words[index + 1].kind == .number
    {
      break
    } else if token.kind == .word, !token.isCapitalised, token.isSpaced,
      !["de", "van", "von", "der", "al", "el", "bin", "da", "di", "la", "le", "du", "del", "den"]
        .contains(text)
    {
      break
    }
    index += 1
  }
  close()
  return names
}

/// The agency that a byline's reporters write for: `Mari Yamaguchi, Associated Press Writer`.
func bylineAgency(_ tokens: Range<Int>, of words: Words, with reader: Reader) -> String? {
  for index in tokens {
    guard let match = reader.knowledge.agencies.match(words, at: index, limit: tokens.upperBound)
    else { continue }
    if let name = reader.cleanRules.agencyNames[match.value] { return name }
  }
  // "BYLINE: Meridian News"
  let start = bylineOpener(tokens, of: words) ?? tokens.lowerBound
  let last = words.string(tokens.upperBound - 1).lowercased()
  guard start < tokens.upperBound, last == "news" || last == "agency" || last == "newswire",
    let found = agency(
      at: start, limit: tokens.upperBound, of: words, with: reader, isCertain: true),
    found.end == tokens.upperBound
  else { return nil }
  return found.name
}
