/// A free page of `content/pages`.
public struct FreePage: Sendable, Hashable {
  public var id: String
  public var title: String
  public var date: EDTF?
  /// Ids that the page had; their addresses lead on to it.
  public var formerly: [String] = []
  /// CommonMark.
  public var body: String

  public init(id: String, title: String, date: EDTF? = nil, body: String) {
    self.id = id
    self.title = title
    self.date = date
    self.body = body
  }
}
