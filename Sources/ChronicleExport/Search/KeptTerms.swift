import ChronicleModel

/// The terms of the search as a build left them, from which the next makes its own.
///
/// An entry is known by the fingerprint of what its terms come from. Only those that are not known are cut into
/// words; the others' places in the lists are taken over, under the numbers that they have now. To make all from
/// scratch is the same, where nothing is known.
public struct KeptTerms: Sendable {
  /// By entry.
  public let prints: [Fingerprint]
  /// Lines as files have them, and what they leave out; see `TermRun`.
  let runs: [ArraySlice<UInt8>]

  public init() { self.init([], []) }

  init(_ prints: [Fingerprint], _ runs: [ArraySlice<UInt8>]) {
    self.prints = prints
    self.runs = runs
  }

  /// The terms of entries that have these fingerprints; nil where what was kept is damaged.
  func runs(
    of entries: SearchEntries, _ prints: [Fingerprint], longestList: Int
  ) async -> [TermRun]? {
    let change = Renumbering(from: self.prints, to: prints)
    let table = await terms(of: change.new, entries)
    guard let portions = portions(with: table, table.sorted) else { return nil }
    let runs = await mapInParallel(portions, runLength: 1) { portion in
      TermRun(portion.old, change, table, portion.new, longestList: longestList)
    }
    return runs.contains { $0 == nil } ? nil : runs.compactMap(\.self)
  }

  /// Parts of the lines, each with the terms of a table that belong among them; nil where lines are damaged.
  private func portions(
    with table: TermTable, _ order: [Int]
  ) -> [(old: ArraySlice<UInt8>, new: ArraySlice<Int>)]? {
    let parts = runs.flatMap(parts)
    if parts.isEmpty {
      return stride(from: 0, to: order.count, by: 512).map { start in
        ([], order[start..<min(start + 512, order.count)])
      }
    }
    var ends = parts.dropFirst().map { part in
      let first = part.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "!") }
      return firstIndex(in: order) { !precedes(table.term($0), first) }
    }
    ends.append(order.count)
    guard zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 }) else { return nil }
    return zip(parts, zip([0] + ends, ends)).map { ($0, order[$1.0..<$1.1]) }
  }
}

private func terms(of new: [Int], _ entries: SearchEntries) async -> TermTable {
  let length = max(64, (new.count + 15) / 16)
  let parts = stride(from: 0, to: new.count, by: length).map { start in
    new[start..<min(start + length, new.count)]
  }
  let tables = await mapInParallel(parts, runLength: 1) { entries.terms(of: $0) }
  var all = tables.first ?? TermTable()
  for table in tables.dropFirst() { all.append(table) }
  return all
}

/// A run of lines in parts of some 64 KB.
private func parts(of lines: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
  var parts: [ArraySlice<UInt8>] = []
  var rest = lines
  while rest.count > 1 << 16 {
    // A line that begins with this sign belongs to the one before.
    let ends = rest.indices.dropFirst(1 << 16).dropLast(2)
    guard
      let end = ends.first(where: {
        lines[$0] == UInt8(ascii: "\\") && lines[$0 + 2] != UInt8(ascii: "=")
      })
    else { break }
    parts.append(rest[..<(end + 2)])
    rest = rest[(end + 2)...]
  }
  return rest.isEmpty ? parts : parts + [rest]
}

/// The first place from which on a condition holds.
private func firstIndex(in order: [Int], where holds: (Int) -> Bool) -> Int {
  var (low, high) = (0, order.count)
  while low < high {
    let middle = (low + high) / 2
    if holds(order[middle]) { high = middle } else { low = middle + 1 }
  }
  return low
}
