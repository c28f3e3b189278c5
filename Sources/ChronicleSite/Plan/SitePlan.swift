import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleModel

/// Which pages the site has, and the orders and counts that many pages need. Made once, never changed.
///
/// A class only so that the many views that refer to it share one.
public final class SitePlan: Sendable {
  public let catalogue: Catalogue
  public let configuration: Configuration
  public let wording: Wording
  /// What the chronicle was made from.
  public let making: Making
  /// The program's name and version.
  public let generator: String
  /// All pages; each has its own address.
  public let pages: [Page]
  /// How many home pages there are.
  public let homePageCount: Int
  /// How many pages list meetings.
  let meetingPageCount: Int
  /// How many pages the mentions of each person need, and of each place.
  let personPages: [Int]
  let placePages: [Int]
  /// How many pages each day needs.
  let dayPages: [Int]
  /// The persons and places under their letters.
  let peopleIndex: LetterIndex
  let placesIndex: LetterIndex
  /// How many articles have a date; they come first in the catalogue.
  let datedCount: Int
  public let counts: SiteCounts
  /// The months that have anything, in their order.
  public let months: [MonthOfYear]
  /// The years that have anything, in their order.
  public let years: [Int]
  /// Articles dated only to a month.
  let articlesOfMonths: [MonthOfYear: [Int]]
  /// Articles dated only to a year, or to more than one month of it.
  let articlesOfYears: [Int: [Int]]
  let meetingsOfYears: [Int: [Int]]
  let articlesByYear: [Int: [Int]]
  /// The persons by family name, and the other way round.
  let personOrder: [Int]
  let personRanks: [Int]
  let placeOrder: [Int]
  let placeRanks: [Int]
  /// How many articles each year has, and each month.
  let articleCounts: [Int: Int]
  let monthCounts: [MonthOfYear: Int]
  /// The addresses to which many pages lead, from the site's folder, by index in the catalogue.
  let articleAddresses: [String]
  let personAddresses: [String]
  let placeAddresses: [String]
  let dayAddresses: [String]
  /// The days in words.
  let dayWords: [String]

  private let monthSet: Set<MonthOfYear>
  private let yearSet: Set<Int>

  /// How many articles a home page lists.
  static let articlesPerPage = 20

  /// Plans a site; reports `address-clash` where two pages would be one file.
  public init(
    _ catalogue: Catalogue, configuration: Configuration, making: Making = Making(),
    wording: Wording, generator: String, _ diagnostics: inout [Diagnostic]
  ) {
    self.catalogue = catalogue
    self.configuration = configuration
    self.wording = wording
    self.making = making
    self.generator = generator
    let time = TimePlan(catalogue)
    datedCount =
      catalogue.articles.indices.first { catalogue.articles[$0].date == nil }
      ?? catalogue.articles.count
    counts = SiteCounts(catalogue, wording)
    homePageCount = pageCount(of: catalogue.articles.count, per: Self.articlesPerPage)
    monthSet = time.months
    yearSet = time.years
    months = time.months.sorted()
    years = time.years.sorted()
    articlesOfMonths = time.articlesOfMonths
    articlesOfYears = time.articlesOfYears
    articleCounts = time.articlesByYear.mapValues(\.count)
    monthCounts = time.articlesByMonth
    articlesByYear = time.articlesByYear
    meetingsOfYears = time.meetingsOfYears
    personOrder = order(catalogue.persons.map { (catalogue.sortKey(of: $0), $0.id) })
    personRanks = ranks(personOrder)
    placeOrder = order(catalogue.places.map { (folded($0.name), $0.id) })
    placeRanks = ranks(placeOrder)
    personPages = catalogue.persons.map(\.years.pageCount)
    placePages = catalogue.places.map(\.years.pageCount)
    dayPages = catalogue.days.map { pageCount(of: $0.listed, per: itemsPerDayPage) }
    peopleIndex = LetterIndex(personOrder) {
      indexLetter(of: catalogue.familyName(of: catalogue.persons[$0]))
    }
    placesIndex = LetterIndex(placeOrder) { indexLetter(of: catalogue.places[$0].name) }
    meetingPageCount = pageCount(of: catalogue.meetings.count, per: meetingsPerPage)
    articleAddresses = catalogue.articles.indices.map {
      ChronicleSite.address(of: catalogue.path(of: .article($0)))
    }
    personAddresses = catalogue.persons.indices.map {
      ChronicleSite.address(of: catalogue.path(of: .person($0)))
    }
    placeAddresses = catalogue.places.indices.map {
      ChronicleSite.address(of: catalogue.path(of: .place($0)))
    }
    dayAddresses = catalogue.days.indices.map { catalogue.path(of: .day($0)) }
    dayWords = catalogue.days.map { wording.words(for: EDTF($0.day)) }
    var pages: [Page] = (1...homePageCount).map { .home($0) }
    pages += peopleIndex.pages.indices.map { .people($0 + 1) }
    pages += placesIndex.pages.indices.map { .places($0 + 1) }
    pages += [.calendar, .made, .data, .search, .notFound]
    pages += (1...meetingPageCount).map { .meetings($0) }
    pages += years.map { .year($0) }
    pages += months.map { .month($0) }
    for (index, count) in dayPages.enumerated() { pages += (1...count).map { .day(index, $0) } }
    for (index, count) in personPages.enumerated() {
      pages += (1...count).map { .person(index, $0) }
    }
    for (index, count) in placePages.enumerated() { pages += (1...count).map { .place(index, $0) } }
    pages += catalogue.articles.indices.map { .article($0) }
    pages += catalogue.pages.indices.map { .free($0) }
    self.pages = distinct(pages, catalogue, &diagnostics)
  }

  /// The articles that lie within a year.
  func articles(of year: Int) -> [Int] { articlesByYear[year] ?? [] }
  func hasMonth(_ month: MonthOfYear) -> Bool { monthSet.contains(month) }
  func hasYear(_ year: Int) -> Bool { yearSet.contains(year) }
}

/// The pages without those whose address another one has; addresses that differ only by case would be
/// one file on many disks.
private func distinct(
  _ pages: [Page], _ catalogue: Catalogue, _ diagnostics: inout [Diagnostic]
) -> [Page] {
  var owners: [String: Page] = [:]
  owners.reserveCapacity(pages.count)
  return pages.filter { page in
    let path = catalogue.path(of: page)
    let isSmall = path.utf8.allSatisfy { $0 < 0x80 && !(65...90).contains($0) }
    let key = isSmall ? path : path.lowercased()
    guard let owner = owners.updateValue(page, forKey: key) else { return true }
    owners[key] = owner
    diagnostics.append(
      .addressClash(path, origin(of: page, catalogue), origin(of: owner, catalogue)))
    return false
  }
}

/// The file that a page is made from, or the page itself where it is made from many.
private func origin(of page: Page, _ catalogue: Catalogue) -> String {
  switch page {
  case .article(let index): catalogue.articles[index].file.path
  case .person(let index, _): "content/people/\(catalogue.persons[index].id).md"
  case .free(let index): catalogue.pages[index].path
  default: catalogue.path(of: page)
  }
}

/// When the catalogue's articles and meetings are, by month and year.
private struct TimePlan {
  var months: Set<MonthOfYear> = []
  var years: Set<Int> = []
  var articlesOfMonths: [MonthOfYear: [Int]] = [:]
  var articlesOfYears: [Int: [Int]] = [:]
  /// All articles that lie within one year.
  var articlesByYear: [Int: [Int]] = [:]
  /// How many articles lie within a month.
  var articlesByMonth: [MonthOfYear: Int] = [:]
  var meetingsOfYears: [Int: [Int]] = [:]

  init(_ catalogue: Catalogue) {
    for day in catalogue.days {
      let (year, month, _) = day.day.parts
      months.insert(MonthOfYear(year: year, month: month))
      years.insert(year)
    }
    for index in catalogue.articles.indices {
      guard let date = catalogue.articles[index].date else { continue }
      if let year = date.year { articlesByYear[year, default: []].append(index) }
      if let (year, month) = date.month {
        articlesByMonth[MonthOfYear(year: year, month: month), default: 0] += 1
      }
      if date.day != nil { continue }
      add(date)
      if let (year, month) = date.month {
        articlesOfMonths[MonthOfYear(year: year, month: month), default: []].append(index)
      } else {
        for year in yearsTouched(by: date) { articlesOfYears[year, default: []].append(index) }
      }
    }
    for (index, meeting) in catalogue.meetings.enumerated() {
      guard let date = meeting.date else { continue }
      add(date)
      for year in yearsTouched(by: date) { meetingsOfYears[year, default: []].append(index) }
    }
    for event in catalogue.events { add(event.date) }
  }

  private mutating func add(_ date: EDTF) {
    if let (year, month) = date.month { months.insert(MonthOfYear(year: year, month: month)) }
    years.formUnion(yearsTouched(by: date))
  }
}

/// The year of a date; for one that spans years, those where it begins and ends.
func yearsTouched(by date: EDTF) -> Set<Int> {
  Set([date.first?.year, date.last?.year].compactMap { $0 })
}

/// The indices of items in the order of their keys.
private func order(_ keys: [(String, String)]) -> [Int] {
  keys.indices.sorted { keys[$0] < keys[$1] }
}

private func ranks(_ order: [Int]) -> [Int] {
  var ranks = [Int](repeating: 0, count: order.count)
  for (rank, index) in order.enumerated() { ranks[index] = rank }
  return ranks
}

extension Diagnostic {
  fileprivate static func addressClash(
    _ path: String, _ origin: String, _ other: String
  ) -> Diagnostic {
    Diagnostic(
      .error, "address-clash", "its address '\(path)' is taken already", at: Location(origin),
      notes: [Note("taken by this", at: Location(other))], help: "rename the file")
  }
}
