import ChronicleModel

/// Which entries of an earlier build are entries of this one, by their fingerprints.
///
/// The order is kept: of entries that changed places, some count as new.
struct Renumbering: Sendable {
  /// For each earlier entry its number now; -1 where it is gone.
  private var numbers: [Int32]
  /// The entries whose words must be found, ascending.
  private(set) var new: [Int] = []
  /// The same, for each entry now.
  private var isNew: [Bool]

  init(from old: [Fingerprint], to now: [Fingerprint]) {
    numbers = Array(repeating: -1, count: old.count)
    isNew = Array(repeating: false, count: now.count)
    let shorter = min(old.count, now.count)
    let start = (0..<shorter).first { old[$0] != now[$0] } ?? shorter
    let behind =
      (0..<(shorter - start)).first { old[old.count - 1 - $0] != now[now.count - 1 - $0] }
      ?? shorter - start
    for entry in 0..<start { numbers[entry] = Int32(entry) }
    match(old, start..<(old.count - behind), now, start..<(now.count - behind))
    for step in 0..<behind { numbers[old.count - 1 - step] = Int32(now.count - 1 - step) }
    for entry in new { isNew[entry] = true }
  }

  func withEntries<Result>(_ work: (EntriesNow) -> Result) -> Result {
    numbers.withUnsafeBufferPointer { numbers in
      isNew.withUnsafeBufferPointer { work(EntriesNow(numbers: numbers, isNew: $0)) }
    }
  }

  /// Walks through both, and leaves out what makes the way to the next match shorter.
  private mutating func match(
    _ old: [Fingerprint], _ oldRange: Range<Int>, _ now: [Fingerprint], _ range: Range<Int>
  ) {
    let oldPlaces = places(old, oldRange)
    let places = places(now, range)
    var here = oldRange.lowerBound
    var entry = range.lowerBound
    while entry < range.upperBound {
      if here < oldRange.upperBound, old[here] == now[entry] {
        numbers[here] = Int32(entry)
        here += 1
        entry += 1
        continue
      }
      let gone = oldPlaces[now[entry]].map { $0 - here } ?? -1
      let added = here < oldRange.upperBound ? places[old[here]].map { $0 - entry } ?? -1 : -1
      if gone > 0, added < 0 || gone <= added {
        here += gone
        continue
      }
      new.append(entry)
      if added < 0, here < oldRange.upperBound {
        // One has taken the other's place.
        numbers[here] = Int32(entry)
        here += 1
      }
      entry += 1
    }
  }
}

private func places(_ prints: [Fingerprint], _ range: Range<Int>) -> [Fingerprint: Int] {
  Dictionary(range.lazy.map { (prints[$0], $0) }) { first, _ in first }
}
