import ChronicleFacts
import ChronicleModel

/// Finds who met whom, when and where.
///
/// The phrases that stand for persons are gathered (`FindActors`) and joined to groups (`FindGroups`),
/// pronouns and roles are given their persons (`MeetingCast`); then each verb and noun of meeting is
/// asked for its parties and whether the meeting took place (`FindTellings`), when and where
/// (`MeetingTime`), and tellings of the same meeting are made one (`JoinTellings`).
package func recognizeMeetings(in article: PeopledArticle, with reader: Reader) -> Reading {
  guard article.persons.count > 1 else { return Reading(article: article, meetings: []) }
  let finder = MeetingFinder(MeetingCast(MeetingText(article, reader: reader)))
  var time = MeetingTime(finder)
  var tellings: [Telling] = []
  for sentence in finder.words.sentences.indices {
    var told = finder.tellings(in: sentence)
    for index in told.indices { time.settle(&told[index]) }
    shareDate(among: &told)
    tellings += told
  }
  return Reading(article: article, meetings: join(tellings))
}

/// Lends the one date of a sentence to what it tells before: `met A before meeting B on Monday`.
private func shareDate(among tellings: inout [Telling]) {
  guard let dated = tellings.last(where: { $0.date != nil && !$0.isDateLent }) else { return }
  for index in tellings.indices
  where tellings[index].date == nil && tellings[index].status == .held && dated.status == .held
    && tellings[index].mode != .phone && !tellings[index].isAgain
  {
    tellings[index].date = dated.date
    tellings[index].isDateLent = true
  }
}
