import ChronicleFacts

// Who comes to a meeting that is told of others.

/// Ways of coming to the meeting that was told last: `Kirchner took part in the meeting`.
let attendancePhrases = [
  "took part in", "also took part in", "sat in on", "also sat in on", "joined in",
]

extension MeetingFinder {
  /// Those who join a meeting told in the same clause: `went into talks on Sunday, joined by Ashton`.
  func joiners(after token: Int, _ sentence: Int) -> [Int] {
    let range = words.sentences[sentence]
    for k in token..<max(token, range.upperBound - 2)
    where words[k].id == rules.joined && words[k + 1].id == rules.by {
      if let group = group(at: k + 2, sentence) { return cast.persons(of: group) }
    }
    return []
  }

  /// Who came to the meeting that was told last before a sentence, and whether to the two last.
  func attendance(in sentence: Int) -> (who: [Int], isBoth: Bool)? {
    let range = words.sentences[sentence]
    for k in range where rules.starts(with: words[k].id).contains(.attendance) {
      guard let phrase = rules.attendances.match(words, at: k, limit: range.upperBound),
        let subject = subject(before: k, sentence),
        let noun = (phrase.end..<min(range.upperBound, phrase.end + 3)).first(where: {
          rules.nouns.match(words, at: $0) != nil
        }), text.has(.article, phrase.end) || text.isWord(rules.both, phrase.end)
      else { continue }
      if case .group = party(after: noun + 1, [.with, .between], sentence) { continue }
      return (cast.persons(of: subject), text.isWord(rules.both, phrase.end))
    }
    return nil
  }
}
