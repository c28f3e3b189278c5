/// A file that a page holds in itself: the `data:` address of its bytes (RFC 2397).
///
/// What an address cannot hold is percent-encoded; the result is ASCII.
package func dataAddress(_ text: String, type: String) -> String {
  var out = Array("data:\(type);charset=utf-8,".utf8)
  for byte in text.utf8 {
    if isPlain(byte) {
      out.append(byte)
    } else {
      out.append(UInt8(ascii: "%"))
      out.append(hexDigit(byte >> 4))
      out.append(hexDigit(byte & 15))
    }
  }
  return String(decoding: out, as: UTF8.self)
}

private func isPlain(_ byte: UInt8) -> Bool {
  (byte | 0x20) >= 97 && (byte | 0x20) <= 122 || (48...57).contains(byte)
    || "-._~!$()*+,;=:@/?".utf8.contains(byte)
}

private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 55 + value }
