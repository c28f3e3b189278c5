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

  private let file: UnsafeMutablePointer<FILE>
  private(set) var pageCount = 1
  private var entries: [(type: String, name: String, table: String, root: Int, sql: String)] = []
  private var hasFailed = false

  init(path: String) throws(SQLiteFileError) {
    guard let file = fopen(path, "wb") else { throw SQLiteFileError(code: errno) }
    setvbuf(file, nil, _IOFBF, 1 << 18)
    self.file = file
    // The first page is written last.
    write([UInt8](repeating: 0, count: Self.pageSize))
  }

  /// Takes up a table or index whose tree has been written.
  mutating func add(_ type: String, _ name: String, on table: String, root: Int, sql: String) {
    entries.append((type, name, table, root, sql))
  }

  /// Adds a page and gives its number.
  mutating func add(page: [UInt8]) -> Int {
    write(page)
    pageCount += 1
    return pageCount
  }

  private mutating func write(_ bytes: [UInt8]) {
    if fwrite(bytes, 1, bytes.count, file) != bytes.count { hasFailed = true }
  }

  /// A record with its length before it, as a cell of a tree holds it; what is too long for a page goes
  /// into pages of its own.
  mutating func cell(
    _ record: [UInt8], before key: UInt64? = nil, isIndex: Bool
  ) -> [UInt8] {
    var cell: [UInt8] = []
    cell.reserveCapacity(record.count + 12)
    appendVarint(UInt64(record.count), to: &cell)
    if let key { appendVarint(key, to: &cell) }
    let most = isIndex ? 1002 : 4061
    if record.count <= most { return cell + record }
    let least = 489
    let wanted = least + (record.count - least) % Self.overflowRoom
    let local = wanted <= most ? wanted : least
    cell += record[..<local]
    var rest = record[local...]
    cell += bigEndian(UInt32(pageCount + 1))
    while !rest.isEmpty {
      let part = rest.prefix(Self.overflowRoom)
      rest = rest.dropFirst(Self.overflowRoom)
      var page = bigEndian(rest.isEmpty ? 0 : UInt32(pageCount + 2)) + part
      page += [UInt8](repeating: 0, count: Self.pageSize - page.count)
      _ = add(page: page)
    }
    return cell
  }

  /// Writes the list of tables and the file's head.
  mutating func finish(userVersion: UInt32) throws(SQLiteFileError) {
    var tree = SQLiteTree(.table)
    for (row, entry) in entries.enumerated() {
      var record = SQLiteRecord()
      for text in [entry.type, entry.name, entry.table] { record.add(text) }
      record.add(entry.root)
      record.add(entry.sql)
      tree.add(&record, key: UInt64(row + 1), to: &self)
    }
    let root = tree.root(to: &self, isFirstPage: true)
    var head = Array("SQLite format 3\0".utf8)
    head += [UInt8(Self.pageSize >> 8), UInt8(Self.pageSize & 255), 1, 1, 0, 64, 32, 32]
    // Changes, pages, no free pages; version and format of the schema; cache, vacuum, UTF-8.
    for number in [1, UInt32(pageCount), 0, 0, 1, 4, 0, 0, 1, userVersion, 0, 0] {
      head += bigEndian(number)
    }
    head += [UInt8](repeating: 0, count: 20) + bigEndian(1) + bigEndian(0)
    rewind(file)
    write(head + root[head.count...])
    if fclose(file) != 0 || hasFailed { throw SQLiteFileError(code: errno) }
  }
}

/// The machine would not write the database.
package struct SQLiteFileError: Error {
  /// `errno` of the call that failed.
  package var code: Int32
}

func bigEndian(_ number: UInt32) -> [UInt8] {
  [UInt8(number >> 24), UInt8(number >> 16 & 255), UInt8(number >> 8 & 255), UInt8(number & 255)]
}
