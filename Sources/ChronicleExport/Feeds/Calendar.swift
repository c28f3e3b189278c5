import ChronicleCatalogue
import ChronicleModel
import ChronicleSite

/// The days of the chronicle as a calendar (iCalendar, RFC 5545): one event for each day that has anything.
///
/// An event's UID follows from its day and the chronicle, so that a calendar that is fetched again is brought
/// up to date and not doubled; no moment of building stands in it.
func calendar(of plan: SitePlan, _ put: ([UInt8]) -> Void) {
  let configuration = plan.configuration
  var lines = CalendarText()
  lines.add("BEGIN:VCALENDAR")
  lines.add("VERSION:2.0")
  lines.add("PRODID", "-//chronicle//\(slug(for: configuration.title))//EN")
  lines.add("CALSCALE:GREGORIAN")
  lines.add("METHOD:PUBLISH")
  lines.add("NAME", configuration.title)
  lines.add("X-WR-CALNAME", configuration.title)
  let host = host(of: configuration)
  for (index, day) in plan.catalogue.days.enumerated() {
    lines.add("BEGIN:VEVENT")
    lines.add("UID", "\(day.day)@\(host)")
    lines.add("DTSTAMP:\(digits(day.day))T000000Z")
    lines.add("DTSTART;VALUE=DATE:\(digits(day.day))")
    lines.add("DTEND;VALUE=DATE:\(digits(day.day + 1))")
    lines.add("SUMMARY", summary(of: day, plan))
    let titles = day.published.prefix(5).map { plan.catalogue.articles[$0].title }
    if !titles.isEmpty { lines.add("DESCRIPTION", titles.joined(separator: "\n")) }
    if let url = configuration.url {
      lines.add("URL:\(url)\(address(of: plan.path(of: .day(index))))")
    }
    lines.add("TRANSP:TRANSPARENT")
    lines.add("END:VEVENT")
    lines.bytes.hand(on: put)
  }
  lines.add("END:VCALENDAR")
  put(lines.bytes)
}

/// What the day is known for: its events and meetings, or how much is told of it.
private func summary(of day: CataloguedDay, _ plan: SitePlan) -> String {
  let catalogue = plan.catalogue
  let meetings = day.meetings.map { catalogue.meetings[$0] }.filter { $0.status == .held }
  let parts =
    day.events.map { catalogue.events[$0].title }
    + meetings.prefix(3).map { meeting in
      plan.wording(
        "day_meet", meeting.persons.map { catalogue.persons[$0].name }.joined(separator: ", "))
    }
  if !parts.isEmpty { return parts.joined(separator: "; ") }
  if let first = day.published.first { return catalogue.articles[first].title }
  return plan.wording.counted("day_told", Set(day.told.map(\.mention.article)).count)
}

/// Whose days they are: the host of the chronicle's address, or its title.
private func host(of configuration: Configuration) -> String {
  guard let url = configuration.url else { return "\(slug(for: configuration.title)).chronicle" }
  let parts = url.split(separator: "/", omittingEmptySubsequences: false)
  return parts.count > 2 ? String(parts[2]) : "chronicle"
}

private func digits(_ day: CalendarDay) -> String {
  let (year, month, number) = day.parts
  return padded(year, 4) + padded(month, 2) + padded(number, 2)
}

/// Whether a byte of a text cannot stand in a line as it is.
private func isSpecial(_ byte: UInt8) -> Bool {
  switch byte {
  case 0..<32, 127, UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): true
  default: false
  }
}

/// Content lines, folded so that none has more than 75 bytes.
private struct CalendarText {
  var bytes: [UInt8] = []

  mutating func add(_ line: String) {
    var line = line
    line.withUTF8 { line in
      var start = 0
      var room = 75
      while line.count - start > room {
        var end = start + room
        // A character is not cut in two.
        while line[end] & 0xC0 == 0x80 { end -= 1 }
        bytes += UnsafeBufferPointer(rebasing: line[start..<end])
        bytes += "\r\n ".utf8
        start = end
        room = 74
      }
      bytes += UnsafeBufferPointer(rebasing: line[start...])
    }
    bytes += "\r\n".utf8
  }

  /// A property with a text.
  mutating func add(_ name: String, _ text: String) {
    if !text.utf8.contains(where: isSpecial) { return add("\(name):\(text)") }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\\(scalar)"
      case "\n": escaped += "\\n"
      case _ where scalar.value < 32 || scalar.value == 127: break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    add("\(name):\(escaped)")
  }
}
