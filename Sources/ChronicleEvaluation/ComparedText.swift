/// A text as it is compared with the gold: entities undone, quotation marks straight, blanks made
/// single and taken away around `-` and before `, . '`.
///
///     “Ban Ki- moon ,” he&nbsp;said  ->  "Ban Ki-moon," he said
func compared(_ text: String?) -> String {
  var plain = unescaped(text ?? "")
  for (mark, straight) in straightened where plain.contains(mark) {
    plain = plain.split(separator: mark, omittingEmptySubsequences: false)
      .joined(separator: straight)
  }
  var out: [Unicode.Scalar] = []
  for scalar in joiningHyphens(singleBlanks(plain)) {
    if out.last == " ", scalar == "," || scalar == "." || scalar == "'" { out.removeLast() }
    out.append(scalar)
  }
  return trimmed(String(String.UnicodeScalarView(out)))
}

/// UTF-8 read as Windows-1252, and curly marks.
private let straightened = [
  ("\u{E2}\u{20AC}\u{153}", "\""), ("\u{E2}\u{20AC}\u{9D}", "\""), ("\u{E2}\u{20AC}\u{2122}", "'"),
  ("\u{201C}", "\""), ("\u{201D}", "\""), ("\u{2018}", "'"), ("\u{2019}", "'"),
]

private func singleBlanks(_ text: String) -> [Unicode.Scalar] {
  var out: [Unicode.Scalar] = []
  for scalar in text.unicodeScalars {
    let isBlank = scalar.properties.isWhitespace
    if !isBlank { out.append(scalar) } else if out.last != " " { out.append(" ") }
  }
  return out
}

private func joiningHyphens(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
  var out: [Unicode.Scalar] = []
  for scalar in scalars {
    if scalar == "-", out.last == " " { out.removeLast() }
    if scalar == " ", out.last == "-" { continue }
    out.append(scalar)
  }
  return out
}

/// A text without white space at its ends.
func trimmed(_ text: String) -> String {
  let scalars = text.unicodeScalars
  let start = scalars.drop { $0.properties.isWhitespace }
  guard let last = start.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
  return String(start[...last])
}

/// The lines of a text with their numbers from 1, trimmed; empty ones are left out.
func filledLines(_ text: String) -> [(number: Int, text: String)] {
  text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    .map { ($0.offset + 1, trimmed(String(decoding: $0.element, as: UTF8.self))) }
    .filter { !$0.1.isEmpty }
}

/// A text with its HTML entities undone: the numbered ones, and those that news pages hold.
func unescaped(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  var out = ""
  var rest = Substring(text)
  while let start = rest.firstIndex(of: "&") {
    out += rest[..<start]
    rest = rest[start...]
    let name = rest.dropFirst().prefix(10).prefix { $0 != ";" && $0 != " " && $0 != "&" }
    let after = rest.dropFirst(name.count + 1)
    if after.first == ";", let scalar = entity(name) {
      out.unicodeScalars.append(scalar)
      rest = after.dropFirst()
    } else {
      out.append("&")
      rest = rest.dropFirst()
    }
  }
  return out + rest
}

private func entity(_ name: Substring) -> Unicode.Scalar? {
  guard name.first == "#" else { return namedEntities[String(name)] }
  let digits = name.dropFirst()
  let isHex = digits.first == "x" || digits.first == "X"
  return UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10)
    .flatMap(Unicode.Scalar.init)
}

private let namedEntities: [String: Unicode.Scalar] = [
  "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
  "lsquo": "\u{2018}", "rsquo": "\u{2019}", "ldquo": "\u{201C}", "rdquo": "\u{201D}",
  "ndash": "\u{2013}", "mdash": "\u{2014}", "hellip": "\u{2026}", "bull": "\u{2022}",
  "middot": "\u{B7}", "copy": "\u{A9}", "reg": "\u{AE}", "laquo": "\u{AB}", "raquo": "\u{BB}",
  "eacute": "\u{E9}", "egrave": "\u{E8}", "agrave": "\u{E0}", "aacute": "\u{E1}",
  "iacute": "\u{ED}", "oacute": "\u{F3}", "uacute": "\u{FA}", "ntilde": "\u{F1}",
  "ccedil": "\u{E7}", "auml": "\u{E4}", "ouml": "\u{F6}", "uuml": "\u{FC}", "szlig": "\u{DF}",
  "euro": "\u{20AC}", "pound": "\u{A3}",
]
