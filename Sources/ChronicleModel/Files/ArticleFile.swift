import ChronicleDiagnostics

/// An article together with its file, so that findings can name their lines.
package struct ArticleFile: Sendable, Hashable {
  package var path: String
  package var article: Article
  /// The line on which the body begins, from 1.
  package var bodyLine: Int

  /// Reads an article's file; nil where it cannot be built, and then an error says why.
  package init?(path: String, text: String, _ diagnostics: inout [Diagnostic]) {
    var found: [Diagnostic] = []
    let file = ContentFile(path: path, text: text, &found)
    var keys = file.frontMatter
    var article = Article(id: fileStem(path), title: "")
    article.title = keys.string("title") ?? ""
    article.isTitleSupplied = keys.bool("title_supplied") ?? false
    article.subtitle = keys.string("subtitle")
    article.date = keys.date("date")
    article.dateline = keys.string("dateline")
    article.agency = keys.string("agency")
    article.byline = keys.strings("byline")
    article.lang = keys.string("lang")
    article.source =
      keys.isMapping("source")
      ? keys.mapping("source") { Article.Source(&$0) } ?? Article.Source()
      : Article.Source(name: keys.string("source"))
    article.witnesses = keys.mappings("witnesses") { Article.Source(&$0) }
    article.dating = keys.strings("dating")
    article.meetings = keys.mappings("meetings") { Meeting(&$0) }
    article.people = keys.strings("people")
    article.places = keys.strings("places")
    article.dates = keys.dates("dates")
    article.isDraft = keys.bool("draft") ?? false
    article.seal = keys.string("seal")
    keys.ignore("extra")
    keys.reportUnknownKeys()
    article.body = file.body
    if article.title.isEmpty {
      if let heading = firstHeading(of: file.body) {
        article.title = heading
      } else if !found.hasErrors && !keys.diagnostics.hasErrors {
        found.append(
          Diagnostic(
            .error, "missing-title", "the article has no title", at: Location(path, line: 1),
            help: "add a line 'title: ...' to the front matter"))
      }
    }
    found += keys.diagnostics
    diagnostics += found
    if found.hasErrors { return nil }
    self.path = path
    self.article = article
    self.bodyLine = file.bodyLine
  }
}

private func firstHeading(of body: String) -> String? {
  let line = body.split(separator: "\n").first { $0.contains { $0 != " " } }
  guard let line, line.hasPrefix("# ") else { return nil }
  return String(line.dropFirst(2))
}

extension Article.Source {
  init(_ keys: inout FrontMatter) {
    self.init(
      name: keys.string("name"), clipping: keys.string("clipping"), sha256: keys.string("sha256"))
    url = keys.string("url")
    retrieved = keys.date("retrieved")
    address = keys.string("address")
  }
}

extension Meeting {
  init?(_ keys: inout FrontMatter) {
    self.init(
      who: keys.strings("who"), date: keys.date("date"), place: keys.string("place"),
      status: keys.choice("status", of: Status.self) ?? .held,
      mode: keys.choice("mode", of: Mode.self) ?? .talks, sentence: keys.string("sentence"))
    if who.count < 2 {
      keys.report(
        Diagnostic(
          .error, "meeting-of-one", "a meeting takes two persons or more",
          at: keys.location(of: "who"), help: "list them: who: [song-min-soon, shinzo-abe]"))
      return nil
    }
  }
}
