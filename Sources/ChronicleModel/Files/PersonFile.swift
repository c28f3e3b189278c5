import ChronicleDiagnostics

extension Person {
  /// Reads a file of `content/people`; nil where it cannot be used, and then an error says why.
  package init?(path: String, text: String, _ diagnostics: inout [Diagnostic]) {
    var found: [Diagnostic] = []
    let file = ContentFile(path: path, text: text, &found)
    var keys = file.frontMatter
    self.init(id: fileStem(path), name: keys.string("name") ?? "")
    family = keys.string("family")
    native = keys.string("native")
    aliases = keys.strings("aliases")
    born = keys.date("born")
    died = keys.date("died")
    offices = keys.mappings("offices") { Office(&$0) }
    offices.sort { ($0.from?.first?.number ?? .min) < ($1.from?.first?.number ?? .min) }
    never = keys.strings("never")
    merges = keys.strings("merge")
    keys.ignore("extra")
    keys.reportUnknownKeys()
    biography = file.body
    found += keys.diagnostics
    found += Self.checked(self, path: path, unless: found.hasErrors)
    diagnostics += found
    if found.hasErrors { return nil }
  }

  private static func checked(_ person: Person, path: String, unless skip: Bool) -> [Diagnostic] {
    if skip { return [] }
    var found: [Diagnostic] = []
    if person.name.isEmpty {
      found.append(
        Diagnostic(
          .error, "missing-name", "the person has no name", at: Location(path, line: 1),
          help: "add a line 'name: ...' to the front matter"))
    }
    if person.id != slug(for: person.id) {
      found.append(
        Diagnostic(
          .error, "invalid-id", "'\(person.id)' cannot be an address", at: Location(path),
          help: "rename the file to '\(slug(for: person.name)).md'"))
    }
    return found
  }
}

extension Office {
  fileprivate init?(_ keys: inout FrontMatter) {
    self.init(
      title: keys.string("title") ?? "", short: keys.string("short"),
      country: keys.string("country"), from: keys.date("from"), to: keys.date("to"))
    if title.isEmpty {
      keys.report(
        Diagnostic(
          .error, "missing-title", "an office has no title", at: keys.location(of: "title"),
          help: "write {title: Foreign Minister, country: Japan, from: \"2005-10-31\"}"))
      return nil
    }
    if let first = from?.first, let last = to?.last, last < first {
      keys.report(
        Diagnostic(
          .error, "invalid-term", "the office '\(title)' ends before it begins",
          at: keys.location(of: "to")))
    }
  }
}

extension Event {
  /// Reads a file of `content/events`; nil where it cannot be used, and then an error says why.
  package init?(path: String, text: String, _ diagnostics: inout [Diagnostic]) {
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

extension FreePage {
  /// Reads a file of `content/pages`; nil where it cannot be used, and then an error says why.
  package init?(path: String, text: String, _ diagnostics: inout [Diagnostic]) {
    var found: [Diagnostic] = []
    let file = ContentFile(path: path, text: text, &found)
    var keys = file.frontMatter
    let title = keys.string("title")
    let date = keys.date("date")
    keys.ignore("extra")
    keys.reportUnknownKeys()
    found += keys.diagnostics
    diagnostics += found
    if found.hasErrors { return nil }
    self.init(id: fileStem(path), title: title ?? fileStem(path), date: date, body: file.body)
  }
}
