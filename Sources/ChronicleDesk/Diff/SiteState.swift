import ChronicleModel

/// A site as a reader may have cited it: its addresses, and the tables that travel with it (`data/*.json`).
public struct SiteState: Sendable {
  /// Paths of pages, with what tells whether a page is the same; redirects are pages too.
  public var pages: [String: Fingerprint]
  /// Where a page that only leads on leads, by path.
  public var redirects: [String: String]
  /// The sentences of each article's page, by their fragments.
  public var sentences: [String: [String]]
  /// The rows of a table by their ids.
  let articles: [String: JSON]
  let people: [String: JSON]
  let places: [String: JSON]
  let meetings: [String: JSON]

  /// - Parameter table: The text of `data/<name>.json`; nil where there is none.
  public init(
    pages: [String: Fingerprint], redirects: [String: String] = [:],
    sentences: [String: [String]] = [:], table: (String) -> [UInt8]?
  ) {
    func rows(_ name: String) -> [String: JSON] {
      let rows = table(name).flatMap { JSON(parsing: $0) }?.elements ?? []
      return Dictionary(rows.compactMap { row in row["id"]?.string.map { ($0, row) } }) {
        first, _ in
        first
      }
    }
    self.pages = pages
    self.redirects = redirects
    self.sentences = sentences
    articles = rows("articles")
    people = rows("people")
    places = rows("places")
    meetings = rows("meetings")
  }
}

/// Where a page leads that does nothing else.
public func redirect(of html: [UInt8], at path: String) -> String? {
  let text = String(decoding: html.prefix(2000), as: UTF8.self)
  guard let start = text.firstRange(of: "http-equiv=\"refresh\" content=\"0; url=")?.upperBound
  else { return nil }
  var folder = path.split(separator: "/").dropLast()
  for part in text[start...].prefix(while: { $0 != "\"" && $0 != "#" }).split(separator: "/") {
    if part == ".." { _ = folder.popLast() } else { folder.append(part) }
  }
  return folder.joined(separator: "/")
}

/// The fragments of the sentences of an article's page, in their order.
public func sentenceFragments(in html: [UInt8]) -> [String] {
  String(decoding: html, as: UTF8.self).split(separator: "id=\"s-").dropFirst().map {
    "s-" + $0.prefix { $0 != "\"" }
  }
}
