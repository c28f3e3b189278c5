import Foundation

/// The machine would not do what was asked of it.
struct FileError: Error, Equatable, CustomStringConvertible {
  var operation: String
  var path: String
  /// `errno` of the call that failed.
  var code: Int32

  var description: String {
    "cannot \(operation) '\(printable(path))': \(String(cString: strerror(code)))"
  }
}
