// Open this file first. A saved web page comes in as bytes and goes out as its article's lines with what
// the page says of it:
//
//   bytes -> decodePage -> parse -> PageTree -> blocks -> content, title, head -> PageText
//
// No network, no disk; libxml2 parses, and only ParsePage.swift and DecodePage.swift know it.

import ChronicleModel

/// Reads a saved web page; nil where nothing in it is text.
public func readWebPage(_ bytes: [UInt8]) -> PageText? {
  guard let tree = parse(decodePage(bytes)) else { return nil }
  let metadata = PageMetadata(tree)
  var blocks = blocks(of: tree, isLenient: false)
  var content = content(of: tree, blocks)
  if length(content, blocks) < shortestText {
    let hidden = ChronicleWebPage.blocks(of: tree, isLenient: true)
    let more = ChronicleWebPage.content(of: tree, hidden)
    if length(more, hidden) > 2 * length(content, blocks) { (blocks, content) = (hidden, more) }
  }
  guard blocks.contains(where: { $0.words > 3 }) else { return nil }
  var page = PageText()
  let sites = metadata.sites + [hostName(metadata)].compactMap { $0 }
  // A page in whose parts no article shows itself is read as a whole, like a text.
  if content.isEmpty { content = blocks.indices.filter { isText(blocks[$0]) } }
  let title = findTitle(blocks, metadata, content: content, sites: sites)
  page.title = title?.text
  page.site = siteName(metadata, title: title?.text)
  page.lines = lines(blocks, content, title, tree: tree)
  page.dates = metadata.dates + shownDates(tree, blocks, content, title)
  page.url = address(metadata)
  if let day = page.url.flatMap(dayInAddress) {
    page.dates.append(DateClaim(.address, field: "address", day: day))
  }
  page.authors = authors(metadata, tree)
  page.lang = metadata.lang?.split { $0 == "," || $0 == " " }.first
    .flatMap { languageTag(meantBy: String($0)) }
  page.dateline = metadata.dateline.map(oneLine)
  page.retrieved = metadata.retrieved ?? archived(metadata)?.day
  return page
}

/// An article of fewer bytes makes it worth to look at what the page hides or calls furniture.
private let shortestText = 700

private func length(_ content: [Int], _ blocks: [PageBlock]) -> Int {
  content.reduce(0) { $0 + blocks[$1].text.utf8.count }
}

/// The lines that are handed on: title, subtitle, the lines between it and the text, the text.
private func lines(
  _ blocks: [PageBlock], _ content: [Int], _ title: PageTitle?, tree: PageTree
) -> [PageText.Line] {
  var lines: [PageText.Line] = []
  if let title { lines.append(PageText.Line(.title, title.text)) }
  // The head stands between the title and the text, even where a line above the title is taken for text.
  let first = content.first { $0 > title?.block ?? -1 } ?? content.first ?? 0
  var above = max(0, first - 12)..<first
  if let block = title?.block, block < first { above = (block + 1)..<first }
  let titleWords = words(title?.text ?? "")
  for index in above.suffix(16) {
    let block = blocks[index]
    guard block.words <= 45, words(block.text) != titleWords else { continue }
    switch block.part {
    case .subtitle? where !lines.contains { $0.role == .subtitle }:
      lines.append(PageText.Line(.subtitle, block.text))
    case .head?: if block.words <= 30 { lines.append(PageText.Line(.head, block.text)) }
    case nil
    where title?.block != nil && block.linkShare < 0.7 && block.words <= 30 && above.count <= 16:
      lines.append(PageText.Line(.head, block.text))
    default: break
    }
  }
  for index in content where index != title?.block {
    let block = blocks[index]
    if block.linkShare > 0.8, block.isItem || block.words < 25, !block.endsSentence { continue }
    if index < first + 4, words(block.text) == titleWords { continue }
    lines.append(PageText.Line(block.level > 0 ? .heading : .body, block.text))
  }
  while lines.last?.role == .heading { lines.removeLast() }
  return lines
}

/// Days that `<time>` and `itemprop=datePublished` give beside the title.
private func shownDates(
  _ tree: PageTree, _ blocks: [PageBlock], _ content: [Int], _ title: PageTitle?
) -> [DateClaim] {
  let start = title?.block.map { blocks[$0].node } ?? content.first.map { blocks[$0].node } ?? 0
  let end = content.last.map { tree[blocks[$0].node].end } ?? tree.nodes.count
  var claims: [DateClaim] = []
  for index in tree.indices {
    let node = tree[index]
    let isPublished = node.has("datepublished", in: "itemprop") || node.attributes["pubdate"] != nil
    let isModified = node.has("datemodified", in: "itemprop")
    guard node.tag == "time" || isPublished || isModified, node.tag != "meta" else { continue }
    // Those of comments and other articles stand below.
    guard isPublished || index < end && index + 200 > start else { continue }
    let value = node.attribute("datetime") ?? node.attribute("content") ?? tree.text(index)
    guard let stated = StatedDay(value) else { continue }
    let name = node.attributes["class"]?.lowercased() ?? ""
    let isUpdate = isModified || name.contains("updat") || name.contains("modif")
    claims.append(
      DateClaim(
        isUpdate ? .modified : .shown, field: isPublished ? "datePublished" : "time",
        stated: stated))
    if claims.count > 8 { break }
  }
  return claims
}

// MARK: Names and addresses

private func siteName(_ metadata: PageMetadata, title: String?) -> String? {
  let name = metadata.sites.lazy.map { oneLine($0) }
    .first {
      $0.utf8.count > 4 && $0.utf8.count < 80 && !$0.hasPrefix("http") && !$0.hasPrefix("@")
    }
  return name ?? windowSite(metadata, title: title)
}

/// The site's name that the window's title has before or behind the headline.
private func windowSite(_ metadata: PageMetadata, title: String?) -> String? {
  guard let window = metadata.windowTitle.map(oneLine), let title,
    let place = window.firstRange(of: title)
  else { return nil }
  let rest =
    place.lowerBound == window.startIndex
    ? window[place.upperBound...] : window[..<place.lowerBound]
  let parts = rest.split(separator: /[|:»›·]|\s[-–—]+\s|>/).map { oneLine(String($0)) }
    .filter { $0.contains(where: \.isLetter) }
  let site = place.lowerBound == window.startIndex ? parts.last : parts.first
  return site.flatMap { $0.utf8.count > 1 && $0.split(separator: " ").count <= 6 ? $0 : nil }
}

/// `ledger` of `https://www.ledger.example/world`, as a site's name in a title may be that.
private func hostName(_ metadata: PageMetadata) -> String? {
  guard let address = address(metadata), let start = address.firstRange(of: "://")?.upperBound
  else {
    return nil
  }
  let host = address[start...].prefix { $0 != "/" && $0 != ":" }
  return host.split(separator: ".").filter { $0 != "www" }.first.map(String.init)
}

/// The article's lasting address, without an archive's before it.
private func address(_ metadata: PageMetadata) -> String? {
  for address in metadata.addresses {
    let plain = archived(address)?.address ?? address
    let isWeb = plain.hasPrefix("http://") || plain.hasPrefix("https://")
    guard isWeb, plain.utf8.count < 2000,
      !plain.contains(where: { $0.isWhitespace || $0 == "<" || $0 == "\"" })
    else { continue }
    // A site's front page is no article's address.
    let path = plain.split(separator: "/", omittingEmptySubsequences: true).dropFirst(2)
    if path.isEmpty, !plain.contains("?") { continue }
    return plain
  }
  return nil
}

private func archived(_ metadata: PageMetadata) -> (day: EDTF, address: String)? {
  metadata.addresses.lazy.compactMap(archived).first
}

/// `https://web.archive.org/web/20140305123105/http://...`
private func archived(_ address: String) -> (day: EDTF, address: String)? {
  guard let start = address.firstRange(of: "/web/")?.upperBound,
    let inner = address[start...].firstRange(of: "/http"),
    let day = StatedDay(String(address[start...].prefix(8)))?.day
  else { return nil }
  return (EDTF(day), String(address[address.index(after: inner.lowerBound)...]))
}

/// The authors' names from the page's fields, or from what it marks as an author's name.
private func authors(_ metadata: PageMetadata, _ tree: PageTree) -> [String] {
  var names: [String] = []
  var candidates = metadata.authors
  if candidates.isEmpty {
    candidates = tree.indices.filter {
      tree[$0].has("author", in: "itemprop") && tree[$0].tag != "meta"
        || tree[$0].has("author", in: "rel")
    }.prefix(6).map { tree.text($0) }
  }
  for candidate in candidates {
    for name in authorNames(candidate) where !names.contains(name) { names.append(name) }
  }
  return Array(names.prefix(8))
}

/// `By Jane Perlez and Choe Sang-hun` as two names; desks, sites and addresses are no authors.
private func authorNames(_ text: String) -> [String] {
  var text = oneLine(text)
  if text.lowercased().hasPrefix("by ") { text = String(text.dropFirst(3)) }
  guard !text.contains("://"), !text.contains("@"), text.utf8.count < 200 else { return [] }
  let parted = text.replacing(" and ", with: ",").replacing(" & ", with: ",").replacing(
    ";", with: ",")
  return parted.split(separator: ",").map { oneLine(String($0)) }.filter { name in
    let parts = words(name)
    return (2...6).contains(name.split(separator: " ").count) && parts.isDisjoint(with: deskWords)
      && !name.contains(where: \.isNumber)
  }
}

private let deskWords: Set<String> = [
  "staff", "desk", "editor", "editors", "correspondent", "reporter", "news", "agency", "agencies",
  "team", "press", "office", "ministry", "department", "newsroom", "admin", "webmaster", "online",
  "post", "times", "herald", "daily", "service", "bureau", "reuters", "associated", "writer", "the",
  "our", "media", "archive", "import", "international", "world",
]
