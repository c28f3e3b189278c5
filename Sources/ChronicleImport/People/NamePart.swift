import ChronicleFacts
import ChronicleModel

/// A part of a name: a word, several joined by hyphens, an initial, a particle.
struct NamePart: Sendable {
  enum Kind: UInt8, Sendable {
    case word, initial, particle, suffix, nickname
  }
  var kind: Kind
  var tokens: Range<Int>
  /// The letters' key, hyphens left out; of `al-Faisal` the whole and in `core` that of `Faisal`.
  var key: UInt64
  var core: UInt64
  var classes: WordClasses
  var marks: NameWord
  var isAllCapitals: Bool
  var isHyphenated: Bool
  /// Whether a syllable after a hyphen is in lower case: `Ki-moon`.
  var hasLowerSyllable: Bool
  /// Letters, hyphens left out.
  var length: Int

  var isGiven: Bool { classes.contains(.givenName) || isGendered }
  var isKnownSurname: Bool { classes.contains(.knownSurname) || marks.contains(.knownSurname) }
  var isMale: Bool { classes.contains(.male) || marks.contains(.maleName) }
  var isFemale: Bool { classes.contains(.female) || marks.contains(.femaleName) }
  /// Whether it is `de`, `al`, `van`, in either case.
  var isParticle: Bool {
    kind == .particle
      || kind == .word && marks.contains(.particle) && !marks.contains(.prefix) && !isHyphenated
  }
  /// Whether it is a Malay word before the name: `Mohd`, `Syed`.
  var isAddress: Bool { !marks.isDisjoint(with: [.titleInName, .address]) }
  /// Whether a second word after a given name is another given name: `Miguel Angel`.
  var isForename: Bool { isGendered && !isKnownSurname || marks.contains(.middle) }
  /// Whether it is commonly a man's or a woman's given name.
  var isGendered: Bool { isMale || isFemale }
  var isEastAsian: Bool { !classes.isDisjoint(with: .eastAsianSurname) }
  var isCommon: Bool { classes.contains(.common) }
  /// Whether the part is a name's by what is known of the word alone.
  var isNamey: Bool {
    if kind != .word || isHyphenated || marks.contains(.particle) && length > 1 { return true }
    if marks.contains(.function) { return false }
    return !isCommon || isGiven || isEastAsian || isKnownSurname
      || marks.contains(.surnameToo)
  }
}

extension NameText {
  /// The part that begins at a token of a word, and where it ends.
  func part(at start: Int, after previous: NamePart?) -> NamePart {
    var part = word(at: start)
    var end = start + 1
    if part.kind == .initial { return part }
    while let next = hyphenated(at: end, part, after: previous) {
      var tail = word(at: next)
      // "al-Faisal", "ul-Haq"
      if part.tokens.count == 1, !words[start].isCapitalised || part.marks.contains(.particle),
        part.marks.contains(.particle), part.length <= 3
      {
        tail.core = tail.key
        tail.marks = part.marks
      } else {
        tail.core = NameKey.empty
        tail.marks = []
      }
      tail.key = key(of: next, after: part.key)
      if tail.core == NameKey.empty { tail.core = tail.key }
      tail.classes = tail.core == tail.key ? part.classes.intersection(.givenName) : tail.classes
      if !words[next].isCapitalised { tail.hasLowerSyllable = true }
      tail.hasLowerSyllable = tail.hasLowerSyllable || part.hasLowerSyllable
      tail.length += part.length
      tail.isHyphenated = true
      tail.kind = .word
      tail.isAllCapitals = tail.isAllCapitals && part.isAllCapitals
      tail.tokens = start..<(next + 1)
      part = tail
      end = next + 1
    }
    return part
  }

  /// The part that a single word is.
  func word(at i: Int) -> NamePart {
    let token = words[i]
    let marks = marks(i)
    let length = Int(token.end - token.start)
    var kind = NamePart.Kind.word
    if token.flags.contains(.abbreviated), length == 2 || words.text[Int(token.start) + 1] == 46 {
      kind = .initial
    } else if length == 1, token.isCapitalised {
      kind = .initial
    } else if marks.contains(.suffix),
      token.flags.contains(.allCapitals)
        || length < 4 && [UInt8(ascii: "j"), UInt8(ascii: "s")].contains(token.byte | 0x20)
    {
      // "Jr", "III", but "Xi" is a name.
      kind = .suffix
    } else if marks.contains(.particle), !token.isCapitalised {
      kind = .particle
    }
    let key = key(of: i, after: NameKey.empty)
    return NamePart(
      kind: kind, tokens: i..<(i + 1), key: key, core: key, classes: classes(i), marks: marks,
      isAllCapitals: token.flags.contains(.allCapitals), isHyphenated: false,
      hasLowerSyllable: false, length: length)
  }

  /// The key of a token's letters joined to others.
  func key(of i: Int, after start: UInt64) -> UInt64 {
    var out: [UInt8] = []
    words.text.withUnsafeBufferPointer {
      fold(UnsafeBufferPointer(rebasing: $0[words[i].range]), into: &out)
    }
    return NameKey.joined(out, after: start)
  }

  /// The token of the word that a hyphen at a token joins to a part, where it belongs to the name.
  private func hyphenated(at hyphen: Int, _ part: NamePart, after previous: NamePart?) -> Int? {
    let next = hyphen + 1
    guard next < words.count, words[hyphen].isMark("-"), words[next].kind == .word else {
      return nil
    }
    if words[next].flags.contains(.opensParagraph) { return nil }
    let isLoose = words[hyphen].isSpaced
    if words[next].isCapitalised {
      if words[next].isSpaced, !isLoose || previous?.isEastAsian != true { return nil }
      return covers[next].kind.isCountry || covers[next].kind == .agency ? nil : next
    }
    // A syllable in lower case: "Ki-moon", "Ki- moon", "Jong - un".
    let length = words[next].end - words[next].start
    if has(.compound, next) && previous?.isEastAsian != true || length > 7 { return nil }
    if let previous, previous.isEastAsian || previous.isHyphenated { return next }
    if previous != nil, !isLoose, isSyllabic(part.tokens.lowerBound), isSyllabic(next) {
      return next
    }
    if isLoose || words[next].isSpaced { return nil }
    if part.marks.contains(.particle) { return next }
    // "Ki-moon Ban"; and "Geun-hye said" of a given name alone is too rare to tell from "Moscow-wide".
    let after = next + 1
    if after < words.count, words[after].isCapitalised, words[after].isSpaced,
      !classes(after).isDisjoint(with: .eastAsianSurname)
    {
      return next
    }
    return part.isEastAsian || classes(next).contains(.common)
      || part.isGiven == false && previous == nil
      ? nil : next
  }
}
