/// The fragment by which a sentence is cited: it follows from the sentence's words alone, so that it
/// stays when other sentences change.
///
///     "South Korea and Japan agreed."  ->  s-3k9fz0m
///
/// White space counts as one blank. Two sentences of one article that are alike get `-2`, `-3` after it.
public func sentenceFragment(for sentence: some StringProtocol) -> String {
  var text = String(sentence)
  return text.withUTF8 { sentenceFragment(for: $0) }
}

/// The same for the UTF-8 of a sentence.
public func sentenceFragment(for sentence: UnsafeBufferPointer<UInt8>) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  var gap = false
  var isEmpty = true
  for byte in sentence {
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
  var rest = hash % 78_364_164_096
  // "s-" and seven digits to the base of 36.
  return String(unsafeUninitializedCapacity: 9) { out in
    for place in (2..<9).reversed() {
      let digit = UInt8(rest % 36)
      out[place] = digit < 10 ? 48 + digit : 87 + digit
      rest /= 36
    }
    out[0] = UInt8(ascii: "s")
    out[1] = UInt8(ascii: "-")
    return 9
  }
}
