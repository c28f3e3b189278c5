import ArgumentParser
import ChronicleCatalogue
import ChronicleCheck
import ChronicleDiagnostics
import ChronicleFacts
import ChronicleImport
import ChronicleModel
import ChronicleRender
import Foundation

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print everything that can be wrong, without writing anything.",
    discussion: """
      Reads the clippings and makes the site as 'chronicle build' would, but writes neither. Findings \
      go to standard output. docs/diagnostics.md explains each by the id in brackets.

      Exit code: 1 where a finding is as grave as --fail-on says, else 0.

      Examples:
        chronicle check
        chronicle check talks --fail-on warning
        chronicle check --json > findings.json
        chronicle check --published sitemap.xml
      """)

  @OptionGroup var place: PlaceOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where the published site stands; by default public/.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Compare with the addresses of this sitemap instead of a folder.", valueName: "sitemap.xml"),
    completion: .file(extensions: ["xml"]))
  var published: String?

  @Option(help: ArgumentHelp("Exit with 1 from this severity on.", valueName: "severity"))
  var failOn: Diagnostic.Severity = .error

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    let terminal = Terminal()
    if let output, let fault = outputFault(output) { throw ValidationError(fault) }
    let ofSitemap = try published.map { try pages(ofSitemap: $0, on: terminal) }
    let draft = try await SiteDraft(root: place.path, on: terminal)
    var findings = draft.diagnostics
    findings += check(draft.checked)
    findings += await checkOutput(of: draft.site, url: draft.folder.configuration.url)
    let standing =
      ofSitemap ?? publishedPages(in: output ?? joined(place.path, "public"))
    findings += removedAddresses(
      published: standing, planned: Set(draft.site.files.map(\.path)))
    let sorted = Set(findings).sorted()
    if json {
      print(findingsJSON(sorted).text)
    } else {
      let page = Terminal(descriptor: 1)
      page.report(sorted, root: place.path, texts: draft.texts)
      page.say(summary(of: sorted))
    }
    if sorted.contains(where: { $0.severity >= failOn }) { throw ExitCode.findings }
  }

  private func pages(ofSitemap path: String, on terminal: Terminal) throws -> Set<String> {
    if let fault = fileFault(path) { throw ValidationError(fault) }
    guard let pages = try onMachine(terminal, { try pagesOfSitemap(path) }) else {
      throw ValidationError(
        "'\(printable(path))' is no sitemap: no address stands in it as <loc>…</loc>.")
    }
    return pages
  }

  private func checkOutput(of site: Site, url: String?) async -> [Diagnostic] {
    let pages = await mapInParallel(site.files.filter { $0.path.hasSuffix(".html") }) { file in
      PageLinks(path: file.path, html: file.bytes ?? [])
    }
    return deadLinks(
      pages, files: Set(site.files.map(\.path) + ["data/chronicle.sqlite"]), url: url)
  }

  /// `2 errors, 1 warning, 3 notes`.
  private func summary(of findings: [Diagnostic]) -> String {
    Diagnostic.Severity.allCases.reversed().map { severity in
      counted(findings.count { $0.severity == severity }, severity.rawValue)
    }.joined(separator: ", ")
  }
}

extension Diagnostic.Severity: ExpressibleByArgument {}

private func findingsJSON(_ findings: [Diagnostic]) -> JSON {
  func place(_ location: Location) -> [(String, JSON)] {
    [("path", .string(location.path))]
      + (location.line > 0 ? [("line", .number(location.line))] : [])
      + (location.column > 0 ? [("column", .number(location.column))] : [])
  }
  return .object([
    (
      "findings",
      .array(
        findings.map { finding in
          let notes = finding.notes.map { note in
            JSON.object([("message", .string(note.message))] + place(note.location))
          }
          return .object(
            [
              ("severity", .string(finding.severity.rawValue)), ("id", .string(finding.id)),
              ("message", .string(finding.message)),
            ] + place(finding.location)
              + [("help", .string(finding.help)), ("notes", .array(notes))])
        })
    )
  ])
}
