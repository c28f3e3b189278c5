import ChronicleDiagnostics
import ChronicleModel

/// What an editor has decided of names that no text has any more, each with its place.
///
/// A person's file may say beforehand what texts to come will need, so that of its names only notes are given,
/// and none of an alias that merely spells the name in another way.
func idleDecisions(
  _ decisions: Decisions, readings: [Reading], existing: [ExistingArticle]
) -> [Diagnostic] {
  var named: Set<String> = []
  for person in readings.flatMap(\.article.persons) {
    named.insert(spelling(person.name))
    for mention in person.mentions { named.insert(spelling(mention.text)) }
  }
  for article in existing {
    for link in linkedNames(article) { named.insert(spelling(link.name)) }
    for name in article.file?.article.people ?? [] { named.insert(spelling(name)) }
  }
  var idle: [Diagnostic] = []
  for person in decisions.people {
    for name in person.never where !named.contains(spelling(name)) {
      idle.append(.idle(.note, "'never: \(name)'", person.places[name], person.id))
    }
    for name in person.aliases where !named.contains(spelling(name)) {
      if let likeness = nameLikeness(name, person.name), likeness < .part { continue }
      idle.append(.idle(.note, "the alias '\(name)'", person.places[name], person.id))
    }
  }
  for name in decisions.notPeople where !named.contains(spelling(name)) {
    idle.append(.idle(.warning, "'not_people: \(name)'", decisions.places[name], nil))
  }
  return idle
}

extension Diagnostic {
  fileprivate static func idle(
    _ severity: Severity, _ decision: String, _ place: Location?, _ person: String?
  ) -> Diagnostic {
    let file = person.map { "content/people/\($0).md" } ?? "chronicle.yml"
    return Diagnostic(
      severity, "idle-decision", "\(decision) applies to nothing: no text has that name",
      at: place ?? Location(file),
      help: severity == .note
        ? "look at the spelling, or keep it for texts to come"
        : "look at the spelling, or take it out")
  }

  /// An article is an editor's, and its clipping is no longer the one that the editor read.
  static func clippingChanged(_ article: ArticleFile, _ clipping: String) -> Diagnostic {
    Diagnostic(
      .warning, "changed-clipping",
      "the clipping has changed since the article was edited; the article is kept",
      at: article.sourceLocation, notes: [Note("the clipping", at: Location(clipping))],
      help: "mend the article by hand; or remove its file, and it is read anew")
  }
}
