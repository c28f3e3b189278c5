import ChronicleCatalogue
import ChronicleMarkdown
import ChronicleModel
import ChronicleSite

/// The files that are for machines: feed, sitemap, robots.txt.
func feeds(of plan: SitePlan) -> [OutputFile] {
  var files = [
    OutputFile(path: "feed.xml") { atomFeed(of: plan) },
    OutputFile(path: "robots.txt") { robots(of: plan) },
  ]
  if let url = plan.configuration.url {
    files.append(OutputFile(path: "sitemap.xml") { sitemap(of: plan, url: url) })
  }
  return files
}

/// The fifty newest articles as an Atom feed (RFC 4287). Its times are those of the articles, not of the
/// building.
private func atomFeed(of plan: SitePlan) -> [UInt8] {
  let configuration = plan.configuration
  let articles = plan.catalogue.articles
  let newest = articles.indices.reversed().lazy.filter { articles[$0].article.date != nil }.prefix(
    50)
  var xml = XML()
  xml.add("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
  xml.add("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
  xml.add(text: configuration.language)
  xml.add("\">\n")
  xml.element("title", configuration.title)
  if !configuration.description.isEmpty { xml.element("subtitle", configuration.description) }
  xml.element("id", configuration.url ?? "urn:chronicle:\(slug(for: configuration.title))")
  xml.element("updated", updated(newest.first.map { articles[$0].article }))
  if let url = configuration.url {
    xml.link("self", url + "feed.xml")
    xml.link("alternate", url)
  }
  xml.add("<author>")
  xml.element("name", configuration.author ?? configuration.title)
  xml.add("</author>\n")
  xml.element("generator", plan.generator)
  for index in newest { xml.entry(index, plan) }
  xml.add("</feed>\n")
  return xml.bytes
}

extension XML {
  fileprivate mutating func entry(_ index: Int, _ plan: SitePlan) {
    let entry = plan.catalogue.articles[index]
    let article = entry.article
    let address = address(of: plan.path(of: .article(index)))
    add("<entry>\n")
    element("title", article.title)
    element(
      "id",
      plan.configuration.url.map { $0 + address }
        ?? "urn:chronicle:\(slug(for: plan.configuration.title)):\(address)")
    link("alternate", (plan.configuration.url ?? "") + address)
    element("updated", updated(article))
    element("published", updated(article))
    if let name = article.source.name ?? article.agency {
      add("<author>")
      element("name", name)
      add("</author>\n")
    }
    if let summary = entry.summary { element("summary", summary) }
    add("</entry>\n")
  }
}

/// The first moment that an article's date may mean.
private func updated(_ article: Article?) -> String {
  let day = article?.date.flatMap { $0.first ?? $0.last } ?? CalendarDay(number: 0)
  return "\(day)T00:00:00Z"
}

/// All pages (sitemaps.org); more than 50,000 are left out, since the format ends there.
private func sitemap(of plan: SitePlan, url: String) -> [UInt8] {
  var xml = XML()
  xml.add("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
  xml.add("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
  let paths = plan.pages.filter { $0 != .notFound }.map { $0 == .home(1) ? "" : plan.path(of: $0) }
  for path in paths.sorted().prefix(50_000) {
    xml.add("<url><loc>")
    xml.add(text: url + address(of: path))
    xml.add("</loc></url>\n")
  }
  xml.add("</urlset>\n")
  return xml.bytes
}

private func robots(of plan: SitePlan) -> [UInt8] {
  var text = "User-agent: *\nAllow: /\n"
  if let url = plan.configuration.url { text += "Sitemap: \(url)sitemap.xml\n" }
  return Array(text.utf8)
}

/// XML text as it grows.
private struct XML {
  var bytes: [UInt8] = []

  mutating func add(_ xml: String) { bytes += xml.utf8 }

  mutating func add(text: String) { escapeHTML(text, into: &bytes) }

  mutating func element(_ name: String, _ text: String) {
    add("<\(name)>")
    add(text: text)
    add("</\(name)>\n")
  }

  mutating func link(_ relation: String, _ href: String) {
    add("<link rel=\"\(relation)\" href=\"")
    add(text: href)
    add("\"/>\n")
  }
}
