import ChronicleCatalogue
import ChronicleModel

/// The home page, or one of the pages of older articles behind it.
package struct HomeView: Sendable {
  package var frame: FrameView
  package var articles: [ArticleRowView]
  package var counts: SiteCounts
  package var first: DateView?
  package var last: DateView?
  package var years: [YearCountView]
  package var named: [PersonLinkView]
  package var newerHref: String?
  package var olderHref: String?
  package var number: Int
  package var total: Int
}

/// How much the chronicle has.
package struct SiteCounts: Sendable, Hashable {
  package var articles: Int
  package var people: Int
  package var days: Int
  package var places: Int
  /// Those that were held.
  package var meetings: Int
}

extension SiteCounts {
  init(_ catalogue: Catalogue) {
    self.init(
      articles: catalogue.articles.count, people: catalogue.persons.count,
      days: catalogue.days.count, places: catalogue.places.count,
      meetings: catalogue.meetings.count { $0.status == .held })
  }
}

extension ViewMaker {
  package func home(_ number: Int) -> HomeView {
    let articles = catalogue.articles
    let start = (number - 1) * SitePlan.articlesPerPage
    // Undated articles come after the oldest one that has a date.
    let dated = plan.datedCount
    let rows = (start..<min(start + SitePlan.articlesPerPage, articles.count)).map { position in
      row(position < dated ? dated - 1 - position : position)
    }
    let (first, last) = span(of: dated > 0 ? [0, dated - 1] : [])
    return HomeView(
      frame: frame(title: number == 1 ? plan.configuration.title : "Articles, page \(number)"),
      articles: rows, counts: plan.counts, first: first, last: last,
      years: number == 1 ? articleYears : [],
      named: number == 1 ? named(catalogue.persons.indices.map { ($0, articleCount($0)) }) : [],
      newerHref: number > 1 ? href(.home(number - 1)) : nil,
      olderHref: number < plan.homePageCount ? href(.home(number + 1)) : nil, number: number,
      total: plan.homePageCount)
  }

  private func articleCount(_ person: Int) -> Int { catalogue.persons[person].articles.count }

  /// The twelve persons with the highest counts.
  func named(_ counts: [(Int, Int)]) -> [PersonLinkView] {
    counts.filter { $0.1 > 0 }
      .sorted { ($1.1, plan.personRanks[$0.0]) < ($0.1, plan.personRanks[$1.0]) }
      .prefix(12).map { person($0.0, count: $0.1) }
  }

  /// The articles of each year from the first to the last, empty years too.
  private var articleYears: [YearCountView] {
    guard let first = plan.articleCounts.keys.min(), let last = plan.articleCounts.keys.max() else {
      return []
    }
    let years = last - first < 100 ? Array(first...last) : plan.articleCounts.keys.sorted()
    let most = plan.articleCounts.values.max() ?? 1
    return years.map { year in
      let count = plan.articleCounts[year] ?? 0
      return YearCountView(
        year: String(year), href: plan.hasYear(year) ? href(.year(year)) : nil, count: count,
        share: count * 100 / most)
    }
  }
}
