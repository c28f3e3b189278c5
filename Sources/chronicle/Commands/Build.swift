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

  @Flag(help: "Print how long each stage took.")
  var timings = false

  func run() async throws {
    let terminal = Terminal()
    let timings = Timings(isWanted: timings)
    try refuseOutputAmongSources()
    let lock = try lockChronicle(options, on: terminal)
    defer { withExtendedLifetime(lock) {} }
    var folder = try await openChronicle(options, on: terminal)
    timings.end("reading")
    var entries: [Ledger.Entry]?
    var findings: [Diagnostic] = []
    if self.import {
      let imported = await runImport(folder, options.voice, on: terminal)
      folder.take(try onMachine(terminal) { try write(imported.changes, root: folder.root) })
      entries = imported.ledger
      findings = imported.diagnostics
      timings.end("import")
    }
    let site = await buildSite(
      folder.content, templates: folder.templates, configuration: folder.configuration,
      generator: "chronicle \(programVersion)", ended: { timings.end($0) })
    let ofContent = folder.diagnostics + site.diagnostics
    findings += ofContent
    let ledger = folder.ledger(ofBuildAfter: entries)
    terminal.report(findings, root: folder.root)
    if ofContent.hasErrors { throw refusal(ledger, on: terminal) }
    try await publishSite(site, ledger, timings, on: terminal)
    timings.end("publishing")
    timings.report(on: terminal)
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

  /// Says that nothing comes of a build.
  private func refusal(_ ledger: Ledger, on terminal: Terminal) -> ExitCode {
    terminal.report(ledger, options.voice, isPublished: false)
    terminal.say("nothing was published: the site stays as it was")
    return .findings
  }

  private func publishSite(
    _ site: Site, _ ledger: Ledger, _ timings: Timings, on terminal: Terminal
  ) async throws {
    let place = output ?? joined(options.path, "public")
    let lock = try onMachine(terminal) {
      try makeFolder(place)
      return try FolderLock(place, on: terminal)
    }
    defer { withExtendedLifetime(lock) {} }
    let result = await publish([databaseFile(of: site.catalogue)] + site.files, to: place)
    switch result {
    case .failure(let failure):
      terminal.say(failure.error)
      terminal.say(
        failure.isHalfDone
          ? "publishing stopped half-way: every page is whole, and the next build ends the work"
          : "the site stays as it was")
      throw ExitCode.machine
    case .success(let published) where !published.obstacles.isEmpty:
      terminal.report(published.obstacles.map { .obstacle($0, in: place) }, root: ".")
      throw refusal(ledger, on: terminal)
    case .success(let published):
      terminal.report(ledger, options.voice)
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
      counted(site.counts.articles.number, "article") + ", "
        + counted(site.counts.people.number, "person", plural: "people") + ", "
        + counted(site.counts.days.number, "day") + ", " + counted(site.pageCount, "page") + ": "
        + counted(published.written, "file") + " written, "
        + "\(published.unchanged) unchanged, \(published.removed) removed")
    terminal.say("open \(joined(place, "index.html"))")
  }
}

extension Diagnostic {
  fileprivate static func obstacle(_ obstacle: Obstacle, in output: String) -> Diagnostic {
    let location = Location(joined(output, obstacle.path))
    if obstacle.isAltered {
      return Diagnostic(
        .error, "altered-file", "the file was changed since chronicle wrote it", at: location,
        help: "change its source instead, and move the file away to have it written anew")
    }
    return Diagnostic(
      .error, "foreign-file", "what chronicle did not write stands where the site needs the place",
      at: location, help: "move it away, or choose another folder with --output")
  }
}
