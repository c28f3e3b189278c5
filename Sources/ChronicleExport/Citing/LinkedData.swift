import ChronicleModel
import ChronicleSite

// schema.org in JSON-LD, for search engines. It says no more than the page: a date that is not a plain day,
// month or year is left to `temporalCoverage`, and a meeting without day or place is no Event.

/// An article as a NewsArticle; `original` is the web address at which it was found.
public func linkedData(of view: ArticleView, original: String?) -> [UInt8] {
  let citation = view.citation
  var members: [(String, JSON)] = [
    ("@context", .string("https://schema.org")), ("@type", .string("NewsArticle")),
    ("headline", .string(citation.shownTitle)),
  ]
  func add(_ name: String, _ value: JSON?) {
    if let value { members.append((name, value)) }
  }
  add("datePublished", citation.date.flatMap(datetime).map(JSON.string))
  add("temporalCoverage", citation.date.map { .string($0.description) })
  add("dateline", citation.place.map(JSON.string))
  add("locationCreated", citation.place.map { named("Place", $0) })
  add("inLanguage", .string(citation.lang))
  if !citation.authors.isEmpty {
    add(
      "author",
      .array(citation.authors.map { named($0.isAgency ? "Organization" : "Person", $0.name) }))
  }
  add("publisher", citation.publication.map { named("Organization", $0) })
  add("url", citation.url.map(JSON.string))
  add("mainEntityOfPage", citation.url.map(JSON.string))
  add("isBasedOn", original.map(JSON.string))
  add("isPartOf", named("Collection", citation.chronicle, url: view.frame.configuration.url))
  add("wordCount", .number(view.words.number))
  if !view.people.isEmpty {
    add(
      "mentions",
      .array(view.people.map { named("Person", $0.name, url: view.frame.absolute($0.href)) }))
  }
  return scriptText(.object(members))
}

/// A person, with dated offices.
public func linkedData(of view: PersonView) -> [UInt8] {
  var members: [(String, JSON)] = [
    ("@context", .string("https://schema.org")), ("@type", .string("Person")),
    ("name", .string(view.name)),
  ]
  func add(_ name: String, _ value: JSON?) {
    if let value { members.append((name, value)) }
  }
  let others = [view.native].compactMap { $0 } + view.aliases.map(\.text)
  if !others.isEmpty { add("alternateName", .strings(others)) }
  add("birthDate", view.born.flatMap { datetime(of: $0.date) }.map(JSON.string))
  add("deathDate", view.died.flatMap { datetime(of: $0.date) }.map(JSON.string))
  if !view.offices.isEmpty { add("hasOccupation", .array(view.offices.map(role))) }
  add("url", view.frame.canonical.map(JSON.string))
  add("mainEntityOfPage", view.frame.canonical.map(JSON.string))
  return scriptText(.object(members))
}

/// The meetings of a day that have a place, as Events; nothing where there are none.
public func linkedData(of view: DayView) -> [UInt8]? {
  let events = view.meetings.compactMap { event($0, view.frame) }
  if events.isEmpty { return nil }
  return scriptText(
    .object([("@context", .string("https://schema.org")), ("@graph", .array(events))]))
}

/// The chronicle itself, on its first page.
public func linkedData(of view: HomeView) -> [UInt8] {
  let configuration = view.frame.configuration
  var members: [(String, JSON)] = [
    ("@context", .string("https://schema.org")), ("@type", .string("WebSite")),
    ("name", .string(configuration.title)),
  ]
  if !configuration.description.isEmpty {
    members.append(("description", .string(configuration.description)))
  }
  members.append(("inLanguage", .string(configuration.language)))
  if let url = configuration.url { members.append(("url", .string(url))) }
  return scriptText(.object(members))
}

private func event(_ meeting: MeetingView, _ frame: FrameView) -> JSON? {
  guard let date = meeting.date?.date, date.day != nil, let place = meeting.place else {
    return nil
  }
  let names = meeting.who.map(\.name)
  let title = names.count > 1 ? "Meeting of \(joined(names))" : "Meeting with \(joined(names))"
  let isCancelled = meeting.status == .cancelled
  return .object([
    ("@type", .string("Event")), ("name", .string(title)),
    ("startDate", .string(date.description)),
    ("eventStatus", .string("https://schema.org/Event\(isCancelled ? "Cancelled" : "Scheduled")")),
    (
      "location",
      .object([
        ("@type", .string("Place")), ("name", .string(place.text)),
        ("address", .string(place.text)),
      ])
    ),
    (
      "attendee",
      .array(
        meeting.who.map { named("Person", $0.name, url: frame.absolute($0.href)) })
    ),
  ])
}

private func joined(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " and " + last
}

/// An office, held for a time.
private func role(_ office: PersonView.OfficeView) -> JSON {
  var members: [(String, JSON)] = [
    ("@type", .string("Role")), ("hasOccupation", named("Occupation", office.title)),
  ]
  if let from = office.from.flatMap({ datetime(of: $0.date) }) {
    members.append(("startDate", .string(from)))
  }
  if let to = office.to.flatMap({ datetime(of: $0.date) }) {
    members.append(("endDate", .string(to)))
  }
  return .object(members)
}

private func named(_ type: String, _ name: String, url: String? = nil) -> JSON {
  var members: [(String, JSON)] = [("@type", .string(type)), ("name", .string(name))]
  if let url { members.append(("url", .string(url))) }
  return .object(members)
}

/// JSON that may stand in a `<script>`: no text in it can end the element.
private func scriptText(_ value: JSON) -> [UInt8] {
  var json: [UInt8] = []
  value.write(to: &json)
  guard json.contains(UInt8(ascii: "<")) else { return json }
  var out: [UInt8] = []
  out.reserveCapacity(json.count + 16)
  for byte in json {
    if byte == UInt8(ascii: "<") { out += "\\u003c".utf8 } else { out.append(byte) }
  }
  return out
}
