/// Whether the publication date is right: stated in the text, to be inferred from it, or not to be known.
struct PublishedTable: Sendable {
  private enum Basis: String, CaseIterable { case stated, inferable, none }
  private var right: [Basis: Int] = [:]
  private var articles: [Basis: Int] = [:]

  mutating func add(_ answer: Answer, _ gold: Gold) -> [Miss] {
    let best: [String?] = [gold.published, gold.publishedInferable].compactMap(\.self)
    let accepted = Set(best + (gold.publishedAccept ?? []))
    let basis: Basis =
      gold.published != nil ? .stated : gold.publishedInferable != nil ? .inferable : .none
    let isRight =
      accepted.isEmpty ? answer.published == nil : accepted.contains(answer.published)
    articles[basis, default: 0] += 1
    if isRight {
      right[basis, default: 0] += 1
      return []
    }
    return [
      Miss(
        .published, wanted: accepted.map { $0 ?? "none" }.sorted().joined(separator: " or "),
        given: answer.published)
    ]
  }

  var figures: [Figure] {
    let all = Figure(
      "published", "published",
      .share(right.values.reduce(0, +), of: articles.values.reduce(0, +)))
    return [all]
      + Basis.allCases.compactMap { basis in
        guard let count = articles[basis] else { return nil }
        return Figure(
          "published-\(basis.rawValue)", "published, \(basis.rawValue)",
          .share(right[basis] ?? 0, of: count))
      }
  }
}
