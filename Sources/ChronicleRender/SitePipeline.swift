import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleExport
import ChronicleModel
import ChronicleSite

/// A site that is ready to be written.
public struct Site: Sendable {
  /// Sorted by path; no two paths differ only by case.
  public var files: [OutputFile]
  /// Sorted.
  public var diagnostics: [Diagnostic]
  public var counts: SiteCounts
  /// How many HTML pages of all kinds there are.
  public var pageCount: Int
  /// As the articles tell it.
  public var catalogue: Catalogue
  /// The same without the words that may not be published.
  public var published: Catalogue
  /// What it was made from, besides.
  public var making: Making
  /// What tells whether a file would come out as it did before.
  public var keys: SiteKeys
  /// The terms of the search, for the next build; nil where they are as they were kept, or not found.
  public var terms: KeptTerms?
  /// The pages and what they need.
  let plan: SitePlan

  /// Whether nothing of the texts is withheld.
  public var holdsAllTexts: Bool { !plan.configuration.withholdsTexts }
}

/// What a site is made for.
public enum SitePurpose: Sendable {
  case publishing
  /// To look at some of its pages at once: nothing is made that no page asked for needs, and the search index
  /// is left to `Site.searchFiles`.
  case preview
}

/// Turns a chronicle's content into the files of its site.
///
///     content  ->  catalogue  ->  what may be published  ->  plan of pages  ->  files, each rendered when it is asked for
///
/// `templates` holds the user's own, by their path under `templates/`; they take the place of the
/// built-in ones. `generator` is the program's name and version. Nothing here reads a disk, a clock or
/// the environment; the same values give the same bytes, in whatever order they come. `kept` is what an
/// earlier build of the same site left (see `KeptFile`), and `program` is unlike for programs that may
/// differ. `ended` hears of the end of each stage.
public func buildSite(
  _ content: consuming Content, templates: [String: [UInt8]], configuration: Configuration,
  generator: String, for purpose: SitePurpose = .publishing,
  program: Fingerprint = Fingerprint(of: []), kept: KeptSite = KeptSite(),
  ended: (String) -> Void = { _ in }
) async -> Site {
  var content = content
  async let reading = ReadTemplates(beside: templates, language: configuration.language)
  let making = Making(content)
  let people = content.people
  var (catalogue, diagnostics) = await catalogue(taking: &content)
  ended("catalogue")
  diagnostics += configuration.unusedPolicies(catalogue.articles.lazy.map(\.article))
  let read = await reading
  diagnostics += read.faults
  ended("templates")
  return await site(
    of: catalogue, making, people, read, configuration, generator, purpose, program, kept,
    diagnostics, ended)
}

/// Makes a site of a catalogue that was made already; what content and templates report is not said again.
public func buildSite(
  of catalogue: Catalogue, making: Making, people: [Filed<Person>], templates: ReadTemplates,
  configuration: Configuration, generator: String, program: Fingerprint, kept: KeptSite,
  ended: (String) -> Void = { _ in }
) async -> Site {
  await site(
    of: catalogue, making, people, templates, configuration, generator, .publishing, program, kept,
    [], ended)
}

private func site(
  of catalogue: Catalogue, _ making: Making, _ people: [Filed<Person>], _ templates: ReadTemplates,
  _ configuration: Configuration,
  _ generator: String, _ purpose: SitePurpose, _ program: Fingerprint, _ kept: KeptSite,
  _ diagnostics: [Diagnostic], _ ended: (String) -> Void
) async -> Site {
  var (making, diagnostics) = (making, diagnostics)
  let published =
    configuration.withholdsTexts ? catalogue.withholding(configuration.rights) : catalogue
  making.find(catalogue, &diagnostics)
  async let prints = PartPrints(beside: published)
  let plan = SitePlan(
    published, configuration: configuration, making: making, wording: templates.wording,
    generator: generator, &diagnostics)
  ended("plan")
  let keys = await SiteKeys(
    published, prints,
    common: mixed([program, plan.print, templates.wordsPrint]))
  ended("keys")
  var files = await pageFiles(of: plan, with: templates.set, keys, kept, for: purpose)
  ended("rows")
  files += templates.set.assets.map { asset in OutputFile(path: asset.path) { asset.bytes } }
  let known = kept.files
  var exports = feedFiles(of: plan) + dataFiles(of: plan)
  var terms: KeptTerms?
  if purpose == .publishing {
    let old = kept.terms()
    let search = await searchIndex(of: plan, after: old ?? KeptTerms())
    exports += search.files
    terms = search.terms.prints == old?.prints ? nil : search.terms
  }
  files += await mapInParallel(exports) { OutputFile($0).unless(known[$0.path], by: keys) }
  ended("search")
  files.append(headersFile)
  files += redirects(of: plan, people: people, besides: files, &diagnostics)
  return Site(
    files: files.sorted { $0.path < $1.path }, diagnostics: diagnostics.sorted(),
    counts: plan.counts, pageCount: plan.pages.count, catalogue: catalogue,
    published: published, making: making, keys: keys, terms: terms, plan: plan)
}

/// The templates and the texts of the pages; they can be read beside the content.
public struct ReadTemplates: Sendable {
  let set: TemplateSet
  let wording: Wording
  let faults: [Diagnostic]
  /// The fingerprint of the user's own texts.
  let wordsPrint: Fingerprint

  public init(_ files: [String: [UInt8]], language: String) {
    var faults: [Diagnostic] = []
    wording = interfaceWording(language, own: files, &faults)
    set = TemplateSet(files, wording: wording, &faults)
    self.faults = faults
    wordsPrint = mixed(prints(of: files.filter { $0.key.hasPrefix("words/") }))
  }

  /// The same beside other work.
  public init(beside files: [String: [UInt8]], language: String) async {
    self.init(files, language: language)
  }
}

extension Site {
  /// The search index, for a site that was made without it; and what the next may begin from.
  public func searchFiles(after kept: KeptTerms) async -> (files: [OutputFile], terms: KeptTerms) {
    let search = await searchIndex(of: plan, after: kept)
    return (search.files.map { OutputFile($0) }, search.terms)
  }
}

/// The pages' files; those that would come out as they did before are not made.
private func pageFiles(
  of plan: SitePlan, with templates: TemplateSet, _ keys: SiteKeys, _ kept: KeptSite,
  for purpose: SitePurpose
) async -> [OutputFile] {
  let known = kept.files
  let left = await mapInParallel(plan.pages, runLength: 256) { page in
    var own = templates.fingerprint(of: page.kind)
    // The only page that tells of clippings and corrections.
    if page == .made { own = mixed([own, plan.making.print]) }
    let file = OutputFile(path: plan.path(of: page), from: .noted(own)) {
      render(page, in: plan, with: templates, rows: nil)
    }
    return file.unless(known[file.path], by: keys)
  }
  let toMake = left.count { if case .bytes = $0.making { true } else { false } }
  // Rows are worth making in advance where most of them will be copied many times.
  guard purpose == .publishing, templates.hasFixedRows,
    toMake > plan.catalogue.articles.count / 8 + 100
  else {
    return left
  }
  let rows = await RenderedRows(of: plan, with: templates, keys.form)
  return zip(plan.pages, left).map { page, file in
    guard case .bytes = file.making else { return file }
    return OutputFile(path: file.path, from: file.origin) {
      render(page, in: plan, with: templates, rows: rows)
    }
  }
}

private func prints(of files: [String: [UInt8]]) -> [Fingerprint] {
  files.sorted { $0.key < $1.key }.flatMap {
    [Fingerprint(of: Array($0.key.utf8)), Fingerprint(of: $0.value)]
  }
}
