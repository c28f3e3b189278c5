import Foundation

/// Whether a path lies in one of some folders.
func lies(_ path: String, inOneOf folders: Set<String>) -> Bool {
  if folders.isEmpty { return false }
  return path.utf8.indices.contains { index in
    path.utf8[index] == UInt8(ascii: "/") && folders.contains(String(path[..<index]))
  }
}

/// All folders that paths lie in, the folder of all left out.
func foldersAbove(_ paths: [String]) -> Set<String> {
  var found: Set<String> = []
  var last: [UInt8] = []
  for var path in paths {
    path.withUTF8 { path in
      var rest = path[...]
      while let slash = rest.lastIndex(of: UInt8(ascii: "/")) {
        rest = rest[..<slash]
        // The paths are sorted: most lie where the one before does.
        if rest.elementsEqual(last) { break }
        last = Array(rest)
        if !found.insert(String(decoding: rest, as: UTF8.self)).inserted { break }
      }
    }
  }
  return found
}

func writeFileAndFolder(_ path: String, _ bytes: [UInt8]) throws(FileError) {
  do {
    try writeFile(path, bytes)
  } catch let error where error.code == ENOENT {
    try makeFolder(above: path)
    try writeFile(path, bytes)
  }
}

func makeFolder(above path: String) throws(FileError) {
  if let slash = path.lastIndex(of: "/") { try makeFolder(String(path[..<slash])) }
}

func removeTree(_ path: String) throws(FileError) {
  guard exists(path) else { return }
  let inside = try StandingFiles(below: path)
  for file in Array(inside.files.keys) + inside.others where unlink(joined(path, file)) != 0 {
    throw FileError(operation: "remove", path: joined(path, file), code: errno)
  }
  // The deeper a folder, the longer its path.
  let folders = inside.folders.sorted { $0.utf8.count > $1.utf8.count }.map { joined(path, $0) }
  for folder in folders + [path] where rmdir(folder) != 0 {
    throw FileError(operation: "remove", path: folder, code: errno)
  }
}
