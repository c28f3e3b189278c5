/// A dated event that articles refer to, as an editor describes it in `content/events`.
public struct Event: Sendable, Hashable {
  /// The file's name without `.md`.
  public var id: String
  public var title: String
  public var date: EDTF
  public var place: String?
  /// How texts refer to it: `Sept. 19 joint statement`.
  public var aliases: [String] = []
  /// Person ids.
  public var people: [String] = []
  /// CommonMark.
  public var text = ""

  public init(id: String, title: String, date: EDTF) {
    self.id = id
    self.title = title
    self.date = date
  }
}
