/// What a single word can be, whatever stands around it.
package struct WordClasses: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// A word of everyday English.
  package static let common = WordClasses(rawValue: 1 << 0)
  /// A word by which a capitalised phrase is an organisation: Ministry, Council.
  package static let organisation = WordClasses(rawValue: 1 << 1)
  /// A word by which it is a place: Street, Island.
  package static let placeWord = WordClasses(rawValue: 1 << 2)
  /// A word by which it is some other thing: War, Prize.
  package static let otherNonPerson = WordClasses(rawValue: 1 << 3)
  package static let givenName = WordClasses(rawValue: 1 << 4)
  package static let male = WordClasses(rawValue: 1 << 5)
  package static let female = WordClasses(rawValue: 1 << 6)
  package static let koreanSurname = WordClasses(rawValue: 1 << 7)
  package static let chineseSurname = WordClasses(rawValue: 1 << 8)
  package static let japaneseSurname = WordClasses(rawValue: 1 << 9)
  package static let vietnameseSurname = WordClasses(rawValue: 1 << 10)
  /// The last word of a known office holder's name.
  package static let knownSurname = WordClasses(rawValue: 1 << 11)

  package static let eastAsianSurname: WordClasses = [
    .koreanSurname, .chineseSurname, .japaneseSurname, .vietnameseSurname,
  ]
  /// Family names that stand first by custom: Korean, Chinese, Vietnamese.
  package static let familyFirst: WordClasses = [
    .koreanSurname, .chineseSurname, .vietnameseSurname,
  ]
  /// What is no person's name.
  package static let nonPerson: WordClasses = [.organisation, .placeWord, .otherNonPerson]
}
