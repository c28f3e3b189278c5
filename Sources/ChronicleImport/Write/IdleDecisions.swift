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
  // That one person is never another one is a decision, whatever the texts call them.
  let own = Set(decisions.people.flatMap { [$0.name] + $0.aliases }.map(spelling))
  var idle: [Diagnostic] = []
  for person in decisions.people {
    for name in person.never where !named.contains(spelling(name)) && !own.contains(spelling(name))
    {
      idle.append(.idle("'never: \(name)'", person, name))
    }
    for name in person.aliases where !named.contains(spelling(name)) {
      if let likeness = nameLikeness(name, person.name), likeness < .part { continue }
      idle.append(.idle("the alias '\(name)'", person, name))
    }
  }
  for name in decisions.notPeople where !named.contains(spelling(name)) {
    idle.append(.idleNobody(name, at: decisions.places[name]))
  }
  return idle
}

extension Diagnostic {
  fileprivate static func idle(_ decision: String, _ person: Person, _ name: String) -> Diagnostic {
    Diagnostic(
      .note, "idle-decision", "\(decision) applies to nothing: no text has that name",
      at: person.places[name] ?? Location("content/people/\(person.id).md"),
      help: "look at the spelling, or keep it for texts to come")
  }

  fileprivate static func idleNobody(_ name: String, at place: Location?) -> Diagnostic {
    Diagnostic(
      .warning, "idle-decision",
      "'not_people: \(name)' applies to nothing: no text has that name",
      at: place ?? Location("chronicle.yml"), help: "look at the spelling, or take it out")
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
