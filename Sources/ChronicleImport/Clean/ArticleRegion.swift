/// Which blocks of a page are the article's body.
///
/// A page is read as furniture, then the article, then furniture again, and the article may be
/// interrupted by islands of furniture. Each block speaks for or against the article with some weight;
/// going in and out costs something; of all readings the one with the highest sum is taken.
func articleRegion(_ kinds: [BlockKind], _ traits: [BlockTraits]) -> [Bool] {
  let gains = articleGains(kinds, traits)
  let states = 4
  // The states: 0 before the article, 1 in it, 2 on an island, 3 after it.
  var best: [Double] = [0, -.infinity, -.infinity, -.infinity]
  var from: [UInt8] = []
  from.reserveCapacity(gains.count * states)
  for gain in gains {
    let skip = gain > 0 ? -0.3 * gain : 0
    var next = best
    var source: [UInt8] = [0, 0, 0, 0]
    next[0] = best[0] + skip
    (next[1], source[1]) = higher((best[1], 1), higher((best[0], 0), (best[2] - islandCost, 2)))
    next[1] += gain
    (next[2], source[2]) = higher((best[2], 2), (best[1] - islandCost, 1))
    (next[3], source[3]) = higher((best[3], 3), (best[1], 1))
    best = next
    from += source
  }
  var state: UInt8 = best[1] >= best[3] ? 1 : 3
  if max(best[1], best[3]) <= 0 { return Array(repeating: false, count: gains.count) }
  var isArticle = Array(repeating: false, count: gains.count)
  for index in gains.indices.reversed() {
    isArticle[index] = state == 1
    state = from[index * states + Int(state)]
  }
  return isArticle
}

/// What it costs to leave the article for an island of furniture, or to come back from one.
private let islandCost = 1.2

private func higher(_ a: (Double, UInt8), _ b: (Double, UInt8)) -> (Double, UInt8) {
  a.0 >= b.0 ? a : b
}

/// How much each block speaks for standing in the article.
private func articleGains(_ kinds: [BlockKind], _ traits: [BlockTraits]) -> [Double] {
  var gains: [Double] = []
  gains.reserveCapacity(kinds.count)
  /// Whether other stories' headlines or a plea's offers are being listed.
  var isListing = false
  var isPlea = false
  /// Whether the short lines are a list that the article announces: `They agreed on:`.
  var isAnnounced = false
  /// How many short lines have followed each other.
  var run = 0
  var articleWords = 0
  var isOver = false
  for index in kinds.indices {
    let found = traits[index]
    var gain = 0.0
    switch kinds[index] {
    case .prose:
      gain = min(60, max(1.5, Double(found.count) / 2))
      if isListing {
        if found.endsSentence, !found.isBullet || !isPlea,
          found.count >= (articleWords == 0 ? 12 : 30) || isPlea && found.count >= 6
            || found.opensQuote
            || isFollowed(index, kinds, traits)
        {
          isListing = false
        } else {
          gain = found.isBullet ? -1 : min(gain, 1)
        }
      }
      if !isListing { articleWords += found.count }
    case .short:
      run = index > 0 && kinds[index - 1] == .short ? run + 1 : 1
      isAnnounced = isAnnounced && run > 1 || index > 0 && traits[index - 1].endsWithColon
      gain = isListing ? -1 : shortGain(found)
      if !isListing, !isAnnounced, gain < 0, run == 3 {
        gain = -2.2
      } else if !isAnnounced, run > 3 {
        gain = -0.8
      }
      if found.numbers * 2 > found.count { gain -= 0.6 }
    case .related:
      gain = -6
      (isListing, isPlea) = (true, false)
    case .comments, .end:
      gain = -6
      if articleWords >= 40 { isOver = true }
    case .plea:
      gain = -6 - Double(found.count) / 8
      if !isListing { (isListing, isPlea) = (true, true) }
    case .listEnd: (isListing, isPlea) = (false, false)
    case .furniture, .menu, .caption: gain = -1.5
    case .marks, .aside, .date, .credit, .dateline, .byline: gain = 0
    }
    gains.append(isOver ? -10 : gain)
  }
  return gains
}

/// A short line speaks for the article a little where it is a quotation or ends like a sentence.
private func shortGain(_ found: BlockTraits) -> Double {
  if found.endsSentence { return found.opensQuote ? 1 : found.function > 0 ? 0.3 : -0.2 }
  return found.endsWithColon && found.function > 0 ? -0.05 : -0.2
}

/// Whether a paragraph's next block is a paragraph too, as in an article and not in a list of teasers.
private func isFollowed(_ index: Int, _ kinds: [BlockKind], _ traits: [BlockTraits]) -> Bool {
  guard index + 1 < kinds.count, kinds[index + 1] == .prose else { return false }
  return traits[index].count >= 6 && traits[index + 1].count >= 6
    && traits[index + 1].endsSentence
}

/// What stands between two lines of a plea belongs to it.
func withWholePleas(_ kinds: [BlockKind], _ traits: [BlockTraits]) -> [BlockKind] {
  var kinds = kinds
  for index in kinds.indices.dropFirst().dropLast()
  where kinds[index] == .prose && traits[index].count <= 45 && kinds[index - 1] == .plea
    && kinds[index + 1] == .plea
  {
    kinds[index] = .plea
  }
  return kinds
}
