import ChronicleDiagnostics

/// A clipping's text in UTF-8, without byte order mark.
struct Decoded {
  var text: [UInt8]
  var unreadable: Unreadable?
  var diagnostics: [Diagnostic] = []
}

/// Reads a clipping's characters: UTF-8, UTF-16 and, where nothing else it could be, Windows-1252.
///
/// Line ends and control characters stay as they are, so that the text has the source's lines.
/// Reports `empty-clipping`, `binary-clipping`, `undecodable-clipping`, `enormous-clipping` and
/// `not-utf-8`.
func decode(_ bytes: [UInt8], named name: String) -> Decoded {
  let place = Location(name)
  guard bytes.count <= RawClipping.mostBytes else {
    return Decoded(
      text: [], unreadable: .enormous, diagnostics: [.enormous(bytes.count, at: place)])
  }
  guard bytes.contains(where: { $0 > 32 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }) else {
    return Decoded(text: [], unreadable: .empty, diagnostics: [.empty(at: place)])
  }
  if let text = utf16(bytes) {
    return Decoded(text: text, diagnostics: [.notUTF8("UTF-16", at: place)])
  }
  if isBinary(bytes) {
    return Decoded(text: [], unreadable: .binary, diagnostics: [.binary(at: place)])
  }
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  let (strays, isCut) = malformed(bytes)
  if strays.isEmpty {
    let whole = Array(bytes[start..<(isCut ?? bytes.count)])
    return Decoded(text: whole)
  }
  guard isWindows1252(bytes, strays) else {
    return Decoded(text: [], unreadable: .undecodable, diagnostics: [.undecodable(at: place)])
  }
  return Decoded(
    text: windows1252Text(bytes[start...], strays),
    diagnostics: [.notUTF8("Windows-1252", at: Location(name, offset: strays[0], in: bytes))])
}

/// The text of a clipping's line, read as the clipping is: what is no UTF-8 as Windows-1252.
public func decodedText(of line: [UInt8]) -> String {
  String(decoding: windows1252Text(line[...], malformed(line).strays), as: UTF8.self)
}

/// The text of UTF-16 bytes, if that is what they are: by their mark, or because every second byte of
/// a text in Latin script is 0.
private func utf16(_ bytes: [UInt8]) -> [UInt8]? {
  let hasMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  var isLittle = bytes[0] == 0xFF
  if !hasMark {
    let sample = bytes.prefix(2000)
    guard sample.count >= 16 else { return nil }
    let even = stride(from: 0, to: sample.count, by: 2).count { sample[$0] == 0 }
    let odd = stride(from: 1, to: sample.count, by: 2).count { sample[$0] == 0 }
    let half = sample.count / 2
    guard max(even, odd) * 10 > half * 7, min(even, odd) * 20 < half else { return nil }
    isLittle = odd > even
  }
  var units: [UInt16] = []
  units.reserveCapacity(bytes.count / 2)
  for index in stride(from: hasMark ? 2 : 0, to: bytes.count - 1, by: 2) {
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    units.append(isLittle ? second << 8 | first : first << 8 | second)
  }
  return Array(String(decoding: units, as: UTF16.self).utf8)
}

/// Files that are known by their first bytes, though parts of them look like text.
private let magic: [[UInt8]] = [
  Array("%PDF-".utf8), Array("PK\u{3}\u{4}".utf8), [0x89, 0x50, 0x4E, 0x47], Array("GIF8".utf8),
  [0xFF, 0xD8, 0xFF], [0x1F, 0x8B], [0xD0, 0xCF, 0x11, 0xE0], [0x7F, 0x45, 0x4C, 0x46],
]

private func isBinary(_ bytes: [UInt8]) -> Bool {
  if magic.contains(where: { bytes.starts(with: $0) }) { return true }
  let controls = bytes.count { $0 < 32 && !($0 >= 9 && $0 <= 13) && $0 != 0x1A && $0 != 0x1B }
  return controls * 50 > bytes.count + 50
}

/// Where bytes are no UTF-8, and where a last character that was cut in two begins.
private func malformed(_ bytes: [UInt8]) -> (strays: [Int], isCut: Int?) {
  var strays: [Int] = []
  var isCut: Int?
  bytes.withUnsafeBufferPointer { bytes in
    var i = 0
    while i < bytes.count {
      if bytes[i] < 0x80 {
        i += 1
      } else if let length = characterLength(bytes, at: i) {
        i += length
      } else {
        let rest = bytes[i...]
        if i > 0, rest.count < 4, rest[i] >= 0xC2,
          rest.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }),
          strays.isEmpty, rest[i] >= 0xE0 || rest.count == 1
        {
          isCut = i
          return
        }
        strays.append(i)
        i += 1
      }
    }
  }
  return (strays, isCut)
}

/// Whether stray bytes can only be Windows-1252: few, each alone or nearly, and all with a meaning
/// there; East Asian and Cyrillic encodings have them in long rows.
private func isWindows1252(_ bytes: [UInt8], _ strays: [Int]) -> Bool {
  guard strays.count * 8 < bytes.count else { return false }
  var row = 0
  for (index, stray) in strays.enumerated() {
    row = index > 0 && strays[index - 1] == stray - 1 ? row + 1 : 1
    let byte = bytes[stray]
    if row > 3 || byte < 0xA0 && windows1252[Int(byte) - 0x80] == 0 { return false }
  }
  return true
}

private func windows1252Text(_ bytes: ArraySlice<UInt8>, _ strays: [Int]) -> [UInt8] {
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count + strays.count * 2)
  var from = bytes.startIndex
  for stray in strays {
    out += bytes[from..<stray]
    let byte = bytes[stray]
    append(byte < 0xA0 ? UInt32(windows1252[Int(byte) - 0x80]) : UInt32(byte), to: &out)
    from = stray + 1
  }
  return out + bytes[from...]
}

extension Diagnostic {
  fileprivate static func empty(at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "empty-clipping", "the clipping is empty", at: place,
      help: "paste the article into it, or remove it")
  }
  fileprivate static func enormous(_ count: Int, at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "enormous-clipping",
      "the clipping has \(count >> 20) MB; one article has less than \(RawClipping.mostBytes >> 20)",
      at: place,
      help: "divide it into one file for each article")
  }
  fileprivate static func binary(at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "binary-clipping", "the clipping is no text", at: place,
      help: "save the article as text or as a web page")
  }
  fileprivate static func undecodable(at place: Location) -> Diagnostic {
    Diagnostic(
      .error, "undecodable-clipping",
      "the clipping's encoding is neither UTF-8 nor UTF-16 nor for certain Windows-1252", at: place,
      help: "save it as UTF-8")
  }
  fileprivate static func notUTF8(_ encoding: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .warning, "not-utf-8", "the clipping was read as \(encoding), as it is not UTF-8", at: place,
      help: "look whether its special characters came out right, or save it as UTF-8")
  }
}
