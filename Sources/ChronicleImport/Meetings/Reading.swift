import ChronicleFacts
import ChronicleModel

/// What was read in a clipping.
public struct Reading: Sendable {
  public var article: PeopledArticle
  public var meetings: [ReadMeeting]
}

/// A meeting of two or more named persons, as one sentence tells it.
public struct ReadMeeting: Sendable, Hashable {
  public typealias Status = Meeting.Status
  public typealias Mode = Meeting.Mode

  /// Indices into the article's persons, in the order of the sentence.
  public var who: [Int]
  public var date: EDTF?
  public var place: String?
  public var status: Status
  public var mode: Mode
  /// Index into the body's sentences.
  public var sentence: Int
}
