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
