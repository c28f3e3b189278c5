/// One B-tree of an SQLite file, filled from left to right: rows of a table by their number, or entries of
/// an index (and rows of a table without row numbers) by their bytes.
///
/// In an index's tree the entry that parts two pages stands in the page above, and only there.
struct SQLiteTree {
  enum Kind: CaseIterable {
    case table, index

    /// The types of its pages.
    var leaf: UInt8 { self == .table ? 0x0D : 0x0A }
    var inner: UInt8 { self == .table ? 0x05 : 0x02 }

    /// The longest record that stands on a page whole.
    var mostOnPage: Int { self == .table ? 4061 : 1002 }
  }

  private let kind: Kind
  private var page = SQLitePage()
  /// The page before, held back until it is known that another follows, and the entry behind it.
  private var previous: (page: SQLitePage, separator: [UInt8])?
  private var children: [Int] = []
  private var separators: [[UInt8]] = []
  private var lastKey: UInt64 = 0
  private var cell: [UInt8] = []

  init(_ kind: Kind) { self.kind = kind }

  /// Adds a row, or an entry; the record is empty afterwards.
  mutating func add(_ record: inout SQLiteRecord, key: UInt64 = 0, to file: inout SQLiteFile) {
    cell.removeAll(keepingCapacity: true)
    appendVarint(UInt64(record.count), to: &cell)
    if kind == .table { appendVarint(key, to: &cell) }
    let start = cell.count
    record.take(into: &cell)
    file.spill(&cell, recordFrom: start, most: kind.mostOnPage)
    let cell = cell
    cell.withUnsafeBytes { add(cell: $0, key: key, to: &file) }
  }

  /// Adds a cell as it stands on a leaf of such a tree.
  mutating func add(
    cell: UnsafeRawBufferPointer, key: UInt64 = 0, to file: inout SQLiteFile
  ) {
    if page.fits(cell.count, headSize: 8) {
      page.add(cell)
      flushPrevious(to: &file)
    } else if kind == .index {
      flushPrevious(to: &file)
      previous = (page, Array(cell))
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

  /// Adds all cells of a leaf, where one begins, if they can be taken as they stand.
  mutating func add(leaf: WrittenPage, to file: inout SQLiteFile) -> Bool {
    guard page.count == 0, leaf.cellCount > 0, let same = SQLitePage(leaf) else { return false }
    page = same
    flushPrevious(to: &file)
    return true
  }

  private mutating func flushPrevious(to file: inout SQLiteFile) {
    guard let (page, separator) = previous else { return }
    previous = nil
    write(page, separator, to: &file)
  }

  private mutating func write(_ page: SQLitePage, _ separator: [UInt8], to file: inout SQLiteFile) {
    children.append(file.add(page: page.bytes(type: kind.leaf)))
    separators.append(separator)
  }

  /// Writes what is left, and gives the number of the root's page.
  mutating func finish(in file: inout SQLiteFile) -> Int {
    if var (before, separator) = previous {
      // The entry held back was the last: it stands on a page of its own, behind the one before it.
      let last = before.removeLast()
      page.add(separator)
      separator = last
      previous = nil
      write(before, separator, to: &file)
    }
    let last = file.add(page: page.bytes(type: kind.leaf))
    return children.isEmpty ? last : writeInner(children + [last], separators, to: &file)
  }

  /// Writes the pages above others, level by level, until one holds all, and gives its number.
  private func writeInner(
    _ children: [Int], _ separators: [[UInt8]], to file: inout SQLiteFile
  ) -> Int {
    var (children, separators) = (children, separators)
    while children.count > 1 {
      var above: (children: [Int], separators: [[UInt8]]) = ([], [])
      var page = SQLitePage()
      var index = 0
      while index < separators.count {
        let cell = bigEndian(UInt32(children[index])) + separators[index]
        // A page needs a child to the right of its cells; so does the one after it.
        let isFull = !page.fits(cell.count, headSize: 12)
        if isFull && page.count > 1 {
          // Behind this page there must be two children at least.
          let right = index + 1 < separators.count ? index : index - 1
          if right < index { _ = page.removeLast() }
          above.children.append(
            file.add(page: page.bytes(type: kind.inner, right: children[right])))
          above.separators.append(separators[right])
          page = SQLitePage()
          index = right + 1
        } else {
          page.add(cell)
          index += 1
        }
      }
      above.children.append(
        file.add(page: page.bytes(type: kind.inner, right: children[children.count - 1])))
      (children, separators) = above
    }
    return children[0]
  }
}
