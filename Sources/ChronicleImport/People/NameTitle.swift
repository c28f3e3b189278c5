import ChronicleFacts
import ChronicleModel

extension NameText {
  /// Reads the title before a name, or before a comma, or that of the name before in a list.
  func readTitle(of name: inout NameCandidate, after previous: NameCandidate?) {
    let start = name.tokens.lowerBound
    guard start > 0 else { return }
    let before = start - 1
    if covers[before].kind.isTitle, Int(covers[before].end) == start,
      !words[start].flags.contains(.opensSentence)
    {
      let cover = covers[before]
      let range = Int(cover.start)..<Int(cover.end)
      let title = knowledge.facts.titles[Int(cover.value)]
      if has(.opener, before) { return }
      let isWeak = range.count == 1 && has(.weakTitle, before) && !words[before].isCapitalised
      if isWeak, !name.isFull { return }
      name.title = range
      name.titleIndex = Int(cover.value)
      name.isAfterHonorific = title.kind == "honorific"
      name.isKin = title.kind == "kin" || isKin(before: range.lowerBound)
      name.hasStrongTitle = !isWeak
      name.context += name.isAfterHonorific ? 6 : isWeak ? 2 : 5
      return
    }
    // "The regime's No. 2 leader, Kim Yong Nam, said"
    if isMark(",", before), before > 0, covers[before - 1].kind == .title,
      Int(covers[before - 1].end) == before,
      name.isFull || has(.crown, before - 1) || isHisWife(before - 1)
    {
      let cover = covers[before - 1]
      let after = name.tokens.upperBound
      let isOwned =
        cover.start > 0
        && (has(.possessive, Int(cover.start) - 1) || isPossessive(Int(cover.start) - 1)
          || covers[Int(cover.start) - 1].kind.isCountry)
      guard after == words.count || isMark(",", after) || isOwned && isMark(".", after) else {
        return
      }
      name.title = Int(cover.start)..<Int(cover.end)
      name.titleIndex = Int(cover.value)
      name.isKin = knowledge.facts.titles[Int(cover.value)].kind == "kin"
      name.context += name.isFull ? 3 : 5
      name.hasStrongTitle = !name.isFull
      return
    }
    // "by its co-ordinator with the mission, Bachir Mustapha Sayed."
    if isMark(",", before), name.isFull, let title = titleWithComplement(before: before),
      name.tokens.upperBound == words.count || isMark(",", name.tokens.upperBound)
        || isMark(".", name.tokens.upperBound)
    {
      name.title = Int(covers[title].start)..<Int(covers[title].end)
      name.titleIndex = Int(covers[title].value)
      name.context += 3
      return
    }
    // "Presidents Bush and Putin", "Foreign Ministers A of Japan, B of Korea and C of China"
    if let previous, let index = previous.titleIndex, let range = previous.title,
      covers[range.lowerBound].kind == .titles
        || previous.isAfterHonorific && isPluralHonorific(range),
      isListed(from: previous.tokens.upperBound, to: start)
    {
      name.title = range
      name.titleIndex = index
      name.hasStrongTitle = true
      name.context += 5
    }
  }

  /// Whether a relative is named before a title: `the president's son and spokesman`.
  private func isKin(before title: Int) -> Bool {
    title > 1 && words[title - 1].id == rules.and && has(.kin, title - 2)
  }

  /// `His wife, Ida,`: the one of whom a relative is told.
  private func isHisWife(_ kin: Int) -> Bool {
    has(.kin, kin) && kin > 0 && has(.possessive, kin - 1)
  }

  /// The title before a comma that is followed by no more than what it is for: `its envoy to the talks,`.
  private func titleWithComplement(before comma: Int) -> Int? {
    var hasJoint = false
    for i in (max(0, comma - 7)..<comma).reversed() {
      if covers[i].kind == .title {
        let start = Int(covers[i].start)
        let isOwned =
          start > 0 && (has([.possessive, .article], start - 1) || isPossessive(start - 1))
        return hasJoint && isOwned ? i : nil
      }
      guard words[i].kind == .word else { return nil }
      if rules.titleJoints.contains(words[i].id) {
        hasJoint = true
      } else if !words[i].isCapitalised, !has(.article, i) {
        return nil
      }
    }
    return nil
  }

  /// `her father, the general`, `daughter of the hero`: what stands before a parent's name.
  func isParent(before start: Int) -> Bool {
    for i in (max(0, start - 7)..<start).reversed() {
      if words[i].kind == .mark, !words[i].isMark(",") { return false }
      if rules.parents.contains(words[i].id) { return true }
      if rules.children.contains(words[i].id) { return words[i + 1].id == rules.of }
    }
    return false
  }

  private func isPluralHonorific(_ range: Range<Int>) -> Bool {
    covers[range.lowerBound].kind == .titles
  }

  private func isListed(from: Int, to: Int) -> Bool {
    guard from < to, to - from <= 6 else { return false }
    var joins = false
    for i in from..<to {
      let id = words[i].id
      if isMark(",", i) || id == rules.and {
        joins = true
      } else if !(id == rules.of || covers[i].kind.isCountry || covers[i].kind == .place) {
        return false
      }
    }
    return joins
  }
}
