import Foundation

extension String {
  /// The first scalar of the text's canonical decomposition: `é` gives `e`.
  var decomposedBase: Unicode.Scalar? {
    decomposedStringWithCanonicalMapping.unicodeScalars.first
  }
}

/// The folded form of one UTF-8 scalar in a table, for the Latin letters that news uses.
private let latinFolds: [[UInt8]] = (0x80..<0x250).map { value in
  Unicode.Scalar(value).map(folded) ?? []
}

/// A word as it is compared: lower case, without diacritics, curly apostrophes made straight.
///
///     Erdoğan  ->  erdogan        O’Brien  ->  o'brien
///
/// Appends to `out`; what is not Latin script is kept as it stands.
public func fold(_ bytes: UnsafeBufferPointer<UInt8>, into out: inout [UInt8]) {
  var i = 0
  while i < bytes.count {
    let byte = bytes[i]
    if byte < 0x80 {
      out.append(byte >= 65 && byte <= 90 ? byte | 0x20 : byte)
      i += 1
    } else if byte & 0xE0 == 0xC0, i + 1 < bytes.count {
      let value = Int(byte & 0x1F) << 6 | Int(bytes[i + 1] & 0x3F)
      let piece = value >= 0x80 && value < 0x250 ? latinFolds[value - 0x80] : []
      if piece.isEmpty {
        out.append(byte)
        out.append(bytes[i + 1])
      } else {
        out += piece
      }
      i += 2
    } else if byte == 0xE2, i + 2 < bytes.count, bytes[i + 1] == 0x80,
      bytes[i + 2] == 0x98 || bytes[i + 2] == 0x99
    {
      out.append(UInt8(ascii: "'"))
      i += 3
    } else {
      let length = byte & 0xF0 == 0xE0 ? 3 : byte & 0xF8 == 0xF0 ? 4 : 1
      for j in i..<min(i + length, bytes.count) { out.append(bytes[j]) }
      i += length
    }
  }
}

/// A text as it is compared, by the rules for a word.
public func folded(_ text: some StringProtocol) -> String {
  var copy = String(text)
  var out: [UInt8] = []
  copy.withUTF8 { fold($0, into: &out) }
  return String(decoding: out, as: UTF8.self)
}
