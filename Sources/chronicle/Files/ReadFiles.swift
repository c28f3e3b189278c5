/// What was read of files, for as long as they look as they looked: then they need not be read again.
struct ReadFiles<Reading: Sendable>: Sendable {
  private var known: [String: (status: FileStatus, reading: Reading)] = [:]

  /// What was read of a file that looks as it looked.
  func reading(of path: String, at status: FileStatus?) -> Reading? {
    guard let status, let found = known[path], found.status == status else { return nil }
    return found.reading
  }

  /// Keeps what was read of a file that had a status before it was read.
  ///
  /// - Parameter moment: When the files began to be looked at; a file that was changed in this moment may
  ///   change once more without looking different, so that nothing is kept of it.
  mutating func keep(
    _ reading: Reading, of path: String, at status: FileStatus?, from moment: Moment
  ) {
    known[path] =
      status.flatMap { moment.mayHideChanges(of: $0) ? nil : ($0, reading) }
  }
}
