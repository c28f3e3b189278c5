import ChronicleDiagnostics

extension Person {
  /// Reads a file of `content/people`; nil where it names nobody, and then an error says why.
  ///
  /// Where other errors are found the person is given all the same, so that a name which two persons claim is
  /// found in the same run.
  public init?(path: String, text: String, _ diagnostics: inout [Diagnostic]) {
    var found: [Diagnostic] = []
    let file = ContentFile(path: path, text: text, &found)
    var keys = file.frontMatter
    self.init(id: fileStem(path), name: keys.string("name") ?? "")
    places[name] = keys.location(of: "name")
    family = keys.string("family")
    native = keys.string("native")
    func decided(_ key: String) -> [String] {
      keys.texts(key).map { text, place in
        places[text] = place
        return text
      }
    }
    aliases = decided("aliases")
    born = keys.date("born")
    died = keys.date("died")
    offices = keys.mappings("offices") { Office(&$0) }
    offices.sort { ($0.from?.first?.number ?? .min) < ($1.from?.first?.number ?? .min) }
    never = decided("never")
    formerly = keys.ids("formerly")
    keys.ignore("extra")
    keys.reportUnknownKeys()
    biography = file.body
    found += keys.diagnostics
    let isNamed = !name.isEmpty
    let hasAddress = id == slug(for: id)
    if !isNamed, !found.hasErrors {
      found.append(
        Diagnostic(
          .error, "missing-name", "the person has no name", at: Location(path, line: 1),
          help: "add a line 'name: ...' to the front matter"))
    }
    if !hasAddress, !found.hasErrors {
      found.append(
        Diagnostic(
          .error, "invalid-id", "'\(id)' cannot be an address", at: Location(path),
          help: "rename the file to '\(slug(for: name)).md'"))
    }
    diagnostics += found
    if !isNamed || !hasAddress { return nil }
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
