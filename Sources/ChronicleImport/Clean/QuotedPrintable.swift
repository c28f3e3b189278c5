/// Whether a text is a mail whose lines and characters are coded: `ga=` at a line's end goes on with `s`,
/// and `=E2=80=94` is a dash.
func looksQuotedPrintable(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var codes = 0
  var softEnds = 0
  for index in 0..<min(text.count, 20_000) where text[index] == UInt8(ascii: "=") {
    let next = text.byte(index + 1)
    if next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r") {
      if index > 0, text[index - 1] > 32 || text.byte(index - 2) > 32 { softEnds += 1 }
    } else if let byte = hexByte(text, at: index + 1), byte >= 0x80 || byte == 0x3D || byte == 0x20
    {
      codes += 1
    }
  }
  return softEnds > 0 && codes > 0 || codes > 2 || softEnds > 2
}

/// What a code of such a text stands for, and its length; nothing for a line's soft end.
///
/// Bytes that are no UTF-8 are Windows-1252.
func quotedPrintable(
  _ text: UnsafeBufferPointer<UInt8>, at start: Int
) -> (length: Int, bytes: [UInt8])? {
  var index = start + 1
  if text.byte(index) == UInt8(ascii: "\r"), index < text.count { index += 1 }
  if index < text.count, text[index] == UInt8(ascii: "\n") { return (index + 1 - start, []) }
  guard let first = hexByte(text, at: start + 1) else { return nil }
  if first < 0x80 { return (3, first < 32 ? [32] : [first]) }
  var bytes = [first]
  index = start + 3
  while bytes.count < 4, text.byte(index) == UInt8(ascii: "="),
    let next = hexByte(text, at: index + 1),
    next & 0xC0 == 0x80
  {
    bytes.append(next)
    index += 3
  }
  if let length = bytes.withUnsafeBufferPointer({ characterLength($0, at: 0) }) {
    return (length * 3, Array(bytes[..<length]))
  }
  var out: [UInt8] = []
  let scalar = first < 0xA0 ? UInt32(windows1252[Int(first) - 0x80]) : UInt32(first)
  if scalar > 0 { append(scalar, to: &out) }
  return (3, out)
}

private func hexByte(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt8? {
  guard let high = hexDigit(text.byte(index)), let low = hexDigit(text.byte(index + 1)) else {
    return nil
  }
  return high << 4 | low
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 48...57: byte - 48
  case 65...70: byte - 55
  case 97...102: byte - 87
  default: nil
  }
}
