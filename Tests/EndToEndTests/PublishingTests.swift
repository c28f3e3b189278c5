import Foundation
import Testing

/// A site is published whole, and nothing is touched that the program did not write.
@Suite struct PublishingTests {
  @Test(arguments: ["public/people", "public/data", "public/2008/03"])
  func looksBeforeTheFirstMoveForFilesWhereFoldersBelong(_ path: String) throws {
    let folder = try smallChronicle()
    try folder.write(path, "mine")
    let run = try chronicle("build", folder.path)
    #expect(run.status == 1)
    #expect(run.messages.contains("\(path):") && run.messages.contains("[foreign-file]"))
    #expect(run.messages.contains("the site stays as it was"))
    let name = String(path.dropFirst("public/".count))
    #expect(try folder.files(below: "public") == [name: Data("mine".utf8)])
  }

  @Test func looksForFoldersWhereFilesBelong() throws {
    let folder = try smallChronicle()
    try folder.write("public/index.html/mine.txt", "mine")
    let run = try chronicle("build", folder.path)
    #expect(run.status == 1)
    #expect(run.messages.contains("[foreign-file]"), "\(run.messages)")
    #expect(try folder.files(below: "public").keys.sorted() == ["index.html/mine.txt"])
  }

  @Test func writesThroughNoLinkOutOfTheFolder() throws {
    let folder = try smallChronicle()
    let outside = try TemporaryFolder()
    try folder.write("public/notes.txt", "mine")
    try FileManager.default.createSymbolicLink(
      at: folder.url("public/people"), withDestinationURL: outside.url)
    let run = try chronicle("build", folder.path)
    #expect(run.status == 1)
    #expect(run.messages.contains("[foreign-file]"))
    #expect(try outside.files(below: ".").isEmpty)
  }

  @Test func turnsFilesIntoFoldersAndBackWhereBothAreItsOwn() throws {
    let folder = try smallChronicle()
    try folder.write("templates/assets/print", "a file")
    #expect(try chronicle("build", folder.path).status == 0)
    try folder.remove("templates/assets/print")
    try folder.write("templates/assets/print/a.css", "in a folder")
    #expect(try chronicle("build", folder.path).status == 0)
    #expect(try folder.read("public/assets/print/a.css") == "in a folder")
    try folder.remove("templates/assets/print")
    try folder.write("templates/assets/print", "a file")
    #expect(try chronicle("build", folder.path).status == 0)
    #expect(try folder.read("public/assets/print") == "a file")
  }

  @Test func leavesAPageThatWasChangedByHand() throws {
    let folder = try smallChronicle()
    #expect(try chronicle("build", folder.path).status == 0)
    let before = try folder.files(below: "public")
    let page = try folder.read("public/meetings.html")
    try folder.write("public/meetings.html", page + "<!-- by hand -->")
    try folder.write("chronicle.yml", "title: Other talks\n")
    let run = try chronicle("build", folder.path)
    #expect(run.status == 1)
    #expect(run.messages.contains("public/meetings.html: error:"), "\(run.messages)")
    #expect(run.messages.contains("[altered-file]"))
    #expect(try folder.read("public/meetings.html") == page + "<!-- by hand -->")
    #expect(try folder.files(below: "public")["index.html"] == before["index.html"])
    try folder.remove("public/meetings.html")
    #expect(try chronicle("build", folder.path).status == 0)
    #expect(try folder.read("public/meetings.html").contains("Other talks"))
  }

  @Test func leavesAChangedPageThatTheSiteNoLongerHas() throws {
    let folder = try smallChronicle()
    try folder.write("content/pages/about.md", "---\ntitle: About\n---\nText.\n")
    #expect(try chronicle("build", folder.path).status == 0)
    try folder.write("public/about.html", "by hand")
    try folder.remove("content/pages/about.md")
    let run = try chronicle("build", folder.path)
    #expect(run.status == 0)
    #expect(run.messages.contains("not written by chronicle: about.html"), "\(run.messages)")
    #expect(try folder.read("public/about.html") == "by hand")
  }

  @Test func mendsAFileThatAFailingMachineCutOff() throws {
    let folder = try smallChronicle()
    #expect(try chronicle("build", folder.path).status == 0)
    let whole = try folder.files(below: "public")
    try folder.write("public/index.html", "")
    try folder.remove("public/meetings.html")
    #expect(try chronicle("build", folder.path).status == 0)
    #expect(try folder.files(below: "public") == whole)
  }

  @Test(arguments: ["Über uns?", "two\nlines", "a:b", "trailing "])
  func refusesNamesThatCannotBeAddresses(_ name: String) throws {
    let folder = try smallChronicle()
    for kind in ["pages", "articles", "events"] {
      try folder.write(
        "content/\(kind)/\(name).md", "---\ntitle: X\ndate: \"2006-12-27\"\n---\nText.\n")
    }
    let run = try chronicle("build", folder.path)
    #expect(run.status == 1)
    #expect(run.messages.components(separatedBy: "[unusable-name]").count == 4, "\(run.messages)")
    #expect(!folder.exists("public/index.html"))
  }

  @Test func keepsTrackOfAssetsOfAnyName() throws {
    let folder = try smallChronicle()
    try folder.write("templates/assets/a\nb%.css", "x")
    #expect(try chronicle("build", folder.path).status == 0)
    #expect(try folder.read("public/assets/a\nb%.css") == "x")
    try folder.remove("templates")
    let run = try chronicle("build", folder.path)
    #expect(run.status == 0)
    #expect(!folder.exists("public/assets/a\nb%.css"))
  }

  @Test func clearsAwayWhatAKilledRunLeft() throws {
    let folder = try smallChronicle()
    #expect(try chronicle("build", folder.path).status == 0)
    let whole = try folder.files(below: "public")
    try folder.write("public/.chronicle-staging/people/half.html", "half")
    try folder.write("public/..chronicle-files.chronicle-new", "half")
    try folder.write("content/articles/.x.md.chronicle-new", "half")
    let run = try chronicle("build", folder.path)
    #expect(run.status == 0, "\(run.messages)")
    #expect(!folder.exists("public/.chronicle-staging"))
    #expect(try folder.files(below: "public").filter { !$0.key.hasPrefix("..") } == whole)
  }

  @Test func waitsForAnotherRunOnTheSameFolder() async throws {
    let folder = try smallChronicle()
    let descriptor = open(folder.path, O_RDONLY)
    #expect(flock(descriptor, LOCK_EX) == 0)
    async let release: Void = {
      try await Task.sleep(for: .milliseconds(300))
      close(descriptor)
    }()
    let run = try await Task.detached { try chronicle("build", folder.path) }.value
    try await release
    #expect(run.status == 0)
    #expect(run.messages.contains("another chronicle is at work"))
  }

  @Test func saysThatNothingIsPublishedWhereNothingIs() throws {
    let folder = try smallChronicle()
    try folder.write("content/people/c.md", "---\naliases: [x]\n---\n")
    let run = try chronicle("build", folder.path)
    #expect(run.status == 1)
    #expect(run.messages.contains("1 input = 1 ready"), "\(run.messages)")
    #expect(!run.messages.contains("1 published"))
  }

  @Test func namesEveryInputWhenAsked() throws {
    let folder = try smallChronicle()
    try folder.write("content/articles/by-hand.md", "---\ntitle: By hand\n---\nText.\n")
    let run = try chronicle("build", folder.path, "--verbose")
    #expect(run.messages.contains("  content/articles/by-hand.md: undated article by-hand"))
    #expect(run.messages.contains("vienna.txt: article 2008-03-04-"), "\(run.messages)")
  }
}
