import ChronicleModel
import Foundation

// An SQLite database as it would look after its rows were put in by their order into full pages. The
// format is public and will not change (https://sqlite.org/fileformat2.html); SQLite itself, which keeps
// a tree that may change at any time, takes ten times as long to write it.

/// A database file that is written from front to back, page by page.
///
///     add(table:) for each table and index, its rows in the order of their keys; then finish()
struct SQLiteFile {
  static let pageSize = 4096
  /// The bytes of a record that stand outside of the tree's pages begin after the number of the next page.
  static let overflowRoom = pageSize - 4

  /// A table or index in the list of them.
  typealias Entry = (type: String, name: String, table: String, root: Int, sql: String)

  private let file: UnsafeMutablePointer<FILE>
  private(set) var pageCount = 1
  private var entries: [Entry] = []
  private var hasFailed = false
  /// What is known of the first page before it is written, and the mixer that has taken up all pages on
  /// this condition.
  private var expected: (firstPage: [UInt8], mixer: FingerprintMixer)?

  init(path: String, expecting firstPage: [UInt8]? = nil) throws(SQLiteFileError) {
    guard let file = fopen(path, "wb") else { throw SQLiteFileError(code: errno) }
    setvbuf(file, nil, _IOFBF, 1 << 18)
    self.file = file
    if let firstPage {
      var mixer = FingerprintMixer()
      firstPage.withUnsafeBytes { mixer.add(blocks: $0) }
      expected = (firstPage, mixer)
    }
    // The first page is written last.
    write([UInt8](repeating: 0, count: Self.pageSize))
  }

  /// Takes up a table or index whose tree has been written.
  mutating func add(_ type: String, _ name: String, on table: String, root: Int, sql: String) {
    entries.append((type, name, table, root, sql))
  }

  /// Adds a page and gives its number.
  mutating func add(page: [UInt8]) -> Int {
    page.withUnsafeBytes { add(pages: $0) }
    return pageCount
  }

  /// Adds pages as they stand.
  mutating func add(pages: UnsafeRawBufferPointer) {
    write(pages)
    expected?.mixer.add(blocks: pages)
    pageCount += pages.count / Self.pageSize
  }

  private mutating func write(_ bytes: [UInt8]) { bytes.withUnsafeBytes { write($0) } }

  private mutating func write(_ bytes: UnsafeRawBufferPointer) {
    if fwrite(bytes.baseAddress, 1, bytes.count, file) != bytes.count { hasFailed = true }
  }

  /// Leaves the file unfinished.
  func abandon() { fclose(file) }

  /// Gives what of a cell's record is too long for a page pages of its own.
  mutating func spill(_ cell: inout [UInt8], recordFrom start: Int, most: Int) {
    let local = localCount(of: cell.count - start, most: most)
    var rest = cell[(start + local)...]
    if rest.isEmpty { return }
    cell = cell[..<(start + local)] + bigEndian(UInt32(pageCount + 1))
    while !rest.isEmpty {
      let part = rest.prefix(Self.overflowRoom)
      rest = rest.dropFirst(Self.overflowRoom)
      var page = bigEndian(rest.isEmpty ? 0 : UInt32(pageCount + 2)) + part
      page += [UInt8](repeating: 0, count: Self.pageSize - page.count)
      _ = add(page: page)
    }
  }

  /// Writes the list of tables and the file's head; gives the file's fingerprint if its first page is the
  /// one that was expected.
  mutating func finish() throws(SQLiteFileError) -> Fingerprint? {
    rewind(file)
    let page = firstPage(listing: entries, pageCount: pageCount)
    if let page { write(page) } else { hasFailed = true }
    if fclose(file) != 0 || hasFailed { throw SQLiteFileError(code: errno) }
    guard var expected, expected.firstPage == page else { return nil }
    expected.mixer.end(
      with: UnsafeRawBufferPointer(start: nil, count: 0), count: pageCount * Self.pageSize)
    return expected.mixer.fingerprint
  }
}

/// The file's head and the list of tables, if it finds room behind it.
func firstPage(listing entries: [SQLiteFile.Entry], pageCount: Int) -> [UInt8]? {
  var tables = SQLitePage()
  var record = SQLiteRecord()
  for (row, entry) in entries.enumerated() {
    for text in [entry.type, entry.name, entry.table] { record.add(text) }
    record.add(entry.root)
    record.add(entry.sql)
    var cell: [UInt8] = []
    appendVarint(UInt64(record.count), to: &cell)
    appendVarint(UInt64(row + 1), to: &cell)
    record.take(into: &cell)
    guard tables.fits(cell.count, headSize: 108) else { return nil }
    tables.add(cell)
  }
  let page = tables.bytes(type: SQLiteTree.Kind.table.leaf, start: 100)
  var head = Array("SQLite format 3\0".utf8)
  head += [UInt8(SQLiteFile.pageSize >> 8), UInt8(SQLiteFile.pageSize & 255), 1, 1, 0, 64, 32, 32]
  // Changes, pages, no free pages; version and format of the schema; cache, vacuum, UTF-8.
  for number in [1, UInt32(pageCount), 0, 0, 1, 4, 0, 0, 1, databaseVersion, 0, 0] {
    head += bigEndian(number)
  }
  head += [UInt8](repeating: 0, count: 20) + bigEndian(1) + bigEndian(0)
  return head + page[head.count...]
}

/// How many bytes of a record stand in its cell, where a page holds no longer one than `most` whole.
func localCount(of count: Int, most: Int) -> Int {
  if count <= most { return count }
  let least = 489
  let wanted = least + (count - least) % SQLiteFile.overflowRoom
  return wanted <= most ? wanted : least
}

/// The machine would not write the database.
public struct SQLiteFileError: Error {
  /// `errno` of the call that failed.
  public var code: Int32
}

func bigEndian(_ number: UInt32) -> [UInt8] {
  [UInt8(number >> 24), UInt8(number >> 16 & 255), UInt8(number >> 8 & 255), UInt8(number & 255)]
}
