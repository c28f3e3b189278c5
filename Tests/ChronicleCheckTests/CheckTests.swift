import ChronicleCatalogue
import ChronicleCheck
import ChronicleDiagnostics
import ChronicleModel
import Testing

/// Each kind of finding, where it is due and where it is not. A case is a few content files and the ids,
/// with their lines, that are found; `undated-article` is left out where it is not the matter.
@Suite struct CheckTests {
  static let lindqvist = "---\nname: Anna Lindqvist\nborn: \"1950\"\ndied: \"2010-05-01\"\n---\n"
  static let minister = """
    ---
    name: Anna Lindqvist
    offices:
      - {title: Minister of Foreign Affairs, short: Foreign Minister, from: "2004", to: "2006"}
    ---

    """

  @Test(arguments: [
    Case(
      "a dateline later than the article",
      [
        "articles/a.md":
          "---\ntitle: A\ndate: 2006-03-01\ndating: [\"dateline: March 4\"]\n---\nx\n"
      ],
      ["content/articles/a.md:3 dateline-after-publication"]),
    Case(
      "a dateline of the day before New Year",
      [
        "articles/a.md":
          "---\ntitle: A\ndate: 2006-01-01\ndating: [\"dateline: Dec. 31\"]\n---\nx\n"
      ], []),
    Case(
      "a date to come", ["articles/a.md": "---\ntitle: A\ndate: 2066-01-01\n---\nx\n"],
      ["content/articles/a.md:3 date-in-future"]),
    Case(
      "a meeting held after the article",
      ["articles/a.md": meeting(of: "2006-01-01", on: "2006-05-01")],
      ["content/articles/a.md:5 meeting-after-publication"]),
    Case(
      "a sentence that stands no longer in the text",
      ["articles/a.md": meeting(of: "2006-05-02", on: "2006-05-01", sentence: "s-0000000")],
      ["content/articles/a.md:5 stale-sentence"]),
    Case(
      "a meeting after a death",
      [
        "articles/a.md": meeting(of: "2012-01-01", on: "2011-05-01"),
        "people/anna-lindqvist.md": lindqvist,
      ], ["content/articles/a.md:5 meeting-outside-life"]),
    Case(
      "a meeting in life",
      [
        "articles/a.md": meeting(of: "2008-01-01", on: "2007-05-01"),
        "people/anna-lindqvist.md": lindqvist,
      ], []),
    Case(
      "a life that ends before it begins",
      ["people/a.md": "---\nname: A\nborn: \"1950\"\ndied: \"1940\"\n---\n"],
      ["content/people/a.md:0 impossible-life", "content/people/a.md:0 unused-person"]),
    Case(
      "an office of another time",
      [
        "articles/a.md": titled("Foreign Minister", "2008-01-01"),
        "people/anna-lindqvist.md": minister,
      ], ["content/articles/a.md:5 office-not-held"]),
    Case(
      "the office of its time",
      [
        "articles/a.md": titled("Swedish Foreign Minister", "2005-01-01"),
        "people/anna-lindqvist.md": minister,
      ], []),
    Case(
      "a former office",
      [
        "articles/a.md": titled("former Foreign Minister", "2008-01-01"),
        "people/anna-lindqvist.md": minister,
      ], []),
    Case(
      "another office with the same words",
      [
        "articles/a.md": titled("Deputy Foreign Minister", "2008-01-01"),
        "people/anna-lindqvist.md": minister,
      ], []),
    Case(
      "an initial and the name",
      [
        "articles/a.md": named("Anna Lindqvist", "anna-lindqvist"),
        "articles/b.md": named("A. Lindqvist", "a-lindqvist"),
      ], ["content/articles/b.md:5 persons-alike"]),
    Case(
      "a letter more",
      [
        "articles/a.md": named("Anna Lindqvist", "anna-lindqvist"),
        "articles/b.md": named("Anna Lindquist", "anna-lindquist"),
      ], ["content/articles/a.md:5 persons-alike"]),
    Case(
      "a name that sounds alike",
      [
        "articles/a.md": named("Anna Berg", "anna-berg"),
        "articles/b.md": named("Ana Berg", "ana-berg"),
      ], ["content/articles/b.md:5 persons-alike"]),
    Case(
      "another short name",
      [
        "articles/a.md": named("Dan Berg", "dan-berg"),
        "articles/b.md": named("Don Berg", "don-berg"),
      ], []),
    Case(
      "two whom their file keeps apart",
      [
        "articles/a.md": named("Anna Lindqvist", "anna-lindqvist"),
        "articles/b.md": named("A. Lindqvist", "a-lindqvist"),
        "people/anna-lindqvist.md": "---\nname: Anna Lindqvist\nnever: [A. Lindqvist]\n---\n",
      ], []),
    Case(
      "one family name of two",
      [
        "articles/a.md":
          "---\ntitle: A\ndate: 2006-01-01\n---\n[Anna Berg](person:anna-berg), [Berg](person:anna-berg).\n",
        "articles/b.md":
          "---\ntitle: B\ndate: 2006-01-02\n---\n[Nils Berg](person:nils-berg), [Berg](person:nils-berg).\n",
      ], ["content/articles/b.md:5 homonyms"]),
    Case(
      "an event of which nobody tells",
      ["events/e.md": "---\ntitle: The round\ndate: \"2005-09-19\"\n---\n"],
      ["content/events/e.md:0 unused-event"]),
    Case(
      "an article without date", ["articles/a.md": "---\ntitle: A\n---\nx\n"],
      ["content/articles/a.md:2 undated-article"]),
    Case(
      "links with blanks",
      [
        "articles/a.md":
          "---\ntitle: A\ndate: 2006-01-01\n---\nx (a b)\n\nIn [x](place:Old Town) on [y](date:May 5).\n"
      ],
      [
        "content/articles/a.md:7 link-with-blank", "content/articles/a.md:7 link-with-blank",
      ]),
    Case(
      "a picture without text",
      ["articles/a.md": "---\ntitle: A\ndate: 2006-01-01\n---\nx\n\n![](x.jpg) ![Vienna](y.jpg)\n"],
      ["content/articles/a.md:7 image-without-text"]),
  ])
  func findsWhatIsWrong(_ test: Case) async throws {
    #expect(await test.found() == test.expected)
  }

  /// A day is one on which, a year one in which.
  @Test(arguments: [
    ("died: \"1940\"", "meets somebody on 2011-05-01, but died in 1940"),
    ("died: \"1940-02-03\"", "meets somebody on 2011-05-01, but died on 1940-02-03"),
    ("born: \"2020\"", "meets somebody on 2011-05-01, but was born in 2020"),
    (
      "died: 1940\noffices:\n  - {title: Envoy, from: \"2010\"}",
      "'Envoy' begins in 2010, but Anna Lindqvist died in 1940"
    ),
  ])
  func saysWhenInEnglish(_ keys: String, _ words: String) async {
    let chronicle = await Case(
      "",
      [
        "articles/a.md": Self.meeting(of: "2012-01-01", on: "2011-05-01"),
        "people/anna-lindqvist.md": "---\nname: Anna Lindqvist\n\(keys)\n---\n",
      ], []
    ).chronicle()
    #expect(check(chronicle).contains { $0.message.hasSuffix(words) })
  }

  /// Only in a chronicle that has clippings.
  @Test(arguments: [
    ([], []), (["a.txt"], []), (["b.txt"], ["clipping-gone"]), (["set.jsonl:3"], ["clipping-gone"]),
    (["a.txt:3"], []),
  ])
  func tellsOfAClippingThatIsGone(_ clippings: [String], _ ids: [String]) async {
    var chronicle = await Case(
      "",
      [
        "articles/a.md":
          "---\ntitle: A\ndate: 2006-01-01\nsource: {clipping: a.txt}\n---\nx\n"
      ], []
    ).chronicle()
    chronicle.content.clippings = clippings.map { ($0, nil) }
    #expect(check(chronicle).map(\.id) == ids)
  }

  @Test func findsDispatchesThatStandApart() async throws {
    let chronicle = await Case(
      "", ["articles/a.md": "---\ntitle: A\n---\nx\n", "articles/b.md": "---\ntitle: B\n---\nx\n"],
      []
    ).chronicle(dispatches: [0, 0])
    #expect(check(chronicle).map(\.id).contains("same-dispatch"))
  }

  private static func meeting(of date: String, on day: String, sentence: String? = nil) -> String {
    let named = sentence.map { ", sentence: \($0)" } ?? ""
    return """
      ---
      title: A
      date: \(date)
      meetings:
        - {who: [anna-lindqvist, mario-conti], date: "\(day)"\(named)}
      ---
      [Anna Lindqvist](person:anna-lindqvist) met [Mario Conti](person:mario-conti).

      """
  }
  private static func titled(_ title: String, _ date: String) -> String {
    "---\ntitle: A\ndate: \(date)\n---\nIn Rome \(title) [Anna Lindqvist](person:anna-lindqvist) spoke.\n"
  }
  private static func named(_ name: String, _ id: String) -> String {
    "---\ntitle: A\ndate: 2006-01-01\n---\n[\(name)](person:\(id)) spoke.\n"
  }
}

struct Case: Sendable, CustomTestStringConvertible {
  let testDescription: String
  private let files: [(String, String)]
  let expected: [String]

  init(_ name: String, _ files: KeyValuePairs<String, String>, _ expected: [String]) {
    testDescription = name
    self.files = files.map { ($0.key, $0.value) }
    self.expected = expected
  }

  func found() async -> [String] {
    check(await chronicle()).map { "\($0.location.path):\($0.location.line) \($0.id)" }
  }

  func chronicle(dispatches: [Int] = []) async -> CheckedChronicle {
    var content = Content()
    var findings: [Diagnostic] = []
    for (name, text) in files {
      let path = "content/" + name
      switch name.prefix(while: { $0 != "/" }) {
      case "articles":
        if let file = ArticleFile(path: path, text: text, &findings) {
          content.articles.append(file)
        }
      case "people":
        if let person = Person(path: path, text: text, &findings) {
          content.people.append(Filed(path: path, text: text, person))
        }
      default:
        if let event = Event(path: path, text: text, &findings) {
          content.events.append(Filed(path: path, text: text, event))
        }
      }
    }
    #expect(findings == [])
    let today = CalendarDay(firstOfMonth: 1, year: 2020)
    return CheckedChronicle(
      content: content, catalogue: await catalogue(content).0, today: today, dispatches: dispatches)
  }
}

@Suite struct OutputCheckTests {
  @Test(arguments: [
    ("<a href=\"b.html\">x</a>", ["dead-link"]), ("<a href=\"../index.html\">x</a>", []),
    ("<a href=\"../people/#no\">x</a>", ["dead-fragment"]), ("<a href='#here' id=here>x</a>", []),
    ("<a href=\"#there\">x</a>", ["dead-fragment"]),
    ("<a href=\"https://example.com/x\">x</a>", []),
    ("<a href=\"https://example.org/gone.html\">x</a>", ["dead-link"]),
    ("<a href=\"mailto:x@example.org\">x</a><a href=\"//example.org/\">x</a>", []),
    ("<img src=\"../x.png\"><script src=\"../x.js\"></script>", ["dead-link", "dead-link"]),
    ("<!-- <a href=x> --><script>'<a href=y>'</script>", []),
    ("<a href=\"../caf%C3%A9.html\">", []),
    ("<a href=\"../people/index.html?q=1&amp;r=2#s-1\">", []), ("<a href=..>", []), ("<a href", []),
    ("<a href=\"", []), ("<", []),
  ])
  func followsEveryLink(_ html: String, _ ids: [String]) {
    let pages = [
      PageLinks(path: "articles/a.html", html: Array(html.utf8)),
      PageLinks(path: "people/index.html", html: Array("<p id=\"s-1\">x</p>".utf8)),
    ]
    let files: Set = ["index.html", "articles/a.html", "people/index.html", "caf\u{E9}.html"]
    #expect(deadLinks(pages, files: files, url: "https://example.org/").map(\.id) == ids)
  }

  @Test func missesPagesThatAreGone() {
    let found = removedAddresses(
      published: [
        "people/a.html", "2006/12/27.html", "assets/x.css", "people/b.html", "about.html",
      ],
      planned: ["people/b.html"])
    #expect(found.map(\.severity) == [.note, .error, .error])
    #expect(found.last?.help?.contains("formerly: [a]") == true)
  }
}
