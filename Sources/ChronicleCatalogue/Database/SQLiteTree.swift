/// One B-tree of an SQLite file, filled from left to right: rows of a table by their number, or entries of
/// an index (and rows of a table without row numbers) by their bytes.
///
/// In an index's tree the entry that parts two pages stands in the page above, and only there.
struct SQLiteTree {
  enum Kind { case table, index }

  private let kind: Kind
  private var page = SQLitePage()
  /// The page before, held back until it is known that another follows, and the entry behind it.
  private var previous: (page: SQLitePage, separator: [UInt8])?
  private var children: [Int] = []
  private var separators: [[UInt8]] = []
  private var lastKey: UInt64 = 0
  private var record: [UInt8] = []

  init(_ kind: Kind) { self.kind = kind }

  mutating func add(_ row: inout SQLiteRecord, key: UInt64 = 0, to file: inout SQLiteFile) {
    record.removeAll(keepingCapacity: true)
    row.take(into: &record)
    let isIndex = kind == .index
    let cell = file.cell(record, before: isIndex ? nil : key, isIndex: isIndex)
    if page.fits(cell, headSize: 8) {
      page.add(cell)
      flushPrevious(to: &file)
    } else if isIndex {
      flushPrevious(to: &file)
      previous = (page, cell)
      page = SQLitePage()
    } else {
      var separator: [UInt8] = []
      appendVarint(lastKey, to: &separator)
      write(page, separator, to: &file)
      page = SQLitePage()
      page.add(cell)
    }
    lastKey = key
  }

  private mutating func flushPrevious(to file: inout SQLiteFile) {
    guard let (page, separator) = previous else { return }
    previous = nil
    write(page, separator, to: &file)
  }

  private mutating func write(_ page: SQLitePage, _ separator: [UInt8], to file: inout SQLiteFile) {
    children.append(file.add(page: page.bytes(type: leafType)))
    separators.append(separator)
  }

  private var leafType: UInt8 { kind == .index ? 0x0A : 0x0D }
  private var innerType: UInt8 { kind == .index ? 0x02 : 0x05 }

  /// Writes what is left, and gives the number of the root's page.
  mutating func finish(in file: inout SQLiteFile) -> Int {
    file.add(page: root(to: &file, isFirstPage: false))
  }

  /// Writes all but the root, and gives the root's page.
  mutating func root(to file: inout SQLiteFile, isFirstPage: Bool) -> [UInt8] {
    let start = isFirstPage ? 100 : 0
    if var (before, separator) = previous {
      // The entry held back was the last: it stands in a page of its own, behind the one before it.
      let last = before.removeLast()
      page.add(separator)
      separator = last
      previous = nil
      write(before, separator, to: &file)
    }
    if children.isEmpty, page.fits(nil, headSize: 8 + start) {
      return page.bytes(type: leafType, start: start)
    }
    children.append(file.add(page: page.bytes(type: leafType)))
    return innerRoot(children, separators, to: &file, start: start)
  }

  /// Builds the pages above others, level by level, until one holds all.
  private func innerRoot(
    _ children: [Int], _ separators: [[UInt8]], to file: inout SQLiteFile, start: Int
  ) -> [UInt8] {
    var (children, separators) = (children, separators)
    while true {
      var above: (children: [Int], separators: [[UInt8]]) = ([], [])
      var page = SQLitePage()
      var index = 0
      while index < separators.count {
        let cell = bigEndian(UInt32(children[index])) + separators[index]
        // A page needs a child to the right of its cells; so does the one after it.
        let isFull = !page.fits(cell, headSize: 12 + start)
        if isFull && page.count > 1 {
          // Behind this page there must be two children at least.
          let right = index + 1 < separators.count ? index : index - 1
          if right < index { _ = page.removeLast() }
          above.children.append(
            file.add(page: page.bytes(type: innerType, right: children[right])))
          above.separators.append(separators[right])
          page = SQLitePage()
          index = right + 1
        } else {
          page.add(cell)
          index += 1
        }
      }
      if above.children.isEmpty {
        return page.bytes(type: innerType, right: children[children.count - 1], start: start)
      }
      above.children.append(
        file.add(page: page.bytes(type: innerType, right: children[children.count - 1])))
      (children, separators) = above
    }
  }
}

/// The cells of a page.
struct SQLitePage {
  private var cells: [[UInt8]] = []
  private var size = 0

  var count: Int { cells.count }

  /// Whether another cell fits, or what there is.
  func fits(_ cell: [UInt8]?, headSize: Int) -> Bool {
    let cellSize = cell.map { max(4, $0.count) + 2 } ?? 0
    return headSize + size + cellSize <= SQLiteFile.pageSize
  }

  mutating func add(_ cell: [UInt8]) {
    cells.append(cell)
    size += max(4, cell.count) + 2
  }

  mutating func removeLast() -> [UInt8] {
    let cell = cells.removeLast()
    size -= max(4, cell.count) + 2
    return cell
  }

  /// The page; `right` is the last child of an inner page, `start` where the tree begins on it.
  func bytes(type: UInt8, right: Int? = nil, start: Int = 0) -> [UInt8] {
    var page = [UInt8](repeating: 0, count: SQLiteFile.pageSize)
    page.withUnsafeMutableBufferPointer { page in
      var end = SQLiteFile.pageSize
      var place = start + (right == nil ? 8 : 12)
      for cell in cells {
        end -= max(4, cell.count)
        UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(page)[end...])
          .copyBytes(from: cell)
        page[place] = UInt8(end >> 8)
        page[place + 1] = UInt8(end & 255)
        place += 2
      }
      page[start] = type
      page[start + 3] = UInt8(cells.count >> 8)
      page[start + 4] = UInt8(cells.count & 255)
      page[start + 5] = UInt8(end >> 8)
      page[start + 6] = UInt8(end & 255)
      if let right {
        for (offset, byte) in bigEndian(UInt32(right)).enumerated() {
          page[start + 8 + offset] = byte
        }
      }
    }
    return page
  }
}
