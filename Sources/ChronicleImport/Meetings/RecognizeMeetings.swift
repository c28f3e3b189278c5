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
    for var telling in finder.tellings(in: sentence) {
      time.settle(&telling)
      tellings.append(telling)
    }
  }
  return Reading(article: article, meetings: join(tellings))
}
