import ArgumentParser
import ChronicleDiagnostics
import ChronicleImport
import ChronicleModel

struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read clippings into article files.",
    discussion: """
      Clippings under content/clippings become Markdown under content/articles. An article that \
      you have changed by hand is never written over; the ledger says so.

      Examples:
        chronicle import
        chronicle import talks --verbose
      """)

  @OptionGroup var options: SharedOptions

  func run() async throws {
    let terminal = Terminal()
    let lock = try lockChronicle(options, on: terminal)
    defer { withExtendedLifetime(lock) {} }
    var folder = try await openChronicle(options, on: terminal)
    let imported = await runImport(folder, options.voice, on: terminal)
    let written = try onMachine(terminal) { try write(imported.changes, root: folder.root) }
    folder.take(written)
    let ledger = folder.ledger(of: imported.ledger)
    let diagnostics = folder.diagnostics + imported.diagnostics
    terminal.report(diagnostics, root: folder.root)
    terminal.report(ledger, options.voice)
    if !options.voice.quiet {
      let count = written.changes.count { $0.new != nil }
      terminal.say(counted(count, "article file") + " written")
    }
    try finish(after: diagnostics, ledger, options.voice)
  }
}
