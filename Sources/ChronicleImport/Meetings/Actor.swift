import ChronicleFacts
import ChronicleModel

/// A phrase that stands for somebody who may meet somebody: a name, a pronoun, `the Japanese foreign
/// minister`, `officials`, `Japan`.
struct Actor: Sendable {
  enum Kind: Sendable {
    case named
    /// Index into `pronounRows`.
    case pronoun(Int)
    /// A role, whose bearer is to be found: `the Japanese foreign minister`, `his counterpart`.
    case described
    /// Persons or bodies that the text does not name.
    case unnamed
  }

  var kind: Kind
  /// With title and what stands before it.
  var tokens: Range<Int>
  /// Index into the article's persons, where the actor is named.
  var person: Int?
  /// A second person of a compound: `Bush-Putin`.
  var other: Int?
  /// Indices into the facts' countries, in the order of the phrase.
  var countries: [Int] = []
  var offices: Office = []
  /// The last word of the title.
  var head: WordID?
  /// How many the phrase stands for, where it says so: `two`, and `.max` for a plural.
  var count = 1
  var isCounterpart = false
  /// Whether the phrase is `his guest`, `her host`.
  var isGuest = false
  /// Whether `'s` follows: the actor owns what comes next and does nothing.
  var isPossessive = false
  /// The token of `his`, `her` or `their` within.
  var owner: Int?
}

/// Actors that are joined by commas and `and`, with what stands beside them.
struct ActorGroup: Sendable {
  /// Indices into the actors of the text.
  var actors: [Int]
  /// Places in `actors` where others begin who are met apart: `A and later with B`.
  var parts: [Int] = []
  /// From the first actor to the last, appositions after the last left out.
  var tokens: Range<Int>
  /// The token after the group with its appositions.
  var next: Int
  /// Clauses and appositions within the group or after it.
  var asides: [Range<Int>] = []
  /// Whether a verb follows of which the group is the subject.
  var isSubject = false
  /// Whether a preposition stands before it.
  var isGoverned = false
}
