import ChronicleModel

/// One thing that the next publication changes on the public site.
public struct SiteChange: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    case newArticle = "new-article"
    case goneArticle = "gone-article"
    case movedArticle = "moved-article"
    case title, date, text
    case newPerson = "new-person"
    case gonePerson = "gone-person"
    case mergedPersons = "merged-persons"
    case movedPerson = "moved-person"
    case name
    case newPlace = "new-place"
    case gonePlace = "gone-place"
    case newMeeting = "new-meeting"
    case goneMeeting = "gone-meeting"
    case meetingDate = "meeting-date"
    case gonePage = "gone-page"
  }

  public var kind: Kind
  /// The page, from the site's folder; of what is gone, where it stood.
  public var path: String
  /// A title or names, as the site shows them.
  public var subject: String
  public var before: String?
  public var after: String?
  /// Where an address leads whose page is gone; nil where it leads nowhere.
  public var leadsTo: String?

  init(
    _ kind: Kind, _ path: String, _ subject: String, before: String? = nil, after: String? = nil,
    leadsTo: String? = nil
  ) {
    self.kind = kind
    self.path = path
    self.subject = subject
    self.before = before
    self.after = after
    self.leadsTo = leadsTo
  }
}

/// What differs between the published site and the next one.
public struct SiteChanges: Sendable {
  /// By kind, then by path.
  public var changes: [SiteChange]
  /// Pages that are new, that will read otherwise, and that will be gone.
  public var newPages: Int
  public var changedPages: Int
  public var gonePages: Int

  public var isEmpty: Bool { changes.isEmpty && newPages + changedPages + gonePages == 0 }
}
