import ChronicleDiagnostics

/// What `chronicle.yml` says of the chronicle as a whole.
package struct Configuration: Sendable, Hashable {
  package var title = "Chronicle"
  package var description = ""
  /// Where the site will stand, with a final `/`; nil where that is not known.
  package var url: String?
  /// A BCP 47 tag.
  package var language = "en"
  /// An IANA time zone: what day it was when a page gives its time in universal time.
  package var timezone: String?
  package var author: String?
  /// Papers and agencies by their names as clippings print them.
  package var sources: [SourcePolicy] = []
  /// How much may be published of the texts whose source is not among `sources`.
  package var rights = Rights.full
  /// Names that are no person's, and where each stands.
  package var notPeople: [String] = []
  package var places: [String: Location] = [:]
  /// Paths of pages that are gone, and the paths to which their addresses lead on.
  package var redirects: [String: String] = [:]

  package init() {}

  /// A paper or site, and how much of its text may be published.
  package struct SourcePolicy: Sendable, Hashable {
    package var name: String
    package var url: String?
    package var rights = Rights.full
    /// Where its name stands.
    package var location = Location("chronicle.yml")
  }
}
