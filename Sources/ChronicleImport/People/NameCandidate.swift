import ChronicleFacts
import ChronicleModel

/// What may be a person's name, where it stands in the text.
struct NameCandidate: Sendable {
  /// Parts without title, in order.
  var parts: [NamePart]
  var tokens: Range<Int>
  /// The title directly before, or before a comma, as a token range.
  var title: Range<Int>?
  /// Index into the titles of the facts.
  var titleIndex: Int?
  /// The title that an apposition after the name holds.
  var appositionTitle: Int?
  /// Whether the words go on to the head of an organisation, so that they name no person.
  var isHeaded = false
  /// Index into the rules' known persons, where the whole name is one's.
  var known: Int?
  var shape = 0
  var context = 0
  var isAfterHonorific = false
  /// Whether the name stands before a hyphen or noun that it describes: `Trump-led`, `Bush family`.
  var isFamily = false
  /// Whether the word's capital may be owed to its position.
  var opensClause = false
  /// Whether the title makes it a person for certain.
  var hasStrongTitle = false
  /// Speaks of a man or a woman, where the title or the given name says so.
  var isMale = false
  var isFemale = false
  /// Introduced as somebody's wife, son, brother.
  var isKin = false
  /// Addressed as `U` in Burma, so that all of the name follows.
  var isBurmese = false
  /// Named as somebody's father or mother, or as the parent of a son or daughter.
  var isParent = false
  /// Whether what follows is what persons do.
  var isSubject = false
  var isHeadline = false

  /// Words that count as names: without particles, suffixes and initials.
  var weight: Int {
    var weight = parts.reduce(0) { $0 + ($1.kind == .word || $1.kind == .nickname ? 1 : 0) }
    // "Van der Stoel", "De Klerk": the particle that opens the sentence is no given name.
    if parts.count > 1, parts[0].isParticle, !parts[0].isGiven || parts[1].kind == .particle {
      weight -= 1
    }
    return weight
  }
  var isFull: Bool {
    weight > 1 || weight == 1 && parts.contains { $0.kind == .initial }
  }
  /// The key of all letters, initials left out.
  var key: UInt64 {
    parts.reduce(NameKey.empty) { key, part in
      part.kind == .initial || part.kind == .nickname || part.kind == .suffix
        ? key : key &* 0x9E37_79B9_7F4A_7C15 ^ part.key
    }
  }
}

extension NameText {
  /// All that may be names, in the order of the text.
  func candidates() -> [NameCandidate] {
    var found: [NameCandidate] = []
    var i = 0
    while i < words.count {
      let cover = covers[i]
      if cover.kind != .none, Int(cover.start) == i, !opensName(i) {
        i = Int(cover.end)
        continue
      }
      guard startsName(i) else {
        i += 1
        continue
      }
      let (parts, end) = collect(from: i)
      if parts.isEmpty {
        i = max(end, i + 1)
        continue
      }
      add(parts, to: &found)
      i = end
    }
    weighPairs(&found)
    return found
  }

  /// Lets a name that is surely a person's speak for the one it is joined to: `Rolf Knutsson and Yasushi
  /// Akashi`.
  private func weighPairs(_ names: inout [NameCandidate]) {
    func isJoined(_ a: NameCandidate, _ b: NameCandidate) -> Bool {
      a.isFull && b.isFull && b.tokens.lowerBound == a.tokens.upperBound + 1
        && (words[a.tokens.upperBound].id == rules.and || isMark(",", a.tokens.upperBound))
    }
    func isSure(_ name: NameCandidate) -> Bool {
      name.known != nil || name.shape > 4 || name.shape > 1 && name.shape + name.context > 4
    }
    var isLent = Array(repeating: false, count: names.count)
    for index in names.indices.dropFirst() where isJoined(names[index - 1], names[index]) {
      if isSure(names[index - 1]) {
        names[index].context += 2
        isLent[index] = true
      }
    }
    for index in names.indices.dropLast().reversed()
    where isJoined(names[index], names[index + 1]) && !isLent[index] && isSure(names[index + 1]) {
      names[index].context += 2
    }
  }

  /// Whether a covered token may all the same be a given name: `Charlotte Charles`, `Chad Wolf`.
  private func opensName(_ i: Int) -> Bool {
    let cover = covers[i]
    if cover.kind == .known { return true }
    if has(.particle, i), words[i].isCapitalised, Int(cover.end) == i + 1, i + 1 < words.count,
      !words[i + 1].isCapitalised, startsName(i + 1)
    {
      return true
    }
    // "Mr Major said"
    if cover.kind == .title, Int(cover.end) == i + 1, words[i].isCapitalised, has(.surnameToo, i),
      i > 0,
      covers[i - 1].kind == .title, has([.male, .female, .plainAddress], i - 1),
      i + 1 == words.count || !words[i + 1].isCapitalised
    {
      return true
    }
    guard Int(cover.end) == i + 1, words[i].isCapitalised, classes(i).contains(.givenName) else {
      return false
    }
    let next = i + 1
    guard next < words.count, words[next].isSpaced, words[next].kind == .word,
      !words[next].flags.contains(.opensSentence)
    else { return false }
    // "Amir al-Anbari", "Sultan bin Abdulaziz"
    if !words[next].isCapitalised { return cover.kind.isTitle && startsName(next) }
    if cover.kind.isTitle {
      if has(.shortRank, i) { return false }
      // "Dean Acheson", but "Gen. Powell" and "King Hussein".
      let isAfterTitle = i > 0 && covers[i - 1].kind.isTitle
      return covers[next].kind == .none && (isAfterTitle || !classes(next).contains(.givenName))
        && !words[i].flags.contains(.abbreviated) && !has(.crown, i) && !has(.particle, next)
    }
    return covers[next].kind == .none && isNamey(next) && !has(.function, next)
      && classes(next).isDisjoint(with: .nonPerson)
  }

  private func startsName(_ i: Int) -> Bool {
    let token = words[i]
    guard token.kind == .word else { return false }
    if covers[i].kind == .known, Int(covers[i].start) == i { return true }
    if !token.isCapitalised {
      let next = i + 1
      guard has(.particle, i), token.end - token.start > 1, next < words.count else { return false }
      let word = words[next].isMark("-") ? next + 1 : next
      return word < words.count && words[word].isCapitalised && words[word].kind == .word
        && covers[word].kind == .none && !words[word].flags.contains(.opensSentence)
        && !has(.function, i)
    }
    let marks = marks(i)
    if marks.contains(.function) {
      let isAfterTitle = i > 0 && covers[i - 1].kind.isTitle
      return !opensClause(i)
        && (isAfterTitle || !classes(i).isDisjoint(with: .eastAsianSurname)) && i + 1 < words.count
        && words[i + 1].isCapitalised && covers[i + 1].kind == .none
    }
    if marks.contains(.calendar), !classes(i).contains(.givenName) { return false }
    return !isPossessive(i)
  }

  /// Whether a title is a given name where a father's is expected: `bin Sultan`.
  private func isNameToo(_ i: Int) -> Bool {
    Int(covers[i].end) == i + 1 && (classes(i).contains(.givenName) || has(.titleInName, i))
  }

  private func isNamey(_ i: Int) -> Bool {
    let classes = classes(i)
    return !classes.contains(.common) || classes.contains(.knownSurname)
      || !classes.isDisjoint(with: .eastAsianSurname) || classes.contains(.givenName)
      || has(.surnameToo, i)
  }

  /// The parts of a name from a token on, and the token after them.
  private func collect(from start: Int) -> (parts: [NamePart], end: Int) {
    var parts: [NamePart] = []
    var j = start
    if covers[start].kind == .known, Int(covers[start].start) == start {
      let end = Int(covers[start].end)
      while j < end {
        guard words[j].kind == .word else {
          j += 1
          continue
        }
        let part = part(at: j, after: parts.last)
        parts.append(part)
        j = max(part.tokens.upperBound, j + 1)
      }
      // "George Bush Sr.", "Ahmed Maher el-Sayed"
      guard j < words.count, words[j].kind == .word, words[j].isSpaced,
        has(.suffix, j) && words[j].isCapitalised || has(.particle, j) && !words[j].isCapitalised
          || isFurtherName(j)
      else { return (parts, j) }
    }
    while j < words.count {
      let token = words[j]
      if j > start {
        if token.flags.contains(.opensParagraph) { break }
        if token.flags.contains(.opensSentence), parts.last?.kind != .initial { break }
        if !token.isSpaced && token.kind == .word { break }
      }
      if token.kind == .mark {
        guard let after = nickname(at: j, parts) else { break }
        var name = part(at: j + 1, after: nil)
        name.kind = .nickname
        name.tokens = j..<after
        parts.append(name)
        j = after
        continue
      }
      if token.kind == .number { break }
      let part = part(at: j, after: parts.last)
      if !token.isCapitalised {
        guard part.marks.contains(.particle), goesOn(after: part, parts) else { break }
        parts.append(part)
        j = part.tokens.upperBound
        continue
      }
      if j > start, !admits(part, at: j, parts) { break }
      parts.append(part)
      j = part.tokens.upperBound
      if parts.count == 1, !part.isNamey, !part.marks.contains(.function) { break }
      if parts.count > 7 { break }
    }
    while let last = parts.last, last.kind == .particle {
      parts.removeLast()
      j = last.tokens.lowerBound
    }
    return (parts, max(j, start + 1))
  }

  /// Whether a word goes on with a known name: `Patricia Espinosa Cantellano`.
  private func isFurtherName(_ j: Int) -> Bool {
    let token = words[j]
    return token.isCapitalised && !token.flags.contains(.opensSentence) && covers[j].kind == .none
      && token.end - token.start > 3 && classes(j).isDisjoint(with: [.common, .nonPerson])
      && marks(j).isDisjoint(with: [.function, .calendar, .head, .compound])
      && !token.flags.contains(.allCapitals) && !isHeadline(j)
  }

  /// Whether a name goes on after a particle in lower case.
  private func goesOn(after particle: NamePart, _ parts: [NamePart]) -> Bool {
    if particle.isHyphenated { return true }
    if particle.marks.contains(.function), particle.length < 2 { return false }
    var next = particle.tokens.upperBound
    var steps = 0
    while next < words.count, steps < 3 {
      let token = words[next]
      if token.kind == .word, token.isCapitalised {
        return !token.flags.contains(.opensSentence)
          && (!covers[next].kind.isTitle || isNameToo(next)) && !covers[next].kind.isCountry
      }
      guard has(.particle, next) || token.isMark("-") else { return false }
      next += 1
      steps += 1
    }
    return false
  }

  /// The end of a nickname in quotes or brackets between a given and a family name.
  private func nickname(at i: Int, _ parts: [NamePart]) -> Int? {
    guard isQuote(i) || isMark("(", i), words[i].isSpaced, parts.count == 1, i + 3 < words.count,
      words[i + 1].isCapitalised, words[i + 1].kind == .word, covers[i + 1].kind == .none
    else { return nil }
    let close = i + 2
    guard isQuote(close) || isMark(")", close), words[close + 1].isCapitalised,
      words[close + 1].isSpaced, words[close + 1].kind == .word,
      covers[close + 1].kind == .none, !words[close + 1].flags.contains(.opensSentence)
    else { return nil }
    return parts[0].isGiven || isQuote(i) ? close + 1 : nil
  }

  /// Whether a capitalised part goes on with a name.
  private func admits(_ part: NamePart, at j: Int, _ parts: [NamePart]) -> Bool {
    guard let last = parts.last else { return true }
    let afterGiven = last.isGiven || last.kind == .initial || last.kind == .nickname
    if part.kind == .suffix { return true }
    if part.kind == .initial {
      let cover = covers[j]
      return (cover.kind == .none || cover.kind.isTitle && Int(cover.end) == j + 1)
        && !last.marks.contains(.function)
    }
    let cover = covers[j]
    if cover.kind != .none {
      // "Lloyd Austin", "John Major", "Theresa May": a place, title or month as the surname.
      if cover.kind == .known {
        return Int(cover.start) == j
          ? parts.allSatisfy(\.isAddress) : last.tokens.lowerBound >= Int(cover.start)
      }
      // "Hun Sen": a name that is spelled as a title is shortened.
      if cover.kind == .title, Int(cover.end) == j + 1, last.kind == .word,
        last.isNamey,
        part.marks.contains(.titleInName)
          || part.length <= 4 && (part.isGiven || part.length == 3) && !followedByName(j)
      {
        return true
      }
      if cover.kind == .title, last.marks.contains(.father), isNameToo(j) { return true }
      // "Li Changchun"
      if cover.kind == .place, Int(cover.end) == j + 1, parts.count == 1, last.isEastAsian,
        !last.isCommon, isSyllabic(j), !followedByName(j)
      {
        return true
      }
      // "Vigga Lund"
      if cover.kind == .place, Int(cover.end) == j + 1, parts.count == 1, last.tokens.count == 1,
        last.tokens.upperBound == j, namesWithPlaces.contains(nameKey(endingAt: j)),
        !followedByName(j)
      {
        return true
      }
      // "Samuel Pinheiro Guimaraes"
      let isThird =
        cover.kind == .place && parts.count == 2 && parts[0].isGiven && last.kind == .word
        && !isHeadline(j)
      guard Int(cover.end) == j + 1, afterGiven || isThird, parts.count <= 3, !followedByName(j)
      else { return false }
      switch cover.kind {
      case .titles: return false
      case .title: return isSurname(j) || part.isEastAsian
      case .thing, .demonym: return isSurname(j)
      case .country, .agency: return isSurname(j) || last.isGiven && parts.count == 1
      default: return true
      }
    }
    if part.marks.contains(.calendar) {
      return part.isGiven && afterGiven && parts.count < 3
        && !(j + 1 < words.count && words[j + 1].kind == .number)
    }
    if part.marks.contains(.function) {
      return last.isEastAsian && parts.count < 3 && !part.isCommon
        || last.isEastAsian && parts.count == 1
          && part.length < 4
    }
    if part.isNamey { return true }
    // A common word is a surname only after a given name: "Jack Straw", "Derek Scissors".
    return afterGiven && parts.count < 4 || last.isEastAsian && parts.count < 3 && part.length < 7
  }

  private func isSurname(_ j: Int) -> Bool {
    classes(j).contains(.knownSurname) || has(.surnameToo, j)
  }

  private func followedByName(_ j: Int) -> Bool {
    let next = j + 1
    return next < words.count && words[next].isCapitalised && words[next].kind == .word
      && words[next].isSpaced && !words[next].flags.contains(.opensSentence)
      && !has(.calendar, next)
  }
}
