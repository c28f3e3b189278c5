import ChronicleFacts
import ChronicleModel

extension MeetingText {
  /// Joins the actors of a sentence to groups, in order; `actors` are all those of the text.
  func groups(of range: Range<Int>, in actors: [Actor], sentence: Range<Int>) -> [ActorGroup] {
    var groups: [ActorGroup] = []
    var used = range.lowerBound
    for first in range where first >= used {
      var group = ActorGroup(
        actors: [first], tokens: actors[first].tokens, next: actors[first].tokens.upperBound)
      let start = actors[first].tokens.lowerBound
      let before = start - 1
      group.isGoverned =
        before >= sentence.lowerBound && has(.preposition, before)
        && !(isWord(rules.including, before))
      let isObject =
        group.isGoverned && !isWord(rules.between, before)
        || before >= sentence.lowerBound && isVerb(before) && !has(.saying, before)
      // Appositions are groups of their own, but what is joined to this group is not.
      var last = first
      while !actors[last].isPossessive,
        let join = join(after: group, last, range, actors, sentence, isObject: isObject)
      {
        group.asides += join.asides
        guard let next = join.actor else {
          group.next = join.end
          break
        }
        if join.explainsLast { group.actors.removeLast() }
        if isApart(next, actors) { group.parts.append(group.actors.count) }
        group.actors.append(next)
        group.tokens = group.tokens.lowerBound..<actors[next].tokens.upperBound
        group.next = group.tokens.upperBound
        last = next
      }
      group.isSubject = !actors[last].isPossessive && isSubject(group, sentence)
      groups.append(group)
      used = group.asides.isEmpty ? last + 1 : first + 1
      if !group.asides.isEmpty {
        // Actors inside appositions may be subjects of relative clauses.
        let joined = group.actors
        for inner in (first + 1)..<max(first + 1, last + 1) where !joined.contains(inner) {
          groups.append(single(inner, actors, sentence))
        }
        used = last + 1
      }
    }
    return groups
  }

  /// Whether an actor is joined by `and later`, `and with`.
  private func isApart(_ actor: Int, _ actors: [Actor]) -> Bool {
    let before = actors[actor].tokens.lowerBound - 1
    return isWord(rules.with, before) && !isWord(rules.along, before - 1)
      || isWord(rules.to, before) && isWord(rules.and, before - 1)
      || isWord(rules.on, before) && (isWord(rules.and, before - 1) || isMark(",", before - 1))
      || has(.adverb, before) && isWord(rules.and, before - 1)
  }

  private func single(_ actor: Int, _ actors: [Actor], _ sentence: Range<Int>) -> ActorGroup {
    var group = ActorGroup(
      actors: [actor], tokens: actors[actor].tokens, next: actors[actor].tokens.upperBound)
    let before = group.tokens.lowerBound - 1
    group.isGoverned = before >= sentence.lowerBound && has(.preposition, before)
    group.isSubject = !actors[actor].isPossessive && isSubject(group, sentence)
    return group
  }

  /// Whether a verb follows a group, perhaps after a date or an adverb.
  private func isSubject(_ group: ActorGroup, _ sentence: Range<Int>) -> Bool {
    var k = group.next
    while k < sentence.upperBound, k - group.next < 8 {
      if isVerb(k) { return true }
      let isSkipped =
        isDate(k) || has([.adverb, .not], k)
        || k + 1 < sentence.upperBound && isDate(k + 1) && has(.preposition, k)
        || isMark(",", k)
      guard isSkipped else { return false }
      k += 1
    }
    return false
  }

  private struct Join {
    /// The actor that is joined; nil where only an apposition was gone over.
    var actor: Int?
    var end: Int
    var asides: [Range<Int>] = []
    /// Whether the name only tells who bears the role before it: `his counterpart, Taro Aso`.
    var explainsLast = false
  }

  /// What follows an actor in its group.
  private func join(
    after group: ActorGroup, _ last: Int, _ range: Range<Int>, _ actors: [Actor],
    _ sentence: Range<Int>, isObject: Bool
  ) -> Join? {
    var k = afterOrigin(group.next, sentence)
    if actors[last].person == nil, case .described = actors[last].kind, !isMark(",", k) {
      k = afterComplement(k, sentence)
    }
    if let next = connected(at: k, last, range, actors, sentence, isObject: isObject, group) {
      let isAnd = !isMark(",", actors[next].tokens.lowerBound - 1)
      return Join(
        actor: next, end: actors[next].tokens.upperBound,
        explainsLast: !isAnd && actors[last].person == nil)
    }
    guard isMark(",", k) else { return nil }
    guard let close = closingComma(after: k, sentence) else { return nil }
    let aside = (k + 1)..<close
    if aside.isEmpty { return nil }
    k = isMark(",", close) ? close + 1 : close
    var asides = [aside]
    // One more apposition: ", 52, a former judge,".
    if let more = closingComma(after: close, sentence), isMark(",", close), isAside(close + 1),
      isMark(",", more)
    {
      asides.append((close + 1)..<more)
      k = more + 1
    }
    guard isAside(aside.lowerBound) else { return nil }
    if let next = connected(
      at: isMark(",", k - 1) ? k - 1 : k, last, range, actors, sentence, isObject: isObject, group)
    {
      return Join(actor: next, end: actors[next].tokens.upperBound, asides: asides)
    }
    return Join(actor: nil, end: k, asides: asides)
  }

  /// Goes over `of France`, `(CDU)`, `, 52,` after a name.
  func afterOrigin(_ start: Int, _ sentence: Range<Int>) -> Int {
    var k = start
    if isMark("(", k) {
      var end = k
      while end < sentence.upperBound, end - k < 8, !isMark(")", end) { end += 1 }
      if isMark(")", end) { k = end + 1 }
    }
    guard isWord(rules.of, k) || isWord(rules.from, k) else { return k }
    var end = k + 1
    if has(.article, end) { end += 1 }
    let name = end
    while end < sentence.upperBound, persons[end] < 0, !isDate(end),
      words[end].isCapitalised || isMark("-", end) && !words[end].isSpaced
    {
      end += 1
    }
    // "Of the Greek ministry" is no origin.
    return end > name && !(end < sentence.upperBound && (isPlainNoun(end) || has(.unnamed, end)))
      ? end : start
  }

  /// Goes over what belongs to a role and ends at the comma before its bearer: `ambassador to Japan,`,
  /// `heads of the three delegations,`.
  private func afterComplement(_ start: Int, _ sentence: Range<Int>) -> Int {
    guard has(.preposition, start), !isWord(rules.at, start), !isWord(rules.with, start),
      !isWord(rules.by, start)
    else { return start }
    var k = start + 1
    while k < sentence.upperBound, k - start < 9 {
      if isMark(",", k) { return k }
      guard words[k].kind == .word || isMark("-", k), persons[k] < 0, !isDate(k), !has(.clause, k),
        !isVerb(k) || words[k].isCapitalised
      else { return start }
      k += 1
    }
    return start
  }

  /// The actor that is joined at a token by `and`, a comma or the like.
  private func connected(
    at start: Int, _ last: Int, _ range: Range<Int>, _ actors: [Actor], _ sentence: Range<Int>,
    isObject: Bool, _ group: ActorGroup
  ) -> Int? {
    var k = start
    var isComma = false
    if isMark(",", k) {
      k += 1
      isComma = true
    }
    var isAnd = false
    if isWord(rules.and, k) {
      k += 1
      isAnd = true
      while has(.adverb, k) || isMark(",", k), k < sentence.upperBound, k - start < 6 { k += 1 }
      if isWord(rules.with, k) || isWord(rules.to, k) || isWord(rules.on, k), isObject { k += 1 }
    } else if k + 2 < sentence.upperBound, words[k + 1].id == rules.well {
      k += 3
      isAnd = true
    } else if isWord(rules.along, k), isWord(rules.with, k + 1) {
      k += 2
      isAnd = true
    } else if isWord(rules.including, k) {
      k += 1
      isAnd = true
    } else if isWord(rules.led, k) || isWord(rules.headed, k), isWord(rules.by, k + 1) {
      k += 2
      isAnd = true
    }
    guard isComma || isAnd, k < sentence.upperBound,
      let next = ((last + 1)..<max(last + 1, range.upperBound)).first(where: {
        actors[$0].tokens.lowerBound == k
          || isAnd && actors[$0].tokens.lowerBound == k + 1 && actors[$0].person != nil
            && isPlainNoun(k)
      })
    else { return nil }
    let actor = actors[next]
    if case .pronoun(let row) = actor.kind {
      switch pronounRows[row].kind {
      case .who, .nobody: return nil
      default: break
      }
    }
    let end = afterOrigin(actor.tokens.upperBound, sentence)
    if isAnd {
      return isObject && startsClause(end, sentence) && hasVerb(before: group, sentence)
        ? nil : next
    }
    // "The heads of the delegations, A, B and C": the first of those whom the role means.
    // Without "and" a list goes on only where it comes to one, and an apposition is no list.
    guard case .named = actor.kind, !actor.isPossessive else { return nil }
    if actors[last].person == nil { return next }
    return listGoesOn(after: end, sentence) ? next : nil
  }

  /// Whether a verb stands before a group, so that another may begin the next clause within it; in `their
  /// talks with Macron and Merkel went on` there is none.
  private func hasVerb(before group: ActorGroup, _ sentence: Range<Int>) -> Bool {
    (sentence.lowerBound..<group.tokens.lowerBound).contains {
      isVerb($0)
        || !rules.starts(with: words[$0].id).isDisjoint(with: [.verb, .light])
          && rules.nouns.match(words, at: $0) == nil
    }
  }

  /// Whether a word may stand before a title and describe it: `forum chair`.
  func isPlainNoun(_ token: Int) -> Bool {
    token < words.count && words[token].kind == .word && !words[token].isCapitalised
      && !isDate(token)
      && marks(token).isEmpty && !isVerb(token)
      && peopleRules.marks(of: words[token].id).isDisjoint(with: .function)
  }

  private func startsClause(_ token: Int, _ sentence: Range<Int>) -> Bool {
    var k = token
    while k < sentence.upperBound, k - token < 3, has(.adverb, k) || isDate(k) { k += 1 }
    return k < sentence.upperBound && isVerb(k)
  }

  /// Whether `and` and another actor follow within the clause.
  private func listGoesOn(after token: Int, _ sentence: Range<Int>) -> Bool {
    var k = token
    while k < sentence.upperBound, k - token < 40 {
      if isWord(rules.and, k) { return true }
      if isVerb(k), !isMark(",", token) || k == token { return false }
      if isWord(rules.well, k) { return true }
      k += 1
    }
    return false
  }

  /// Whether what begins after a comma only describes the name before it.
  private func isAside(_ start: Int) -> Bool {
    guard start < words.count else { return false }
    if words[start].kind == .number || has([.article, .possessive], start) { return true }
    if has(.clause, start) {
      return words[start].id == peopleRules.who || words[start].id == rules.whom || isWhose(start)
    }
    if persons[start] >= 0 { return isPossessive(Int(mentionEnds[start])) }
    // ", then president of Ukraine,", ", in office since August, and".
    if isWord(rules.then, start) || isWord(rules.now, start), start + 1 < words.count,
      knowledge.titles.match(words, at: start + 1) != nil
    {
      return true
    }
    if isWord(rules.inWord, start), isOffice(after: start) { return true }
    if isDate(start) || has([.preposition, .be, .have, .will, .adverb], start) { return false }
    return knowledge.titles.match(words, at: start) != nil || words[start].isCapitalised
      || peopleRules.marks(of: words[start].id).contains(.rank)
      || has(.unnamed, start)
  }

  /// Whether `office since late August,` follows: how long somebody has been in office.
  private func isOffice(after token: Int) -> Bool {
    has(.residence, token + 1) && isWord(rules.since, token + 2)
  }

  private func isWhose(_ token: Int) -> Bool { words[token].id == peopleRules.whose }

  /// The comma that closes an apposition, or the sentence's end.
  private func closingComma(after comma: Int, _ sentence: Range<Int>) -> Int? {
    var k = comma + 1
    while k < sentence.upperBound, k - comma < 45 {
      if isMark(",", k) || isMark(";", k) || isMark(".", k) && k == sentence.upperBound - 1 {
        return k
      }
      k += 1
    }
    return nil
  }
}
