/// How many syllables of a romanised Chinese, Korean or Vietnamese name a folded word is; nil where it
/// is none.
///
///     zhaoxing  ->  2        campbell  ->  nil
func syllables(_ word: [UInt8]) -> Int? {
  var i = 0
  var count = 0
  while i < word.count {
    let start = i
    while i < word.count, !isVowel(word[i]) { i += 1 }
    guard i < word.count, isOnset(word[start..<i]) else { return nil }
    let vowels = i
    while i < word.count, isVowel(word[i]) { i += 1 }
    if i - vowels > 4 { return nil }
    count += 1
    // A coda: n, ng, m, k, l, p, t, h, r and, where the word ends, c, ch, nh, b, w.
    var coda = i
    while coda < word.count, !isVowel(word[coda]) { coda += 1 }
    let cluster = Array(word[i..<coda])
    if coda == word.count {
      return isCoda(cluster) ? count : nil
    }
    guard
      let split = (0...min(2, cluster.count)).reversed().first(where: {
        isCoda(Array(cluster[..<$0])) && isOnset(cluster[$0...])
      })
    else { return nil }
    i += split
  }
  return count
}

private func isVowel(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
    UInt8(ascii: "u"),
    UInt8(ascii: "y"), UInt8(ascii: "w"):
    true
  default: false
  }
}

private let onsets: Set<String> = Set(
  """
  b p m f d t n l g k h j q x z c s r v zh ch sh th ph kh gh tr nh ng ts tz pp tt kk ss jj hs bh ngh
  """.split(separator: " ").map(String.init) + [""])
private let codas: Set<String> = Set(
  "n ng m k l p t h r c ch nh b g rh".split(separator: " ").map(String.init) + [""])

private func isOnset(_ letters: ArraySlice<UInt8>) -> Bool {
  onsets.contains(String(decoding: letters, as: UTF8.self))
}
private func isCoda(_ letters: [UInt8]) -> Bool {
  codas.contains(String(decoding: letters, as: UTF8.self))
}
