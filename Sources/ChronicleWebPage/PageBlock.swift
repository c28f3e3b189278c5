import ChronicleModel

/// A line of a page's visible text: a paragraph, a heading, the entry of a list.
struct PageBlock: Sendable {
  /// The element that holds it.
  var node: Int
  /// Where its text ends among the page's nodes, by which blocks and elements are compared.
  var place: Int
  var text: String
  /// Letters that belong to links.
  var linked: Int
  var part: PagePart?
  /// 1 to 6 for a heading, else 0.
  var level: Int
  var isItem: Bool
  /// All of it bold, as sub-headings are in pages without headings.
  var isBold: Bool

  var words: Int { text.utf8.count { $0 == 32 } + 1 }
  var linkShare: Double { Double(linked) / Double(max(1, text.utf8.count)) }
  /// Whether it closes like a sentence.
  var endsSentence: Bool {
    let end = text.unicodeScalars.reversed().first {
      !["\"", "'", "”", "’", ")", "]", "»"].contains($0)
    }
    return end.map { [".", "!", "?", "…", "。", ":"].contains($0) } ?? false
  }
  /// Whether it reads like a paragraph of an article.
  var isProse: Bool {
    level == 0 && linkShare < 0.5 && (words >= 10 && endsSentence || words >= 25)
  }
}

/// Cuts a page into blocks; what is not text is left out, what is furniture is marked.
///
/// - Parameter isLenient: Whether to read what the page hides or calls by the name of furniture, for
///   pages that show next to nothing else.
func blocks(of tree: PageTree, isLenient: Bool) -> [PageBlock] {
  var cutter = BlockCutter(tree: tree, isLenient: isLenient)
  cutter.run()
  return cutter.blocks
}

private struct BlockCutter {
  struct Open {
    var node: Int
    var part: PagePart?
    var isLink: Bool
    var isBlock: Bool
    var isBold: Bool
    var isRaw: Bool
    var level: Int
    var isItem: Bool
  }

  let tree: PageTree
  let isLenient: Bool
  /// Letters outside links in long texts before each node, by which it is told what a part holds.
  let longText: [Int]
  var blocks: [PageBlock] = []
  private var open: [Open] = []
  private var line = ""
  private var linked = 0
  private var bold = 0
  /// Letters of the line within inline parts that are bylines or dates.
  private var head = 0
  private var rawLength = 0
  private var lastText = 0

  init(tree: PageTree, isLenient: Bool) {
    self.tree = tree
    self.isLenient = isLenient
    var sum = 0
    var sums = [0]
    sums.reserveCapacity(tree.nodes.count + 1)
    for node in tree.nodes {
      if node.tag.isEmpty, tree[node.parent].tag != "script", tree[node.parent].tag != "style",
        node.text.utf8.count > 60
      {
        sum += node.text.utf8.count
      }
      sums.append(sum)
    }
    longText = sums
  }

  mutating func run() {
    var index = 0
    while index < tree.nodes.count {
      while let last = open.last, tree[last.node].end <= index { close() }
      let node = tree[index]
      if node.tag.isEmpty {
        lastText = index
        add(node.text)
      } else if node.tag != "!" {
        let part = part(of: index, node)
        if case .nothing? = part {
          if blockTags.contains(node.tag) { flush() }
          index = max(index + 1, node.end)
          continue
        }
        enter(index, node, part)
      }
      index += 1
    }
    while !open.isEmpty { close() }
  }

  private mutating func enter(_ index: Int, _ node: PageTree.Node, _ part: PagePart?) {
    let outer = open.last
    let isBlock = blockTags.contains(node.tag)
    if isBlock { flush() }
    if node.tag == "br" { breakLine() }
    if node.tag == "time", !isBlock { line.utf8.count < 80 ? flush() : append(" ") }
    var inner = part
    switch (outer?.part, part) {
    case (.furniture?, _), (.foreign?, _), (.nothing?, _): inner = outer?.part
    case (let outer?, nil): inner = outer
    case (_, .body?): inner = .body
    default: break
    }
    let level =
      node.tag.count == 2 && node.tag.hasPrefix("h") ? Int(node.tag.dropFirst()) ?? 0 : 0
    open.append(
      Open(
        node: index, part: inner, isLink: node.tag == "a" || outer?.isLink ?? false,
        isBlock: isBlock, isBold: ["b", "strong"].contains(node.tag) || outer?.isBold ?? false,
        isRaw: node.tag == "pre" || outer?.isRaw ?? false,
        level: level > 0 || isBlock ? level : outer?.level ?? 0,
        isItem: ["li", "dd", "dt"].contains(node.tag) || outer?.isItem ?? false && !isBlock))
  }

  private mutating func close() {
    if open.last?.isBlock ?? false { flush() }
    open.removeLast()
  }

  /// What an element is by tag, role and name. A name does not make furniture of what holds most of
  /// the page's text.
  private func part(of index: Int, _ node: PageTree.Node) -> PagePart? {
    if node.tag == "noscript", isLenient { return nil }
    if let part = partsByTag[node.tag], !(part == .furniture && holdsMuch(index, 0.7)) {
      return part
    }
    if ["#document", "html", "body", "main"].contains(node.tag) { return nil }
    if let role = node.attribute("role"), let part = partsByRole[role.lowercased()],
      part != .furniture || !holdsMuch(index, 0.5)
    {
      return part
    }
    if !isLenient, isHidden(node), !holdsMuch(index, 0.5) { return .nothing }
    if node.tag == "form", !holdsMuch(index, 0.3) { return .furniture }
    guard
      !["a", "b", "i", "em", "strong", "font", "br", "p"].contains(node.tag)
        || node.attributes["class"] != nil
    else { return nil }
    guard let part = partByName(node) else { return nil }
    switch part {
    case .furniture: return holdsMuch(index, 0.5) || isLenient || holdsArticle(index) ? nil : part
    case .foreign:
      let isOwn =
        hasTitle(index) || holdsMuch(index, 0.5) && (node.tag == "article" || !isComments(node))
      return isOwn ? nil : part
    case .head, .subtitle: return holdsMuch(index, 0.3) ? nil : part
    default: return part
    }
  }

  private func isHidden(_ node: PageTree.Node) -> Bool {
    if node.attributes["hidden"] != nil || node.attribute("aria-hidden") == "true" { return true }
    guard let style = node.attributes["style"] else { return false }
    let text = style.lowercased().filter { !$0.isWhitespace }
    return text.contains("display:none") || text.contains("visibility:hidden")
  }

  private func holdsMuch(_ index: Int, _ share: Double) -> Bool {
    let held = longText[tree[index].end] - longText[index]
    return held > 400 && Double(held) > share * Double(longText.last ?? 0)
  }

  /// Whether the page's main part or title stands within an element, with some text.
  private func holdsArticle(_ index: Int) -> Bool {
    guard longText[tree[index].end] - longText[index] > 300 else { return false }
    return tree.nodes[index..<tree[index].end].contains {
      $0.tag == "h1" || $0.tag == "main" || $0.attributes["itemprop"] == "articleBody"
    }
  }

  private func isComments(_ node: PageTree.Node) -> Bool {
    let name = ((node.attributes["class"] ?? "") + " " + (node.attributes["id"] ?? "")).lowercased()
    return ["comment", "disqus", "discussion", "respond", "livefyre"].contains { name.contains($0) }
  }

  private func hasTitle(_ index: Int) -> Bool {
    tree.nodes[index..<tree[index].end].contains {
      $0.tag == "h1" || $0.attributes["itemprop"] == "articleBody"
    }
  }

  // MARK: Lines

  private mutating func add(_ text: String) {
    if open.last?.isRaw ?? false {
      for (number, part) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        if number > 0 { breakRawLine(before: part) }
        append(String(part))
      }
    } else {
      append(text)
    }
  }

  private mutating func append(_ text: String) {
    line += text
    if open.last?.isLink ?? false { linked += text.utf8.count { $0 > 32 } }
    if open.last?.isBold ?? false { bold += text.utf8.count { $0 > 32 } }
    if case .head? = open.last?.part { head += text.utf8.count { $0 > 32 } }
  }

  /// A `<br>` ends a line after a sentence and after a short line; elsewhere it only breaks one.
  private mutating func breakLine() {
    let text = oneLine(line)
    let probe = PageBlock(
      node: 0, place: 0, text: text, linked: 0, part: nil, level: 0, isItem: false, isBold: false)
    if text.utf8.count < 60 || probe.endsSentence { flush() } else { line += " " }
  }

  /// In preformatted text a blank line or an indented one begins a paragraph.
  private mutating func breakRawLine(before next: Substring) {
    let isBlank = next.allSatisfy(\.isWhitespace)
    let length = line.utf8.count - rawLength
    rawLength = line.utf8.count
    if isBlank || next.hasPrefix("   ") || next.hasPrefix("\t") || length < 45 {
      flush()
    } else {
      line += "\n"
    }
  }

  private mutating func flush() {
    defer { (line, linked, bold, head, rawLength) = ("", 0, 0, 0, 0) }
    let text = oneLine(line)
    guard let place = open.last, !text.isEmpty else { return }
    let letters = text.utf8.count { $0 > 32 }
    let block = open.last { $0.isBlock }?.node ?? place.node
    blocks.append(
      PageBlock(
        node: block, place: lastText, text: text, linked: min(linked, text.utf8.count),
        part: place.part ?? (head * 10 >= letters * 7 ? .head : nil),
        level: place.level, isItem: open.contains { $0.isItem && $0.isBlock },
        isBold: bold * 10 >= letters * 9))
  }
}
