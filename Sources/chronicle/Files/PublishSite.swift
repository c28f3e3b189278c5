import ChronicleDiagnostics
import ChronicleModel
import Foundation

// A site is published whole: every file that differs is written aside first, inside the output folder,
// and only when all are there are they moved into place, one rename each. The list of the files that
// are ours stands in the output itself, so that pages which no longer exist can be removed and nothing
// else ever is; before the first move the list of the new files is put beside it, so that a run that
// was killed half-way leaves no file without an owner.

/// What publishing did.
struct Published: Sendable {
  var written = 0
  var unchanged = 0
  var removed = 0
  /// Files in the output folder that this program did not write.
  var strangers: [String] = []
}

/// Makes the output folder hold just these files, and leaves alone what is not ours.
///
/// - Parameter files: Paths from the folder, each once, and their bytes.
/// - Returns: Nil where a file that is not ours stands in the way; then nothing is written and
///   `foreign-file` says which.
func publish(
  _ files: [(path: String, bytes: [UInt8])], to output: String,
  _ diagnostics: inout [Diagnostic]
) throws(FileError) -> Published? {
  try makeFolder(output)
  let staging = joined(output, ".chronicle-staging")
  try removeTree(staging)
  let ours = try ownedFiles(of: output)
  var result = Published()
  var waiting: [String] = []
  for (path, bytes) in files {
    let place = joined(output, path)
    if exists(place) {
      if let old = try? readFile(place), old == bytes {
        result.unchanged += 1
        continue
      }
      if !ours.contains(path) {
        diagnostics.append(.foreignFile(place))
        continue
      }
    }
    waiting.append(path)
    do {
      try writeFileAndFolder(joined(staging, path), bytes)
    } catch {
      try? removeTree(staging)
      throw error
    }
  }
  if diagnostics.contains(where: { $0.id == "foreign-file" }) {
    try removeTree(staging)
    return nil
  }
  let all = Set(files.map(\.path))
  try writeOwned(all, to: output, name: nextManifest)
  for path in waiting {
    let place = joined(output, path)
    if let slash = place.lastIndex(of: "/") { try makeFolder(String(place[..<slash])) }
    try moveFile(joined(staging, path), to: place)
    result.written += 1
  }
  for path in ours.subtracting(all).sorted() where unlink(joined(output, path)) == 0 {
    result.removed += 1
    removeEmptyFolders(above: path, in: output)
  }
  try moveFile(joined(output, nextManifest), to: joined(output, manifest))
  try removeTree(staging)
  result.strangers = try listing(output).filter { !all.contains($0) }
  return result
}

private let manifest = ".chronicle-files"
private let nextManifest = ".chronicle-files-next"

private func ownedFiles(of output: String) throws(FileError) -> Set<String> {
  var owned: Set<String> = []
  for name in [manifest, nextManifest] where exists(joined(output, name)) {
    let lines = try readFile(joined(output, name)).split(separator: UInt8(ascii: "\n"))
    owned.formUnion(lines.map { String(decoding: $0, as: UTF8.self) }.filter(isInside))
  }
  return owned
}

private func listing(_ folder: String) throws(FileError) -> [String] {
  try files(below: folder).map(\.path)
}

/// Whether a path stays inside the folder that it is taken from.
func isInside(_ path: String) -> Bool {
  !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
}

private func writeOwned(
  _ paths: Set<String>, to output: String, name: String
) throws(FileError) {
  let text = paths.sorted().joined(separator: "\n") + "\n"
  try replaceFile(joined(output, name), Array(text.utf8))
}

private func writeFileAndFolder(_ path: String, _ bytes: [UInt8]) throws(FileError) {
  do {
    try writeFile(path, bytes)
  } catch let error where error.code == ENOENT {
    if let slash = path.lastIndex(of: "/") { try makeFolder(String(path[..<slash])) }
    try writeFile(path, bytes)
  }
}

private func removeTree(_ path: String) throws(FileError) {
  guard exists(path) else { return }
  do {
    try FileManager.default.removeItem(atPath: path)
  } catch {
    throw FileError(operation: "remove", path: path, code: errno)
  }
}

private func removeEmptyFolders(above path: String, in output: String) {
  var path = path
  while let slash = path.lastIndex(of: "/") {
    path = String(path[..<slash])
    if rmdir(joined(output, path)) != 0 { return }
  }
}

extension Diagnostic {
  fileprivate static func foreignFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "foreign-file", "a file that chronicle did not write stands where a page belongs",
      at: Location(path), help: "move it away, or choose another folder with --output")
  }
}
