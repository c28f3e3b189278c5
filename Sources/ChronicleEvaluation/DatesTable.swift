/// Which expressions of time were found, and whether they mean the right days.
struct DatesTable: Sendable {
  private var found = Score()
  private var value = Score()
  private var perArticle: [Double] = []

  mutating func add(_ answer: Answer, _ gold: Gold) -> [Miss] {
    let match = DateMatch(answer, gold)
    found += match.found
    value += match.value
    if match.value.wanted > 0 || match.value.given > 0 { perArticle.append(match.value.f1) }
    return match.misses
  }

  func figures(id: String, name: String) -> [Figure] {
    [
      Figure("\(id)-found", "\(name), found", .score(found)),
      Figure("\(id)-value", "\(name), value", .score(value)),
      Figure("\(id)-per-article", "\(name), value, per article", .mean(mean(perArticle))),
    ]
  }
}

/// The expressions of one article beside those of its gold.
///
/// Equal text with an accepted value pairs first, then a shared word with an accepted value; what is
/// left and shares a word is found, with a wrong value. A gold expression counts as often as it stands.
private struct DateMatch {
  private(set) var found = Score()
  private(set) var value = Score()
  private(set) var misses: [Miss] = []

  init(_ answer: Answer, _ gold: Gold) {
    let wanted = (gold.dates ?? []).flatMap { date in
      Array(repeating: Wanted(date), count: max(1, date.n ?? 1))
    }
    let given = answer.dates.compactMap(Given.init)
    var left = Array(given.indices)
    var right: [Int: Int] = [:]
    var wrong: [Int: Int] = [:]
    for needsText in [true, false] {
      for (i, gold) in wanted.enumerated() where right[i] == nil {
        let hit = left.firstIndex { j in
          let matches =
            needsText
            ? gold.text == given[j].text : !gold.words.isDisjoint(with: given[j].words)
          return matches && isAccepted(given[j].value, among: gold.values)
        }
        if let hit { right[i] = left.remove(at: hit) }
      }
    }
    for (i, gold) in wanted.enumerated() where right[i] == nil {
      if let hit = left.firstIndex(where: { !gold.words.isDisjoint(with: given[$0].words) }) {
        wrong[i] = left.remove(at: hit)
      }
    }
    let counted = wanted.indices.filter { !wanted[$0].isOptional }
    let dropped = wanted.indices.filter {
      wanted[$0].isOptional && (right[$0] != nil || wrong[$0] != nil)
    }
    value = Score(
      right: counted.filter { right[$0] != nil }.count, given: given.count - dropped.count,
      wanted: counted.count)
    found = value
    found.right += counted.filter { wrong[$0] != nil }.count
    for i in counted where right[i] == nil && wrong[i] == nil {
      misses.append(Miss(.dateMissed, wanted: wanted[i].shown))
    }
    misses += left.map { Miss(.dateSpurious, given: given[$0].shown) }
    for i in counted {
      if let j = wrong[i] {
        misses.append(Miss(.dateValue, wanted: wanted[i].shown, given: given[j].shown))
      }
    }
  }

  private struct Wanted {
    let shown: String
    let text: String
    let words: Set<String>
    let values: [String]
    let isOptional: Bool

    init(_ date: Gold.Expression) {
      shown = "\(date.text) = \(date.value ?? "nothing")"
      text = trimmed(date.text).lowercased()
      words = tellingWords(date.text)
      var values = [date.value].compactMap(\.self) + (date.accept ?? [])
      if let note = date.note, note.contains("ccept") { values += quotedValues(note) }
      self.values = values
      isOptional = date.optional == true
    }
  }

  private struct Given {
    let shown: String
    let text: String
    let words: Set<String>
    let value: String

    init?(_ date: Answer.Expression) {
      guard let value = date.value, DaySpan(parsing: value) != nil || value.hasPrefix("--") else {
        return nil
      }
      self.value = value
      let plain = compared(date.text)
      shown = "\(plain) = \(value)"
      text = plain.lowercased()
      words = tellingWords(plain)
    }
  }
}

/// The words by which an expression is known: without day numbers, `last`, `early` and the like, unless
/// it has no others.
private func tellingWords(_ text: String) -> Set<String> {
  let words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    .map(String.init)
  let telling = words.filter { word in
    !unspecific.contains(word) && !(word.count <= 2 && word.allSatisfy(\.isNumber))
  }
  return Set(telling.isEmpty ? words : telling)
}

private let unspecific = Set(
  """
  in on at the of a an by since until from to this later early late last next past coming earlier s
  """.split(separator: " ").map(String.init))

/// Values in quotation marks in a gold's note: `EDTF '2003-12~' accepted.`
private func quotedValues(_ note: String) -> [String] {
  note.split(separator: "'", omittingEmptySubsequences: false).map(String.init).filter { text in
    text.count >= 4 && text.allSatisfy { $0.isASCII && $0.isNumber || "X/~.-".contains($0) }
  }
}
