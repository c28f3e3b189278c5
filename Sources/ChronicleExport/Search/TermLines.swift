/// Which entries of earlier lines are entries now.
struct EntriesNow {
  /// For each earlier entry its number now; less than 0 where it is gone.
  let numbers: UnsafeBufferPointer<Int32>
  /// For each entry now whether its words may be others.
  let isNew: UnsafeBufferPointer<Bool>
}

/// Takes terms out of lines, one by one; damaged lines stop it, nothing else.
struct TermLines {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let entries: EntriesNow
  /// `digitValues`.
  private let values: UnsafeBufferPointer<UInt8>
  private(set) var isDamaged = false
  private(set) var term: UnsafeBufferPointer<UInt8>
  /// Where the term's line begins, where what files have of it ends, and where the next begins.
  private var start = 0
  private var shownEnd = 0
  private var end = 0
  /// Where the term's lists begin.
  private var lists: (shown: Int, rest: Int?) = (0, nil)
  /// Whether all entries stand as many steps apart as they did.
  private(set) var isSame = true
  /// What the lines have of entries whose words may be others.
  private(set) var replaced: [Posting] = []

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ entries: EntriesNow, values: UnsafeBufferPointer<UInt8>
  ) {
    self.bytes = bytes
    self.entries = entries
    self.values = values
    term = UnsafeBufferPointer(rebasing: bytes[..<0])
  }

  /// What files have of the term, and what they leave out.
  var line: (shown: UnsafeBufferPointer<UInt8>, rest: UnsafeBufferPointer<UInt8>) {
    (
      UnsafeBufferPointer(rebasing: bytes[start..<shownEnd]),
      UnsafeBufferPointer(rebasing: bytes[shownEnd..<end])
    )
  }

  /// The term's entries but for those whose words may be others, by their numbers now.
  var postings: [Posting] {
    let shown = postings(at: lists.shown)
    return lists.rest.map { merged(shown, postings(at: $0)) } ?? shown
  }

  private func postings(at position: Int) -> [Posting] {
    var position = position
    var found: [Posting] = []
    _ = readList(at: &position) { _, entry, weight in
      let now = Int(entries.numbers[entry])
      if now >= 0, !entries.isNew[now] { found.append(Posting(now, weight: weight)) }
    }
    return found
  }

  /// Goes to the next term, if there is one.
  mutating func next() -> Bool {
    if end == bytes.count || isDamaged { return false }
    isDamaged = !readLine()
    return !isDamaged
  }

  private mutating func readLine() -> Bool {
    start = end
    var position = start
    while position < bytes.count, bytes[position] != equals, bytes[position] != mark {
      position += 1
    }
    let found = UnsafeBufferPointer(rebasing: bytes[start..<position])
    guard position < bytes.count, precedes(term, found) else { return false }
    term = found
    let isCut = bytes[position] == mark
    while position < bytes.count, bytes[position] != equals { position += 1 }
    isSame = true
    replaced.removeAll(keepingCapacity: true)
    lists = (position + 1, nil)
    guard scanList(at: &position) else { return false }
    shownEnd = position
    if isCut {
      lists.rest = position + 1
      guard scanList(at: &position) else { return false }
      replaced.sort { $0.entry < $1.entry }
    }
    end = position
    return true
  }

  private mutating func scanList(at position: inout Int) -> Bool {
    guard position < bytes.count, bytes[position] == equals else { return false }
    position += 1
    var last = -1
    var isSame = true
    let isWhole = readList(at: &position) { step, entry, weight in
      let now = Int(entries.numbers[entry])
      if now < 0 {
        isSame = false
        return
      }
      if now - last != step { isSame = false }
      last = now
      if entries.isNew[now] { replaced.append(Posting(now, weight: weight)) }
    }
    if !isSame { self.isSame = false }
    return isWhole
  }

  /// Reads a list with its end, and hands on the step to each entry, the entry and its weight.
  @inline(__always)
  private func readList(at place: inout Int, _ take: (Int, Int, Int) -> Void) -> Bool {
    var position = place
    var entry = -1
    while position < bytes.count {
      var digit = values[Int(bytes[position])]
      if digit == noDigit { break }
      var (number, shift) = (0, 0)
      while digit >= 32 {
        number |= Int(digit & 31) << shift
        shift += 5
        position += 1
        guard shift < 40, position < bytes.count else { return false }
        digit = values[Int(bytes[position])]
        if digit == noDigit { return false }
      }
      number |= Int(digit) << shift
      position += 1
      let step = number >> 2 + 1
      entry += step
      guard entry < entries.numbers.count else { return false }
      take(step, entry, number & 3)
    }
    guard position + 2 <= bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "n")
    else { return false }
    place = position + 2
    return true
  }
}

private let equals = UInt8(ascii: "=")
private let mark = UInt8(ascii: "!")

/// Whether a term comes before another, by their bytes.
func precedes(
  _ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>
) -> Bool { left.lexicographicallyPrecedes(right) }
