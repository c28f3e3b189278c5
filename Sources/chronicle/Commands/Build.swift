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
    async let known = KeptBuild.reading(of: options.path, for: program)
    async let looked = OutputFolder.looking(at: place)
    let seen = SeenInputs(of: options.path)
    let now = Situation(
      terminal: terminal, timings: timings, program: program, seen: seen,
      inputs: seen.print.map { mixed($0, asked) }, memory: await remembered, lock: outputLock)
    if let memory = now.memory, memory.inputs == now.inputs, now.inputs != nil,
      let output = try? await looked.get(), memory.isPublished(in: output)
    {
      timings.end("looking at the files")
      return try await tell(
        memory.report, Published(unchanged: memory.report.fileCount), timings, on: terminal)
    }
    if let memory = now.memory,
      let edit = await BodyEdit(of: options.path, seen, asked: asked, memory, await known)
    {
      let found = await looked
      if try await publish(edit, in: onMachine(terminal) { try found.get() }, now) { return }
    }
    var folder = try await openChronicle(options, on: terminal)
    let found = await looked
    let output = try onMachine(terminal) { try found.get() }
    timings.end("reading")
    try await publish(&folder, in: output, now)
  }

  /// What a build finds when it begins.
  private struct Situation: Sendable {
    let terminal: Terminal
    let timings: Timings
    let program: Fingerprint
    let seen: SeenInputs
    let inputs: Fingerprint?
    let memory: BuildMemory?
    /// Of the output folder, where it is there.
    let lock: FolderLock?
  }

  /// Publishes a chronicle in which only bodies are new; false where an article was changed meanwhile.
  private func publish(
    _ edit: BodyEdit, in output: OutputFolder, _ now: Situation
  ) async throws -> Bool {
    let kept = keptSite(output, now)
    now.timings.end("reading")
    let site = await buildSite(
      of: edit.catalogue, making: edit.making, people: edit.folder.people,
      templates: edit.templates, configuration: edit.folder.configuration,
      generator: "chronicle \(programVersion)", program: now.program, kept: kept,
      ended: { now.timings.end($0) })
    var next = BuildMemory()
    next.inputs = now.inputs
    next.report = now.memory?.report ?? BuildReport()
    guard
      let published = try await publishSite(
        site, database(of: site, edit, in: output, kept), output, kept, next.report, now,
        isStale: { edit.isStale })
    else { return false }
    now.timings.end("publishing")
    try await end(site, &next, published, edit.keeping(inputs: now.inputs), in: output, now)
    return true
  }

  /// The database; made from the one that stands, where that is as it was written.
  private func database(
    of site: Site, _ edit: BodyEdit, in output: OutputFolder, _ kept: KeptSite
  ) -> OutputFile {
    guard kept.files[databasePath] != nil else { return databaseFile(of: site.published) }
    return databaseFile(
      of: site.published, after: joined(output.place, databasePath), texts: edit.changed)
  }

  /// Publishes a chronicle of which all has been read.
  private func publish(
    _ folder: inout ChronicleFolder, in output: OutputFolder, _ now: Situation
  ) async throws {
    var entries: [Ledger.Entry]?
    var next = BuildMemory()
    next.inputs = now.inputs
    if self.import {
      let imported = await runImport(folder, options.voice, on: now.terminal)
      folder.take(try onMachine(now.terminal) { try write(imported.changes, root: folder.root) })
      // What was written will be looked at by the next build.
      if !imported.changes.isEmpty { next.inputs = nil }
      entries = imported.ledger
      next.report.findings = imported.diagnostics
      now.timings.end("import")
    }
    next.report.ledger = folder.ledger(ofBuildAfter: entries)
    let linkedNames = self.import ? await folder.linkedNames : [:]
    let kept = keptSite(output, now)
    let site = await buildSite(
      folder.handOver(), templates: folder.templates, configuration: folder.configuration,
      generator: "chronicle \(programVersion)", program: now.program,
      kept: kept, ended: { now.timings.end($0) })
    let ofContent = folder.diagnostics + site.diagnostics
    next.report.findings += ofContent
    if ofContent.hasErrors {
      now.terminal.report(next.report.findings, root: folder.root)
      throw refusal(next.report.ledger, on: now.terminal)
    }
    guard
      let published = try await publishSite(
        site, databaseFile(of: site.published), output, kept, next.report, now)
    else { return }
    now.timings.end("publishing")
    next.report.contents = contents(of: site)
    if !next.report.ledger.balances { next.inputs = nil }
    try await end(
      site, &next, published,
      KeptBuild(site, now.seen, linkedNames: linkedNames, inputs: next.inputs), in: output, now)
  }

  private func keptSite(_ output: OutputFolder, _ now: Situation) -> KeptSite {
    var kept = now.memory?.kept(standing: output.standing) ?? KeptSite()
    kept.terms = { [root = options.path] in KeptTerms(of: root, for: now.program) }
    return kept
  }

  /// Keeps what the next build can use, and says what was done.
  private func end(
    _ site: Site, _ next: inout BuildMemory, _ published: Published, _ known: KeptBuild?,
    in output: OutputFolder, _ now: Situation
  ) async throws {
    async let kept: Void = KeptBuild.keep(known, site.catalogue, in: options.path, for: now.program)
    next.report.fileCount = published.written + published.unchanged
    next.report.strangers = published.strangers
    next.remember(published, in: output)
    next.write(to: options.path, for: now.program)
    site.terms?.write(to: options.path, for: now.program)
    await kept
    now.timings.end("remembering")
    if !verify { leaveToTheSystem((site, now.memory, next)) }
    try await tell(next.report, published, now.timings, on: now.terminal)
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

  /// Publishes a site; nil where it is stale.
  private func publishSite(
    _ site: Site, _ database: OutputFile, _ output: OutputFolder, _ kept: KeptSite,
    _ report: BuildReport, _ now: Situation, isStale: () -> Bool = { false }
  ) async throws -> Published? {
    let terminal = now.terminal
    let lock =
      try now.lock
      ?? onMachine(terminal) {
        try makeFolder(place)
        return try FolderLock(place, on: terminal)
      }
    defer { withExtendedLifetime(lock) {} }
    let result = await chronicle.publish(
      [database] + site.files, to: output, site.keys, kept: kept, isStale: isStale)
    if case .success(let published) = result, published.obstacles.isEmpty { return published }
    if isStale() { return nil }
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
