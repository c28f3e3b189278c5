import ChronicleFacts
import ChronicleModel

extension MeetingFinder {
  /// Who does what a verb says; for `after meeting X, Y said` that is Y.
  func subject(
    of verb: Int, _ sentence: Int, _ form: MeetingRules.VerbForm.Form, _ object: ActorGroup?
  ) -> ActorGroup? {
    if let group = subject(before: verb, sentence) { return group }
    guard form == .gerund, let object else { return nil }
    return mainSubject(after: object, sentence)
  }

  /// The first subject after a fronted clause.
  func mainSubject(after object: ActorGroup, _ sentence: Int) -> ActorGroup? {
    cast.groups[sentence].first {
      $0.tokens.lowerBound >= object.next && $0.isSubject && !$0.isGoverned
    }
  }

  /// The nearest subject before a token.
  func subject(before token: Int, _ sentence: Int) -> ActorGroup? {
    let groups = cast.groups[sentence]
    let range = words.sentences[sentence]
    var fallback: ActorGroup?
    for group in groups.reversed() where group.tokens.upperBound <= token {
      let start = group.tokens.lowerBound
      let isInside = groups.contains { other in
        other.tokens.lowerBound < start
          && other.asides.contains { $0.contains(start) && !$0.contains(token) }
      }
      if isInside || group.isGoverned { continue }
      if let last = group.actors.last, cast.actors[last].isPossessive { continue }
      // Words that are quoted have subjects of their own.
      if text.isQuoted[start] != text.isQuoted[token], text.isQuoted[token] { continue }
      if group.isSubject, start == range.lowerBound || !isObject(group, range) { return group }
      if fallback == nil, !isObject(group, range) { fallback = group }
    }
    return fallback
  }

  /// Whether a verb stands directly before a group: `urged Aso`.
  private func isObject(_ group: ActorGroup, _ range: Range<Int>) -> Bool {
    let before = group.tokens.lowerBound - 1
    guard before >= range.lowerBound, !text.has(.saying, before) else { return false }
    return text.isVerb(before)
      || text.isWord(rules.to, before - 1) && rules.verbs.match(words, at: before) != nil
  }

  /// What the words before a verb of meeting say of it.
  func outcome(
    ofVerb verb: Int, _ form: MeetingRules.VerbForm.Form, _ subject: ActorGroup, _ sentence: Int
  ) -> Outcome {
    let range = words.sentences[sentence]
    let start = subject.tokens.lowerBound < verb ? subject.next : range.lowerBound
    if isConditional(subject, sentence) { return .none }
    switch form {
    case .past, .participle: return ofPast(verb, range)
    case .present: return hasNegation(before: verb, range) ? .none : .held
    case .gerund: return ofGerund(verb, from: start, subject, sentence)
    case .base where isDemanded(of: subject, range): return .none
    case .base: return ofInfinitive(verb, from: start, range)
    }
  }

  /// `Demanded that Arafat meet him`.
  private func isDemanded(of subject: ActorGroup, _ range: Range<Int>) -> Bool {
    let that = subject.tokens.lowerBound - 1
    return that > range.lowerBound && text.has(.clause, that)
      && (max(range.lowerBound, that - 3)..<that).contains { text.has(.wish, $0) }
  }

  func isConditional(_ subject: ActorGroup, _ sentence: Int) -> Bool {
    let range = words.sentences[sentence]
    let before = subject.tokens.lowerBound - 1
    return before >= range.lowerBound && text.has(.condition, before)
  }

  private func ofPast(_ verb: Int, _ range: Range<Int>) -> Outcome {
    var k = verb - 1
    var hasHave = false
    while k >= range.lowerBound, verb - k < 9 {
      let marks = text.marks(k)
      if marks.contains(.not) { return .none }
      if marks.contains(.will), !hasHave, isBe(k + 1) {
        return dependsOnCondition(after: verb, range) ? .none : .scheduled
      }
      if !marks.isDisjoint(with: [.will, .open]) { return hasHave || isBe(k + 1) ? .none : .held }
      if marks.contains(.have) {
        hasHave = true
      } else if words[k].id == rules.to, hasHave || isBe(k + 1) {
        return ofInfinitive(k + 1, from: range.lowerBound, range)
      } else if marks.isDisjoint(with: [.be, .adverb]), !text.isDate(k) {
        return .held
      }
      k -= 1
    }
    return .held
  }

  private func dependsOnCondition(after verb: Int, _ range: Range<Int>) -> Bool {
    (verb..<range.upperBound).contains { words[$0].id == rules.ifWord }
  }

  private func isBe(_ token: Int) -> Bool { text.has(.be, token) }

  private func hasNegation(before verb: Int, _ range: Range<Int>) -> Bool {
    let near = max(range.lowerBound, verb - 3)..<verb
    return near.contains { text.has([.not, .open], $0) }
  }

  private func ofGerund(_ verb: Int, from start: Int, _ subject: ActorGroup, _ sentence: Int)
    -> Outcome
  {
    let range = words.sentences[sentence]
    var k = verb - 1
    while k >= range.lowerBound, text.has(.adverb, k) || text.isDate(k) { k -= 1 }
    guard k >= range.lowerBound else { return .held }
    let marks = text.marks(k)
    if marks.contains(.not) { return .none }
    if marks.contains(.be) {
      let near = max(range.lowerBound, k - 4)..<k
      if near.contains(where: { text.has([.not, .open], $0) }) { return .none }
      if near.contains(where: { text.has(.will, $0) }) { return .scheduled }
      return .held
    }
    if !marks.isDisjoint(with: [.past, .ahead]) {
      let main = ofMain(from: start, to: k, subject, range)
      if case .scheduled = main { return .scheduled }
      return .held
    }
    if marks.contains(.cancel) { return .cancelled }
    if !marks.isDisjoint(with: [.wish]) { return .none }
    if marks.contains(.plan) { return .scheduled }
    return ofMain(from: start, to: verb, subject, range)
  }

  /// What the verb of the main clause says of what hangs on it.
  func ofMain(from start: Int, to end: Int, _ subject: ActorGroup, _ range: Range<Int>) -> Outcome {
    let isBefore = subject.tokens.lowerBound < end
    let from = isBefore ? start : subject.next
    let to = isBefore ? end : min(range.upperBound, from + 6)
    guard from < to else { return .held }
    for k in from..<to {
      let marks = text.marks(k)
      if marks.contains(.will) || marks.contains(.plan) && words[min(k + 1, to - 1)].id == rules.to
      {
        return .scheduled
      }
    }
    return .held
  }

  /// What governs an infinitive: `will`, `is to`, `agreed to`, `hoped to`.
  private func ofInfinitive(_ verb: Int, from start: Int, _ range: Range<Int>) -> Outcome {
    var k = verb - 1
    var isInfinitive = false
    let limit = max(range.lowerBound, min(start, verb - 1), verb - 20)
    while k >= limit {
      let marks = text.marks(k)
      defer { k -= 1 }
      if text.persons[k] >= 0 { continue }
      if marks.contains(.cancel) { return .cancelled }
      if marks.contains(.wish) { return .none }
      if marks.contains(.not) { return .none }
      if marks.contains(.open) { return .none }
      if words[k].id == rules.to {
        isInfinitive = true
        continue
      }
      if marks.contains(.plan) || marks.contains(.will) {
        if marks.contains(.will), dependsOnCondition(after: verb, range) { return .none }
        // "Would like to", "is not expected to", "has no plans to".
        let near = max(range.lowerBound, k - 3)..<min(verb, k + 3)
        return near.contains { text.has([.not, .condition], $0) } ? .none : .scheduled
      }
      if marks.contains(.does) { return .held }
      if isInfinitive, marks.contains(.be) { return .scheduled }
      if isInfinitive, marks.contains(.journey) {
        let before = max(range.lowerBound, k - 4)..<k
        return before.contains { text.has(.cancel, $0) } ? .cancelled : .bound
      }
      if marks.contains(.clause) { break }
    }
    return .scheduled
  }
}
