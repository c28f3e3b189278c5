import Foundation
import Testing

@Suite struct CheckCommandTests {
  @Test func findsEverythingAndWritesNothing() throws {
    let folder = try smallChronicle()
    try folder.write(
      "content/people/mario-conti.md", "---\nname: Mario Conti\ndied: \"2007\"\n---\n")
    try folder.write("content/pages/about.md", "---\ntitle: About\n---\n[x](nowhere.html)\n")
    try folder.write("templates/artcle.mustache", "x")
    let before = try folder.files(below: "")
    let run = try chronicle("check", folder.path)
    #expect(run.status == 1, "\(run.messages)")
    for id in ["meeting-outside-life", "dead-link", "unused-template"] {
      #expect(run.output.contains("[\(id)]"), "\(run.output)")
    }
    #expect(run.output.contains("errors, "))
    #expect(try folder.files(below: "") == before)
  }

  @Test(arguments: [("error", Int32(0)), ("warning", 0), ("note", 1)])
  func failsFromTheSeverityThatIsAsked(_ severity: String, _ status: Int32) throws {
    let folder = try smallChronicle()
    try folder.write("content/people/nobody.md", "---\nname: No Body\n---\n")
    let run = try chronicle("check", folder.path, "--fail-on", severity)
    #expect(run.status == status, "\(run.output)\(run.messages)")
    #expect(run.output.hasSuffix("0 errors, 0 warnings, 1 note\n"))
  }

  @Test func printsJSON() throws {
    let folder = try smallChronicle()
    try folder.write("content/people/nobody.md", "---\nname: No Body\n---\n")
    let run = try chronicle("check", folder.path, "--json")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let finding = try #require((object?["findings"] as? [[String: Any]])?.first)
    #expect(finding["id"] as? String == "unused-person")
    #expect(finding["severity"] as? String == "note")
    #expect(finding["path"] as? String == "content/people/nobody.md")
  }

  @Test func missesAPublishedPageUntilARedirectStandsThere() throws {
    let folder = try smallChronicle()
    try folder.write("content/articles/old.md", "---\ntitle: Old\n---\nText.\n")
    #expect(try chronicle("build", folder.path).status == 0)
    try FileManager.default.moveItem(
      at: folder.url("content/articles/old.md"), to: folder.url("content/articles/new.md"))
    let run = try chronicle("check", folder.path)
    #expect(run.status == 1)
    #expect(run.output.contains("articles/old.html' is gone"), "\(run.output)")
    try folder.write(
      "content/articles/new.md", "---\ntitle: Old\nformerly: [old]\n---\nText.\n")
    let mended = try chronicle("check", folder.path)
    #expect(mended.status == 0, "\(mended.output)")
    #expect(try chronicle("build", folder.path).status == 0)
    let page = try folder.read("public/articles/old.html")
    #expect(page.contains("url=new.html"), "\(page)")
    #expect(try chronicle("check", folder.path).status == 0)
  }

  @Test func comparesWithASitemap() throws {
    let folder = try smallChronicle()
    let home = "https://example.org/talks/"
    try folder.write(
      "sitemap.xml",
      "<urlset><url><loc>\(home)</loc></url><url><loc>\(home)people/gone.html</loc></url></urlset>")
    let run = try chronicle(
      "check", folder.path, "--published", folder.path + "/sitemap.xml")
    #expect(run.status == 1)
    #expect(run.output.contains("people/gone.html' is gone"), "\(run.output)")
  }
}
