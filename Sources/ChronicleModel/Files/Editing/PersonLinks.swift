/// A CommonMark text with the links to one person leading to another: `[Abe](person:old)`.
public func relinked(_ text: String, from old: String, to new: String) -> String {
  let mark = "person:" + old
  guard text.contains(mark) else { return text }
  var out = ""
  var rest = Substring(text)
  while let found = rest.firstRange(of: mark) {
    let before = rest[..<found.lowerBound].unicodeScalars.last ?? " "
    let after = rest[found.upperBound...].unicodeScalars.first ?? " "
    let isLink = "(< \n".unicodeScalars.contains(before) && ")> \n\r".unicodeScalars.contains(after)
    out += rest[..<found.lowerBound] + (isLink ? "person:" + new : mark)
    rest = rest[found.upperBound...]
  }
  return out + rest
}

/// A file's text with its seal made to fit again, where the program has changed what it wrote itself.
public func resealed(_ fileText: String, seal: String) -> String {
  let line = "seal: \"\(seal)\"\n"
  guard let range = fileText.firstRange(of: line) else { return fileText }
  var rest = fileText
  rest.removeSubrange(range)
  let new = String(sha256(rest.utf8).prefix(16))
  return fileText.replacing(line, with: "seal: \"\(new)\"\n", maxReplacements: 1)
}
