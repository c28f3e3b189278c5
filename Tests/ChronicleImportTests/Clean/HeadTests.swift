import ChronicleDiagnostics
import ChronicleFacts
import Testing

@testable import ChronicleImport

@Suite struct HeadTests {
  private func words(_ text: String) -> Words {
    Words(Array(text.utf8), lexicon: cleanReader.knowledge.lexicon)
  }

  @Test(
    arguments: [
      ("SEOUL, Nov. 2 (Xinhua) -- The", "Seoul", "Xinhua", true),
      ("Tokyo, Dec. 27 (Yonhap News)", "Tokyo", "Yonhap", true),
      ("NARITA, Japan, Dec 16, 2006 (AFP)", "Narita", "AFP", true),
      ("SEOUL - Senior", "Seoul", nil, false),
      ("MANILA, Philippines—Foreign", "Manila", nil, false),
      ("SEOUL (AFP) - North", "Seoul", "AFP", false),
      ("WASHINGTON (Reuters) – The", "Washington", "Reuters", false),
      ("Reuters, Washington,", "Washington", "Reuters", false),
      ("UNITED NATIONS (AP) _ The", "United Nations", "AP", false),
      ("LONDON, England (CNN) -- Prime", "London", nil, false),
      ("MOSCOW, January 5. /TASS/. Russian", "Moscow", "TASS", true),
      ("ISLAMABAD: Prime", "Islamabad", nil, false),
      ("NEW DELHI, March 3: The", "New Delhi", nil, true),
      ("ST. PETERSBURG, Russia (AP) — The", "St. Petersburg", "AP", false),
      ("BEIJING/TOKYO (Reuters) - China", "Beijing", "Reuters", false),
      ("JERUSALEM, 12 March 2003 (dpa) - Israeli", "Jerusalem", "DPA", true),
      ("SEOUL | Thu Nov 2, 2006 3:05am EST", "Seoul", nil, true),
      ("(CNN) -- The", nil, nil, false),
    ] as [(String, String?, String?, Bool)])
  func readsDateline(_ text: String, _ place: String?, _ agency: String?, _ hasDate: Bool) throws {
    let words = words(text)
    let line = try #require(dateline(opening: 0..<words.count, of: words, with: cleanReader))
    #expect(line.place == place)
    #expect(line.agency == agency)
    #expect(line.hasDate == hasDate)
  }

  /// A paper beside the date is the source; a place there is the dateline's, an agency is credited.
  @Test(
    arguments: [
      ("Nordic Gazette, 2 October 2009", "Nordic Gazette", nil),
      ("NORDIC GAZETTE, 2 OCTOBER 2009", "Nordic Gazette", nil),
      ("Geneva, 2 October 2009", nil, "Geneva"), ("GENEVA, 2 OCTOBER 2009", nil, "Geneva"),
      ("29 May 2014 | Strait Courier | Tokyo bureau", "Strait Courier", nil),
      ("Copenhagen Post, Friday 2 October 2009", "Copenhagen Post", nil),
      ("The Times of India, October 2, 2009", "The Times of India", nil),
      ("Nordic Gazette (Oslo), 2 October 2009", "Nordic Gazette", nil),
      (
        "Ada Lund, The Daily Post, Harbour City | Tue, February 8 2011, 9:54 AM", "The Daily Post",
        nil
      ),
      ("Published in the Daily Post, 3 May 2011", "Daily Post", nil),
      ("Baltic Observer\nFriday, 2 October 2009", "Baltic Observer", nil),
      ("2 October 2009\nThe Harbour Post", "The Harbour Post", nil),
      ("World News\nFriday, 2 October 2009", nil, nil), ("Kyodo News, 2 October 2009", nil, nil),
      ("World News, October 2, 2009", nil, nil),
      ("Washington Post Staff Writer, Friday, October 2, 2009", nil, nil),
      ("Last updated: Friday, 2 October 2009", nil, nil),
      ("Le Monde, 2 October 2009", "Le Monde", nil),
    ] as [(String, String?, String?)])
  func knowsThePaperBesideTheDate(_ line: String, _ paper: String?, _ place: String?) {
    let text = """
      Ministers agree on ferry timetable

      \(line)

      Foreign Minister Anna Berg of Norway met her Swedish counterpart Erik Holm in Oslo on Thursday and agreed on a new \
      timetable for the ferries, officials said.

      The two said that they would meet again.
      """
    let article = clean(RawClipping(name: "a.txt", bytes: Array(text.utf8)), with: cleanReader)
    #expect(article.paper == paper)
    #expect(article.dateline == place)
    #expect(article.title?.text == "Ministers agree on ferry timetable")
  }

  @Test(arguments: [
    "In Tokyo, Foreign Minister Aso said", "Japan, South Korea and China agreed",
    "FOREIGN MINISTER NAKASONE: Thank you", "UPDATED: 20:41, November 02, 2005",
    "The Seoul government said", "US - led forces", "Xinhua said on Monday that talks",
    "President Bush, Nov. 2", "AFP quoted officials as saying",
  ])
  func seesNoDateline(_ text: String) {
    let words = words(text)
    #expect(dateline(opening: 0..<words.count, of: words, with: cleanReader) == nil)
  }

  @Test(arguments: [
    ("By Jane Perlez and Choe Sang-hun", ["Jane Perlez", "Choe Sang-hun"]),
    ("BY JANE PERLEZ", ["Jane Perlez"]),
    ("By Mari Yamaguchi, Associated Press Writer", ["Mari Yamaguchi"]),
    ("By A. B. Yehoshua, Staff Writer", ["A. B. Yehoshua"]),
    ("Mari Yamaguchi, Staff writer", ["Mari Yamaguchi"]),
    ("By Patrick Wintour, Diplomatic Editor", ["Patrick Wintour"]),
    ("By John Smith, Kim Lee and Ann O'Brien in Seoul", ["John Smith", "Kim Lee", "Ann O'Brien"]),
    ("Byline: Sami Zaptia", ["Sami Zaptia"]),
  ])
  func readsByline(_ text: String, _ names: [String]) {
    let words = words(text)
    #expect(bylineNames(0..<words.count, of: words, with: cleanReader) == names)
    #expect(kindOfLine(text) == .byline)
  }

  @Test(arguments: [
    ("(Xinhua News Agency November 6, 2006)", Credit(agency: "Xinhua", hasDate: true)),
    ("Source: Xinhua", Credit(agency: "Xinhua", hasDate: false)),
    ("Source: Eastern Ledger Online | 11-19-2005 21:07", Credit(agency: nil, hasDate: true)),
    ("Agence France-Presse", Credit(agency: "AFP", hasDate: false)),
    ("(Reuters)", Credit(agency: "Reuters", hasDate: false)),
    ("(AP, Reuters)", Credit(agency: "AP", hasDate: false)),
    ("(Qumran News Agency)", Credit(agency: "Qumran News Agency", hasDate: false)),
    ("(Meridian News)", Credit(agency: "Meridian News", hasDate: false)),
  ])
  func readsCredit(_ text: String, _ credit: Credit) {
    let words = words(text)
    #expect(ChronicleImport.credit(0..<words.count, of: words, with: cleanReader) == credit)
  }

  @Test(arguments: [
    ("UPDATED: 20:41, November 02, 2005", CleanArticle.Stamp.Kind.updated),
    ("Wednesday, April 30, 1997", .published),
    ("Posted: Thu, 24 Apr 1997 16:20:11 GMT", .published),
    ("Nov 20 2019, 11:06am ist", .published),
    ("Fri Dec 15, 2006 3:05am", .published),
    ("2006/12/27 10:15", .published),
    ("27.12.2006", .published),
    ("2005-09-19", .published),
    ("2014-02-18 17:09", .published),
    ("29/02/2012", .published),
    ("2012/02/29", .published),
    ("February 2012", .published),
    ("Published: March, 1998", .published),
    ("12 March 2003", .published),
    ("Last updated: 5 May 2010", .updated),
    ("The Japan Times: Friday, Sept. 3, 1999", .published),
    ("11 August 2003    Monday    12 Jumadi-us-Sani 1424", .published),
    ("Analysis  14 Jun 11", .published),
    ("World | 14.06.2011", .published),
    ("Date: Tue, 4 Mar 97 6:12:03 PST", .published),
    ("www.example.com 2007-05-21 18:53:11", .published),
    ("Posted on : Nov.9,2006 14:11 KST", .published),
    ("[2007-05-21 18:53 ]", .published),
    ("Published 02:51 21.05.07", .published),
    ("21 MAY 2007 - 17:03 CET", .published),
    ("Madrid - 21 MAY 2007 - 17:03 CET", .published),
    ("Monday, May 21, 2007; Page A12", .published),
    ("Monday, May 21, 2007. Issue 3579. Page 1.", .published),
    ("May 21, 2007|Ada Lund, Tribune Staff Writer", .published),
    ("By Ada Lund in Oslo 7:30PM GMT 21 May 2007", .published),
    ("May/21/2007", .published),
    ("Monday 21st of May 2007 05:53:11 PM", .published),
    ("May 21 '07", .published),
    ("21 травня 2007", .published),
    ("2007. május 21.", .published),
    ("This story was originally published May 6, 2014 at 9:20 AM.", .published),
    ("Published in The Evening Tribune, May 3rd, 2011.", .published),
    ("This page was last updated on 10 May 2015.", .updated),
    ("A version of this article appears in print on May 10, 2012, on Page A8.", .page),
    ("URL: http://www.example.com/2012/03/09/world/talks.html", .page),
    ("LOAD-DATE: March 10, 2012", .page),
    ("Retrieved April 12, 2015", .capture),
    ("This page was printed on Sunday, March 18, 2012", .capture),
  ])
  func readsDateLine(_ text: String, _ kind: CleanArticle.Stamp.Kind) {
    #expect(kindOfLine(text) == .date(kind))
  }

  @Test(arguments: [
    "Sept. 11 inquiry begins", "Talks resume on Nov. 2 in Beijing", "May 5 ministers meet",
    "He arrived on Dec. 27, 2006.", "See TALKS on Page A6",
    "On 12 March 20 delegates met in Rome",
    "The article that he published on May 3, 2011 was short.",
  ])
  func seesNoDateLine(_ text: String) {
    if case .date = kindOfLine(text) { Issue.record("taken for a date line") }
  }

  @Test(arguments: [
    ("Talks begin in Seoul - The Daily Herald", "Talks begin in Seoul"),
    ("Talks begin in Seoul | World | Example News", "Talks begin in Seoul"),
    ("Home >> World >> Talks begin in Seoul", "Talks begin in Seoul"),
    ("Talks begin in Seoul |", "Talks begin in Seoul"),
    ("HEADLINE: Talks begin in Seoul", "Talks begin in Seoul"),
    ("North Korea - South Korea talks begin", "North Korea - South Korea talks begin"),
    ("Report: Talks begin in Seoul", "Report: Talks begin in Seoul"),
  ])
  func trimsTitle(_ line: String, _ title: String) {
    let text = """
      \(line)

      Delegates of North Korea and South Korea began talks in Seoul on Monday, officials said.
      The talks are the first since the report of a nuclear test in October, they said.
      """
    #expect(cleaned(text).title == CleanArticle.Title(text: title, isSupplied: false))
  }

  @Test func suppliesTitle() {
    let article = cleaned(
      """
      Delegates of North Korea and South Korea began talks in Seoul on Monday, and officials said \
      that they would go on for three days. Nobody knew more.
      """)
    #expect(article.title?.isSupplied == true)
    #expect(
      article.title?.text
        == "Delegates of North Korea and South Korea began talks in Seoul on Monday, and officials…"
    )
    #expect(article.diagnostics.map(\.id) == ["no-title"])
  }

  @Test(
    arguments: [
      ("It ended there, he said. (Reuters)", "Reuters", "It ended there, he said."),
      ("It ended there, he said. — AFP", "AFP", "It ended there, he said."),
      ("It ended there, he said. EFE", "EFE", "It ended there, he said."),
      ("It ended there, he said. Enditem", nil, "It ended there, he said."),
      ("It ended there, he told Reuters.", nil, "It ended there, he told Reuters."),
    ] as [(String, String?, String)])
  func cutsTail(_ last: String, _ agency: String?, _ kept: String) {
    let article = cleaned("The ministers met on Monday in the old palace of the kings.\n\(last)")
    #expect(article.agency == agency)
    #expect(String(decoding: article.body.text, as: UTF8.self).hasSuffix("\n" + kept))
  }

  private func kindOfLine(_ text: String) -> BlockKind? {
    let lexicon = cleanReader.knowledge.lexicon
    let page = Page(mend(Array(text.utf8), lexicon: lexicon), lexicon: lexicon)
    return page.blocks.first.map {
      kind(
        of: $0, BlockTraits($0, on: page, rules: cleanReader.cleanRules), on: page,
        with: cleanReader)
    }
  }
}
