import ChronicleTestSupport
import Foundation
import Testing

@Suite struct PeopleCommandTests {
  /// Two spellings of one name, one of them with a file that a person has written.
  private func chronicleOfTwo() throws -> TemporaryFolder {
    let folder = try smallChronicle()
    try folder.write(
      "content/clippings/rome.txt",
      sampleClipping.replacing("Vienna", with: "Rome").replacing("VIENNA", with: "ROME")
        .replacing("March 4", with: "April 8").replacing("Anna Lindqvist", with: "Ana Lindquist")
        .replacing("Lindqvist told", with: "Lindquist told"))
    try folder.write(
      "content/people/anna-lindqvist.md",
      """
      ---
      # Checked against the ministry's list.
      name: Anna Lindqvist   # so she signs
      offices:
        - {title: Special Envoy, country: Sweden, from: "2007"} # see the gazette
      ---
      A negotiator.

      """)
    #expect(try chronicle("build", folder.path).status == 0)
    #expect(folder.exists("public/people/ana-lindquist.html"))
    return folder
  }

  @Test func makesOnePersonOfTwo() throws {
    let folder = try chronicleOfTwo()
    let before = try folder.files(below: "content")
    let shown = try chronicle(
      "people", "merge", "ana-lindquist", "anna-lindqvist", "--dry-run", in: folder.url)
    #expect(shown.status == 0, "\(shown.messages)")
    #expect(shown.output.contains("+ formerly: [ana-lindquist]"))
    #expect(shown.output.contains("would be written"))
    #expect(try folder.files(below: "content") == before)

    let run = try chronicle("people", "merge", "ana-lindquist", "anna-lindqvist", in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    #expect(
      try folder.read("content/people/anna-lindqvist.md") == """
        ---
        # Checked against the ministry's list.
        name: Anna Lindqvist   # so she signs
        offices:
          - {title: Special Envoy, country: Sweden, from: "2007"} # see the gazette
        aliases: [Ana Lindquist]
        formerly: [ana-lindquist]
        ---
        A negotiator.

        """)
    let built = try chronicle("build", folder.path)
    #expect(built.status == 0, "\(built.messages)")
    #expect(!built.messages.contains("kept as edited"))
    let moved = try folder.read("public/people/ana-lindquist.html")
    #expect(moved.contains("anna-lindqvist.html") && moved.contains("http-equiv=\"refresh\""))
    for (name, data) in try folder.files(below: "content/articles") {
      let text = String(decoding: data, as: UTF8.self)
      #expect(
        text.contains("(person:anna-lindqvist)") && !text.contains("ana-lindquist"), "\(name)")
    }
    #expect(try chronicle("check", folder.path).output.contains("removed-address") == false)
  }

  @Test func mergesIntoAPersonWithoutFile() throws {
    let folder = try chronicleOfTwo()
    let run = try chronicle(
      "people", "merge", "anna-lindqvist", "ana-lindquist", "--root", folder.path)
    #expect(run.status == 0, "\(run.messages)")
    #expect(!folder.exists("content/people/anna-lindqvist.md"))
    let file = try folder.read("content/people/ana-lindquist.md")
    #expect(file.contains("Special Envoy") && file.contains("A negotiator."))
    #expect(file.contains("formerly: [anna-lindqvist]"))
    #expect(try chronicle("build", folder.path).status == 0)
  }

  @Test func renamesAndLeavesTheAddressLeadingOn() throws {
    let folder = try chronicleOfTwo()
    let run = try chronicle(
      "people", "rename", "anna-lindqvist", "Anna Lindqvist-Berg", "--root", folder.path)
    #expect(run.status == 0, "\(run.messages)")
    let file = try folder.read("content/people/anna-lindqvist-berg.md")
    #expect(file.contains("name: Anna Lindqvist-Berg   # so she signs"))
    #expect(file.contains("aliases: [Anna Lindqvist]"))
    let built = try chronicle("build", folder.path)
    #expect(built.status == 0 && !built.messages.contains("kept as edited"), "\(built.messages)")
    #expect(try folder.read("public/people/anna-lindqvist.html").contains("lindqvist-berg.html"))
    let back = try chronicle(
      "people", "rename", "anna-lindqvist-berg", "anna-lindqvist", "--root", folder.path)
    #expect(back.status == 0, "\(back.messages)")
    #expect(try folder.read("content/people/anna-lindqvist.md").contains("Lindqvist-Berg   #"))
    #expect(try chronicle("build", folder.path).status == 0)
  }

  @Test func partsTwoPersons() throws {
    let folder = try chronicleOfTwo()
    _ = try chronicle("people", "merge", "ana-lindquist", "anna-lindqvist", "--root", folder.path)
    let article = try #require(
      folder.files(below: "content/articles").keys.sorted().last { $0.contains("04-08") })
    let run = try chronicle(
      "people", "split", "anna-lindqvist", "Ana Lindquist", "--article", article, "--root",
      folder.path)
    #expect(run.status == 0, "\(run.messages)")
    let text = try folder.read("content/articles/" + article)
    #expect(text.contains("[Ana Lindquist](person:ana-lindquist)"))
    #expect(text.contains("who: [ana-lindquist, "))
    let file = try folder.read("content/people/anna-lindqvist.md")
    #expect(file.contains("never: [Ana Lindquist]") && !file.contains("aliases"))
    #expect(try folder.read("content/people/ana-lindquist.md").contains("name: Ana Lindquist"))
    let built = try chronicle("build", folder.path)
    #expect(built.status == 0, "\(built.messages)")
    #expect(folder.exists("public/people/ana-lindquist.html"))
  }

  /// That two persons are two is written where one could be taken for the other, and then it is not idle.
  @Test func writesNoDecisionThatAppliesToNothing() throws {
    for (name, never) in [("Rosa Ferri", false), ("Mario Ferri", true)] {
      let folder = try chronicleOfTwo()
      _ = try chronicle("import", folder.path)
      let article = try #require(
        folder.files(below: "content/articles").keys.sorted().last { $0.contains("04-08") })
      let run = try chronicle(
        "people", "split", "mario-conti", name, "--article", article, "--root", folder.path)
      #expect(run.status == 0, "\(run.messages)")
      let file = folder.exists("content/people/mario-conti.md")
      let text = file ? try folder.read("content/people/mario-conti.md") : ""
      #expect(text.contains("never: [\(name)]") == never)
      #expect(!(try chronicle("check", folder.path).output.contains("idle-decision")))
    }
  }

  @Test func refusesWithHelp() throws {
    let folder = try chronicleOfTwo()
    let before = try folder.files(below: "content")
    let unknown = try chronicle(
      "people", "merge", "ana-linquist", "anna-lindqvist", "--root", folder.path)
    #expect(unknown.status == 1 && unknown.messages.contains("did you mean 'ana-lindquist'?"))
    let taken = try chronicle(
      "people", "rename", "ana-lindquist", "Mario Conti", "--root", folder.path)
    #expect(taken.status == 1 && taken.messages.contains("people merge ana-lindquist mario-conti"))
    #expect(try chronicle("people", "split", "mario-conti", "X", in: folder.url).status == 64)
    let misspelt = try chronicle("people", "merge", "a", in: folder.url)
    #expect(misspelt.status == 64)
    try folder.write("content/people/anna-lindqvist.md", "---\nname: [\n---\n")
    #expect(
      try chronicle("people", "merge", "ana-lindquist", "mario-conti", in: folder.url).status == 1)
    #expect(try folder.files(below: "content").count == before.count)
  }
}
