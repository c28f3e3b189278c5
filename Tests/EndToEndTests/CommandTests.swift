import Foundation
import Testing

@Suite struct CommandTests {
  @Test func helpsWithExamplesOnEveryCommand() throws {
    for command in ["init", "import", "build", "read"] {
      let run = try chronicle("help", command)
      #expect(run.status == 0)
      #expect(run.output.contains("Examples:\n  chronicle \(command)"), "\(command)")
    }
    #expect(try chronicle("--version").output.hasPrefix("0."))
    #expect(try chronicle("--generate-completion-script", "bash").output.contains("_chronicle"))
  }

  @Test func refusesWrongUsage() throws {
    #expect(try chronicle("biuld").status == 64)
    #expect(try chronicle("build", "--nope").status == 64)
    #expect(try chronicle("read").status == 64)
    #expect(try chronicle("read", "--published", "27.12.2006", "-").status == 64)
    let folder = try TemporaryFolder()
    let run = try chronicle("build", folder.path)
    #expect(run.status == 64)
    #expect(run.messages.contains("chronicle init"))
    #expect(try chronicle("build", folder.path + "/absent").status == 64)
  }

  @Test func makesAChronicleThatBuildsAtOnce() throws {
    let folder = try TemporaryFolder()
    let place = folder.path + "/new"
    #expect(try chronicle("init", place).status == 0)
    let built = try chronicle("build", place)
    #expect(built.status == 0, "\(built.messages)")
    #expect(built.messages.contains("1 input = 1 published"))
    #expect(folder.exists("new/public/index.html"))
    #expect(folder.exists("new/templates/article.mustache"))
    #expect(try chronicle("init", place).status == 1)
  }

  @Test func buildsTheCurrentFolder() throws {
    let folder = try smallChronicle()
    let run = try chronicle("build", in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    #expect(folder.exists("public/index.html"))
    #expect(
      run.messages.contains("open ./public/index.html")
        || run.messages.contains("open public/index.html"))
  }

  @Test func printsNoColourWhereNobodySees() throws {
    let folder = try smallChronicle()
    try folder.write("content/clippings/empty.txt", "")
    #expect(!(try chronicle("build", folder.path).messages.contains("\u{1B}")))
    let forced = try chronicle(
      "build", folder.path, environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": ""])
    #expect(forced.messages.contains("\u{1B}[1;31m"))
    let declined = try chronicle(
      "build", folder.path, environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"])
    #expect(!declined.messages.contains("\u{1B}"))
  }

  @Test func refusesToReadWhatIsNotThere() throws {
    let folder = try smallChronicle()
    let clipping = folder.path + "/content/clippings/vienna.txt"
    let run = try chronicle("read", "--root", folder.path + "/absent", clipping)
    #expect(run.status == 64)
    #expect(run.messages.contains("absent"))
    let missing = try chronicle("read", folder.path + "/absent.txt", clipping)
    #expect(missing.status == 64)
    #expect(missing.output.contains("Lindqvist"))
  }

  @Test func readsTheIdsThatAnImportGives() throws {
    let folder = try smallChronicle()
    try folder.write(
      "content/people/lindqvist.md", "---\nname: Anna M. Lindqvist\n---\nA negotiator.\n")
    let clipping = folder.path + "/content/clippings/vienna.txt"
    let read = try chronicle("read", "--root", folder.path, clipping)
    #expect(try chronicle("import", folder.path).status == 0)
    let article = try folder.files(below: "content/articles").values.first
    let text = String(decoding: try #require(article), as: UTF8.self)
    for id in ["person:lindqvist", "person:mario-conti"] {
      #expect(text.contains(id))
      #expect(read.output.contains(id))
    }
  }

  @Test func readsFromStandardInputAndTouchesNothing() throws {
    let folder = try TemporaryFolder()
    let run = try chronicle("read", "-", in: folder.url, input: sampleClipping)
    #expect(run.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let read = try #require(object as? [String: Any])
    #expect(read["title"] as? String == "Envoys agree to meet again in Vienna")
    #expect(read["published"] as? String == "2008-03-04")
    #expect(read["dateline"] as? String == "Vienna")
    let persons = try #require(read["persons"] as? [[String: Any]])
    #expect(persons.compactMap { $0["name"] as? String } == ["Anna Lindqvist", "Mario Conti"])
    #expect(try folder.files(below: "").isEmpty)
  }

  /// Every mention and date must stand in the clipping where the reading says, counted in code points.
  @Test func givesOffsetsInCodePoints() throws {
    let text = sampleClipping.replacing("border", with: "“frontière” — 국경")
    let run = try chronicle("read", "-", input: text)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let read = try #require(object as? [String: Any])
    let scalars = Array(text.unicodeScalars)
    let mentions = (read["persons"] as? [[String: Any]] ?? [])
      .flatMap { $0["mentions"] as? [[String: Any]] ?? [] }
    let dates = read["dates"] as? [[String: Any]] ?? []
    #expect(mentions.count >= 4)
    #expect(dates.count >= 3)
    for span in mentions + dates {
      let start = try #require(span["start"] as? Int)
      let end = try #require(span["end"] as? Int)
      var found = String.UnicodeScalarView()
      found.append(contentsOf: scalars[start..<end])
      #expect(String(found) == span["text"] as? String)
    }
  }
}
