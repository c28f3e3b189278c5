import ChronicleCatalogue
import ChronicleModel
import ChronicleSite

/// A feed as Atom (RFC 4287).
func atom(_ feed: Feed, _ plan: SitePlan) -> [UInt8] {
  let configuration = plan.configuration
  let text = FeedText(plan: plan, feed: feed)
  var xml = XML()
  xml.add("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
  xml.add("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
  xml.add(text: configuration.language)
  xml.add("\">\n")
  xml.element("title", feed.title)
  if !configuration.description.isEmpty, feed.page == .home(1) {
    xml.element("subtitle", configuration.description)
  }
  xml.element("id", text.id)
  xml.element("updated", text.moment(feed.entries.first))
  if let url = configuration.url {
    xml.link("self", url + address(of: feed.path) + ".xml")
    xml.link("alternate", text.id)
  }
  xml.add("<author>")
  xml.element("name", configuration.author ?? configuration.title)
  xml.add("</author>\n")
  xml.element("generator", plan.generator)
  for entry in feed.entries { xml.add(entry, text) }
  xml.add("</feed>\n")
  return xml.bytes
}

extension XML {
  fileprivate mutating func add(_ entry: Feed.Entry, _ text: FeedText) {
    let article = text.article(entry)
    add("<entry>\n")
    element("title", article.title)
    element("id", text.id(entry))
    link("alternate", text.link(entry))
    element("updated", text.moment(entry))
    element("published", text.moment(entry))
    if let name = article.shownSource {
      add("<author>")
      element("name", name)
      add("</author>\n")
    }
    if let summary = text.summary(entry) { element("summary", summary) }
    add("</entry>\n")
  }
}
