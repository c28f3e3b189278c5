import ChronicleDiagnostics
import ChronicleFacts
import ChronicleModel

extension Reading {
  /// The reading as one JSON object on one line; `docs/read.md` describes its fields.
  ///
  /// Offsets count Unicode code points of the decoded clipping.
  ///
  /// - Parameter identity: By whom the persons' ids are given.
  public func json(clipping name: String, identity: PersonIdentity) -> String {
    let clean = article.dated.clean
    let points = CodePoints(clean.clipping)
    let found = identity.persons(in: self)
    let ids = found.map { $0?.id }
    func offsets(_ range: Range<Int>) -> [(String, JSON)] {
      [
        ("start", .number(points.count(before: range.lowerBound))),
        ("end", .number(points.count(before: range.upperBound))),
      ]
    }
    func bytes(_ tokens: Range<Int>) -> Range<Int> {
      let words = clean.body
      return clean.origin.clipping(
        Int(words[tokens.lowerBound].start)..<Int(words[tokens.upperBound - 1].end))
    }
    let persons = article.persons.enumerated().map { index, person in
      JSON.object([
        ("name", .string(person.name)), ("id", .string(ids[index])),
        ("because", .string(found[index]?.reason)),
        ("aliases", .strings(person.aliases)), ("roles", .strings(person.roles)),
        (
          "mentions",
          .array(
            person.mentions.map { mention in
              .object(offsets(bytes(mention.tokens)) + [("text", .string(mention.text))])
            })
        ),
      ])
    }
    let dates = article.dated.dates.map { date in
      JSON.object(
        [("text", .string(date.text))] + offsets(date.clipping) + [
          ("value", .string(date.value?.description)),
          (
            "timex",
            .object([("type", .string(date.timex.type)), ("value", .string(date.timex.value))])
          ),
          ("kind", .string(date.kind.rawValue)),
        ])
    }
    let told = meetings.map { meeting in
      JSON.object([
        ("who", .strings(meeting.who.map { article.persons[$0].name })),
        ("date", .string(meeting.date?.description)), ("place", .string(meeting.place)),
        ("status", .string(meeting.status.rawValue)), ("mode", .string(meeting.mode.rawValue)),
        ("sentence", .string(clean.body.string(clean.body.sentences[meeting.sentence]))),
      ])
    }
    return JSON.object([
      ("clipping", .string(name)),
      ("title", .string(clean.title.flatMap { $0.isSupplied ? nil : $0.text })),
      ("published", .string(article.dated.published?.description)),
      ("dating", .strings(article.dated.dating)), ("dateline", .string(clean.dateline)),
      ("agency", .string(clean.agency)), ("byline", .strings(clean.byline)),
      ("lang", .string(language)), ("source", source(clean.page, paper: clean.paper)),
      ("persons", .array(persons)), ("dates", .array(dates)),
      ("meetings", .array(told)), ("boilerplate", .array(clean.boilerplate.map(JSON.number))),
      ("body", .string(markdown(of: self, ids: ids))),
      ("diagnostics", .strings(diagnostics(at: Location(name)).map(\.message))),
    ]).text
  }
}

/// Where a page comes from, as far as it says so.
private func source(_ page: PageText?, paper: String?) -> JSON {
  let (name, retrieved) = (page?.site ?? paper, page?.retrieved?.description)
  if name == nil && page?.url == nil && retrieved == nil { return .string(nil) }
  return .object([
    ("name", .string(name)), ("url", .string(page?.url)), ("retrieved", .string(retrieved)),
  ])
}

/// Code points before each UTF-8 offset of a text.
private struct CodePoints {
  private var before: [Int32] = [0]

  init(_ text: [UInt8]) {
    before.reserveCapacity(text.count + 1)
    var count: Int32 = 0
    for byte in text {
      if byte & 0xC0 != 0x80 { count += 1 }
      before.append(count)
    }
  }

  func count(before offset: Int) -> Int { Int(before[min(max(0, offset), before.count - 1)]) }
}
