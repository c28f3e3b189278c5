/// A row of a table or an entry of an index in SQLite's record format: the types of all values, then the
/// values (https://sqlite.org/fileformat2.html, "Record Format").
struct SQLiteRecord {
  private var types: [UInt8] = []
  private var values: [UInt8] = []

  mutating func add(_ text: String?) {
    guard var text else {
      types.append(0)
      return
    }
    text.withUTF8 { add($0) }
  }

  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    appendVarint(UInt64(13 + 2 * text.count), to: &types)
    values.append(contentsOf: text)
  }

  mutating func add(_ number: Int) {
    // SQLite has the types 8 and 9 for the numbers 0 and 1.
    if number == 0 || number == 1 {
      types.append(UInt8(8 + number))
      return
    }
    let widths: [(type: UInt8, bytes: Int)] = [(1, 1), (2, 2), (3, 3), (4, 4), (5, 6), (6, 8)]
    let width = widths.first { $0.bytes == 8 || number >> ($0.bytes * 8 - 1) == number >> 63 }
    guard let width else { return }
    types.append(width.type)
    for byte in (0..<width.bytes).reversed() {
      values.append(UInt8(truncatingIfNeeded: number >> (byte * 8)))
    }
  }

  mutating func add(_ flag: Bool) { add(flag ? 1 : 0) }

  /// How many bytes the record has.
  var count: Int { headCount + values.count }

  /// The length of the types' part counts itself.
  private var headCount: Int { types.count < 127 ? types.count + 1 : types.count + 2 }

  /// Appends the record's bytes; it is empty afterwards.
  mutating func take(into bytes: inout [UInt8]) {
    appendVarint(UInt64(headCount), to: &bytes)
    bytes += types
    bytes += values
    types.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
  }
}

/// Appends a number in SQLite's variable length: seven bits a byte, the first bits first.
func appendVarint(_ value: UInt64, to bytes: inout [UInt8]) {
  if value < 0x80 {
    bytes.append(UInt8(value))
  } else if value < 0x4000 {
    bytes.append(UInt8(value >> 7) | 0x80)
    bytes.append(UInt8(value & 0x7F))
  } else {
    var groups: [UInt8] = [UInt8(value & 0x7F)]
    var rest = value >> 7
    while rest > 0 {
      groups.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes += groups.reversed()
  }
}
