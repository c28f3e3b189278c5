/// A database file of an earlier build, of which nothing is believed.
struct WrittenDatabase {
  let bytes: UnsafeRawBufferPointer
  /// The list of its tables and indexes, in the order of their pages.
  private(set) var entries: [SQLiteFile.Entry] = []

  var pageCount: Int { bytes.count / SQLiteFile.pageSize }

  /// Nil unless the file has the head and the tables that this program writes.
  init?(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    // So few pages that no number of one begins like a page of a tree.
    guard bytes.count % SQLiteFile.pageSize == 0, pageCount > 1, pageCount < 1 << 24,
      let list = WrittenPage(page(1), start: 100), list.type == SQLiteTree.Kind.table.leaf
    else { return nil }
    for index in 0..<list.cellCount {
      guard let record = list.cell(index)?.record, let root = record.number(3),
        let type = record.text(0), let name = record.text(1), let table = record.text(2),
        let sql = record.text(4), sql == databaseSchema[name],
        root > entries.last?.root ?? 1, root <= pageCount
      else { return nil }
      entries.append((type, name, table, root, sql))
    }
    guard entries.count == databaseSchema.count, entries.last?.root == pageCount,
      let first = firstPage(listing: entries, pageCount: pageCount), first.elementsEqual(page(1))
    else { return nil }
  }

  /// The bytes of a page that there is.
  func page(_ number: Int) -> UnsafeRawBufferPointer {
    let end = number * SQLiteFile.pageSize
    return UnsafeRawBufferPointer(rebasing: bytes[end - SQLiteFile.pageSize..<end])
  }

  /// A page with the numbers of all pages that it names raised, all of which must be behind one.
  func page(_ number: Int, raisedBy difference: Int, behind first: Int) -> [UInt8]? {
    let old = page(number)
    var new = Array(old)
    var places: [Int] = []
    if old[0] == 0 {
      if old.number(at: 0) != 0 { places.append(0) }
    } else {
      guard let page = WrittenPage(old) else { return nil }
      if page.isInner { places.append(8) }
      for index in 0..<page.cellCount {
        guard let cell = page.cell(index) else { return nil }
        if page.isInner { places.append(cell.place) }
        if let rest = cell.rest { places.append(rest) }
      }
    }
    for place in places {
      let named = old.number(at: place)
      guard named > first, named <= pageCount else { return nil }
      new.replaceSubrange(place..<place + 4, with: bigEndian(UInt32(named + difference)))
    }
    return new
  }
}

/// A page of a tree.
struct WrittenPage {
  let bytes: UnsafeRawBufferPointer
  let type: UInt8
  let cellCount: Int
  private let firstPointer: Int

  init?(_ bytes: UnsafeRawBufferPointer, start: Int = 0) {
    self.bytes = bytes
    type = bytes[start]
    cellCount = Int(bytes[start + 3]) << 8 | Int(bytes[start + 4])
    firstPointer = start + (type < 8 ? 12 : 8)
    let isTree = SQLiteTree.Kind.allCases.contains { $0.leaf == type || $0.inner == type }
    guard isTree, firstPointer + 2 * cellCount <= bytes.count else { return nil }
  }

  var isInner: Bool { type < 8 }
  private var isTable: Bool { type & 7 == SQLiteTree.Kind.table.inner }

  /// A cell on a page.
  struct Cell {
    /// Where it begins; on an inner page with the number of a child.
    let place: Int
    /// Without that number.
    let bytes: UnsafeRawBufferPointer
    /// As much of its record as stands on the page.
    let record: UnsafeRawBufferPointer
    /// The length of the whole record.
    let count: Int
    /// Where the number of the page stands that has the rest of the record.
    let rest: Int?
  }

  func cell(_ index: Int) -> Cell? {
    let pointer = firstPointer + 2 * index
    let place = Int(bytes[pointer]) << 8 | Int(bytes[pointer + 1])
    let start = place + (isInner ? 4 : 0)
    var end = start
    guard let first = bytes.varint(at: &end) else { return nil }
    if isInner && isTable { return cell(place, start, end, 0) }
    if isTable, bytes.varint(at: &end) == nil { return nil }
    return cell(place, start, end, first)
  }

  private func cell(_ place: Int, _ start: Int, _ head: Int, _ count: UInt64) -> Cell? {
    guard count < 1 << 32 else { return nil }
    let kind: SQLiteTree.Kind = isTable ? .table : .index
    let local = localCount(of: Int(count), most: kind.mostOnPage)
    let rest = local < count ? head + local : nil
    let end = head + local + (rest == nil ? 0 : 4)
    guard end <= bytes.count else { return nil }
    return Cell(
      place: place, bytes: UnsafeRawBufferPointer(rebasing: bytes[start..<end]),
      record: UnsafeRawBufferPointer(rebasing: bytes[head..<head + local]), count: Int(count),
      rest: rest)
  }
}

/// By the type of a column.
private let numberLengths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0]

extension UnsafeRawBufferPointer {
  /// Four bytes as a number; they must be there.
  func number(at place: Int) -> Int {
    (place..<place + 4).reduce(0) { $0 << 8 | Int(self[$1]) }
  }

  /// A number in SQLite's variable length.
  func varint(at place: inout Int) -> UInt64? {
    var value: UInt64 = 0
    // Our files have none of nine bytes, the last of which counts in full.
    for _ in 0..<8 {
      guard place < count else { return nil }
      let byte = self[place]
      place += 1
      value = value << 7 | UInt64(byte & 0x7F)
      if byte < 0x80 { return value }
    }
    return nil
  }

  /// The type and the bytes of a record's column, if they stand here.
  private func column(_ index: Int) -> (type: UInt64, bytes: UnsafeRawBufferPointer)? {
    var place = 0
    guard let head = varint(at: &place), head <= count else { return nil }
    var start = Int(head)
    for column in 0...index {
      guard place < head, let type = varint(at: &place), type < 1 << 32 else { return nil }
      let length = type < 12 ? numberLengths[Int(type)] : Int(type - 12) / 2
      guard start + length <= count else { return nil }
      if column == index {
        return (type, UnsafeRawBufferPointer(rebasing: self[start..<start + length]))
      }
      start += length
    }
    return nil
  }

  /// A record's column that is a text.
  func bytes(_ index: Int) -> UnsafeRawBufferPointer? {
    guard let (type, bytes) = column(index), type > 12, type % 2 == 1 else { return nil }
    return bytes
  }

  func text(_ index: Int) -> String? { bytes(index).map { String(decoding: $0, as: UTF8.self) } }

  /// A record's column that is the number of a page.
  func number(_ index: Int) -> Int? {
    guard let (type, bytes) = column(index), type > 0, type < 5 else { return nil }
    return bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
