import ChronicleCatalogue
import ChronicleModel
import ChronicleSite

/// A feed as JSON Feed (version 1.1, jsonfeed.org).
func jsonFeed(_ feed: Feed, _ plan: SitePlan) -> [UInt8] {
  let configuration = plan.configuration
  let text = FeedText(plan: plan, feed: feed)
  var members: [(String, JSON)] = [
    ("version", .string("https://jsonfeed.org/version/1.1")), ("title", .string(feed.title)),
  ]
  if let url = configuration.url {
    members.append(("home_page_url", .string(text.id)))
    members.append(("feed_url", .string(url + address(of: feed.path) + ".json")))
  }
  if !configuration.description.isEmpty, feed.page == .home(1) {
    members.append(("description", .string(configuration.description)))
  }
  members.append(("language", .string(configuration.language)))
  members.append(("authors", .array([named(configuration.author ?? configuration.title)])))
  members.append(("items", .array(feed.entries.map { item($0, text) })))
  var out: [UInt8] = []
  JSON.object(members).write(to: &out)
  out.append(10)
  return out
}

private func item(_ entry: Feed.Entry, _ text: FeedText) -> JSON {
  let article = text.article(entry)
  var members: [(String, JSON)] = [
    ("id", .string(text.id(entry))), ("url", .string(text.link(entry))),
    ("title", .string(article.title)),
    ("content_text", .string(text.summary(entry) ?? article.title)),
    ("date_published", .string(text.moment(entry))),
  ]
  if let url = article.source.url, url.hasPrefix("http://") || url.hasPrefix("https://") {
    members.append(("external_url", .string(url)))
  }
  if let name = article.shownSource {
    members.append(("authors", .array([named(name)])))
  }
  if let lang = article.lang { members.append(("language", .string(lang))) }
  return .object(members)
}

private func named(_ name: String) -> JSON { .object([("name", .string(name))]) }
