import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleImport
import ChronicleMarkdown
import ChronicleModel
import ChronicleRender
import ChronicleTestSupport
import ChronicleWebPage
import Foundation
import Testing

/// No text stops the program, or takes it long. Each run takes the same texts; `CHRONICLE_FUZZ=100000` takes
/// more of them, and `CHRONICLE_FUZZ_SEED=2` others. What once failed stands in `Finds/`.
@Suite struct FuzzTests {
  static let environment = ProcessInfo.processInfo.environment
  static let rounds = environment["CHRONICLE_FUZZ"].flatMap(Int.init) ?? 60
  static let seed = environment["CHRONICLE_FUZZ_SEED"].flatMap(UInt64.init) ?? 1
  static let reader = Reader()

  struct Parser: Sendable, CustomTestStringConvertible {
    var name: String
    /// How much slower than the others it is.
    var cost = 1
    /// Whether it shares the threads with all other tests, so that its time tells of them where it does not
    /// run alone.
    var waitsForOthers = false
    var parse: @Sendable ([UInt8]) async -> Void

    var testDescription: String { name }
  }

  static let parsers = [
    Parser(name: "article") { bytes in
      var found: [Diagnostic] = []
      let text = String(decoding: bytes, as: UTF8.self)
      guard let file = ArticleFile(path: "content/articles/a.md", text: text, &found) else {
        return
      }
      // What the program writes of it reads as the same.
      let again = ArticleFile(path: file.path, text: file.whole.fileText, &found)
      #expect(again?.whole == file.whole)
    },
    Parser(name: "person") { bytes in
      var found: [Diagnostic] = []
      let text = String(decoding: bytes, as: UTF8.self)
      guard let person = Person(path: "content/people/a.md", text: text, &found), !found.hasErrors
      else { return }
      var again = Person(path: "content/people/a.md", text: person.fileText, &found)
      var before = person
      before.places = [:]
      again?.places = [:]
      #expect(again == before)
    },
    Parser(name: "event, page and settings") { bytes in
      var found: [Diagnostic] = []
      let text = String(decoding: bytes, as: UTF8.self)
      _ = Event(path: "content/events/a.md", text: text, &found)
      _ = FreePage(path: "content/pages/a.md", text: text, &found)
      _ = Configuration(path: "chronicle.yml", text: text, &found)
      for finding in found { #expect(!finding.message.isEmpty && finding.location.line >= 0) }
    },
    Parser(name: "edits of front matter") { bytes in
      var file = FrontMatterText(String(decoding: bytes, as: UTF8.self))
      _ = file.add(["x: y", "송"], toList: "aliases")
      _ = file.remove("Song Il-ho", fromList: "never")
      _ = file.set("name", to: "A \"B\"")
      _ = file.replacePerson("shinzo-abe", by: "b")
    },
    Parser(name: "Markdown") { bytes in
      let text = MarkdownText(parsing: String(decoding: bytes, as: UTF8.self), title: "T")
      let html = String(decoding: text.html { _ in nil }, as: UTF8.self)
      #expect(!html.contains("<script") && !html.contains("<iframe"))
      for sentence in text.sentences { #expect(sentence.range.upperBound <= text.plain.count) }
    },
    Parser(name: "words, names and dates") { bytes in
      let text = String(decoding: bytes.prefix(200), as: UTF8.self)
      let id = slug(for: text)
      #expect(id.utf8.allSatisfy { $0 < 128 } && !id.contains("/") && !id.hasPrefix("."))
      if let date = EDTF(parsing: text) { #expect(EDTF(parsing: "\(date)") == date) }
      _ = StatedDay(text)
      _ = relinked(text, from: "shinzo-abe", to: "b")
    },
    Parser(name: "saved web page", cost: 4) { _ = readWebPage($0) },
    Parser(name: "Markdown clipping and data set") { bytes in
      _ = readMarkdown(bytes, named: "a.md")
      _ = readRecords(bytes, named: "a.jsonl")
    },
    Parser(name: "template") { bytes in
      var found: [Diagnostic] = []
      let wording = interfaceWording("en", own: ["words/en.yml": bytes], &found)
      _ = TemplateSet(["page.mustache": bytes], wording: wording, &found)
    },
    Parser(name: "clipping", cost: 10) { bytes in
      _ = read(RawClipping(name: "a.txt", bytes: bytes), with: reader)
    },
    Parser(name: "whole site", cost: 30, waitsForOthers: true) { bytes in
      var found: [Diagnostic] = []
      let text = String(decoding: bytes, as: UTF8.self)
      var content = Content()
      content.articles = [ArticleFile(path: "content/articles/a.md", text: text, &found)]
        .compactMap { $0 }
      content.people = [Person(path: "content/people/b.md", text: text, &found)].compactMap { $0 }
        .map { Filed(path: "content/people/b.md", text: text, $0) }
      let site = await buildSite(
        content, templates: [:], configuration: Configuration(), generator: "test")
      for file in site.files where file.path.hasSuffix(".html") {
        guard let bytes = file.bytes else { continue }
        #expect(!bytes.isEmpty)
      }
    },
  ]

  @Test(arguments: parsers)
  func readsAnyText(_ parser: Parser) async throws {
    var mutator = Mutator(seed: Self.seed, corpus: Self.corpus)
    let isLong = Self.environment["CHRONICLE_FUZZ"] != nil
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("chronicle-fuzz-\(parser.name)")
    for round in 0..<max(3, Self.rounds / parser.cost) {
      let text = mutator.next()
      // A text that stops the program is there to be looked at.
      if isLong { try Data(text).write(to: place) }
      let start = ContinuousClock().now
      await parser.parse(text)
      let took = ContinuousClock().now - start
      if isLong || !parser.waitsForOthers {
        #expect(took < .seconds(20), "\(parser.name), round \(round) took \(took)")
      }
    }
    try? FileManager.default.removeItem(at: place)
  }

  @Test(arguments: parsers)
  func readsWhatOnceFailed(_ parser: Parser) async throws {
    for text in Self.finds { await parser.parse(text) }
  }

  static let finds: [[UInt8]] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Finds")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appendingPathComponent(name))).map { Array($0) }
    }
  }()

  /// The sample's own files, of each kind some, and texts that are hard to read.
  static let corpus: [String] = {
    let folders = ["articles", "clippings", "people", "events", "pages"]
    let files = folders.flatMap { folder -> [URL] in
      let place = repository.appendingPathComponent("content/\(folder)")
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
      return names.sorted().prefix(12).map(place.appendingPathComponent)
    }
    let settings = ["chronicle.yml", "templates/article.mustache", "templates/day.mustache"]
      .map(repository.appendingPathComponent)
    return (files + settings).compactMap { try? String(contentsOf: $0, encoding: .utf8) } + [
      "{\"title\": \"A\", \"text\": \"Mr. Abe met Mr. Roh on Monday.\", \"date\": \"2006-10-09\"}\n",
      "<html><head><title>A</title><meta name=date content=2006-10-09></head><body><article><h1>A</h1>"
        + "<p>Mr. Abe met Mr. Roh in Seoul on Monday, Oct. 9, 2006.</p></article></body></html>",
      "2006-12-27", "2003-11~", "2003-09-22/2003-12-08", "199X", "",
    ]
  }()
}
