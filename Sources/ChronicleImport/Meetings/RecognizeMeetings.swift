import ChronicleFacts
import ChronicleModel

/// Finds who met whom, when and where.
///
/// The phrases that stand for persons are gathered (`FindActors`) and joined to groups (`FindGroups`),
/// pronouns and roles are given their persons (`MeetingCast`); then each verb and noun of meeting is
/// asked for its parties and whether the meeting took place (`FindTellings`), when and where
/// (`MeetingTime`), and tellings of the same meeting are made one (`JoinTellings`).
public func recognizeMeetings(in article: PeopledArticle, with reader: Reader) -> Reading {
  guard article.persons.count > 1 else { return Reading(article: article, meetings: []) }
  let finder = MeetingFinder(MeetingCast(MeetingText(article, reader: reader)))
  var time = MeetingTime(finder)
  var tellings: [Telling] = []
  for sentence in finder.words.sentences.indices {
    var told = finder.tellings(in: sentence)
    for index in told.indices { time.settle(&told[index]) }
    shareDate(among: &told)
    if let attendance = finder.attendance(in: sentence) { attend(attendance, &tellings) }
    tellings += told
  }
  return Reading(article: article, meetings: join(tellings))
}

/// Adds those who came to the last meeting, or to the last two.
private func attend(_ attendance: (who: [Int], isBoth: Bool), _ tellings: inout [Telling]) {
  var meetings: [(who: Set<Int>, date: EDTF?)] = []
  for index in tellings.indices.reversed() {
    let telling = tellings[index]
    guard telling.status == .held, telling.mode != .phone, !telling.isWeak else { continue }
    let meeting = (who: Set(telling.who), date: telling.date)
    if !meetings.contains(where: { $0.who == meeting.who && $0.date == meeting.date }) {
      guard meetings.count < (attendance.isBoth ? 2 : 1) else { break }
      meetings.append(meeting)
    }
    tellings[index].who += attendance.who.filter { !telling.who.contains($0) }
  }
}

/// Lends the one date of a sentence to what it tells before: `met A before meeting B on Monday`.
private func shareDate(among tellings: inout [Telling]) {
  guard let dated = tellings.last(where: { $0.date != nil && !$0.isDateLent && !$0.isOwned }) else {
    return
  }
  for index in tellings.indices
  where tellings[index].date == nil && tellings[index].status == .held && dated.status == .held
    && tellings[index].mode != .phone && !tellings[index].isAgain
  {
    tellings[index].date = dated.date
    tellings[index].isDateLent = true
  }
}
