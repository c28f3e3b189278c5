import ChronicleModel

/// A value together with the file that tells it, so that findings can name the place.
public struct Filed<Value: Sendable>: Sendable {
  /// The path from the chronicle's folder, with `/`.
  public var path: String
  /// The fingerprint of path and text.
  public let content: Fingerprint
  public var value: Value

  public init(path: String, text: String, _ value: Value) {
    self.path = path
    self.value = value
    var mixer = FingerprintMixer()
    mixer.add(path)
    mixer.add(text)
    content = mixer.fingerprint
  }
}

/// All that a chronicle is made from: the files of `content/` but for the clippings, read already.
public struct Content: Sendable {
  /// In any order; drafts are left out by the catalogue.
  public var articles: [ArticleFile] = []
  public var people: [Filed<Person>] = []
  public var events: [Filed<Event>] = []
  public var pages: [Filed<FreePage>] = []
  /// The newest first.
  public var corrections: [Correction] = []
  /// The clippings below `content/clippings` by name; with what keeps one from being read.
  public var clippings: [(name: String, fault: String?)] = []
  /// Persons whom the program knows without a file. They give their name and offices to an id that an
  /// article links, and get no page unless an article names them.
  public var knownPeople: [Person] = []
  /// Family names, folded, that stand before the given name by custom: `kim`, `hu`.
  public var familyFirst: Set<String> = []
  /// The countries of places, by the place's id.
  public var countriesOfPlaces: [String: String] = [:]
  /// The ids of the articles that a person has changed since they were read from a clipping.
  public var editedArticles: Set<String> = []
  /// A catalogue made before: the texts that it has are not read again. Says nothing of the content.
  public var earlier: Catalogue?

  public init() {}
}
