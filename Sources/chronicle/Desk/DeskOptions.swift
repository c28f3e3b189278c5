import ArgumentParser
import ChronicleCatalogue
import ChronicleDesk
import ChronicleDiagnostics

/// What the commands that edit a chronicle's files share.
struct DeskOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The chronicle's folder; by default the current one.", valueName: "folder"),
    completion: .directory)
  var root = "."

  @Flag(name: .shortAndLong, help: "Show what would change, line by line, and write nothing.")
  var dryRun = false

  /// Carries out an edit, or shows it.
  func revise(_ edit: (Desk) -> Revision) async throws {
    let terminal = Terminal()
    if let fault = rootFault(root) { throw ValidationError(fault) }
    let lock = try onMachine(terminal) { try FolderLock(root, on: terminal) }
    defer { withExtendedLifetime(lock) {} }
    let revision = edit(try await openDesk(at: root, on: terminal))
    terminal.report(revision.diagnostics, root: root)
    if revision.diagnostics.hasErrors {
      terminal.say("nothing was written")
      throw ExitCode.findings
    }
    let page = Terminal(descriptor: 1)
    if dryRun {
      for change in revision.changes { page.show(change) }
    } else {
      try onMachine(terminal) { try write(revision, root: root) }
    }
    for remark in revision.remarks { page.say("note: \(printable(remark))") }
    page.say(
      counted(revision.changes.count, "file") + (dryRun ? " would be written" : " written")
        + (dryRun ? "" : "; 'chronicle build' makes the site anew"))
  }
}

/// Reads a chronicle as its editor's commands need it.
///
/// - Parameter evenWithErrors: Whether a chronicle with errors serves; else it is to be mended first.
func openDesk(
  at root: String, on terminal: Terminal, evenWithErrors: Bool = false
) async throws -> Desk {
  let folder = try await openChronicle(at: root, on: terminal)
  let errors = folder.diagnostics.filter { $0.severity == .error }
  terminal.report(errors, root: root)
  if !errors.isEmpty && !evenWithErrors {
    terminal.say("mend this first; nothing was written")
    throw ExitCode.findings
  }
  let (catalogue, _) = await catalogue(folder.content)
  let texts = try onMachine(terminal) { try contentTexts(below: root) }
  return Desk(texts: texts, content: folder.content, catalogue: catalogue)
}
