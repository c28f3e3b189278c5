import ChronicleFacts
import ChronicleModel

/// Known visits and meetings: those who took part, the place, and an expression that fits the day, all in
/// one sentence. For a visit or a speech it is enough that the one is named who made it; of others two
/// must be.
///
/// Where no expression fits, a meeting that is told of by days of the week was, or will be, a few days
/// away.
///
/// - Parameter place: The dateline's place, where the first sentences need not name it.
func meetingEvidence(
  in words: Words, expressions: [TimeExpression], place: String?, with reader: Reader
) -> [DatingEvidence] {
  let knowledge = reader.knowledge
  let named = peopleNamed(in: words, reader.evidenceRules)
  guard !named.isEmpty else { return [] }
  var fitting: [DatingEvidence] = []
  var near: [DatingEvidence] = []
  for (number, sentence) in words.sentences.enumerated() {
    let told = expressions.standing(in: sentence).filter { isNear($0) }
    guard !told.isEmpty else { continue }
    var places = Set(number < 4 ? [place].compactMap(\.self) : [])
    var namedHere: [Int: Int] = [:]
    for i in sentence where words[i].isCapitalised {
      if let match = knowledge.places.match(words, at: i) {
        places.insert(knowledge.facts.places[match.value].name)
      }
      for (event, weight) in named[words[i].id] ?? [:] { namedHere[event, default: 0] += weight }
    }
    let events = namedHere.keys.sorted().filter {
      namedHere[$0, default: 0] >= 2 && places.contains(knowledge.facts.events[$0].place)
    }
    for index in events {
      let event = knowledge.facts.events[index]
      for expression in told {
        let tense = reader.dateRules.tenses.tense(around: expression.tokens, in: words)
        guard let written = daysWritten(expression, meaningDayOf: event, tense: tense),
          written.upperBound - written.lowerBound <= 31
        else { continue }
        fitting.append(
          DatingEvidence(
            spans: [written], weight: 2,
            reason: "'\(words.string(expression.tokens))' is the day of a known event: "
              + "\(event.title), \(event.date)"))
      }
      if let first = event.date.first, let last = event.date.last, last - first < 31,
        let span = ClosedRange(from: first - 8, to: last + 8)
      {
        near.append(
          DatingEvidence(
            spans: [span], weight: 1,
            reason: "those named met about then: \(event.title), \(event.date)"))
      }
    }
  }
  return fitting.isEmpty ? near : fitting
}

/// Whether an expression names a day close to that of writing: `Monday`, `yesterday`, `next week`.
private func isNear(_ expression: TimeExpression) -> Bool {
  if case .today = DateRules.phrases[expression.rule].meaning { return true }
  return expression.parts.year == nil
    && (expression.parts.weekday != nil || expression.parts.shift != nil)
}

/// The days on which an expression, if written then, means a day of an event.
private func daysWritten(
  _ expression: TimeExpression, meaningDayOf event: Facts.KnownEvent, tense: Tense
) -> ClosedRange<CalendarDay>? {
  guard let first = event.date.first, let last = event.date.last, first <= last, last - first < 4000
  else { return nil }
  let spans = (0...(last - first)).compactMap {
    daysWritten(expression, meaning: first + $0, tense: tense)
  }
  guard let from = spans.map(\.lowerBound).min(), let to = spans.map(\.upperBound).max() else {
    return nil
  }
  return from...to
}

/// The events that those took part in whom the text names in full, by their family names: 1 for each
/// who took part, 2 for the one who made a visit or gave a speech.
private func peopleNamed(
  in words: Words, _ rules: EvidenceRules
) -> [WordID: [Int: Int]] {
  var named: [WordID: [Int: Int]] = [:]
  for i in 0..<words.count where words[i].isCapitalised {
    guard let match = rules.eventPeople.match(words, at: i) else { continue }
    for (event, weight) in match.value.events {
      named[match.value.family, default: [:]][event] = weight
    }
  }
  return named
}
