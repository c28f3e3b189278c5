import ChronicleDiagnostics
import ChronicleModel

/// A meeting with each article that tells it, as what, and in which sentence.
struct ExplainedMeeting {
  struct Telling {
    var article: String
    var fragment: String?
    var sentence: String?
    /// As what the article tells it: announced by one, held by another.
    var status: Meeting.Status?
    var location: String
  }

  var id: String
  var date: EDTF?
  var place: String?
  var status: Meeting.Status
  var mode: Meeting.Mode
  var persons: [String]
  var tellings: [Telling]

  var head: String {
    "\(date?.description ?? "on no known day")\(place.map { " in \($0)" } ?? ""), \(status.rawValue): "
      + persons.joined(separator: ", ")
  }

  var lines: [String] {
    tellings.map { telling in
      let status = telling.status.map { "\($0.rawValue), " } ?? ""
      let sentence = telling.sentence.map { ": \"\($0)\"" } ?? ""
      return "\(status)\(telling.location)\(sentence)"
    }
  }

  var json: JSON {
    .object([
      ("id", .string(id)), ("date", .optional(date)), ("place", .string(place)),
      ("status", .string(status.rawValue)), ("mode", .string(mode.rawValue)),
      ("people", .strings(persons)),
      (
        "sources",
        .array(
          tellings.map { telling in
            .object([
              ("article", .string(telling.article)), ("fragment", .string(telling.fragment)),
              ("status", .string(telling.status?.rawValue)),
              ("location", .string(telling.location)), ("sentence", .string(telling.sentence)),
            ])
          })
      ),
    ])
  }
}

extension ExplainedChronicle {
  func meeting(_ index: Int) -> ExplainedMeeting {
    let meeting = catalogue.meetings[index]
    return ExplainedMeeting(
      id: meetingIDs[index], date: meeting.date,
      place: meeting.place.map { catalogue.places[$0].name }, status: meeting.status,
      mode: meeting.mode, persons: meeting.persons.map { catalogue.persons[$0].id },
      tellings: meeting.tellings.map { telling in
        let entry = article(telling.article)
        let sentence = sentence(of: telling)
        let told = zip(entry.article.meetings, entry.file.meetingLocations).first { told, _ in
          told.sentence == sentence?.fragment
            && Set(told.who.compactMap(catalogue.person)) == Set(meeting.persons)
        }
        return ExplainedMeeting.Telling(
          article: entry.article.id, fragment: sentence?.fragment, sentence: sentence?.text,
          status: told?.0.status, location: "\(told?.1.description ?? entry.file.path)")
      })
  }
}
