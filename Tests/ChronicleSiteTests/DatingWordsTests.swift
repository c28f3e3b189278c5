import Testing

/// What a page says of the date of an article, and how it was come by.
@Suite struct DatingWordsTests {
  private func page(_ keys: String) async -> String {
    await SiteInMemory([
      "articles/a.md": "---\ntitle: Talks\n\(keys)\n---\n[Anna Lind](person:anna-lind) met them.\n"
    ]).build().files["articles/a.html"] ?? ""
  }

  /// Only what was concluded stands in brackets.
  @Test(arguments: [
    ("date: 2009-08\ndating: [\"date line: August 2009\"]", false),
    ("date: 2009-08\ndating: [\"the file's date: 2009-08\"]", false), ("date: 2009-08", false),
    ("date: 2009\ndating: [\"the copyright line says 2009\"]", true),
    ("date: 2009-08\ndating: [\"dateline: Aug. 3\", \"year 2009: X was minister\"]", true),
    ("date: 2009-08-03\ndating: [\"dateline: Aug. 3, 2009\"]", false),
  ])
  func putsInBracketsWhatWasConcluded(_ keys: String, _ isConcluded: Bool) async {
    let page = await page(keys)
    #expect(page.contains("[<a href=\"../2009/") == isConcluded)
    #expect(page.contains("This date was concluded") == isConcluded)
    #expect(page.contains("How this date was found") == (keys.contains("dating") && !isConcluded))
  }

  @Test func doesNotTellHowADateWasFoundThatWasNot() async {
    let page = await page("dating: [\"dateline: Aug. 3\"]")
    #expect(page.contains("no date found") && page.contains("What is known of its date"))
    #expect(!page.contains("How this date was found") && page.contains("<li>dateline: Aug. 3</li>"))
    #expect(page.contains("(n.d.)") && !page.contains("[n.d.]"))
  }

  /// From the first date of the list to its last, however close they are.
  @Test(arguments: [
    ("2009", "2010-03-01", "Named from 2009 to 1 March 2010"),
    ("2009-03-01", "2010", "Named from 1 March 2009 to 2010"), ("2009", "2009", "Named 2009"),
    ("2000-10/2006-07", "2009-03-01", "Named from October 2000 to 1 March 2009"),
    ("2001", "2009-01/2010-03", "Named from 2001 to March 2010"),
    ("2000/2006", "2000/2006", "Named between 2000 and 2006"),
  ])
  func namesFromTheFirstDateToTheLast(_ one: String, _ other: String, _ words: String) async {
    func article(_ date: String) -> String {
      "---\ntitle: T\ndate: \"\(date)\"\n---\n[Anna Lind](person:anna-lind) met them.\n"
    }
    let site = await SiteInMemory([
      "articles/a.md": article(one), "articles/b.md": article(other),
      "articles/c.md": "---\ntitle: T\n---\n[Anna Lind](person:anna-lind) met them.\n",
    ]).build()
    #expect(site.files["people/anna-lind.html"]?.contains(words) ?? false)
  }
}
