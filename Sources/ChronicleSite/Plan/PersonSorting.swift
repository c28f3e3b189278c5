import ChronicleCatalogue
import ChronicleModel

extension Catalogue {
  /// The part of a name by which a person is sorted, where no file tells it.
  ///
  ///     Song Min-soon  ->  Song         Shinzo Abe  ->  Abe         Hu Jintao  ->  Hu
  ///
  /// A hyphened last part is a Korean or Chinese given name, so the family name comes first; so it does
  /// where the first part is a family name by custom and the last can be such a given name: Lee of Lee
  /// Myung Bak, but Hamilton of Lee Hamilton.
  public func familyName(of person: CataloguedPerson) -> String {
    person.person?.family ?? familyName(of: person.name)
  }

  /// The same for a name of which nothing else is known, as in a byline.
  func familyName(of name: String) -> String {
    let parts = name.split(separator: " ")
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return name }
    let tail = last.split(separator: "-").dropFirst()
    let isGivenName =
      !tail.isEmpty && tail.allSatisfy { $0.unicodeScalars.first?.properties.isLowercase ?? false }
    let isCustom =
      familyFirst.contains(folded(first)) && !familyFirst.contains(folded(last))
      && canBeEastAsianGivenName(folded(last))
    return String(isGivenName || isCustom ? first : last)
  }

  /// What persons are sorted by: family name, then the whole name.
  func sortKey(of person: CataloguedPerson) -> String {
    folded(familyName(of: person)) + "\u{1}" + folded(person.name)
  }
}

/// Whether a folded word can be a Chinese, Korean or Vietnamese given name in Latin letters: two syllables
/// at most, and an ending that such syllables have.
private func canBeEastAsianGivenName(_ word: String) -> Bool {
  let letters = Array(word.utf8)
  guard letters.allSatisfy({ (97...122).contains($0) }), let last = letters.last else {
    return true
  }
  let vowels = Set("aeiouy".utf8)
  let groups = zip([UInt8(0)] + letters, letters).count { before, letter in
    vowels.contains(letter) && !vowels.contains(before)
  }
  let isDoubled = letters.count > 1 && letters[letters.count - 2] == last && !vowels.contains(last)
  return groups <= 2 && !isDoubled && !Set("cdfjqrsvxz".utf8).contains(last)
}

/// The heading in an index under which a name stands: a capital Latin letter, or the letter itself.
func indexLetter(of name: String) -> String {
  guard let scalar = name.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else {
    return "#"
  }
  guard let base = folded(scalar).first else { return String(scalar) }
  return String(UnicodeScalar(base)).uppercased()
}

/// The language of a name in its own script, as far as the script or the person's offices tell.
func language(ofNative name: String, of person: Person) -> String? {
  var hasHan = false
  for scalar in name.unicodeScalars {
    switch scalar.value {
    case 0xAC00...0xD7A3, 0x1100...0x11FF: return "ko"
    case 0x3040...0x30FF: return "ja"
    case 0x4E00...0x9FFF: hasHan = true
    default: break
    }
  }
  guard hasHan else { return nil }
  let countries = person.offices.compactMap(\.country)
  if countries.contains("Japan") { return "ja" }
  return countries.contains { $0.hasSuffix("Korea") } ? "ko" : "zh"
}
