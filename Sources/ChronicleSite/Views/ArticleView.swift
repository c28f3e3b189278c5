import ChronicleCatalogue
import ChronicleMarkdown
import ChronicleModel

/// An article's page.
package struct ArticleView: Sendable {
  package var frame: FrameView
  package var article: Article
  package var lang: String
  package var date: DateView?
  package var source: String?
  package var body: LinkedText
  package var people: [PersonLinkView]
  package var places: [LinkView]
  package var days: [DateView]
  package var meetings: [MeetingView]
  package var previous: NeighbourView?
  package var next: NeighbourView?
  package var related: [ArticleRowView]
  package var words: Count
  package var isEdited: Bool
  package var rights: Rights
  package var citation: Citation

  /// The article before or after.
  package struct NeighbourView: Sendable {
    package var title: String
    package var href: String
    package var date: DateView?
  }
}

extension ViewMaker {
  package func article(_ index: Int) -> ArticleView {
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
      related: related(to: index).map(row), words: plan.wording.count(entry.text.wordCount),
      isEdited: entry.isEdited, rights: entry.rights, citation: citation(index))
  }

  private func neighbour(_ index: Int) -> ArticleView.NeighbourView? {
    guard catalogue.articles.indices.contains(index) else { return nil }
    let article = catalogue.articles[index]
    return ArticleView.NeighbourView(
      title: article.title, href: href(.article(index)), date: date(of: article))
  }

  /// Up to five articles that seem to tell the same: they have a day in common that both tell of at the
  /// time, and a person.
  private func related(to index: Int) -> [Int] {
    let entry = catalogue.articles[index]
    let persons = Set(entry.persons.map(\.index))
    let places = Set(entry.places.map(\.index))
    var scores: [Int: Int] = [:]
    for day in Set((entry.dates + [entry.date].compactMap { $0 }).compactMap(\.day)) {
      guard telling(of: day, by: entry.date) != .remembered,
        let position = catalogue.day(day)
      else { continue }
      let found = catalogue.days[position]
      let told = found.told.lazy.filter { $0.telling != .remembered }.map(\.mention.article)
      for other in Set(found.published).union(told.prefix(200)) where other != index {
        scores[other, default: 0] += 2
      }
    }
    return scores.compactMap { other, score -> (index: Int, score: Int)? in
      let otherEntry = catalogue.articles[other]
      let shared = otherEntry.persons.count { persons.contains($0.index) }
      if shared == 0 { return nil }
      return (other, score + 2 * shared + otherEntry.places.count { places.contains($0.index) })
    }
    .sorted { ($1.score, $0.index) < ($0.score, $1.index) }.prefix(5).map(\.index)
  }
}

/// A text cut at a blank so that it has no more than some characters.
package func shortened(_ text: String, to limit: Int) -> String {
  if text.count <= limit { return text }
  let head = text.prefix(limit)
  let cut = head.lastIndex(of: " ") ?? head.endIndex
  return head[..<cut] + "…"
}
