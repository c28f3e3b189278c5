import ArgumentParser
import ChronicleDiagnostics
import ChronicleModel
import ChronicleRender

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
    var content = try openChronicle(options, on: terminal)
    var entries: [Ledger.Entry] = []
    var importFindings: [Diagnostic] = []
    if self.import {
      let imported = await runImport(content, options.voice, on: terminal)
      try write(imported, root: content.root)
      entries = imported.ledger
      importFindings = imported.diagnostics
      content.take(imported)
    }
    let ledger = Ledger(entries + content.entriesOfArticles(besides: entries))
    let site = await buildSite(content.siteInput)
    let findings = content.diagnostics + importFindings + site.diagnostics
    terminal.report(findings, root: content.root)
    terminal.report(ledger, options.voice)
    if (content.diagnostics + site.diagnostics).hasErrors {
      terminal.say("nothing was published: the site stays as it was")
      throw ExitCode.findings
    }
    try await publishSite(site, findings: findings, ledger: ledger, on: terminal)
  }

  private func publishSite(
    _ site: BuiltSite, findings: [Diagnostic], ledger: Ledger, on terminal: Terminal
  ) async throws {
    let place = output ?? joined(options.path, "public")
    var diagnostics: [Diagnostic] = []
    let published = try onMachine(terminal) {
      try publish(site.files, to: place, &diagnostics)
    }
    terminal.report(diagnostics, root: ".")
    guard let published else {
      terminal.say("nothing was published: the site stays as it was")
      throw ExitCode.findings
    }
    if !options.voice.quiet {
      for stranger in published.strangers.prefix(options.voice.verbose ? .max : 5) {
        terminal.say("  left alone, not written by chronicle: \(printable(stranger))")
      }
      terminal.say(
        "\(site.counts.articles) articles, \(site.counts.people) people, \(site.counts.days) days, "
          + "\(site.counts.pages) pages; \(published.written) files written, "
          + "\(published.unchanged) unchanged, \(published.removed) removed")
      terminal.say("open \(joined(place, "index.html"))")
    }
    try exit(after: findings, ledger, options.voice)
  }
}
