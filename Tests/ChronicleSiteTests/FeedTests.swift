import ChronicleModel
import Testing

@Suite struct FeedTests {
  private let files = [
    ("articles/2006-12-27-dialogue.md", seoul), ("articles/2006-12-20-visit.md", announcement),
    ("people/shinzo-abe.md", abe),
    ("chronicle.yml", "title: Täglich; a, b\nurl: https://example.org/c/\n"),
  ]

  @Test func followAPersonToTheSentence() async throws {
    let site = await SiteInMemory(files).build()
    let fragment = sentenceFragment(
      for: "Foreign Minister Song Min-soon met Abe in Tokyo on Wednesday.")
    let address = "https://example.org/c/articles/2006-12-27-dialogue.html#\(fragment)"
    let atom = try #require(site.files["people/shinzo-abe.xml"])
    #expect(atom.contains("<id>https://example.org/c/people/shinzo-abe.html</id>"))
    #expect(atom.contains("<link rel=\"alternate\" href=\"\(address)\"/>"))
    #expect(atom.pieces(between: "<entry>", and: "</entry>").count == 2)
    let json = try #require(JSON(parsing: (site.files["people/shinzo-abe.json"] ?? "").utf8))
    #expect(json["version"]?.string == "https://jsonfeed.org/version/1.1")
    #expect(json["items"]?.elements.first?["url"]?.string == address)
    #expect(json["items"]?.elements.count == 2)
    #expect(site.files["places/tokyo.json"] != nil)
    let page = try #require(site.files["people/shinzo-abe.html"])
    #expect(page.contains("href=\"../people/shinzo-abe.xml\""))
  }

  @Test func nameTheirEntriesWithoutAnAddress() async throws {
    let site = await SiteInMemory(files.dropLast() + [("chronicle.yml", "title: Talks\n")]).build()
    let feed = try #require(JSON(parsing: (site.files["feed.json"] ?? "").utf8))
    let item = try #require(feed["items"]?.elements.first)
    #expect(item["id"]?.string == "urn:chronicle:talks:articles/2006-12-27-dialogue.html")
    #expect(item["url"]?.string == "articles/2006-12-27-dialogue.html")
    #expect(site.files["places/tokyo.xml"]?.contains("href=\"../articles/") == true)
  }
}

@Suite struct CalendarFileTests {
  @Test func foldsLinesAndKeepsItsIDs() async throws {
    let site = await SiteInMemory([
      ("articles/a.md", seoul),
      (
        "articles/b.md",
        "---\ntitle: \"\(String(repeating: "장", count: 60)); a, \\\\b\"\ndate: \"2006-12-28\"\n---\nText."
      ),
      ("chronicle.yml", "title: Talks\nurl: https://example.org/c/\n"),
    ]).build()
    let text = try #require(site.files["calendar.ics"])
    let lines = text.utf8.split(separator: 13).map { $0.drop { $0 == 10 } }
    #expect(lines.allSatisfy { $0.count <= 75 })
    #expect(!text.unicodeScalars.contains("\u{FFFD}"))
    let unfolded = text.replacing("\r\n ", with: "")
    #expect(unfolded.contains("UID:2006-12-27@example.org\r\n"))
    #expect(unfolded.contains("SUMMARY:Song Min-soon\\, Shinzo Abe meet\r\n"))
    #expect(unfolded.contains("DTSTART;VALUE=DATE:20061227\r\nDTEND;VALUE=DATE:20061228\r\n"))
    #expect(unfolded.contains("\\; a\\, \\\\b\r\n"))
    #expect(unfolded.contains("URL:https://example.org/c/2006/12/27.html\r\n"))
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
  }
}
