import ChronicleFacts

extension MeetingFinder {
  /// Who is met on another day or elsewhere: `met A on Monday and B on Tuesday`, `met A in Rabat, B in
  /// Algiers and, in a tent, C`.
  func nextParty(
    after group: ActorGroup, _ sentence: Int, isFurther: Bool
  ) -> ActorGroup? {
    let limit = words.sentences[sentence].upperBound
    var k = group.next
    var isApart = isFurther
    while k < limit, k - group.next < 9, words[k].id != rules.and {
      if isApart, text.isMark(",", k) {
        let name = text.isWord(rules.to, k + 1) || text.isWord(rules.with, k + 1) ? k + 2 : k + 1
        if let next = self.group(at: name, sentence) { return isMet(next) ? next : nil }
      }
      let isCircumstance =
        text.isDate(k) || text.has([.preposition, .adverb, .article], k) || words[k].isCapitalised
        || text.isMark(",", k)
      guard isCircumstance, text.persons[k] < 0 else { return nil }
      isApart = isApart || text.isDate(k) || text.has(.preposition, k)
      k += 1
    }
    guard k < limit, words[k].id == rules.and else { return nil }
    k += 1
    // "Will see him there, and then Blinken."
    guard isApart || k < limit && rules.additions.contains(words[k].id) else { return nil }
    while k < limit, text.has(.adverb, k) || words[k].id == rules.with || words[k].id == rules.to {
      k += 1
    }
    if text.isMark(",", k),
      let close = (k + 1..<min(limit, k + 10)).first(where: {
        text.isMark(",", $0)
      })
    {
      k = close + 1
    }
    while k < limit, words[k].id == rules.with || words[k].id == rules.to { k += 1 }
    guard k < limit, let next = self.group(at: k, sentence), isMet(next) else { return nil }
    return next
  }

  /// Who is met after another, however much is said of the first: `sat down with A for the first talks
  /// since 1948, and later in the day with B`, `had been received by A, and last month, in Bangkok, by B`.
  func laterParty(after group: ActorGroup, _ sentence: Int) -> ActorGroup? {
    let limit = words.sentences[sentence].upperBound
    let first = group.tokens.lowerBound - 1
    guard first >= 0, words[first].id == rules.with || words[first].id == rules.by else {
      return nil
    }
    var k = group.next
    while k < limit, words[k].id != rules.and {
      if text.isVerb(k) || text.isMark(";", k) { return nil }
      k += 1
    }
    k += 1
    var isLater = false
    while k < limit, words[k].id != words[first].id {
      let isCircumstance =
        text.isDate(k) || text.has([.adverb, .preposition], k) || text.isMark(",", k)
        || words[k].isCapitalised
      guard isCircumstance, text.persons[k] < 0 else { return nil }
      isLater = isLater || text.isDate(k) || rules.additions.contains(words[k].id)
      k += 1
    }
    guard isLater, k + 1 < limit, let next = self.group(at: k + 1, sentence), isMet(next) else {
      return nil
    }
    return next
  }

  private func isMet(_ group: ActorGroup) -> Bool {
    !group.isSubject && group.actors.contains { cast.actors[$0].person != nil }
  }
}
