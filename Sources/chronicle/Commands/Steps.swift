// What the commands share: the steps of a run, each said once.

import ArgumentParser
import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleImport
import ChronicleModel
import Foundation

/// Reads the chronicle that the options name, or ends the program with a sentence that helps.
func openChronicle(
  _ options: SharedOptions, on terminal: Terminal
) async throws -> ChronicleFolder {
  try await openChronicle(at: options.path, on: terminal)
}

/// Reads the chronicle at a path, or ends the program with a sentence that helps.
func openChronicle(at root: String, on terminal: Terminal) async throws -> ChronicleFolder {
  if let fault = rootFault(root) { throw ValidationError(fault) }
  var folder = try onMachine(terminal) { try ChronicleFolder(root: root) }
  do throws(FileError) {
    try await folder.readArticles()
  } catch {
    throw onMachine(terminal, failed: error)
  }
  return folder
}

/// Holds a chronicle against other runs, which would write the same articles and pages.
func lockChronicle(_ options: SharedOptions, on terminal: Terminal) throws -> FolderLock? {
  guard isFolder(options.path) else { return nil }
  return try onMachine(terminal) { try FolderLock(options.path, on: terminal) }
}

/// Runs work that the machine can fail; then says what failed and ends with status 70.
func onMachine<Value>(_ terminal: Terminal, _ work: () throws -> Value) throws -> Value {
  do {
    return try work()
  } catch let error as FileError {
    throw onMachine(terminal, failed: error)
  }
}

/// Says what the machine would not do.
func onMachine(_ terminal: Terminal, failed error: FileError) -> ExitCode {
  terminal.say(error)
  return .machine
}

/// Reads the clippings of a chronicle and decides on their articles; writes nothing.
func runImport(
  _ folder: ChronicleFolder, _ voice: VoiceOptions, on terminal: Terminal
) async -> ChronicleImport.Import {
  await runImport(folder, isQuiet: voice.quiet, on: terminal)
}

func runImport(
  _ folder: ChronicleFolder, isQuiet: Bool, on terminal: Terminal
) async -> ChronicleImport.Import {
  let progress = Progress(
    "reading clippings", total: folder.clippings.count, on: terminal, isQuiet: isQuiet)
  var imported = await importClippings(
    folder.clippings, existing: folder.articles, decisions: folder.decisions,
    progress: { progress.step() })
  progress.finish()
  for (path, line, reason) in folder.unreadable {
    let input = line.map { "\(path):\($0)" } ?? path
    imported.ledger.append(.init(input: input, outcome: .excluded(reason: reason)))
    imported.diagnostics.append(
      Diagnostic(
        .error, "excluded-clipping", "the clipping is left out: \(reason)",
        at: Location(path, line: line ?? 0),
        help: help(forExcluded: reason)))
  }
  return imported
}

/// What to do about a clipping that cannot be read.
private func help(forExcluded reason: String) -> String {
  if reason.hasPrefix("a symbolic link") { return "put the file itself there" }
  if reason.hasPrefix("not a .txt") {
    return "save its text as .txt, and move this file out of content/clippings; "
      + "pictures go under templates/assets"
  }
  return "mend it, or move it out of content/clippings"
}

extension Terminal {
  /// Prints the ledger: its exceptions, or all of it, and the sum.
  func report(_ ledger: Ledger, _ voice: VoiceOptions, isPublished: Bool = true) {
    if voice.quiet { return }
    let lines = voice.verbose ? ledger.lines : ledger.exceptions
    let shown = voice.verbose ? lines[...] : lines.prefix(20)
    for line in shown { say("  \(printable(line))") }
    if shown.count < lines.count {
      say("  … and \(lines.count - shown.count) more (--verbose names them)")
    }
    say(ledger.count.description(isPublished: isPublished))
    if isPublished, ledger.entries.isEmpty {
      say(
        "  there is nothing to read yet: put clippings (.txt, .html, .md, .jsonl) into content/clippings"
      )
    }
    for input in ledger.unaccounted {
      say("chronicle: the ledger does not balance: \(printable(input)) is not accounted for once")
    }
  }
}

/// Ends the program with 1 where something asked for is left out.
func finish(
  after diagnostics: [Diagnostic], _ ledger: Ledger, _ voice: VoiceOptions
) throws {
  let count = ledger.count
  if diagnostics.hasErrors || count.excluded > 0 || !ledger.balances
    || voice.strict && diagnostics.contains(where: { $0.severity > .note })
  {
    throw ExitCode.findings
  }
}
