extension Packer {
  /// A person whom no file describes: it names no places in one.
  public mutating func add(_ person: Person) {
    add(person.id)
    add(person.name)
    for text in [person.family, person.native] { add(text) }
    add(person.aliases)
    add(person.born)
    add(person.died)
    add(person.offices) { packer, office in
      packer.add(office.title)
      packer.add(office.short)
      packer.add(office.country)
      packer.add(office.from)
      packer.add(office.to)
    }
    add(person.never)
    add(person.formerly)
    add(person.biography)
  }
}

extension Unpacker {
  public mutating func person() throws(DamagedMemory) -> Person {
    var person = Person(id: try text(), name: try text())
    person.family = try optionalText()
    person.native = try optionalText()
    person.aliases = try texts()
    person.born = try date()
    person.died = try date()
    person.offices = try list { rest throws(DamagedMemory) in
      Office(
        title: try rest.text(), short: try rest.optionalText(), country: try rest.optionalText(),
        from: try rest.date(), to: try rest.date())
    }
    person.never = try texts()
    person.formerly = try texts()
    person.biography = try text()
    return person
  }
}
