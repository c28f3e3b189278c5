import ChronicleFacts
import ChronicleModel

/// The family name of a full name, or the name by which a person is called where there is none.
///
/// The country's custom decides (`NameCustoms.swift`), without one what the words tell: Korean and Chinese
/// names begin with it, a particle opens it, and otherwise it is the last word.
///
///     Ban Ki-moon, South Korea               ->  Ban
///     Juan Orlando Hernández Alvarado, Honduras  ->  Hernández
///     Ursula von der Leyen                   ->  von der Leyen
public func familyName(of name: String, country: String?, with reader: Reader) -> String {
  let text = NameText(Words(Array(name.utf8), lexicon: reader.knowledge.lexicon), reader: reader)
  let parts = text.partsOfWholeText()
  let custom = country.flatMap { reader.peopleRules.customs[folded($0)] }
  if custom?.isOfWords ?? true, let known = text.knownPerson(parts),
    let family = text.knownFamily(known, of: parts)
  {
    return text.string(Array(parts[family]))
  }
  let range = text.family(of: parts, custom: custom)
  return range.isEmpty ? text.string(Array(parts.prefix(1))) : text.string(Array(parts[range]))
}

extension NameText {
  /// The parts of a text that is one name; what stands in quotes or brackets is left out.
  fileprivate func partsOfWholeText() -> [NamePart] {
    var parts: [NamePart] = []
    var i = 0
    while i < words.count {
      if isMark("(", i) { break }
      if isQuote(i) || words[i].kind != .word {
        let close = (i + 1..<words.count).first { isQuote($0) }
        i = isQuote(i) ? (close ?? i) + 1 : i + 1
        continue
      }
      let part = part(at: i, after: parts.last)
      parts.append(part)
      i = part.tokens.upperBound
    }
    return parts
  }

  /// Which parts of a name are the family name by a country's custom.
  fileprivate func family(of parts: [NamePart], custom: NameCustom?) -> Range<Int> {
    let end = (parts.lastIndex { $0.kind == .word }).map { $0 + 1 } ?? 0
    guard let custom, end > 1 else { return family(of: parts) }
    let hasForename = parts[0].isGiven && !parts[0].isEastAsian
    switch custom {
    case .first:
      if !hasForename { return 0..<1 }
      if parts[1].isEastAsian || end > 2 && isSyllabic(parts[1]) && parts[2].isHyphenated {
        return 1..<2
      }
      return parts[end - 1].isEastAsian ? end - 1..<end : 0..<1
    case .lastTwo: return end == 3 && !parts[1].isForename ? 1..<3 : lastName(of: parts, end: end)
    case .last: return lastName(of: parts, end: end)
    case .given: return 0..<1
    case .whole: return 0..<end
    case .twoSurnames: return firstSurname(of: parts, end: end)
    case .bareLast:
      let start = lastName(of: parts, end: end).first { parts[$0].kind != .particle } ?? end - 1
      return start..<end
    case .house:
      return isOfHouse(parts, end: end)
        ? 0..<givenEnd(of: parts, end: end) : lastName(of: parts, end: end)
    case .patronymic(let isMalay): return malayName(of: parts, end: end, isMalay: isMalay)
    }
  }

  /// The name by which a Malay is called, or the family name of a Chinese of Malaysia or Singapore.
  private func malayName(of parts: [NamePart], end: Int, isMalay: Bool) -> Range<Int> {
    if end == 3, parts[0].isEastAsian || parts[..<3].allSatisfy(isSyllabic) { return 0..<1 }
    if end > 3, parts[0].isGiven, parts[1...3].allSatisfy(isSyllabic) { return 1..<2 }
    let hasFather = parts[..<end].contains { $0.marks.contains(.father) }
    if !isMalay, !hasFather { return lastName(of: parts, end: end) }
    if !parts[0].isAddress || end == 2 { return 0..<1 }
    return parts[0].marks.contains(.titleInName) || parts[0].length < 4 ? 0..<2 : 1..<2
  }

  /// The end of a prince's own name with what is capitalised of his father's: `Muhammad Bin Salman`.
  private func givenEnd(of parts: [NamePart], end: Int) -> Int {
    var index = 1
    while index < end - 1 {
      let part = parts[index]
      guard words[part.tokens.lowerBound].isCapitalised else { break }
      if part.marks.contains(.father) {
        index += 2
      } else if part.core != part.key, index < end - 1 {
        index += 1
      } else {
        break
      }
    }
    return min(index, end)
  }

  /// The last word with the particles before it: `von der Leyen`, `Abu Rudeina`, `al-Faisal`.
  ///
  /// A father's name has its `bin` only where that is asked for.
  private func lastName(of parts: [NamePart], end: Int, keepsFather: Bool = false) -> Range<Int> {
    var start = end - 1
    if parts[start].core != parts[start].key {
      let before = start - 1
      let isJoined =
        before > 0 && (parts[before].marks.contains(.prefix) || parts[before].isParticle)
      return (isJoined ? before : start)..<end
    }
    while start > 1 {
      let before = parts[start - 1]
      if before.marks.contains(.joining), start > 2 {
        start -= 2
      } else if before.marks.contains(.father)
        ? keepsFather
        : before.isParticle
          || before.marks.contains(.prefix)
      {
        start -= 1
      } else {
        break
      }
    }
    return start..<end
  }

  /// The father's name of two: `Lopez` of `Andres Manuel Lopez Obrador`.
  private func firstSurname(of parts: [NamePart], end: Int) -> Range<Int> {
    var units: [Range<Int>] = []
    var start = 0
    for i in 0..<end {
      if parts[i].kind == .initial {
        start = i + 1
        continue
      }
      if parts[i].isParticle, i > 0, i < end - 1 { continue }
      if parts[i].marks.contains(.function), i > 0, i < end - 1 { continue }
      units.append(start..<i + 1)
      start = i + 1
    }
    switch units.count {
    case ...2: return units.last ?? 0..<end
    case 3: return parts[units[1].upperBound - 1].isForename ? units[2] : units[1]
    default: return units[units.count - 2]
    }
  }

  private func isOfHouse(_ parts: [NamePart], end: Int) -> Bool {
    guard let last = parts[..<end].last else { return false }
    let hasArticle = last.core != last.key || end > 1 && parts[end - 2].isParticle
    return hasArticle && rules.houses.contains(last.core)
  }

  /// Which parts of a name are the family name, by what is known of the person or else of names.
  func family(of name: NameCandidate) -> Range<Int> {
    name.known.flatMap { knownFamily($0, of: name.parts) } ?? family(of: name.parts)
  }

  /// Which parts are a known person's family name.
  fileprivate func knownFamily(_ known: Int, of parts: [NamePart]) -> Range<Int>? {
    guard let term = rules.known[known].terms.first else { return nil }
    let key = NameKey.joined(knowledge.facts.terms[term].family)
    for start in parts.indices {
      var joined = NameKey.empty
      for end in start..<parts.count {
        joined = parts[end].tokens.reduce(joined) { self.key(of: $1, after: $0) }
        if joined == key { return start..<end + 1 }
      }
    }
    return nil
  }

  /// Which parts of a name are the family name; empty for a name without one (`Akihito`, `Abdullah II`).
  func family(of parts: [NamePart]) -> Range<Int> {
    let end = (parts.lastIndex { $0.kind == .word }).map { $0 + 1 } ?? 0
    let words = parts[..<end].filter { $0.kind == .word }
    guard words.count > 1 else {
      let isNumbered = parts.last?.kind == .suffix && parts.count == 2
      if isNumbered || end == 0 { return 0..<0 }
      let start = parts.firstIndex { $0.kind == .particle } ?? end - 1
      return min(start, end - 1)..<end
    }
    if isFamilyFirst(words), parts[0].kind == .word { return 0..<1 }
    return lastName(of: parts, end: end, keepsFather: true)
  }

  /// Whether the first of several words is the family name, as in Korean, Chinese and Vietnamese.
  private func isFamilyFirst(_ words: [NamePart]) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    let rest = words.dropFirst()
    if !first.classes.isDisjoint(with: .familyFirst), !first.isHyphenated, words.count <= 3 {
      if rest.contains(where: \.hasLowerSyllable) { return true }
      if first.isGendered, !last.isHyphenated,
        !isSyllabic(last)
      {
        return false
      }
      if last.isKnownSurname, !last.isHyphenated, words.count == 2,
        !isSyllabic(last)
      {
        return false
      }
      return rest.allSatisfy { $0.isHyphenated || isSyllabic($0) }
    }
    return words.count == 2 && first.classes.contains(.japaneseSurname)
      && !last.classes.contains(.japaneseSurname) && last.isGiven && !first.isGiven
  }

  /// Whether a part can be one or two syllables of a Chinese, Korean or Vietnamese given name.
  private func isSyllabic(_ part: NamePart) -> Bool {
    part.tokens.count == 1 && part.length <= 10
      ? isSyllabic(part.tokens.lowerBound) : part.isHyphenated
  }

  /// Whether a token can be one or two such syllables.
  func isSyllabic(_ token: Int) -> Bool {
    var key: [UInt8] = []
    words.text.withUnsafeBufferPointer {
      fold(UnsafeBufferPointer(rebasing: $0[words[token].range]), into: &key)
    }
    return (syllables(key) ?? 3) <= 2
  }
}
