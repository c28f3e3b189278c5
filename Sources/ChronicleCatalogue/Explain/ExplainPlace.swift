import ChronicleMarkdown
import ChronicleModel

extension ExplainedChronicle {
  /// The sentences that name a place, and the meetings there.
  public func explanation(ofPlace index: Int) -> Explanation {
    let entry = catalogue.places[index]
    let mentions = entry.mentions.map { mention in
      (
        article: article(mention.article).id,
        words: mention.range.map { article(mention.article).text.string($0) },
        sentence: sentence(of: mention)
      )
    }
    let meetings = entry.meetings.map { meeting($0) }
    var explanation = Explanation(
      json: .object([
        ("kind", .string("place")), ("id", .string(entry.id)), ("name", .string(entry.name)),
        ("country", .string(entry.country)), ("articles", .number(entry.articles.count)),
        (
          "mentions",
          .array(
            mentions.map {
              .object([
                ("article", .string($0.article)), ("text", .string($0.words)),
                ("fragment", .string($0.sentence?.fragment)),
                ("sentence", .string($0.sentence?.text)),
              ])
            })
        ),
        ("meetings", .array(meetings.map(\.json))),
      ]))
    explanation.add("place \(entry.id): \(entry.name)\(entry.country.map { " (\($0))" } ?? "")")
    explanation.add(
      "mentions",
      mentions.map { mention in
        let words = mention.words.map { " [\($0)]" } ?? ""
        return mention.sentence.map { "\(mention.article)#\($0.fragment)\(words): \"\($0.text)\"" }
          ?? "\(mention.article): in 'places' of its front matter"
      })
    for meeting in meetings { explanation.add("meeting \(meeting.head)", meeting.lines) }
    return explanation
  }
}
