import ChronicleExport
import ChronicleModel
import Testing

@Suite struct DataTests {
  private let files = [
    ("articles/a.md", seoul), ("articles/b.md", announcement), ("people/shinzo-abe.md", abe),
  ]

  @Test func writesEachTableAsCSVAndJSON() async throws {
    let site = await SiteInMemory(files).build()
    for table in dataTables {
      let csv = try #require(site.files["data/\(table.name).csv"])
      let lines = csv.split(separator: "\r\n")
      #expect(lines.first == table.columns.map(\.name).joined(separator: ",")[...])
      let json = try #require(site.files["data/\(table.name).json"])
      let rows = try #require(JSON(parsing: json.utf8)).elements
      #expect(rows.count == lines.count - 1, "\(table.name)")
      for row in rows {
        guard case .object(let members) = row else {
          Issue.record("\(table.name): no object")
          continue
        }
        #expect(members.map(\.0) == table.columns.map(\.name))
      }
    }
  }

  @Test func tellsWhoMetWhom() async throws {
    let site = await SiteInMemory(files).build()
    let rows = try #require(site.files["data/meetings.csv"]).split(separator: "\r\n")
    let fields = try #require(rows.dropFirst().first).split(
      separator: ",", omittingEmptySubsequences: false)
    #expect(rows.count == 2)
    #expect(
      fields.dropFirst() == [
        "2006-12-27", "2006-12-27", "2006-12-27", "tokyo", "shinzo-abe|song-min-soon", "held",
        "visit", "b|a",
      ])
    #expect(fields[0].hasPrefix("2006-12-27-"))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("-5 degrees", "'-5 degrees"), ("@home", "'@home"), ("a, b", "\"a, b\""),
    ("say 'x'", "say 'x'"), ("=HYPERLINK(1,2)", "\"'=HYPERLINK(1,2)\""),
  ])
  func guardsSpreadsheets(title: String, field: String) async throws {
    let site = await SiteInMemory([("articles/a.md", "---\ntitle: \"\(title)\"\n---\nText.")])
      .build()
    let row = try #require(site.files["data/articles.csv"]).split(separator: "\r\n")[1]
    #expect(row.hasPrefix("a,\(field),false,"))
    let json = try #require(JSON(parsing: (site.files["data/articles.json"] ?? "").utf8))
    #expect(json.elements.first?["title"]?.string == title)
  }

  @Test func doublesQuotationMarks() async throws {
    let site = await SiteInMemory([("articles/a.md", "---\ntitle: 'A \"b\" c'\n---\nText.")])
      .build()
    #expect(site.files["data/articles.csv"]?.contains("a,\"A \"\"b\"\" c\",false,") == true)
  }

  @Test func describesItself() async throws {
    let site = await SiteInMemory(files + [("chronicle.yml", "title: Talks\nauthor: Us\n")]).build()
    let package = try #require(JSON(parsing: (site.files["data/datapackage.json"] ?? "").utf8))
    #expect(package["name"]?.string == "talks")
    for resource in package["resources"]?.elements ?? [] {
      let path = try #require(resource["path"]?.string)
      let header = site.files["data/" + path]?.split(separator: "\r\n").first
      let fields = resource["schema"]?["fields"]?.elements.compactMap { $0["name"]?.string } ?? []
      #expect(header == fields.joined(separator: ",")[...], "\(path)")
    }
  }

  @Test func keepsTheIDsOfMeetings() async throws {
    let both = await SiteInMemory(files).build().files["data/meetings.csv"] ?? ""
    let one = await SiteInMemory([files[0], files[2]]).build().files["data/meetings.csv"] ?? ""
    let ids = [both, one].map { $0.split(separator: "\r\n").dropFirst().map { $0.prefix(18) } }
    #expect(ids[0] == ids[1])
    #expect(ids[0].count == 1)
  }
}
