import ChronicleModel

/// The headline of a page, and the block that shows it.
struct PageTitle {
  var text: String
  var block: Int?
}

/// Finds the headline: the heading that the page's hidden fields repeat; else what they say themselves,
/// without the site's name; else a heading that stands alone above the text.
func findTitle(
  _ blocks: [PageBlock], _ metadata: PageMetadata, content: [Int], sites: [String]
) -> PageTitle? {
  let fields = (metadata.titles + [metadata.windowTitle].compactMap { $0 })
    .map { withoutSite($0, sites: sites) }.filter { words($0).count > 1 }
  let first = content.first ?? blocks.count
  // In the text itself only its first lines may be the headline.
  let shown = blocks.indices.filter { index in
    let block = blocks[index]
    let isBeside = index < first || content.prefix(3).contains(index)
    return isBeside && block.words >= 2 && block.words <= 40 && block.text.utf8.count < 300
  }
  var best: (score: Double, index: Int)?
  for index in shown {
    let block = blocks[index]
    let telling = words(block.text)
    let likeness = fields.map { sharedWords(telling, words($0)) }.max() ?? 0
    guard likeness > 0.6 || block.level == 1 && fields.isEmpty else { continue }
    var score = likeness * 3
    if block.level > 0 {
      score += 2 - 0.25 * Double(block.level)
    } else if block.isBold {
      score += 0.7
    }
    if case .furniture? = block.part { score -= 1.5 }
    if case .foreign? = block.part { score -= 2 }
    if block.linkShare > 0.5 { score -= 1 }
    if score > best?.score ?? 0 { best = (score, index) }
  }
  if let best {
    return PageTitle(text: withoutSite(blocks[best.index].text, sites: sites), block: best.index)
  }
  if let heading = shown.last(where: { blocks[$0].level == 1 && $0 <= first }), fields.count < 2 {
    return PageTitle(text: blocks[heading].text, block: heading)
  }
  return fields.first.map { PageTitle(text: $0, block: nil) }
}

/// A title without the site's name before or behind it.
///
///     Ministers meet in Oslo | The Harbour Ledger   ->   Ministers meet in Oslo
func withoutSite(_ title: String, sites: [String]) -> String {
  var title = oneLine(title)
  let names = sites.map { words($0) }
  for _ in 0..<4 {
    guard let (start, end) = lastSeparator(in: title) else { break }
    let (head, tail) = (String(title[..<start]), String(title[end...]))
    if isSite(tail, names)
      || words(tail).count <= 3 && words(head).count > 2 && !isBar(title[start..<end])
        && tail.contains(".")
    {
      title = head
    } else if isBar(title[start..<end]), words(head).count >= 3, words(tail).count <= 5 {
      title = head
    } else {
      break
    }
  }
  for _ in 0..<3 {
    guard let (start, end) = firstSeparator(in: title) else { break }
    let (head, tail) = (String(title[..<start]), String(title[end...]))
    let isSection = isBar(title[start..<end]) && words(head).count <= 3 && words(tail).count >= 3
    guard isSite(head, names) || isSection else { break }
    title = tail
  }
  return oneLine(title)
}

private func isSite(_ text: String, _ names: [Set<String>]) -> Bool {
  let telling = words(text)
  guard !telling.isEmpty, telling.count <= 8 else { return false }
  if names.contains(where: { !$0.isEmpty && ($0.isSubset(of: telling) || telling.isSubset(of: $0)) }
  ) {
    return true
  }
  return telling.count <= 6 && !telling.isDisjoint(with: siteWords)
}

private let siteWords: Set<String> = [
  "news", "times", "post", "herald", "daily", "online", "tribune", "gazette", "chronicle",
  "journal",
  "com", "org", "net", "newspaper", "press", "agency", "guardian", "telegraph", "ministry",
  "ledger",
  "courier", "observer", "mail", "star", "standard", "today", "tv", "radio", "broadcasting", "cnn",
  "bbc", "reuters", "gov", "government", "embassy", "courant", "examiner", "dispatch", "bulletin",
]

private func isBar(_ mark: Substring) -> Bool {
  mark.contains { ["|", "»", "›", "«", "·", "•"].contains($0) } || mark.contains("::")
    || mark.contains(">")
}

private let separators = [
  " | ", " - ", " – ", " — ", " » ", " › ", " « ", " :: ", " · ", " • ", " > ", "|", " : ",
]

private func lastSeparator(in title: String) -> (String.Index, String.Index)? {
  var found: Range<String.Index>?
  for mark in separators {
    for range in title.ranges(of: mark)
    where range.lowerBound > found?.lowerBound ?? title.startIndex {
      found = range
    }
  }
  return found.map { ($0.lowerBound, $0.upperBound) }
}

private func firstSeparator(in title: String) -> (String.Index, String.Index)? {
  var found: Range<String.Index>?
  for mark in separators {
    if let range = title.firstRange(of: mark),
      range.lowerBound < found?.lowerBound ?? title.endIndex
    {
      found = range
    }
  }
  return found.map { ($0.lowerBound, $0.upperBound) }
}

/// The words of a text in lower case.
func words(_ text: String) -> Set<String> {
  Set(
    text.lowercased().unicodeScalars
      .split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
      .map { String(String.UnicodeScalarView($0)) })
}

/// The share of words that two texts have in common.
private func sharedWords(_ left: Set<String>, _ right: Set<String>) -> Double {
  let common = left.intersection(right).count
  return Double(2 * common) / Double(max(1, left.count + right.count))
}
