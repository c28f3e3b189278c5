import ChronicleImport
import Foundation
import Testing

/// Texts and the persons that a reader finds in them, one case a row.
@Suite struct RecognizePeopleTests {
  @Test(
    arguments: PeopleCase.all("people-mentions.tsv", "people-articles.tsv", "people-linking.tsv"))
  func findsPersonsAndTheirMentions(_ test: PeopleCase) {
    let found = test.read().persons.map { person in
      "\(person.name): " + person.mentions.map(\.text).joined(separator: ", ")
    }
    test.expect(found.joined(separator: "; "))
  }

  @Test(arguments: PeopleCase.all("people-roles.tsv"))
  func findsRoles(_ test: PeopleCase) {
    let found = test.read().persons.map { "\($0.name): " + $0.roles.joined(separator: " / ") }
    test.expect(found.joined(separator: "; "))
  }

  @Test(arguments: PeopleCase.all("people-known.tsv"))
  func findsKnownPersons(_ test: PeopleCase) {
    let found = test.read().persons.compactMap { person in
      person.known.map { "\(person.name) = \($0)" }
    }
    test.expect(found.joined(separator: "; "))
  }

  @Test(arguments: PeopleCase.all("people-places.tsv"))
  func findsPlaces(_ test: PeopleCase) {
    test.expect(test.read().places.map(\.name).joined(separator: "; "))
  }
}

/// A row of a table: text, expected result. A pilcrow divides paragraphs.
struct PeopleCase: Sendable, CustomTestStringConvertible {
  static let reader = Reader()

  var file: String
  var row: Int
  var text: String
  var expected: String

  var testDescription: String { "\(file):\(row)" }

  static func all(_ names: String...) -> [PeopleCase] { names.flatMap(rows) }

  private static func rows(_ name: String) -> [PeopleCase] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = folder.appendingPathComponent("Fixtures/\(name)").path
    let text = FileManager.default.contents(atPath: file).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard let text else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      let cells = $1.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 2, !$1.hasPrefix("#") else { return nil }
      return PeopleCase(file: file, row: $0 + 1, text: cells[0], expected: cells[1])
    }
  }

  func read() -> PeopledArticle {
    let body = text.split(separator: "¶").map { $0.trimmingCharacters(in: .whitespaces) }
      .joined(separator: "\n")
    let clipping = RawClipping(name: "case.txt", bytes: Array(body.utf8), isPlain: true)
    return ChronicleImport.read(clipping, with: Self.reader).article
  }

  /// Reports a result that is not the row's, at the row.
  func expect(_ found: String) {
    if found != expected {
      Issue.record(
        "found    \(found)\nexpected \(expected)",
        sourceLocation: SourceLocation(
          fileID: "ChronicleImportTests/Fixtures", filePath: file, line: row, column: 1))
    }
  }
}
