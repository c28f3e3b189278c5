import ChronicleFacts

/// Which blocks of the body repeat another: pull quotes, and paragraphs that stand twice.
///
/// Of two equal paragraphs the first stays; a pull quote goes wherever it stands, as the longer
/// paragraph that it was taken from stays.
func repeatedBlocks(_ body: [Int], on page: Page) -> Set<Int> {
  var repeated: Set<Int> = []
  var seen: Set<UInt64> = []
  var paragraphs: [(block: Int, hashes: [UInt64])] = []
  for block in body {
    let hashes = wordHashes(page.blocks[block].tokens, page.words)
    guard hashes.count >= openingLength else { continue }
    if hashes.count <= 120, !seen.insert(combined(hashes[...])).inserted {
      repeated.insert(block)
    } else {
      paragraphs.append((block, hashes))
    }
  }
  var quotes: [UInt64: [Int]] = [:]
  for (index, paragraph) in paragraphs.enumerated() where paragraph.hashes.count <= 60 {
    let opening = combined(paragraph.hashes[..<openingLength])
    // That many different paragraphs do not begin alike but in a list.
    if quotes[opening, default: []].count < 8 { quotes[opening, default: []].append(index) }
  }
  for (index, (_, hashes)) in paragraphs.enumerated() {
    for start in 0...(hashes.count - openingLength) {
      let opening = combined(hashes[start..<(start + openingLength)])
      for candidate in quotes[opening] ?? [] where candidate != index {
        let (block, wanted) = paragraphs[candidate]
        if hashes[start...].starts(with: wanted) { repeated.insert(block) }
      }
    }
  }
  return repeated
}

/// The words by which a paragraph is looked up in others; shorter ones are not.
private let openingLength = 5

private func wordHashes(_ tokens: Range<Int>, _ words: Words) -> [UInt64] {
  var hashes: [UInt64] = []
  hashes.reserveCapacity(tokens.count)
  for index in tokens where words[index].kind != .mark { hashes.append(wordHash(index, words)) }
  return hashes
}

private func combined(_ hashes: ArraySlice<UInt64>) -> UInt64 {
  hashes.reduce(7) { $0 &* 0x9E37_79B9_7F4A_7C15 ^ $1 }
}
