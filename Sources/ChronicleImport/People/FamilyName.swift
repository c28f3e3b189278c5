import ChronicleFacts
import ChronicleModel

extension NameText {
  /// Which parts of a name are the family name, by what is known of the person or else of names.
  func family(of name: NameCandidate) -> Range<Int> {
    if let known = name.known, let term = rules.known[known].terms.first {
      let key = NameKey.joined(knowledge.facts.terms[term].family)
      if let index = name.parts.firstIndex(where: { $0.key == key && $0.kind == .word }) {
        return index..<index + 1
      }
    }
    return family(of: name.parts)
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
    if let particle = familyParticle(parts[..<end]) { return particle..<end }
    return end - 1..<end
  }

  /// Whether the first of several words is the family name, as in Korean, Chinese and Vietnamese.
  private func isFamilyFirst(_ words: [NamePart]) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    let rest = words.dropFirst()
    if !first.classes.isDisjoint(with: .familyFirst), !first.isHyphenated, words.count <= 3 {
      if rest.contains(where: \.hasLowerSyllable) { return true }
      if first.classes.contains(.male) || first.classes.contains(.female), !last.isHyphenated,
        !isSyllabic(last)
      {
        return false
      }
      if last.classes.contains(.knownSurname), !last.isHyphenated, words.count == 2,
        !isSyllabic(last)
      {
        return false
      }
      return rest.allSatisfy { $0.isHyphenated || isSyllabic($0) }
    }
    return words.count == 2 && first.classes.contains(.japaneseSurname)
      && !last.classes.contains(.japaneseSurname) && last.isGiven && !first.isGiven
  }

  /// Whether a word can be one or two syllables of a Chinese, Korean or Vietnamese given name.
  private func isSyllabic(_ part: NamePart) -> Bool {
    guard part.tokens.count == 1, part.length <= 10 else { return part.isHyphenated }
    var key: [UInt8] = []
    words.text.withUnsafeBufferPointer {
      fold(UnsafeBufferPointer(rebasing: $0[words[part.tokens.lowerBound].range]), into: &key)
    }
    return (syllables(key) ?? 3) <= 2
  }

  /// Where the family name begins that a particle opens: `van der Stoel`, `al-Faisal`, `Abu Rudeina`.
  private func familyParticle(_ parts: ArraySlice<NamePart>) -> Int? {
    for index in parts.indices.dropFirst() {
      let part = parts[index]
      let isParticle =
        part.kind == .particle
        || part.marks.contains(.particle) && part.kind == .word && part.length <= 3
          && !part.isHyphenated && !part.marks.contains(.function)
        || part.marks.contains(.prefix)
      guard isParticle, index < parts.endIndex - 1 else { continue }
      // Of "Hamad bin Khalifa al Thani" the house, of "Osama bin Laden" the two words.
      let next = index + 1
      if let later = familyParticle(parts[next...]), parts[next].kind == .word { return later }
      return index
    }
    return nil
  }
}

/// How many syllables of a romanised Chinese, Korean or Vietnamese name a folded word is; nil where it
/// is none.
///
///     zhaoxing  ->  2        campbell  ->  nil
func syllables(_ word: [UInt8]) -> Int? {
  var i = 0
  var count = 0
  while i < word.count {
    let start = i
    while i < word.count, !isVowel(word[i]) { i += 1 }
    guard i < word.count, isOnset(word[start..<i]) else { return nil }
    let vowels = i
    while i < word.count, isVowel(word[i]) { i += 1 }
    if i - vowels > 4 { return nil }
    count += 1
    // A coda: n, ng, m, k, l, p, t, h, r and, where the word ends, c, ch, nh, b, w.
    var coda = i
    while coda < word.count, !isVowel(word[coda]) { coda += 1 }
    let cluster = Array(word[i..<coda])
    if coda == word.count {
      return isCoda(cluster) ? count : nil
    }
    guard
      let split = (0...min(2, cluster.count)).reversed().first(where: {
        isCoda(Array(cluster[..<$0])) && isOnset(cluster[$0...])
      })
    else { return nil }
    i += split
  }
  return count
}

private func isVowel(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
    UInt8(ascii: "u"),
    UInt8(ascii: "y"), UInt8(ascii: "w"):
    true
  default: false
  }
}

private let onsets: Set<String> = Set(
  """
  b p m f d t n l g k h j q x z c s r v zh ch sh th ph kh gh tr nh ng ts tz pp tt kk ss jj hs bh ngh
  """.split(separator: " ").map(String.init) + [""])
private let codas: Set<String> = Set(
  "n ng m k l p t h r c ch nh b g rh".split(separator: " ").map(String.init) + [""])

private func isOnset(_ letters: ArraySlice<UInt8>) -> Bool {
  onsets.contains(String(decoding: letters, as: UTF8.self))
}
private func isCoda(_ letters: [UInt8]) -> Bool {
  codas.contains(String(decoding: letters, as: UTF8.self))
}
