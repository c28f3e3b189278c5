/// Some of the terms in the order of their bytes, each with all the entries that have it.
struct TermRun: Sendable {
  /// A line for each term, with a line end as scripts write it: `talk=…`. Where files have only some of the
  /// entries, a second line has the others: `talk!1a3=…`, `=…`.
  private(set) var lines: [UInt8] = []
  /// Where what files have of each term ends, and where the next term begins.
  private(set) var ends: [(shown: Int, all: Int)] = []
  private let longestList: Int

  /// Terms of earlier lines and of a table, by their indices in `table`; nil where the lines are damaged.
  init?(
    _ old: ArraySlice<UInt8>, _ change: Renumbering, _ table: TermTable, _ new: ArraySlice<Int>,
    longestList: Int
  ) {
    self.longestList = longestList
    lines.reserveCapacity(old.count + 1024)
    let isWhole = old.withUnsafeBufferPointer { bytes in
      change.withEntries { entries in
        digitValues.withUnsafeBufferPointer { values in
          var terms = TermLines(bytes, entries, values: values)
          merge(&terms, table, new)
          return !terms.isDamaged
        }
      }
    }
    if !isWhole { return nil }
  }

  private mutating func merge(_ old: inout TermLines, _ table: TermTable, _ new: ArraySlice<Int>) {
    var new = new
    while old.next() {
      while let index = new.first, precedes(table.term(index), old.term) {
        add(table.term(index), table.postings(of: index))
        new.removeFirst()
      }
      var found: [Posting] = []
      if let index = new.first, table.term(index).elementsEqual(old.term) {
        found = table.postings(of: index)
        new.removeFirst()
      }
      if old.isSame, old.replaced == found {
        add(old.line.shown, andNotShown: old.line.rest)
      } else {
        add(old.term, merged(old.postings, found))
      }
    }
    for index in new { add(table.term(index), table.postings(of: index)) }
  }

  private mutating func add(
    _ shown: UnsafeBufferPointer<UInt8>, andNotShown rest: UnsafeBufferPointer<UInt8>
  ) {
    lines += shown
    let end = lines.count
    lines += rest
    ends.append((end, lines.count))
  }

  private mutating func add(_ term: some Collection<UInt8>, _ postings: [Posting]) {
    if postings.isEmpty { return }
    lines += term
    guard postings.count > longestList, term.first != UInt8(ascii: "@") else {
      appendList(postings, to: &lines)
      return ends.append((lines.count, lines.count))
    }
    let (shown, rest) = parted(postings, longestList)
    lines += "!\(String(postings.count, radix: 36))".utf8
    appendList(shown, to: &lines)
    let end = lines.count
    appendList(rest, to: &lines)
    ends.append((end, lines.count))
  }
}
