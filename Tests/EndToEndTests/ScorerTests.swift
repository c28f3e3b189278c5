import ChronicleTestSupport
import Foundation
import Testing

/// The folder with `score/`, `corpus/` and `seeds/`, as `scripts/evaluate` looks for it.
private let sets =
  ProcessInfo.processInfo.environment["EVALUATION_SETS"].map { URL(fileURLWithPath: $0) }
  ?? sharedFolder

/// The figures of `chronicle evaluate` are those of the independent scorers in Python, which lie beside
/// the repository where it is developed; elsewhere these tests are skipped.
@Suite(.enabled(if: sets != nil, "needs ../shared, which is not part of the repository"))
struct ScorerTests {
  @Test(arguments: [("corpus/gold", "corpus/raw"), ("seeds/gold", "seeds")])
  func agreeOnEveryFigure(_ gold: String, _ raw: String) throws {
    let sets = try #require(sets)
    let (gold, raw) = (sets.appendingPathComponent(gold), sets.appendingPathComponent(raw))
    let folder = try TemporaryFolder()
    try shell(
      "cd '\(folder.path)' && '\(program)' read '\(raw.path)'/*.txt > read.jsonl && python3 "
        + "'\(sets.path)/score/from_read.py' clippings < read.jsonl > system.json && python3 "
        + "'\(sets.path)/score/score_clippings.py' '\(gold.path)' '\(raw.path)' system.json --json "
        + "> clippings.json && python3 '\(sets.path)/score/score_meetings.py' '\(gold.path)' "
        + "system.json --json > meetings.json")
    let run = try chronicle("evaluate", "--json", gold.path, "--clippings", raw.path)
    let report = try #require(try object(Data(run.output.utf8)))
    let figures = try #require(report["figures"] as? [[String: Any]])
    func counts(_ id: String) throws -> [Int] {
      let figure = try #require(figures.first { $0["id"] as? String == id })
      return try ["right", "given", "wanted"].map { try #require(figure[$0] as? Int) }
    }
    let clippings = try #require(try object(Data(contentsOf: folder.url("clippings.json"))))
    let meetings = try #require(try object(Data(contentsOf: folder.url("meetings.json"))))
    for (id, key, scores) in [
      ("persons-identity", "persons identity", clippings),
      ("persons-full-name", "persons full name", clippings),
      ("dates-found", "dates found", clippings), ("dates-value", "dates value", clippings),
      ("furniture", "boilerplate lines", clippings), ("text", "text lines", clippings),
      ("meetings-who", "who", meetings), ("meetings-who-day", "who_day", meetings),
    ] {
      let score = try #require(scores[key] as? [String: Any], "\(key)")
      let theirs = try ["tp", "system", "gold"].map { try #require(score[$0] as? Int) }
      #expect(try counts(id) == theirs, "\(id)")
    }
    for (id, key) in [("published", "published accuracy"), ("title", "title accuracy")] {
      let ours = figures.first { $0["id"] as? String == id }?["percent"] as? Double
      let theirs = try #require(clippings[key] as? Double)
      #expect(abs(try #require(ours) - theirs) < 0.01, "\(id)")
    }
  }

  private var program: String {
    Bundle.main.bundleURL.appendingPathComponent("chronicle").path
  }

  private func shell(_ command: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private func object(_ data: Data) throws -> [String: Any]? {
    try JSONSerialization.jsonObject(with: data) as? [String: Any]
  }
}
