import Testing

/// Lists that need more than one page.
@Suite struct LongListTests {
  /// Two hundred articles of five years, each with a meeting of two persons.
  private func site() async -> BuiltSite {
    let articles = (0..<200).map { number in
      let date = "\(2000 + number / 40)-0\(1 + number % 9)-1\(number % 10)"
      return (
        "articles/a\(number).md",
        """
        ---
        title: Round \(number)
        date: "\(date)"
        meetings: [{who: [anna-berg, mario-conti], date: "\(date)", place: Town \(number)}]
        ---
        Envoy [Anna Berg](person:anna-berg) met [Mario Conti](person:mario-conti) in [Rome](place:rome).
        """
      )
    }
    return await SiteInMemory(articles).build()
  }

  @Test func goOnOverAllTheirPages() async {
    let site = await site()
    for (first, kind) in [
      ("people/anna-berg", "<main"), ("places/rome", "<main"), ("meetings", "<main"),
    ] {
      let pages = site.files.keys.filter { $0.hasPrefix(first) && $0.hasSuffix(".html") }
      #expect(pages.count > 2, "\(pages)")
      #expect(pages.allSatisfy { site.files[$0]?.contains(kind) == true })
    }
    let shown = site.files.filter {
      $0.key.hasPrefix("people/anna-berg") && $0.key.hasSuffix(".html")
    }
    for number in 0..<200 {
      #expect(shown.values.contains { $0.contains("articles/a\(number).html#") }, "\(number)")
    }
  }
}
