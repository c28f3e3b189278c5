import ChronicleDiagnostics
import ChronicleExport
import ChronicleModel
import ChronicleSite
import Testing

@Suite struct CitingTests {
  private let signed = """
    title: 'Talks "end" & pause'
    date: "2006-12-27"
    dateline: Tokyo
    byline: [Kim Min-su, Conrad Vale]
    source: {name: Harbour Ledger}
    """

  private func citation(_ keys: String, url: String? = "https://example.org/") async throws
    -> Citation
  {
    let site = SiteInMemory([
      ("articles/talks.md", "---\n\(keys)\n---\nText."),
      ("chronicle.yml", "title: Six Parties\n" + (url.map { "url: \($0)\n" } ?? "")),
    ])
    #expect(site.diagnostics.isEmpty)
    var diagnostics: [Diagnostic] = []
    let plan = SitePlan(
      await site.catalogue().catalogue, configuration: site.configuration, wording: english,
      generator: "", &diagnostics)
    return ViewMaker(plan, .article(0)).citation(0)
  }

  @Test func followsTheStyles() async throws {
    let signed = try await citation(signed)
    #expect(
      text(chicago(signed))
        == "Kim Min-su and Conrad Vale, “Talks ‘end’ &amp; pause,” <cite>Harbour Ledger</cite> (Tokyo), "
        + "December 27, 2006, Six Parties, https://example.org/articles/talks.html.")
    #expect(
      text(apa(signed))
        == "Kim, M.-S., &amp; Vale, C. (2006, December 27). Talks &quot;end&quot; &amp; pause. "
        + "<cite>Harbour Ledger</cite>. Six Parties. https://example.org/articles/talks.html")
  }

  @Test func citesWhatHasNeitherAuthorNorPaperNorDay() async throws {
    let bare = try await citation("title: Envoys met.\ntitle_supplied: true", url: nil)
    #expect(text(chicago(bare)) == "“[Envoys met.],” n.d., Six Parties.")
    #expect(text(apa(bare)) == "[Envoys met.]. (n.d.). Six Parties.")
    #expect(!bibTeX(bare).contains("year"))
    #expect(ris(bare).contains("N1  - In: Six Parties; title supplied by the editors\r\n"))
  }

  @Test(arguments: [
    ("2003-11~", "[ca. 2003, November]"), ("200X", "[the 2000s]"), ("2003-24", "[winter 2003]"),
    ("2003-09-22/2003-12-08", "[between 22 September and 8 December 2003]"),
  ])
  func inventsNoDay(edtf: String, apaDate: String) async throws {
    let vague = try await citation("title: T\ndate: \"\(edtf)\"\ndating: [a, b]")
    #expect(text(apa(vague)).contains("(\(apaDate))."))
    #expect(bibTeX(vague).contains("date = {\(edtf)}"))
    #expect(!bibTeX(vague).contains("day ="))
    let date = try #require(EDTF(parsing: edtf))
    #expect(ris(vague).contains("date: \(english.words(for: date)); date concluded by the editors"))
  }

  @Test func writesBibTeX() async throws {
    #expect(
      bibTeX(try await citation(signed)) == """
        @article{talks,
          author = {Kim, Min-su and Vale, Conrad},
          title = {{Talks "end" \\& pause}},
          journal = {Harbour Ledger},
          entrysubtype = {newspaper},
          date = {2006-12-27},
          year = {2006},
          month = dec,
          day = {27},
          location = {Tokyo},
          langid = {en},
          note = {In: Six Parties},
          url = {https://example.org/articles/talks.html}
        }

        """)
  }

  @Test func writesRIS() async throws {
    let lines = ris(try await citation(signed)).split(separator: "\r\n")
    #expect(
      lines == [
        "TY  - NEWS", "ID  - talks", "AU  - Kim, Min-su", "AU  - Vale, Conrad",
        "TI  - Talks \"end\" & pause", "T2  - Harbour Ledger", "PY  - 2006", "DA  - 2006/12/27/",
        "CY  - Tokyo", "LA  - en", "DB  - Six Parties", "N1  - In: Six Parties",
        "UR  - https://example.org/articles/talks.html", "ER  - ",
      ])
  }

  @Test func writesCSL() async throws {
    let span = try await citation("title: T\ndate: \"2003-09-22/2003-12-08\"\nbyline: [Kim Min-su]")
    let json = csl(span).text
    #expect(json.contains("\"issued\": {\"date-parts\": [[2003, 9, 22], [2003, 12, 8]]}"))
    #expect(json.contains("{\"family\": \"Kim\", \"given\": \"Min-su\"}"))
    #expect(json.contains("\"type\": \"article-newspaper\""))
  }

  @Test func namesTheAgencyWhereNobodySigned() async throws {
    let site = await SiteInMemory([
      (
        "articles/a.md",
        "---\ntitle: A\ndate: \"2006-12-27\"\nagency: Meridian News\nsource: {name: The Ledger}\n---\nText."
      ),
      ("articles/b.md", "---\ntitle: B\ndate: \"2006-12-28\"\nagency: Meridian News\n---\nText."),
    ]).build()
    let first = try #require(site.files["articles/a.html"])
    #expect(first.contains("Meridian News, “A,” <cite>The Ledger</cite>, December 27, 2006"))
    let second = try #require(site.files["articles/b.html"])
    #expect(second.contains("<dd>“B,” <cite>Meridian News</cite>, December 28, 2006"))
  }

  @Test func tellsZoteroANewspaperArticle() async throws {
    let site = await SiteInMemory([
      ("articles/a.md", seoul), ("chronicle.yml", "title: T\nurl: https://example.org/c/\n"),
    ]).build()
    let page = try #require(site.files["articles/a.html"])
    for line in [
      "<meta name=\"DC.type\" content=\"newsitem\">",
      "<meta name=\"prism.publicationName\" content=\"The Harbour Ledger\">",
      "<meta name=\"citation_title\" content=\"S. Korea, Japan stress dialogue\">",
      "<meta name=\"citation_date\" content=\"2006-12-27\">",
      "<meta name=\"eprints.place_of_pub\" content=\"Tokyo\">",
      "<meta name=\"citation_public_url\" content=\"https://example.org/c/articles/a.html\">",
      "<meta property=\"og:type\" content=\"article\">",
    ] { #expect(page.contains(line), "\(line)") }
    #expect(!page.contains("citation_journal_title"))
    #expect(page.pieces(between: "<meta property=\"og:type\"", and: ">").count == 1)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

@Suite struct LinkedDataTests {
  private let files = [
    ("articles/2006-12-27-dialogue.md", seoul), ("people/shinzo-abe.md", abe),
    ("chronicle.yml", "title: T\nurl: https://example.org/c/\n"),
  ]

  private func values(_ page: String?) -> [JSON] {
    (page ?? "").pieces(between: "<script type=\"application/ld+json\">", and: "</script>")
      .compactMap { JSON(parsing: Array($0.utf8)) }
  }

  @Test func describesArticlePersonAndMeeting() async throws {
    let site = await SiteInMemory(files).build()
    let article = try #require(values(site.files["articles/2006-12-27-dialogue.html"]).first)
    #expect(article["@type"]?.string == "NewsArticle")
    #expect(article["datePublished"]?.string == "2006-12-27")
    #expect(article["locationCreated"]?["name"]?.string == "Tokyo")
    #expect(
      article["mentions"]?.elements.first?["url"]?.string
        == "https://example.org/c/people/song-min-soon.html")
    let person = try #require(values(site.files["people/shinzo-abe.html"]).first)
    #expect(person["@type"]?.string == "Person")
    #expect(person["hasOccupation"]?.elements.first?["startDate"]?.string == "2006-09-26")
    let day = try #require(values(site.files["2006/12/27.html"]).first)
    let event = try #require(day["@graph"]?.elements.first)
    #expect(event["name"]?.string == "Meeting of Song Min-soon and Shinzo Abe")
    #expect(event["location"]?["address"]?.string == "Tokyo")
    #expect(values(site.files["index.html"]).first?["@type"]?.string == "WebSite")
    #expect(values(site.files["calendar.html"]).isEmpty)
  }

  @Test func endsNoScriptEarly() async throws {
    let site = await SiteInMemory([
      ("articles/a.md", "---\ntitle: \"</script><script>alert(1)</script><!--\"\n---\nText.")
    ]).build()
    let page = try #require(site.files["articles/a.html"])
    let article = try #require(values(page).first)
    #expect(article["headline"]?.string == "</script><script>alert(1)</script><!--")
    #expect(page.pieces(between: "<script", and: ">").count == 2)
  }
}
