/// The fragment by which a sentence is cited: it follows from the sentence's words alone, so that it
/// stays when other sentences change.
///
///     "South Korea and Japan agreed."  ->  s-3k9fz0m
///
/// White space counts as one blank. Two sentences of one article that are alike get `-2`, `-3` after it.
package func sentenceFragment(for sentence: some StringProtocol) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  var gap = false
  var isEmpty = true
  for byte in sentence.utf8 {
    if byte <= 32 {
      gap = !isEmpty
      continue
    }
    if gap {
      hash = (hash ^ 32) &* 0x100_0000_01b3
      gap = false
    }
    isEmpty = false
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }
  hash ^= hash >> 32
  let digits = String(hash % 78_364_164_096, radix: 36)
  return "s-" + String(repeating: "0", count: 7 - digits.utf8.count) + digits
}
