import ChronicleDiagnostics

/// A content file in its two parts: front matter between lines of `---`, and Markdown below.
package struct ContentFile: Sendable {
  package var path: String
  /// The YAML; nil where the file has no front matter.
  package var yaml: String?
  package var body: String
  /// The line of the file on which the body begins, from 1.
  package var bodyLine: Int

  /// Parts a file's text; a byte order mark is dropped, a missing closing `---` is reported as
  /// `unclosed-front-matter`.
  package init(path: String, text: String, _ diagnostics: inout [Diagnostic]) {
    self.path = path
    var utf8 = Substring(text).utf8
    if utf8.starts(with: [0xEF, 0xBB, 0xBF]) { utf8 = utf8.dropFirst(3) }
    let lines = utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    func isFence(_ line: Substring.UTF8View) -> Bool {
      var line = line
      while let last = line.last, last == 13 || last == 32 { line.removeLast() }
      return line.elementsEqual("---".utf8)
    }
    guard let first = lines.first, isFence(first) else {
      body = String(Substring(utf8))
      bodyLine = 1
      return
    }
    guard let close = lines.dropFirst().firstIndex(where: isFence) else {
      diagnostics.append(
        Diagnostic(
          .error, "unclosed-front-matter", "the front matter has no closing '---'",
          at: Location(path, line: 1), help: "put a line of '---' after the last key"))
      body = ""
      bodyLine = lines.count + 1
      return
    }
    yaml = String(Substring(utf8[first.endIndex..<lines[close].startIndex].dropFirst()))
    let bodyStart =
      close + 1 < lines.count ? lines[close + 1].startIndex : lines[close].endIndex
    body = String(Substring(utf8[bodyStart...]))
    bodyLine = close + 2
  }

  /// The front matter, ready for reading; an empty one where the file has none.
  package var frontMatter: FrontMatter {
    FrontMatter(yaml: yaml ?? "", path: path, firstLine: 2)
  }
}

/// A file's name without folders and its last ending: `content/people/taro-aso.md` is `taro-aso`.
package func fileStem(_ path: String) -> String {
  let name = path.split(separator: "/").last.map(String.init) ?? path
  guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
  return String(name[..<dot])
}
