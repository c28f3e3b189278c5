import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleExport
import ChronicleImport
import ChronicleModel
import ChronicleRender
import Foundation

/// Makes the site that is shown from the chronicle's files, whenever these have changed.
struct PreviewMaker {
  let root: String
  let readsClippings: Bool
  let terminal: Terminal
  private var seen = WatchedFiles()
  /// As they were when the site was last made.
  private var folder: ChronicleFolder?
  private var catalogue: Catalogue?
  private var terms = KeptTerms()

  init(root: String, readsClippings: Bool, terminal: Terminal) {
    self.root = root
    self.readsClippings = readsClippings
    self.terminal = terminal
  }

  /// Makes the site anew if a file has changed since the last time.
  mutating func update(_ preview: Preview) async {
    let files = WatchedFiles(root: root)
    if files == seen { return }
    let isImport = readsClippings && files.whatImportReads != seen.whatImportReads
    seen = files
    let start = ContinuousClock().now
    do {
      let (site, findings) = try await make(importing: isImport)
      terminal.report(findings, root: root)
      if findings.contains(where: { $0.severity == .error && !$0.isOfClipping }) {
        terminal.say("the site stays as it was until this is mended")
        await preview.refuse(findings.filter { $0.severity == .error }.map(shown))
      } else {
        await preview.show([databaseFile(of: site.published)] + site.files)
        let took = (ContinuousClock().now - start).components
        terminal.say(
          counted(site.pageCount, "page") + " in "
            + "\(took.seconds * 1000 + took.attoseconds / 1_000_000_000_000_000) ms")
        let search = await site.searchFiles(after: terms)
        terms = search.terms
        await preview.add(search.files)
      }
    } catch let error as FileError {
      terminal.say(error)
      await preview.refuse([
        Preview.Finding(place: error.path, message: "\(error)", line: "", help: error.help)
      ])
    } catch {
      await preview.refuse([Preview.Finding(place: root, message: "\(error)", line: "", help: nil)])
    }
  }

  private mutating func make(importing: Bool) async throws -> (Site, [Diagnostic]) {
    var folder = try ChronicleFolder(root: root, after: folder)
    try await folder.readArticles()
    var findings: [Diagnostic] = []
    if importing {
      let lock = try FolderLock(root, on: terminal)
      defer { withExtendedLifetime(lock) {} }
      let imported = await runImport(folder, isQuiet: true, on: terminal)
      let written = try write(imported.changes, root: root)
      for change in written.changes { seen.take(change.path, below: root) }
      findings = imported.diagnostics
      folder.take(written)
    }
    var content = folder.content
    content.earlier = catalogue
    let site = await buildSite(
      content, templates: folder.templates, configuration: folder.configuration,
      generator: "chronicle \(programVersion)", for: .preview)
    self.folder = folder
    catalogue = site.catalogue
    return (site, folder.diagnostics + findings + site.diagnostics)
  }

  /// A finding in the words of the terminal, in its parts.
  private func shown(_ finding: Diagnostic) -> Preview.Finding {
    let plain = Terminal(environment: ["NO_COLOR": "1"])
    let lines = plain.text(of: finding, root: root).split(separator: "\n").dropFirst()
      .filter { !$0.hasPrefix("  help: ") }
    return Preview.Finding(
      place: printable("\(finding.location)"), message: printable(finding.message),
      line: lines.joined(separator: "\n"), help: finding.help.map(printable))
  }
}

extension Diagnostic {
  /// An error in a clipping leaves out that clipping, and not the site.
  fileprivate var isOfClipping: Bool { location.path.hasPrefix("content/clippings/") }
}
