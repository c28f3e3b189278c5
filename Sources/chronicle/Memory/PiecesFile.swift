import ChronicleModel
import Foundation

/// A file of `.chronicle`: pieces of bytes, each with its fingerprint, that only the program which wrote them
/// reads. It is written and read piece by piece, so that no more is held than what is asked for.
struct PiecesFile: Sendable {
  /// Says what the file is; changes whenever what follows it does.
  let heading: String
  /// From the chronicle's folder.
  let path: String

  /// The pieces; nil where there is nothing to trust.
  func pieces(in root: String, for circumstances: Fingerprint) -> [[UInt8]]? {
    let heading = Array(heading.utf8)
    guard let bytes = try? readFile(joined(root, path)), bytes.starts(with: heading) else {
      return nil
    }
    var rest = Unpacker(bytes, in: heading.count..<bytes.count)
    do throws(DamagedMemory) {
      guard try rest.fingerprint() == circumstances else { return nil }
      var pieces: [[UInt8]] = []
      // Where a file was cut off between two pieces, the last of them is missing: it is empty.
      while true {
        let print = try rest.fingerprint()
        let piece = try rest.bytes()
        guard Fingerprint(of: piece) == print else { return nil }
        if piece.isEmpty { return rest.isAtEnd ? pieces : nil }
        pieces.append(piece)
      }
    } catch {
      return nil
    }
  }

  /// Writes so many pieces, none of them empty; what cannot be written is forgotten.
  func write(
    in root: String, for circumstances: Fingerprint, count: Int, _ piece: (Int) -> [UInt8]
  ) {
    do throws(FileError) {
      try makeFolder(joined(root, ".chronicle"))
      try replaceFile(joined(root, path)) { put in
        var head = Packer(after: Array(heading.utf8))
        head.add(circumstances)
        put(head.bytes)
        for number in 0...count {
          let piece = number < count ? piece(number) : []
          var head = Packer()
          head.add(Fingerprint(of: piece))
          head.add(piece.count)
          put(head.bytes)
          put(piece)
        }
      }
    } catch {
      forget(in: root)
    }
  }

  func forget(in root: String) { unlink(joined(root, path)) }
}
