import ChronicleModel

extension SitePlan {
  /// The fingerprint of all that pages ask the plan for, besides the catalogue.
  ///
  /// A test holds it against the plan's properties.
  public var print: Fingerprint {
    var mixer = FingerprintMixer()
    // The order of a dictionary is not the same in two runs.
    var settings = configuration
    settings.redirects = [:]
    settings.places = [:]
    mixer.add(String(reflecting: settings))
    mixer.add(generator)
    mixer.add(String(reflecting: counts))
    let numbers = [
      [homePageCount, meetingPageCount, datedCount], personPages, placePages, dayPages, years,
      personOrder,
      placeOrder,
    ]
    for numbers in numbers {
      mixer.add(numbers: numbers)
    }
    for index in [peopleIndex, placesIndex] {
      mixer.add(String(reflecting: index.letters))
      for page in index.pages {
        mixer.add(page.count)
        for part in page {
          mixer.add(part.letter)
          mixer.add(numbers: part.items)
        }
      }
    }
    mixer.add(numbers: months.map(\.number))
    for lists in [
      articlesOfYears, meetingsOfYears, articlesByYear, articleCounts.mapValues { [$0] },
    ] {
      mixer.add(lists: lists) { $0 }
    }
    for lists in [articlesOfMonths, monthCounts.mapValues { [$0] }] {
      mixer.add(lists: lists) { $0.number }
    }
    for addresses in [articleAddresses, personAddresses, placeAddresses, dayAddresses] {
      mixer.add(addresses.count)
      for address in addresses { mixer.add(address) }
    }
    // Two pages of one address are one file.
    mixer.add(pages.count)
    return mixer.fingerprint
  }

  /// The properties that `print` takes up, those that follow from them, and `making`, which is in the key of
  /// the one page that tells of it.
  public static let printed = [
    "making", "catalogue", "configuration", "wording", "generator", "pages", "homePageCount",
    "meetingPageCount", "personPages", "placePages", "dayPages", "peopleIndex", "placesIndex",
    "datedCount", "counts",
    "months", "years", "articlesOfMonths", "articlesOfYears", "meetingsOfYears", "articlesByYear",
    "personOrder", "personRanks", "placeOrder", "placeRanks", "articleCounts", "monthCounts",
    "articleAddresses",
    "personAddresses", "placeAddresses", "dayAddresses", "dayWords", "monthSet", "yearSet",
  ]
}

extension MonthOfYear {
  fileprivate var number: Int { year * 12 + month }
}

extension FingerprintMixer {
  fileprivate mutating func add(numbers: [Int]) {
    add(numbers.count)
    for number in numbers { add(number) }
  }

  fileprivate mutating func add<Key>(lists: [Key: [Int]], number: (Key) -> Int) {
    add(lists.count)
    for (key, list) in lists.map({ (number($0.key), $0.value) }).sorted(by: { $0.0 < $1.0 }) {
      add(key)
      add(numbers: list)
    }
  }
}
