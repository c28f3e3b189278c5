import ChronicleModel

/// A person whom the articles name or a file describes.
package struct CataloguedPerson: Sendable {
  package let id: String
  package internal(set) var name: String
  /// The editor's description, or what the program knows; nil where there is neither.
  package var person: Person? { _read { yield description.value } }
  private let description: Shared<Person?>
  /// The fingerprint of the editor's file.
  let filePrint: Fingerprint?
  private let index: Int
  var lists = Shared(Lists())

  init(_ index: Int, id: String, person: Person?, filePrint: Fingerprint?) {
    self.index = index
    self.id = id
    name = person?.name ?? ""
    description = Shared(person)
    self.filePrint = filePrint
  }

  /// In the order of the articles.
  package internal(set) var mentions: [Mention] {
    _read { yield noted.mentions }
    set { lists.value.mentions = newValue }
  }
  /// The articles that name the person, in their order.
  package internal(set) var articles: [Int] {
    _read { yield noted.articles }
    set { lists.value.articles = newValue }
  }
  /// The forms of the name in the texts, the most frequent first.
  package internal(set) var forms: [CountedText] {
    _read { yield noted.forms }
    set { lists.value.forms = newValue }
  }
  /// What the texts call the person, the most frequent first; and where first.
  package internal(set) var roles: [(role: CountedText, first: Mention)] {
    _read { yield noted.roles }
    set { lists.value.roles = newValue }
  }
  package internal(set) var meetings: [Int] {
    _read { yield noted.meetings }
    set { lists.value.meetings = newValue }
  }
  /// The mentions by year, newest first.
  package internal(set) var years: [YearOfMentions] {
    _read { yield noted.years }
    set { lists.value.years = newValue }
  }
  /// The persons whom the same articles name most often; see `CompanionCounter`.
  package internal(set) var namedWith: [Counted] {
    _read { yield noted.namedWith }
    set { lists.value.namedWith = newValue }
  }

  var headPrint: Fingerprint {
    var mixer = FingerprintMixer()
    mixer.add(id)
    mixer.add(name)
    // What the program knows changes with the program only.
    mixer.add(person == nil ? 0 : 1)
    if let filePrint { mixer.add(filePrint) }
    return mixer.fingerprint
  }

  /// The lists; that they are read is noted here and nowhere else.
  private var noted: Lists {
    _read {
      note(.personLists, index)
      yield lists.value
    }
  }

  struct Lists: Sendable {
    var mentions: [Mention] = []
    var articles: [Int] = []
    var forms: [CountedText] = []
    var roles: [(role: CountedText, first: Mention)] = []
    var meetings: [Int] = []
    var years: [YearOfMentions] = []
    var namedWith: [Counted] = []
  }
}

/// A place that the articles name.
package struct CataloguedPlace: Sendable {
  package let id: String
  package internal(set) var name = ""
  package let country: String?
  private let index: Int
  var lists = Shared(Lists())

  init(_ index: Int, id: String, country: String?) {
    self.index = index
    self.id = id
    self.country = country
  }

  package internal(set) var mentions: [Mention] {
    _read { yield noted.mentions }
    set { lists.value.mentions = newValue }
  }
  package internal(set) var articles: [Int] {
    _read { yield noted.articles }
    set { lists.value.articles = newValue }
  }
  package internal(set) var meetings: [Int] {
    _read { yield noted.meetings }
    set { lists.value.meetings = newValue }
  }
  /// The mentions by year, newest first.
  package internal(set) var years: [YearOfMentions] {
    _read { yield noted.years }
    set { lists.value.years = newValue }
  }
  /// The persons whom the articles that name the place name most often; see `CompanionCounter`.
  package internal(set) var people: [Counted] {
    _read { yield noted.people }
    set { lists.value.people = newValue }
  }

  /// The lists; that they are read is noted here and nowhere else.
  private var noted: Lists {
    _read {
      note(.placeLists, index)
      yield lists.value
    }
  }

  struct Lists: Sendable {
    var mentions: [Mention] = []
    var articles: [Int] = []
    var meetings: [Int] = []
    var years: [YearOfMentions] = []
    var people: [Counted] = []
  }
}
