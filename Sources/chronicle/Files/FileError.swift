import Foundation

/// The machine would not do what was asked of it.
struct FileError: Error, Equatable, CustomStringConvertible {
  var operation: String
  var path: String
  /// `errno` of the call that failed.
  var code: Int32
  /// What a library says of it, where that is more than the code.
  var cause: String?

  var description: String {
    "cannot \(operation) '\(printable(path))': \(cause.map(printable) ?? String(cString: strerror(code)))"
  }
}
