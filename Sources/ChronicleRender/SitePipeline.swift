import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleExport
import ChronicleModel
import ChronicleSite

/// A site that is ready to be written.
package struct Site: Sendable {
  /// Sorted by path; no two paths differ only by case.
  package var files: [OutputFile]
  /// Sorted.
  package var diagnostics: [Diagnostic]
  package var counts: SiteCounts
  /// How many HTML pages of all kinds there are.
  package var pageCount: Int
  package var catalogue: Catalogue
  /// Whether a template is faulty, so that the site as a whole would be wrong.
  package var hasFaultyTemplates: Bool
}

/// Turns a chronicle's content into the files of its site.
///
///     content  ->  catalogue  ->  plan of pages  ->  files, each rendered when it is asked for
///
/// `templates` holds the user's own, by their path under `templates/`; they take the place of the
/// built-in ones. `generator` is the program's name and version. Nothing here reads a disk, a clock or
/// the environment; the same values give the same bytes, in whatever order they come. `ended` hears of
/// the end of each stage.
package func buildSite(
  _ content: Content, templates: [String: [UInt8]], configuration: Configuration,
  generator: String, ended: (String) -> Void = { _ in }
) async -> Site {
  var (catalogue, diagnostics) = await catalogue(content)
  ended("catalogue")
  var faults: [Diagnostic] = []
  let wording = interfaceWording(configuration.language, own: templates, &faults)
  let templates = TemplateSet(templates, wording: wording, &faults)
  diagnostics += faults
  ended("templates")
  let plan = SitePlan(
    catalogue, configuration: configuration, wording: wording, generator: generator, &diagnostics)
  ended("plan")
  let rows = templates.hasFixedRows ? await RenderedRows(of: plan, with: templates) : nil
  ended("rows")
  var files = plan.pages.map { page in
    OutputFile(path: plan.path(of: page)) { render(page, in: plan, with: templates, rows: rows) }
  }
  files += templates.assets.map { asset in OutputFile(path: asset.path) { asset.bytes } }
  files += (feedFiles(of: plan) + dataFiles(of: plan) + (await searchFiles(of: plan))).map {
    OutputFile(path: $0.path, $0.render)
  }
  files += redirects(of: plan, people: content.people, besides: files, &diagnostics)
  return Site(
    files: files.sorted { $0.path < $1.path }, diagnostics: diagnostics.sorted(),
    counts: plan.counts, pageCount: plan.pages.count, catalogue: catalogue,
    hasFaultyTemplates: faults.hasErrors)
}
