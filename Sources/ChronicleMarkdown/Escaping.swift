/// Appends a text so that HTML shows it as it is, in text and in quoted attributes.
///
/// Control characters, which HTML does not have, are left out.
public func escapeHTML(_ text: UnsafeBufferPointer<UInt8>, into out: inout [UInt8]) {
  var start = 0
  var index = firstSpecial(in: text, from: 0)
  while index < text.count {
    defer { index = firstSpecial(in: text, from: index + 1) }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
    start = index + 1
    switch text[index] {
    case UInt8(ascii: "&"): out += "&amp;".utf8
    case UInt8(ascii: "<"): out += "&lt;".utf8
    case UInt8(ascii: ">"): out += "&gt;".utf8
    case UInt8(ascii: "\""): out += "&quot;".utf8
    case UInt8(ascii: "'"): out += "&#39;".utf8
    case 0x09, 0x0A, 0x0D: out.append(text[index])
    default: break
    }
  }
  out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
}

public func escapeHTML(_ text: [UInt8], into out: inout [UInt8]) {
  text.withUnsafeBufferPointer { escapeHTML($0, into: &out) }
}

public func escapeHTML(_ text: ArraySlice<UInt8>, into out: inout [UInt8]) {
  text.withUnsafeBufferPointer { escapeHTML($0, into: &out) }
}

public func escapeHTML(_ text: String, into out: inout [UInt8]) {
  var text = text
  text.withUTF8 { escapeHTML($0, into: &out) }
}

public func escapeHTML(_ text: String.UTF8View, into out: inout [UInt8]) {
  escapeHTML(String(text), into: &out)
}

/// Where the first byte stands that is more than itself in HTML; the text's end where there is none.
private func firstSpecial(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var index = start
  let raw = UnsafeRawBufferPointer(text)
  // Eight bytes at a time, as long as none of them is special.
  while index + 8 <= text.count {
    let bytes = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let found =
      zeros(bytes ^ each(0x7F)) | zeros(bytes ^ each(0x22)) | zeros((bytes | each(1)) ^ each(0x27))
      | zeros((bytes | each(2)) ^ each(0x3E)) | ((bytes &- each(32)) & ~bytes)
    if found & each(0x80) != 0 { break }
    index += 8
  }
  while index < text.count, !isSpecial(text[index]) { index += 1 }
  return index
}

/// A byte, eight times.
private func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

/// Sets the first bit of some byte if any is zero, and of none otherwise.
private func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- each(1)) & ~bytes }

/// Whether a byte is more than itself in HTML: a mark, or a control character.
private func isSpecial(_ byte: UInt8) -> Bool {
  if byte >= 0x40 { return byte == 0x7F }
  // A bit for each of " & ' < >.
  return byte < 32 || (0x5000_00C4_0000_0000 >> UInt64(byte)) & 1 != 0
}

/// Appends an address as an attribute's value: what an address cannot hold is percent-encoded.
func escapeAddress(_ address: some Sequence<UInt8>, into out: inout [UInt8]) {
  for byte in address {
    switch byte {
    case UInt8(ascii: "&"): out += "&amp;".utf8
    case UInt8(ascii: "'"): out += "&#39;".utf8
    case 0...32, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), 0x7F...:
      out.append(UInt8(ascii: "%"))
      out.append(hexDigit(byte >> 4))
      out.append(hexDigit(byte & 15))
    default: out.append(byte)
    }
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? 48 + value : 55 + value
}

/// Where an address leads, as far as safety is concerned.
enum AddressKind {
  /// `https:`, `http:`, `mailto:`.
  case web
  /// A file beside or below the page, or a fragment.
  case relative
  /// Any other scheme, another server by `//`, or a way out of the folder.
  case unsafe
}

/// The kind of an address; blanks and control characters, which browsers overlook, do not hide a scheme.
func addressKind(_ address: [UInt8]) -> AddressKind {
  let visible = address.filter { $0 > 32 && $0 != 0x7F }
  let head = visible.prefix { !"/?#".utf8.contains($0) }
  if let colon = head.firstIndex(of: UInt8(ascii: ":")) {
    let scheme = String(decoding: visible[..<colon], as: UTF8.self).lowercased()
    return ["http", "https", "mailto"].contains(scheme) ? .web : .unsafe
  }
  if visible.first == UInt8(ascii: "/") || visible.first == UInt8(ascii: "\\") { return .unsafe }
  let path = visible.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
  let decoded = percentDecoded(path)
  let steps = decoded.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
  return steps.contains { $0.elementsEqual("..".utf8) } ? .unsafe : .relative
}

private func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
  var out: [UInt8] = []
  var rest = text
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), rest.count >= 2,
      let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
    {
      out.append(value)
      rest = rest.dropFirst(2)
    } else {
      out.append(byte)
    }
  }
  return out
}
