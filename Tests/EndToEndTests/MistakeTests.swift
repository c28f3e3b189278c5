import Foundation
import Testing

/// What a newcomer is likely to do wrong, and every word that the program answers. A case is a file of
/// `Mistakes/`: what happened, the command, the files, and the answer.
///
/// `UPDATE_GOLDEN=1 swift test --filter MistakeTests` writes the answers anew; read them as a newcomer.
@Suite struct MistakeTests {
  @Test(arguments: Mistake.all)
  func isAnsweredWithHelp(_ mistake: Mistake) throws {
    let folder = try TemporaryFolder()
    try mistake.prepare(folder)
    var answer = ""
    for command in mistake.commands {
      let run = try chronicle(command, in: folder.url)
      #expect(!run.messages.contains("\u{1B}") && !run.messages.contains("Fatal error"))
      answer += run.messages + run.output + "(exit \(run.status))\n"
    }
    let shown = answer.replacing(folder.path, with: "FOLDER")
      .replacing(/\d+ pages: \d+ files/, with: "N pages: N files")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try mistake.record(shown)
    }
    #expect(shown == mistake.answer, "\(mistake)")
  }

  @Test func areThirtyAtLeast() { #expect(Mistake.all.count >= 30) }
}

struct Mistake: Sendable, CustomStringConvertible {
  let url: URL
  /// What stands before the answer, as it is written.
  private let head: String
  let answer: String
  private let sections: [(name: String, text: String)]
  let commands: [[String]]

  var description: String { url.lastPathComponent }

  static let all: [Mistake] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Mistakes")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap {
      try? Mistake(folder.appendingPathComponent($0))
    }
  }()

  init(_ url: URL) throws {
    self.url = url
    let text = try String(contentsOf: url, encoding: .utf8)
    let mark = "=== answer\n"
    let parts = text.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
    head = String(parts[0])
    answer = parts.count > 1 ? String(parts[1]) : ""
    let pieces = ("\n" + head).split(separator: "\n=== ", omittingEmptySubsequences: false)
    commands = pieces[0].split(separator: "\n").filter { $0.hasPrefix("$ chronicle ") }
      .map { $0.dropFirst("$ chronicle ".count).split(separator: " ").map(String.init) }
    sections = pieces.dropFirst().map { piece in
      let end = piece.firstIndex(of: "\n") ?? piece.endIndex
      let body = String(piece[end...].dropFirst())
      return (String(piece[..<end]), body.isEmpty || body.hasSuffix("\n") ? body : body + "\n")
    }
  }

  /// Lays out the files; `folder PATH`, `link PATH TARGET` and `bytes PATH` make other things than texts.
  func prepare(_ folder: TemporaryFolder) throws {
    for (name, text) in sections {
      let words = name.split(separator: " ").map(String.init)
      switch words.first {
      case "folder":
        try FileManager.default.createDirectory(
          at: folder.url(words[1]), withIntermediateDirectories: true)
      case "link":
        try FileManager.default.createSymbolicLink(
          atPath: folder.path + "/" + words[1], withDestinationPath: words[2])
      case "bytes":
        try folder.write(
          words[1],
          Data(
            text.split(whereSeparator: \.isWhitespace).compactMap {
              UInt8($0, radix: 16)
            }))
      default: try folder.write(name, text)
      }
    }
  }

  func record(_ answer: String) throws {
    try Data((head + "=== answer\n" + answer).utf8).write(to: url)
  }
}
