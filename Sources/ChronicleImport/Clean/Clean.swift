// Cleaning, step by step:
//
//   bytes -> decode -> mend characters -> blocks -> what each block is -> where the article stands
//         -> title, dateline, credits, date lines -> body
//
// The page is read once, with all its furniture; the body is then copied out of it, with a map back.

import ChronicleDiagnostics
import ChronicleFacts
import ChronicleModel

/// Parts a clipping's article from its furniture.
public func clean(_ clipping: RawClipping, with reader: Reader) -> CleanArticle {
  var decoded = decode(clipping.bytes, named: clipping.name)
  if let page = clipping.page, !page.lines.isEmpty {
    decoded = Decoded(text: Array(page.text.utf8))
  }
  let lexicon = reader.knowledge.lexicon
  if decoded.unreadable != nil || clipping.isPlain {
    var map = SourceMap()
    map.append(SourceMap.Run(body: 0, clipping: 0, count: decoded.text.count))
    return CleanArticle(
      clipping: decoded.text, title: nil, subtitle: nil, dateline: nil, agency: nil, byline: [],
      stamps: [], boilerplate: [], body: Words(decoded.text, lexicon: lexicon), origin: map,
      page: clipping.page,
      diagnostics: decoded.diagnostics, unreadable: decoded.unreadable)
  }
  let mended = mend(decoded.text, lexicon: lexicon, mayHoldTags: clipping.page == nil)
  let page = Page(mended, lexicon: lexicon, isWrapped: clipping.page == nil)
  let article = ReadPage(page, given: clipping.page, with: reader)
  var diagnostics = decoded.diagnostics
  if mended.hasMojibake { diagnostics.append(.mojibake(in: clipping.name)) }
  if decoded.text.contains(0) { diagnostics.append(.nul(in: clipping.name)) }
  let body = Words(article.body.text, lexicon: lexicon)
  var unreadable: Unreadable?
  if body.count == 0 {
    unreadable = .noArticle
    diagnostics.append(.noArticle(in: clipping.name))
  }
  let title =
    (clipping.page?.title ?? article.title).map { CleanArticle.Title(text: $0, isSupplied: false) }
    ?? suppliedTitle(body)
  if title?.isSupplied ?? false { diagnostics.append(.noTitle(in: clipping.name)) }
  return CleanArticle(
    clipping: decoded.text, title: title, subtitle: article.subtitle,
    dateline: article.dateline ?? clipping.page?.dateline.map(usualCase),
    agency: article.agency, paper: article.paper,
    byline: article.byline.isEmpty ? clipping.page?.authors ?? [] : article.byline,
    stamps: article.stamps, rightsYears: article.rightsYears,
    boilerplate: article.boilerplate, body: body, origin: article.body.map, page: clipping.page,
    diagnostics: diagnostics, unreadable: unreadable)
}

extension Diagnostic {
  fileprivate static func mojibake(in name: String) -> Diagnostic {
    Diagnostic(
      .warning, "mojibake", "characters that were read in a wrong encoding are mended",
      at: Location(name))
  }
  fileprivate static func nul(in name: String) -> Diagnostic {
    Diagnostic(.warning, "nul-character", "NUL characters are left out", at: Location(name))
  }
  fileprivate static func noArticle(in name: String) -> Diagnostic {
    Diagnostic(
      .error, "no-article", "nothing in the clipping reads like an article", at: Location(name),
      help: "paste the article's own text")
  }
  fileprivate static func noTitle(in name: String) -> Diagnostic {
    Diagnostic(
      .warning, "no-title", "the clipping has no title; its first sentence serves",
      at: Location(name), help: "write one into its file in content/articles: 'title: ...'")
  }
}
