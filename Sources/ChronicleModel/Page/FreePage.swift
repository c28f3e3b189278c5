/// A free page of `content/pages`.
package struct FreePage: Sendable, Hashable {
  package var id: String
  package var title: String
  package var date: EDTF?
  /// Ids that the page had; their addresses lead on to it.
  package var formerly: [String] = []
  /// CommonMark.
  package var body: String

  package init(id: String, title: String, date: EDTF? = nil, body: String) {
    self.id = id
    self.title = title
    self.date = date
    self.body = body
  }
}
