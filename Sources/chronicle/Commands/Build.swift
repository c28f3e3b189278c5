import ArgumentParser
import ChronicleDiagnostics
import ChronicleImport
import ChronicleModel
import ChronicleRender
import ChronicleSite
import Foundation

struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Import new clippings and build the site.",
    discussion: """
      The site under public/ stays as it is until the new one is whole; a finding in an article, a \
      person's file or a template leaves the old site standing. Files that chronicle did not write \
      are left alone.

      Examples:
        chronicle build
        chronicle build talks --output /srv/www/talks
        chronicle build --no-import --strict
      """)

  @OptionGroup var options: SharedOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where the site goes; by default public/.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Flag(inversion: .prefixedNo, help: "Read clippings first.")
  var `import` = true

  func run() async throws {
    let terminal = Terminal()
    try refuseOutputAmongSources()
    var folder = try openChronicle(options, on: terminal)
    var entries: [Ledger.Entry]?
    var findings: [Diagnostic] = []
    if self.import {
      let imported = await runImport(folder, options.voice, on: terminal)
      folder.take(try onMachine(terminal) { try write(imported.changes, root: folder.root) })
      entries = imported.ledger
      findings = imported.diagnostics
    }
    let site = await buildSite(
      folder.content, templates: folder.templates, configuration: folder.configuration,
      generator: "chronicle \(programVersion)")
    let ofContent = folder.diagnostics + site.diagnostics
    findings += ofContent
    let ledger = folder.ledger(ofBuildAfter: entries)
    terminal.report(findings, root: folder.root)
    terminal.report(ledger, options.voice)
    if ofContent.hasErrors {
      terminal.say("nothing was published: the site stays as it was")
      throw ExitCode.findings
    }
    try await publishSite(site, on: terminal)
    try finish(after: findings, ledger, options.voice)
  }

  /// A site written among the sources, or around them, would be read as such by the next build.
  private func refuseOutputAmongSources() throws {
    guard let output else { return }
    func whole(_ path: String) -> String {
      URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }
    let (root, place) = (whole(options.path), whole(output))
    let sources = ["content", "templates", ".chronicle"].map { whole(joined(options.path, $0)) }
    let isAround = place == root || place == "/" || root.hasPrefix(place + "/")
    if isAround || sources.contains(where: { place == $0 || place.hasPrefix($0 + "/") }) {
      throw ValidationError(
        "The site cannot go to '\(output)', which holds the chronicle's own files. Name another folder."
      )
    }
  }

  private func publishSite(_ site: Site, on terminal: Terminal) async throws {
    let place = output ?? joined(options.path, "public")
    let database = try onMachine(terminal) { try databaseFile(of: site.catalogue) }
    let result = await publish(site.files + [database], to: place)
    switch result {
    case .failure(let error):
      terminal.say("chronicle: \(error)")
      terminal.say("the site stays as it was")
      throw ExitCode.machine
    case .success(let published) where !published.inTheWay.isEmpty:
      for path in published.inTheWay {
        terminal.report([.foreignFile(joined(place, path))], root: ".")
      }
      terminal.say("nothing was published: the site stays as it was")
      throw ExitCode.findings
    case .success(let published):
      if !options.voice.quiet { say(published, site, place, on: terminal) }
    }
  }

  private func say(
    _ published: Published, _ site: Site, _ place: String, on terminal: Terminal
  ) {
    let shown = options.voice.verbose ? published.strangers[...] : published.strangers.prefix(5)
    for stranger in shown {
      terminal.say("  left alone, not written by chronicle: \(printable(stranger))")
    }
    if shown.count < published.strangers.count {
      terminal.say("  … and \(published.strangers.count - shown.count) more such files")
    }
    terminal.say(
      "\(site.counts.articles) articles, \(site.counts.people) people, "
        + "\(site.counts.days) days, \(site.pageCount) pages: \(published.written) files written, "
        + "\(published.unchanged) unchanged, \(published.removed) removed")
    terminal.say("open \(joined(place, "index.html"))")
  }
}

extension Diagnostic {
  fileprivate static func foreignFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "foreign-file", "a file that chronicle did not write stands where a page belongs",
      at: Location(path), help: "move it away, or choose another folder with --output")
  }
}
