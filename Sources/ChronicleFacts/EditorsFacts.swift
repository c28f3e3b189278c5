import ChronicleModel

extension Facts {
  /// The facts with an editor's people and events added; where both speak of a person, the editor's
  /// offices are used.
  package func extended(people: [Person], events: [Event]) -> Facts {
    var facts = self
    let names = Set(people.map { folded($0.name) })
    facts.terms.removeAll { term in
      names.contains(folded(term.name)) || term.aliases.contains { names.contains(folded($0)) }
    }
    for person in people {
      let family = person.family ?? person.name
      let held = person.offices.map { office in
        Term(
          name: person.name, family: family, office: (office.short ?? office.title).lowercased(),
          of: office.country ?? "", from: office.from, to: office.to, aliases: person.aliases)
      }
      let bare = Term(
        name: person.name, family: family, office: "", of: "", from: nil, to: nil,
        aliases: person.aliases)
      facts.terms += held.isEmpty ? [bare] : held
    }
    for event in events {
      facts.events.append(
        KnownEvent(
          date: event.date, place: event.place ?? "", title: event.title, aliases: event.aliases,
          people: event.people))
    }
    return facts
  }
}
