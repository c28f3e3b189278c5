import Foundation

/// The files from which a site is made, as far as their status tells them apart.
struct WatchedFiles: Equatable {
  private var files: [String: FileStatus] = [:]

  init() {}

  init(root: String) {
    for folder in ["content", "templates"] {
      guard let found = try? StandingFiles(below: joined(root, folder)) else { continue }
      for (path, status) in found.files where !path.hasPrefix(".") && !path.contains("/.") {
        files["\(folder)/\(path)"] = status
      }
    }
    for name in names(in: root) where name.hasPrefix("chronicle.y") || name == "Chronicle.yml" {
      take(name, below: root)
    }
  }

  /// Takes a file as it stands now as seen.
  mutating func take(_ path: String, below root: String) {
    var status = stat()
    files[path] = lstat(joined(root, path), &status) == 0 ? FileStatus(status) : nil
  }

  /// The part on which the reading of clippings depends.
  var whatImportReads: [String: FileStatus] {
    files.filter { path, _ in
      !path.hasPrefix("content/articles/") && !path.hasPrefix("content/pages/")
        && !path.hasPrefix("templates/")
    }
  }

  /// The folders that have to be watched.
  static func folders(below root: String) -> [String] {
    let found = ["content", "templates"].flatMap { folder -> [String] in
      guard isFolder(joined(root, folder)) else { return [] }
      let below = (try? StandingFiles(below: joined(root, folder)).folders) ?? []
      return [joined(root, folder)] + below.sorted().map { joined(root, "\(folder)/\($0)") }
    }
    return [root] + found
  }
}
