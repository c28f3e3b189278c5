import ChronicleDiagnostics
import ChronicleModel
import ChronicleRender
import ChronicleSite
import Foundation
import Testing

@Suite struct WordingTests {
  private func wording(
    _ language: String, own: [String: String] = [:]
  ) -> (wording: Wording, findings: [String]) {
    var diagnostics: [Diagnostic] = []
    let wording = interfaceWording(
      language, own: own.mapValues { Array($0.utf8) }, &diagnostics)
    return (wording, diagnostics.map { "\($0.location.path):\($0.location.line) \($0.id)" })
  }

  @Test(arguments: ["ko", "ja", "zh"])
  func hasEveryTextInALanguage(_ language: String) throws {
    let file = try #require(builtInTemplates.first { $0.name == "words/\(language).yml" })
    var diagnostics: [Diagnostic] = []
    let texts = interfaceTexts(
      path: "", yaml: String(decoding: file.bytes, as: UTF8.self), known: english.texts,
      &diagnostics)
    #expect(Set(english.texts.keys).subtracting(texts.keys) == [])
    #expect(diagnostics.map(\.message) == [])
    for (key, text) in texts {
      #expect(slots(of: text) == slots(of: english.texts[key]), "\(key)")
      #expect(text != english.texts[key] || key.hasPrefix("date_"), "\(key) is not translated")
    }
  }

  @Test func asksForEveryTextAndHasEachThatIsAskedFor() throws {
    var asked: Set<String> = []
    for (_, bytes) in builtInTemplates {
      let text = String(decoding: bytes, as: UTF8.self)
      asked.formUnion(text.matches(of: /\{\{say\.([a-z_]+)/).map { String($0.output.1) })
    }
    for file in try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    where file.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      asked.formUnion(
        text.matches(of: /wording(?:\.counted)?\(\s*"([a-z_]+)"/).map { String($0.output.1) })
    }
    let lists: Set = ["months", "months_short", "weekdays", "weekdays_short", "seasons"]
    let said = Set(english.texts.keys).subtracting(lists).filter { !$0.hasPrefix("date_") }
      .union(["date_inferred", "date_found"])
    #expect(said.subtracting(asked) == [], "no page says these")
    #expect(asked.subtracting(said) == [], "no file of words has these")
  }

  private var sources: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
  }

  @Test(arguments: [
    ("2006-12-27", "2006년 12월 27일", "2006年12月27日"),
    ("2003-11~", "2003년 11월 무렵", "2003年11月ごろ"),
    (
      "2003-09-22/2003-12-08", "2003년 9월 22일에서 12월 8일 사이",
      "2003年9月22日から12月8日の間"
    ),
    ("2003-12-03/2003-12-08", "2003년 12월 3일에서 8일 사이", "2003年12月3日から8日の間"),
    ("2003-24", "2003년 겨울", "2003年冬"),
  ])
  func saysDatesInOtherLanguages(edtf: String, korean: String, japanese: String) throws {
    let date = try #require(EDTF(parsing: edtf))
    #expect(wording("ko").wording.words(for: date) == korean)
    #expect(wording("ja").wording.words(for: date) == japanese)
  }

  @Test(arguments: [
    ("en", [0: "other", 1: "one", 2: "other", 21: "other"]), ("ko", [0: "other", 1: "other"]),
    ("fr", [0: "one", 1: "one", 2: "other"]), ("pl", [1: "one", 3: "few", 12: "many", 22: "few"]),
    ("ru", [1: "one", 11: "many", 21: "one", 22: "few", 25: "many"]),
    ("cs", [1: "one", 4: "few", 5: "other"]),
    ("ar", [0: "zero", 2: "two", 7: "few", 11: "many", 100: "other"]),
  ])
  func countsAsTheLanguageDoes(language: String, forms: [Int: String]) {
    for (number, form) in forms {
      #expect(PluralRule(language: language).category(of: number) == form, "\(number)")
    }
  }

  @Test func takesAnEditorsTexts() {
    let own = ["words/en.yml": "people: Persons\npeeple: x\nn_articles: many\n"]
    let (wording, findings) = wording("en", own: own)
    #expect(wording("people") == "Persons")
    #expect(wording("places") == "Places")
    #expect(wording.counted("n_articles", 1) == "1 article")
    #expect(
      findings.sorted() == [
        "templates/words/en.yml:2 unknown-key", "templates/words/en.yml:3 wrong-value",
      ])
  }

  @Test func speaksEnglishWhereALanguageIsNotThere() {
    let (wording, findings) = wording("de")
    #expect(wording.language == "en")
    #expect(findings == ["chronicle.yml:0 unknown-language"])
    #expect(self.wording("ko-KR").wording("people") == "인물")
    let german = self.wording("de", own: ["words/de.yml": "people: Personen"])
    #expect(german.findings == [])
    #expect(german.wording("people") == "Personen")
    #expect(german.wording("places") == "Places")
  }

  @Test func countsOne() async {
    let site = await SiteInMemory([
      (
        "articles/a.md",
        "---\ntitle: T\ndate: \"2006-12-27\"\n---\n[Song Min-soon](person:song-min-soon) said."
      )
    ]).build()
    let home = site.main("index.html")
    #expect(home.contains("<li><b>1</b> article</li>"))
    #expect(home.contains("<b>1</b> person</a>"))
    #expect(home.contains("<b>0</b> meetings</a>"))
    #expect(site.main("people/song-min-soon.html").contains("<b>1</b> mention</li>"))
  }

  @Test func speaksTheLanguageOfTheChronicle() async {
    let site = await SiteInMemory([
      ("articles/a.md", seoul), ("chronicle.yml", "title: T\nlanguage: ja\n"),
      ("articles/b.md", "---\ntitle: 表題\ndate: \"2006-12-28\"\nlang: en\n---\nText."),
    ]).build()
    #expect(site.findings == [])
    let page = site.files["people/song-min-soon.html"] ?? ""
    #expect(page.contains("<html lang=\"ja\">"))
    #expect(page.contains("人物") && page.contains("2006年12月27日"))
    #expect(site.main("index.html").contains("lang=\"en\""))
    #expect(site.files["assets/chronicle.js"]?.contains("\"文に番号を付ける\"") == true)
  }

  private func slots(of text: InterfaceText?) -> Set<Character> {
    switch text {
    case .text(let text): Set(text.filter { "#12".contains($0) && text.contains("#") })
    case .forms: ["#"]
    case .list, nil: []
    }
  }
}
