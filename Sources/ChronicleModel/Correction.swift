import ChronicleDiagnostics

/// A correction that the editors have made, as `content/corrections.yml` tells it.
public struct Correction: Sendable, Hashable {
  /// When it was made.
  public var date: EDTF
  /// What was wrong, and what is right.
  public var what: String
  public var why: String
  /// The id of the article, where it is one's.
  public var article: String?
  /// Where the file names the article.
  public var location: Location
}
