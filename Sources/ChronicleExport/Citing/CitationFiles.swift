import ChronicleModel
import ChronicleSite

// The formats that reference managers read. None of them can say all: what an EDTF date means beyond a day,
// month or year stands in a note.

/// An entry for BibTeX and biblatex; the date is in EDTF, which biblatex reads.
public func bibTeX(_ citation: Citation) -> String {
  var entry = Array("@article{\(citation.id)".utf8)
  entry.reserveCapacity(1024)
  func add(_ name: String, bare text: String) {
    entry += ",\n  ".utf8
    entry += name.utf8
    entry += " = ".utf8
    entry += text.utf8
  }
  func add(_ name: String, _ text: String?) {
    if let text, !text.isEmpty { add(name, bare: "{" + text + "}") }
  }
  let authors = citation.authors.map { author in
    author.given.isEmpty
      ? "{\(teX(author.family))}" : "\(teX(author.family)), \(teX(author.given))"
  }
  add("author", authors.joined(separator: " and "))
  add("title", "{" + teX(citation.shownTitle) + "}")
  add("journal", citation.publication.map(teX))
  add("entrysubtype", "newspaper")
  add("date", citation.date?.description)
  if let parts = citation.dateParts {
    add("year", padded(parts.year, 4))
    if let month = parts.month { add("month", bare: teXMonths[month - 1]) }
    add("day", parts.day.map(String.init))
  }
  add("location", citation.place.map(teX))
  add("langid", citation.lang)
  add("note", teX(citation.note))
  add("url", citation.url)
  entry += "\n}\n".utf8
  return String(decoding: entry, as: UTF8.self)
}

/// A record of RIS, with the line ends that the format asks for.
public func ris(_ citation: Citation) -> String {
  var record = Array("TY  - NEWS\r\n".utf8)
  record.reserveCapacity(1024)
  func add(_ tag: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    record += tag.utf8
    record += "  - ".utf8
    record += oneLine(text).utf8
    record += "\r\n".utf8
  }
  add("ID", citation.id)
  for author in citation.authors {
    add("AU", author.given.isEmpty ? author.family : "\(author.family), \(author.given)")
  }
  add("TI", citation.shownTitle)
  add("T2", citation.publication)
  if let parts = citation.dateParts {
    add("PY", padded(parts.year, 4))
    let month = parts.month.map { padded($0, 2) } ?? ""
    let day = parts.day.map { padded($0, 2) } ?? ""
    add("DA", "\(padded(parts.year, 4))/\(month)/\(day)/")
  }
  add("CY", citation.place)
  add("LA", citation.lang)
  add("DB", citation.chronicle)
  add("N1", citation.note)
  add("UR", citation.url)
  record += "ER  - \r\n".utf8
  return String(decoding: record, as: UTF8.self)
}

/// An item of CSL-JSON, the form that citation processors take.
public func csl(_ citation: Citation) -> JSON {
  var members: [(String, JSON)] = [
    ("id", .string(citation.id)), ("type", .string("article-newspaper")),
    ("title", .string(citation.shownTitle)),
  ]
  func add(_ name: String, _ text: String?) {
    if let text, !text.isEmpty { members.append((name, .string(text))) }
  }
  if !citation.authors.isEmpty {
    members.append(("author", .array(citation.authors.map(cslName))))
  }
  add("container-title", citation.publication)
  if let date = citation.date.flatMap(cslDate) { members.append(("issued", date)) }
  add("publisher-place", citation.place)
  add("language", citation.lang)
  add("source", citation.chronicle)
  add("note", citation.note)
  add("URL", citation.url)
  return .object(members)
}

extension Citation {
  /// Year, month and day, as far as the date lies within them.
  fileprivate var dateParts: (year: Int, month: Int?, day: Int?)? {
    guard let date, let year = date.year else { return nil }
    return (year, date.month?.month, date.day?.day)
  }

  /// What the fields cannot say: that the date was concluded or means more, and where the article is kept.
  fileprivate var note: String {
    var notes = ["In: \(chronicle)"]
    if let date {
      let isPlain =
        if case .date(let single) = date {
          [.day, .month, .year].contains(single.precision) && !single.isApproximate
            && !single.isUncertain
        } else { false }
      if !isPlain { notes.append("date: \(words(for: date))") }
      if isDateInferred { notes.append("date concluded by the editors") }
    }
    if isTitleSupplied { notes.append("title supplied by the editors") }
    if let original { notes.append("first found at \(original)") }
    return notes.joined(separator: "; ")
  }
}

private func cslName(_ author: Citation.Author) -> JSON {
  author.given.isEmpty
    ? .object([("literal", .string(author.family))])
    : .object([("family", .string(author.family)), ("given", .string(author.given))])
}

/// A date or span of CSL; nothing where an end is open.
private func cslDate(_ date: EDTF) -> JSON? {
  func parts(_ date: EDTFDate) -> JSON {
    switch date.precision {
    case .day: .array([.number(date.year), .number(date.month), .number(date.day)])
    case .month: .array([.number(date.year), .number(date.month)])
    default: .array([.number(date.year)])
    }
  }
  switch date {
  case .date(let single):
    var members: [(String, JSON)] = [("date-parts", .array([parts(single)]))]
    if single.precision == .season { members.append(("season", .number(single.month - 20))) }
    if single.precision < .year { members.append(("literal", .string(words(for: date)))) }
    if single.isApproximate || single.isUncertain { members.append(("circa", .bool(true))) }
    return .object(members)
  case .interval(let from?, let to?):
    return .object([("date-parts", .array([parts(from), parts(to)]))])
  default: return nil
  }
}

private let teXMonths = [
  "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
]

/// Which bytes TeX would take for itself.
private let isTeX: [Bool] = (0...255).map { "&%$#_{}\\~^".utf8.contains($0) }

/// A text with what TeX would take for itself made harmless.
private func teX(_ text: String) -> String {
  guard text.utf8.contains(where: { isTeX[Int($0)] }) else { return text }
  var out = ""
  for character in text {
    switch character {
    case "&", "%", "$", "#", "_": out += "\\\(character)"
    case "{": out += "\\{"
    case "}": out += "\\}"
    case "\\": out += "\\textbackslash{}"
    case "~": out += "\\textasciitilde{}"
    case "^": out += "\\textasciicircum{}"
    default: out.append(character)
    }
  }
  return out
}
