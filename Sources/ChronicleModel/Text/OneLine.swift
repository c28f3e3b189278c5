/// A text on one line, with single blanks and without characters that show nothing.
public func oneLine(_ text: String) -> String {
  if isOneLine(text) { return text }
  var out: [UInt8] = []
  var isBlank = true
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\u{AD}", "\u{200B}", "\u{200C}", "\u{200E}", "\u{200F}", "\u{2060}", "\u{FEFF}": continue
    case _ where scalar.value <= 32, "\u{7F}", "\u{85}", "\u{A0}", "\u{2002}"..."\u{200A}",
      "\u{2028}", "\u{2029}", "\u{202F}", "\u{3000}":
      if !isBlank { out.append(32) }
      isBlank = true
    default:
      out += UTF8.encode(scalar).map(Array.init) ?? []
      isBlank = false
    }
  }
  if out.last == 32 { out.removeLast() }
  return String(decoding: out, as: UTF8.self)
}

/// Whether a text is on one line beyond doubt: it has single blanks, no control characters, and no letters
/// whose first byte in UTF-8 is also that of a blank.
private func isOneLine(_ text: String) -> Bool {
  var before: UInt8 = 32
  for byte in text.utf8 {
    switch byte {
    case 0..<32, 0x7F, 0xC2, 0xE2, 0xE3, 0xEF: return false
    case 32 where before == 32: return false
    default: before = byte
    }
  }
  return before != 32 || text.isEmpty
}
