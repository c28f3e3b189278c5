import ChronicleFacts
import ChronicleModel

/// What the known events that a text refers to say of when it was written.
func eventEvidence(
  in words: Words, expressions: [TimeExpression], place: String? = nil, with reader: Reader
) -> [DatingEvidence] {
  let rules = reader.evidenceRules
  let events = reader.knowledge.facts.events
  var found: [DatingEvidence] = []
  var end = 0
  for i in 0..<words.count where i >= end && words[i].id != .unknown {
    guard let match = rules.events.match(words, at: i) else { continue }
    end = match.end
    let near = expressionsNear(i..<match.end, expressions, words)
    for index in match.value {
      let mention = i..<match.end
      if let event = evidence(events[index], mention, near, words, reader) {
        found.append(event)
      } else if match.value.count == 1,
        let event = order(events[index], mention, words, reader)
      {
        found.append(event)
      }
    }
  }
  return found + meetingEvidence(in: words, expressions: expressions, place: place, with: reader)
    + beginningEvidence(in: words, expressions: expressions, with: reader)
}

/// What an expression of time beside an event, which fits its day, says of the day of writing.
private func evidence(
  _ event: Facts.KnownEvent, _ mention: Range<Int>, _ near: [TimeExpression], _ words: Words,
  _ reader: Reader
) -> DatingEvidence? {
  let text = words.string(mention)
  for expression in near {
    let tense = reader.dateRules.tenses.tense(around: expression.tokens, in: words)
    guard let day = event.date.day,
      let written = daysWritten(expression, meaning: day, tense: tense)
    else { continue }
    let phrase = words.string(
      min(
        expression.tokens.lowerBound, mention.lowerBound)..<max(
          expression.tokens.upperBound, mention.upperBound))
    let isClose = phrase.utf8.count < 90
    return DatingEvidence(
      spans: [written], weight: expression.parts.year == nil ? 4 : 1,
      reason:
        "'\(isClose ? phrase : words.string(expression.tokens) + " … " + text)' is the event of "
        + "\(event.date): \(event.title)")
  }
  return nil
}

/// Whether an event lies behind or ahead of the day of writing, where its name is that of no other.
private func order(
  _ event: Facts.KnownEvent, _ mention: Range<Int>, _ words: Words, _ reader: Reader
) -> DatingEvidence? {
  guard let first = event.date.first, let last = event.date.last, mention.count > 1 else {
    return nil
  }
  let before = max(0, mention.lowerBound - 5)..<mention.lowerBound
  if before.contains(where: { reader.evidenceRules.coming.contains(words[$0].id) }) {
    return ClosedRange(from: first - 400, to: last).map {
      DatingEvidence(spans: [$0], weight: 1, reason: "\(event.title) (\(event.date)) lies ahead")
    }
  }
  guard reader.dateRules.tenses.tense(around: mention, in: words) == .past else { return nil }
  return ClosedRange(from: first, to: recordedDays.upperBound).map {
    DatingEvidence(spans: [$0], weight: 1, reason: "\(event.title) (\(event.date)) has happened")
  }
}

/// Expressions of time in the sentence of a mention, the nearest first; those inside it before all.
private func expressionsNear(
  _ mention: Range<Int>, _ expressions: [TimeExpression], _ words: Words
) -> [TimeExpression] {
  let sentence = words.sentences[words.sentence(of: mention.lowerBound)]
  func distance(_ expression: TimeExpression) -> Int {
    if expression.tokens.overlaps(mention) { return 0 }
    return expression.tokens.upperBound <= mention.lowerBound
      ? mention.lowerBound - expression.tokens.upperBound + 1
      : expression.tokens.lowerBound - mention.upperBound + 1
  }
  return expressions.standing(in: sentence).filter { distance($0) <= 12 }
    .sorted { distance($0) < distance($1) }
}

/// How long ago someone took office: `since her inauguration in February last year`.
private func beginningEvidence(
  in words: Words, expressions: [TimeExpression], with reader: Reader
) -> [DatingEvidence] {
  let rules = reader.evidenceRules
  let terms = reader.knowledge.facts.terms
  var found: [DatingEvidence] = []
  for sentence in words.sentences
  where sentence.contains(where: { rules.beginnings.contains(words[$0].id) }) {
    let near = expressions.standing(in: sentence).filter {
      sentence.contains($0.tokens.lowerBound) && $0.parts.shift != nil && $0.parts.year == nil
    }
    guard !near.isEmpty else { continue }
    for i in sentence where words[i].isCapitalised {
      guard let holder = rules.holders.match(words, at: i) ?? rules.heads.match(words, at: i) else {
        continue
      }
      for term in holder.value.map({ terms[$0] }) {
        guard let day = term.from?.day else { continue }
        for expression in near where expression.parts.month != nil {
          guard let written = daysWritten(expression, meaning: day) else { continue }
          found.append(
            DatingEvidence(
              spans: [written], weight: 3,
              reason: "'\(words.string(expression.tokens))' is when \(term.name) became "
                + "\(term.office), \(day)"))
        }
      }
    }
  }
  return found
}
