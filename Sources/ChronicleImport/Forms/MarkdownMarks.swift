import ChronicleModel

/// `**Talks** with [Aso](https://…)` as `Talks with Aso`; pictures are left out.
///
/// What is opened and never closed is looked for once, so that a text of nothing else costs no more.
func withoutMarks(_ text: String) -> String {
  var bytes = Array(text.utf8)
  if bytes.contains(UInt8(ascii: "[")) {
    bytes = withoutLinks(bytes, opening: "![") { _ in [] }
    bytes = withoutLinks(bytes, opening: "[") { $0 }
  }
  var text = bytes.contains(UInt8(ascii: "<")) ? withoutAddressMarks(bytes) : string(of: bytes)
  if bytes.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }) {
    text = text.replacing(/(\*\*|__|\*)([^*_\s](?:[^*_]*[^*_\s])?)\1/) { String($0.output.2) }
    text = text.replacing(/(?:^|\s)_([^_]+)_(?=$|[\s.,;:])/) { " " + String($0.output.1) }
  }
  if bytes.contains(UInt8(ascii: "\\")) {
    text = text.replacing(/\\([\\`*_{}\[\]()#+\-.!<>|])/) { String($0.output.1) }
  }
  return oneLine(text)
}

private func string(of bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// A text with something else for each `[words](address)`, or each `![words](address)`.
private func withoutLinks(
  _ text: [UInt8], opening: String, _ replacement: (ArraySlice<UInt8>) -> ArraySlice<UInt8>
) -> [UInt8] {
  let opening = Array(opening.utf8)
  var bracket = NextByte("]")
  var parenthesis = NextByte(")")
  var out: [UInt8] = []
  out.reserveCapacity(text.count)
  var index = 0
  while index < text.count {
    if text[index...].starts(with: opening), let end = bracket.place(in: text, from: index),
      end + 1 < text.count, text[end + 1] == UInt8(ascii: "("),
      let close = parenthesis.place(in: text, from: end)
    {
      out += replacement(text[(index + opening.count)..<end])
      index = close + 1
    } else {
      out.append(text[index])
      index += 1
    }
  }
  return out
}

/// `<https://…>` as the address alone.
private func withoutAddressMarks(_ text: [UInt8]) -> String {
  let schemes = ["<http:", "<https:"].map { Array($0.utf8) }
  var bracket = NextByte(">")
  var out: [UInt8] = []
  out.reserveCapacity(text.count)
  var index = 0
  while index < text.count {
    if text[index] == UInt8(ascii: "<"), schemes.contains(where: text[index...].starts),
      let end = bracket.place(in: text, from: index)
    {
      out += text[(index + 1)..<end]
      index = end + 1
    } else {
      out.append(text[index])
      index += 1
    }
  }
  return string(of: out)
}

/// Where a byte stands next, for places asked for from the first to the last.
private struct NextByte {
  private let byte: UInt8
  private var last = -1

  init(_ byte: Unicode.Scalar) { self.byte = UInt8(ascii: byte) }

  mutating func place(in text: [UInt8], from index: Int) -> Int? {
    if last < index { last = text[index...].firstIndex(of: byte) ?? text.count }
    return last < text.count ? last : nil
  }
}
