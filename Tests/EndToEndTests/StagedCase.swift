import Foundation
import Testing

/// A case of a folder here: what happens, the commands, the files, and every word that is answered.
struct StagedCase: Sendable, CustomStringConvertible {
  let url: URL
  /// What stands before the answer, as it is written.
  private let head: String
  let answer: String
  private let sections: [(name: String, text: String)]
  private let commands: [[String]]

  var description: String { url.lastPathComponent }

  static func all(in name: String) -> [StagedCase] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent(name)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap {
      try? StagedCase(folder.appendingPathComponent($0))
    }
  }

  init(_ url: URL) throws {
    self.url = url
    let text = try String(contentsOf: url, encoding: .utf8)
    let mark = "=== answer\n"
    let parts = text.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
    head = String(parts[0])
    answer = parts.count > 1 ? String(parts[1]) : ""
    let pieces = ("\n" + head).split(separator: "\n=== ", omittingEmptySubsequences: false)
    commands = pieces[0].split(separator: "\n").filter { $0.hasPrefix("$ ") }
      .map { $0.dropFirst(2).matches(of: /"([^"]*)"|\S+/).map { String($0.1 ?? $0.0) } }
    sections = pieces.dropFirst().map { piece in
      let end = piece.firstIndex(of: "\n") ?? piece.endIndex
      let body = String(piece[end...].dropFirst())
      return (String(piece[..<end]), body.isEmpty || body.hasSuffix("\n") ? body : body + "\n")
    }
  }

  /// Lays out the files; `folder PATH`, `link PATH TARGET` and `bytes PATH` make other things than texts.
  private func prepare(_ folder: TemporaryFolder) throws {
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

  /// Runs the commands and compares what they print.
  func check() throws {
    let folder = try TemporaryFolder()
    try prepare(folder)
    var answer = ""
    for command in commands { answer += try run(command, in: folder) }
    let shown = answer.replacing(folder.path, with: "FOLDER")
      .replacing(/\d+ pages: \d+ files/, with: "N pages: N files")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil { try record(shown) }
    #expect(shown == self.answer, "\(self)")
  }

  /// `chronicle …`; `cat PATH`; `move PATH PATH`; `edit PATH WORDS => WORDS`.
  private func run(_ command: [String], in folder: TemporaryFolder) throws -> String {
    switch command[0] {
    case "cat": return try folder.read(command[1])
    case "move":
      let text = try folder.read(command[1])
      try folder.remove(command[1])
      try folder.write(command[2], text)
      return ""
    case "edit":
      let parts = command.dropFirst(2).split(separator: "=>").map { $0.joined(separator: " ") }
      let text = try folder.read(command[1])
      #expect(text.contains(parts[0]), "\(self): nothing to edit")
      try folder.write(command[1], text.replacing(parts[0], with: parts[1]))
      return ""
    default:
      let run = try chronicle(Array(command.dropFirst()), in: folder.url)
      #expect(!run.messages.contains("\u{1B}") && !run.messages.contains("Fatal error"))
      return run.messages + run.output + "(exit \(run.status))\n"
    }
  }

  private func record(_ answer: String) throws {
    try Data((head + "=== answer\n" + answer).utf8).write(to: url)
  }
}
