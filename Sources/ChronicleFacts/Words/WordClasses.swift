/// What a single word can be, whatever stands around it.
public struct WordClasses: OptionSet, Sendable, Hashable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// A word of everyday English.
  public static let common = WordClasses(rawValue: 1 << 0)
  /// A word by which a capitalised phrase is an organisation: Ministry, Council.
  public static let organisation = WordClasses(rawValue: 1 << 1)
  /// A word by which it is a place: Street, Island.
  public static let placeWord = WordClasses(rawValue: 1 << 2)
  /// A word by which it is some other thing: War, Prize.
  public static let otherNonPerson = WordClasses(rawValue: 1 << 3)
  public static let givenName = WordClasses(rawValue: 1 << 4)
  public static let male = WordClasses(rawValue: 1 << 5)
  public static let female = WordClasses(rawValue: 1 << 6)
  public static let koreanSurname = WordClasses(rawValue: 1 << 7)
  public static let chineseSurname = WordClasses(rawValue: 1 << 8)
  public static let japaneseSurname = WordClasses(rawValue: 1 << 9)
  public static let vietnameseSurname = WordClasses(rawValue: 1 << 10)
  /// The last word of a known office holder's name.
  public static let knownSurname = WordClasses(rawValue: 1 << 11)

  public static let eastAsianSurname: WordClasses = [
    .koreanSurname, .chineseSurname, .japaneseSurname, .vietnameseSurname,
  ]
  /// Family names that stand first by custom: Korean, Chinese, Vietnamese.
  public static let familyFirst: WordClasses = [
    .koreanSurname, .chineseSurname, .vietnameseSurname,
  ]
  /// What is no person's name.
  public static let nonPerson: WordClasses = [.organisation, .placeWord, .otherNonPerson]
}
