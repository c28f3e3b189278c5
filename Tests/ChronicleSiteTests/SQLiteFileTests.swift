import ChronicleCatalogue
import ChronicleMarkdown
import Foundation
import Testing

/// SQLite itself judges the database that we write.
@Suite struct SQLiteFileTests {
  /// Sentences longer than a page, and so many rows that the trees have several levels.
  @Test func writesTreesThatSQLiteFindsWhole() async throws {
    var files: [(String, String)] = []
    for number in 0..<400 {
      let long = String(repeating: "word ", count: number % 40 == 0 ? 900 + number * 5 : number % 9)
      let sentences = (0..<20).map { "Sentence \($0) of \(number) tells \(long)of it." }
      files.append(
        (
          "articles/a\(number).md",
          """
          ---
          title: Article \(number)
          date: 20\(10 + number % 10)-0\(1 + number % 9)-1\(number % 10)
          people: [Anna Lindqvist, Person \(number % 37)]
          places: [Vienna]
          ---
          Anna Lindqvist met Person \(number % 37) in Vienna. \(sentences.joined(separator: " "))
          """
        ))
    }
    let (catalogue, _) = await SiteInMemory(files).catalogue()
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try ChronicleCatalogue.write(catalogue, to: path)
    let database = try Database(path: path)
    #expect(try database.texts("PRAGMA integrity_check") == ["ok"])
    #expect(try database.texts("PRAGMA foreign_key_check").isEmpty)
    let expected = catalogue.articles.flatMap { entry in
      entry.text.sentences.map { entry.text.string($0.range) }
    }
    #expect(try database.texts("SELECT text FROM sentences").sorted() == expected.sorted())
    for person in ["anna-lindqvist", "person-5"] {
      let counts = try database.texts(
        """
        SELECT COUNT(*) FROM mentions INDEXED BY mentions_by_person WHERE person = '\(person)'
        UNION ALL SELECT COUNT(*) FROM mentions NOT INDEXED WHERE person = '\(person)'
        """)
      #expect(counts.count == 2 && counts[0] == counts[1] && counts[0] != "0")
    }
  }
}
