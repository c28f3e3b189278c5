import ChronicleTestSupport
import Foundation
import Testing

/// What a build writes over an earlier one is what a build from scratch writes, byte for byte.
///
/// `CHRONICLE_EDITS` and `CHRONICLE_KILLS` set how often; by default seldom, since each runs the program.
@Suite struct RebuildTests {
  @Test func writesWhatABuildFromScratchWrites() throws {
    var dice = Dice(seed: UInt64(number("CHRONICLE_SEED") ?? 1))
    var chronicle = EditedChronicle()
    for _ in 0..<6 { chronicle.addArticle(&dice) }
    let folder = try TemporaryFolder()
    try folder.write("content/clippings/vienna.txt", sampleClipping)
    var earlier: [String: Data] = [:]
    for step in 0..<(number("CHRONICLE_EDITS") ?? 3) {
      let edit = step == 0 ? "nothing" : chronicle.edit(&dice)
      try folder.lay(chronicle)
      if step % 3 == 2, folder.exists("public/index.html") {
        try folder.remove("public/index.html")
      }
      let run = try chronicle_(folder)
      let scratch = try TemporaryFolder()
      try scratch.lay(chronicle)
      try FileManager.default.copyItem(
        at: folder.url("content/clippings"), to: scratch.url("content/clippings"))
      let clean = try chronicle_(scratch)
      #expect(run.status == clean.status, "\(step): \(edit)\n\(run.messages)\n\(clean.messages)")
      let found = try folder.files(below: "public")
      if clean.messages.contains("nothing was published") {
        #expect(found.filter { earlier[$0.key] != $0.value }.isEmpty, "\(step): \(edit)")
      } else {
        #expect(found == (try scratch.files(below: "public")), "\(step): \(edit)")
      }
      earlier = found
    }
  }

  @Test func looksOnlyWhereNothingChanged() throws {
    let folder = try smallChronicle()
    #expect(try chronicle("build", folder.path).status == 0)
    // The first build wrote an article; the second finds it.
    _ = try chronicle("build", folder.path)
    let third = try chronicle("build", folder.path, "--timings", "--verify")
    #expect(third.messages.contains("looking at the files"), "\(third.messages)")
    #expect(third.messages.contains("verified: "), "\(third.messages)")
    #expect(third.messages.contains("1 input = 1 published"), "\(third.messages)")
    #expect(third.messages.contains("0 files written"), "\(third.messages)")
  }

  @Test func buildsAllFromADamagedMemory() throws {
    let folder = try smallChronicle()
    #expect(try chronicle("build", folder.path).status == 0)
    let whole = try folder.files(below: "public")
    let memory = try Data(contentsOf: folder.url(".chronicle/memory"))
    for damaged in [Data(), memory.dropLast(), memory.prefix(100), Data("other".utf8) + memory] {
      try folder.write(".chronicle/memory", Data(damaged))
      let run = try chronicle("build", folder.path)
      #expect(run.status == 0, "\(run.messages)")
      #expect(try folder.files(below: "public") == whole)
    }
    for name in ["terms", "catalogue"] {
      let kept = try Data(contentsOf: folder.url(".chronicle/\(name)"))
      for damaged in [Data(), kept.dropLast(), kept.prefix(100), Data("other".utf8) + kept] {
        try folder.write(".chronicle/\(name)", Data(damaged))
        try folder.write("content/pages/about.md", "---\ntitle: About \(damaged.count)\n---\n")
        let run = try chronicle("build", folder.path, "--verify")
        #expect(run.messages.contains("verified: the site is"), "\(run.messages)")
      }
    }
    var turned = memory
    turned[turned.count / 2] ^= 1
    try folder.write(".chronicle/memory", turned)
    try folder.write("chronicle.yml", "title: Other talks\n")
    #expect(try chronicle("build", folder.path, "--verify").status == 0)
  }

  @Test func readsOnlyTheArticleWhoseTextWasWorkedOn() throws {
    var dice = Dice(seed: 4)
    var chronicle = EditedChronicle()
    for _ in 0..<6 { chronicle.addArticle(&dice) }
    let folder = try TemporaryFolder()
    try folder.lay(chronicle)
    #expect(try chronicle_(folder).status == 0)
    let names = chronicle.files.keys.filter { $0.hasPrefix("articles/") }.sorted()
    func gathersAll(_ edit: (inout String) -> Void) throws -> Bool {
      edit(&chronicle.files[names[0], default: ""])
      try folder.lay(chronicle)
      let run = try build(folder)
      #expect(run.messages.contains("verified: the site is"), "\(run.messages)")
      #expect(run.messages.contains("6 articles, "), "\(run.messages)")
      return run.messages.contains("  catalogue ")
    }
    #expect(try !gathersAll { $0 += "\nOne line more.\n" })
    #expect(try !gathersAll { $0.replace("\n---\n", with: "\n---\nA first sentence.\n") })
    #expect(try gathersAll { $0.replace("title: ", with: "title: New ") })
    #expect(try !gathersAll { $0.replace("One line", with: "Two lines") })
    #expect(try gathersAll { $0 += "\n[Anna Lindqvist](person:anna-lindqvist) went home.\n" })
    #expect(try !gathersAll { $0 += "\nThe end.\n" })
    // Two at once; and what was kept is damaged, or of another build.
    chronicle.files[names[1], default: ""] += "\nThe end.\n"
    #expect(try !gathersAll { $0.replace("The end", with: "No end") })
    let path = ".chronicle/catalogue"
    let kept = try Data(contentsOf: folder.url(path))
    for damaged in [Data(), kept.dropLast(), kept.prefix(300), Data("other".utf8) + kept] {
      try folder.write(path, Data(damaged))
      #expect(try gathersAll { $0 += "\nAnother line.\n" })
    }
    try folder.write(path, kept)
    #expect(try gathersAll { $0 += "\nThe last line.\n" })
    #expect(try !gathersAll { $0 += "\nReally the last line.\n" })
  }

  /// The import reads links in the raw text, also such as Markdown does not take for links.
  @Test(arguments: [
    "[Takashi\nKurai](person:t-kurai) came.", "[*Takashi* Kurai](person:t-kurai) came.",
    "`[Takashi Kurai](person:t-kurai)` came.", "[Takashi Kurai](<person:t-kurai>) came.",
    "[Takashi Kurai](person:t-kurai) came. <!-- [Ada Berg](person:t-kurai) -->",
  ])
  func readsAllWhereAnImportWouldSeeOtherNames(body: String) throws {
    let folder = try smallChronicle()
    try folder.write(
      "content/clippings/kurai.txt",
      sampleClipping.replacing("Anna Lindqvist", with: "Takashi Kurai")
        .replacing("Lindqvist", with: "Kurai"))
    try folder.write("content/people/t-kurai.md", "---\nname: T. Kurai\n---\n")
    let head = "---\ntitle: Arrival\ndate: \"2008-03-05\"\n---\n"
    try folder.write(
      "content/articles/hand.md", head + "[Takashi Kurai](person:t-kurai) came.\n")
    for _ in 0..<2 { #expect(try chronicle("build", folder.path).status == 0) }
    try folder.write("content/articles/hand.md", head + body + "\n")
    let run = try build(folder)
    #expect(run.messages.contains("  catalogue "), "\(run.messages)")
    #expect(run.messages.contains("verified: the site is"), "\(run.messages)")
  }

  /// The sources' rights are looked at anew in every build.
  @Test func gathersAllWhereTextsAreWithheld() throws {
    let folder = try smallChronicle()
    try folder.write(
      "chronicle.yml", "title: Talks\nsources: [{name: Other paper, policy: citation}]\n")
    #expect(try chronicle("build", folder.path).status == 0)
    #expect(try chronicle("build", folder.path).status == 0)
    #expect(!folder.exists(".chronicle/catalogue"))
  }

  private func build(_ folder: TemporaryFolder) throws -> Run {
    try chronicle("build", folder.path, "--timings", "--verify")
  }

  @Test func findsPagesThatWereDamagedWithTheirTimesKept() throws {
    let folder = try smallChronicle()
    #expect(try chronicle("build", folder.path).status == 0)
    let page = folder.url("public/meetings.html")
    let date = try FileManager.default.attributesOfItem(atPath: page.path)[.modificationDate]
    let bytes = try Data(contentsOf: page)
    try folder.write("public/meetings.html", Data(bytes.reversed()))
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(date)], ofItemAtPath: page.path)
    let run = try chronicle("build", folder.path)
    #expect(run.messages.contains("[altered-file]"), "\(run.messages)")
  }

  @Test func repairsWhatAKilledRunLeft() throws {
    var dice = Dice(seed: UInt64(number("CHRONICLE_SEED") ?? 1))
    let folder = try smallChronicle()
    var sites: [[String: Data]] = []
    var time = 0.0
    for title in ["Talks", "Other talks"] {
      try folder.write("chronicle.yml", "title: \(title)\n")
      let start = Date()
      #expect(try chronicle("build", folder.path).status == 0)
      time = Date().timeIntervalSince(start)
      sites.append(try folder.files(below: "public"))
    }
    for round in 0..<(number("CHRONICLE_KILLS") ?? 3) {
      let wanted = round % 2
      try folder.write("chronicle.yml", "title: \(["Talks", "Other talks"][wanted])\n")
      try kill(after: time * Double(dice.roll(1000)) / 1000, building: folder)
      for (path, data) in try folder.files(below: "public") where !path.hasPrefix(".") {
        #expect(data == sites[0][path] || data == sites[1][path], "\(path) is torn")
      }
      #expect(try chronicle("build", folder.path).status == 0)
      #expect(try folder.files(below: "public") == sites[wanted])
    }
  }

  private func kill(after seconds: Double, building folder: TemporaryFolder) throws {
    let process = Process()
    process.executableURL = Bundle.main.bundleURL.appendingPathComponent("chronicle")
    process.arguments = ["build", folder.path]
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  private func chronicle_(_ folder: TemporaryFolder) throws -> Run {
    try chronicle("build", folder.path, "--quiet")
  }
}

private func number(_ name: String) -> Int? {
  ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
}

extension TemporaryFolder {
  /// Makes the files of a chronicle stand in the folder, and no others but its clippings.
  fileprivate func lay(_ chronicle: EditedChronicle) throws {
    var wanted: [String: String] = [:]
    for (path, text) in chronicle.files {
      wanted[path == "chronicle.yml" ? path : "content/" + path] = text
    }
    for (path, text) in chronicle.templates { wanted["templates/" + path] = text }
    for folder in ["content", "templates"] where exists(folder) {
      for path in try files(below: folder).keys where !path.hasPrefix("clippings/") {
        let path = folder + "/" + path
        // What was read from the clipping stays.
        if wanted[path] == nil, !path.contains("2008-03-04") { try remove(path) }
      }
    }
    for (path, text) in wanted where try !exists(path) || read(path) != text {
      try write(path, text)
    }
  }
}
