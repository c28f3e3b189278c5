import ChronicleFacts

/// A date of a line of its own, with the forms that running text does not have: `19 Jan 07`,
/// `Nov.2,2006`, `19.01.07`, `January/19/2007`.
struct LineDate: Sendable, Hashable {
  var tokens: Range<Int>
  var month: Int
  var day: Int
  /// Four digits, or two that may be any century's.
  var year: Int?
}

/// The first date of a range of tokens that has a day and a month.
///
///     Nov. 2, 2005      2 November 2005      11-19-2005      2006/12/27      27.12.2006
func lineDate(in tokens: Range<Int>, of words: Words, rules: CleanRules) -> LineDate? {
  let reader = LineDateReader(words: words, limit: tokens.upperBound, first: tokens.lowerBound)
  for index in tokens {
    let token = words[index]
    let found =
      switch token.kind {
      case .word where token.isCapitalised && rules.roles(of: token.id).contains(.month):
        reader.named(at: index)
      case .number: reader.dotted(at: index) ?? reader.parted(at: index)
      default: nil as LineDate?
      }
    if let found { return found }
  }
  return nil
}

/// The tokens of the first date of a range that has a day and a month.
func dateRange(in tokens: Range<Int>, of words: Words, rules: CleanRules) -> Range<Int>? {
  lineDate(in: tokens, of: words, rules: rules)?.tokens
}

private struct LineDateReader {
  let words: Words
  let limit: Int
  let first: Int

  // MARK: A month by its name

  func named(at index: Int) -> LineDate? {
    let name = words.string(index).lowercased().prefix(3)
    guard let month = monthNames.firstIndex(where: { $0 == name }) else { return nil }
    return dayFirst(index, month + 1) ?? monthFirst(index, month + 1)
  }

  /// `2 November 2005`, `2nd of November, 2005`, `2-Nov-05`
  private func dayFirst(_ index: Int, _ month: Int) -> LineDate? {
    let back =
      [1, 2].first { back in
        index - back >= first && isDay(index - back)
          && (back == 1 || words[index - 1].isMark("-") || words.string(index - 1) == "of")
      }
    guard let back, let day = words.number(at: index - back) else { return nil }
    let (year, end) = year(after: index + 1, mayBeShort: true)
    return LineDate(tokens: index - back..<end, month: month, day: day, year: year)
  }

  /// `Nov. 2, 2005`, `August, 05, 2015`, `January/19/2007`, `Nov.2,2006`, `Jan 19 '07`
  private func monthFirst(_ index: Int, _ month: Int) -> LineDate? {
    guard index + 1 < limit else { return nil }
    if let (day, year) = dayAndYear(index + 1) {
      return LineDate(tokens: index..<index + 2, month: month, day: day, year: year)
    }
    if isDay(index + 1), let day = words.number(at: index + 1) {
      let (year, end) = year(after: index + 2, mayBeShort: false)
      return LineDate(tokens: index..<end, month: month, day: day, year: year)
    }
    guard index + 2 < limit, isDay(index + 2), let day = words.number(at: index + 2),
      words[index + 1].isMark(",") || words[index + 1].isMark("/") || words[index + 1].isMark("-")
    else { return nil }
    let (year, end) = year(after: index + 3, mayBeShort: false)
    guard let year else { return nil }
    return LineDate(tokens: index..<end, month: month, day: day, year: year)
  }

  private func isDay(_ index: Int) -> Bool {
    guard index < limit, words[index].kind == .number, let number = words.number(at: index)
    else { return false }
    return (1...31).contains(number) && words.digits(at: index) <= 2
  }

  /// `2,2006`
  private func dayAndYear(_ index: Int) -> (Int, Int)? {
    let parts = words.text[words[index].range].split(separator: UInt8(ascii: ","))
    guard words[index].kind == .number, parts.count == 2, parts[0].count <= 2, parts[1].count == 4,
      let day = number(parts[0]), let year = number(parts[1]), (1...31).contains(day),
      (1900...2100).contains(year)
    else { return nil }
    return (day, year)
  }

  /// The year that follows at an index, if one does, and where the date ends.
  private func year(after index: Int, mayBeShort: Bool) -> (Int?, Int) {
    var place = index
    while place < limit,
      words[place].isMark(",") || words[place].isMark("-") && !words[place].isSpaced
        || words[place].isMark("/") && !words[place].isSpaced
    {
      place += 1
    }
    guard place < limit, place <= index + 1 else { return (nil, index) }
    // "Jan 19 '07"
    let isCut = words[place].kind == .mark && place + 1 < limit && !words[place + 1].isSpaced
    if isCut, ["'", "’"].contains(words.string(place)), let year = shortYear(place + 1) {
      return (year, place + 2)
    }
    guard words[place].kind == .number else { return (nil, index) }
    if words.digits(at: place) == 4, let year = words.number(at: place) {
      return (year, place + 1)
    }
    guard mayBeShort, !words[max(first, place - 1)].isMark(","), let year = shortYear(place) else {
      return (nil, index)
    }
    // "19 Jan 07:30", "12 March 20 delegates"
    if place + 1 < limit {
      let next = words[place + 1]
      if next.isMark(":"), !next.isSpaced { return (nil, index) }
      if next.kind == .word, !next.isCapitalised { return (nil, index) }
    }
    return (year, place + 1)
  }

  private func shortYear(_ index: Int) -> Int? {
    guard words[index].kind == .number, words[index].end - words[index].start == 2 else {
      return nil
    }
    return words.number(at: index)
  }

  // MARK: Numbers only

  /// `27.12.2006`, `2006.12.27`, `19.01.07`, `20061227`
  func dotted(at index: Int) -> LineDate? {
    let text = words.text[words[index].range]
    if text.count == 8, text.allSatisfy(isDigit),
      text.starts(with: "19".utf8) || text.starts(with: "20".utf8), let value = number(text)
    {
      return numbers(index..<index + 1, [value / 10000, value / 100 % 100, value % 100])
    }
    let parts = text.split(separator: UInt8(ascii: "."))
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(isDigit) }), text.count >= 8 else {
      return nil
    }
    return numbers(index..<index + 1, parts.compactMap(number))
  }

  /// `11-19-2005`, `2006/12/27`, `12/16/06`
  func parted(at index: Int) -> LineDate? {
    guard index + 4 < limit, words[index + 1].kind == .mark,
      words[index + 1].byte == words[index + 3].byte,
      [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(words[index + 1].byte),
      words[index + 2].kind == .number, words[index + 4].kind == .number,
      !words[index + 1].isSpaced,
      [words.digits(at: index), words.digits(at: index + 4)].contains(4)
        || words.digits(at: index + 4) == 2
    else { return nil }
    let parts = [index, index + 2, index + 4].compactMap { words.number(at: $0) }
    // "AP-NY-01-15-97 0540EST"
    let isCoded =
      index > first + 1 && words[index - 1].isMark("-")
      && words[index - 2].flags.contains(.allCapitals)
    if isCoded, parts.count == 3 {
      return numbers(index..<index + 5, [parts[1], parts[0], parts[2]])
    }
    return numbers(index..<index + 5, parts)
  }

  /// A date of three numbers, the day before the month where either could be the month.
  private func numbers(_ tokens: Range<Int>, _ numbers: [Int]) -> LineDate? {
    guard numbers.count == 3 else { return nil }
    let isYearFirst = numbers[0] > 31
    let year = isYearFirst ? numbers[0] : numbers[2]
    var (day, month) = isYearFirst ? (numbers[2], numbers[1]) : (numbers[0], numbers[1])
    if month > 12 { (day, month) = (month, day) }
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    return LineDate(tokens: tokens, month: month, day: day, year: year)
  }

  private func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count <= 8 else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
  }
}

private let monthNames = [
  "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
]
