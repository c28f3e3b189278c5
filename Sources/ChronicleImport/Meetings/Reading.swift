import ChronicleFacts
import ChronicleModel

/// What was read in a clipping.
package struct Reading: Sendable {
  package var article: PeopledArticle
  package var meetings: [ReadMeeting]
}

/// A meeting of two or more named persons, as one sentence tells it.
package struct ReadMeeting: Sendable, Hashable {
  package typealias Status = Meeting.Status
  package typealias Mode = Meeting.Mode

  /// Indices into the article's persons, in the order of the sentence.
  package var who: [Int]
  package var date: EDTF?
  package var place: String?
  package var status: Status
  package var mode: Mode
  /// Index into the body's sentences.
  package var sentence: Int
}
