/// A character reference of HTML at an offset: its length and what it stands for.
///
///     &quot; -> "      &#8217; -> ’      &#x2013; -> –      AT&T -> nothing
///
/// One that was written twice over is read as one: &amp;quot; -> "
func entity(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> (length: Int, scalar: UInt32)? {
  if text.has("&amp;", at: start), let inner = entity(text, named: start + 5) {
    return (inner.length + 4, inner.scalar)
  }
  return entity(text, named: start + 1)
}

/// The reference whose name begins at an offset, and its length with the `&` before it.
private func entity(
  _ text: UnsafeBufferPointer<UInt8>, named name: Int
) -> (length: Int, scalar: UInt32)? {
  let start = name - 1
  var end = name
  while end - start < 10,
    isLowerCase(text.byte(end) | 0x20) || isDigit(text.byte(end))
      || text.byte(end) == UInt8(ascii: "#")
  {
    end += 1
  }
  guard text.byte(end) == UInt8(ascii: ";"), end > start + 1 else { return nil }
  let name = String(
    decoding: UnsafeBufferPointer(rebasing: text[(start + 1)..<end]), as: UTF8.self)
  let scalar: UInt32?
  if name.hasPrefix("#x") || name.hasPrefix("#X") {
    scalar = UInt32(name.dropFirst(2), radix: 16)
  } else if name.hasPrefix("#") {
    scalar = UInt32(name.dropFirst())
  } else {
    scalar = namedEntities[name]
  }
  guard var scalar, Unicode.Scalar(scalar) != nil, scalar > 0 else { return nil }
  if scalar >= 0x80 && scalar < 0xA0 { scalar = UInt32(windows1252[Int(scalar) - 0x80]) }
  return (end + 1 - start, scalar < 32 ? 32 : scalar)
}

private let namedEntities: [String: UInt32] = [
  "quot": 34, "amp": 38, "apos": 39, "lt": 60, "gt": 62, "nbsp": 160, "iexcl": 161, "pound": 163,
  "copy": 169, "laquo": 171, "shy": 0xAD, "reg": 174, "deg": 176, "middot": 183, "raquo": 187,
  "frac12": 189, "iquest": 191, "Agrave": 192, "Aacute": 193, "Auml": 196, "Aring": 197,
  "Ccedil": 199, "Eacute": 201, "Ntilde": 209, "Oacute": 211, "Ouml": 214, "Oslash": 216,
  "Uuml": 220, "szlig": 223, "agrave": 224, "aacute": 225, "acirc": 226, "atilde": 227, "auml": 228,
  "aring": 229, "aelig": 230, "ccedil": 231, "egrave": 232, "eacute": 233, "ecirc": 234,
  "euml": 235, "igrave": 236, "iacute": 237, "icirc": 238, "iuml": 239, "ntilde": 241,
  "ograve": 242, "oacute": 243, "ocirc": 244, "otilde": 245, "ouml": 246, "oslash": 248,
  "ugrave": 249, "uacute": 250, "ucirc": 251, "uuml": 252, "yacute": 253, "ndash": 0x2013,
  "mdash": 0x2014, "lsquo": 0x2018, "rsquo": 0x2019, "sbquo": 0x201A, "ldquo": 0x201C,
  "rdquo": 0x201D, "bdquo": 0x201E, "bull": 0x2022, "hellip": 0x2026, "euro": 0x20AC,
  "trade": 0x2122, "scaron": 0x161, "Scaron": 0x160,
]
