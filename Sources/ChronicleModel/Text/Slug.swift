/// The part of an address that a name or title becomes: lower-case ASCII letters, digits, hyphens.
///
///     Song Min-soon                   ->  song-min-soon
///     S. Korea, Japan stress ...      ->  s-korea-japan-stress
///     Recep Tayyip Erdoğan            ->  recep-tayyip-erdogan
///
/// Letters that have no Latin base (노무현) are kept as their code points (`u4e2d`), so that a slug
/// is never empty and never a path.
public func slug(for text: String, limit: Int = 60) -> String {
  var out: [UInt8] = []
  var gap = false
  for scalar in text.unicodeScalars {
    var piece = folded(scalar)
    if piece.isEmpty, scalar.properties.isAlphabetic {
      piece = Array("u\(String(scalar.value, radix: 16))".utf8)
      gap = !out.isEmpty
    }
    if piece.isEmpty {
      if scalar != "'" && scalar != "\u{2019}" && !scalar.properties.isDiacritic { gap = true }
      continue
    }
    if gap && !out.isEmpty { out.append(UInt8(ascii: "-")) }
    gap = false
    out += piece
  }
  if out.count > limit {
    let cut = out[..<limit].lastIndex(of: UInt8(ascii: "-")) ?? limit
    out.removeSubrange((cut > limit / 2 ? cut : limit)...)
  }
  while out.last == UInt8(ascii: "-") { out.removeLast() }
  return out.isEmpty ? "untitled" : String(decoding: out, as: UTF8.self)
}

/// The lower-case ASCII letters or digits that a letter is compared and sorted by: `É` is `e`, `ß` is
/// `ss`, `Ł` is `l`; empty for what is neither letter nor digit of the Latin script.
public func folded(_ scalar: Unicode.Scalar) -> [UInt8] {
  let value = scalar.value
  if value < 0x80 {
    let byte = UInt8(value)
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): return [byte]
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return [byte | 0x20]
    default: return []
    }
  }
  guard value < 0x250 || (0x1E00...0x1EFF).contains(value) else { return [] }
  if let special = specialFolds[scalar] { return Array(special.utf8) }
  guard scalar.properties.isAlphabetic,
    let base = String(scalar).decomposedBase, base.value < 0x80, base != scalar
  else { return [] }
  return folded(base)
}

private let specialFolds: [Unicode.Scalar: String] = [
  "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d",
  "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ł": "l", "Ł": "l", "ı": "i", "ħ": "h", "Ħ": "h",
  "ŋ": "n", "Ŋ": "n", "ŧ": "t", "Ŧ": "t", "ſ": "s", "ĸ": "k", "ŉ": "n",
]
