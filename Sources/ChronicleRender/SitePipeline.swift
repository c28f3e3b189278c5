import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleModel

/// A site that is ready to be written.
package struct Site: Sendable {
  /// Sorted by path; no two paths differ only by case.
  package var files: [OutputFile]
  /// Sorted.
  package var diagnostics: [Diagnostic]
  package var counts: Counts

  /// What a build ends by saying.
  package struct Counts: Sendable, Hashable {
    package var articles = 0
    package var people = 0
    package var days = 0
    package var places = 0
    /// Held ones.
    package var meetings = 0
    /// HTML pages of all kinds.
    package var pages = 0
  }
}

/// Turns a chronicle's content into the files of its site.
///
/// `templates` holds the user's own, by their path under `templates/`; they take the place of built-in ones.
/// `generator` is the program's name and version.
package func buildSite(
  _ content: Content, templates: [String: [UInt8]], configuration: Configuration,
  generator: String
) async -> Site {
  Site(files: [], diagnostics: [], counts: Site.Counts())
}
