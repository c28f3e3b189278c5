import ChronicleFacts
import ChronicleModel

/// The terms of office of those whom a text calls by an office that they are known to have held.
func officeEvidence(in words: Words, with reader: Reader) -> [DatingEvidence] {
  let rules = reader.evidenceRules
  let terms = reader.knowledge.facts.terms
  var found: [String: DatingEvidence] = [:]
  var i = 0
  while i < words.count {
    guard words[i].isCapitalised else {
      i += 1
      continue
    }
    let full = rules.holders.match(words, at: i)
    guard let match = full ?? rules.heads.match(words, at: i) else {
      i += 1
      continue
    }
    let mention = i..<match.end
    i = match.end
    let title =
      office(before: mention, words, rules)
      ?? (full == nil ? nil : office(after: mention, words, rules))
    guard let title else { continue }
    let held = match.value.map { terms[$0] }.filter { term in
      title.contains(term.office) || term.office.hasPrefix("ambassador") && title == ["ambassador"]
    }
    guard let first = held.first, Set(held.map(\.name)).count == 1 else { continue }
    if let evidence = evidence(held) { found[first.name] = evidence }
  }
  return found.keys.sorted().compactMap { found[$0] }
}

/// `Shinzo Abe was prime minister of Japan from 2006-09-26 to 2007-09-26`.
private func evidence(_ held: [Facts.Term]) -> DatingEvidence? {
  let spans = held.compactMap { term in
    ClosedRange(
      from: term.from?.first ?? recordedDays.lowerBound,
      to: term.to?.last ?? recordedDays.upperBound)
  }
  guard !spans.isEmpty else { return nil }
  let times = held.map { term in
    "from \(term.from?.description ?? "..")" + (term.to.map { " to \($0)" } ?? "")
  }
  let of = held[0].of.isEmpty ? "" : " (\(held[0].of))"
  return DatingEvidence(
    spans: spans.sorted { $0.lowerBound < $1.lowerBound }, weight: 2,
    reason: "\(held[0].name) was \(held[0].office)\(of) "
      + times.joined(separator: " and "))
}

/// The office that stands before a name: the longest phrase that ends at it.
private func office(before mention: Range<Int>, _ words: Words, _ rules: EvidenceRules) -> [String]?
{
  var start = mention.lowerBound
  var found: [String]?
  while start > 0, mention.lowerBound - start < 10 {
    start -= 1
    guard words[start].kind == .word || words[start].isMark("-") else { break }
    if rules.past.contains(words[start].id) { return nil }
    if rules.holders.match(words, at: start, limit: mention.lowerBound) != nil { break }
    if let match = rules.offices.match(words, at: start, limit: mention.lowerBound),
      endsTitle(match.end, mention.lowerBound, words)
    {
      found = match.value
    }
  }
  return found
}

/// Whether only words that continue a title stand between it and the name: `Secretary of State *for
/// Political Affairs* Nicholas Burns`.
private func endsTitle(_ end: Int, _ name: Int, _ words: Words) -> Bool {
  (end..<name).allSatisfy { words[$0].isCapitalised || words[$0].end - words[$0].start <= 3 }
}

/// The office in the apposition after a name: `Shinzo Abe, secretary general of the Liberal Democratic
/// Party`.
private func office(after mention: Range<Int>, _ words: Words, _ rules: EvidenceRules) -> [String]?
{
  guard mention.upperBound < words.count, words[mention.upperBound].isMark(",") else { return nil }
  var found: [String]?
  for start in mention.upperBound + 1..<min(words.count, mention.upperBound + 7) {
    guard words[start].kind == .word || words[start].isMark("-") else { break }
    if rules.past.contains(words[start].id) { return nil }
    if let match = rules.offices.match(words, at: start) {
      found = match.value
      break
    }
  }
  return found
}
