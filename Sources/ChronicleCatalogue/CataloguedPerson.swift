import ChronicleModel

/// A person whom the articles name or a file describes.
public struct CataloguedPerson: Sendable {
  public let id: String
  public internal(set) var name: String
  /// The editor's description, or what the program knows; nil where there is neither.
  public var person: Person? { unsafeAddress { description.address } }
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
  public internal(set) var mentions: [Mention] {
    get { noted.mentions }
    set { lists.value.mentions = newValue }
  }
  /// The articles that name the person, in their order.
  public internal(set) var articles: [Int] {
    get { noted.articles }
    set { lists.value.articles = newValue }
  }
  /// The forms of the name in the texts, the most frequent first.
  public internal(set) var forms: [CountedText] {
    get { noted.forms }
    set { lists.value.forms = newValue }
  }
  /// What the texts call the person, the most frequent first; and where first.
  public internal(set) var roles: [(role: CountedText, first: Mention)] {
    get { noted.roles }
    set { lists.value.roles = newValue }
  }
  public internal(set) var meetings: [Int] {
    get { noted.meetings }
    set { lists.value.meetings = newValue }
  }
  /// The mentions by year, newest first.
  public internal(set) var years: [YearOfMentions] {
    get { noted.years }
    set { lists.value.years = newValue }
  }
  /// The persons whom the same articles name most often; see `CompanionCounter`.
  public internal(set) var namedWith: [Counted] {
    get { noted.namedWith }
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
    unsafeAddress {
      note(.personLists, index)
      return lists.address
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
public struct CataloguedPlace: Sendable {
  public let id: String
  public internal(set) var name = ""
  public let country: String?
  private let index: Int
  var lists = Shared(Lists())

  init(_ index: Int, id: String, country: String?) {
    self.index = index
    self.id = id
    self.country = country
  }

  public internal(set) var mentions: [Mention] {
    get { noted.mentions }
    set { lists.value.mentions = newValue }
  }
  public internal(set) var articles: [Int] {
    get { noted.articles }
    set { lists.value.articles = newValue }
  }
  public internal(set) var meetings: [Int] {
    get { noted.meetings }
    set { lists.value.meetings = newValue }
  }
  /// The mentions by year, newest first.
  public internal(set) var years: [YearOfMentions] {
    get { noted.years }
    set { lists.value.years = newValue }
  }
  /// The persons whom the articles that name the place name most often; see `CompanionCounter`.
  public internal(set) var people: [Counted] {
    get { noted.people }
    set { lists.value.people = newValue }
  }

  /// The lists; that they are read is noted here and nowhere else.
  private var noted: Lists {
    unsafeAddress {
      note(.placeLists, index)
      return lists.address
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
