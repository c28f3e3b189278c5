import ChronicleDiagnostics
import Testing

/// Addresses lead on, and none that may have a source's words where the source allows no words.
@Suite struct RedirectTests {
  private func files(_ settings: String, _ keys: String) async -> [String: String] {
    let article = """
      ---
      title: Border envoys go on
      date: "2008-03-05"
      \(keys)
      ---
      Zarbax kolter vinkut met mustef in Rome. They agreed.
      """
    return await SiteInMemory([
      ("articles/2008-03-05-border-envoys.md", article),
      ("articles/of-another.md", "---\ntitle: Other\nsource: Third Paper\n---\nText."),
      ("chronicle.yml", "title: Talks\n" + settings),
    ]).build().files
  }

  private static let carried = """
    source: {name: Strait Courier}
    witnesses: [{name: The Harbour Ledger, address: 2008-03-05-zarbax-kolter-vinkut}]
    """
  private static let witness = "2008-03-05-zarbax-kolter-vinkut"

  @Test(arguments: [
    "", "policy: full\n", "sources:\n  - {name: Strait Courier, policy: full}\n",
    "sources:\n  - {name: Third Paper, policy: citation}\n",
    "policy: citation\nsources:\n  - {name: Strait Courier, policy: full}\n"
      + "  - {name: The Harbour Ledger, policy: full}\n",
  ])
  func leadOnFromFurtherPapersWhereTheWholeTextMayStand(_ settings: String) async throws {
    let files = await files(settings, Self.carried)
    let page = try #require(files["articles/\(Self.witness).html"])
    #expect(page.contains("content=\"0; url=2008-03-05-border-envoys.html\""))
    #expect(files["articles/2008-03-05-border-envoys.html"]?.contains("Zarbax") == true)
  }

  @Test(arguments: [
    "policy: citation\n", "policy: excerpt\nwords: 5\n",
    "sources:\n  - {name: Strait Courier, policy: citation}\n",
    "sources:\n  - {name: Strait Courier, policy: excerpt, words: 2}\n",
    "sources:\n  - {name: the harbour ledger, policy: citation}\n",
    "sources:\n  - {name: Strait Courier, policy: full}\n  - {name: The Harbour Ledger, policy: citation}\n",
    "policy: citation\nsources:\n  - {name: Strait Courier, policy: full}\n",
    "policy: citation\nsources:\n  - {name: The Harbour Ledger, policy: full}\n",
  ])
  func doNotLeadOnFromFurtherPapersWhereItMayNot(_ settings: String) async {
    let files = await files(settings, Self.carried)
    #expect(files["articles/2008-03-05-border-envoys.html"] != nil)
    for (path, text) in files {
      #expect(!path.contains("zarbax") && !text.contains(Self.witness), "\(path)")
      #expect(!text.contains("mustef in Rome"), "\(path)")
    }
  }

  @Test func leadOnFromFormerNamesButNotFromTheSourcesWords() async {
    let settings = "sources:\n  - {name: Strait Courier, policy: excerpt, words: 2}\n"
    let keys = """
      title_supplied: true
      source: {name: Strait Courier}
      formerly: [old-name, 2008-03-05-zarbax-kolter-vinkut]
      """
    let withheld = await files(settings, keys)
    #expect(withheld["articles/old-name.html"] != nil)
    #expect(
      withheld.allSatisfy { !$0.key.contains("zarbax") && !$0.value.contains("zarbax-kolter") })
    let whole = await files("", keys)
    #expect(whole["articles/old-name.html"] != nil)
    #expect(whole["articles/\(Self.witness).html"] != nil)
  }

  /// What a clipping has as an address of its own, and what an editor asked for, come before the address of
  /// a witness, which the import wrote down; two things that an editor asked for cannot both be.
  @Test(
    arguments: [
      ("witnesses: [{name: P, address: other}]", "", ["warning"], "other.html"),
      ("formerly: [old]\nwitnesses: [{name: P, address: old}]", "", [], "article.html"),
      ("witnesses: [{name: P, address: article}]", "", [], "article.html"),
      ("witnesses: [{name: P, address: old}]", "formerly: [old]", ["warning"], "other.html"),
      ("formerly: [other]", "", ["error"], "other.html"),
      ("formerly: [old]", "formerly: [old]", ["error"], "article.html"),
    ] as [(String, String, [String], String)])
  func yieldToPages(_ keys: String, _ others: String, _ severities: [String], _ shown: String)
    async throws
  {
    let site = await SiteInMemory([
      ("articles/article.md", "---\ntitle: One\n\(keys)\n---\nText of one."),
      ("articles/other.md", "---\ntitle: Other\n\(others)\n---\nText of another."),
    ]).build()
    let found = site.diagnostics.filter { $0.id == "redirect-in-the-way" }
    #expect(found.map(\.severity.rawValue) == severities)
    let title = shown == "other.html" ? "Other" : "One"
    let page = try #require(site.files["articles/\(shown)"])
    #expect(page.contains("<h1>\(title)") || page.contains("\(title)</h1>"))
    if keys.contains("old") {
      #expect(site.files["articles/old.html"]?.contains("url=\(shown)") == true)
    }
  }
}
