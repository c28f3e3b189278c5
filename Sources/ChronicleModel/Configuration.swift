/// What `chronicle.yml` says of the chronicle as a whole.
package struct Configuration: Sendable, Hashable {
  package var title = "Chronicle"
  package var description = ""
  /// Where the site will stand, with a final `/`; nil where that is not known.
  package var url: String?
  /// A BCP 47 tag.
  package var language = "en"
  /// An IANA time zone.
  package var timezone = "UTC"
  package var author: String?
  package var sources: [SourcePolicy] = []
  /// Paths of pages that are gone, and the paths to which their addresses lead on.
  package var redirects: [String: String] = [:]

  package init() {}

  /// A paper or site, and how much of its text may be published.
  package struct SourcePolicy: Sendable, Hashable {
    package var name: String
    package var url: String?
  }
}
