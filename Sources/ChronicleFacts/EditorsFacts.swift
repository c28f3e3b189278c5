import ChronicleModel

extension Facts {
  /// The facts with an editor's people, events and papers added.
  ///
  /// Where both tell of an office of a person, the editor's terms are used; an office of which the
  /// editor says nothing stays as the program knows it, and so do other forms of the name.
  public func extended(people: [Person], events: [Event], sources: [String] = []) -> Facts {
    var facts = self
    for person in people {
      let names = Set(([person.name] + person.aliases).map { folded($0) })
      let told = Set(person.offices.map { ($0.short ?? $0.title).lowercased() })
      for index in facts.terms.indices
      where names.contains(folded(facts.terms[index].name))
        || facts.terms[index].aliases.contains(where: { names.contains(folded($0)) })
      {
        facts.terms[index].name = person.name
        facts.terms[index].family = person.family ?? facts.terms[index].family
      }
      let aliases = facts.terms.filter { $0.name == person.name }.flatMap(\.aliases)
      facts.terms.removeAll { $0.name == person.name && told.contains($0.office) }
      facts.terms += terms(of: person).map { term in
        var term = term
        term.aliases += Set(aliases).subtracting(term.aliases).sorted()
        return term
      }
    }
    for event in events {
      facts.events.append(
        KnownEvent(
          date: event.date, place: event.place ?? "", title: event.title, aliases: event.aliases,
          people: event.people))
    }
    let agencies = Set(facts.agencies.map { folded($0.name) })
    for source in sources where !agencies.contains(folded(source)) {
      facts.agencies.append(Agency(name: source, aliases: [], kind: "agency"))
    }
    return facts
  }

  /// A person's offices as terms; a person without any has one without office.
  private func terms(of person: Person) -> [Term] {
    let family = person.family ?? person.name
    let bare = Term(
      name: person.name, family: family, office: "", of: "", from: nil, to: nil,
      aliases: person.aliases)
    if person.offices.isEmpty { return [bare] }
    return person.offices.map { office in
      var term = bare
      term.office = (office.short ?? office.title).lowercased()
      term.of = office.country ?? ""
      term.from = office.from
      term.to = office.to
      return term
    }
  }
}
