import Foundation

/// What tells, without reading, that a file is the one that was seen before.
struct FileStatus: Sendable, Hashable {
  var size: Int64
  /// When it was last written, in nanoseconds.
  var time: Int64
  /// When anything of it was last changed, which no program can set.
  var changed: Int64
  var inode: UInt64

  init(_ status: stat) {
    func nanoseconds(_ time: timespec) -> Int64 {
      Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
    size = Int64(status.st_size)
    #if canImport(Darwin)
      time = nanoseconds(status.st_mtimespec)
      changed = nanoseconds(status.st_ctimespec)
    #else
      time = nanoseconds(status.st_mtim)
      changed = nanoseconds(status.st_ctim)
    #endif
    inode = UInt64(status.st_ino)
  }

  /// Nil where nothing stands at the path; of a link, the link's own.
  init?(of path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  var words: [UInt64] {
    [UInt64(bitPattern: size), UInt64(bitPattern: time), UInt64(bitPattern: changed), inode]
  }

  init(words: [UInt64]) {
    size = Int64(bitPattern: words[0])
    time = Int64(bitPattern: words[1])
    changed = Int64(bitPattern: words[2])
    inode = words[3]
  }
}

/// What stands below a folder, hidden files too; links are named, not followed.
struct StandingFiles: Sendable {
  /// Paths from the folder, with `/`.
  private(set) var files: [String: FileStatus] = [:]
  private(set) var folders: Set<String> = []
  /// Links and special files.
  private(set) var others: Set<String> = []

  init() {}

  /// Looks through a folder; empty where it is not there.
  init(below folder: String) throws(FileError) {
    var waiting = [""]
    while let path = waiting.popLast() {
      try read(path, below: folder, &waiting)
    }
  }

  /// Sees how a file looks now.
  mutating func lookAgain(at path: String, below folder: String) {
    files[path] = FileStatus(of: joined(folder, path))
  }

  private mutating func read(
    _ path: String, below folder: String, _ waiting: inout [String]
  ) throws(FileError) {
    let place = path.isEmpty ? folder : joined(folder, path)
    guard let stream = opendir(place) else {
      if errno == ENOENT && path.isEmpty { return }
      throw FileError(operation: "list the folder", path: place, code: errno)
    }
    defer { closedir(stream) }
    let descriptor = dirfd(stream)
    while let entry = readdir(stream) {
      var status = stat()
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { name -> String? in
          let isDots = name[0] == 46 && (name[1] == 0 || name[1] == 46 && name[2] == 0)
          if isDots || fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) != 0 { return nil }
          return String(cString: name)
        }
      }
      guard let name else { continue }
      let below = path.isEmpty ? name : path + "/" + name
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        folders.insert(below)
        waiting.append(below)
      case S_IFREG: files[below] = FileStatus(status)
      default: others.insert(below)
      }
    }
  }
}
