import ChronicleCatalogue
import ChronicleCheck
import ChronicleDiagnostics
import ChronicleFacts
import ChronicleImport
import ChronicleMarkdown
import ChronicleModel
import ChronicleRender
import Foundation

/// The site that a build would publish, made without writing anything.
struct SiteDraft {
  var folder: ChronicleFolder
  var site: Site
  /// What reading and building reports.
  var diagnostics: [Diagnostic]
  /// Article files that an import would write, by their paths: new ones, and such as are read
  /// differently now.
  var texts: [String: String]

  init(root: String, on terminal: Terminal) async throws {
    var folder = try await openChronicle(at: root, on: terminal)
    let imported = await runImport(folder, isQuiet: false, on: terminal)
    folder.take(WrittenArticles(changes: imported.changes))
    site = await buildSite(
      folder.content, templates: folder.templates, configuration: folder.configuration,
      generator: "chronicle \(programVersion)")
    diagnostics = folder.diagnostics + imported.diagnostics + imported.notes + site.diagnostics
    texts = Dictionary(
      imported.changes.compactMap { change in change.new.map { (change.path, $0) } },
      uniquingKeysWith: { first, _ in first })
    self.folder = folder
  }

  /// Whether a build would publish it; what is wrong with a clipping leaves out the clipping only.
  var isPublishable: Bool { !(folder.diagnostics + site.diagnostics).hasErrors }

  /// As `chronicle check` looks at it.
  var checked: CheckedChronicle {
    CheckedChronicle(
      content: folder.content, catalogue: site.catalogue, today: today(),
      dispatches: dispatches(of: site.catalogue))
  }
}

/// For each article the index of the first that carries the same dispatch, which may be its own.
func dispatches(of catalogue: Catalogue) -> [Int] {
  let lexicon = Knowledge(facts: Facts.carried).lexicon
  return wireFamilies(catalogue.articles.map { Words($0.text.plain, lexicon: lexicon) })
}

/// The day that it is in the place where the program runs.
func today() -> CalendarDay {
  var now = time(nil)
  var parts = tm()
  localtime_r(&now, &parts)
  return CalendarDay(
    year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    ?? CalendarDay(number: 0)
}
