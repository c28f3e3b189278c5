import ArgumentParser
import ChronicleDesk
import ChronicleDiagnostics
import ChronicleModel
import ChronicleRender

struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell what the next publication will change on the public site.",
    discussion: """
      Reads the clippings and makes the site as 'chronicle build' would, writes nothing, and compares with the \
      site that stands: articles, persons, places and meetings that are new, gone or changed, persons who become \
      one, dates that move, and the addresses that are gone, with where they lead.

      Examples:
        chronicle diff
        chronicle diff talks --output /srv/www/talks
        chronicle diff --json
      """)

  @OptionGroup var place: PlaceOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where the published site stands; by default public/.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    let terminal = Terminal()
    if let output, let fault = outputFault(output) { throw ValidationError(fault) }
    let draft = try await SiteDraft(root: place.path, on: terminal)
    let old = try onMachine(terminal) {
      try standingSite(in: output ?? joined(place.path, "public"))
    }
    let found = changes(from: old, to: await nextSite(draft.site))
    if json {
      print(found.json.text)
    } else {
      let page = Terminal(descriptor: 1)
      for line in found.lines { page.say(printable(line)) }
    }
    let errors = draft.diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty {
      terminal.report(errors, root: place.path, texts: draft.texts)
      if !draft.isPublishable { terminal.say("nothing can be published until this is mended") }
      throw ExitCode.findings
    }
  }
}

/// The site that stands in an output folder.
private func standingSite(in output: String) throws(FileError) -> SiteState {
  let owned = try OwnedFiles(of: output)
  var pages: [String: Fingerprint] = [:]
  var sentences: [String: [String]] = [:]
  for path in owned.paths where path.hasSuffix(".html") && exists(joined(output, path)) {
    let bytes = try readFile(joined(output, path))
    pages[path] = Fingerprint(of: bytes)
    if path.hasPrefix("articles/") { sentences[path] = sentenceFragments(in: bytes) }
  }
  var tables: [String: [UInt8]] = [:]
  for path in owned.paths where path.hasPrefix("data/") && path.hasSuffix(".json") {
    tables[path] = try? readFile(joined(output, path))
  }
  return SiteState(pages: pages, sentences: sentences) { tables["data/\($0).json"] }
}

/// The site that a build would publish.
private func nextSite(_ site: Site) async -> SiteState {
  let made = await mapInParallel(site.files) { file in
    let isWanted = file.path.hasSuffix(".html") || file.path.hasPrefix("data/")
    guard isWanted, let bytes = file.bytes else { return nil as MadePage? }
    return MadePage(file.path, bytes)
  }.compactMap(\.self)
  let pages = made.filter(\.isPage)
  return SiteState(
    pages: Dictionary(uniqueKeysWithValues: pages.map { ($0.path, $0.print) }),
    redirects: Dictionary(
      uniqueKeysWithValues: pages.compactMap { page in page.leadsTo.map { (page.path, $0) } }),
    sentences: Dictionary(
      uniqueKeysWithValues: pages.filter { $0.path.hasPrefix("articles/") }
        .map { ($0.path, $0.sentences) })
  ) { name in made.first { $0.path == "data/\(name).json" }?.bytes }
}

/// What is kept of a page, or of a table's bytes.
private struct MadePage: Sendable {
  let path: String
  let print: Fingerprint
  let leadsTo: String?
  let sentences: [String]
  let bytes: [UInt8]?

  init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    print = Fingerprint(of: bytes)
    let isPage = path.hasSuffix(".html")
    leadsTo = isPage ? redirect(of: bytes, at: path) : nil
    sentences = path.hasPrefix("articles/") ? sentenceFragments(in: bytes) : []
    self.bytes = isPage ? nil : bytes
  }

  var isPage: Bool { bytes == nil }
}
