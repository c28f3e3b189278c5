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
  /// Papers and agencies as clippings print their names.
  package var sources: [String] = []
  /// Names that are no person's, with the line on which each stands.
  package var notPeople: [String] = []
  package var lines: [String: Int] = [:]
  /// Paths of pages that are gone, and the paths to which their addresses lead on.
  package var redirects: [String: String] = [:]

  package init() {}
}
