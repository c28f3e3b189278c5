import ChronicleDiagnostics
import ChronicleModel

/// Reads a Markdown clipping: front matter of its own, and its text without Markdown's marks.
///
/// Front matter that is no YAML is reported as a warning by what is wrong with it, and left out.
public func readMarkdown(_ bytes: [UInt8], named name: String) -> (PageText, [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let decoded = decode(bytes, named: name)
  let text = String(decoding: decoded.text, as: UTF8.self)
  var file = ContentFile(path: name, text: text, &diagnostics)
  if diagnostics.hasErrors { file.body = text }
  var page = PageText()
  if file.yaml != nil {
    var keys = file.frontMatter
    readFields(of: &keys, into: &page)
    diagnostics += keys.diagnostics
  }
  for index in diagnostics.indices { diagnostics[index].severity = .warning }
  page.lines = markdownLines(file.body)
  if let title = page.title {
    page.lines.removeAll { $0.role == .heading && $0.text == title }
    page.lines.insert(PageText.Line(.title, title), at: 0)
  } else if let first = page.lines.first, first.role == .heading {
    page.title = first.text
    page.lines[0].role = .title
  }
  return (page, diagnostics)
}

private func readFields(of keys: inout FrontMatter, into page: inout PageText) {
  func first(_ names: [String]) -> String? {
    for name in names {
      if let text = keys.strings(name).first.map(oneLine), !text.isEmpty { return text }
    }
    return nil
  }
  page.title = first(FieldNames.title)
  let dates = FieldNames.date.compactMap { name in
    keys.texts(name).first.map { FieldText(field: name, text: $0.text, place: $0.place) }
  }
  if let fault = page.take(dates: dates) { keys.report(fault) }
  page.authors = FieldNames.author.flatMap { keys.strings($0) }.map(oneLine).filter { !$0.isEmpty }
  page.url = first(FieldNames.url)
  page.site = first(FieldNames.site)
  if page.url == nil, let site = page.site, site.contains("://") {
    (page.url, page.site) = (site, nil)
  }
  page.lang = first(FieldNames.lang).flatMap(languageTag(meantBy:))
  page.dateline = first(["dateline", "location"])
  page.retrieved = first(["retrieved", "accessed", "saved"])
    .flatMap { StatedDay($0).map { EDTF($0.day) } }
}

/// The paragraphs of a Markdown text: lines joined, headings known, links and emphasis as words.
private func markdownLines(_ text: String) -> [PageText.Line] {
  var lines: [PageText.Line] = []
  var paragraph = ""
  func close() {
    if paragraph.isEmpty { return }
    let text = withoutMarks(oneLine(paragraph))
    if !text.isEmpty { lines.append(PageText.Line(.body, text)) }
    paragraph = ""
  }
  for line in text.split(omittingEmptySubsequences: false, whereSeparator: isLineEnd) {
    let line = line.drop { $0 == " " || $0 == ">" }
    let level = line.prefix { $0 == "#" }.count
    if (1...6).contains(level), line.dropFirst(level).hasPrefix(" ") {
      close()
      let title = oneLine(line.dropFirst(level).trimmingSuffix { $0 == "#" || $0 == " " })
      lines.append(PageText.Line(.heading, withoutMarks(title)))
    } else if line.allSatisfy({ $0.isWhitespace }) || isRule(line) {
      close()
    } else if line.hasPrefix("- ") || line.hasPrefix("* ") || line.hasPrefix("+ ") {
      close()
      paragraph = String(line.dropFirst(2))
    } else {
      paragraph += " " + line
    }
  }
  close()
  return lines
}

private func isLineEnd(_ character: Character) -> Bool {
  character == "\n" || character == "\r\n" || character == "\r"
}

private func isRule(_ line: Substring) -> Bool {
  line.count >= 3
    && line.allSatisfy { $0 == "-" || $0 == "*" || $0 == "_" || $0 == " " || $0 == "=" }
}

extension Substring {
  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, isDropped(last) { text.removeLast() }
    return String(text)
  }
}

/// What front matter and data sets call the fields of an article, the most usual first.
enum FieldNames {
  static let text = [
    "text", "body", "content", "article", "maintext", "full_text", "article_text", "articleBody",
  ]
  static let title = ["title", "headline", "heading"]
  static let date = [
    "date", "published", "date_publish", "publish_date", "published_at", "datePublished",
    "publication_date", "pubdate", "date_published", "timestamp",
  ]
  static let author = ["author", "authors", "byline", "creator"]
  static let url = ["url", "link", "source_url", "canonical", "permalink"]
  static let site = [
    "source", "publisher", "publication", "site", "outlet", "newspaper", "sitename",
    "source_domain", "domain",
  ]
  static let lang = ["lang", "language"]
}
