import ChronicleFacts
import ChronicleModel

/// What the known events that a text refers to say of when it was written.
func eventEvidence(
  in words: Words, expressions: [TimeExpression], with reader: Reader
) -> [DatingEvidence] {
  let rules = reader.evidenceRules
  let events = reader.knowledge.facts.events
  var found: [DatingEvidence] = []
  for i in 0..<words.count where words[i].id != .unknown {
    guard let match = rules.events.match(words, at: i) else { continue }
    let near = expressionsNear(i..<match.end, expressions, words)
    for index in match.value {
      guard let event = evidence(events[index], i..<match.end, near, words, reader) else {
        continue
      }
      found.append(event)
      break
    }
  }
  return found + meetingEvidence(in: words, expressions: expressions, with: reader)
    + beginningEvidence(in: words, expressions: expressions, with: reader)
}

private func evidence(
  _ event: Facts.KnownEvent, _ mention: Range<Int>, _ near: [TimeExpression], _ words: Words,
  _ reader: Reader
) -> DatingEvidence? {
  guard let first = event.date.first, let last = event.date.last else { return nil }
  let text = words.string(mention)
  for expression in near {
    guard let day = event.date.day, let written = daysWritten(expression, meaning: day) else {
      continue
    }
    let phrase = words.string(
      min(
        expression.tokens.lowerBound, mention.lowerBound)..<max(
          expression.tokens.upperBound, mention.upperBound))
    let isClose = phrase.utf8.count < 90
    return DatingEvidence(
      spans: [written], weight: 4,
      reason:
        "'\(isClose ? phrase : words.string(expression.tokens) + " … " + text)' is the event of "
        + "\(event.date): \(event.title)")
  }
  let isAhead = reader.dateRules.tenses.tense(around: mention, in: words) == .future
  if isAhead, near.isEmpty {
    return ClosedRange(from: first - 400, to: last).map {
      DatingEvidence(spans: [$0], weight: 1, reason: "\(event.title) (\(event.date)) lies ahead")
    }
  }
  return DatingEvidence(
    spans: [first...min(recordedDays.upperBound, last + 3650)], weight: 1,
    reason: "\(event.title) (\(event.date)) has happened")
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
  return expressions.filter { sentence.overlaps($0.tokens) && distance($0) <= 12 }
    .sorted { distance($0) < distance($1) }
}

/// Known visits and meetings: someone who took part, the place, and a day of the week that fits, all in
/// one sentence.
private func meetingEvidence(
  in words: Words, expressions: [TimeExpression], with reader: Reader
) -> [DatingEvidence] {
  let rules = reader.evidenceRules
  let knowledge = reader.knowledge
  var found: [DatingEvidence] = []
  for sentence in words.sentences {
    let near = expressions.filter { sentence.contains($0.tokens.lowerBound) }
    guard !near.isEmpty else { continue }
    var places: Set<String> = []
    var people: Set<Int> = []
    for i in sentence where words[i].isCapitalised {
      if let match = knowledge.places.match(words, at: i) {
        places.insert(knowledge.facts.places[match.value].name)
      }
      if let events = rules.eventPeople[words[i].id] { people.formUnion(events) }
    }
    for index in people.sorted() {
      let event = knowledge.facts.events[index]
      guard let day = event.date.day, places.contains(event.place) else { continue }
      for expression in near where expression.parts.weekday != nil || expression.parts.shift != nil
      {
        guard let written = daysWritten(expression, meaning: day),
          written.upperBound - written.lowerBound <= 31
        else { continue }
        found.append(
          DatingEvidence(
            spans: [written], weight: 2,
            reason: "'\(words.string(expression.tokens))' is the day of a known event: "
              + "\(event.title), \(event.date)"))
        break
      }
    }
  }
  return found
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
    let near = expressions.filter {
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
