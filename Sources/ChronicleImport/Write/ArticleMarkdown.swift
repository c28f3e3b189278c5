import ChronicleFacts
import ChronicleModel

/// The body of a reading in Markdown, with what was read as links: `[Abe](person:shinzo-abe)`.
///
/// - Parameter ids: The person id of each of the reading's persons; nil leaves the name unlinked.
public func markdown(of reading: Reading, ids: [String?]) -> String {
  let words = reading.article.dated.clean.body
  var writer = MarkdownWriter()
  var links = links(in: reading, ids: ids).makeIterator()
  var link = links.next()
  for paragraph in words.paragraphs {
    if !writer.isEmpty { writer.breakParagraph() }
    var position = Int(words[paragraph.lowerBound].start)
    let end = Int(words[paragraph.upperBound - 1].end)
    while let next = link, next.range.lowerBound < end {
      writer.add(words.text[position..<next.range.lowerBound])
      writer.add(words.text[next.range], target: next.target)
      position = next.range.upperBound
      link = links.next()
    }
    writer.add(words.text[position..<end])
  }
  return writer.text + "\n"
}

private struct Link {
  var range: Range<Int>
  var target: String
}

/// The links of a body, in order and without overlap; a person goes before a date, a date before a
/// place.
private func links(in reading: Reading, ids: [String?]) -> [Link] {
  let words = reading.article.dated.clean.body
  func isInOneParagraph(_ tokens: Range<Int>) -> Bool {
    let place = words.paragraphs.firstPlace { $0.upperBound > tokens.lowerBound }
    return place < words.paragraphs.count && tokens.upperBound <= words.paragraphs[place].upperBound
  }
  func link(_ tokens: Range<Int>, _ target: String) -> Link? {
    guard isInOneParagraph(tokens) else { return nil }
    let range = Int(words[tokens.lowerBound].start)..<Int(words[tokens.upperBound - 1].end)
    return Link(range: range, target: target)
  }
  var wanted: [Link] = []
  for (person, id) in zip(reading.article.persons, ids) {
    guard let id else { continue }
    wanted += person.mentions.compactMap { link($0.tokens, "person:\(id)") }
  }
  for date in reading.article.dated.dates {
    guard let tokens = date.tokens, let value = date.value, date.kind != .other else { continue }
    if let link = link(tokens, "date:\(value)") { wanted.append(link) }
  }
  wanted += reading.article.places.compactMap { link($0.tokens, "place:\(slug(for: $0.name))") }
  // Those chosen stand in the order of the text, so that one look to each side tells of an overlap.
  var chosen: [Link] = []
  for link in wanted {
    let place = chosen.firstPlace { $0.range.lowerBound >= link.range.lowerBound }
    if place > 0, chosen[place - 1].range.upperBound > link.range.lowerBound { continue }
    if place < chosen.count, chosen[place].range.lowerBound < link.range.upperBound { continue }
    chosen.insert(link, at: place)
  }
  return chosen
}

extension Array {
  /// The first place whose element passes, where all after it pass too.
  fileprivate func firstPlace(_ passes: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if passes(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Markdown that says just what plain text says.
struct MarkdownWriter {
  private var out: [UInt8] = []
  private var opensLine = true

  var isEmpty: Bool { out.isEmpty }
  var text: String { String(decoding: out, as: UTF8.self) }

  mutating func breakParagraph() {
    out += "\n\n".utf8
    opensLine = true
  }

  mutating func add(_ text: ArraySlice<UInt8>, target: String) {
    // A '!' before a link would make it a picture.
    if out.last == UInt8(ascii: "!") { out.insert(UInt8(ascii: "\\"), at: out.count - 1) }
    out.append(UInt8(ascii: "["))
    opensLine = false
    add(text)
    out += "](\(target))".utf8
  }

  /// Adds text with every mark escaped that Markdown would take for its own.
  mutating func add(_ text: ArraySlice<UInt8>) {
    var i = text.startIndex
    if opensLine, i < text.endIndex { i = addLineStart(text) }
    while i < text.endIndex {
      let byte = text[i]
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"):
        out.append(UInt8(ascii: "\\"))
        out.append(byte)
      case UInt8(ascii: "&") where beginsEntity(text, i):
        out += "\\&".utf8
      case 0..<32: out.append(32)
      default: out.append(byte)
      }
      i += 1
    }
  }

  /// At the start of a line also `#`, `-`, `+`, `=`, `~` and `1.` have a meaning.
  private mutating func addLineStart(_ text: ArraySlice<UInt8>) -> Int {
    opensLine = false
    var i = text.startIndex
    while i < text.endIndex, text[i] <= 32 { i += 1 }
    guard i < text.endIndex else { return i }
    switch text[i] {
    case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="),
      UInt8(ascii: "~"):
      out.append(UInt8(ascii: "\\"))
      out.append(text[i])
      return i + 1
    case 48...57:
      var end = i
      while end < text.endIndex, (48...57).contains(text[end]) { end += 1 }
      guard end < text.endIndex, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")")
      else { return i }
      out += text[i..<end]
      out.append(UInt8(ascii: "\\"))
      out.append(text[end])
      return end + 1
    default: return i
    }
  }

  private func beginsEntity(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    var i = index + 1
    while i < text.endIndex, i < index + 40 {
      let byte = text[i]
      if byte == UInt8(ascii: ";") { return i > index + 1 }
      guard
        byte == UInt8(ascii: "#") || (48...57).contains(byte) || (97...122).contains(byte | 0x20)
      else { return false }
      i += 1
    }
    return false
  }
}
