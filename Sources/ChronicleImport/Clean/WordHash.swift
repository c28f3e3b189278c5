import ChronicleFacts

/// A number for a word in any case.
func wordHash(_ index: Int, _ words: Words) -> UInt64 {
  let token = words[index]
  if token.id != .unknown { return UInt64(token.id) }
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in words.text[token.range] {
    hash = (hash ^ UInt64(isUpperCase(byte) ? byte | 0x20 : byte)) &* 0x100_0000_01b3
  }
  return hash | 1 << 63
}

/// A number for a line's words, whatever the marks between them.
func lineHash(_ tokens: Range<Int>, _ words: Words) -> UInt64 {
  var hash: UInt64 = 7
  for index in tokens where words[index].kind != .mark {
    hash = hash &* 0x9E37_79B9_7F4A_7C15 ^ wordHash(index, words)
  }
  return hash
}
