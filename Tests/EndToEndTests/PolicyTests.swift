import Foundation
import Testing

@Suite struct PolicyTests {
  @Test func isTheSameInPagesAndHeaders() throws {
    let folder = try smallChronicle()
    #expect(try chronicle("build", folder.path).status == 0)
    let headers = try folder.read("public/_headers")
    let page = try folder.read("public/index.html")
    let inPage = try #require(
      page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)
    ).output.1
    let inHeaders = try #require(headers.firstMatch(of: /Content-Security-Policy: (.*)/)).output.1
    // "file:" serves a chronicle on a disk, and frames are refused by servers only.
    #expect(
      inPage.replacing(" file:", with: "") + "; frame-ancestors 'none'" == inHeaders)
    #expect(!inPage.contains("unsafe-"))
  }

  /// No page has an inline script but for data, nor an inline style.
  @Test func isKeptByEveryPage() throws {
    let folder = try smallChronicle()
    #expect(try chronicle("build", folder.path).status == 0)
    for (path, data) in try folder.files(below: "public") where path.hasSuffix(".html") {
      let page = String(decoding: data, as: UTF8.self)
      for script in page.matches(of: /<script([^>]*)>/) {
        let isKept = script.output.1.contains("src=") || script.output.1.contains("ld+json")
        #expect(isKept, "\(path): \(script.output.0)")
      }
      #expect(!page.contains("<style") && !page.contains(" style="), "\(path)")
      #expect(page.matches(of: /\ on[a-z]+=/).isEmpty, "\(path)")
    }
  }

  @Test func terminalIsNotSteered() throws {
    let folder = try smallChronicle()
    try folder.write(
      "content/people/a.md", "---\nname: A\n\"k\\e[31m\\u202Ey\": \"\\e]0;x\\a\"\n---\n")
    let run = try chronicle("build", folder.path)
    #expect(run.status == 1)
    let messages = run.messages.unicodeScalars
    #expect(messages.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    #expect(!messages.contains("\u{202E}"))
  }
}

@Suite struct LinkTests {
  @Test(arguments: ["content", "content/articles", "content/people", "templates", "chronicle.yml"])
  func areReportedWhereTheyLeadOut(_ path: String) throws {
    let folder = try smallChronicle()
    try folder.write("content/people/a.md", "---\nname: A\n---\n")
    try folder.write("templates/page.mustache", "{{title}}")
    try folder.write("content/articles/a.md", "---\ntitle: A\n---\n")
    let outside = try TemporaryFolder()
    try FileManager.default.moveItem(
      at: folder.url(path), to: outside.url("moved"))
    try FileManager.default.createSymbolicLink(
      at: folder.url(path), withDestinationURL: outside.url("moved"))
    let before = try outside.files(below: "")
    let run = try chronicle("build", folder.path)
    #expect(run.status == 1)
    #expect(run.messages.contains("\(path): error:") && run.messages.contains("[link-outside]"))
    #expect(try outside.files(below: "") == before)
    #expect(!folder.exists("public"))
  }

  /// The site goes where a link of the output folder leads only if the editor names it; among the sources never.
  @Test func leadTheSiteOutOnlyWhereItIsNamed() throws {
    let folder = try smallChronicle()
    let outside = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      at: folder.url("public"), withDestinationURL: outside.url)
    let before = try folder.files(below: "content")
    let run = try chronicle("build", folder.path)
    #expect(run.status == 1, "\(run.messages)")
    #expect(run.messages.contains("public: error:") && run.messages.contains("[link-outside]"))
    #expect(run.messages.contains("--output"))
    #expect(try outside.files(below: "").isEmpty)
    #expect(try folder.files(below: "content") == before)
    #expect(try chronicle("build", "--output", "public", in: folder.url).status == 0)
    #expect(try outside.files(below: "").keys.contains("index.html"))
    try folder.remove("public")
    try FileManager.default.createSymbolicLink(
      at: folder.url("public"), withDestinationURL: folder.url("content"))
    for arguments in [["build"], ["build", "--output", "public"]] {
      let run = try chronicle(arguments, in: folder.url)
      #expect(run.status == 64 && run.messages.contains("the chronicle's own files"))
    }
    try folder.remove("public")
    try FileManager.default.createDirectory(
      at: folder.url("_site"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder.url("public"), withDestinationURL: folder.url("_site"))
    #expect(try chronicle("build", in: folder.url).status == 0)
    #expect(folder.exists("_site/index.html"))
  }

  @Test func areReportedAmongTemplates() throws {
    let folder = try smallChronicle()
    let outside = try TemporaryFolder()
    try outside.write("secret.css", "SECRET")
    try folder.write("templates/page.mustache", "{{title}}")
    try FileManager.default.createSymbolicLink(
      at: folder.url("templates/link.css"), withDestinationURL: outside.url("secret.css"))
    let run = try chronicle("build", folder.path)
    #expect(run.status == 1 && run.messages.contains("[not-a-file]"))
  }

  /// An article file in another encoding is told, counted and left as it is.
  @Test func anArticleInAnotherEncodingIsCounted() throws {
    let folder = try smallChronicle()
    let latin = Data("---\ntitle: Caf".utf8) + Data([0xE9]) + Data("\n---\nText.\n".utf8)
    try folder.write("content/articles/cafe.md", latin)
    let run = try chronicle("build", folder.path)
    #expect(run.status == 1 && run.messages.contains("[not-utf8]"))
    #expect(run.messages.contains("content/articles/cafe.md: excluded"))
    #expect(run.messages.contains("2 inputs ="))
    #expect(try folder.files(below: "content/articles")["cafe.md"] == latin)
  }
}
