import ChronicleCatalogue
import ChronicleModel

/// What the chronicle was made from, as far as its articles do not tell.
package struct Making: Sendable {
  /// A clipping's name below `content/clippings`, and what keeps it from being read.
  package struct Clipping: Sendable, Hashable {
    package var name: String
    package var fault: String?

    package init(name: String, fault: String? = nil) {
      self.name = name
      self.fault = fault
    }
  }

  package var clippings: [Clipping] = []
  /// The clippings of which articles were made that are not published yet.
  package var drafted: Set<String> = []
  /// With the article of each, as an index into the catalogue.
  package var corrections: [(correction: Correction, article: Int?)] = []

  package init() {}

  /// - Parameter catalogue: With the articles' own ids.
  package init(_ content: Content, _ catalogue: Catalogue) {
    clippings = content.clippings.map { Clipping(name: $0.name, fault: $0.fault) }
    drafted = Set(
      content.articles.filter(\.article.isDraft).compactMap(\.article.source.clipping))
    let indices = Dictionary(
      catalogue.articles.enumerated().map { ($1.article.id, $0) },
      uniquingKeysWith: { first, _ in first })
    corrections = content.corrections.map { ($0, $0.article.flatMap { indices[$0] }) }
  }

  /// The fingerprint of all of it.
  package var print: Fingerprint {
    var mixer = FingerprintMixer()
    mixer.add(clippings.count)
    for clipping in clippings {
      mixer.add(clipping.name)
      mixer.add(clipping.fault ?? "\0")
    }
    mixer.add(drafted.count)
    for name in drafted.sorted() { mixer.add(name) }
    for (correction, article) in corrections {
      mixer.add(String(reflecting: correction))
      mixer.add(article ?? -1)
    }
    return mixer.fingerprint
  }
}
