import ChronicleDiagnostics

extension Event {
  /// Reads a file of `content/events`; nil where it cannot be used, and then an error says why.
  public init?(path: String, text: String, _ diagnostics: inout [Diagnostic]) {
    var found: [Diagnostic] = []
    let file = ContentFile(path: path, text: text, &found)
    var keys = file.frontMatter
    let title = keys.string("title")
    let date = keys.date("date")
    let place = keys.string("place")
    let aliases = keys.strings("aliases")
    let people = keys.strings("people")
    keys.ignore("extra")
    keys.reportUnknownKeys()
    found += keys.diagnostics
    if title == nil || date == nil, !found.hasErrors {
      found.append(
        Diagnostic(
          .error, "incomplete-event", "an event needs a title and a date",
          at: Location(path, line: 1), help: "add 'title: ...' and 'date: \"2005-09-19\"'"))
    }
    diagnostics += found
    guard let title, let date, !found.hasErrors else { return nil }
    self.init(id: fileStem(path), title: title, date: date)
    self.place = place
    self.aliases = aliases
    self.people = people
    self.text = file.body
  }
}
