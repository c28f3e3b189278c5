import ChronicleCatalogue
import ChronicleModel
import ChronicleSite

// The index of the search page: scripts that hand over data, so that a page opened from a disk can load them
// as well as one from a server. docs/search.md tells the format.

/// How many entries a file of what results show holds.
private let entriesPerFile = 12

/// A file of terms is closed when it has this many bytes.
private let termFileLength = 10_000

/// A term that more entries have than this keeps those where it weighs most, the newest of them.
private let longestList = 4096

/// Makes the index, on all cores.
package func searchFiles(of plan: SitePlan) async -> [ExportFile] {
  let entries = SearchEntries(plan)
  let table = await terms(of: entries)
  let order = table.sorted
  let lines = await mapInParallel(order, runLength: 1024) { line(of: $0, in: table, entries) }
  var files: [ExportFile] = []
  var firstTerms: [String] = []
  var file: [UInt8] = []
  func close() {
    if file.isEmpty { return }
    let bytes =
      Array("chronicleSearch(\"t\",\(firstTerms.count - 1),\"".utf8) + file + Array("\")\n".utf8)
    files.append(ExportFile("search/t\(firstTerms.count - 1).js") { bytes })
    file = []
  }
  for (index, line) in zip(order, lines) {
    if file.isEmpty { firstTerms.append(String(decoding: table.term(index), as: UTF8.self)) }
    file += line
    if file.count >= termFileLength { close() }
  }
  close()
  for start in stride(from: 0, to: entries.count, by: entriesPerFile) {
    files.append(
      ExportFile("search/e\(start / entriesPerFile).js") {
        shownFile(entries, start..<min(start + entriesPerFile, entries.count))
      })
  }
  let first = startFile(entries, firstTerms)
  files.append(ExportFile("search/start.js") { first })
  return files
}

private func terms(of entries: SearchEntries) async -> TermTable {
  let length = max(64, (entries.count + 15) / 16)
  let ranges = stride(from: 0, to: entries.count, by: length).map { start in
    start..<min(start + length, entries.count)
  }
  let tables = await mapInParallel(ranges, runLength: 1) { entries.terms(of: $0) }
  var all = tables.first ?? TermTable()
  for table in tables.dropFirst() { all.append(table) }
  return all
}

/// A term and its entries: `talk=…` and a line end as scripts write it; `talk!1a3=…` where the list was cut,
/// with the whole count.
private func line(of index: Int, in table: TermTable, _ entries: SearchEntries) -> [UInt8] {
  let term = table.term(index)
  var postings = table.postings[index]
  let count = postings.count
  var out = Array(term)
  if count > longestList, term.first != UInt8(ascii: "@") {
    postings = heaviest(postings)
    out += "!\(String(count, radix: 36))".utf8
  }
  out.append(UInt8(ascii: "="))
  var last = -1
  for posting in postings {
    appendNumber((posting.entry - last - 1) << 2 | weight(of: posting), to: &out)
    last = posting.entry
  }
  out += "\\n".utf8
  return out
}

/// 0 for a term that an entry has once, up to 3 for one in its title.
private func weight(of posting: TermTable.Posting) -> Int {
  if posting.isInTitle { return 3 }
  return posting.count >= 4 ? 2 : posting.count >= 2 ? 1 : 0
}

private func heaviest(_ postings: [TermTable.Posting]) -> [TermTable.Posting] {
  var room = longestList
  var kept: [TermTable.Posting] = []
  for weight in [3, 2, 1, 0] where room > 0 {
    let some = postings.filter { ChronicleExport.weight(of: $0) == weight }.suffix(room)
    kept += some
    room -= some.count
  }
  return kept.sorted { $0.entry < $1.entry }
}

/// A number in digits of base 32, the lowest first; all but the last from the upper half of the alphabet.
func appendNumber(_ number: Int, to out: inout [UInt8]) {
  var rest = number
  while rest >= 32 {
    out.append(alphabet[32 + rest & 31])
    rest >>= 5
  }
  out.append(alphabet[rest])
}

private let alphabet = Array(
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

private func shownFile(_ entries: SearchEntries, _ range: Range<Int>) -> [UInt8] {
  var out = Array("chronicleSearch(\"e\",\(range.lowerBound / entriesPerFile),[".utf8)
  for entry in range {
    out += (entry == range.lowerBound ? "" : ",\n").utf8
    entries.shown(entry).write(to: &out)
  }
  out += "])\n".utf8
  return out
}

/// What is loaded first: where everything is, and what can be answered at once: the persons and places that
/// most articles name and, of a small chronicle, all titles.
private func startFile(_ entries: SearchEntries, _ firstTerms: [String]) -> [UInt8] {
  let named = (0..<entries.firstEvent).sorted {
    (entries.weight($1), $0) < (entries.weight($0), $1)
  }
  let rest = entries.firstEvent..<entries.count
  let heads = named.prefix(300).sorted() + (rest.count <= 300 ? Array(rest) : [])
  var days: [UInt8] = []
  var last = 0
  for day in entries.plan.catalogue.days.map(\.day.number) {
    // Days before 1970 have negative numbers; the first step leads from year 0.
    appendNumber(day + 719_528 - last, to: &days)
    last = day + 719_528
  }
  let value = JSON.object([
    (
      "first",
      .array([
        .number(entries.firstPlace), .number(entries.firstEvent), .number(entries.firstArticle),
        .number(entries.count),
      ])
    ),
    ("size", .number(entriesPerFile)), ("english", .bool(entries.isEnglish)),
    (
      "years",
      .array(entries.years.map { .array([.number($0.year ?? 0), .number($0.first)]) })
    ),
    ("terms", .strings(firstTerms)),
    ("days", .string(String(decoding: days, as: UTF8.self))),
    ("heads", .array(heads.map { .array([.number($0), entries.shown($0)]) })),
  ])
  var out = Array("chronicleSearch(\"start\",0,".utf8)
  value.write(to: &out)
  out += ")\n".utf8
  return out
}
