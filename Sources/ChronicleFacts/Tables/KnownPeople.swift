import ChronicleModel

extension Facts {
  /// The office holders as persons, with their names and without their offices; by name.
  public var people: [Person] {
    var seen: Set<String> = []
    return terms.sorted { $0.name < $1.name }.compactMap { term in
      guard seen.insert(term.name).inserted else { return nil }
      var person = Person(id: slug(for: term.name), name: term.name)
      person.family = term.family
      person.aliases = term.aliases
      return person
    }
  }

  /// Family names, folded, that stand before the given name by custom.
  public var familyFirst: Set<String> {
    Set(
      wordClasses.filter { !$0.classes.isDisjoint(with: .familyFirst) }.map { folded($0.word) })
  }

  /// The countries of the known places, by the slug of the place's name.
  public var countriesOfPlaces: [String: String] {
    Dictionary(places.map { (slug(for: $0.name), $0.country) }) { first, _ in first }
  }
}
