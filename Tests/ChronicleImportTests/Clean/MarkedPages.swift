import Foundation
import Testing

/// A page whose every line is marked with what it is; `Fixtures/clean-pages.txt` explains
/// the marks.
struct MarkedPage: CustomTestStringConvertible {
  struct Line {
    var mark: Character
    var text: String
  }

  var name: String
  var lines: [Line] = []
  /// What is to be read, by its name.
  var expected: [String: String] = [:]

  var bytes: [UInt8] { Array(lines.map(\.text).joined(separator: "\n").utf8) }
  var testDescription: String { name }

  static let all: [MarkedPage] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures")
    let text = ["clean-pages.txt", "clean-heads.txt"].map {
      (try? String(contentsOf: folder.appending(path: $0), encoding: .utf8)) ?? ""
    }.joined(separator: "\n")
    var pages: [MarkedPage] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
      if line.hasPrefix("### ") {
        pages.append(MarkedPage(name: String(line.dropFirst(4))))
      } else if !pages.isEmpty, line.hasPrefix("> ") {
        let parts = line.dropFirst(2).split(separator: ": ", maxSplits: 1).map(String.init)
        pages[pages.count - 1].expected[parts[0]] = parts[1]
      } else if !pages.isEmpty, let mark = line.first, line.dropFirst().hasPrefix("|") {
        pages[pages.count - 1].lines.append(Line(mark: mark, text: String(line.dropFirst(2))))
      }
    }
    return pages
  }()
}
