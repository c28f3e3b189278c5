import ChronicleModel

// All of a catalogue but its articles. What the files of persons and pages say is not kept: they are read in
// every build.

extension Catalogue {
  /// The lists, each by itself.
  static let lists: [@Sendable (inout Packer, Catalogue) -> Void] = [
    { $0.addRegister($1) }, { $0.add($1.persons.items) { $0.add($1) } },
    { $0.add($1.places.items) { $0.add($1) } }, { $0.add($1.days.items) { $0.add($1) } },
  ]
}

extension Packer {
  /// How many articles there are, the events and meetings, and the names of persons.
  fileprivate mutating func addRegister(_ catalogue: Catalogue) {
    add(catalogue.articles.items.count)
    add(catalogue.familyFirst.sorted())
    add(catalogue.eventsPrint)
    add(catalogue.events) { $0.add($1) }
    add(catalogue.meetings.items) { $0.add($1) }
    add(catalogue.personIndices.filter { catalogue.persons.items[$0.value].id != $0.key })
    add(catalogue.namedPersons.sorted { $0.key < $1.key }) { packer, named in
      packer.add(named.key)
      packer.add(named.value)
    }
  }

  private mutating func add(_ indices: [String: Int]) {
    add(indices.sorted { $0.key < $1.key }) { packer, index in
      packer.add(index.key)
      packer.add(index.value)
    }
  }

  fileprivate mutating func add(_ person: CataloguedPerson) {
    add(person.id)
    add(person.name)
    let known = person.filePrint == nil ? person.person : nil
    add(known != nil)
    if let known { add(known) }
    let lists = person.lists.value
    add(lists.mentions) { $0.add($1) }
    add(lists.articles)
    add(lists.forms) { packer, form in
      packer.add(form.text)
      packer.add(form.count)
    }
    add(lists.roles) { packer, role in
      packer.add(role.role.text)
      packer.add(role.role.count)
      packer.add(role.first)
    }
    add(lists.meetings)
    add(lists.years)
    add(lists.namedWith)
  }

  fileprivate mutating func add(_ place: CataloguedPlace) {
    add(place.id)
    add(place.country)
    add(place.name)
    let lists = place.lists.value
    add(lists.mentions) { $0.add($1) }
    add(lists.articles)
    add(lists.meetings)
    add(lists.years)
    add(lists.people)
  }

  private mutating func add(_ years: [YearOfMentions]) {
    add(years) { packer, year in
      packer.add(year.year.map { $0 + 1 } ?? 0)
      packer.add(year.statements) { packer, range in
        packer.add(range.lowerBound)
        packer.add(range.count)
      }
    }
  }

  fileprivate mutating func add(_ day: CataloguedDay) {
    add(UInt64(bitPattern: Int64(day.day.number)))
    let lists = day.lists
    add(lists.published)
    add(lists.told) { packer, told in
      packer.add(told.telling.rawValue)
      packer.add(told.mention)
    }
    add(lists.meetings)
    add(lists.events)
  }

  private mutating func add(_ meeting: CataloguedMeeting) {
    add(meeting.persons)
    add(meeting.date)
    add((meeting.place ?? -1) + 1)
    add(meeting.status.rawValue)
    add(meeting.mode.rawValue)
    add(meeting.tellings) { $0.add($1) }
  }
}

extension Unpacker {
  /// Takes out what stands first, and gives the number of the articles.
  mutating func register(of catalogue: inout Catalogue) throws(DamagedMemory) -> Int {
    let count = try number()
    catalogue.familyFirst = Set(try texts())
    catalogue.eventsPrint = try fingerprint()
    catalogue.events = try list { rest throws(DamagedMemory) in try rest.event() }
    catalogue.meetings.items = try list { rest throws(DamagedMemory) in try rest.meeting() }
    for _ in 0..<(try self.count()) { catalogue.personIndices[try text()] = try number() }
    for _ in 0..<(try self.count()) { catalogue.namedPersons[try text()] = try text() }
    return count
  }

  mutating func persons(
    of catalogue: inout Catalogue, _ content: Content
  ) throws(DamagedMemory) {
    let files = Dictionary(content.people.map { ($0.value.id, $0) }) { first, _ in first }
    for index in 0..<(try count()) {
      let id = try text()
      let person = try person(index, id, files[id])
      catalogue.persons.items.append(person)
      catalogue.personIndices[id] = index
    }
  }

  mutating func places(of catalogue: inout Catalogue) throws(DamagedMemory) {
    for index in 0..<(try count()) {
      let id = try text()
      catalogue.places.items.append(try place(index, id, try optionalText()))
      catalogue.placeIndices[id] = index
    }
  }

  mutating func days(of catalogue: inout Catalogue) throws(DamagedMemory) {
    for index in 0..<(try count()) { catalogue.days.items.append(try day(index)) }
    catalogue.numberDays()
  }

  private mutating func person(
    _ index: Int, _ id: String, _ file: Filed<Person>?
  ) throws(DamagedMemory) -> CataloguedPerson {
    let name = try text()
    let known = try flag() ? try person() : nil
    var person = CataloguedPerson(
      index, id: id, person: file?.value ?? known, filePrint: file?.content)
    person.name = name
    var lists = CataloguedPerson.Lists()
    lists.mentions = try mentions()
    lists.articles = try numbers()
    lists.forms = try list { rest throws(DamagedMemory) in
      CountedText(text: try rest.text(), count: try rest.number())
    }
    lists.roles = try list { rest throws(DamagedMemory) in
      (CountedText(text: try rest.text(), count: try rest.number()), try rest.mention())
    }
    lists.meetings = try numbers()
    lists.years = try years()
    lists.namedWith = try counted()
    person.lists = Shared(lists)
    return person
  }

  private mutating func place(
    _ index: Int, _ id: String, _ country: String?
  ) throws(DamagedMemory) -> CataloguedPlace {
    var place = CataloguedPlace(index, id: id, country: country)
    place.name = try text()
    var lists = CataloguedPlace.Lists()
    lists.mentions = try mentions()
    lists.articles = try numbers()
    lists.meetings = try numbers()
    lists.years = try years()
    lists.people = try counted()
    place.lists = Shared(lists)
    return place
  }

  private mutating func mentions() throws(DamagedMemory) -> [Mention] {
    try list { rest throws(DamagedMemory) in try rest.mention() }
  }

  private mutating func years() throws(DamagedMemory) -> [YearOfMentions] {
    try list { rest throws(DamagedMemory) in
      let year = try rest.number()
      let statements = try rest.list { rest throws(DamagedMemory) in
        let start = try rest.number()
        return start..<start + (try rest.number())
      }
      return YearOfMentions(year: year == 0 ? nil : year - 1, statements: statements)
    }
  }

  private mutating func day(_ index: Int) throws(DamagedMemory) -> CataloguedDay {
    var day = CataloguedDay(day: CalendarDay(number: Int(Int64(bitPattern: try word()))))
    day.index = index
    day.lists.published = try numbers()
    day.lists.told = try list { rest throws(DamagedMemory) in
      guard let telling = CataloguedDay.Telling(rawValue: try rest.number()) else {
        throw DamagedMemory()
      }
      return (telling, try rest.mention())
    }
    day.lists.meetings = try numbers()
    day.lists.events = try numbers()
    return day
  }

  private mutating func meeting() throws(DamagedMemory) -> CataloguedMeeting {
    let (persons, date, place) = (try numbers(), try date(), try number())
    guard let status = Meeting.Status(rawValue: try text()),
      let mode = Meeting.Mode(rawValue: try text())
    else { throw DamagedMemory() }
    return CataloguedMeeting(
      persons: persons, date: date, place: place == 0 ? nil : place - 1, status: status, mode: mode,
      tellings: try mentions())
  }
}
