import CXML2

/// A page's text in UTF-8, without byte order mark, NUL and embedded pictures.
///
/// A byte order mark goes before everything; bytes that are UTF-8 are taken as that even where the page
/// says Latin-1, as pages saved again often do; else the page's own word holds, and Windows-1252 where
/// it gives none.
func decodePage(_ bytes: [UInt8]) -> [UInt8] {
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    return cleaned(utf16(bytes, isLittle: bytes[0] == 0xFF))
  }
  let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
  let text = hasMark ? Array(bytes.dropFirst(3)) : bytes
  let declared = hasMark ? "utf-8" : declaredEncoding(text)
  let isStateful = declared.map { $0.hasPrefix("iso-2022") || $0.hasPrefix("hz") } ?? false
  if !isStateful, String(validating: text, as: UTF8.self) != nil { return cleaned(text) }
  guard let declared, declared != "utf-8", declared != "utf8" else {
    let strays = text.count { $0 >= 0x80 }
    let repaired = Array(String(decoding: text, as: UTF8.self).utf8)
    let losses = count(of: [0xEF, 0xBF, 0xBD], in: repaired)
    return cleaned(
      losses * 10 < strays ? repaired : converted(text, from: "windows-1252") ?? repaired)
  }
  return cleaned(
    converted(text, from: usualEncodings[declared] ?? declared)
      ?? converted(text, from: "windows-1252") ?? Array(String(decoding: text, as: UTF8.self).utf8))
}

/// What pages call an encoding, and what browsers take them to mean by it.
private let usualEncodings: [String: String] = [
  "iso-8859-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252",
  "ascii": "windows-1252", "x-sjis": "cp932", "shift_jis": "cp932", "gb2312": "gb18030",
  "gbk": "gb18030", "x-gbk": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949",
  "iso-8859-9": "windows-1254", "tis-620": "cp874", "x-euc-jp": "euc-jp", "big5": "big5-hkscs",
]

/// The encoding in a page's `<meta charset=...>` or `<?xml encoding=...?>`, in lower case.
private func declaredEncoding(_ bytes: [UInt8]) -> String? {
  let head = bytes.prefix(8000).map { (65...90).contains($0) ? $0 | 0x20 : $0 }
  for key in ["charset", "<?xml"] {
    var rest = head[...]
    while let found = rest.firstRange(of: Array(key.utf8)) {
      rest = rest[found.upperBound...]
      var value = rest
      if key == "<?xml" {
        guard let inner = rest.prefix(200).firstRange(of: Array("encoding".utf8)) else { continue }
        value = rest[inner.upperBound...]
      }
      value = value.drop { $0 <= 32 }
      guard value.first == UInt8(ascii: "=") else { continue }
      value = value.dropFirst().drop { $0 <= 32 || $0 == 34 || $0 == 39 }
      let name = value.prefix {
        (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95
      }
      if !name.isEmpty, name.count < 40 { return String(decoding: name, as: UTF8.self) }
    }
  }
  return nil
}

/// Converts by the library's tables; bytes without a meaning become U+FFFD. Nil for an unknown name.
private func converted(_ bytes: [UInt8], from name: String) -> [UInt8]? {
  guard let handler = xmlFindCharEncodingHandler(name) else { return nil }
  defer { xmlCharEncCloseFunc(handler) }
  guard let input = xmlBufferCreate(), let output = xmlBufferCreate() else { return nil }
  defer {
    xmlBufferFree(input)
    xmlBufferFree(output)
  }
  // The library would print what it cannot convert; the page's own diagnostics say it.
  xmlSetStructuredErrorFunc(nil) { _, _ in }
  defer { xmlSetStructuredErrorFunc(nil, nil) }
  guard xmlBufferAdd(input, bytes, Int32(clamping: bytes.count)) == 0 else { return nil }
  var losses = 0
  while xmlBufferLength(input) > 0 {
    let before = xmlBufferLength(input)
    _ = xmlCharEncInFunc(handler, output, input)
    if xmlBufferLength(input) == before {
      guard losses < 10_000, xmlBufferShrink(input, 1) == 1 else { break }
      losses += 1
      xmlBufferAdd(output, [0xEF, 0xBF, 0xBD], 3)
    }
  }
  guard let content = xmlBufferContent(output) else { return nil }
  return Array(UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(output))))
}

private func utf16(_ bytes: [UInt8], isLittle: Bool) -> [UInt8] {
  let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    return isLittle ? second << 8 | first : first << 8 | second
  }
  return Array(String(decoding: units, as: UTF16.self).utf8)
}

/// Without NUL, and without the pictures that some browsers save inside a page's text.
private func cleaned(_ text: [UInt8]) -> [UInt8] {
  let mark = Array(";base64,".utf8)
  var out: [UInt8] = []
  out.reserveCapacity(text.count)
  var index = 0
  while index < text.count {
    let byte = text[index]
    index += 1
    if byte == 0 { continue }
    out.append(byte)
    guard byte == UInt8(ascii: ","), out.suffix(mark.count).elementsEqual(mark) else { continue }
    while index < text.count, isBase64(text[index]) { index += 1 }
  }
  return out
}

private func isBase64(_ byte: UInt8) -> Bool {
  (48...57).contains(byte) || (97...122).contains(byte | 0x20) || byte == UInt8(ascii: "+")
    || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "%")
}

private func count(of mark: [UInt8], in text: [UInt8]) -> Int {
  var count = 0
  var index = 0
  while index + mark.count <= text.count {
    if text[index] == mark[0], text[index..<(index + mark.count)].elementsEqual(mark) { count += 1 }
    index += 1
  }
  return count
}
