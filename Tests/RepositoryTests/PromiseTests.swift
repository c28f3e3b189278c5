import ChronicleTestSupport
import Foundation
import Testing

@Suite struct PromiseTests {
  /// A promise names the tests that keep it: `Suite.test`.
  @Test(arguments: ["SECURITY.md", "docs/reliability.md"])
  func nameTestsThatThereAre(_ path: String) throws {
    let text = try String(contentsOf: repository.appendingPathComponent(path), encoding: .utf8)
    let names = Set(
      try swiftFiles("Tests").flatMap { file in
        file.text.utf8.split { !($0 | 0x20 >= 97 && $0 | 0x20 <= 122) }.map {
          String(Substring($0))
        }
      })
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2)
    #expect(rows.count > 5)
    for row in rows {
      let named = row.matches(of: /`([A-Za-z]+Tests)\.([A-Za-z]+)`/)
      #expect(!named.isEmpty, "\(row)")
      for name in named {
        let isThere =
          names.contains(String(name.output.1)) && names.contains(String(name.output.2))
        #expect(isThere, "\(path) names \(name.output.0)")
      }
    }
  }
}
