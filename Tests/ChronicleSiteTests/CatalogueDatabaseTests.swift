import ChronicleCatalogue
import Foundation
import Testing

@Suite struct CatalogueDatabaseTests {
  @Test func writesTheSameBytesTwice() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [
      ("articles/a.md", seoul), ("articles/b.md", announcement), ("people/shinzo-abe.md", abe),
    ]
    var written: [Data] = []
    for files in [files, files.reversed()] {
      let (catalogue, _) = await SiteInMemory(Array(files)).catalogue()
      let path = folder.appending(path: "\(written.count).sqlite").path
      try ChronicleCatalogue.write(catalogue, to: path)
      written.append(try Data(contentsOf: URL(filePath: path)))
    }
    #expect(written[0] == written[1])

    let database = try Database(path: folder.appending(path: "0.sqlite").path)
    let rows = try database.texts(
      """
      SELECT persons.name || ' ' || meetings.date || ' ' || status FROM meetings
      JOIN meeting_persons ON meeting = meetings.id JOIN persons ON persons.id = person
      ORDER BY 1
      """)
    #expect(rows == ["Shinzo Abe 2006-12-27 held", "Song Min-soon 2006-12-27 held"])
    let kinds = try database.texts("SELECT kind FROM days WHERE day = '2006-12-27' ORDER BY 1")
    #expect(kinds == ["announced", "happened", "published"])
  }

  @Test func givesEachSpellingItsReason() async throws {
    let article = """
      ---
      title: Talks
      date: "2006-12-27"
      naming:
        - {name: Abe Sinzo, person: shinzo-abe, because: "told with the same office"}
      ---
      [Shinzo Abe](person:shinzo-abe), [Abe Sinzo](person:shinzo-abe) and [Abe](person:shinzo-abe).
      [Ryu Ono](person:ryu-ono), [RYU ONO](person:ryu-ono), [Ono Ryu](person:ryu-ono), [he](person:ryu-ono).
      """
    let (catalogue, _) = await SiteInMemory([("articles/a.md", article)]).catalogue()
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try ChronicleCatalogue.write(catalogue, to: path)
    let rows = try Database(path: path).texts(
      "SELECT text || ': ' || coalesce(reason, '-') FROM aliases")
    #expect(
      Set(rows) == [
        "Abe: a part of 'Shinzo Abe'", "Abe Sinzo: told with the same office", "Shinzo Abe: -",
        "Ryu Ono: -", "RYU ONO: the same but for case, accents, hyphens or blanks as 'Ryu Ono'",
        "Ono Ryu: the same in the other order as 'Ryu Ono'",
        "he: an editor links it so in content/articles/a.md",
      ])
  }
}
