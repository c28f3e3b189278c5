import ChronicleFacts

/// Where, and by which agency, a report was filed: `SEOUL, Nov. 2 (Xinhua) --`.
struct Dateline: Sendable, Hashable {
  /// As usually written, without country; nil for `(CNN) --`.
  var place: String?
  var agency: String?
  var hasDate: Bool
  /// With what parts it from the text.
  var tokens: Range<Int>
}

/// Reads the dateline that opens a range of tokens.
func dateline(opening tokens: Range<Int>, of words: Words, with reader: Reader) -> Dateline? {
  guard !tokens.isEmpty else { return nil }
  var scanner = DatelineScanner(
    words: words, limit: tokens.upperBound, reader: reader, index: tokens.lowerBound)
  return scanner.read()
}

private struct DatelineScanner {
  let words: Words
  let limit: Int
  let reader: Reader
  var index: Int
  private var agencyName: String?
  private var hasAgency = false
  private var hasDate = false
  private var hasWeekday = false

  init(words: Words, limit: Int, reader: Reader, index: Int) {
    self.words = words
    self.limit = limit
    self.reader = reader
    self.index = index
  }

  mutating func read() -> Dateline? {
    let start = index
    var place: (name: String, isKnown: Bool, isCapitals: Bool)?
    readLeadingAgency()
    if !hasAgency || index < limit { place = readPlace() }
    guard place != nil || hasAgency else { return nil }
    if place != nil {
      readRegions()
      readDate()
      readAgency()
      readDate()
    }
    let named = index
    let isParted = readSeparator()
    if isParted, !hasAgency { readLateAgency() }
    guard let place else {
      // "(CNN) --"
      return isParted && words[start].isMark("(")
        ? Dateline(agency: agencyName, hasDate: false, tokens: start..<index) : nil
    }
    let isWhole = named == limit || index == limit
    let isCertain =
      hasAgency && (isParted || isWhole || place.isCapitals || opensText(named))
      || (hasDate || hasWeekday) && (isParted || isWhole) && (place.isKnown || place.isCapitals)
    let isLikely =
      isParted && !isWhole && (place.isKnown || place.isCapitals)
      && (hasDash(named) || place.isKnown && (place.isCapitals || opensParagraph))
    guard isCertain || isLikely else { return nil }
    return Dateline(
      place: place.name, agency: agencyName, hasDate: hasDate, tokens: start..<index)
  }

  private func at(_ offset: Int) -> Token? {
    index + offset < limit ? words[index + offset] : nil
  }
  private func roles(_ token: Token) -> WordRoles { reader.cleanRules.roles(of: token.id) }

  /// `Reuters, Washington,` and `AFP - Seoul`, and `(CNN)` alone.
  private mutating func readLeadingAgency() {
    let start = index
    let isBracketed = at(0)?.isMark("(") ?? false
    if isBracketed { index += 1 }
    guard
      let found = agency(
        at: index, limit: min(limit, index + 6), of: words, with: reader, isCertain: isBracketed)
    else {
      index = start
      return
    }
    index = found.end
    if isBracketed {
      guard at(0)?.isMark(")") ?? false else {
        index = start
        return
      }
      index += 1
      (hasAgency, agencyName) = (true, found.name)
      return
    }
    guard let mark = at(0), mark.kind == .mark, !mark.isMark("."), at(1)?.isCapitalised ?? false
    else {
      index = start
      return
    }
    index += 1
    (hasAgency, agencyName) = (true, found.name)
  }

  private mutating func readPlace() -> (name: String, isKnown: Bool, isCapitals: Bool)? {
    guard let first = at(0), first.isCapitalised else { return nil }
    let start = index
    if let known = reader.knowledge.places.match(words, at: index, limit: limit) {
      let place = reader.knowledge.facts.places[known.value]
      index = known.end
      let isCapitals = isAllCapitals(start..<known.end)
      guard !isCapitals || !(at(0)?.flags.contains(.allCapitals) ?? false) || isAcronym(at(0))
      else {
        index = start
        return readUnknownPlace()
      }
      readSecondPlace()
      let text = titleCase(start..<known.end)
      let name = folds(text, place.name) ? place.name : text
      return (name, true, isCapitals)
    }
    return readUnknownPlace()
  }

  private static let notInPlaces: WordRoles = [
    .month, .weekday, .dateLabel, .updateLabel, .slug, .function,
  ]

  private mutating func readUnknownPlace() -> (name: String, isKnown: Bool, isCapitals: Bool)? {
    guard let first = at(0) else { return nil }
    let start = index
    let wantsCapitals =
      first.flags.contains(.allCapitals)
      || first.end - first.start == 3
        && first.flags.contains(.abbreviated) && isCapital(at(1))
    while index < limit, index - start < 6 {
      let token = words[index]
      let isJoint =
        index > start && !token.isSpaced && (token.isMark("-") || token.byte == UInt8(ascii: "'"))
      guard
        isJoint
          || token.kind == .word && token.isCapitalised
            && roles(token).isDisjoint(with: Self.notInPlaces)
            && (!wantsCapitals || token.flags.contains(.allCapitals)
              || token.flags.contains(.abbreviated))
      else { break }
      index += 1
    }
    guard index > start, index - start <= (wantsCapitals ? 5 : 3) else {
      index = start
      return nil
    }
    let last = Int(words[index - 1].end) - Int(first.start)
    if wantsCapitals, last < 4 {
      index = start
      return nil
    }
    let name = titleCase(start..<index)
    readSecondPlace()
    return (name, false, wantsCapitals && last >= 5)
  }

  /// `BEIJING/TOKYO`, `Asmara / Addis Ababa`, `SEOUL and TOKYO (AP)`
  private mutating func readSecondPlace() {
    while let joint = at(0), at(1)?.isCapitalised ?? false {
      let start = index
      let isSlash = joint.isMark("/")
      guard isSlash || joint.isMark("&") || words.string(index) == "and" else { return }
      index += 1
      if let known = reader.knowledge.places.match(words, at: index, limit: limit) {
        index = known.end
      } else if isSlash {
        while let token = at(0), token.isCapitalised, token.flags.contains(.allCapitals) {
          index += 1
        }
      }
      let isPlace = index > start + 1
      guard isPlace, isSlash || at(0)?.isMark("(") ?? false || at(0)?.isMark(",") ?? false else {
        index = start
        return
      }
    }
  }

  /// `, Japan`, `, West Bank`, `, N.Y.`
  private mutating func readRegions() {
    readBracketedRegion()
    for _ in 0..<2 {
      guard at(0)?.isMark(",") ?? false, let region = at(1), region.isCapitalised,
        !isDateWord(region)
      else { return }
      let start = index
      index += 2
      while index - start <= 5, let token = at(0),
        token.isCapitalised && !isDateWord(token) || token.isMark("-") && !token.isSpaced
      {
        index += 1
      }
      // Not a region but the text: "In Tokyo, Foreign Minister Aso said".
      guard let mark = at(0) else { return }
      guard mark.kind == .mark || isDateWord(mark) else {
        index = start
        return
      }
    }
  }

  /// `Kigali (Rwanda)`
  private mutating func readBracketedRegion() {
    guard at(0)?.isMark("(") ?? false,
      let known = reader.knowledge.places.match(words, at: index + 1, limit: limit),
      known.end < limit, words[known.end].isMark(")"),
      reader.knowledge.agencies.match(words, at: index + 1, limit: limit) == nil
    else { return }
    index = known.end + 1
  }

  private func isDateWord(_ token: Token) -> Bool {
    !roles(token).isDisjoint(with: [.month, .weekday])
  }

  /// `, Nov. 2`, ` | Thu Nov 2, 2006 3:05am EST`, `, 12 March 2003`
  private mutating func readDate() {
    let start = index
    while let token = at(0), token.isMark(",") || token.isMark("|") { index += 1 }
    // `(March 3)`
    let isBracketed =
      at(0)?.isMark("(") ?? false && (at(1).map { isDateWord($0) || $0.kind == .number } ?? false)
    if isBracketed { index += 1 }
    defer { if isBracketed, hasDate, at(0)?.isMark(")") ?? false { index += 1 } }
    let end = min(limit, index + 12)
    guard index < end,
      let date = dateRange(in: index..<end, of: words, rules: reader.cleanRules),
      (index..<date.lowerBound).allSatisfy({
        words[$0].kind == .mark || isDateWord(words[$0])
      })
    else {
      // `, Wednesday`
      if !isBracketed, index > start, let day = at(0), day.isCapitalised,
        roles(day).contains(.weekday),
        index + 1 == limit || words[index + 1].kind == .mark
      {
        hasWeekday = true
        index += 1
      } else {
        index = start
      }
      return
    }
    hasDate = true
    index = date.upperBound
    if at(0)?.isMark(",") ?? false, let year = at(1), year.kind == .number,
      words.digits(at: index + 1) == 4
    {
      index += 2
    }
    // The time of day.
    while let token = at(0), !token.isMark("."),
      token.kind == .number && words.digits(at: index) <= 4
        || token.isMark(":") && at(1)?.kind == .number
        || token.kind == .word && roles(token).contains(.clock)
    {
      index += 1
    }
  }

  /// `(Xinhua)`, `/TASS/`, `Kyodo`
  private mutating func readAgency() {
    if let mark = at(0), mark.isMark("."), at(1)?.isMark("/") ?? false { index += 1 }
    if let mark = at(0), mark.isMark(","), at(1)?.isMark("(") ?? false { index += 1 }
    guard let mark = at(0) else { return }
    if mark.isMark("(") || mark.isMark("/") || mark.isMark("[") {
      let close: UInt8 = mark.isMark("(") ? UInt8(ascii: ")") : mark.isMark("/") ? mark.byte : 0x5D
      let inner = index + 1
      guard
        let end = (inner..<min(limit, inner + 9)).first(where: {
          words[$0].kind == .mark && words[$0].byte == close
        })
      else { return }
      guard let found = agency(at: inner, limit: end, of: words, with: reader, isCertain: true)
      else { return }
      (hasAgency, agencyName) = (true, agencyName ?? found.name)
      index = end + 1
    } else if mark.kind == .word || mark.isMark(","), !hasAgency {
      let inner = mark.kind == .word ? index : index + 1
      guard inner < limit,
        let found = agency(at: inner, limit: limit, of: words, with: reader, isCertain: false)
      else { return }
      (hasAgency, agencyName) = (true, found.name)
      index = found.end
    }
  }

  /// ` -- `, ` - `, ` – `, ` _ `, `:`; also `.` after an agency or date.
  private mutating func readSeparator() -> Bool {
    let start = index
    while let token = at(0), token.kind == .mark {
      let isDash =
        token.isMark("-") || token.isMark("_") || token.byte == 0xE2 && isWideDash(token)
      let isStop =
        token.isMark(":") || token.isMark("|")
        || (hasAgency || hasDate) && (token.isMark(".") || token.isMark(","))
      guard isDash || isStop else { break }
      if token.isMark("-"), !hasAgency, !hasDate, !token.isSpaced, index == start, !isDoubleDash {
        break
      }
      index += 1
    }
    return index > start
  }

  /// `MOSCOW, Nov 12 -- RIA Novosti.`, `Ramallah - Ma'an -`
  private mutating func readLateAgency() {
    let start = index
    guard let known = reader.knowledge.agencies.match(words, at: index, limit: limit),
      known.end < limit,
      words[known.end].isMark(".") && hasDate
        || words[known.end].isMark("-") && words[known.end].isSpaced
        || isWideDash(words[known.end])
    else { return }
    (hasAgency, agencyName) = (true, reader.cleanRules.agencyNames[known.value])
    index = known.end
    if !readSeparator() { index = start }
  }

  /// Whether a paragraph of the article follows: `New Delhi: The two prime ministers met ...`.
  private var opensParagraph: Bool {
    limit - index >= 12 && opensText(index) && words[index].isSpaced
  }

  private var isDoubleDash: Bool { at(1)?.isMark("-") ?? false }
  private func isWideDash(_ token: Token) -> Bool {
    let text = words.text[token.range]
    return text.elementsEqual("–".utf8) || text.elementsEqual("—".utf8)
      || text.elementsEqual("―".utf8)
  }
  private func hasDash(_ index: Int) -> Bool {
    index < limit
      && (words[index].isMark("-") || words[index].isMark("_") || isWideDash(words[index]))
  }
  private func opensText(_ index: Int) -> Bool { index < limit && words[index].isCapitalised }
  private func isCapital(_ token: Token?) -> Bool { token?.flags.contains(.allCapitals) ?? false }
  private func isAcronym(_ token: Token?) -> Bool {
    token.map { $0.end - $0.start <= 4 } ?? false
  }

  private func isAllCapitals(_ range: Range<Int>) -> Bool {
    range.allSatisfy {
      words[$0].kind == .mark || words[$0].flags.contains(.allCapitals)
        || words[$0].flags.contains(.abbreviated)
    }
  }

  private func folds(_ left: String, _ right: String) -> Bool {
    left.lowercased() == right.lowercased()
  }

  private func titleCase(_ range: Range<Int>) -> String {
    usualCase(words.string(range))
  }
}

/// A name in capitals as it is usually written: `ST. PETERSBURG` is `St. Petersburg`, `KUALA LUMPUR` is
/// `Kuala Lumpur`; names in mixed case stay.
func usualCase(_ name: String) -> String {
  guard !name.unicodeScalars.contains(where: { $0.properties.isLowercase }) else { return name }
  var out = ""
  var isInside = false
  for character in name {
    out += isInside ? character.lowercased() : String(character)
    isInside = character.isLetter || character == "'" || character == "\u{2019}"
  }
  return out
}
