import ChronicleCatalogue
import ChronicleMarkdown
import ChronicleModel

/// An article's page.
public struct ArticleView: Sendable {
  public var frame: FrameView
  public var article: Article
  public var lang: String
  public var date: DateView?
  public var source: String?
  public var body: LinkedText
  public var people: [PersonLinkView]
  public var places: [LinkView]
  public var days: [DateView]
  public var meetings: [MeetingView]
  public var previous: NeighbourView?
  public var next: NeighbourView?
  public var related: [ArticleRowView]
  public var words: Count
  public var isEdited: Bool
  public var rights: Rights
  public var citation: Citation

  /// The article before or after.
  public struct NeighbourView: Sendable {
    public var title: String
    public var href: String
    public var date: DateView?
  }
}

extension ViewMaker {
  public func article(_ index: Int) -> ArticleView {
    let entry = catalogue.articles[index]
    let article = entry.article
    return ArticleView(
      frame: frame(title: article.title, description: entry.summary.map { shortened($0, to: 200) }),
      article: article, lang: lang(of: entry), date: date(of: entry),
      source: entry.shownSource, body: linked(entry.text, entry.targets, on: article.date),
      people: entry.persons.map { person($0.index, on: article.date, count: $0.count) },
      places: entry.places.map { placeLink($0.index, count: $0.count) },
      days: entry.dates.map { view($0) }, meetings: entry.meetings.map(meeting),
      previous: neighbour(index - 1), next: neighbour(index + 1),
      related: entry.related.map(row), words: plan.wording.count(entry.wordCount),
      isEdited: entry.isEdited, rights: entry.rights, citation: citation(index))
  }

  private func neighbour(_ index: Int) -> ArticleView.NeighbourView? {
    guard catalogue.articles.indices.contains(index) else { return nil }
    let article = catalogue.articles[index]
    return ArticleView.NeighbourView(
      title: article.title, href: href(.article(index)), date: date(of: article))
  }
}

/// A text cut at a blank so that it has no more than some characters.
public func shortened(_ text: String, to limit: Int) -> String {
  if text.count <= limit { return text }
  let head = text.prefix(limit)
  let cut = head.lastIndex(of: " ") ?? head.endIndex
  return head[..<cut] + "…"
}
