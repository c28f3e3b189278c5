import ChronicleDiagnostics

/// What `chronicle.yml` says of the chronicle as a whole.
public struct Configuration: Sendable, Hashable {
  public var title = "Chronicle"
  public var description = ""
  /// Where the site will stand, with a final `/`; nil where that is not known.
  public var url: String?
  /// A BCP 47 tag.
  public var language = "en"
  /// An IANA time zone: what day it was when a page gives its time in universal time.
  public var timezone: String?
  public var author: String?
  /// Papers and agencies by their names as clippings print them.
  public var sources: [SourcePolicy] = []
  /// How much may be published of the texts whose source is not among `sources`.
  public var rights = Rights.full
  /// Names that are no person's, and where each stands.
  public var notPeople: [String] = []
  public var places: [String: Location] = [:]
  /// Paths of pages that are gone, and the paths to which their addresses lead on.
  public var redirects: [String: String] = [:]

  public init() {}

  /// A paper or site, and how much of its text may be published.
  public struct SourcePolicy: Sendable, Hashable {
    public var name: String
    public var url: String?
    public var rights = Rights.full
    /// Where its name stands.
    public var location = Location("chronicle.yml")
  }
}
