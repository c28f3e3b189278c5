import ChronicleModel

/// What a page says of its article in fields that readers do not see.
struct PageMetadata {
  /// Headlines in the order of trust, as they stand.
  var titles: [String] = []
  var dates: [DateClaim] = []
  /// Names of the site in the order of trust.
  var sites: [String] = []
  var authors: [String] = []
  var addresses: [String] = []
  var lang: String?
  var dateline: String?
  var description: String?
  var retrieved: EDTF?
  /// The text of the `<title>` element.
  var windowTitle: String?

  init(_ tree: PageTree) {
    readLinkedData(tree)
    var fields: [String: [String]] = [:]
    for (index, node) in tree.nodes.enumerated() {
      switch node.tag {
      case "html":
        lang = lang ?? node.attribute("lang") ?? node.attribute("xml:lang")
      case "title" where windowTitle == nil:
        let text = tree.text(index)
        if !text.isEmpty, !isInPicture(index, tree) { windowTitle = text }
      case "meta":
        guard let content = node.attribute("content") else { continue }
        for key in ["property", "name", "itemprop", "http-equiv"] {
          if let name = node.attribute(key) {
            fields[name.lowercased(), default: []].append(content)
          }
        }
      case "link" where node.has("canonical", in: "rel"):
        if let address = node.attribute("href") { addresses.append(address) }
      case "!": readComment(node.text)
      default: break
      }
    }
    readFields(fields)
  }

  private func isInPicture(_ index: Int, _ tree: PageTree) -> Bool {
    tree.ancestors(of: index).contains { tree[$0].tag == "svg" }
  }

  // MARK: <meta>

  private mutating func readFields(_ fields: [String: [String]]) {
    func values(_ names: [String]) -> [String] { names.flatMap { fields[$0] ?? [] } }
    for (kind, names) in dateFields {
      for name in names {
        for value in fields[name.lowercased()] ?? [] { claim(kind, name, value) }
      }
    }
    titles += values([
      "og:title", "twitter:title", "dc.title", "citation_title", "sailthru.title", "parsely-title",
      "hdl", "title", "headline",
    ])
    sites += values([
      "og:site_name", "application-name", "dc.publisher", "dcterms.publisher",
      "citation_journal_title", "publisher", "cre", "copyright",
    ])
    authors += values([
      "author", "article:author", "byl", "dc.creator", "dcterms.creator", "citation_author",
      "sailthru.author", "parsely-author",
    ])
    addresses += values(["og:url", "citation_public_url", "parsely-link", "twitter:url"])
    lang = lang ?? values(["content-language", "og:locale", "dc.language", "language"]).first
    dateline = dateline ?? values(["dateline", "article:location"]).first
    description = values(["og:description", "description", "twitter:description"]).first
  }

  private mutating func claim(_ kind: DateClaim.Kind, _ field: String, _ value: String) {
    guard let stated = StatedDay(value) else { return }
    dates.append(
      DateClaim(kind, field: field, stated: stated))
  }

  // MARK: JSON-LD

  private mutating func readLinkedData(_ tree: PageTree) {
    var found: [JSON] = []
    for (index, node) in tree.nodes.enumerated()
    where node.tag == "script" && node.has("application/ld+json", in: "type") {
      let text = tree.nodes[index..<node.end].map(\.text).joined()
      if let value = JSON(parsing: withoutWrapping(text).utf8) { found.append(value) }
    }
    var things = found.flatMap(\.elements)
    var index = 0
    while index < things.count, things.count < 500 {
      for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
        if let inner = things[index][key] { things += inner.elements }
      }
      index += 1
    }
    for thing in things where types(of: thing).contains(where: { articleTypes.contains($0) }) {
      read(thing)
    }
    for thing in things where types(of: thing).contains("newsmediaorganization") {
      if let name = thing["name"]?.string { sites.append(plain(name)) }
    }
  }

  private mutating func read(_ article: JSON) {
    if let title = article["headline"]?.string ?? article["name"]?.string {
      titles.append(plain(title))
    }
    if let date = article["datePublished"]?.elements.first?.string {
      claim(.published, "datePublished", date)
    } else if let date = article["dateCreated"]?.string {
      claim(.published, "dateCreated", date)
    }
    if let date = article["dateModified"]?.string { claim(.modified, "dateModified", date) }
    for author in article["author"]?.elements ?? [] {
      let names = author["name"]?.elements ?? [author]
      authors += names.compactMap(\.string).map(plain)
    }
    for key in ["publisher", "isPartOf", "sourceOrganization"] {
      for owner in article[key]?.elements ?? [] {
        if let name = owner["name"]?.string ?? owner.string { sites.append(plain(name)) }
      }
    }
    for key in ["url", "mainEntityOfPage"] {
      for value in article[key]?.elements ?? [] {
        if let address = value.string ?? value["@id"]?.string { addresses.append(address) }
      }
    }
    dateline =
      dateline ?? article["dateline"]?.string ?? article["contentLocation"]?["name"]?.string
    lang = lang ?? article["inLanguage"]?.string
  }

  private func types(of thing: JSON) -> [String] {
    (thing["@type"]?.elements ?? []).compactMap { $0.string?.lowercased() }
  }

  /// Without `<!--`, `//<![CDATA[` and the like around it, and without a comma too many at its end.
  private func withoutWrapping(_ text: String) -> Substring {
    guard let start = text.firstIndex(where: { $0 == "{" || $0 == "[" && !text.hasPrefix("//") }),
      let end = text.lastIndex(where: { $0 == "}" || $0 == "]" }), start < end
    else { return "" }
    return text.contains("<![CDATA[")
      ? text[(text.firstIndex(of: "{") ?? start)...(text.lastIndex(of: "}") ?? end)]
      : text[start...end]
  }

  /// A text of a field, whose marks are often written as entities.
  private func plain(_ text: String) -> String {
    guard text.contains("&") || text.contains("<"), let tree = parse(Array(text.utf8)) else {
      return oneLine(text)
    }
    return tree.text(0)
  }

  // MARK: Comments

  /// What browsers and archives write into the pages that they save.
  private mutating func readComment(_ text: String) {
    for (opening, closing) in savedFrom {
      guard let start = text.firstRange(of: opening)?.upperBound else { continue }
      let rest = text[start...]
      let value = oneLine(String(rest.prefix(while: { !closing.contains($0) }).prefix(2000)))
      let address = value.drop { $0 != "h" && opening.hasSuffix("url=(") }
      if opening.hasPrefix("Mirrored") {
        addresses.append("http://\(value)")
        retrieved =
          retrieved
          ?? StatedDay(oneLine(String(rest.dropFirst(value.count).prefix(200))))
          .map { EDTF($0.day) }
      } else {
        addresses.append(String(address))
      }
    }
    for opening in ["saved date:", "FILE ARCHIVED ON "] {
      guard let start = text.firstRange(of: opening)?.upperBound else { continue }
      let line = text[start...].prefix { $0 != "\n" && $0 != "\r\n" }.prefix(60)
      let words = line.split(separator: "AND RETRIEVED").first ?? line
      if let day = StatedDay(withoutClock(words))?.day { retrieved = retrieved ?? EDTF(day) }
    }
  }

  /// `12:31:05 Mar 05, 2014` without its clock, whose numbers could be taken for the day.
  private func withoutClock(_ text: Substring) -> String {
    text.split(separator: " ").filter { !$0.contains(":") }.joined(separator: " ")
  }
}

/// How saved pages tell where they come from, and what ends it there.
private let savedFrom: [(opening: String, closing: Set<Character>)] = [
  ("saved from url=(", ["\n", "\r\n", " "]),
  ("Mirrored from ", [" ", "\n"]),
  ("Page saved with SingleFile \n url: ", ["\n", "\r\n"]),
  ("\n url: ", ["\n", "\r\n"]),
]

private let articleTypes: Set<String> = [
  "article", "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle",
  "backgroundnewsarticle", "reviewnewsarticle", "advertisercontentarticle", "blogposting",
  "liveblogposting", "report", "socialmediaposting", "techarticle", "scholarlyarticle", "webpage",
  "pressrelease", "governmentservice",
]

/// The fields that hold a date, the most telling first.
private let dateFields: [(kind: DateClaim.Kind, names: [String])] = [
  (
    .published,
    [
      "article:published_time", "og:article:published_time", "article:published",
      "parsely-pub-date", "sailthru.date", "datePublished", "citation_publication_date",
      "citation_date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
      "dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date.created", "DC.date",
      "dcterms.date", "ptime", "pdate", "displaydate", "originalpublicationdate",
      "cxenseparse:recs:publishtime", "article.published", "article_date_original",
      "rnews:datePublished",
      "shareaholic:article_published_time", "bt:pubDate", "created", "date", "article.created",
      "og:pubdate", "og:published_time",
    ]
  ),
  (
    .modified,
    [
      "article:modified_time", "og:updated_time", "dateModified", "lastmod", "last-modified",
      "utime", "dcterms.modified", "DC.date.modified", "revised", "modified",
    ]
  ),
]
