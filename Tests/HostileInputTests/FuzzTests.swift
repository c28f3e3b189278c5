import ChronicleTestSupport
import Foundation
import HostileParsers
import Testing

/// No text stops the program, or takes it long. Each run takes the same texts; `CHRONICLE_FUZZ=100000` takes
/// more of them, `CHRONICLE_FUZZ_SEED=2` others, and `CHRONICLE_FUZZ_PARSER=clipping` one parser only. What once
/// failed stands in `Finds/`. `make fuzz` looks for texts that lead to code which others do not reach.
@Suite struct FuzzTests {
  static let environment = ProcessInfo.processInfo.environment
  static let rounds = environment["CHRONICLE_FUZZ"].flatMap(Int.init) ?? 60
  static let seed = environment["CHRONICLE_FUZZ_SEED"].flatMap(UInt64.init) ?? 1
  static let chosen = environment["CHRONICLE_FUZZ_PARSER"]

  @Test(arguments: HostileParser.all.filter { chosen == nil || $0.name == chosen })
  func readsAnyText(_ parser: HostileParser) async throws {
    var mutator = Mutator(seed: Self.seed, corpus: Self.corpus)
    let isLong = Self.environment["CHRONICLE_FUZZ"] != nil
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("chronicle-fuzz-\(parser.name)")
    let rounds = max(3, Self.rounds / parser.cost)
    let first = ContinuousClock().now
    for round in 0..<rounds {
      let text = mutator.next()
      // A text that stops the program is there to be looked at.
      if isLong { try Data(text).write(to: place) }
      let start = ContinuousClock().now
      let fault = await parser.parse(text)
      #expect(fault == nil, "\(parser.name), round \(round)")
      let took = ContinuousClock().now - start
      if isLong || !parser.waitsForOthers {
        #expect(took < .seconds(20), "\(parser.name), round \(round) took \(took)")
      }
    }
    try? FileManager.default.removeItem(at: place)
    if isLong { print("\(parser.name): \(rounds) texts in \(ContinuousClock().now - first)") }
  }

  @Test(arguments: HostileParser.all)
  func readsWhatOnceFailed(_ parser: HostileParser) async throws {
    for text in Self.finds {
      let fault = await parser.parse(text)
      #expect(fault == nil)
    }
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
