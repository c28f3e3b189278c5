import ChronicleModel
import Testing

@testable import ChronicleExport

@Suite struct SearchWordsTests {
  @Test(arguments: [
    ("Six-party talks", "six party talk"), ("Erdoğan’s Łódź", "erdogan lodz"),
    ("South Korea's No. 2", "south korea no 2"), ("parties, buses, statuses", "party buse statuse"),
    ("news crisis glass shoes", "new crisi glass shoes"), ("송민순 외교", "송민 민순 외교"),
    ("安倍晋三", "安倍 倍晋 晋三"), ("中", "中"), ("A中B안c", "中 안"), ("Йод и Ёж", "йод и ёж"),
    ("e\u{301}tat ÉTAT", "etat etat"), ("", ""), ("—…!", ""),
  ])
  func cutTexts(text: String, expected: String) {
    var found: [String] = []
    var words = SearchWords(isEnglish: true)
    words.cut(Array(text.utf8)) { found.append(String(decoding: $0, as: UTF8.self)) }
    #expect(found.joined(separator: " ") == expected)
  }
}

@Suite struct SearchFilesTests {
  private let files = [
    ("articles/2006-12-27-dialogue.md", seoul), ("articles/2006-12-20-visit.md", announcement),
    ("articles/undated.md", "---\ntitle: No date\n---\nMr. [Shinzo Abe](person:shinzo-abe) spoke."),
    ("people/shinzo-abe.md", abe),
  ]

  /// The entries of a term, by what results show of them.
  private func titles(of term: String, in site: BuiltSite) throws -> [String] {
    let start = try data("search/start.js", site)
    let titles = (start["heads"]?.elements ?? []).map { $0.elements[1].elements[0].string ?? "" }
    let text = try #require(site.files["search/t0.js"])
    let lines = text.dropFirst("chronicleSearch(\"t\",0,\"".count).split(separator: "\\n")
    let line = try #require(lines.first { $0.hasPrefix(term + "=") }, "\(term)")
    var entry = -1
    return numbers(line.dropFirst(term.count + 1)).map { number in
      entry += number >> 2 + 1
      return titles[entry] + (number & 3 == 3 ? "*" : "")
    }
  }

  private func data(_ path: String, _ site: BuiltSite) throws -> JSON {
    let text = try #require(site.files[path])
    let start = try #require(text.utf8.firstIndex(where: { "[{".utf8.contains($0) }))
    return try #require(JSON(parsing: text.utf8[start...].dropLast(2)))
  }

  private func numbers(_ text: Substring) -> [Int] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    var (found, value, shift): ([Int], Int, Int) = ([], 0, 0)
    for digit in text.compactMap({ digits.firstIndex(of: $0) }) {
      value += (digit & 31) << shift
      shift += 5
      if digit < 32 {
        found.append(value)
        (value, shift) = (0, 0)
      }
    }
    return found
  }

  @Test func findsNamesTitlesAndTexts() async throws {
    let site = await SiteInMemory(files).build()
    #expect(
      try titles(of: "abe", in: site)
        == ["Shinzo Abe*", "Song to visit Tokyo", "S. Korea, Japan stress dialogue", "No date"])
    #expect(try titles(of: "安倍", in: site) == ["Shinzo Abe*"])
    #expect(try titles(of: "tokyo", in: site).contains("Song to visit Tokyo*"))
    // The text says only "Abe".
    #expect(try titles(of: "shinzo", in: site).contains("S. Korea, Japan stress dialogue"))
    #expect(
      try titles(of: "@song-min-soon", in: site)
        == ["Song to visit Tokyo", "S. Korea, Japan stress dialogue"])
  }

  @Test func knowsYearsAndDays() async throws {
    let start = try data("search/start.js", await SiteInMemory(files).build())
    let first = start["first"]?.elements.compactMap(\.number) ?? []
    #expect(first == [2, 3, 3, 6])
    #expect(
      start["years"]?.elements.map { $0.elements.compactMap(\.number) } == [[2006, 3], [0, 5]])
    var day = 0
    let days = numbers((start["days"]?.string ?? "")[...]).map { step in
      day += step
      return CalendarDay(number: day - 719_528).description
    }
    #expect(days == ["2005-09-19", "2006-12-20", "2006-12-27", "2007-01-09"])
  }

  @Test func givesTheSameBytesOnAnyNumberOfCores() async throws {
    let many = (100..<400).map { number in
      (
        "articles/a\(number).md",
        "---\ntitle: Title \(number)\ndate: \"2006-01-01\"\n---\nText \(number % 7) of word\(number)."
      )
    }
    let first = await SiteInMemory(many).build()
    let second = await SiteInMemory(many.reversed()).build()
    #expect(first.files == second.files)
    #expect(first.files["search/e24.js"]?.contains("articles/a399.html") == true)
  }

  @Test func writesWhatNoScriptTakesForCode() async throws {
    let evil = "\\\"</script>\\n${x}`'&"
    let site = await SiteInMemory([
      ("articles/a.md", "---\ntitle: \"\(evil)\"\ndate: \"2006-01-01\"\n---\n\(evil) word\\\"x.")
    ]).build()
    let entries = try data("search/e0.js", site)
    #expect(entries.elements.first?.elements.first?.string?.hasPrefix("\"</script>") == true)
    let terms = try #require(site.files["search/t0.js"])
    #expect(terms.split(separator: "\"").count == 5)
  }

  @Test func worksForAnEmptyChronicle() async throws {
    let site = await SiteInMemory([]).build()
    #expect(site.files["search/t0.js"] == nil)
    #expect(try data("search/start.js", site)["terms"]?.elements.isEmpty == true)
  }
}

extension JSON {
  fileprivate var number: Int? {
    if case .number(let value) = self { value } else { nil }
  }
}
