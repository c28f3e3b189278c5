/// How one form of a name stands to another form of it, the nearest first.
public enum NameLikeness: Int, Sendable, CaseIterable, Comparable {
  /// Letter for letter.
  case same
  /// But for case, accents, hyphens and blanks: `Ban Ki Moon` and `BAN Ki-moon`.
  case spelling
  /// With the family name at the other end: `Sasae Kenichiro` and `Kenichiro Sasae`.
  case order
  /// But for initials: `John A. Smith` and `John Smith`.
  case initials
  /// In other Latin letters: `No Mu-hyon` and `Roh Moo-hyun`.
  case sound
  /// A part of it, perhaps after a title: `Song`, `President Roh`.
  case part

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The likeness as a reader is told of it.
  public var words: String {
    switch self {
    case .same: "the same name"
    case .spelling: "the same but for case, accents, hyphens or blanks"
    case .order: "the same in the other order"
    case .initials: "the same but for initials"
    case .sound: "the same in another romanization"
    case .part: "a part of the name"
    }
  }
}

/// How a form of a name stands to another; nil where nothing in the letters binds them.
public func nameLikeness(_ form: String, _ name: String) -> NameLikeness? {
  if form == name { return .same }
  let (left, right) = (nameParts(form), nameParts(name))
  if left.isEmpty || right.isEmpty { return nil }
  if left.joined() == right.joined() { return .spelling }
  if rotations(left).contains(where: { rotations(right).contains($0) }) { return .order }
  if haveEqualButInitials(left, right) { return .initials }
  if left.count > 1, right.count > 1,
    soundKey(left.dropFirst().joined(), after: left[0])
      == soundKey(right.dropFirst().joined(), after: right[0])
  {
    return .sound
  }
  let known = Set(right)
  return left.contains { $0.utf8.count > 1 && known.contains($0) } ? .part : nil
}

/// The words of a name as they are compared: lower case, without accents, parted at blanks, hyphens, full
/// stops and apostrophes.
///
///     Ban Ki-moon  ->  ban ki moon
public func nameParts(_ name: String) -> [String] {
  folded(name).utf8.split { byte in
    byte <= 32 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ",")
  }.map { String(Substring($0)) }
}

/// A name as one end and the rest, whichever end comes first.
private func rotations(_ parts: [String]) -> [[String]] {
  guard parts.count > 1 else { return [parts] }
  return [
    [parts[0], parts.dropFirst().joined()].sorted(),
    [parts[parts.count - 1], parts.dropLast().joined()].sorted(),
  ]
}

private func haveEqualButInitials(_ left: [String], _ right: [String]) -> Bool {
  let (names, others) = (left.filter { $0.utf8.count > 1 }, right.filter { $0.utf8.count > 1 })
  let (initials, otherInitials) = (
    left.filter { $0.utf8.count == 1 }, right.filter { $0.utf8.count == 1 }
  )
  return names.count > 1 && names == others
    && (initials.isEmpty || otherInitials.isEmpty || initials == otherInitials)
}

/// What remains of a name when its romanization is taken away: the consonants in classes, and how many
/// syllables there are. Two names that differ here are not spellings of one name; two that agree may be.
///
///     Moo-hyun after Roh, Mu-hyon after No  ->  l1 mn2
public func soundKey(_ given: String, after family: String) -> String {
  sound(family, isFamily: true) + " " + sound(given, isFamily: false)
}

private func sound(_ word: String, isFamily: Bool) -> String {
  let letters = Array(word.replacing("ch", with: "j").utf8)
  let vowels = Set("aeiouw".utf8)
  var out: [UInt8] = []
  var syllables = 0
  var isVowel = false
  for (index, letter) in letters.enumerated() {
    if vowels.contains(letter) || letter == UInt8(ascii: "y") && index > 0 {
      if !isVowel { syllables += 1 }
      isVowel = true
      continue
    }
    guard let sound = consonants[letter] else { continue }
    let next = index + 1 < letters.count ? letters[index + 1] : nil
    // Park and Pak: an r that only lengthens the vowel.
    if letter == UInt8(ascii: "r"), isVowel, let next, consonants[next] != nil { continue }
    if isVowel || out.last != sound {
      // Lee, Ri and Yi, Roh and No: these sounds change places at the head of Korean family names.
      let changes = isFamily && out.isEmpty && "lny".utf8.contains(sound)
      out.append(changes ? UInt8(ascii: "l") : sound)
    }
    isVowel = false
  }
  return String(decoding: out, as: UTF8.self) + String(syllables)
}

/// Consonants by the class of their sound; `h` has none.
private let consonants: [UInt8: UInt8] = {
  var classes: [UInt8: UInt8] = [:]
  for row in ["kgqc", "td", "pb", "fv", "szx", "j", "lr", "m", "n", "y"] {
    for letter in row.utf8 { classes[letter] = row.utf8.first }
  }
  return classes
}()
