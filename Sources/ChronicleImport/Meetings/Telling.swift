import ChronicleModel

/// What one clause tells of a meeting.
struct Telling: Sendable {
  /// Indices into the article's persons, in the order of the sentence.
  var who: [Int] = []
  var status: ReadMeeting.Status
  var mode: ReadMeeting.Mode
  /// The token by which the meeting is told.
  var token: Int
  var sentence: Int
  var date: EDTF?
  /// Whether other sentences lent the date.
  var isDateLent = false
  var place: String?
  /// Tells of a meeting only if another clause does: `agreed`, `signed`.
  var isWeak = false
  /// Speaks of a meeting that may be told elsewhere: `after his meeting with Abe`.
  var isBackward = false
  /// Somebody was on the way to the meeting.
  var isBound = false
}
