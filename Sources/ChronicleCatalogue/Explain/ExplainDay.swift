import ChronicleModel

extension ExplainedChronicle {
  /// What stands on the page of a day, each thing with the sentence that says so.
  public func explanation(ofDay day: CalendarDay) -> Explanation {
    let found = catalogue.day(day).map { catalogue.days[$0] }
    let published = (found?.published ?? []).map { article($0) }
    let meetings = (found?.meetings ?? []).map { meeting($0) }
    let told = (found?.told ?? []).map { told in
      (
        telling: "\(told.telling)", article: article(told.mention.article).article.id,
        sentence: sentence(of: told.mention)
      )
    }
    let events = (found?.events ?? []).map { catalogue.events[$0] }
    var explanation = Explanation(
      json: .object([
        ("kind", .string("day")), ("day", .string("\(day)")),
        ("published", .array(published.map(\.datingJSON))),
        ("meetings", .array(meetings.map(\.json))),
        (
          "told",
          .array(
            told.map {
              .object([
                ("telling", .string($0.telling)), ("article", .string($0.article)),
                ("fragment", .string($0.sentence?.fragment)),
                ("sentence", .string($0.sentence?.text)),
              ])
            })
        ),
        ("events", .strings(events.map(\.id))),
      ]))
    explanation.add("day \(day)" + (found == nil ? ": no article tells of it" : ""))
    for entry in published { explanation.add(published: entry) }
    for meeting in meetings { explanation.add("meeting \(meeting.head)", meeting.lines) }
    for telling in told {
      let sentence = telling.sentence.map { "#\($0.fragment): \"\($0.text)\"" } ?? ""
      explanation.add("\(telling.telling): \(telling.article)\(sentence)")
    }
    for event in events {
      explanation.add("event: \(event.title) (content/events/\(event.id).md)")
    }
    return explanation
  }
}
