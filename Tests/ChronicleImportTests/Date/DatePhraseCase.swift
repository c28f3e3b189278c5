import Foundation
import Testing

/// A row of `Fixtures/date-phrases.tsv`.
struct DatePhraseCase: Sendable, CustomTestStringConvertible {
  let line: Int
  let sentence: String
  let published: String
  /// Empty where the sentence holds no expression of time.
  let text: String
  let edtf: String
  let timex: String

  var testDescription: String { "line \(line): \(text.isEmpty ? sentence : text)" }

  /// The row's place, so that a failure names the file and line to look at.
  var location: SourceLocation {
    SourceLocation(
      fileID: "ChronicleImportTests/date-phrases.tsv", filePath: Self.path, line: line, column: 1)
  }

  private static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/date-phrases.tsv").path()

  static let all: [DatePhraseCase] = {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    let lines = String(decoding: data, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { index, line in
      guard !line.isEmpty, !line.hasPrefix("#"), !line.hasPrefix("sentence\t") else { return nil }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 5 else { return nil }
      return DatePhraseCase(
        line: index + 1, sentence: cells[0], published: cells[1], text: cells[2], edtf: cells[3],
        timex: cells[4])
    }
  }()
}
