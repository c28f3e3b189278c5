import ChronicleCatalogue
import ChronicleRender
import Foundation

/// The catalogue as an SQLite file of the site, `data/chronicle.sqlite`.
func databaseFile(of catalogue: Catalogue) -> OutputFile {
  OutputFile(
    path: "data/chronicle.sqlite",
    writing: { path in
      do throws(SQLiteFileError) {
        try write(catalogue, to: path)
      } catch {
        throw FileError(operation: "write the database", path: path, code: error.code)
      }
    })
}
