import ChronicleCatalogue
import ChronicleRender
import Foundation

/// The catalogue as an SQLite file of the site, `data/chronicle.sqlite`.
///
/// SQLite notes in the header which version of it wrote the file (bytes 96 to 99, for information only);
/// that is left out, so that the same chronicle gives the same bytes on any machine.
func databaseFile(of catalogue: Catalogue) throws(FileError) -> OutputFile {
  let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("chronicle-\(UUID().uuidString).sqlite").path
  defer { unlink(path) }
  do {
    try write(catalogue, to: path)
  } catch {
    throw FileError(operation: "write the database", path: path, code: EIO, cause: "\(error)")
  }
  var bytes = try readFile(path)
  for offset in 96..<min(100, bytes.count) { bytes[offset] = 0 }
  let database = bytes
  return OutputFile(path: "data/chronicle.sqlite") { database }
}
