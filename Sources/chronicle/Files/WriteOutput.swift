import ChronicleModel
import ChronicleRender
import Foundation

extension OutputFile {
  /// Makes the file and writes it to a path, in pieces where it is made so.
  func write(to path: String) throws(FileError) { _ = try writeLearning(to: path) }

  /// The same; gives the file's fingerprint where that is learnt on the way.
  func writeLearning(to path: String) throws(FileError) -> Fingerprint? {
    switch making {
    case .bytes(let make): try writeFile(path, make())
    case .pieces(let make): try writeFile(path, pieces: make)
    case .writing(let write):
      do {
        return try write(path)
      } catch {
        throw error as? FileError ?? FileError(operation: "write", path: path, code: EIO)
      }
    case .standing: break
    }
    return nil
  }
}
