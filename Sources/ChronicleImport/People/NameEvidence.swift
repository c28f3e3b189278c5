import ChronicleFacts
import ChronicleModel

// Weighs what may be a name. The shape speaks of the words themselves, the context of what stands
// around them; `LinkNames.swift` adds up what all mentions of one name have and decides.

extension NameText {
  /// Adds the name that parts make, without what is an organisation's or a place's.
  ///
  /// Of a name that is certain nothing is left out.
  func add(_ parts: [NamePart], to found: inout [NameCandidate], isCertain: Bool = false) {
    var parts = parts
    var known: Int?
    if let first = parts.first, covers[first.tokens.lowerBound].kind == .known {
      known = Int(covers[first.tokens.lowerBound].value)
    }
    // "Seyed Ali Khamenei": what stands before a known name.
    if known == nil, parts.count > 1, let last = parts.last,
      covers[last.tokens.lowerBound].kind == .known,
      parts.dropLast().contains(where: \.isAddress)
    {
      known = Int(covers[last.tokens.lowerBound].value)
    }
    if known == nil, !isCertain { dropHeads(&parts) }
    // "In the town of Calabar Taylor was met": the first is the town.
    if known == nil, parts.count == 2, let first = parts.first, !first.isGiven,
      namesTown(first.tokens.lowerBound)
    {
      parts.removeFirst()
    }
    // "U Nyunt Maung Shein": the Burmese address.
    let isBurmese = parts.count > 2 && isBurmeseAddress(parts[0])
    if isBurmese { parts.removeFirst() }
    guard let first = parts.first, let last = parts.last else { return }
    let start = first.tokens.lowerBound
    if start > 0, covers[start - 1].kind == .title, has(.opener, start - 1) { return }
    if start > 0, has(.vessel, start - 1), !words[start - 1].isCapitalised { return }
    let tokens = first.tokens.lowerBound..<last.tokens.upperBound
    if known == nil, parts.count == 1, isTown(tokens) { return }
    if !isCertain, isFollowedByHead(tokens.upperBound) || parts.count > 1 && isThing(tokens) {
      var name = NameCandidate(parts: [last], tokens: last.tokens)
      name.isHeaded = true
      found.append(name)
      return
    }
    if parts.count == 1, first.isAllCapitals, first.kind == .word, !isKnownWord(first) { return }
    var name = NameCandidate(parts: parts, tokens: tokens)
    name.known = known
    name.opensClause = opensClause(tokens.lowerBound)
    readTitle(of: &name, after: found.last)
    name.isParent = isParent(before: tokens.lowerBound)
    readSurroundings(of: &name)
    if name.known == nil, name.isFull { name.known = knownPerson(parts) }
    name.shape = shape(of: name) + (isBurmese ? 4 : 0)
    name.isBurmese = isBurmese
    name.isMale = name.isMale || isBurmese
    readGender(of: &name)
    found.append(name)
  }

  private func isBurmeseAddress(_ part: NamePart) -> Bool {
    let token = words[part.tokens.lowerBound]
    return part.kind == .initial && token.byte == UInt8(ascii: "U")
      && !token.flags.contains(.abbreviated) && token.end - token.start == 1
  }

  /// Whether an abbreviation after a comma is a state's: `Amherst, N.Y.`
  private func isState(_ token: Int) -> Bool { has(.state, token) }

  func isKnownWord(_ part: NamePart) -> Bool {
    part.isGiven || part.isEastAsian || part.isKnownSurname
  }

  /// Drops parts up to the last one that makes them an organisation or a thing.
  private func dropHeads(_ parts: inout [NamePart]) {
    // "Hurricane Hugo", "Mount Paektu"; "Nestle S.A."
    if let first = parts.first, let last = parts.last,
      first.marks.contains(.opener) && parts.count > 1
        || parts.count > 1 && last.kind == .initial && last.length > 2
        || first.kind == .initial && first.length > 2 && isState(first.tokens.lowerBound)
    {
      if first.kind == .initial, last.kind != .initial {
        parts.removeFirst()
      } else {
        parts.removeAll()
      }
      if parts.isEmpty { return }
    }
    for i in parts.indices.reversed() {
      let part = parts[i]
      if part.kind != .word { continue }
      let isAcronym =
        part.isAllCapitals && part.length > 1 && !isKnownWord(part)
        && !parts.allSatisfy { $0.isAllCapitals || $0.kind != .word }
      guard isAcronym || isHead(part), !part.isHyphenated else { continue }
      if part.marks.contains(.surnameToo) || part.isEastAsian
        || part.isKnownSurname
      {
        if i == 0 && parts.count > 1 && part.isEastAsian { continue }
        if i > 0, parts[i - 1].isGiven || parts[i - 1].kind == .initial { continue }
        if parts.count == 1 { continue }
      }
      if i == parts.count - 1 {
        if isAcronym, i > 1 { parts.removeLast() } else { parts.removeAll() }
      } else if isAcronym, !parts[i + 1].isGiven, !parts[i + 1].isEastAsian {
        parts.removeAll()
      } else {
        parts.removeSubrange(...i)
      }
      return
    }
  }

  private func isHead(_ part: NamePart) -> Bool {
    part.marks.contains(.head) || !part.classes.isDisjoint(with: .nonPerson)
  }

  /// Whether an article and a noun make a thing of a name: `the Rafael Caldera bridge`.
  private func isThing(_ name: Range<Int>) -> Bool {
    let after = name.upperBound
    return name.lowerBound > 0 && has(.article, name.lowerBound - 1) && after < words.count
      && !words[after].isCapitalised && has([.head, .groupNoun], after)
  }

  /// Whether capitalised words go on after a name to the head of an organisation: `Kim Il Sung Square`.
  private func isFollowedByHead(_ end: Int) -> Bool {
    var i = end
    while i < words.count, i < end + 4 {
      let token = words[i]
      if token.kind != .word || !token.isCapitalised || !token.isSpaced { return false }
      if token.flags.contains(.opensSentence) || has(.calendar, i) { return false }
      if covers[i].kind != .none && covers[i].kind != .thing || has(.function, i) { return false }
      if covers[i].kind == .thing { return false }
      if has(.head, i) || !classes(i).isDisjoint(with: .nonPerson) { return true }
      i += 1
    }
    return false
  }

  /// The known person whose full name the parts are, whatever the hyphens and capitals.
  func knownPerson(_ parts: [NamePart]) -> Int? {
    var out: [UInt8] = []
    words.text.withUnsafeBufferPointer { text in
      for part in parts where part.kind != .nickname && part.kind != .suffix {
        for token in part.tokens where words[token].kind == .word {
          fold(UnsafeBufferPointer(rebasing: text[words[token].range]), into: &out)
        }
      }
    }
    return rules.knownByKey[NameKey.joined(out)] ?? nil
  }

  // MARK: What stands around

  private func readSurroundings(of name: inout NameCandidate) {
    let start = name.tokens.lowerBound
    var after = name.tokens.upperBound
    if after < words.count, words[after].isMark("-"), !words[after].isSpaced {
      let word = after + 1
      if word < words.count, has(.compound, word) { name.context -= 1 }
    }
    if isPossessive(after) {
      name.context += 1
      after += 1
    }
    if after < words.count {
      if has(.family, after) { name.isFamily = true }
      if has(.groupNoun, after), !words[after].isCapitalised { name.context -= 3 }
      if has([.saying, .human], after) {
        name.context += 2
        name.isSubject = true
      } else if has(.doing, after), !words[after].isCapitalised {
        name.context += 1
        name.isSubject = true
      } else if words[after].id == rules.who {
        name.context += 3
        name.isSubject = true
      } else if isMark(",", after) {
        readApposition(of: &name, at: after + 1)
      }
    }
    guard start > 0, name.title == nil else { return }
    let before = start - 1
    if has(.saying, before) {
      name.context += 2
    } else if has(.beforePerson, before) {
      name.context += name.isFull && has(.beforeWhom, before) ? 2 : 1
    } else if has(.locative, before) {
      name.context -= name.isFull ? 1 : 2
    } else if has(.article, before) {
      if name.known == nil { name.context -= 4 }
    } else if isPossessive(before), before > 0,
      covers[before - 1].kind.isCountry || covers[before - 1].kind == .place
    {
      // "Nepal's Girija Prasad Koirala", "Brazil's Lula"
      let part = name.parts[0]
      if name.isFull {
        name.context += 2
      } else if part.isGiven || part.isKnownSurname, !part.isCommon {
        name.context += 3
        name.hasStrongTitle = true
      }
    }
  }

  private func readApposition(of name: inout NameCandidate, at start: Int) {
    guard start + 1 < words.count else { return }
    if words[start].kind == .number, isMark(",", start + 1) || isMark(".", start + 1),
      let age = words.number(at: start), age > 9, age < 110
    {
      name.context += 4
    } else if words[start].id == rules.who || words[start].id == rules.whose {
      name.context += 3
      name.isSubject = true
    } else if has(.apposition, start) || covers[start].kind != .none {
      for i in start..<min(start + 7, words.count) {
        if words[i].kind == .mark, !words[i].isMark("-") { break }
        // "Jo Johnson, the prime minister's brother"
        guard covers[i].kind == .title, !isPossessive(Int(covers[i].end)) else { continue }
        name.context += 3
        name.isKin = name.isKin || has(.kin, i)
        name.appositionTitle = Int(covers[i].value)
        let end = Int(covers[i].end)
        // "Youssoufi, the Socialist prime minister, ..."
        if !name.isFull, end < words.count, isMark(",", end) || isMark(".", end),
          has(.article, start), !endsInLy(name.tokens.lowerBound)
        {
          name.context += 1
          name.hasStrongTitle = true
        }
        break
      }
    }
  }

  private func endsInLy(_ token: Int) -> Bool {
    let end = Int(words[token].end)
    return words.text[end - 1] == UInt8(ascii: "y") && words.text[end - 2] == UInt8(ascii: "l")
  }

  private func readGender(of name: inout NameCandidate) {
    if let title = name.title {
      for i in title {
        if has(.male, i) { name.isMale = true }
        if has(.female, i) { name.isFemale = true }
      }
      if name.isMale && name.isFemale { (name.isMale, name.isFemale) = (false, false) }
    }
    guard !name.isMale, !name.isFemale, name.isFull, let first = name.parts.first else { return }
    if first.isMale != first.isFemale {
      (name.isMale, name.isFemale) = (first.isMale, first.isFemale)
    }
  }

  // MARK: The words themselves

  private func shape(of name: NameCandidate) -> Int {
    if name.known != nil { return 10 }
    guard name.isFull, let first = name.parts.first,
      let last = name.parts.last(where: { $0.kind != .suffix })
    else { return singleShape(of: name) }
    var shape = 2
    let hasInitial = name.parts.contains { $0.kind == .initial }
    let hasParticle = name.parts.contains { $0.kind == .particle || $0.marks.contains(.prefix) }
    if first.isGiven {
      shape = last.isCommon && !isKnownWord(last) ? 4 : 5
      if first.isCommon && last.isCommon { shape -= 2 }
    } else if first.isEastAsian, name.parts.count <= 3 {
      let syllables = name.parts.dropFirst()
      let isFitting = syllables.allSatisfy {
        $0.length <= 10 && ($0.isHyphenated || $0.length <= 7)
      }
      shape = syllables.contains(where: \.hasLowerSyllable) ? 6 : isFitting ? 4 : 2
      if first.isCommon, !syllables.contains(where: \.isHyphenated) { shape -= 2 }
    } else if last.isEastAsian, first.hasLowerSyllable {
      shape = 5
    }
    if hasInitial { shape += 3 }
    if hasParticle { shape += 2 }
    if last.isKnownSurname || endsAsFamily(last) { shape += 2 }
    if !first.isGiven, name.parts.dropFirst().contains(where: \.isGiven) { shape += 1 }
    for part in name.parts.dropFirst(first.isGiven ? 2 : 1)
    where part.isCommon && !isKnownWord(part) {
      shape -= 2
    }
    if first.isCommon, !isKnownWord(first) { shape -= 3 }
    if name.parts.count > 5 { shape -= 2 }
    if name.parts.allSatisfy(\.isAllCapitals) { shape -= 1 }
    return shape
  }

  /// Whether a word ends as a family name and no table takes it for anything else.
  private func endsAsFamily(_ part: NamePart) -> Bool {
    guard part.kind == .word, !part.isCommon, !isHead(part), !part.isAllCapitals else {
      return false
    }
    return rules.endings.match(letters(part))
  }

  private func singleShape(of name: NameCandidate) -> Int {
    guard let part = name.parts.first(where: { $0.kind == .word }) else { return -5 }
    var shape = 0
    if part.isKnownSurname || endsAsFamily(part) { shape += 2 }
    if part.isGiven { shape += 1 }
    if part.isCommon { shape -= 3 }
    if isHead(part) { shape -= 3 }
    if part.isAllCapitals { shape -= 3 }
    if name.parts.contains(where: { $0.kind == .particle }) { shape += 1 }
    return shape
  }
}
