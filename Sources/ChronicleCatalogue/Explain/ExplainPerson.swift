import ChronicleDiagnostics
import ChronicleMarkdown
import ChronicleModel

extension ExplainedChronicle {
  /// The spellings of a person and why they are one's, the offices and who says so, and the meetings.
  public func explanation(ofPerson index: Int) -> Explanation {
    let entry = catalogue.persons[index]
    let file = file(ofPerson: entry.id)
    let spellings = spellings(of: index)
    let offices = offices(of: entry, file)
    let meetings = entry.meetings.map { meeting($0) }
    let formerly = people.first { $0.value.id == entry.id }?.value.formerly ?? []
    var explanation = Explanation(
      json: .object([
        ("kind", .string("person")), ("id", .string(entry.id)), ("name", .string(entry.name)),
        ("file", .string(file)), ("formerly", .strings(formerly)),
        ("never", .strings(entry.person?.never ?? [])),
        ("articles", .number(entry.articles.count)), ("mentions", .number(entry.mentions.count)),
        ("spellings", .array(spellings.map(\.json))), ("offices", .array(offices.map(\.json))),
        ("roles", .array(roles(of: entry).map(\.json))),
        ("meetings", .array(meetings.map(\.json))),
      ]))
    explanation.add("person \(entry.id): \(entry.name)")
    explanation.add(
      file.map { "described in \($0)" }
        ?? (entry.person == nil
          ? "named by articles only" : "named by articles; the program knows the name"),
      level: 1)
    for id in formerly { explanation.add("was \(id) before (\(file ?? ""))", level: 1) }
    for name in entry.person?.never ?? [] {
      let place = entry.person?.places[name].map { " (\($0))" } ?? ""
      explanation.add("never '\(name)'\(place)", level: 1)
    }
    explanation.add("spellings", spellings.map(\.line))
    explanation.add("offices", offices.map(\.line))
    explanation.add("called in texts", roles(of: entry).map(\.line))
    for meeting in meetings { explanation.add("meeting \(meeting.head)", meeting.lines) }
    return explanation
  }

  private func spellings(of index: Int) -> [ExplainedText] {
    let entry = catalogue.persons[index]
    let reasons = catalogue.spellingReasons(of: index)
    let counts = Dictionary(entry.forms.map { ($0.text, $0.count) }) { first, _ in first }
    let unused = reasons.keys.filter { counts[$0] == nil }.sorted()
    return (entry.forms.map(\.text) + unused).map { form in
      let mention = entry.mentions.first { mention in
        mention.range.map { article(mention.article).text.string($0) == form } ?? false
      }
      return ExplainedText(
        text: form, count: counts[form] ?? 0, reason: reasons[form] ?? "the name itself",
        first: mention.map { article($0.article).article.id })
    }
  }

  private func offices(of entry: CataloguedPerson, _ file: String?) -> [ExplainedOffice] {
    let own = entry.person?.offices ?? []
    let told = Set(own.map { ($0.short ?? $0.title).lowercased() })
    let known = (knownOffices[entry.id] ?? knownOffices[slug(for: entry.name)] ?? [])
      .filter { !told.contains($0.title.lowercased()) }
    return own.map { ExplainedOffice(office: $0, source: file ?? "the program's facts") }
      + known.map { ExplainedOffice(office: $0, source: "the program's facts") }
  }

  private func roles(of entry: CataloguedPerson) -> [ExplainedText] {
    entry.roles.map { role, first in
      ExplainedText(
        text: role.text, count: role.count, reason: nil,
        first: article(first.article).article.id)
    }
  }
}

/// Words of texts, how often they stand there, and where first.
private struct ExplainedText {
  var text: String
  var count: Int
  var reason: String?
  var first: String?

  var line: String {
    let times = count == 0 ? "in no text" : count == 1 ? "once" : "\(count) times"
    let place = first.map { ", first in \($0)" } ?? ""
    return "'\(text)', \(times)\(place)\(reason.map { ": \($0)" } ?? "")"
  }

  var json: JSON {
    .object(
      [("text", .string(text)), ("count", .number(count)), ("first", .string(first))]
        + (reason.map { [("because", .string($0))] } ?? []))
  }
}

private struct ExplainedOffice {
  var office: Office
  var source: String

  var line: String {
    let country = office.country.map { " (\($0))" } ?? ""
    let from = office.from.map { " from \($0)" } ?? ""
    let to = office.to.map { " to \($0)" } ?? ""
    return "\(office.title)\(country)\(from)\(to): \(source)"
  }

  var json: JSON {
    .object([
      ("title", .string(office.title)), ("country", .string(office.country)),
      ("from", .optional(office.from)), ("to", .optional(office.to)), ("source", .string(source)),
    ])
  }
}
