import ChronicleFacts
import ChronicleModel

extension NameText {
  /// What the text calls a person where it names him: `South Korean Foreign Minister`.
  func roles(of draft: PersonDraft, in names: [NameCandidate]) -> [String] {
    var roles: [String] = []
    for index in draft.mentions {
      let name = names[index]
      if let title = name.title, let role = roleBefore(title, name), !roles.contains(role) {
        roles.append(role)
      }
      if let role = roleAfter(name, before: nextPerson(after: index, names)), !roles.contains(role)
      {
        roles.append(role)
      }
    }
    return roles
  }

  /// Where the next name begins, its title included, that does not own what follows it.
  private func nextPerson(after index: Int, _ names: [NameCandidate]) -> Int {
    for next in names[(index + 1)...].prefix(4) {
      if let title = next.title { return min(title.lowerBound, next.tokens.lowerBound) }
      if next.isFull || next.known != nil, !isPossessive(next.tokens.upperBound) {
        return next.tokens.lowerBound
      }
    }
    return words.count
  }

  /// A title with what belongs to it before: country, ministry, rank.
  private func roleBefore(_ title: Range<Int>, _ name: NameCandidate) -> String? {
    var title = title
    // "Saudi Foreign Minister Prince": the address is no part of the office.
    while title.count == 1, title.lowerBound > 0, covers[title.lowerBound - 1].kind == .title,
      isHonorific(title.lowerBound)
    {
      let before = covers[title.lowerBound - 1]
      title = Int(before.start)..<Int(before.end)
    }
    if title.count == 1, isHonorific(title.lowerBound), !has(.crown, title.lowerBound),
      has([.male, .female, .plainAddress], title.lowerBound)
    {
      return nil
    }
    var start = title.lowerBound
    while start > 0, title.lowerBound - start < 12, !words[start].flags.contains(.opensSentence) {
      let before = start - 1
      let isPart =
        covers[before].kind.isCountry || covers[before].kind.isTitle
        || words[before].kind == .word && words[before].isCapitalised && !has(.function, before)
          && (!has(.calendar, before) || isPossessive(before + 1))
        || has(.rank, before) || isPossessive(before)
        || isMark("-", before) && !words[before].isSpaced
      guard isPart else { break }
      start = before
    }
    if start > 0, has(.possessive, start - 1) { start -= 1 }
    while start < title.lowerBound, isPossessive(start) || words[start].kind == .mark { start += 1 }
    return words.string(start..<title.upperBound)
  }

  private func isHonorific(_ token: Int) -> Bool {
    covers[token].kind.isTitle
      && knowledge.facts.titles[Int(covers[token].value)].kind == "honorific"
  }

  /// An apposition that tells a role: `, a senior official at the Foreign Ministry`.
  private func roleAfter(_ name: NameCandidate, before next: Int) -> String? {
    var start = name.tokens.upperBound
    guard start + 2 < words.count, isMark(",", start) else { return nil }
    start += 1
    if words[start].kind == .number, isMark(",", start + 1) { start += 2 }
    guard start + 1 < words.count else { return nil }
    let isClause = words[start].id == rules.who
    if isClause, !has(.roleVerb, start + 1) { return nil }
    var end = start
    var hasTitle = false
    while end < words.count, end - start < 18 {
      let token = words[end]
      if token.flags.contains(.opensSentence) { break }
      if token.kind == .mark, !token.isMark("-"), !isMark("'", end) { break }
      if !isClause, has(.saying, end) || has(.doing, end) { break }
      if covers[end].kind == .title, end - start < 9 { hasTitle = true }
      end += 1
    }
    if next < end, next >= start { return nil }
    guard end < words.count, end > start,
      isClause || hasTitle && isMark(",", end)
        || hasTitle
          && isMark(".", end)
    else { return nil }
    return words.string(start..<end)
  }
}
