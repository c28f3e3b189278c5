import ChronicleModel

extension Gathering {
  /// Gathers for each article up to five that seem to tell the same: they have a day in common that both tell
  /// of at the time, and a person.
  mutating func gatherRelated() async {
    let search = RelatedSearch(catalogue)
    let found = await mapInParallel(Array(catalogue.articles.items.indices), runLength: 256) {
      search.related(to: $0)
    }
    for (index, related) in found.enumerated() where !related.isEmpty {
      catalogue.articles[index].related = related
    }
  }
}

/// What is looked at to find the articles that tell the same, in rows of numbers: a large chronicle compares
/// hundreds of articles with each one.
private struct RelatedSearch: Sendable {
  private let persons: Rows
  private let places: Rows
  /// For each article, the days that it tells of at the time.
  private let days: Rows
  /// For each day, the articles that tell of it at the time.
  private let tellers: Rows

  /// How many statements of a day are looked at.
  private static let statementsPerDay = 200

  init(_ catalogue: Catalogue) {
    let articles = catalogue.articles.items
    persons = Rows(articles.map { $0.persons.map(\.index) })
    places = Rows(articles.map { $0.places.map(\.index) })
    days = Rows(
      articles.map { entry in
        Set((entry.dates + [entry.date].compactMap(\.self)).compactMap(\.day))
          .filter { telling(of: $0, by: entry.date) != .remembered }
          .compactMap { catalogue.day($0) }
      })
    tellers = Rows(
      catalogue.days.items.map { day in
        let told = day.told.lazy.filter { $0.telling != .remembered }.map(\.mention.article)
        return Array(Set(day.published).union(told.prefix(Self.statementsPerDay)))
      })
  }

  func related(to index: Int) -> [Int] {
    var scores: [Int: Int] = [:]
    for day in days[index] {
      for other in tellers[Int(day)] where other != index {
        let other = Int(other)
        if let score = scores[other] {
          scores[other] = score + 2
        } else {
          let common = persons.shared(index, other)
          if common > 0 { scores[other] = 2 * common + places.shared(index, other) + 2 }
        }
      }
    }
    return scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5).map(\.key)
  }
}

/// Rows of small numbers, one behind the other.
private struct Rows: Sendable {
  private var numbers: [Int32] = []
  private var starts: [Int] = [0]

  init(_ rows: [[Int]]) {
    for row in rows {
      for number in row { numbers.append(Int32(number)) }
      starts.append(numbers.count)
    }
  }

  subscript(_ row: Int) -> ArraySlice<Int32> { numbers[starts[row]..<starts[row + 1]] }

  /// How many numbers of a row another has too.
  func shared(_ row: Int, _ other: Int) -> Int {
    let own = self[row]
    return self[other].count { own.contains($0) }
  }
}
