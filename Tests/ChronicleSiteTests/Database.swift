import CSQLite

/// A database as SQLite itself reads it.
final class Database {
  private var handle: OpaquePointer?

  init(path: String) throws {
    guard sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY, nil) == SQLITE_OK else {
      throw fault
    }
  }

  deinit { sqlite3_close(handle) }

  /// The first column of what a query gives, as texts.
  func texts(_ query: String) throws -> [String] {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, query, -1, &statement, nil) == SQLITE_OK else { throw fault }
    defer { sqlite3_finalize(statement) }
    var found: [String] = []
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        found.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "")
      case SQLITE_DONE: return found
      default: throw fault
      }
    }
  }

  private var fault: Fault { Fault(message: String(cString: sqlite3_errmsg(handle))) }

  struct Fault: Error {
    var message: String
  }
}
