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

  /// What to do about it, where there is one likely thing.
  var help: String? {
    switch code {
    case EACCES, EPERM, EROFS:
      "you may not do that there: choose another folder, or have its permissions changed"
    case ENOSPC, EDQUOT: "make room on the disk, and run the command again: nothing is lost"
    case EEXIST, ENOTDIR: "a file stands where a folder belongs: move it away"
    case ENOENT: operation == "read" ? nil : "no folder can be made there: choose another one"
    default: nil
    }
  }
}

extension Terminal {
  /// Says what the machine refused, and what to do.
  func say(_ error: FileError) {
    say("chronicle: \(error)")
    if let help = error.help { say("  help: \(printable(help))") }
  }
}
