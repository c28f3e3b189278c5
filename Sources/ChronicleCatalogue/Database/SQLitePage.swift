/// The cells of a page, laid from its end as they come.
struct SQLitePage {
  private var bytes: [UInt8]
  /// Where each cell begins.
  private var starts: [Int] = []

  init() { bytes = [UInt8](repeating: 0, count: SQLiteFile.pageSize) }

  /// The cells of a leaf that was laid like this, all of them whole.
  init?(_ leaf: WrittenPage) {
    // First: what was read in a row is near when it is looked at here and there.
    bytes = Array(leaf.bytes)
    starts.reserveCapacity(leaf.cellCount)
    for index in 0..<leaf.cellCount {
      guard let cell = leaf.cell(index), cell.rest == nil, cell.place + cell.bytes.count == end,
        cell.bytes.count >= 4
      else { return nil }
      starts.append(cell.place)
    }
    clear(0..<end)
  }

  var count: Int { starts.count }
  private var end: Int { starts.last ?? SQLiteFile.pageSize }

  /// Whether another cell fits.
  func fits(_ size: Int, headSize: Int) -> Bool {
    headSize + 2 * (count + 1) + max(4, size) <= end
  }

  mutating func add(_ cell: UnsafeRawBufferPointer) {
    let start = end - max(4, cell.count)
    bytes.withUnsafeMutableBytes {
      UnsafeMutableRawBufferPointer(rebasing: $0[start...]).copyMemory(from: cell)
    }
    starts.append(start)
  }

  mutating func add(_ cell: [UInt8]) { cell.withUnsafeBytes { add($0) } }

  mutating func removeLast() -> [UInt8] {
    let start = starts.removeLast()
    let cell = Array(bytes[start..<end])
    clear(start..<end)
    return cell
  }

  private mutating func clear(_ range: Range<Int>) {
    bytes.withUnsafeMutableBytes { bytes in
      _ = bytes[range].initializeMemory(as: UInt8.self, repeating: 0)
    }
  }

  /// The page; `right` is the last child of an inner page, `start` where the tree begins on it.
  func bytes(type: UInt8, right: Int? = nil, start: Int = 0) -> [UInt8] {
    var page = bytes
    page.withUnsafeMutableBytes { page in
      func put(_ number: Int, at place: Int) {
        page.storeBytes(of: UInt16(number).bigEndian, toByteOffset: place, as: UInt16.self)
      }
      page[start] = type
      put(count, at: start + 3)
      put(end, at: start + 5)
      if let right {
        put(right >> 16, at: start + 8)
        put(right & 0xFFFF, at: start + 10)
      }
      var place = start + (right == nil ? 8 : 12)
      for cell in starts {
        put(cell, at: place)
        place += 2
      }
    }
    return page
  }
}
