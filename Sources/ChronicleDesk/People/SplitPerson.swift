import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleModel

extension Desk {
  /// Parts two persons whom the chronicle has taken for one: some articles, or some forms of the name,
  /// mean another. The articles concerned are the editor's from then on.
  ///
  /// - Parameters:
  ///   - name: The other person's name, or their id where they are known.
  ///   - articles: Ids of the articles that mean the other person.
  ///   - forms: Words that mean the other person wherever they are linked.
  public func splitting(
    _ id: String, name: String, articles: [String], forms: [String]
  ) -> Revision {
    guard let person = person(id) else { return Revision([unknown(id)]) }
    let newID = slug(for: name, limit: 200)
    var revision = Revision()
    let known = catalogue.articles.map(\.article.id)
    for article in articles where !known.contains(article) {
      revision.diagnostics.append(
        Diagnostic(
          .error, "unknown-article", "there is no article '\(article)'",
          at: Location("content/articles"),
          help: nearest(to: article, among: known).map { "did you mean '\($0)'?" }
            ?? "'chronicle list articles' names all"))
    }
    if newID == id {
      revision.diagnostics.append(
        Diagnostic(
          .error, "same-person", "the other person needs another name than '\(id)'",
          at: Location("content/people")))
    }
    if revision.diagnostics.hasErrors { return revision }
    for entry in catalogue.articles {
      let isNamed = articles.contains(entry.article.id)
      if isNamed || articles.isEmpty {
        move(in: entry.file.path, from: id, to: newID, forms: isNamed ? [] : forms, &revision)
      }
    }
    if revision.changes.isEmpty && !revision.diagnostics.hasErrors {
      revision.diagnostics.append(
        Diagnostic(
          .error, "nothing-to-split", "none of this names '\(id)'",
          at: Location("content/articles"),
          help: "'chronicle list articles --person \(id)' names the articles that do"))
    }
    describe(
      person, newID, name == newID ? self.person(newID)?.name ?? name : name, forms, &revision)
    return revision
  }

  private func move(
    in path: String, from old: String, to new: String, forms: [String], _ revision: inout Revision
  ) {
    guard let text = texts[path] else { return }
    var after = text
    if forms.isEmpty {
      after = relinked(text, from: old, to: new)
    } else {
      for form in forms {
        after = after.replacing("[\(form)](person:\(old))", with: "[\(form)](person:\(new))")
      }
      if after == text { return }
    }
    if after.contains("(person:\(old))") {
      revision.remarks.append("\(path) names both now: look at its meetings")
    } else {
      var edited = FrontMatterText(after)
      guard edited.replacePerson(old, by: new) else {
        revision.diagnostics.append(.editByHand(path, "'\(new)' in the place of '\(old)'"))
        return
      }
      after = edited.text
    }
    revision.change(path, from: text, to: after)
  }

  /// Whether a person may be taken for one of another name: it is like a form of theirs, or shares a word.
  private func mayBeTaken(_ person: Person, for name: String) -> Bool {
    let forms = catalogue.person(person.id).map { catalogue.persons[$0].forms.map(\.text) } ?? []
    return ([person.name] + person.aliases + forms).contains { nameLikeness($0, name) != nil }
  }

  /// The files of the two: each name to its owner, and a word that they are two.
  private func describe(
    _ person: Person, _ newID: String, _ name: String, _ forms: [String],
    _ revision: inout Revision
  ) {
    var old = person
    old.aliases.removeAll { forms.contains($0) || $0 == name }
    old.formerly.removeAll { $0 == newID }
    if !old.never.contains(name), mayBeTaken(person, for: name) { old.never.append(name) }
    var other = self.person(newID) ?? Person(id: newID, name: name)
    let others = other
    let full = forms.filter { $0.contains(" ") && $0 != other.name && !other.aliases.contains($0) }
    other.aliases += full
    for (before, after) in [(person, old), (others, other)] {
      let path = personFile(after.id)?.path ?? "content/people/\(after.id).md"
      let base = texts[path] ?? before.fileText
      if let text = before.fileText(base, becoming: after, path: path) {
        revision.change(path, from: texts[path], to: text)
      } else {
        revision.diagnostics.append(.editByHand(path, "the names of '\(after.id)'"))
      }
    }
  }
}
