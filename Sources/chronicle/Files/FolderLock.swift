import Foundation

/// A folder held against other runs of the program, until the value goes; the machine lets it go when a
/// run is killed. Nothing is written for it.
final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Waits until no other run holds the folder, and says so if that takes any time.
  init(_ folder: String, on terminal: Terminal) throws(FileError) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw FileError(operation: "open the folder", path: folder, code: errno)
    }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
    if errno == EWOULDBLOCK {
      terminal.say(
        "another chronicle is at work on '\(printable(folder))'; waiting until it is done")
    }
    while flock(descriptor, LOCK_EX) != 0 {
      // A file system without locks: there, runs must not meet.
      guard errno == EINTR else { return }
    }
  }

  deinit { close(descriptor) }
}
