import ChronicleDiagnostics

/// A content file in its two parts: front matter between lines of `---`, and Markdown below.
public struct ContentFile: Sendable {
  public var path: String
  /// The YAML; nil where the file has no front matter.
  public var yaml: String?
  public var body: String
  /// The line of the file on which the body begins, from 1.
  public var bodyLine: Int

  /// Parts a file's text; a byte order mark is dropped, a missing closing `---` is reported as
  /// `unclosed-front-matter`.
  public init(path: String, text: String, _ diagnostics: inout [Diagnostic]) {
    self.path = path
    var text = text
    let parts = text.withUTF8 { Parts($0) }
    switch parts {
    case .body(let text):
      body = text
      bodyLine = 1
    case .unclosed(let lineCount):
      diagnostics.append(
        Diagnostic(
          .error, "unclosed-front-matter", "the front matter has no closing '---'",
          at: Location(path, line: 1), help: "put a line of '---' after the last key"))
      body = ""
      bodyLine = lineCount + 1
    case .both(let front, let text, let line):
      yaml = front
      body = text
      bodyLine = line
    }
  }

  /// The parts of a file's text.
  private enum Parts {
    case body(String)
    case unclosed(lineCount: Int)
    case both(yaml: String, body: String, bodyLine: Int)

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
      }
      func lineEnd(_ start: Int) -> Int {
        bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      }
      func isFence(_ line: Range<Int>) -> Bool {
        var line = bytes[line]
        while let last = line.last, last == 13 || last == 32 { line.removeLast() }
        return line.elementsEqual("---".utf8)
      }
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let first = lineEnd(start)
      guard isFence(start..<first) else {
        self = .body(string(start..<bytes.count))
        return
      }
      var line = 1
      var end = first
      while end < bytes.count {
        let begin = end + 1
        end = lineEnd(begin)
        line += 1
        if isFence(begin..<end) {
          self = .both(
            yaml: string(first + 1..<begin), body: string(min(end + 1, bytes.count)..<bytes.count),
            bodyLine: line + 1)
          return
        }
      }
      self = .unclosed(lineCount: line)
    }
  }

  /// The front matter, ready for reading; an empty one where the file has none.
  public var frontMatter: FrontMatter {
    FrontMatter(yaml: yaml ?? "", path: path, firstLine: 2)
  }
}

/// A file's name without folders and its last ending: `content/people/taro-aso.md` is `taro-aso`.
public func fileStem(_ path: String) -> String {
  let bytes = path.utf8
  let slash = UInt8(ascii: "/")
  let end = bytes.lastIndex { $0 != slash }.map { bytes.index(after: $0) } ?? bytes.endIndex
  let start = bytes[..<end].lastIndex(of: slash).map { bytes.index(after: $0) } ?? bytes.startIndex
  let name = bytes[start..<end]
  guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != start else {
    return String(Substring(name))
  }
  return String(Substring(name[..<dot]))
}
