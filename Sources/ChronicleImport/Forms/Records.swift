import ChronicleDiagnostics
import ChronicleModel

/// What a line of a data set gives: a clipping, or why it is none; and what is wrong with one.
public enum ReadRecord: Sendable {
  case clipping(RawClipping)
  case broken(line: Int, reason: String)
  case remark(Diagnostic)
}

/// Reads JSON Lines, one article a line; blank lines are passed over.
///
/// Each is named by file and line, `file.jsonl:12`; its bytes are those of the line.
public func readRecords(_ bytes: [UInt8], named name: String) -> [ReadRecord] {
  var records: [ReadRecord] = []
  let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  for (index, line) in lines.enumerated() {
    var line = line
    if index == 0, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    while line.last == 13 || line.last == 32 { line.removeLast() }
    if line.allSatisfy({ $0 <= 32 }) { continue }
    let number = index + 1
    guard let value = JSON(parsing: line) else {
      records.append(.broken(line: number, reason: "the line is no JSON"))
      continue
    }
    guard case .object = value else {
      records.append(.broken(line: number, reason: "the line is no JSON object"))
      continue
    }
    guard var page = page(from: value) else {
      let reason = "it has no 'text', 'body' or 'content'"
      records.append(.broken(line: number, reason: reason))
      continue
    }
    if let fault = page.take(dates: dates(of: value, at: Location(name, line: number))) {
      records.append(.remark(fault))
    }
    records.append(
      .clipping(
        RawClipping(name: "\(name):\(number)", bytes: Array(line), page: page, line: number)))
  }
  return records
}

private func page(from record: JSON) -> PageText? {
  func first(_ names: [String]) -> String? {
    names.lazy.compactMap { label(of: record[$0]) }.map(oneLine).first { !$0.isEmpty }
  }
  guard let text = FieldNames.text.lazy.compactMap({ record[$0]?.string }).first else { return nil }
  var page = PageText()
  page.title = first(FieldNames.title)
  page.authors =
    FieldNames.author.lazy.compactMap { record[$0] }.first
    .map { $0.elements.compactMap { label(of: $0) }.map(oneLine) } ?? []
  page.url = first(FieldNames.url)
  page.site = first(FieldNames.site)
  page.lang = first(FieldNames.lang).flatMap(languageTag(meantBy:))
  page.dateline = first(["dateline", "location"])
  page.retrieved = first(["retrieved", "date_download", "accessed", "scraped_at"])
    .flatMap { StatedDay($0).map { EDTF($0.day) } }
  page.lines = text.split(whereSeparator: \.isNewline).map { oneLine(String($0)) }
    .filter { !$0.isEmpty }.map { PageText.Line(.body, $0) }
  if let title = page.title {
    if page.lines.count > 1, page.lines[0].text == title { page.lines.removeFirst() }
    page.lines.insert(PageText.Line(.title, title), at: 0)
  }
  return page
}

/// A text, or the name of what stands there: `{"name": "The Harbour Ledger"}`.
private func label(of value: JSON?) -> String? {
  value?.string ?? value?["name"]?.string ?? value?["title"]?.string
}

private func dates(of record: JSON, at place: Location) -> [FieldText] {
  FieldNames.date.compactMap { name in
    record[name].flatMap(statedDate).map { FieldText(field: name, text: $0, place: place) }
  }
}

/// A date as text, or as seconds or milliseconds since 1970.
private func statedDate(_ value: JSON) -> String? {
  if case .number(let number) = value { return String(number) }
  return value.string
}
