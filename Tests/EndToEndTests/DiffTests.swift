import Foundation
import Testing

@Suite struct DiffTests {
  /// What is wrong with a clipping leaves out the clipping and holds up nothing else.
  @Test func saysWhatHoldsUpPublication() throws {
    let folder = try smallChronicle()
    try folder.write("content/clippings/empty.txt", "")
    let left = try chronicle("diff", folder.path)
    #expect(left.status == 1 && left.messages.contains("[empty-clipping]"))
    #expect(!left.messages.contains("nothing can be published"))
    try folder.write("content/articles/a.md", "---\ntitel: A\n---\n")
    let held = try chronicle("diff", folder.path)
    #expect(held.status == 1 && held.messages.contains("nothing can be published"))
  }

  @Test func saysThatNothingChanges() throws {
    let folder = try smallChronicle()
    #expect(try chronicle("build", folder.path).status == 0)
    let before = try folder.files(below: "")
    let run = try chronicle("diff", folder.path)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output == "nothing changes on the public site\n")
    #expect(try folder.files(below: "") == before)
  }

  @Test func tellsWhatTheNextPublicationChanges() throws {
    let folder = try publishedChronicle()
    try folder.write(
      "content/articles/rome.md",
      article("Envoys in Rome", "2008-04-16", "[Anna Berg](person:anna-berg) came. He spoke."))
    try folder.remove("content/articles/oslo.md")
    try folder.write(
      "content/people/mario-conti.md",
      "---\nname: Mario Conti\nformerly: [m-conti]\n---\n")
    try folder.write(
      "content/articles/bonn.md",
      article(
        "Bonn", "2008-03-04", "[M. Conti](person:mario-conti) and [Anna Berg](person:anna-berg)."))
    try folder.write("content/articles/new.md", article("New", "2008-05-01", "Nobody."))
    let run = try chronicle("diff", folder.path)
    #expect(run.status == 0, "\(run.messages)")
    #expect(
      run.output.split(separator: "pages: ").first ?? "" == """
        1 new article
          articles/new.html  New
        1 article gone
          articles/oslo.html  Oslo; nothing leads on from it
        1 title changed
          articles/rome.html  'Rome' becomes 'Envoys in Rome'
        1 date moved
          articles/rome.html  Envoys in Rome: 2008-04-15 becomes 2008-04-16
        1 text changed
          articles/rome.html  Envoys in Rome: 1 sentence goes, 1 comes
        1 person merged
          people/m-conti.html  M. Conti; leads to people/mario-conti.html
        1 meeting moved
          Anna Berg, Mario Conti: 2008-04-15 becomes 2008-04-16

        """, "\(run.output)")
  }

  @Test func printsJSON() throws {
    let folder = try publishedChronicle()
    try folder.remove("content/articles/oslo.md")
    let run = try chronicle("diff", folder.path, "--json")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let change = try #require((object?["changes"] as? [[String: Any]])?.first)
    #expect(change["kind"] as? String == "gone-article")
    #expect(change["path"] as? String == "articles/oslo.html")
    #expect(change["leads_to"] == nil)
  }

  @Test func tellsOfASiteThatIsNotYetPublished() throws {
    let folder = try smallChronicle()
    let run = try chronicle("diff", folder.path)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.hasPrefix("1 new article\n"), "\(run.output)")
  }

  private func publishedChronicle() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("chronicle.yml", "title: Talks\n")
    try folder.write(
      "content/articles/rome.md",
      article(
        "Rome", "2008-04-15", "[Anna Berg](person:anna-berg) came. She left."))
    try folder.write("content/articles/oslo.md", article("Oslo", "2008-03-01", "Nobody."))
    try folder.write(
      "content/articles/bonn.md",
      article("Bonn", "2008-03-04", "[M. Conti](person:m-conti) and [Anna Berg](person:anna-berg).")
    )
    try folder.write(
      "content/articles/lima.md",
      article("Lima", "2008-03-05", "[Mario Conti](person:mario-conti)."))
    #expect(try chronicle("build", folder.path).status == 0)
    return folder
  }

  private func article(_ title: String, _ date: String, _ text: String) -> String {
    let meeting =
      title.contains("Rome")
      ? "meetings:\n  - {who: [anna-berg, mario-conti], date: \"\(date)\", status: held}\n" : ""
    return "---\ntitle: \(title)\ndate: \"\(date)\"\n\(meeting)---\n\(text)\n"
  }
}
