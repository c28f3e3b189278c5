import ArgumentParser
import ChronicleDiagnostics
import ChronicleExport
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

  @Flag(help: "Then build from scratch beside it, write nothing, and report every difference.")
  var verify = false

  func run() async throws {
    let terminal = Terminal()
    let timings = Timings(isWanted: timings)
    try refuseOutputAmongSources()
    if output == nil, leadsOutside("public", of: options.path) {
      terminal.report([.outputOutside("public", place: place)], root: options.path)
      terminal.say("nothing was published: the site stays as it was")
      throw ExitCode.findings
    }
    let lock = try lockChronicle(options, on: terminal)
    let outputLock =
      isFolder(place) ? try onMachine(terminal) { try FolderLock(place, on: terminal) } : nil
    defer { withExtendedLifetime((lock, outputLock)) {} }
    let program = circumstances()
    async let remembered = BuildMemory.reading(of: options.path, for: program)
    let seen = seenInputs(of: options.path).map { mixed($0, asked) }
    let memory = await remembered
    if let memory, memory.inputs == seen, seen != nil, memory.isPublished(in: place) {
      timings.end("looking at the files")
      try await tell(
        memory.report, Published(unchanged: memory.report.fileCount), timings, on: terminal)
      return
    }
    async let looked = OutputFolder.looking(at: place)
    var folder = try await openChronicle(options, on: terminal)
    let found = await looked
    timings.end("reading")
    var entries: [Ledger.Entry]?
    var report = BuildReport()
    var next = BuildMemory()
    next.inputs = seen
    if self.import {
      let imported = await runImport(folder, options.voice, on: terminal)
      folder.take(try onMachine(terminal) { try write(imported.changes, root: folder.root) })
      // What was written will be looked at by the next build.
      if !imported.changes.isEmpty { next.inputs = nil }
      entries = imported.ledger
      report.findings = imported.diagnostics
      timings.end("import")
    }
    let output = try onMachine(terminal) { try found.get() }
    report.ledger = folder.ledger(ofBuildAfter: entries)
    var kept = memory?.kept(standing: output.standing) ?? KeptSite()
    kept.terms = { [root = options.path] in KeptTerms(of: root, for: program) }
    let site = await buildSite(
      folder.handOver(), templates: folder.templates, configuration: folder.configuration,
      generator: "chronicle \(programVersion)", program: program,
      kept: kept, ended: { timings.end($0) })
    let ofContent = folder.diagnostics + site.diagnostics
    report.findings += ofContent
    if ofContent.hasErrors {
      terminal.report(report.findings, root: folder.root)
      throw refusal(report.ledger, on: terminal)
    }
    let published = try await publishSite(
      site, output, kept, report, lock: outputLock, on: terminal)
    timings.end("publishing")
    report.contents = contents(of: site)
    report.fileCount = published.written + published.unchanged
    report.strangers = published.strangers
    next.report = report
    if !report.ledger.balances { next.inputs = nil }
    next.remember(published, in: output)
    next.write(to: options.path, for: program)
    site.terms?.write(to: options.path, for: program)
    timings.end("remembering")
    if !verify { leaveToTheSystem((site, memory, next)) }
    try await tell(report, published, timings, on: terminal)
  }

  /// Where the site goes.
  private var place: String { output ?? joined(options.path, "public") }

  /// What was asked, as far as the site depends on it.
  private var asked: Fingerprint {
    Fingerprint(of: Array((self.import ? "import " : "no-import ").utf8) + Array(place.utf8))
  }

  /// Says what a build found and did, and ends the program with the status that follows.
  private func tell(
    _ report: BuildReport, _ published: Published, _ timings: Timings, on terminal: Terminal
  ) async throws {
    terminal.report(report.findings, root: options.path)
    terminal.report(report.ledger, options.voice)
    if !options.voice.quiet { say(report, published, on: terminal) }
    timings.report(on: terminal)
    if verify { try await verifySite(options.path, in: place, on: terminal) }
    try finish(after: report.findings, report.ledger, options.voice)
  }

  /// A site written among the sources, or around them, would be read as such by the next build.
  private func refuseOutputAmongSources() throws {
    func whole(_ path: String) -> String {
      URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }
    let (root, place) = (whole(options.path), whole(self.place))
    let sources = ["content", "templates", ".chronicle"].map { whole(joined(options.path, $0)) }
    let isAround = place == root || place == "/" || root.hasPrefix(place + "/")
    if isAround || sources.contains(where: { place == $0 || place.hasPrefix($0 + "/") }) {
      throw ValidationError(
        "The site cannot go to '\(printable(self.place))', which holds the chronicle's own files. Name another folder."
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
    _ site: Site, _ output: OutputFolder, _ kept: KeptSite, _ report: BuildReport,
    lock: FolderLock?, on terminal: Terminal
  ) async throws -> Published {
    let lock =
      try lock
      ?? onMachine(terminal) {
        try makeFolder(place)
        return try FolderLock(place, on: terminal)
      }
    defer { withExtendedLifetime(lock) {} }
    let result = await publish(
      [databaseFile(of: site.published)] + site.files, to: output, site.keys, kept: kept)
    if case .success(let published) = result, published.obstacles.isEmpty { return published }
    terminal.report(report.findings, root: options.path)
    switch result {
    case .failure(let failure):
      terminal.say(failure.error)
      terminal.say(
        failure.isHalfDone
          ? "publishing stopped half-way: every page is whole, and the next build ends the work"
          : "the site stays as it was")
      throw ExitCode.machine
    case .success(let published):
      terminal.report(published.obstacles.map { .obstacle($0, in: place) }, root: ".")
      throw refusal(report.ledger, on: terminal)
    }
  }

  /// `213 articles, 98 people, 102 days, 530 pages`.
  private func contents(of site: Site) -> String {
    counted(site.counts.articles.number, "article") + ", "
      + counted(site.counts.people.number, "person", plural: "people") + ", "
      + counted(site.counts.days.number, "day") + ", " + counted(site.pageCount, "page")
  }

  private func say(_ report: BuildReport, _ published: Published, on terminal: Terminal) {
    let shown = options.voice.verbose ? report.strangers[...] : report.strangers.prefix(5)
    for stranger in shown {
      terminal.say("  left alone, not written by chronicle: \(printable(stranger))")
    }
    if shown.count < report.strangers.count {
      terminal.say("  … and \(report.strangers.count - shown.count) more such files")
    }
    terminal.say(
      report.contents + ": " + counted(published.written, "file") + " written, "
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

/// Keeps a value until the program ends and all its memory goes at once, which is quicker than piece by piece.
private func leaveToTheSystem(_ value: some Sendable) { _ = Unmanaged.passRetained(Left(value)) }

private final class Left<Value: Sendable>: Sendable {
  let value: Value
  init(_ value: Value) { self.value = value }
}
