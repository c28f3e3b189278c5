import ChronicleFacts
import ChronicleModel

// Whom a surname means. Every person of the article that bears it is weighed; the text decides where one
// weighs more than all others, and where none does the surname is linked to nobody.

extension NameText {
  /// The person that a part of a name means, as an index into `drafts`; nil where nobody can be meant,
  /// a nil index where several can and the text does not decide.
  func owner(
    of name: NameCandidate, among drafts: [PersonDraft], _ known: NameBearers
  ) -> (index: Int?, score: Int)? {
    var best: (index: Int, score: Int)?
    var second = Int.min
    guard let word = name.parts.first(where: { $0.kind == .word }) else { return nil }
    let bearers = known.bearers(of: word).filter { match(name, drafts[$0]) != nil }
    guard !bearers.isEmpty else { return nil }
    let recent = mostRecent(bearers, drafts, before: name)
    for index in bearers {
      guard let score = score(name, drafts[index], isOnly: bearers.count == 1) else { continue }
      let total = score + (index == recent ? 2 : 0)
      if total > best?.score ?? Int.min {
        second = best?.score ?? second
        best = (index, total)
      } else {
        second = max(second, total)
      }
    }
    guard let best else { return nil }
    return best.score > second ? (best.index, best.score) : (nil, best.score)
  }

  /// How well parts fit a person's name: 3 with the family name, 1 with another part.
  private func match(_ name: NameCandidate, _ draft: PersonDraft) -> Int? {
    var hasFamily = false
    for part in name.parts where part.kind == .word {
      guard
        let index = draft.parts.firstIndex(where: {
          $0.kind != .initial && ($0.key == part.key || $0.core == part.core)
        })
      else { return nil }
      hasFamily = hasFamily || draft.family.contains(index)
    }
    guard name.parts.contains(where: { $0.kind == .word }) else { return nil }
    return hasFamily ? 3 : 1
  }

  /// The bearer named last before a name, where no other is named in the same sentence.
  private func mostRecent(
    _ bearers: [Int], _ drafts: [PersonDraft], before name: NameCandidate
  ) -> Int? {
    guard let latest = bearers.max(by: { drafts[$0].last < drafts[$1].last }),
      drafts[latest].last >= 0
    else { return nil }
    let sentence = words.sentence(of: drafts[latest].last)
    let rivals = bearers.filter {
      $0 != latest && drafts[$0].last >= 0 && words.sentence(of: drafts[$0].last) == sentence
    }
    if rivals.isEmpty { return latest }
    let subjects = ([latest] + rivals).filter { drafts[$0].lastIsSubject }
    return subjects.count == 1 ? subjects[0] : nil
  }

  private func score(_ name: NameCandidate, _ draft: PersonDraft, isOnly: Bool) -> Int? {
    guard var score = match(name, draft) else { return nil }
    let isOther =
      name.isMale && draft.isFemale && !draft.isMale
      || name.isFemale && draft.isMale && !draft.isFemale
    // "Prime Minister Mari Alkatiri" is "Mr Alkatiri" whatever Maris there are.
    if isOther, !isOnly || !name.isAfterHonorific || draft.isKin || !holdsOffice(draft) {
      return nil
    }
    if name.isMale && draft.isMale || name.isFemale && draft.isFemale { score += 3 }
    // "Mrs. Gorbachev" is not the Gorbachev of whom the article speaks without a word before.
    if name.isFemale, name.isAfterHonorific, !draft.isFemale, draft.bare[name.key] != nil {
      score -= 4
    }
    if score < 3, name.isAfterHonorific, !draft.isCrowned { score -= 1 }
    if draft.last < 0, draft.introduced > name.tokens.lowerBound { score -= 4 }
    if draft.isKin && !name.isKin { score -= 4 }
    if draft.bare[name.key] != nil { score += 2 }
    if let title = name.titleIndex ?? name.appositionTitle,
      !name.isAfterHonorific || has(.crown, lastWord(of: name))
    {
      if has(.crown, lastWord(of: name)), !isOnly || !sharesTitle(title, draft) {
        return sharesTitle(title, draft) ? score + 4 : nil
      }
      if sharesTitle(title, draft) {
        score += 4
      } else if !draft.titles.isEmpty {
        score -= 2
      }
    }
    return score
  }

  /// Whether an office of the person's own was named, which no honorific is.
  private func holdsOffice(_ draft: PersonDraft) -> Bool {
    draft.titles.contains { !["honorific", "kin"].contains(knowledge.facts.titles[$0].kind) }
  }

  private func lastWord(of name: NameCandidate) -> Int { (name.title?.upperBound ?? 0) - 1 }

  /// Whether a title is one that was used of the person, perhaps longer or shorter.
  private func sharesTitle(_ title: Int, _ draft: PersonDraft) -> Bool {
    let words = rules.titleWords[title]
    return (draft.titles + draft.appositions).contains { other in
      let others = rules.titleWords[other]
      return others.allSatisfy(words.contains) || words.allSatisfy(others.contains)
    }
  }
}
