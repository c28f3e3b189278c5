import ChronicleFacts

/// Whether a block is a line that states when the page was published or changed.
///
///     UPDATED: 20:41, November 02, 2005      Nov 20 2019, 11:06am ist      2006/12/27 10:15
func stampKind(
  _ block: Block, _ traits: BlockTraits, on page: Page, with reader: Reader
) -> CleanArticle.Stamp.Kind? {
  let words = page.words
  let rules = reader.cleanRules
  guard traits.numbers > 0, !traits.endsWithColon || traits.function < 2,
    !traits.isProse || traits.count < 12
  else { return nil }
  if isMonthOfYear(block.tokens, of: words, rules: rules) { return .published }
  guard dateRange(in: block.tokens, of: words, rules: rules) != nil else {
    return isForeignDate(block, traits, on: page) ? .published : nil
  }
  var others = 0
  var isLabelled = false
  var isUpdate = false
  var hasYear = false
  for index in block.tokens {
    let token = words[index]
    guard token.kind != .mark else { continue }
    if token.kind == .number {
      let digits = words.digits(at: index)
      if digits == 4, let year = words.number(at: index), (1900...2100).contains(year) {
        hasYear = true
      } else if isNumericDate(words.text[token.range]) {
        hasYear = true
      } else if digits > 4 {
        others += 1
      }
      continue
    }
    let roles = rules.roles(of: token.id)
    if roles.contains(.dateLabel) {
      isLabelled = true
    } else if roles.contains(.updateLabel) {
      isUpdate = true
    } else if !isDateWord(roles, token) {
      others += 1
    }
  }
  if isUpdate || isLabelled {
    guard others <= 5 else { return nil }
  } else if others > 0 {
    let isParted =
      traits.separators > 0 || block.gaps > 0 || page.text[block.range].contains(UInt8(ascii: ","))
      || page.text[block.range].contains(UInt8(ascii: "("))
    // "Ada Lund, The Daily Post, Harbour City | Tue, February 8 2011, 9:54 AM"
    let isWhole = isParted && traits.numbers >= 4 && traits.function < 4 && traits.separators > 0
    guard others <= (isWhole ? 10 : 4), hasYear, isParted, !traits.endsSentence else { return nil }
  }
  return isUpdate && !isLabelled ? .updated : .published
}

/// `Publié le 12 mars 2009 à 14:05`
private func isForeignDate(_ block: Block, _ traits: BlockTraits, on page: Page) -> Bool {
  guard traits.count <= 12, !traits.endsSentence else { return false }
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
  roles.contains(.month) && token.isCapitalised || !roles.isDisjoint(with: [.weekday, .clock])
    || roles.contains(.function) && !token.isCapitalised || token.end - token.start == 1
}

/// The first date of a range of tokens that has a day and a month, as tokens.
///
///     Nov. 2, 2005      2 November 2005      11-19-2005      2006/12/27      27.12.2006
func dateRange(in tokens: Range<Int>, of words: Words, rules: CleanRules) -> Range<Int>? {
  for index in tokens {
    let token = words[index]
    if token.kind == .word {
      guard token.isCapitalised, rules.roles(of: token.id).contains(.month) else { continue }
      if index > tokens.lowerBound, isDay(words, index - 1) {
        return index - 1..<yearEnd(after: index + 1, tokens, words)
      }
      if index > tokens.lowerBound + 1, words[index - 1].isMark("-"), isDay(words, index - 2) {
        return index - 2..<yearEnd(after: index + 1, tokens, words)
      }
      if index + 1 < tokens.upperBound, isDay(words, index + 1) {
        return index..<yearEnd(after: index + 2, tokens, words)
      }
      // "August, 05, 2015"
      if index + 2 < tokens.upperBound, words[index + 1].isMark(","), isDay(words, index + 2) {
        let end = yearEnd(after: index + 3, tokens, words)
        if end > index + 3 { return index..<end }
      }
    } else if token.kind == .number {
      if isNumericDate(words.text[token.range]) { return index..<index + 1 }
      if index + 4 < tokens.upperBound, words[index + 1].kind == .mark,
        words[index + 1].byte == words[index + 3].byte,
        [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(words[index + 1].byte),
        words[index + 2].kind == .number, words[index + 4].kind == .number,
        !words[index + 1].isSpaced,
        [words.digits(at: index), words.digits(at: index + 4)].contains(4)
          || words.digits(at: index + 4) == 2
      {
        return index..<index + 5
      }
    }
  }
  return nil
}

private func isDay(_ words: Words, _ index: Int) -> Bool {
  guard words[index].kind == .number, let number = words.number(at: index) else { return false }
  return (1...31).contains(number) && words.digits(at: index) <= 2
}

/// Where a date ends whose year, if it has one, follows at an index.
private func yearEnd(after index: Int, _ tokens: Range<Int>, _ words: Words) -> Int {
  var year = index
  if year < tokens.upperBound, words[year].isMark(",") { year += 1 }
  guard year < tokens.upperBound, words[year].kind == .number, words.digits(at: year) == 4 else {
    return index
  }
  return year + 1
}

/// `27.12.2006`, `20061227`
private func isNumericDate(_ text: ArraySlice<UInt8>) -> Bool {
  let parts = text.split(separator: UInt8(ascii: "."))
  if parts.count == 3 { return parts.allSatisfy { $0.allSatisfy(isDigit) } && text.count >= 8 }
  return text.count == 8 && text.allSatisfy(isDigit)
    && (text.starts(with: "19".utf8) || text.starts(with: "20".utf8))
}
