import ChronicleCatalogue
import ChronicleMarkdown
import ChronicleModel
import ChronicleSite

/// What a feed holds, whatever its format. Its times are those of the articles, not of the building.
struct Feed: Sendable {
  struct Entry: Sendable {
    var article: Int
    /// The sentence that the entry is about; nil for the article as a whole.
    var sentence: Int?
  }

  /// The path of its files, without ending.
  var path: String
  var title: String
  /// The page that it follows.
  var page: Page
  /// Newest first.
  var entries: [Entry]
}

/// The files for feed readers and calendars, the site map and robots.txt.
public func feedFiles(of plan: SitePlan) -> [ExportFile] {
  var files = sitemapFiles(of: plan)
  files.append(ExportFile("calendar.ics", pieces: { calendar(of: plan, $0) }))
  files += [ExportFile("feed.xml") { atom(wholeFeed(of: plan), plan) }]
  files += [ExportFile("feed.json") { jsonFeed(wholeFeed(of: plan), plan) }]
  for page in plan.pages {
    guard let make = feedMaker(of: page, plan) else { continue }
    let path = String(plan.path(of: page).dropLast(".html".count))
    files.append(ExportFile(path + ".xml") { atom(make(), plan) })
    files.append(ExportFile(path + ".json") { jsonFeed(make(), plan) })
  }
  return files
}

/// What makes the feed of a page, where it has one.
private func feedMaker(of page: Page, _ plan: SitePlan) -> (@Sendable () -> Feed)? {
  switch page {
  case .person(let index, 1): { feed(ofPerson: index, plan) }
  case .place(let index, 1): { feed(ofPlace: index, plan) }
  default: nil
  }
}

/// The fifty newest articles.
private func wholeFeed(of plan: SitePlan) -> Feed {
  let articles = plan.catalogue.articles
  let newest = articles.indices.reversed().lazy.filter { articles[$0].date != nil }
  return Feed(
    path: "feed", title: plan.configuration.title, page: .home(1),
    entries: newest.prefix(50).map { .init(article: $0, sentence: nil) })
}

private func feed(ofPerson index: Int, _ plan: SitePlan) -> Feed {
  let entry = plan.catalogue.persons[index]
  return Feed(
    path: "people/\(entry.id)", title: "\(entry.name) – \(plan.configuration.title)",
    page: .person(index), entries: newest(entry.mentions, plan))
}

private func feed(ofPlace index: Int, _ plan: SitePlan) -> Feed {
  let entry = plan.catalogue.places[index]
  return Feed(
    path: "places/\(entry.id)", title: "\(entry.name) – \(plan.configuration.title)",
    page: .place(index), entries: newest(entry.mentions, plan))
}

/// The twenty newest articles of some mentions, each with the sentence of its first.
private func newest(_ mentions: [Mention], _ plan: SitePlan) -> [Feed.Entry] {
  var entries: [Feed.Entry] = []
  for mention in mentions.reversed() {
    if plan.catalogue.articles[mention.article].date == nil { continue }
    if entries.last?.article == mention.article {
      entries[entries.count - 1].sentence = mention.sentence ?? entries[entries.count - 1].sentence
    } else if entries.count == 20 {
      break
    } else {
      entries.append(.init(article: mention.article, sentence: mention.sentence))
    }
  }
  return entries
}

/// The parts of a feed that both formats have.
struct FeedText {
  let plan: SitePlan
  let feed: Feed
  /// What a name for good begins with: the chronicle's address, or a URN where it has none.
  private let base: String

  init(plan: SitePlan, feed: Feed) {
    self.plan = plan
    self.feed = feed
    base =
      plan.configuration.url ?? "urn:chronicle:\(slug(for: plan.configuration.title)):"
  }

  var id: String { name(address(of: plan.path(of: feed.page))) }

  func article(_ entry: Feed.Entry) -> CataloguedArticle { plan.catalogue.articles[entry.article] }

  /// The way from the feed's file to an entry's sentence, or the full address where it is known.
  func link(_ entry: Feed.Entry) -> String {
    let root = plan.configuration.url ?? (feed.path.contains("/") ? "../" : "")
    return root + location(entry)
  }

  func id(_ entry: Feed.Entry) -> String { name(location(entry)) }

  /// The sentence, or the article's first.
  func summary(_ entry: Feed.Entry) -> String? {
    let article = article(entry)
    guard let sentence = entry.sentence else { return article.summary }
    return article.text.string(article.sentences[sentence].range)
  }

  /// The first moment that an article's date may mean.
  func moment(_ entry: Feed.Entry?) -> String {
    let day =
      entry.flatMap { article($0).date.flatMap { $0.first ?? $0.last } }
      ?? CalendarDay(number: 0)
    return "\(day)T00:00:00Z"
  }

  private func location(_ entry: Feed.Entry) -> String {
    let address = plan.address(of: .article(entry.article))
    guard let sentence = entry.sentence else { return address }
    return String(row: address, "#", article(entry).sentences[sentence].fragment)
  }

  /// A name for good.
  private func name(_ location: String) -> String {
    let isHome = location == "index.html" && plan.configuration.url != nil
    return isHome ? base : String(row: base, location)
  }
}
