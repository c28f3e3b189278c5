import ChronicleFacts

/// Where the family name stands by a country's custom, or the name by which a person is called.
enum NameCustom: Sendable {
  /// Korean, Chinese: the first word.
  case first
  /// The last word: Vietnamese, though the first is the family's; Mauritanian, without the father's `ould`.
  case last
  /// The given name does its duty: Thai, Ethiopian, Lao.
  case given
  /// The whole name: Burmese, Khmer.
  case whole
  /// Father's name before mother's: Spanish.
  case twoSurnames
  /// The last word without a particle in lower case: Portuguese.
  case bareLast
  /// Two surnames, both used, after one given name.
  case lastTwo
  /// Of the ruling house the given name, of all others the last: the Gulf.
  case house
  /// A given name with a father's among Malays, the first word among Chinese, else the last.
  case patronymic(isMalay: Bool)

  /// Whether the words are to be weighed, rather than counted.
  var isOfWords: Bool {
    switch self {
    case .last, .given, .whole: false
    default: true
    }
  }
}

/// Countries whose custom is not "the last word", by their name in the facts and other spellings.
let nameCustoms: [(custom: NameCustom, countries: [String])] = [
  (
    .first,
    [
      "China", "Taiwan", "Hong Kong", "Macau", "North Korea", "South Korea", "Korea, North",
      "Korea, South",
    ]
  ),
  (.last, ["Vietnam", "Mauritania", "Sudan", "Bangladesh"]),
  (.given, ["Thailand", "Laos", "Ethiopia", "Eritrea"]),
  (.whole, ["Cambodia", "Myanmar", "Burma"]),
  (
    .twoSurnames,
    [
      "Bolivia", "Chile", "Colombia", "Costa Rica", "Cuba",
      "Dominican Republic", "Ecuador",
      "El Salvador", "Equatorial Guinea", "Guatemala", "Honduras", "Mexico", "Nicaragua", "Panama",
      "Paraguay", "Peru",
      "Spain", "Uruguay", "Venezuela",
    ]
  ),
  (.lastTwo, ["Gabon", "Andorra", "Slovenia", "Croatia", "Serbia"]),
  (
    .bareLast,
    [
      "Angola", "Brazil", "Cabo Verde", "Cape Verde", "East Timor", "Guinea-Bissau", "Mozambique",
      "Portugal", "Sao Tome and Principe", "Timor-Leste",
    ]
  ),
  (.house, ["Bahrain", "Kuwait", "Oman", "Qatar", "Saudi Arabia", "United Arab Emirates"]),
  (.patronymic(isMalay: true), ["Malaysia"]),
  (.patronymic(isMalay: false), ["Singapore", "Brunei"]),
]

/// The ruling houses of the Gulf, by their words without the article.
let rulingHouses = "khalifa sabah thani saud nuhayyan nahyan maktum maktoum said busaidi"
