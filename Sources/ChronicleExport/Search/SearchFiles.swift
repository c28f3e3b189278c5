import ChronicleCatalogue
import ChronicleModel
import ChronicleSite

// The index of the search page: scripts that hand over data, so that a page opened from a disk can load them
// as well as one from a server. docs/search.md tells the format.

/// How many entries a file of what results show holds.
private let entriesPerFile = 12

/// What a build makes of the search.
public struct SearchIndex: Sendable {
  public var files: [ExportFile]
  /// What the next build may begin from.
  public var terms: KeptTerms
}

/// Makes the index, on all cores: of what was kept, and of the words of entries that have others than then.
///
/// A term that more entries have than `longestList` keeps those where it weighs most, the newest of them.
public func searchIndex(
  of plan: SitePlan, after kept: KeptTerms = KeptTerms(), longestList: Int = 4096
) async -> SearchIndex {
  let entries = SearchEntries(plan)
  let prints = await entries.prints()
  guard let runs = await kept.runs(of: entries, prints, longestList: longestList) else {
    return await searchIndex(of: plan, longestList: longestList)
  }
  let terms = TermFile.files(of: runs)
  let firstTerms = terms.map(\.firstTerm)
  var files = await mapInParallel(terms) { file in
    ExportFile("search/t\(file.number).js", from: Fingerprint(of: file.bytes)) { file.bytes }
  }
  for start in stride(from: 0, to: entries.count, by: entriesPerFile) {
    files.append(
      ExportFile("search/e\(start / entriesPerFile).js") {
        // What is read is noted: how many entries of each kind there are, too.
        shownFile(SearchEntries(plan), from: start)
      })
  }
  files.append(
    ExportFile("search/start.js", from: fingerprint(of: firstTerms)) {
      startFile(SearchEntries(plan), firstTerms)
    })
  return SearchIndex(files: files, terms: KeptTerms(prints, runs.map { $0.lines[...] }))
}

private func fingerprint(of texts: [String]) -> Fingerprint {
  var mixer = FingerprintMixer()
  for text in texts { mixer.add(text) }
  return mixer.fingerprint
}

private func shownFile(_ entries: SearchEntries, from start: Int) -> [UInt8] {
  let range = start..<min(start + entriesPerFile, entries.count)
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
