import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleModel
import Testing

/// The page "how this was made": what was read, concluded, supplied and corrected.
@Suite struct MadeTests {
  private let undated = """
    ---
    title: "A dinner"
    title_supplied: true
    source: {name: Strait Courier, clipping: 009.txt}
    ---
    [Shinzo Abe](person:shinzo-abe) dined.
    """
  private let corrections = """
    # What readers have told us.
    - {date: "2026-11-02", what: The place was Tokyo., why: The dateline says so., article: seoul}
    - date: "2026-11-20"
      what: Two people of one name were one.
      why: A reader wrote.
    """

  private func site() async -> BuiltSite {
    var site = SiteInMemory([
      ("articles/seoul.md", seoul), ("articles/announcement.md", announcement),
      ("articles/dinner.md", undated), ("corrections.yml", corrections),
      ("chronicle.yml", "title: Talks\nsources:\n  - {name: Strait Courier, policy: citation}\n"),
    ])
    site.content.clippings = [
      ("000.txt", nil), ("009.txt", nil), ("notes.pdf", "not a .txt, .html, .md or .jsonl file"),
    ]
    return await site.build()
  }

  @Test func givesTheLedger() async {
    let page = await site().main("how-made.html")
    #expect(page.contains("<b>3</b> clippings"))
    #expect(page.contains("<b>3</b> articles"))
    #expect(
      page.contains("<code>notes.pdf</code> <span class=\"note\">not a .txt, .html, .md or .jsonl"))
    #expect(page.contains("The day of <b>1</b> article was concluded"))
    #expect(page.contains("<span>dateline: Dec. 27</span>"))
    #expect(page.contains("<b>1</b> article has no certain day."))
  }

  @Test func givesTheSourcesWithTheirRights() async {
    let page = await site().main("how-made.html")
    #expect(
      page.contains(
        "<th scope=\"row\">Strait Courier</th><td class=\"num\">1</td><td>the citation only</td>"))
    #expect(
      page.contains(
        "<th scope=\"row\">The Harbour Ledger</th><td class=\"num\">1</td><td>the full text</td>"))
  }

  @Test func givesTheCorrectionsNewestFirst() async {
    let site = await site()
    let page = site.main("how-made.html")
    #expect(site.findings == [])
    let newest = page.range(of: "Two people of one name"), oldest = page.range(of: "The place was")
    #expect((newest?.lowerBound ?? page.endIndex) < (oldest?.lowerBound ?? page.startIndex))
    #expect(page.contains("<a href=\"articles/seoul.html\">S. Korea, Japan stress dialogue</a>"))
  }

  @Test func aCorrectionOfNoArticleIsAFault() async {
    let text = "- {date: \"2026-11-02\", what: A., why: B., article: seuol}\n"
    let site = await SiteInMemory([("articles/seoul.md", seoul), ("corrections.yml", text)]).build()
    #expect(site.findings == ["content/corrections.yml:1 unknown-article"])
  }

  @Test(arguments: [
    ("- {date: \"2026-11-02\", what: A.}\n", "corrections.yml:1:10 incomplete-correction"),
    ("---\n- {date: \"2026-11-02\", why: B.}\n", "corrections.yml:2:10 incomplete-correction"),
    ("- {date: soon, what: A., why: B.}\n", "corrections.yml:1:10 invalid-date"),
    ("- {date: \"2026\", what: A., why: B., who: C}\n", "corrections.yml:1:37 unknown-key"),
  ])
  func faultsNameTheirPlace(_ text: String, _ fault: String) {
    var diagnostics: [Diagnostic] = []
    _ = ChronicleModel.corrections(
      path: "corrections.yml", text: text, &diagnostics)
    #expect(diagnostics.map { "\($0.location) \($0.id)" } == [fault])
  }
}
