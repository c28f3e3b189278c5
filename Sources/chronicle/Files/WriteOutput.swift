import ChronicleRender
import Foundation

extension OutputFile {
  /// Makes the file and writes it to a path, in pieces where it is made so.
  func write(to path: String) throws(FileError) {
    switch making {
    case .bytes(let make): try writeFile(path, make())
    case .pieces(let make): try writeFile(path, pieces: make)
    case .writing(let write):
      do {
        try write(path)
      } catch {
        throw error as? FileError ?? FileError(operation: "write", path: path, code: EIO)
      }
    case .standing: break
    }
  }
}
