/// The mentions of a person or place whose articles are of one year.
public struct YearOfMentions: Sendable {
  /// Nil where the articles have no date.
  public var year: Int?
  /// The statements: mentions that follow each other in one sentence, as a range of the list of mentions.
  public var statements: [Range<Int>] = []
}

extension Catalogue {
  /// Gathers from the mentions what pages would else go through all of them for: their years, and whom the
  /// same articles name.
  mutating func gatherYearsAndCompanions() {
    var counter = CompanionCounter(persons.items.count)
    for index in persons.items.indices {
      persons[index].years = years(of: persons.items[index].mentions)
      persons[index].namedWith = counter.namedMost(
        in: persons.items[index].articles, articles.items, besides: index)
    }
    for index in places.items.indices {
      places[index].years = years(of: places.items[index].mentions)
      places[index].people = counter.namedMost(in: places.items[index].articles, articles.items)
    }
  }

  /// The years of mentions, newest first; those without one last.
  private func years(of mentions: [Mention]) -> [YearOfMentions] {
    var years: [YearOfMentions] = []
    var positions: [Int?: Int] = [:]
    var start = 0
    for end in mentions.indices.map({ $0 + 1 })
    where end == mentions.count || mentions[end].isElsewhere(than: mentions[start]) {
      let year = articles.items[mentions[start].article].year
      let position = positions[year, default: years.count]
      if position == years.count {
        positions[year] = position
        years.append(YearOfMentions(year: year))
      }
      years[position].statements.append(start..<end)
      start = end
    }
    return years.sorted { ($0.year ?? .min) > ($1.year ?? .min) }
  }
}

extension Mention {
  /// Whether it is in another sentence than the mention before it.
  func isElsewhere(than other: Mention) -> Bool {
    article != other.article || sentence != other.sentence
  }
}

/// Counts how often persons are named in some articles, again and again.
private struct CompanionCounter {
  private var counts: [Int]

  init(_ personCount: Int) { counts = Array(repeating: 0, count: personCount) }

  /// How many of the persons named most often are told.
  private static let shown = 20

  /// The persons whom most of some articles name, in how many; with the last of them all that have as many.
  mutating func namedMost(
    in chosen: [Int], _ articles: [CataloguedArticle], besides left: Int? = nil
  ) -> [Counted] {
    var found: [Int] = []
    for article in chosen {
      for person in articles[article].persons where person.index != left {
        if counts[person.index] == 0 { found.append(person.index) }
        counts[person.index] += 1
      }
    }
    var ranked = found.map { Counted(index: $0, count: counts[$0]) }
    for person in found { counts[person] = 0 }
    ranked.sort { ($1.count, $0.index) < ($0.count, $1.index) }
    guard ranked.count > Self.shown else { return ranked }
    let least = ranked[Self.shown - 1].count
    return Array(ranked.prefix { $0.count >= least })
  }
}
