import ChronicleModel
import ChronicleRender
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
  /// Those of them that stand where a file of the site belongs; then nothing was published.
  var inTheWay: [String] = []
}

/// Makes the output folder hold just these files, each rendered and then forgotten, and leaves alone
/// what is not ours.
func publish(_ files: [OutputFile], to output: String) async -> Result<Published, FileError> {
  let staging = joined(output, ".chronicle-staging")
  do throws(FileError) {
    try makeFolder(output)
    try removeTree(staging)
    let ours = try ownedFiles(of: output)
    let staged = await mapInParallel(files) { stage($0, in: output, staging, ours) }
    for case .failed(let error) in staged { throw error }
    var result = Published()
    result.inTheWay = zip(files, staged).filter { $1 == .inTheWay }.map(\.0.path)
    if result.inTheWay.isEmpty {
      let waiting = zip(files, staged).filter { $1 == .staged }.map(\.0.path)
      result.written = waiting.count
      result.unchanged = files.count - waiting.count
      try move(waiting, from: staging, to: output, all: Set(files.map(\.path)), ours, &result)
    }
    try removeTree(staging)
    return .success(result)
  } catch {
    try? removeTree(staging)
    return .failure(error)
  }
}

private enum Staged: Sendable, Equatable {
  case staged, unchanged, inTheWay
  case failed(FileError)
}

/// Writes a file aside unless it stands in its place already.
private func stage(
  _ file: OutputFile, in output: String, _ staging: String, _ ours: Set<String>
) -> Staged {
  let bytes = file.render()
  let place = joined(output, file.path)
  if exists(place) {
    if let old = try? readFile(place), old == bytes { return .unchanged }
    if !ours.contains(file.path) { return .inTheWay }
  }
  do {
    try writeFileAndFolder(joined(staging, file.path), bytes)
    return .staged
  } catch {
    return .failed(error)
  }
}

private func move(
  _ waiting: [String], from staging: String, to output: String, all: Set<String>,
  _ ours: Set<String>, _ result: inout Published
) throws(FileError) {
  try writeOwned(all, to: output, name: nextManifest)
  for path in waiting {
    let place = joined(output, path)
    if let slash = place.lastIndex(of: "/") { try makeFolder(String(place[..<slash])) }
    try moveFile(joined(staging, path), to: place)
  }
  for path in ours.subtracting(all).sorted() where unlink(joined(output, path)) == 0 {
    result.removed += 1
    removeEmptyFolders(above: path, in: output)
  }
  try moveFile(joined(output, nextManifest), to: joined(output, manifest))
  result.strangers = try files(below: output).map(\.path).filter { !all.contains($0) }
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
