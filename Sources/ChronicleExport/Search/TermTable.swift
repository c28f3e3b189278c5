/// Terms, each with the entries that have it, as they are gathered.
///
/// A hash table over one run of bytes: a site has millions of words, and a dictionary of strings would take
/// most of the time of a build.
struct TermTable: Sendable {
  /// The entry, how often it has the term (up to 127), and whether its title does.
  private struct Uses: Sendable {
    private var bits: UInt32

    init(entry: Int) { bits = UInt32(entry) << 8 }

    var entry: Int { Int(bits >> 8) }
    var posting: Posting {
      let count = bits & 127
      return Posting(entry, weight: bits & 128 != 0 ? 3 : count >= 4 ? 2 : count >= 2 ? 1 : 0)
    }

    mutating func add(inTitle: Bool) {
      if bits & 127 < 127 { bits += 1 }
      if inTitle { bits |= 128 }
    }
  }

  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]
  private var slots: [Int32] = Array(repeating: -1, count: 1 << 12)
  private var uses: [[Uses]] = []

  var count: Int { uses.count }

  func term(_ index: Int) -> ArraySlice<UInt8> { bytes[starts[index]..<starts[index + 1]] }

  func postings(of index: Int) -> [Posting] { uses[index].map(\.posting) }

  /// Counts a term of an entry; the entries come in ascending order.
  mutating func add(_ term: UnsafeBufferPointer<UInt8>, entry: Int, inTitle: Bool) {
    let index = index(of: term)
    if uses[index].last?.entry != entry { uses[index].append(Uses(entry: entry)) }
    uses[index][uses[index].count - 1].add(inTitle: inTitle)
  }

  /// Adds the terms of a table whose entries all come after those of this one.
  mutating func append(_ other: TermTable) {
    for number in 0..<other.count {
      let range = other.starts[number]..<other.starts[number + 1]
      let index = other.bytes.withUnsafeBufferPointer { bytes -> Int in
        self.index(of: UnsafeBufferPointer(rebasing: bytes[range]))
      }
      uses[index] += other.uses[number]
    }
  }

  /// The indices of the terms, sorted by their bytes.
  var sorted: [Int] {
    bytes.withUnsafeBufferPointer { bytes -> [Int] in
      (0..<count).sorted { left, right in
        bytes[starts[left]..<starts[left + 1]]
          .lexicographicallyPrecedes(bytes[starts[right]..<starts[right + 1]])
      }
    }
  }

  private mutating func index(of term: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = hash(term) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if starts[index + 1] - starts[index] == term.count, isEqual(index, term) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes += term
    starts.append(bytes.count)
    slots[slot] = Int32(uses.count)
    uses.append([])
    if uses.count * 2 > slots.count { grow() }
    return uses.count - 1
  }

  private func isEqual(_ index: Int, _ term: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = starts[index]
    for offset in 0..<term.count where bytes[start + offset] != term[offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    for index in 0..<count {
      var slot = bytes.withUnsafeBufferPointer { bytes in
        hash(UnsafeBufferPointer(rebasing: bytes[starts[index]..<starts[index + 1]]))
      }
      slot &= slots.count - 1
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }
}

private func hash(_ term: UnsafeBufferPointer<UInt8>) -> Int {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in term { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  return Int(truncatingIfNeeded: (hash ^ hash >> 29) & 0x7FFF_FFFF)
}
