import Foundation
import Testing

@Suite struct EditingTests {
  private func onlyArticle(_ folder: TemporaryFolder) throws -> String {
    let files = try folder.files(below: "content/articles").keys.sorted()
    #expect(files.count == 1)
    return "content/articles/" + (files.first ?? "")
  }

  @Test func keepsWhatAPersonHasChanged() throws {
    let folder = try smallChronicle()
    _ = try chronicle("build", folder.path)
    let path = try onlyArticle(folder)
    let edited = try folder.read(path).replacing(
      "title: \"Envoys agree to meet again in Vienna\"", with: "title: \"Corrected\"")
    try folder.write(path, edited)
    let run = try chronicle("build", folder.path)
    #expect(run.status == 0)
    #expect(run.messages.contains("kept as edited"))
    #expect(try folder.read(path) == edited)
    let pages = try folder.files(below: "public/articles")
    let page = String(decoding: try #require(pages.first?.value), as: UTF8.self)
    #expect(page.contains("Corrected"))
  }

  @Test func keepsTheAddressWhenTheReadingChanges() throws {
    let folder = try smallChronicle()
    _ = try chronicle("build", folder.path)
    let path = try onlyArticle(folder)
    let before = try folder.read(path)
    try folder.write(
      "content/clippings/vienna.txt", sampleClipping.replacing("Envoys agree", with: "They agree"))
    #expect(try chronicle("build", folder.path).status == 0)
    #expect(try onlyArticle(folder) == path)
    #expect(try folder.read(path) != before)
  }

  @Test func writesNothingTheSecondTime() throws {
    let folder = try smallChronicle()
    _ = try chronicle("build", folder.path)
    let run = try chronicle("build", folder.path)
    #expect(run.messages.contains(": 0 files written"))
  }

  @Test func usesAPersonsFile() throws {
    let folder = try smallChronicle()
    try folder.write(
      "content/people/a-lindqvist.md",
      """
      ---
      name: Anna M. Lindqvist
      aliases: [Anna Lindqvist]
      offices:
        - {title: Special Envoy, country: Sweden, from: "2007"}
      ---
      A negotiator.
      """)
    #expect(try chronicle("build", folder.path).status == 0)
    let page = try folder.read("public/people/a-lindqvist.html")
    #expect(page.contains("Anna M. Lindqvist"))
    #expect(page.contains("Special Envoy"))
    #expect(page.contains("A negotiator."))
    #expect(try folder.read(onlyArticle(folder)).contains("(person:a-lindqvist)"))
  }

  @Test func changesThePagesWhenATemplateIsEdited() throws {
    let folder = try smallChronicle()
    try folder.write("templates/page.mustache", "<main>{{title}} by hand</main>")
    try folder.write("content/pages/about.md", "---\ntitle: About us\n---\nText.\n")
    #expect(try chronicle("build", folder.path).status == 0)
    #expect(try folder.read("public/about.html") == "<main>About us by hand</main>")
  }

  @Test func removesThePageOfARemovedArticle() throws {
    let folder = try smallChronicle()
    try folder.write("content/articles/by-hand.md", "---\ntitle: By hand\n---\nText.\n")
    _ = try chronicle("build", folder.path)
    #expect(folder.exists("public/articles/by-hand.html"))
    try folder.remove("content/articles/by-hand.md")
    _ = try chronicle("build", folder.path)
    #expect(!folder.exists("public/articles/by-hand.html"))
  }
}
