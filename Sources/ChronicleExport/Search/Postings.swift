/// An entry that has a term.
struct Posting: Sendable, Equatable {
  private let bits: UInt32

  init(_ entry: Int, weight: Int) { bits = UInt32(entry) << 2 | UInt32(weight) }

  var entry: Int { Int(bits >> 2) }
  /// 0 for a term that the entry has once, up to 3 for one in its title.
  var weight: Int { Int(bits & 3) }
}

/// Appends a list of entries as files have it, with a sign before it and a line end as scripts write it.
func appendList(_ postings: [Posting], to out: inout [UInt8]) {
  out.append(UInt8(ascii: "="))
  alphabet.withUnsafeBufferPointer { digits in
    var last = -1
    for posting in postings {
      append((posting.entry - last - 1) << 2 | posting.weight, in: digits, to: &out)
      last = posting.entry
    }
  }
  out += "\\n".utf8
}

/// A number in digits of base 32, the lowest first; all but the last from the upper half of the alphabet.
func appendNumber(_ number: Int, to out: inout [UInt8]) {
  alphabet.withUnsafeBufferPointer { append(number, in: $0, to: &out) }
}

@inline(__always)
private func append(
  _ number: Int, in digits: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]
) {
  var rest = number
  while rest >= 32 {
    out.append(digits[32 + rest & 31])
    rest >>= 5
  }
  out.append(digits[rest])
}

/// A list in two: so many entries in which the term weighs most, the newest of them; and the others.
func parted(_ postings: [Posting], _ count: Int) -> (shown: [Posting], rest: [Posting]) {
  var excess = SIMD4<Int>.zero
  for posting in postings { excess[posting.weight] += 1 }
  var room = count
  for weight in [3, 2, 1, 0] {
    let taken = min(room, excess[weight])
    room -= taken
    excess[weight] -= taken
  }
  var (shown, rest): ([Posting], [Posting]) = ([], [])
  for posting in postings {
    if excess[posting.weight] == 0 {
      shown.append(posting)
    } else {
      excess[posting.weight] -= 1
      rest.append(posting)
    }
  }
  return (shown, rest)
}

/// Both lists in one; no entry is in both.
func merged(_ left: [Posting], _ right: [Posting]) -> [Posting] {
  var all: [Posting] = []
  all.reserveCapacity(left.count + right.count)
  var rest = right[...]
  for posting in left {
    while let other = rest.first, other.entry < posting.entry {
      all.append(other)
      rest.removeFirst()
    }
    all.append(posting)
  }
  return all + rest
}

private let alphabet = Array(
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

/// The place of each byte in the alphabet; `noDigit` for others.
let digitValues: [UInt8] = {
  var values = [UInt8](repeating: noDigit, count: 256)
  for (value, digit) in alphabet.enumerated() { values[Int(digit)] = UInt8(value) }
  return values
}()

let noDigit: UInt8 = 64
