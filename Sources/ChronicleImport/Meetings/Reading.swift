import ChronicleFacts
import ChronicleModel

/// What was read in a clipping.
package struct Reading: Sendable {
  package var article: PeopledArticle
  package var meetings: [ReadMeeting]
}

/// A meeting of two or more named persons, as one sentence tells it.
package struct ReadMeeting: Sendable, Hashable {
  package enum Status: String, Sendable { case held, scheduled, cancelled }
  package enum Mode: String, Sendable {
    /// One goes to see the other.
    case visit
    /// They meet, in a place that belongs to neither or is not told.
    case talks
    /// Three or more parties.
    case multilateral
    case phone
  }

  /// Indices into the article's persons, in the order of the sentence.
  package var who: [Int]
  package var date: EDTF?
  package var place: String?
  package var status: Status
  package var mode: Mode
  /// Index into the body's sentences.
  package var sentence: Int
}
