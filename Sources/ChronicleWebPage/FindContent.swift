/// Finds the blocks that are the article's text, in the order of the page.
///
/// Where the page says which element holds the article, and a good part of its prose stands there, that
/// is believed. Else each paragraph speaks for every element around it and each link against, and the
/// element with the highest sum is taken.
func content(of tree: PageTree, _ blocks: [PageBlock]) -> [Int] {
  let scores = Scores(tree, blocks)
  let whole = scores.best(in: 0..<tree.nodes.count)
  let most = scores.sum(whole)
  for named in [bodies(tree, scores), articles(tree, scores), mains(tree, scores)] {
    guard !named.isEmpty, named.reduce(0, { $0 + scores.sum($1) }) >= 0.45 * most else { continue }
    return named.flatMap { element in
      scores.blocks(in: scores.narrowed(element))
    }
  }
  guard most > 0 else { return [] }
  return scores.blocks(in: scores.narrowed(whole))
}

/// How much of an article each element of a page holds.
private struct Scores {
  let tree: PageTree
  let all: [PageBlock]
  /// Where each block's text ends; they rise, as blocks stand in the page's order.
  private let places: [Int]
  private let sums: [Double]

  init(_ tree: PageTree, _ blocks: [PageBlock]) {
    self.tree = tree
    all = blocks
    places = blocks.map(\.place)
    var sum = 0.0
    var sums = [0.0]
    for block in blocks {
      sum += gain(of: block)
      sums.append(sum)
    }
    self.sums = sums
  }

  /// The blocks whose text stands within an element.
  private func range(_ element: Int) -> Range<Int> {
    let end = tree[element].end
    let first = firstBlock(from: element)
    return first..<max(first, firstBlock(from: end))
  }

  private func firstBlock(from place: Int) -> Int {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func blocks(in element: Int) -> [Int] {
    range(element).filter { $0 < all.count && isText(all[$0]) }
  }

  func sum(_ element: Int) -> Double {
    let range = range(element)
    return sums[range.upperBound] - sums[range.lowerBound]
  }

  /// The innermost of the elements with the highest sum.
  func best(in elements: Range<Int>) -> Int {
    var best = (sum: -Double.infinity, element: elements.lowerBound)
    for element in candidates(in: elements) {
      let sum = sum(element)
      if sum >= best.sum { best = (sum, element) }
    }
    return best.element
  }

  /// An element without what surrounds the article in it: the inner element that holds nearly all, or
  /// most where the rest is rather links than text.
  func narrowed(_ element: Int) -> Int {
    var element = element
    while true {
      let whole = sum(element)
      let range = range(element)
      let inner = children(of: element)
        .map { (element: $0, sum: sum($0)) }.max { $0.sum < $1.sum }
      guard let inner, inner.sum > 0 else { return element }
      let innerRange = self.range(inner.element)
      let rest = range.filter { !innerRange.contains($0) }.map { all[$0] }
      let prose = rest.count { isText($0) && $0.isProse }
      let links = rest.count { $0.linkShare > 0.5 || !isText($0) }
      guard
        inner.sum >= 0.92 * whole && prose == 0 || inner.sum >= 0.6 * whole && links > 2 * prose + 1
      else { return element }
      element = inner.element
    }
  }

  private func children(of element: Int) -> [Int] {
    var found: [Int] = []
    var index = element + 1
    while index < tree[element].end {
      if !tree[index].tag.isEmpty, blockTags.contains(tree[index].tag) { found.append(index) }
      index = max(index + 1, tree[index].end)
    }
    return found
  }

  /// Every element around a paragraph, once each.
  private func candidates(in elements: Range<Int>) -> [Int] {
    var found: Set<Int> = []
    for block in all where block.isProse && elements.contains(block.node) {
      for element in tree.ancestors(of: block.node) {
        if element < elements.lowerBound || !found.insert(element).inserted { break }
      }
    }
    return found.sorted()
  }
}

/// Whether a block may be a part of the article's text.
func isText(_ block: PageBlock) -> Bool {
  switch block.part {
  case nil, .body?: true
  // A dateline or source is sometimes called so within the text.
  case .head?: block.isProse && block.words > 30
  case .subtitle?, .furniture?, .foreign?, .nothing?: false
  }
}

private func gain(of block: PageBlock) -> Double {
  guard isText(block) else { return 0 }
  let words = Double(min(block.words, 100))
  if block.isProse { return words * (1 - block.linkShare) }
  if block.linkShare > 0.5 { return -4 - min(words, 20) / 4 }
  return block.level > 0 ? 0 : block.endsSentence ? words / 3 : -1
}

/// The elements that are named as an article's text, without those inside others.
private func bodies(_ tree: PageTree, _ scores: Scores) -> [Int] {
  var found: [Int] = []
  for (index, node) in tree.nodes.enumerated() where !node.attributes.isEmpty {
    if let last = found.last, tree[last].end > index { continue }
    guard !["html", "body", "meta", "link"].contains(node.tag) else { continue }
    if case .body? = partByName(node), scores.sum(index) > 0 { found.append(index) }
  }
  // Another article's text may stand below: those count that stand where the first does.
  guard let best = found.max(by: { scores.sum($0) < scores.sum($1) }) else { return [] }
  let name = tree[best].attributes["class"]
  return found.filter { index in
    index == best || tree[index].parent == tree[best].parent
      || name != nil && tree[index].attributes["class"] == name
        && article(index, tree) == article(best, tree)
  }
}

/// The `<article>` around an element, or the page.
private func article(_ index: Int, _ tree: PageTree) -> Int {
  tree.ancestors(of: index).first { tree[$0].tag == "article" } ?? 0
}

private func articles(_ tree: PageTree, _ scores: Scores) -> [Int] {
  let found = tree.indices.filter { index in
    tree[index].tag == "article" || tree[index].attribute("role") == "article"
  }
  return found.max { scores.sum($0) < scores.sum($1) }.map { [$0] } ?? []
}

private func mains(_ tree: PageTree, _ scores: Scores) -> [Int] {
  let found = tree.indices.filter { index in
    tree[index].tag == "main" || tree[index].attribute("role") == "main"
  }
  guard let main = found.max(by: { scores.sum($0) < scores.sum($1) }) else { return [] }
  return [scores.best(in: main..<tree[main].end)]
}
