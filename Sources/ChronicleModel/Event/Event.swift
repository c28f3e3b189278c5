/// A dated event that articles refer to, as an editor describes it in `content/events`.
package struct Event: Sendable, Hashable {
  /// The file's name without `.md`.
  package var id: String
  package var title: String
  package var date: EDTF
  package var place: String?
  /// How texts refer to it: `Sept. 19 joint statement`.
  package var aliases: [String] = []
  /// Person ids.
  package var people: [String] = []
  /// CommonMark.
  package var text = ""

  package init(id: String, title: String, date: EDTF) {
    self.id = id
    self.title = title
    self.date = date
  }
}
