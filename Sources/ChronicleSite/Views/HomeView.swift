import ChronicleCatalogue
import ChronicleModel

/// The home page, or one of the pages of older articles behind it.
public struct HomeView: Sendable {
  public var frame: FrameView
  public var articles: [ArticleRowView]
  public var counts: SiteCounts
  public var first: DateView?
  public var last: DateView?
  /// The chronicle's span; nil where it is but a year.
  public var bars: BarsView?
  public var named: [PersonLinkView]
  public var pager: PagerView
}

/// How much the chronicle has.
public struct SiteCounts: Sendable, Hashable {
  public var articles: Count
  public var people: Count
  public var days: Count
  public var places: Count
  /// Those that were held.
  public var meetings: Count
}

extension SiteCounts {
  init(_ catalogue: Catalogue, _ wording: Wording) {
    self.init(
      articles: wording.count(catalogue.articles.count),
      people: wording.count(catalogue.persons.count), days: wording.count(catalogue.days.count),
      places: wording.count(catalogue.places.count),
      meetings: wording.count(catalogue.meetings.count { $0.status == .held }))
  }
}

extension ViewMaker {
  public func home(_ number: Int) -> HomeView {
    let articles = catalogue.articles
    let start = (number - 1) * SitePlan.articlesPerPage
    // Undated articles come after the oldest one that has a date.
    let dated = plan.datedCount
    let rows = (start..<min(start + SitePlan.articlesPerPage, articles.count)).map { position in
      row(position < dated ? dated - 1 - position : position)
    }
    let (first, last) = span(of: dated > 0 ? [0, dated - 1] : [])
    let isFirst = number == 1
    return HomeView(
      frame: frame(
        title: isFirst ? plan.configuration.title : plan.wording("articles_page", String(number))),
      articles: rows, counts: plan.counts, first: first, last: last,
      bars: isFirst
        ? BarsView(plan.articleCounts, months: plan.monthCounts) { href(.year($0)) } : nil,
      named: isFirst ? named(catalogue.persons.indices.map { ($0, articleCount($0)) }) : [],
      pager: pager(number, of: plan.homePageCount) { .home($0) })
  }

  private func articleCount(_ person: Int) -> Int { catalogue.persons[person].articles.count }

  /// The twelve persons with the highest counts.
  func named(_ counts: [(Int, Int)]) -> [PersonLinkView] {
    counts.filter { $0.1 > 0 }
      .sorted { ($1.1, plan.personRanks[$0.0]) < ($0.1, plan.personRanks[$1.0]) }
      .prefix(12).map { person($0.0, count: $0.1) }
  }
}
