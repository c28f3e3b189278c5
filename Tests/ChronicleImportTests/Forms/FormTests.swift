import ChronicleDiagnostics
import ChronicleImport
import ChronicleModel
import Testing

/// Clippings in other forms than plain text.
@Suite struct FormTests {
  static let text = """
    The foreign ministers of Norway and Finland met in Tromso on Tuesday and agreed to share a pier.
    They will meet again in May, when the pier is to be opened by the two heads of state.
    """

  @Test func frontMatterTellsTitleAndDate() throws {
    let file = """
      ---
      title: Ministers share a pier
      date: 2011-03-16T09:00:00+01:00
      author: [Ingrid Solheim]
      source: https://courier.example/pier
      ---
      # Ministers share a pier

      The **foreign ministers** of Norway and Finland [met](https://a.example) in Tromso on Tuesday
      and agreed to share a pier.

      > They will meet again in May.
      """
    let (page, diagnostics) = readMarkdown(Array(file.utf8), named: "pier.md")
    #expect(diagnostics.isEmpty)
    #expect(page.title == "Ministers share a pier")
    #expect(page.dates.map(\.evidence) == ["date 2011-03-16"])
    #expect(page.authors == ["Ingrid Solheim"])
    #expect(page.url == "https://courier.example/pier")
    #expect(
      page.lines.map(\.text) == [
        "Ministers share a pier",
        "The foreign ministers of Norway and Finland met in Tromso on Tuesday and agreed to share a pier.",
        "They will meet again in May.",
      ])
  }

  @Test func brokenFrontMatterIsAWarning() {
    let (page, diagnostics) = readMarkdown(Array("---\ntitle: [\n---\nText.\n".utf8), named: "a.md")
    #expect(diagnostics.count == 1)
    #expect(!diagnostics.hasErrors)
    #expect(page.lines.map(\.text) == ["Text."])
  }

  @Test func eachLineOfADataSetIsAClipping() throws {
    let lines = """
      {"title": "Ministers share a pier", "text": "One paragraph.\\nAnother one.", "date": "2011-03-16", "url": "https://a.example/1", "publisher": {"name": "Courier"}, "authors": ["A B", "C D"]}

      {"title": "broken
      ["no object"]
      {"title": "no text"}
      {"body": "Text alone.", "published_at": 1392717720}
      """
    var clippings: [RawClipping] = []
    var broken: [Int] = []
    for record in readRecords(Array(lines.utf8), named: "set.jsonl") {
      switch record {
      case .clipping(let clipping): clippings.append(clipping)
      case .broken(let line, _): broken.append(line)
      case .remark(let finding): Issue.record("\(finding)")
      }
    }
    #expect(broken == [3, 4, 5])
    #expect(clippings.map(\.name) == ["set.jsonl:1", "set.jsonl:6"])
    #expect(clippings.map(\.file) == ["set.jsonl", "set.jsonl"])
    let page = try #require(clippings.first?.page)
    #expect(page.site == "Courier")
    #expect(page.authors == ["A B", "C D"])
    #expect(page.text == "Ministers share a pier\n\nOne paragraph.\nAnother one.\n")
    #expect(clippings.last?.page?.dates.first?.day.description == "2014-02-18")
  }

  /// A date that cannot be read is told of; a further field that can be makes up for it.
  @Test(arguments: [
    ("date: soon", true), ("date: 10/04/2011", true), ("date: 2011-02-30", true),
    ("date: \"\"", false),
    ("date: soon\npublished: 2011-03-16", false), ("date: 2011-03", false),
    ("date: March 2011", false), ("date: spring 2011", false), ("date: c. 2011", false),
    ("pubdate: the day before yesterday", true),
  ])
  func tellsOfADateThatCannotBeRead(_ fields: String, _ isTold: Bool) {
    let file = "---\ntitle: Ministers share a pier\n\(fields)\n---\n\(Self.text)\n"
    let (_, found) = readMarkdown(Array(file.utf8), named: "a.md")
    #expect(found.map(\.id) == (isTold ? ["invalid-date"] : []))
    #expect(found.allSatisfy { $0.severity == .warning && $0.location.line == 3 })
    let members = fields.split(separator: "\n").map { line in
      let parts = line.split(separator: ": ", maxSplits: 1).map { $0.replacing("\"", with: "") }
      return "\"\(parts[0])\": \"\(parts.count > 1 ? parts[1] : "")\""
    }
    let record = "\n{\"text\": \"They met.\", \(members.joined(separator: ", "))}"
    let remarks = readRecords(Array(record.utf8), named: "a.jsonl").compactMap { record in
      if case .remark(let finding) = record { finding } else { nil as Diagnostic? }
    }
    #expect(remarks.map { "\($0.location) \($0.id)" } == (isTold ? ["a.jsonl:2 invalid-date"] : []))
  }

  /// A line that moves is the same article; its address stands for it where its text changes.
  @Test func linesOfADataSetKeepTheirArticles() async throws {
    func line(_ title: String, _ url: String, _ more: String = "") -> String {
      let text = Self.text.replacing("\n", with: "\\n")
      return
        #"{"title": "\#(title)", "text": "\#(title). \#(text)\#(more)", "date": "2011-03-16", "url": "\#(url)"}"#
    }
    func imported(_ lines: [String], _ old: [ExistingArticle]) async -> Import {
      let records = readRecords(Array(lines.joined(separator: "\n").utf8), named: "set.jsonl")
      let clippings = records.compactMap { record -> RawClipping? in
        if case .clipping(let clipping) = record { clipping } else { nil }
      }
      return await importClippings(clippings, existing: old)
    }
    let first = await imported([line("Ministers share a pier", "https://a.example/1")], [])
    let file = try #require(first.changes.first)
    let text = try #require(file.new)
    var diagnostics = first.diagnostics
    let old = ExistingArticle(
      path: file.path, text: text,
      file: ArticleFile(path: file.path, text: text, &diagnostics))
    #expect(old.file?.article.source.url == "https://a.example/1")
    #expect(old.file?.article.source.clipping == "set.jsonl")
    let moved = await imported(["", line("Ministers share a pier", "https://a.example/1")], [old])
    #expect(moved.changes.isEmpty)
    #expect(moved.ledger.map(\.article) == [old.file?.article.id])
    #expect(moved.ledger.map(\.input) == ["set.jsonl:2"])
    let changed = await imported(
      [line("Ministers share a pier", "https://a.example/1", " More is said.")], [old])
    #expect(changed.changes.map(\.path) == [file.path])
  }

  @Test func fieldsThatAgreeOutweighOneThatDoesNot() {
    func page(_ claims: [DateClaim]) -> String? {
      var page = PageText()
      page.title = "Ministers share a pier"
      page.lines = [PageText.Line(.title, "Ministers share a pier")]
      page.lines += Self.text.split(separator: "\n").map { PageText.Line(.body, String($0)) }
      page.dates = claims
      let clipping = RawClipping(name: "a.html", bytes: Array("<p>".utf8), page: page)
      return read(clipping, with: cleanReader).article.dated.published?.description
    }
    func day(_ text: String) -> CalendarDay { StatedDay(text)?.day ?? CalendarDay(number: 0) }
    let moved = DateClaim(.published, field: "datePublished", day: day("2021-03-02"))
    let address = DateClaim(.address, field: "address", day: day("2008-08-19"))
    let shown = DateClaim(.shown, field: "time", day: day("2008-08-19"))
    #expect(page([moved]) == "2021-03-02")
    #expect(page([moved, address]) == "2021-03-02")
    #expect(page([moved, address, shown]) == "2008-08-19")
    let universal = DateClaim(
      .published, field: "datePublished", day: day("2019-01-31"), isUniversal: true)
    let local = DateClaim(.shown, field: "time", day: day("2019-02-01"))
    #expect(page([universal, local]) == "2019-02-01")
  }
}
