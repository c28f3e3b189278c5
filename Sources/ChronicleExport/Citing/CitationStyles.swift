import ChronicleMarkdown
import ChronicleModel
import ChronicleSite

/// A citation by the Chicago Manual of Style (17th edition), as a note: names stay in their own order. HTML.
///
///     Conrad Vale, “Talks End,” <cite>Harbour Ledger</cite> (Tokyo), December 27, 2006, Six Parties, https://…
public func chicago(_ citation: Citation) -> [UInt8] {
  var html = CitationHTML()
  let names = citation.authors.map(\.name)
  switch names.count {
  case 0: break
  case 1...3: html.add(listed(names, and: "and") + ", ")
  default: html.add(names[0] + " et al., ")
  }
  html.add("“\(singleQuoted(withoutStop(citation.shownTitle))),” ")
  if let paper = citation.publication {
    html.add(title: paper)
    if let place = citation.place { html.add(" (\(place))") }
    html.add(", ")
  } else if let place = citation.place {
    html.add("\(place), ")
  }
  html.add(citation.date.map { bracketed(americanDate($0), citation.isDateInferred) } ?? "n.d.")
  html.add(", " + citation.chronicle + ending(citation.url, separator: ", "))
  return html.bytes
}

/// A citation in the style of the American Psychological Association (7th edition). HTML.
///
///     Vale, C. (2006, December 27). Talks end. <cite>Harbour Ledger</cite>. Six Parties. https://…
public func apa(_ citation: Citation) -> [UInt8] {
  var html = CitationHTML()
  let stated = citation.date.map { bracketed(yearFirst($0), citation.isDateInferred) }
  let date = "(\(stated ?? "n.d.")). "
  let title = withStop(withoutStop(citation.shownTitle)) + " "
  let names = citation.authors.prefix(20).map(inverted)
  if names.isEmpty {
    html.add(title + date)
  } else {
    html.add(withStop(listed(names, and: "&")) + " " + date + title)
  }
  if let paper = citation.publication {
    html.add(title: paper)
    html.add(". ")
  }
  html.add(withoutStop(citation.chronicle) + "." + (citation.url.map { " " + $0 } ?? ""))
  return html.bytes
}

private struct CitationHTML {
  var bytes: [UInt8] = []

  mutating func add(_ text: String) { escapeHTML(text, into: &bytes) }

  mutating func add(title: String) {
    bytes += "<cite>".utf8
    add(title)
    bytes += "</cite>".utf8
  }
}

/// `A`, `A and B`, `A, B, and C`.
private func listed(_ names: [String], and word: String) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  let head = names.dropLast().joined(separator: ", ")
  return head + (names.count > 2 || word == "&" ? ", " : " ") + word + " " + last
}

/// `Vale, C.`; an agency stays as it is.
private func inverted(_ author: Citation.Author) -> String {
  if author.given.isEmpty { return author.family }
  let initials = author.given.split(separator: " ").map { word in
    word.split(separator: "-").compactMap(\.first).map { $0.uppercased() + "." }
      .joined(separator: "-")
  }
  return author.family + ", " + initials.joined(separator: " ")
}

/// `December 27, 2006`; what is not a day as the pages write it.
private func americanDate(_ date: EDTF) -> String {
  guard case .date(let single) = date, single.precision == .day else { return words(for: date) }
  return qualified(single) + "\(englishMonths[single.month - 1]) \(single.day), \(single.year)"
}

/// `2006, December 27`; `2006, December`.
private func yearFirst(_ date: EDTF) -> String {
  guard case .date(let single) = date else { return words(for: date) }
  switch single.precision {
  case .day:
    return qualified(single) + "\(single.year), \(englishMonths[single.month - 1]) \(single.day)"
  case .month: return qualified(single) + "\(single.year), \(englishMonths[single.month - 1])"
  default: return words(for: date)
  }
}

private func qualified(_ date: EDTFDate) -> String {
  (date.isUncertain ? "perhaps " : "") + (date.isApproximate ? "ca. " : "")
}

/// A date that was concluded stands in brackets.
private func bracketed(_ text: String, _ isInferred: Bool) -> String {
  isInferred ? "[\(text)]" : text
}

private func ending(_ url: String?, separator: String) -> String {
  (url.map { separator + $0 } ?? "") + "."
}

private func withoutStop(_ text: String) -> String {
  text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
}

private func withStop(_ text: String) -> String {
  text.last.map { "?!…".contains($0) || $0 == "." } ?? false ? text : text + "."
}

/// A text that will stand in double quotation marks: its own become single ones.
private func singleQuoted(_ text: String) -> String {
  // A curly mark begins with 0xE2 in UTF-8.
  guard text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == 0xE2 }) else { return text }
  var isOpen = false
  return String(
    text.map { character in
      switch character {
      case "“": return "‘"
      case "”": return "’"
      case "\"":
        isOpen.toggle()
        return isOpen ? "‘" : "’"
      default: return character
      }
    })
}
