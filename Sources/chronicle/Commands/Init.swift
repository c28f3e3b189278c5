import ArgumentParser
import ChronicleRender
import Foundation

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a new chronicle that builds at once.",
    discussion: """
      Writes chronicle.yml, one clipping, one page and the templates. Nothing that stands in the \
      folder already is touched.

      Examples:
        chronicle init talks
        chronicle build talks
      """)

  @Argument(help: "The new chronicle's folder.", completion: .directory)
  var folder: String

  @Flag(name: .shortAndLong, help: "Print findings only.")
  var quiet = false

  func run() throws {
    let terminal = Terminal()
    if exists(folder) && !isFolder(folder) {
      throw ValidationError("'\(folder)' is a file, not a folder.")
    }
    if ChronicleFolder.isChronicle(folder) {
      terminal.say("'\(folder)' holds a chronicle already; nothing was written")
      terminal.say("  help: 'chronicle build \(asArgument(folder))' builds it")
      throw ExitCode.findings
    }
    var kept: [String] = []
    try onMachine(terminal) {
      for (path, bytes) in startingFiles() {
        let place = joined(folder, path)
        if exists(place) {
          kept.append(path)
          continue
        }
        if let slash = place.lastIndex(of: "/") { try makeFolder(String(place[..<slash])) }
        try writeFile(place, bytes)
      }
      for name in ["articles", "people", "events"] {
        try makeFolder(joined(folder, "content/\(name)"))
      }
    }
    if quiet { return }
    for path in kept { terminal.say("left as it was: \(path)") }
    terminal.say(
      """
      A new chronicle stands in '\(folder)'. Next:
        chronicle build \(asArgument(folder))
      Then put your clippings (.txt, .html, .md, .jsonl) into \
      \(asArgument(joined(folder, "content/clippings"))) and build again.
      """)
    let strays = names(in: folder).filter { name in
      let form = FileClippings.form(of: name)
      return form != nil && form != .markdown
    }
    if let first = strays.first {
      terminal.say(
        "Those that lie in '\(folder)' itself are not read (\(printable(first))"
          + (strays.count > 1 ? " and \(strays.count - 1) more" : "") + "): move them there.")
    }
  }

  private func startingFiles() -> [(path: String, bytes: [UInt8])] {
    let texts = [
      ("chronicle.yml", Starter.configuration), (".gitignore", Starter.ignored),
      ("content/clippings/first-clipping.txt", Starter.clipping),
      ("content/pages/about.md", Starter.about),
    ]
    return texts.map { ($0.0, Array($0.1.utf8)) }
      + builtInTemplates.map { ("templates/" + $0.name, $0.bytes) }
  }
}
