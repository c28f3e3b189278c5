import ChronicleFacts
import ChronicleModel

/// An article whose persons are known, with every place where they are named.
package struct PeopledArticle: Sendable {
  package var dated: DatedArticle
  /// In the order of their first mention.
  package var persons: [ReadPerson]
  /// Known places named in the body, in the order of the text.
  package var places: [PlaceMention]
}

/// A person of an article.
package struct ReadPerson: Sendable, Hashable {
  /// The fullest form in the text: `Song Min-soon`.
  package var name: String
  /// The family name as it stands in the name; empty where there is none.
  package var family: String
  /// Other forms in the text: `Song`, `Mr. Song`.
  package var aliases: [String]
  /// What the text calls the person: `South Korean Foreign Minister`.
  package var roles: [String]
  /// In the order of the text.
  package var mentions: [Mention]
  /// The known person (office holder or people file) that the text means, by name, where it decides.
  package var known: String?

  /// One place of the body where the person is named.
  package struct Mention: Sendable, Hashable {
    /// Tokens of the body, without title and without `'s`.
    package var tokens: Range<Int>
    package var text: String
  }
}

/// A place named in the body.
package struct PlaceMention: Sendable, Hashable {
  /// The place's usual name: `Tokyo`.
  package var name: String
  /// In the body's words.
  package var tokens: Range<Int>
}
