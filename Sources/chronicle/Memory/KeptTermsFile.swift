import ChronicleExport
import ChronicleModel
import Foundation

// The terms of the search, in `.chronicle/terms`: as large as the files of terms in the site, or twice that.

extension KeptTerms {
  private static func path(in root: String) -> String { joined(root, ".chronicle/terms") }

  /// Reads the terms that the last build kept; nil where there are none to trust.
  init?(of root: String, for circumstances: Fingerprint) {
    guard let bytes = try? readFile(Self.path(in: root)) else { return nil }
    self.init(bytes, for: circumstances)
  }

  /// Keeps the terms for the next build; terms that cannot be kept are none.
  func write(to root: String, for circumstances: Fingerprint) {
    let path = Self.path(in: root)
    do throws(FileError) {
      try makeFolder(joined(root, ".chronicle"))
      try replaceFile(path, pieces: { put in write(for: circumstances, to: put) })
    } catch {
      unlink(path)
    }
  }
}
