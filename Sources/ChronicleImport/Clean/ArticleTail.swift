import ChronicleFacts

/// Parts a credit or an end mark that closes an article's last paragraph from its text:
/// `... he said. (Reuters)`, `... he said. Enditem`.
func articleTail(
  of tokens: Range<Int>, in words: Words, with reader: Reader
) -> (body: Range<Int>, credit: (Credit, Range<Int>)?) {
  for start in tokens.suffix(12).dropFirst() {
    let before = words[start - 1]
    let closes =
      before.isMark(".") || before.isMark("\"") || before.kind == .mark && before.byte == 0xE2
    guard closes, words[start].isSpaced else { continue }
    let rest = start..<tokens.upperBound
    if let end = reader.cleanRules.endMark.match(
      words, at: words[start].kind == .mark ? start + 1 : start, limit: tokens.upperBound),
      (end.end..<tokens.upperBound).allSatisfy({ isInitials(words[$0]) }),
      words[start].isCapitalised || words[start].kind == .mark
    {
      return (tokens.lowerBound..<start, nil)
    }
    let isAgency =
      rest.count == 1 && words[start].flags.contains(.allCapitals)
      && reader.knowledge.agencies.match(words, at: start, limit: tokens.upperBound) != nil
    guard words[start].kind == .mark || isAgency,
      let credit = credit(rest, of: words, with: reader)
    else { continue }
    return (tokens.lowerBound..<start, (credit, rest))
  }
  return (tokens, nil)
}

/// Marks and the lower-case initials of the desk: `mt.hs`.
private func isInitials(_ token: Token) -> Bool {
  token.kind == .mark || !token.isCapitalised && token.end - token.start <= 4
}
