import ChronicleDiagnostics
import ChronicleModel
import ChronicleRender
import Testing

@Suite struct SiteTests {
  private let files = [
    ("articles/2006-12-27-dialogue.md", seoul), ("articles/2006-12-20-visit.md", announcement),
    ("articles/undated.md", "---\ntitle: No date\n---\nMr. [Shinzo Abe](person:shinzo-abe) spoke."),
    ("articles/month.md", "---\ntitle: A month\ndate: \"2006-10\"\n---\nIn autumn."),
    (
      "articles/span.md",
      "---\ntitle: A span\ndate: \"2003-09-22/2003-12-08\"\n---\nBetween two days."
    ),
    ("people/shinzo-abe.md", abe),
    (
      "events/joint-statement.md",
      "---\ntitle: Joint statement\ndate: \"2005-09-19\"\npeople: [song-min-soon]\n---\nIn [Tokyo](place:tokyo)."
    ),
    ("pages/about.md", "---\ntitle: About\n---\nSee [Abe](person:shinzo-abe)."),
    ("chronicle.yml", "title: A chronicle\ndescription: Talks.\n"),
  ]

  @Test func givesEveryPageItsAddress() async {
    let site = await SiteInMemory(files).build()
    #expect(site.findings == [])
    let pages = site.files.keys.filter { $0.hasSuffix(".html") }.sorted()
    #expect(
      pages == [
        "2003/index.html", "2005/09/19.html", "2005/09/index.html", "2005/index.html",
        "2006/10/index.html", "2006/12/20.html", "2006/12/27.html", "2006/12/index.html",
        "2006/index.html", "2007/01/09.html", "2007/01/index.html", "2007/index.html", "404.html",
        "about.html", "articles/2006-12-20-visit.html", "articles/2006-12-27-dialogue.html",
        "articles/month.html", "articles/span.html", "articles/undated.html", "calendar.html",
        "data.html", "how-made.html", "index.html", "meetings.html", "people/index.html",
        "people/shinzo-abe.html",
        "people/song-min-soon.html", "places/index.html", "places/tokyo.html",
        "search.html",
      ])
    #expect(site.files["sitemap.xml"] == nil)
  }

  @Test func tellsTheTitleOnceForSentencesOfOneArticle() async {
    let site = await SiteInMemory([
      (
        "articles/a.md",
        "---\ntitle: Visit\ndate: \"2006-12-20\"\n---\n[Abe](person:abe) came. He left. [Abe](person:abe) slept."
      ),
      ("articles/b.md", "---\ntitle: Talks\ndate: \"2006-12-21\"\n---\n[Abe](person:abe) spoke."),
    ]).build()
    let page = site.files["people/abe.html"] ?? ""
    #expect(page.pieces(between: ">Visit", and: "<").count == 1)
    #expect(page.pieces(between: ">Same article", and: "<").count == 1)
    #expect(page.pieces(between: ">Talks", and: "<").count == 1)
  }

  @Test func linksOnlyToWhatThereIs() async {
    let site = await SiteInMemory(files).build()
    for (path, text) in site.files where path.hasSuffix(".html") {
      for href in text.pieces(between: "href=\"", and: "\"")
      where !href.hasPrefix("http")
        && !href.hasPrefix("data:")
      {
        let parts = href.split(separator: "#", omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? path : resolved(String(parts[0]), from: path)
        // The database is written by the program, which has a disk.
        if target == "data/chronicle.sqlite" { continue }
        let file = site.files[target]
        #expect(file != nil, "\(path): \(href)")
        if parts.count > 1 {
          #expect(file?.contains("id=\"\(parts[1])\"") == true, "\(path): \(href)")
        }
      }
    }
  }

  @Test func givesEachIDOnce() async {
    let site = await SiteInMemory(files).build()
    for (path, text) in site.files where path.hasSuffix(".html") {
      let ids = text.pieces(between: " id=\"", and: "\"")
      #expect(Set(ids).count == ids.count, "\(path)")
    }
  }

  @Test func leavesNoTagBehind() async {
    for (path, text) in await SiteInMemory(files).build().files where path.hasSuffix(".html") {
      #expect(!text.contains("{{"), "\(path)")
      #expect(text.hasSuffix("</html>\n"), "\(path)")
    }
  }

  @Test func leadsFromAPersonToTheSentence() async throws {
    let site = await SiteInMemory(files).build()
    let main = site.main("people/shinzo-abe.html")
    #expect(main.contains("<mark>Shinzo Abe</mark> will travel on Jan. 9."))
    let fragment = sentenceFragment(for: "Shinzo Abe will travel on Jan. 9.")
    #expect(main.contains("../articles/2006-12-27-dialogue.html#\(fragment)"))
    #expect(
      site.main("articles/2006-12-27-dialogue.html").contains(
        "<span class=\"sentence\" id=\"\(fragment)\">"))
  }

  @Test func keepsApartWhatADayHas() async {
    let site = await SiteInMemory(files).build()
    let day = site.main("2006/12/27.html")
    #expect(day.contains("in Tokyo on <mark>Wednesday</mark>."))
    #expect(day.contains("Announced for this day"))
    #expect(day.contains("Published on this day"))
    #expect(site.main("2005/09/19.html").contains("Remembered later"))
    #expect(site.main("2007/01/09.html").contains("Announced for this day"))
    #expect(!site.main("2007/01/09.html").contains("Happened on this day"))
  }

  @Test func inventsNoDay() async {
    let site = await SiteInMemory(files).build()
    #expect(site.main("2006/10/index.html").contains("A month"))
    #expect(site.main("2003/index.html").contains("A span"))
    #expect(site.files["2003/09/index.html"] == nil)
    #expect(site.main("calendar.html").contains("No date"))
    #expect(site.main("articles/span.html").contains("between 22 September and 8 December 2003"))
  }

  @Test func countsOnlyMeetingsThatWereHeld() async {
    let site = await SiteInMemory(
      files.filter { $0.0 != "articles/2006-12-27-dialogue.md" }
    ).build()
    #expect(site.main("people/shinzo-abe.html").contains("<b>0</b> meetings"))
    #expect(!site.main("people/shinzo-abe.html").contains("Met with"))
  }

  @Test func givesTheSameBytesInAnyOrder() async {
    let first = await SiteInMemory(files).build()
    for shift in 1..<files.count {
      let shuffled = Array(files[shift...] + files[..<shift]).reversed()
      let other = await SiteInMemory(Array(shuffled)).build()
      #expect(first.files == other.files)
    }
  }

  @Test func putsTheUsersTemplateInThePlaceOfTheBuiltInOne() async {
    let site = await SiteInMemory(
      files, templates: ["home.mustache": "<main>{{site.title}}</main>"]
    )
    .build()
    #expect(site.files["index.html"] == "<main>A chronicle</main>")
    #expect(
      site.main("about.html").contains("<a class=\"person\" href=\"people/shinzo-abe.html\">"))
  }

  @Test func keepsHostileTextText() async {
    let evil = "<script>alert(1)</script>\\\"'&"
    let site = await SiteInMemory([
      (
        "articles/a\"onload=x <b>.md",
        """
        ---
        title: "\(evil)"
        date: "2006-12-27"
        dateline: "\(evil)"
        source: {name: "\(evil)", url: "javascript:alert(1)"}
        people: ["\(evil) Name"]
        places: ["\(evil) ../../x"]
        ---
        \(evil) [Evil \(evil)](person:evil-person) said.
        """
      ),
      ("pages/..md", "---\ntitle: \"\(evil)\"\n---\n\(evil)"),
    ]).build()
    for (path, text) in site.files {
      #expect(!path.split(separator: "/").contains(".."))
      if path.hasSuffix(".html") || path.hasSuffix(".xml") {
        #expect(!text.contains("<script>alert"), "\(path)")
        #expect(!text.contains("href=\"javascript"), "\(path)")
        #expect(!text.contains("<b>."), "\(path)")
      }
    }
  }

  @Test func namesBothFilesOfOneAddress() async {
    let site = await SiteInMemory([
      ("pages/calendar.md", "---\ntitle: Mine\n---\n"),
      ("people/index.md", "---\nname: Index\n---\n"),
    ]).build()
    #expect(
      site.findings == [
        "content/pages/calendar.md:0 address-clash", "content/people/index.md:0 address-clash",
      ])
    #expect(site.diagnostics.first?.notes.first?.location.path == "calendar.html")
  }

  @Test func writesAbsoluteAddressesWhereTheSiteIsKnown() async {
    let site = await SiteInMemory(
      files.dropLast() + [("chronicle.yml", "title: T\nurl: https://example.org/c\n")]
    ).build()
    #expect(
      site.files["404.html"]?.contains("href=\"https://example.org/c/calendar.html\"") == true)
    #expect(
      site.files["sitemap.xml"]?.contains("<loc>https://example.org/c/2006/12/27.html</loc>")
        == true)
    #expect(
      site.files["robots.txt"]?.contains("Sitemap: https://example.org/c/sitemap.xml") == true)
    #expect(
      site.files["feed.xml"]?.contains(
        "<id>https://example.org/c/articles/2006-12-27-dialogue.html</id>") == true)
  }

  @Test func datesTheFeedByTheArticles() async {
    let feed = await SiteInMemory(files).build().files["feed.xml"] ?? ""
    let updated = feed.pieces(between: "<updated>", and: "</updated>")
    #expect(
      updated == [
        "2006-12-27T00:00:00Z", "2006-12-27T00:00:00Z", "2006-12-20T00:00:00Z",
        "2006-10-01T00:00:00Z", "2003-09-22T00:00:00Z",
      ])
  }

  @Test func pagesTheHomePage() async {
    let articles = (10...54).map { number in
      ("articles/a\(number).md", "---\ntitle: Title \(number)\ndate: \"2006-01-01\"\n---\nText.")
    }
    let site = await SiteInMemory(articles).build()
    #expect(site.main("index.html").contains("Title 54"))
    #expect(site.main("archive/3.html").contains("Title 10"))
    #expect(site.files["archive/4.html"] == nil)
    #expect(site.main("archive/2.html").contains("href=\"../index.html\">Newer"))
  }

  @Test func buildsFromNothing() async {
    let site = await SiteInMemory([]).build()
    #expect(site.findings == [])
    #expect(site.main("index.html").contains("There are no articles yet."))
  }

  private func resolved(_ href: String, from path: String) -> String {
    var steps = path.split(separator: "/").dropLast().map(String.init)
    for step in href.split(separator: "/") {
      if step == ".." { _ = steps.popLast() } else { steps.append(String(step)) }
    }
    return steps.joined(separator: "/")
  }
}
