import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Wakes one up when something below a chronicle's folder may have changed: at once where the kernel tells
/// (inotify), and every few seconds anyhow, for disks of which it does not.
struct FolderWatch {
  /// What happened is not told: look at the files.
  let wakeUps: AsyncStream<Void>

  init(root: String) throws(FileError) {
    let (stream, continuation) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    wakeUps = stream
    #if canImport(Glibc)
      let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      if descriptor >= 0 {
        watchFolders(below: root, descriptor)
        Thread.detachNewThread {
          while true {
            waitForEvents(descriptor)
            watchFolders(below: root, descriptor)
            continuation.yield()
          }
        }
        return
      }
    #endif
    Thread.detachNewThread {
      while true {
        Thread.sleep(forTimeInterval: 0.25)
        continuation.yield()
      }
    }
  }
}

#if canImport(Glibc)
  /// Watches all folders there are now; to watch one twice is to watch it once.
  private func watchFolders(below root: String, _ descriptor: Int32) {
    let events =
      IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
    for folder in WatchedFiles.folders(below: root) {
      _ = inotify_add_watch(descriptor, folder, UInt32(events))
    }
  }

  /// Waits for the next events, and takes all that are there; or three seconds.
  private func waitForEvents(_ descriptor: Int32) {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&waiting, 1, 3000)
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }
#endif
