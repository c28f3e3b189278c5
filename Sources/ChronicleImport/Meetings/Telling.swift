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
  /// The words that hold its own day and place, where the clause tells of several meetings.
  var scope: Range<Int>?
  /// Whether other sentences lent the date.
  var isDateLent = false
  var place: String?
  /// Tells of a meeting only if another clause does: `agreed`, `signed`.
  var isWeak = false
  /// Speaks of a meeting that may be told elsewhere: `after his meeting with Abe`.
  var isBackward = false
  /// Is dated months before the article, so that the article's news is another meeting.
  var isRemembered = false
  /// Is where the sentence's words were said: `said on Monday that the North would pay, at a summit`.
  var isSaid = false
  /// Is somebody's, of which the sentence tells by the way: `briefed him on his talks with Aso`.
  var isOwned = false
  /// Is said to be another than the last: `met again`.
  var isAgain = false
  /// Is told by a verb in the present: `is hosting him on Thursday`.
  var isGoingOn = false
  /// Is told by a verb in the past: `met`.
  var isPast = false
  /// Somebody was on the way to the meeting.
  var isBound = false
}
