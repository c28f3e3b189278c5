import ChronicleCatalogue
import ChronicleExport
import ChronicleModel
import ChronicleRender
import ChronicleSite
import ChronicleTestSupport
import Foundation
import Testing

/// From any earlier state, after any edit, a site is what a build from scratch gives.
///
/// `CHRONICLE_EDITS` sets how many edits are made to each chronicle, `CHRONICLE_SEED` which.
@Suite struct RebuildTests {
  static let count = number("CHRONICLE_EDITS") ?? 8

  @Test func givesWhatABuildFromScratchGives() async throws {
    var dice = Dice(seed: UInt64(Self.number("CHRONICLE_SEED") ?? 1))
    var chronicle = EditedChronicle()
    for _ in 0..<8 { chronicle.addArticle(&dice) }
    var published = Published()
    var made = 0
    var standing = 0
    for step in 0..<Self.count {
      let edit = step == 0 ? "nothing" : chronicle.edit(&dice)
      // Some output is deleted or damaged, and so forgotten.
      for path in published.kept.files.keys.sorted() where dice.roll(50) == 0 {
        published.kept.files[path] = nil
      }
      let next = try await published.next(chronicle)
      let clean = try await Published().next(chronicle)
      #expect(next.files.keys.sorted() == clean.files.keys.sorted(), "\(step): \(edit)")
      for (path, bytes) in clean.files where next.files[path] != bytes {
        Issue.record("\(path) differs after step \(step): \(edit)")
      }
      // The first build, and edits that concern every page, leave none.
      if next.standing > 0 {
        made += next.made
        standing += next.standing
      }
      published = next
    }
    if Self.count >= 8 {
      #expect(standing > made / 4, "\(made) files made and \(standing) left standing")
    }
  }

  @Test func leavesPagesThatAnEditDoesNotConcern() async throws {
    var dice = Dice(seed: 7)
    var chronicle = EditedChronicle()
    for _ in 0..<40 { chronicle.addArticle(&dice) }
    let first = try await Published().next(chronicle)
    let same = try await first.next(chronicle)
    #expect(same.made == 0)
    let name = try #require(chronicle.files.keys.sorted().first { $0.hasPrefix("articles/") })
    chronicle.files[name, default: ""] += "\nOne more sentence at the end.\n"
    let next = try await first.next(chronicle)
    let pages = next.madePaths.filter { $0.hasSuffix(".html") }
    #expect(pages.contains(name.replacing(".md", with: ".html")))
    #expect(pages.count < 40, "\(pages)")
    // The sentences that name somebody are worded as they were, wherever they stand.
    #expect(!next.madePaths.contains("data/mentions.csv"))
    chronicle.files[name]?.replace("\n---\n", with: "\n---\nA sentence at the beginning. ")
    let third = try await next.next(chronicle)
    #expect(!third.madePaths.contains("data/mentions.csv"))
    chronicle.templates["year.mustache"] = "{{year}}"
    let years = try await third.next(chronicle).madePaths
    #expect(years.allSatisfy { $0.hasSuffix("/index.html") }, "\(years)")
  }

  /// A sentence's address follows from its words, also where nothing in it moves.
  @Test func givesTheAddressOfASentenceThatWasWordedAnew() async throws {
    var dice = Dice(seed: 5)
    var chronicle = EditedChronicle()
    for _ in 0..<3 { chronicle.addArticle(&dice) }
    let name = "articles/noon.md"
    chronicle.files[name] =
      "---\ntitle: Noon\ndate: 2007-02-13\n---\n[Ada Berg](person:ada-berg) spoke at noon.\n"
    let first = try await Published().next(chronicle)
    chronicle.files[name]?.replace("at noon", with: "at dusk")
    let next = try await first.next(chronicle)
    #expect(next.madePaths.contains("data/mentions.csv"))
    #expect(next.files == (try await Published().next(chronicle)).files)
  }

  /// Lists show the first sentence of an article.
  @Test func showsAnewFirstSentenceInLists() async throws {
    var dice = Dice(seed: 5)
    var chronicle = EditedChronicle()
    for _ in 0..<3 { chronicle.addArticle(&dice) }
    let name = "articles/noon.md"
    chronicle.files[name] =
      "---\ntitle: Noon\ndate: 2007-02-13\n---\nIt rained. [Ada Berg](person:ada-berg) spoke.\n"
    let first = try await Published().next(chronicle)
    chronicle.files[name]?.replace("It rained", with: "It snowed")
    let next = try await first.next(chronicle)
    #expect(next.madePaths.contains("2007/02/13.html"))
    #expect(next.files == (try await Published().next(chronicle)).files)
  }

  /// Two names of one form that change places leave all sentences and words as they were.
  @Test(arguments: [("person:ada-berg", "person:bo-lund"), ("date:2007-02-12", "date:2007-02-11")])
  func namesOfOneFormMayChangePlaces(_ one: String, _ other: String) async throws {
    func text(_ first: String, _ second: String) -> String {
      "---\ntitle: Noon\ndate: 2007-02-13\n---\n"
        + "Then [it](\(first)) rained. Now [it](\(second)) snows.\n"
    }
    var dice = Dice(seed: 5)
    var chronicle = EditedChronicle()
    for _ in 0..<3 { chronicle.addArticle(&dice) }
    chronicle.files["articles/noon.md"] = text(one, other)
    let first = try await Published().next(chronicle)
    chronicle.files["articles/noon.md"] = text(other, one)
    let next = try await first.next(chronicle)
    #expect(next.files == (try await Published().next(chronicle)).files)
  }

  @Test func longTablesComeInPieces() async throws {
    var dice = Dice(seed: 3)
    var chronicle = EditedChronicle()
    for _ in 0..<250 { chronicle.addArticle(&dice) }
    let source = chronicle.inMemory
    let site = await buildSite(
      source.content, templates: [:], configuration: source.configuration, generator: "test")
    let file = try #require(site.files.first { $0.path == "data/mentions.json" })
    guard case .pieces(let make) = file.making else {
      Issue.record("it is made whole")
      return
    }
    var pieces: [[UInt8]] = []
    make { pieces.append($0) }
    #expect(pieces.count > 1)
    let whole = Data(pieces.joined())
    let rows = try #require(try JSONSerialization.jsonObject(with: whole) as? [[String: Any]])
    let mentions =
      site.published.persons.map(\.mentions.count) + site.published.places.map(\.mentions.count)
    #expect(rows.count == mentions.reduce(0, +))
  }

  @Test func showsBeforehandWhatIsPublished() async throws {
    var dice = Dice(seed: 9)
    var chronicle = EditedChronicle()
    for _ in 0..<12 { chronicle.addArticle(&dice) }
    let published = try await Published().next(chronicle)
    let source = chronicle.inMemory
    let shown = await buildSite(
      source.content, templates: source.templates, configuration: source.configuration,
      generator: "chronicle \(chronicle.version)", for: .preview)
    var files: [String: [UInt8]] = [:]
    for file in shown.files + (await shown.searchFiles(after: KeptTerms()).files) {
      if let bytes = file.bytes { files[file.path] = bytes }
    }
    #expect(files == published.files)
  }

  @Test func countsEveryPropertyOfThePlan() async throws {
    var dice = Dice(seed: 7)
    var chronicle = EditedChronicle()
    chronicle.addArticle(&dice)
    let site = chronicle.inMemory
    let (catalogue, _) = await site.catalogue()
    var found = site.diagnostics
    let wording = interfaceWording("en", own: [:], &found)
    let plan = SitePlan(
      catalogue, configuration: site.configuration, wording: wording, generator: "test", &found)
    let labels = Mirror(reflecting: plan).children.compactMap(\.label)
    #expect(labels.sorted() == SitePlan.printed.sorted(), "SitePlan.print must take it up")
  }

  static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }
}

/// The files of a site as they were published, and what the next build may keep.
private struct Published {
  var files: [String: [UInt8]] = [:]
  var kept = KeptSite()
  /// Its texts need not be read again.
  var catalogue: Catalogue?
  var madePaths: [String] = []
  var standing = 0
  var made: Int { madePaths.count }

  func next(_ chronicle: EditedChronicle) async throws -> Published {
    var source = chronicle.inMemory
    source.content.earlier = catalogue
    let site = await buildSite(
      source.content, templates: source.templates, configuration: source.configuration,
      generator: "chronicle \(chronicle.version)",
      program: Fingerprint(of: Array(chronicle.version.utf8)), kept: kept)
    var next = Published()
    next.catalogue = site.catalogue
    for file in site.files {
      switch file.making {
      case .bytes, .pieces:
        let (made, reads) = site.keys.noting { file.bytes }
        let bytes = try #require(made)
        next.files[file.path] = bytes
        next.kept.files[file.path] = site.keys.kept(file, reads, Fingerprint(of: bytes))
        if next.kept.files[file.path] != nil { next.madePaths.append(file.path) }
      case .standing(let kept):
        let bytes = try #require(files[file.path], "\(file.path) was never made")
        #expect(Fingerprint(of: bytes) == kept.content)
        next.files[file.path] = bytes
        next.kept.files[file.path] = kept
        next.standing += 1
      case .writing: break
      }
    }
    next.kept.terms = kept.terms
    if let terms = site.terms { next.kept.terms = { terms } }
    return next
  }
}

extension EditedChronicle {
  var inMemory: SiteInMemory {
    SiteInMemory(files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, templates: templates)
  }
}
