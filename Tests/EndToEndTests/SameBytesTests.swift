import ChronicleTestSupport
import Foundation
import Testing

@Suite struct SameBytesTests {
  /// The repository's own chronicle in two places, one with its files written in another order, in
  /// other time zones and languages.
  @Test func givesTheSameBytesInAnyOrderAndZone() throws {
    let sources = try FileManager.default.subpathsOfDirectory(
      atPath: repository.appendingPathComponent("content").path
    ).filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.sorted()
    let places = [try TemporaryFolder(), try TemporaryFolder()]
    for (place, names) in zip(places, [sources, sources.reversed()]) {
      for name in names where !name.hasPrefix("articles/") {
        let data = try Data(
          contentsOf: repository.appendingPathComponent("content").appendingPathComponent(name))
        try place.write("content/" + name, data)
      }
      let settings = try Data(contentsOf: repository.appendingPathComponent("chronicle.yml"))
      try place.write("chronicle.yml", settings)
    }
    let zones = [
      ["TZ": "Pacific/Kiritimati", "LC_ALL": "C"],
      ["TZ": "America/Anchorage", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"],
    ]
    for (place, zone) in zip(places, zones) {
      let run = try chronicle("build", place.path, environment: zone)
      #expect(run.status == 0, "\(run.messages)")
    }
    let first = try places[0].files(below: "public")
    let second = try places[1].files(below: "public")
    #expect(first.keys.sorted() == second.keys.sorted())
    for (path, data) in first { #expect(second[path] == data, "\(path)") }
    let articles = try places[0].files(below: "content/articles")
    #expect(try articles == places[1].files(below: "content/articles"))
    // The sample's article files stand in the repository as the program writes them now; after a change
    // of the reading run `make site` and commit them.
    for (name, data) in articles {
      let file = repository.appendingPathComponent("content/articles/\(name)")
      #expect((try? Data(contentsOf: file)) == data, "content/articles/\(name) is out of date")
    }
  }
}
