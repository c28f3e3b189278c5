/// UTF-8 that was read as Windows-1252 and written again: how many bytes at an offset, and the
/// characters that were meant.
///
///     â€œ -> “      Ã© -> é      donâ€™t -> don’t
func mojibake(
  _ text: UnsafeBufferPointer<UInt8>, at start: Int
) -> (length: Int, bytes: [UInt8])? {
  guard text[start] == 0xC3 || text[start] == 0xC2, start + 1 < text.count else { return nil }
  // The byte that the first character stands for, as C3 82 is the letter that byte C2 is in 1252.
  let lead = text[start] == 0xC3 ? text[start + 1] | 0x40 : text[start + 1]
  if text[start] == 0xC2 {
    // A byte of Windows-1252 that was taken for Latin-1.
    guard lead < 0xA0 else { return nil }
    let scalar = windows1252[Int(lead) - 0x80]
    var out: [UInt8] = []
    if scalar > 0 { append(UInt32(scalar), to: &out) }
    return (2, out)
  }
  let wanted =
    switch lead {
    case 0xC2...0xC5: 1
    case 0xE2...0xEF: 2
    case 0xF0: 3
    default: 0
    }
  guard wanted > 0 else { return nil }
  var bytes = [lead]
  var position = start + 2
  while bytes.count <= wanted, let (length, byte) = windows1252Byte(text, at: position) {
    bytes.append(byte)
    position += length
  }
  if bytes.count <= wanted {
    // The closing quotation mark's last byte has no character in Windows-1252 and is often lost.
    guard lead == 0xE2, bytes.count == 2, bytes[1] == 0x80 else { return nil }
    return (position - start, [0xE2, 0x80, 0x9D])
  }
  let isWhole = bytes.withUnsafeBufferPointer { characterLength($0, at: 0) == $0.count }
  return isWhole ? (position - start, bytes) : nil
}

/// The byte of 0x80...0xBF that a character is in Windows-1252, and the character's length in UTF-8.
private func windows1252Byte(
  _ text: UnsafeBufferPointer<UInt8>, at index: Int
) -> (length: Int, byte: UInt8)? {
  let first = text.byte(index)
  let second = text.byte(index + 1)
  switch first {
  case 0xC2: return second >= 0x80 && second < 0xC0 ? (2, second) : nil
  case 0xC5, 0xC6, 0xCB, 0xE2:
    let length = first == 0xE2 ? 3 : 2
    var scalar = UInt32(length == 3 ? first & 0x0F : first & 0x1F)
    for i in 1..<length { scalar = scalar << 6 | UInt32(text.byte(index + i) & 0x3F) }
    guard let place = windows1252.firstIndex(of: UInt16(truncatingIfNeeded: scalar)) else {
      return nil
    }
    return (length, UInt8(0x80 + place))
  default: return nil
  }
}
