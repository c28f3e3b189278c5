import Foundation
import Testing

/// The rows of the table of bad input: what happens is said, and nothing is lost.
@Suite struct BadInputTests {
  @Test(arguments: [
    ("empty.txt", Data(), "it is empty"),
    ("blank.txt", Data(" \n\n\t\n".utf8), "it is empty"),
    (
      "picture.txt", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 1, 0xFF]),
      "it is not text"
    ),
    ("letter.pdf", Data("%PDF-1.4".utf8), "not a .txt, .html, .md or .jsonl file"),
  ])
  func excludesAClippingWithItsReason(_ name: String, _ data: Data, _ reason: String) throws {
    let folder = try smallChronicle()
    try folder.write("content/clippings/" + name, data)
    let run = try chronicle("build", folder.path)
    #expect(run.status == 1)
    #expect(
      run.messages.contains("content/clippings/\(name): excluded, \(reason)"), "\(run.messages)")
    #expect(run.messages.contains("2 inputs = 1 published + 0 undated + 0 duplicates + 1 excluded"))
    #expect(folder.exists("public/index.html"))
  }

  @Test(arguments: ["vienna.md", "clipping/a.txt", "person/anna-lindqvist.md"])
  func saysThatNothingIsReadFromAnotherPlace(_ path: String) throws {
    let folder = try smallChronicle()
    try folder.write("content/" + path, "Text.\n")
    let run = try chronicle("build", folder.path)
    let place = "content/" + (path.split(separator: "/").first ?? "")
    #expect(
      run.messages.contains("\(place): warning: nothing is read from here"), "\(run.messages)")
  }

  @Test func readsAPageOfBrokenCharactersInSilence() throws {
    let folder = try smallChronicle()
    let page =
      Data("<html><body><p>The envoys".utf8) + Data([0x81, 0x8D, 0x8F])
      + Data(
        " met on Monday in the old hall of the town, officials said.</p></body></html>".utf8)
    try folder.write("content/clippings/broken.html", page)
    let run = try chronicle("read", folder.path + "/content/clippings/broken.html")
    #expect(!run.messages.contains("encoding error"), "\(run.messages)")
  }

  @Test(arguments: ["caf\u{E9}.txt", "dossier \u{E9}/vienna.txt"])
  func countsAFileWhoseNameIsNotUTF8(_ name: String) throws {
    let folder = try smallChronicle()
    var path = Array(folder.url("content/clippings").path.utf8) + [UInt8(ascii: "/")]
    for part in name.split(separator: "/") {
      let bytes = part.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      let isFile = part.hasSuffix(".txt")
      path += bytes
      let place = path.map(CChar.init(bitPattern:)) + [0]
      if isFile { fclose(fopen(place, "w")) } else { mkdir(place, 0o777) }
      path.append(UInt8(ascii: "/"))
    }
    let run = try chronicle("build", folder.path)
    #expect(run.status == 1)
    #expect(run.messages.contains("\\xE9"), "\(run.messages)")
    #expect(run.messages.contains("excluded, its name is not UTF-8"))
    #expect(run.messages.contains("2 inputs = 1 published + 0 undated + 0 duplicates + 1 excluded"))
  }

  @Test func readsWindows1252AndSaysSo() throws {
    let folder = try TemporaryFolder()
    let text = sampleClipping.replacing("border", with: "caf\u{E9} \u{2019}s border")
    let data = try #require(text.data(using: .windowsCP1252))
    try folder.write("content/clippings/old.txt", data)
    let run = try chronicle("build", folder.path)
    #expect(run.status == 0)
    #expect(run.messages.contains("Windows-1252"))
    #expect(try chronicle("build", folder.path, "--strict").status == 1)
  }

  @Test func takesByteOrderMarksAndCarriageReturns() throws {
    let folder = try TemporaryFolder()
    let text = "\u{FEFF}" + sampleClipping.replacing("\n", with: "\r\n")
    try folder.write("content/clippings/dos.txt", text)
    let run = try chronicle("build", folder.path)
    #expect(run.status == 0)
    #expect(run.messages.contains("1 input = 1 published"))
  }

  @Test func countsTheSameArticleTwiceAsOneWithAWitness() throws {
    let folder = try smallChronicle()
    try folder.write("content/clippings/zz-copy.txt", sampleClipping)
    try folder.write(
      "content/clippings/zz-other-paper.txt",
      "The Courier\n" + sampleClipping.replacing("officials said", with: "an official said"))
    let run = try chronicle("build", folder.path)
    #expect(run.status == 0)
    #expect(run.messages.contains("3 inputs = 1 published + 0 undated + 2 duplicates"))
    #expect(run.messages.contains("duplicate of content/clippings/vienna.txt"))
    #expect(try folder.files(below: "content/articles").count == 1)
  }

  @Test func keepsDispatchesOfOtherWeeksApart() throws {
    let folder = try smallChronicle()
    try folder.write(
      "content/clippings/zz-next-year.txt",
      sampleClipping.replacing("March 4, 2008", with: "March 3, 2009"))
    let run = try chronicle("build", folder.path)
    #expect(run.messages.contains("2 inputs = 2 published"), "\(run.messages)")
  }

  @Test(arguments: ["", "/content", "/content/articles", "/templates", "/.."])
  func refusesToPublishAmongTheSources(_ place: String) throws {
    let folder = try smallChronicle()
    let run = try chronicle("build", folder.path, "--output", folder.path + place)
    #expect(run.status == 64)
    #expect(!folder.exists("index.html"))
    #expect(!folder.exists("public"))
  }

  @Test func publishesAnArticleWithoutDateAsUndated() throws {
    let folder = try TemporaryFolder()
    let text = """
      Ministers talk about the border

      The ministers of two neighbouring states talked about their border and went home content, an \
      official said. He gave no further details of what had been agreed between them.

      """
    try folder.write("content/clippings/undated.txt", text)
    let run = try chronicle("build", folder.path)
    #expect(run.status == 0)
    #expect(run.messages.contains("content/clippings/undated.txt: undated"))
    #expect(try folder.read("public/calendar.html").contains("Ministers talk about the border"))
  }

  @Test(arguments: [
    ("content/articles/a.md", "---\ntitle: x\ndatum: y\n---\n", "a.md:3:1: error:", "unknown-key"),
    (
      "content/articles/a.md", "---\ntitle: x\ndate: 2006-06-31\n---\n", "a.md:3:7: error:",
      "invalid-date"
    ),
    ("content/articles/a.md", "---\ntitle: x\n", "a.md:1: error:", "unclosed-front-matter"),
    ("content/people/a.md", "---\nnmae: x\n---\n", "a.md:2:1: error:", "unknown-key"),
    ("content/events/a.md", "---\ntitle: x\n---\n", "a.md:1: error:", "incomplete-event"),
    ("chronicle.yml", "titel: x\n", "chronicle.yml:1:1: error:", "unknown-key"),
    ("templates/page.mustache", "{{#title}}\n", "templates/page.mustache:", "template-syntax"),
    (
      "templates/page.mustache", "a\n {{titel}}\n", "templates/page.mustache:2:",
      "unknown-template-value"
    ),
  ])
  func keepsTheOldSiteAndNamesThePlace(
    _ path: String, _ text: String, _ place: String, _ id: String
  ) throws {
    let folder = try smallChronicle()
    try folder.write("content/pages/about.md", "---\ntitle: About\n---\nText.\n")
    #expect(try chronicle("build", folder.path).status == 0)
    let before = try folder.files(below: "public")
    try folder.write(path, text)
    let run = try chronicle("build", folder.path)
    #expect(run.status == 1)
    #expect(run.messages.contains(place), "\(run.messages)")
    #expect(run.messages.contains("[\(id)]"), "\(run.messages)")
    #expect(run.messages.contains("the site stays as it was"))
    #expect(try folder.files(below: "public") == before)
  }

  @Test func reportsAllFindingsOfARun() throws {
    let folder = try smallChronicle()
    try folder.write("content/articles/a.md", "---\ntitle: x\ndatum: y\n---\n")
    try folder.write("content/articles/b.md", "---\ntitle: x\ndate: never\n---\n")
    try folder.write("content/people/c.md", "---\naliases: [x]\n---\n")
    let messages = try chronicle("build", folder.path).messages
    #expect(messages.contains("a.md:3:1") && messages.contains("b.md:3:7"))
    #expect(messages.contains("[missing-name]"))
  }

  @Test func namesBothPlacesOfAnAliasClaimedTwice() throws {
    let folder = try smallChronicle()
    try folder.write("content/people/one.md", "---\nname: One Person\naliases: [The Envoy]\n---\n")
    try folder.write("content/people/two.md", "---\nname: Two Person\naliases: [The Envoy]\n---\n")
    let run = try chronicle("build", folder.path)
    #expect(run.status == 1)
    #expect(run.messages.contains("content/people/one.md"))
    #expect(run.messages.contains("content/people/two.md"))
  }

  @Test func leavesAloneWhatItDidNotWrite() throws {
    let folder = try smallChronicle()
    try folder.write("public/notes.txt", "mine")
    let run = try chronicle("build", folder.path)
    #expect(run.status == 0)
    #expect(run.messages.contains("not written by chronicle: notes.txt"))
    #expect(try folder.read("public/notes.txt") == "mine")
  }

  @Test func refusesToWriteOverAForeignPage() throws {
    let folder = try smallChronicle()
    try folder.write("public/index.html", "mine")
    let run = try chronicle("build", folder.path)
    #expect(run.status == 1)
    #expect(run.messages.contains("[foreign-file]"))
    #expect(try folder.files(below: "public").keys.sorted() == ["index.html"])
    #expect(try folder.read("public/index.html") == "mine")
  }

  @Test func carriesOnAfterARunThatWasKilled() throws {
    let folder = try smallChronicle()
    #expect(try chronicle("build", folder.path).status == 0)
    let whole = try folder.files(below: "public")
    try folder.write("public/.chronicle-staging/index.html", "half")
    try folder.write("public/.chronicle-files-next", "index.html\nold.html\n")
    try folder.write("public/old.html", "a page of the killed run")
    #expect(try chronicle("build", folder.path).status == 0)
    #expect(try folder.files(below: "public") == whole)
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "[x](javascript:alert(1))", "<img src=x onerror=alert(1)>",
    "../../etc/passwd", "\u{202E}txt.exe",
  ])
  func letsHostileTextStayText(_ text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "content/articles/hostile.md",
      "---\ntitle: \(quotedYAML(text))\ndate: 2006-12-27\n---\n\(text)\n")
    try folder.write(
      "content/clippings/..%2Fx.txt", sampleClipping.replacing("Envoys agree", with: text))
    let run = try chronicle("build", folder.path)
    #expect(run.status == 0, "\(run.messages)")
    for (path, data) in try folder.files(below: "public") where path.hasSuffix(".html") {
      let page = String(decoding: data, as: UTF8.self)
      #expect(!page.contains("<script>alert"), "\(path)")
      #expect(!page.contains("href=\"javascript:"), "\(path)")
      #expect(!page.contains("<img src=x"), "\(path)")
    }
  }

  @Test func followsNoLinkOutOfTheChronicle() throws {
    let folder = try smallChronicle()
    let outside = try TemporaryFolder()
    try outside.write("secret.txt", sampleClipping)
    try FileManager.default.createSymbolicLink(
      at: folder.url("content/clippings/link.txt"), withDestinationURL: outside.url("secret.txt"))
    let run = try chronicle("build", folder.path)
    #expect(run.status == 1)
    #expect(run.messages.contains("link.txt: excluded, a symbolic link"))
  }

  @Test func saysWhatTheMachineRefuses() throws {
    let folder = try smallChronicle()
    try folder.write("public", "a file, not a folder")
    let run = try chronicle("build", folder.path)
    #expect(run.status == 70)
    #expect(run.messages.contains("public"))
  }
}

private func quotedYAML(_ text: String) -> String {
  "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
