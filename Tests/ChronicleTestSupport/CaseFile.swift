import Foundation
import Testing

/// A row of a table of cases, which knows its place so that a failure names it.
package struct CaseRow: Sendable, CustomTestStringConvertible {
  package let cells: [String]
  package let file: String
  package let line: Int

  package subscript(index: Int) -> String { index < cells.count ? cells[index] : "" }
  package var testDescription: String { "\(file):\(line) \(cells.first ?? "")" }
  package var location: SourceLocation {
    SourceLocation(fileID: "Fixtures/\(file)", filePath: file, line: line, column: 1)
  }
}

/// The rows of a tab-separated table of cases beside the tests; `#` begins a comment line.
package func cases(_ name: String, besides test: String = #filePath) -> [CaseRow] {
  let folder = URL(fileURLWithPath: test).deletingLastPathComponent()
  let places = ["Fixtures/\(name)", "../Fixtures/\(name)"].map { folder.appendingPathComponent($0) }
  for place in places {
    guard let text = try? String(contentsOf: place, encoding: .utf8) else { continue }
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      index, line in
      if line.isEmpty || line.hasPrefix("#") { return nil }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return CaseRow(cells: cells, file: name, line: index + 1)
    }
  }
  return []
}

/// The repository's own folder.
package let repository = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The folder of material that lies beside the repository where it is developed; nil elsewhere.
package let sharedFolder: URL? = {
  let folder = repository.deletingLastPathComponent().appendingPathComponent("shared")
  return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
}()
