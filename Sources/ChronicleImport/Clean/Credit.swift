import ChronicleFacts

/// Who a report is credited to, in a line of its own or at the article's end.
struct Credit: Sendable, Hashable {
  /// Nil where a newspaper or someone unknown is credited.
  var agency: String?
  var hasDate: Bool
}

/// Reads a whole line as a credit.
///
///     (Xinhua News Agency November 6, 2006)      Source: Xinhua      Agence France-Presse
func credit(_ tokens: Range<Int>, of words: Words, with reader: Reader) -> Credit? {
  let rules = reader.cleanRules
  var index = tokens.lowerBound
  var end = tokens.upperBound
  let isLabelled = end - index > 2 && isSourceLabel(words, index)
  if isLabelled { index += 2 }
  while index < end, words[index].kind == .mark { index += 1 }
  // ".c The Associated Press"
  if index + 2 < end, words.string(index) == "c", words.string(index + 1) == "The" { index += 2 }
  let isBracketed = index > tokens.lowerBound && words[index - 1].isMark("(")
  while end > index, words[end - 1].kind == .mark { end -= 1 }
  guard index < end, end - index <= 14 else { return nil }
  let found = agency(at: index, limit: end, of: words, with: reader, isCertain: isBracketed)
  var rest = found?.end ?? index
  if isLabelled, found == nil {
    return Credit(agency: nil, hasDate: dateRange(in: index..<end, of: words, rules: rules) != nil)
  }
  guard let found, found.name != nil || isLabelled || isBracketed else { return nil }
  while rest < end {
    // "(AP, Reuters)": the first is credited.
    if words[rest].kind == .mark {
      rest += 1
    } else if let next = agency(at: rest, limit: end, of: words, with: reader, isCertain: false) {
      rest = next.end
    } else {
      break
    }
  }
  if rest == end { return Credit(agency: found.name, hasDate: false) }
  guard let date = dateRange(in: rest..<end, of: words, rules: rules) else { return nil }
  let around = Array(rest..<date.lowerBound) + Array(date.upperBound..<end)
  let isAllDate = around.allSatisfy { index in
    words[index].kind != .word
      || !rules.roles(of: words[index].id).isDisjoint(with: [.weekday, .clock, .dateLabel])
  }
  return isAllDate ? Credit(agency: found.name, hasDate: true) : nil
}

/// `Source: ...`, `Agency: ...`
private func isSourceLabel(_ words: Words, _ index: Int) -> Bool {
  guard words[index + 1].isMark(":") else { return false }
  let label = words.string(index).lowercased()
  return label == "source" || label == "sources" || label == "agency" || label == "credit"
}

/// The agency named at a token, and where the name ends.
///
/// Known agencies, by their usual short names, count everywhere; where a credit is certain, so does any
/// name that calls itself an agency and any name in brackets, as it stands. Newspapers and broadcasters
/// give a nil name.
func agency(
  at index: Int, limit: Int, of words: Words, with reader: Reader, isCertain: Bool
) -> (name: String?, end: Int)? {
  if let known = reader.knowledge.agencies.match(words, at: index, limit: limit),
    !isWord(index..<known.end, words)
  {
    return (reader.cleanRules.agencyNames[known.value], agencyEnd(after: known.end, limit, words))
  }
  var end = index
  while end < limit, words[end].isCapitalised || words[end].isMark("-") || words[end].isMark("/") {
    let roles = reader.cleanRules.roles(of: words[end].id)
    if !roles.isDisjoint(with: [.month, .slug, .dateLabel, .updateLabel]) { break }
    end += 1
  }
  guard end > index, end - index <= 6 else { return nil }
  let named = agencyEnd(after: index, end, words)
  if let cut = (index..<end).first(where: { agencyEnd(after: $0, end, words) > $0 + 1 }),
    cut > index
  {
    let end = agencyEnd(after: cut, end, words)
    return (words.string(index..<end), end)
  }
  guard isCertain, named == index, end - index <= 3 else { return nil }
  let isAcronym = end == index + 1 && words[index].flags.contains(.allCapitals)
  let length = Int(words[index].end - words[index].start)
  guard isAcronym && (2...6).contains(length) || end > index else { return nil }
  return (words.string(index..<end), end)
}

/// Whether a name is written as a word and not as the acronym that it is: `Map: the crossings`.
private func isWord(_ name: Range<Int>, _ words: Words) -> Bool {
  let first = words[name.lowerBound]
  return name.count == 1 && first.end - first.start <= 3 && first.isCapitalised
    && !first.flags.contains(.allCapitals)
}

/// Where `News Agency`, `News` or `Agency` ends that follows a name.
private func agencyEnd(after index: Int, _ limit: Int, _ words: Words) -> Int {
  var end = index
  if end < limit, ["News", "news", "Press"].contains(words.string(end)) { end += 1 }
  if end < limit, ["Agency", "agency"].contains(words.string(end)) { return end + 1 }
  return end > index && words.string(end - 1) != "Press" ? end : index
}
