import ChronicleFacts

/// Which blocks of the body repeat another: pull quotes, and paragraphs that stand twice.
///
/// Of two equal paragraphs the first stays; a pull quote goes wherever it stands, as the longer
/// paragraph that it was taken from stays.
func repeatedBlocks(_ body: [Int], on page: Page) -> Set<Int> {
  let length = 5
  var openings: [UInt64: [Int]] = [:]
  for block in body {
    let hashes = wordHashes(page.blocks[block].tokens, page.words)
    guard hashes.count >= length, hashes.count <= 120 else { continue }
    openings[combined(hashes[..<length]), default: []].append(block)
  }
  guard openings.count > 0 else { return [] }
  var repeated: Set<Int> = []
  for block in body {
    let hashes = wordHashes(page.blocks[block].tokens, page.words)
    guard hashes.count >= length else { continue }
    for start in 0...(hashes.count - length) {
      guard let candidates = openings[combined(hashes[start..<(start + length)])] else { continue }
      for candidate in candidates where candidate != block {
        let wanted = wordHashes(page.blocks[candidate].tokens, page.words)
        guard hashes[start...].starts(with: wanted) else { continue }
        let isWhole = wanted.count == hashes.count
        if isWhole ? candidate > block : wanted.count <= 60 { repeated.insert(candidate) }
      }
    }
  }
  return repeated
}

private func wordHashes(_ tokens: Range<Int>, _ words: Words) -> [UInt64] {
  var hashes: [UInt64] = []
  hashes.reserveCapacity(tokens.count)
  for index in tokens where words[index].kind != .mark { hashes.append(wordHash(index, words)) }
  return hashes
}

private func combined(_ hashes: ArraySlice<UInt64>) -> UInt64 {
  hashes.reduce(7) { $0 &* 0x9E37_79B9_7F4A_7C15 ^ $1 }
}
