import ChronicleTestSupport
import Foundation
import Testing

@Suite struct PromiseTests {
  /// A promise names the tests that keep it: `Suite.test`.
  @Test(arguments: ["SECURITY.md", "docs/reliability.md"])
  func nameTestsThatThereAre(_ path: String) throws {
    let text = try String(contentsOf: repository.appendingPathComponent(path), encoding: .utf8)
    let tests = try swiftFiles("Tests")
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2)
    #expect(rows.count > 5)
    for row in rows {
      let named = row.matches(of: /`([A-Za-z]+Tests)\.([A-Za-z]+)`/)
      #expect(!named.isEmpty, "\(row)")
      for name in named {
        let isThere = tests.contains {
          $0.text.contains("struct \(name.output.1)") && $0.text.contains("func \(name.output.2)(")
        }
        #expect(isThere, "\(path) names \(name.output.0)")
      }
    }
  }
}
