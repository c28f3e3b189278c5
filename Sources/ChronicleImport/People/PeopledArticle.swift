import ChronicleFacts
import ChronicleModel

/// An article whose persons are known, with every place where they are named.
public struct PeopledArticle: Sendable {
  public var dated: DatedArticle
  /// In the order of their first mention.
  public var persons: [ReadPerson]
  /// Known places named in the body, in the order of the text.
  public var places: [PlaceMention]
}

/// A person of an article.
public struct ReadPerson: Sendable, Hashable {
  /// The fullest form in the text: `Song Min-soon`.
  public var name: String
  /// The family name as it stands in the name; empty where there is none.
  public var family: String
  /// Other forms in the text: `Song`, `Mr. Song`.
  public var aliases: [String]
  /// What the text calls the person: `South Korean Foreign Minister`.
  public var roles: [String]
  /// In the order of the text.
  public var mentions: [Mention]
  /// The known person (office holder or people file) that the text means, by name, where it decides.
  public var known: String?

  /// One place of the body where the person is named.
  public struct Mention: Sendable, Hashable {
    /// Tokens of the body, without title and without `'s`.
    public var tokens: Range<Int>
    public var text: String
  }
}

/// A place named in the body.
public struct PlaceMention: Sendable, Hashable {
  /// The place's usual name: `Tokyo`.
  public var name: String
  /// In the body's words.
  public var tokens: Range<Int>
}
