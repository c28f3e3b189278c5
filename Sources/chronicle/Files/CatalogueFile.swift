import ChronicleCatalogue
import ChronicleModel
import ChronicleRender
import Foundation

/// The catalogue as an SQLite file of the site, `data/chronicle.sqlite`.
func databaseFile(of catalogue: Catalogue) -> OutputFile {
  OutputFile(
    path: databasePath,
    writing: { path in
      do throws(SQLiteFileError) {
        try write(catalogue, to: path)
        return nil
      } catch {
        throw FileError(operation: "write the database", path: path, code: error.code)
      }
    })
}

/// The same where the file of an earlier build stands as it was written, and nothing has changed since but
/// the texts of some articles: these alone are read. Mentions, days and meetings name the same sentences by
/// the same words.
func databaseFile(of catalogue: Catalogue, after old: String, texts changed: [Int]) -> OutputFile {
  OutputFile(
    path: databasePath,
    // What it reads is not all that it depends on: no later build may keep it by that.
    from: .noted(Fingerprint(of: Array("rewritten".utf8))),
    writing: { path in
      do throws(SQLiteFileError) {
        if let done = try write(catalogue, to: path, after: old, texts: changed) {
          return done.content
        }
        try write(catalogue, to: path)
        return nil
      } catch {
        throw FileError(operation: "write the database", path: path, code: error.code)
      }
    })
}

let databasePath = "data/chronicle.sqlite"
