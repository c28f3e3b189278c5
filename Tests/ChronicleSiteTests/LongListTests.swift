import Testing

/// No page grows with the chronicle.
@Suite struct LongListTests {
  /// 240 articles of two years, which all name the same two, half of them on one day.
  private static let articles = (1...240).map { number -> (String, String) in
    let date =
      number <= 120 ? "2006-12-27" : "2007-\(padded(number % 12 + 1))-\(padded(number % 28 + 1))"
    let text = """
      ---
      title: "Dispatch number \(number) on the talks about the talks"
      date: "\(date)"
      source: {name: The Harbour Ledger}
      meetings:
        - {who: [song-min-soon, shinzo-abe, \(name(number).id)], date: "\(date)", place: Tokyo, status: held}
      ---
      Foreign Minister [Song Min-soon](person:song-min-soon) met [Shinzo Abe](person:shinzo-abe) and
      [\(name(number).name)](person:\(name(number).id)) in [Tokyo](place:tokyo) on
      [that day](date:\(date)), and they agreed to meet again before long, as dispatch \(number) says.
      """
    return ("articles/a\(number).md", text)
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  /// A name of a letter of its own, and its id.
  private static func name(_ number: Int) -> (name: String, id: String) {
    let letter = String(UnicodeScalar(UInt8(97 + number % 26)))
    return ("Ana \(letter.uppercased())o\(number)", "ana-\(letter)o\(number)")
  }

  @Test func everyPageStaysSmall() async {
    let site = await SiteInMemory(Self.articles).build()
    #expect(site.findings == [])
    for (path, text) in site.files where path.hasSuffix(".html") {
      #expect(text.utf8.count < 100_000, "\(path)")
    }
  }

  @Test func pagesPartALongDayWithoutLosingAnything() async {
    let site = await SiteInMemory(Self.articles).build()
    let pages = ["27"] + (2...9).map { "27-\($0)" }
    let found = pages.compactMap {
      site.files["2006/12/\($0).html"] != nil ? "2006/12/\($0).html" : nil
    }
    #expect(found.count == 8)
    let titles = found.flatMap {
      site.main($0).pieces(between: "Dispatch number ", and: " on the talks")
    }
    #expect(Set(titles).count == 120)
    #expect(
      site.main("2006/12/27.html").contains(
        "<a rel=\"next\" href=\"../../2006/12/27-2.html\">Next</a>"))
    #expect(site.main("2006/12/27-2.html").contains("href=\"../../2006/12/27.html\""))
  }

  @Test func pagesPartMeetingsAndMentions() async {
    let site = await SiteInMemory(Self.articles).build()
    #expect(site.files["meetings/4.html"] != nil)
    #expect(site.files["people/song-min-soon/4.html"] != nil)
    let links = site.main("people/song-min-soon.html")
    #expect(links.contains("song-min-soon/3.html#y2006"))
  }

  @Test func whoMetManyHasDatesOfSomeAndLinksToTheOthers() async {
    let names = (0..<400).map { "[\(Self.name($0).name)](person:\(Self.name($0).id))" }
    let meetings = (0..<400).map { number in
      "  - {who: [song-min-soon, \(Self.name(number).id)], date: \"20\(Self.padded(number % 20))-05-01\", status: held}"
    }
    let text =
      "---\ntitle: All\nmeetings:\n\(meetings.joined(separator: "\n"))\n---\n[Song Min-soon](person:song-min-soon) met \(names.joined(separator: ", "))."
    let site = await SiteInMemory([("articles/all.md", text)]).build()
    let page = site.main("people/song-min-soon.html")
    #expect(page.utf8.count < 90_000)
    #expect(page.pieces(between: "<tr id=\"met-", and: "\"").count == 143)
    #expect(page.pieces(between: "<a id=\"met-", and: "\"").count == 400 - 143)
    let other = Self.name(399).id
    #expect(
      page.contains("<a id=\"met-\(other)\" href=\"../people/\(other).html#met-song-min-soon\">"))
    #expect(site.main("people/\(other).html").contains("<tr id=\"met-song-min-soon\">"))
  }

  @Test func anIndexIsPagedByLetter() async {
    let names = (0..<700).map { "[\(Self.name($0).name)](person:\(Self.name($0).id))" }
    let text = "---\ntitle: All\ndate: \"2006-01-01\"\n---\n" + names.joined(separator: ", ") + "."
    let site = await SiteInMemory([("articles/all.md", text)]).build()
    let pages = ["people/index.html", "people/index/2.html", "people/index/3.html"].map {
      site.main($0)
    }
    #expect(pages.allSatisfy { !$0.isEmpty } && site.files["people/index/4.html"] == nil)
    #expect(pages[0].contains("<a href=\"../people/index/2.html#letter-m\">M</a>"))
    #expect(pages[1].contains("<a href=\"../../people/index.html#letter-a\">A</a>"))
    #expect(pages[1].contains("id=\"letter-m\""))
  }
}
