import ChronicleTestSupport
import Foundation
import Testing

/// Whole small chronicles with all that the program makes of them. `Sites/NAME/given` is a chronicle,
/// `Sites/NAME/expected` its article files, pages and messages; `make golden` writes the latter anew.
@Suite struct WholeSiteTests {
  private static let sites = ["own-look", "troubled", "two-papers"]
  /// What the chronicle's own templates and assets change; of the others everything is kept.
  private static let kept = [
    "own-look": ["content/", "messages.txt", "public/articles/", "public/assets/"]
  ]
  /// Pages of which another of the same kind is kept.
  private static let likeOthers: Set = [
    "public/articles/2008-03-05-border-envoys-to-go-on-talking.html",
    "public/people/mario-conti.html", "public/people/ursula-plassnik.html",
  ]

  @Test(arguments: sites) func makesTheWholeSite(_ name: String) throws {
    let site = repository.appendingPathComponent("Tests/EndToEndTests/Sites/\(name)")
    let folder = try TemporaryFolder()
    let work = folder.url("chronicle")
    try FileManager.default.copyItem(at: site.appendingPathComponent("given"), to: work)
    let run = try chronicle("build", work.path)
    let made = try everything(in: folder, run).filter { path, _ in
      !Self.likeOthers.contains(path)
        && Self.kept[name]?.contains { path.hasPrefix($0) } ?? true
    }
    let expected = site.appendingPathComponent("expected")
    guard ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == nil else {
      return try write(made, to: expected)
    }
    let files = try TemporaryFolder.files(below: expected)
    #expect(made.keys.sorted() == files.keys.sorted())
    for (path, data) in made {
      #expect(
        String(decoding: data, as: UTF8.self)
          == files[path].map { String(decoding: $0, as: UTF8.self) }, "\(path)")
    }
  }

  /// The article files, the pages and feeds, and the messages. Not the catalogue, whose header names the
  /// version of SQLite, nor what was copied from the built-in assets, nor the memory.
  private func everything(in folder: TemporaryFolder, _ run: Run) throws -> [String: Data] {
    var made = try folder.files(below: "chronicle").filter { path, _ in
      path.hasPrefix("content/articles/") || path.hasPrefix("public/")
    }
    made = made.filter { path, _ in
      !path.hasSuffix(".sqlite") && !path.hasPrefix("public/.")
        && (!path.hasPrefix("public/assets/") || path.hasSuffix("own.css"))
    }
    for (path, page) in made where path.hasSuffix(".html") && !isKeptWhole(path) {
      made[path] = withoutFrame(page)
    }
    let messages = "exit \(run.status)\n" + run.output + run.messages
    made["messages.txt"] = Data(
      messages.replacing(folder.url("chronicle").path, with: "CHRONICLE").utf8)
    return made
  }

  /// The home page has the frame of all pages, and an article's head says how to cite it.
  private func isKeptWhole(_ path: String) -> Bool {
    path == "public/index.html" || path.hasPrefix("public/articles/")
  }

  /// A page's `<main>`.
  private func withoutFrame(_ page: Data) -> Data {
    guard let start = page.firstRange(of: Data("<main".utf8)),
      let end = page.firstRange(of: Data("</main>".utf8))
    else { return page }
    return page[start.lowerBound..<end.upperBound] + Data("\n".utf8)
  }

  private func write(_ made: [String: Data], to expected: URL) throws {
    try? FileManager.default.removeItem(at: expected)
    for (path, data) in made {
      let place = expected.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: place)
    }
  }
}
