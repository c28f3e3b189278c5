/// A correction that the editors have made, as `content/corrections.yml` tells it.
package struct Correction: Sendable, Hashable {
  /// When it was made.
  package var date: EDTF
  /// What was wrong, and what is right.
  package var what: String
  package var why: String
  /// The id of the article, where it is one's.
  package var article: String?
}
