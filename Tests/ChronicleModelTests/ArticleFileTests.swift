import ChronicleDiagnostics
import ChronicleModel
import Testing

@Suite struct ArticleFileTests {
  private func full() -> Article {
    var article = Article(id: "2006-12-27-talks", title: "A \"title\": with # marks")
    article.isTitleSupplied = true
    article.subtitle = "Under it"
    article.date = EDTF(parsing: "2003-09-22/2003-12-08")
    article.dateline = "Tokyo"
    article.agency = "Meridian News"
    article.byline = ["A. Person", "no"]
    article.lang = "en"
    article.source = .init(name: "The: Paper", clipping: "000.txt", sha256: "ab12")
    article.source.url = "https://example.org/?a=1#b"
    article.source.retrieved = EDTF(parsing: "2010-01-02")
    article.witnesses = [.init(clipping: "001.txt", sha256: "cd")]
    article.dating = ["dateline: Dec. 27", "it's \\ certain"]
    article.meetings = [
      Meeting(
        who: ["song-min-soon", "shinzo-abe"], date: EDTF(parsing: "2006-12-27"), place: "Tokyo",
        status: .held, mode: .visit, sentence: "s-0abc123")
    ]
    article.people = ["Taro Aso"]
    article.places = ["Washington, D.C."]
    article.dates = [.month(2006, 12)]
    article.isDraft = true
    article.body = "[Abe](person:shinzo-abe) met him.\n\nSecond --- paragraph.\n"
    return article
  }

  @Test func readsBackWhatItWrites() throws {
    var diagnostics: [Diagnostic] = []
    let text = full().sealed.fileText
    let path = "content/articles/2006-12-27-talks.md"
    let file = try #require(ArticleFile(path: path, text: text, &diagnostics))
    #expect(diagnostics.isEmpty)
    #expect(file.whole == full().sealed)
    #expect(file.whole.fileText == text)
  }

  @Test func knowsWhetherAPersonChangedTheFile() {
    let article = full().sealed
    #expect(isUntouched(article.fileText, seal: article.seal))
    let edited = article.fileText.replacing("met him", with: "met her")
    #expect(!isUntouched(edited, seal: article.seal))
    #expect(!isUntouched(article.fileText, seal: nil))
  }

  /// A seal that is emptied or cut short would fit the beginning of any checksum.
  @Test(arguments: [0, 1, 8, 15])
  func takesACutSealForAChange(_ length: Int) {
    var article = full().sealed
    article.seal = String((article.seal ?? "").prefix(length))
    #expect(!isUntouched(article.fileText, seal: article.seal))
  }

  @Test(arguments: [
    ("---\ntilte: x\n---\n", "unknown-key", 2, 1),
    ("---\ntitle: x\ndate: 2006-06-31\n---\n", "invalid-date", 3, 7),
    ("---\ntitle: x\n", "unclosed-front-matter", 1, 0),
    ("---\ntitle: [a\n---\n", "invalid-yaml", 3, 1),
    ("---\n- a\n---\n", "front-matter-not-a-mapping", 2, 0),
    ("---\ntitle: a\ntitle: b\n---\n", "duplicate-key", 2, 1),
    ("---\ntitle: {a: b}\n---\n", "wrong-value", 2, 8),
    ("no front matter\n", "missing-title", 1, 0),
    ("---\ntitle: x\nmeetings:\n  - {who: [a]}\n---\n", "meeting-of-one", 4, 11),
    ("---\ntitle: x\nmeetings:\n  - {who: [a, b], status: hold}\n---\n", "wrong-value", 4, 27),
    ("---\ntitle: x\ndraft: perhaps\n---\n", "wrong-value", 3, 8),
    ("---\ntitle: x\nlang: deutsch\n---\n", "invalid-language", 3, 7),
  ])
  func namesThePlaceOfAFault(_ text: String, _ id: String, _ line: Int, _ column: Int) throws {
    var diagnostics: [Diagnostic] = []
    let file = ArticleFile(path: "a.md", text: text, &diagnostics)
    #expect(file == nil)
    let found = try #require(diagnostics.first { $0.id == id }, "\(diagnostics)")
    #expect(found.location.line == line)
    if column > 0 { #expect(found.location.column == column) }
  }

  @Test func suggestsTheKeyThatWasMeant() {
    var diagnostics: [Diagnostic] = []
    _ = ArticleFile(path: "a.md", text: "---\ntitle: x\ndatelin: y\n---\n", &diagnostics)
    #expect(diagnostics.first?.help == "did you mean 'dateline'?")
  }

  @Test func takesAFileWrittenByHand() throws {
    var diagnostics: [Diagnostic] = []
    let text = """
      \u{FEFF}---\r
      # a comment
      title: By hand
      date: 2006-12-27
      people:
        - Taro Aso
        - shinzo-abe
      source: "Press release No. 5"
      extra: {anything: [goes]}
      ---
      Text.
      """
    let file = try #require(ArticleFile(path: "a/by-hand.md", text: text, &diagnostics))
    #expect(diagnostics.isEmpty)
    #expect(file.article.id == "by-hand")
    #expect(file.article.people == ["Taro Aso", "shinzo-abe"])
    #expect(file.article.source.name == "Press release No. 5")
    #expect(file.bodyLine == 11)
  }
}

@Suite struct PersonFileTests {
  @Test func readsOfficesInTheOrderOfTheirBeginning() throws {
    var diagnostics: [Diagnostic] = []
    let text = """
      ---
      name: Song Min-soon
      family: Song
      native: 송민순
      aliases: [Song Min Soon]
      offices:
        - {title: Foreign Minister, country: South Korea, from: "2006-12-01", to: "2008-02-29"}
        - {title: Ambassador to Poland, from: "2001"}
      never: [Song dynasty]
      ---
      A diplomat.
      """
    let path = "content/people/song-min-soon.md"
    let person = try #require(Person(path: path, text: text, &diagnostics))
    #expect(diagnostics.isEmpty)
    #expect(person.offices.map(\.title) == ["Ambassador to Poland", "Foreign Minister"])
    #expect(person.offices[1].isHeld(on: try #require(EDTF(parsing: "2006-12-27"))))
    #expect(!person.offices[1].isHeld(on: try #require(EDTF(parsing: "2008"))))
  }

  @Test func refusesATermThatEndsBeforeItBegins() {
    var diagnostics: [Diagnostic] = []
    let text = "---\nname: A\noffices:\n  - {title: X, from: \"2007\", to: \"2006\"}\n---\n"
    #expect(Person(path: "a.md", text: text, &diagnostics)?.name == "A")
    #expect(diagnostics.map(\.id) == ["invalid-term"])
  }

  @Test func knowsTheLinesOfWhatTheEditorDecided() throws {
    var diagnostics: [Diagnostic] = []
    let text = "---\nname: A\naliases:\n  - B\n  - C\nnever: [D]\nformerly: [e]\n---\n"
    let person = try #require(Person(path: "a.md", text: text, &diagnostics))
    #expect(person.places.mapValues(\.line) == ["A": 2, "B": 4, "C": 5, "D": 6])
    #expect(person.formerly == ["e"])
  }

  @Test func refusesAFileNameThatIsNoAddress() {
    var diagnostics: [Diagnostic] = []
    #expect(
      Person(path: "content/people/Ban Ki.md", text: "---\nname: A\n---\n", &diagnostics) == nil)
    #expect(diagnostics.map(\.id) == ["invalid-id"])
  }
}

@Suite struct ConfigurationTests {
  @Test func completesTheAddress() {
    var diagnostics: [Diagnostic] = []
    let text = "title: T\nurl: https://example.org/c\nsources:\n  - {name: P, policy: full}\n"
    let configuration = Configuration(path: "chronicle.yml", text: text, &diagnostics)
    #expect(configuration.url == "https://example.org/c/")
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("url: example.org\n", "invalid-url"), ("titel: x\n", "unknown-key"),
    ("sources:\n  - {name: P, policy: excerpt}\n", "missing-words"),
    ("sources:\n  - {name: P, policy: exerpt, words: 4}\n", "unknown-policy"),
    ("policy: citation\nwords: 4\n", "unused-words"),
    ("policy: excerpt\nwords: none\n", "missing-words"),
    ("title: x\nlanguage: english\n", "invalid-language"),
    ("title: ''\n", "missing-title"), ("author: x\n", "missing-title"),
    ("timezone: Seoul\n", "invalid-timezone"),
  ])
  func reportsWhatItCannotKeep(_ text: String, _ id: String) {
    var diagnostics: [Diagnostic] = []
    _ = Configuration(
      path: "chronicle.yml", text: text, knowsZone: { $0.contains("/") }, &diagnostics)
    #expect(diagnostics.map(\.id) == [id])
  }

  @Test func knowsTheLinesOfWhatIsNobody() {
    var diagnostics: [Diagnostic] = []
    let text = "title: T\nnot_people:\n  - Blue House\n  - Morning Calm\n"
    let configuration = Configuration(path: "chronicle.yml", text: text, &diagnostics)
    #expect(configuration.notPeople == ["Blue House", "Morning Calm"])
    #expect(configuration.places["Morning Calm"]?.line == 4)
  }

  @Test(arguments: [
    ("2014-02-18T22:30:00Z", "2014-02-19"), ("2014-02-18T10:02:00Z", "2014-02-18"),
    ("2014-02-18T22:30:00+09:00", "2014-02-18"), ("2014-02-18T00:00:00Z", "2014-02-18"),
    ("1392762600", "2014-02-19"), ("Tue, 18 Feb 2014 22:30:00 GMT", "2014-02-19"),
  ])
  func countsUniversalTimeInTheZoneOfTheChronicle(_ text: String, _ day: String) throws {
    let claim = DateClaim(.published, field: "time", stated: try #require(StatedDay(text)))
    let counted = claim.counted(in: "Asia/Seoul") { _ in 9 * 3600 }
    #expect(counted.day.description == day)
    #expect(counted.field == (counted.day == claim.day ? "time" : "time in Asia/Seoul"))
  }
}
