import ChronicleModel

/// A value together with the file that tells it, so that findings can name the place.
package struct Filed<Value: Sendable>: Sendable {
  /// The path from the chronicle's folder, with `/`.
  package var path: String
  /// The fingerprint of path and text.
  package let content: Fingerprint
  package var value: Value

  package init(path: String, text: String, _ value: Value) {
    self.path = path
    self.value = value
    var mixer = FingerprintMixer()
    mixer.add(path)
    mixer.add(text)
    content = mixer.fingerprint
  }
}

/// All that a chronicle is made from: the files of `content/` but for the clippings, read already.
package struct Content: Sendable {
  /// In any order; drafts are left out by the catalogue.
  package var articles: [ArticleFile] = []
  package var people: [Filed<Person>] = []
  package var events: [Filed<Event>] = []
  package var pages: [Filed<FreePage>] = []
  /// The newest first.
  package var corrections: [Correction] = []
  /// The clippings below `content/clippings` by name; with what keeps one from being read.
  package var clippings: [(name: String, fault: String?)] = []
  /// Persons whom the program knows without a file. They give their name and offices to an id that an
  /// article links, and get no page unless an article names them.
  package var knownPeople: [Person] = []
  /// Family names, folded, that stand before the given name by custom: `kim`, `hu`.
  package var familyFirst: Set<String> = []
  /// The countries of places, by the place's id.
  package var countriesOfPlaces: [String: String] = [:]
  /// The ids of the articles that a person has changed since they were read from a clipping.
  package var editedArticles: Set<String> = []
  /// A catalogue made before: the texts that it has are not read again. Says nothing of the content.
  package var earlier: Catalogue?

  package init() {}
}
