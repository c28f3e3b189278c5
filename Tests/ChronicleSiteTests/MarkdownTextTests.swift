import ChronicleMarkdown
import Testing

@Suite struct MarkdownTextTests {
  private func html(_ markdown: String, title: String? = nil) -> String {
    let text = MarkdownText(parsing: markdown, title: title, marksSentences: false)
    return String(decoding: text.html { _ in nil }, as: UTF8.self)
  }

  @Test(arguments: [
    ("*a* **b** `c`", "<p><em>a</em> <strong>b</strong> <code>c</code></p>\n"),
    ("# A\n\n###### B", "<h2>A</h2>\n<h6>B</h6>\n"),
    ("- a\n- b", "<ul>\n<li>a\n</li>\n<li>b\n</li>\n</ul>\n"),
    ("3. a\n\n4. b", "<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>\n"),
    ("> q", "<blockquote>\n<p>q</p>\n</blockquote>\n"),
    ("    <x>", "<pre><code>&lt;x&gt;\n</code></pre>\n"),
    ("a  \nb\nc", "<p>a<br>\nb\nc</p>\n"),
    ("***", "<hr>\n"),
    ("[a](https://b.c/?d&e \"f\")", "<p><a href=\"https://b.c/?d&amp;e\" title=\"f\">a</a></p>\n"),
    ("![a *b*](c.png)", "<p><img src=\"c.png\" alt=\"a b\" loading=\"lazy\"></p>\n"),
  ])
  func writesCommonMark(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
  }

  @Test(arguments: [
    ("[a](person:a) and [b](person:b)", [5, 23]), ("né [a](person:a) [a](person:a)", [8, 22]),
    ("x\n- [a](date:2006)\n\n> y [b](place:b)", [7, 9]),
    ("[a](https://b.c) [a](person:a)", [22]),
    // The line does not show the target as it is.
    ("[a](<person:a>) [b](person:b)", [0, 21]), ("[a][1]\n\n[1]: person:a", [0]),
  ])
  func tellsWhereALinkStands(markdown: String, columns: [Int]) {
    #expect(MarkdownText(parsing: markdown).links.map(\.column) == columns)
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b",
    "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](&#106;avascript:alert(1))",
    "[a](java&Tab;script:alert(1))", "[a](java&NewLine;script:alert(1))",
    "[a](&#1;javascript:alert(1))", "[a](vbscript:x)", "[a](data:text/html,x)",
    "[a](file:///etc/passwd)", "![a](javascript:alert(1))", "![a](data:image/svg+xml,x)",
    "[a](../../etc/passwd)", "[a](%2e%2e/x)", "[a](//evil.example)", "[a](\\\\\\\\evil.example)",
    "<javascript:alert(1)>", "[a][b]\n\n[b]: javascript:alert(1)", "<a href=\"x\">y</a>",
  ])
  func leavesHostileTextAsText(markdown: String) {
    let html = html(markdown)
    #expect(!html.contains("<a "))
    #expect(!html.contains("<img"))
    #expect(!html.contains("<script"))
  }

  @Test func breaksOutOfNoAttribute() {
    let found = html("[a](<b\"onclick=\"c>) ![\"onload=\"x](y.png '\"onerror=\"')")
    #expect(!found.contains("\"onclick"))
    #expect(!found.contains("\"onload=\""))
    #expect(!found.contains("\"onerror=\""))
  }

  @Test(
    arguments: [
      String(repeating: "> ", count: 10_000), String(repeating: "- ", count: 10_000),
      String(repeating: "[", count: 10_000), String(repeating: "*a **b ", count: 10_000),
      String(repeating: "[a](", count: 10_000), String(repeating: "![", count: 10_000) + "]",
      String(repeating: "`", count: 10_001), String(repeating: "<", count: 10_000),
    ])
  func survivesDeepNesting(markdown: String) {
    let text = MarkdownText(parsing: markdown + "x")
    #expect(!text.html { _ in nil }.isEmpty)
  }

  @Test func leavesOutTheTitleThatThePageShows() {
    #expect(html("# A *title*\n\nText", title: "a title") == "<p>Text</p>\n")
    #expect(html("# Another\n\nText", title: "A title") == "<h2>Another</h2>\n<p>Text</p>\n")
    #expect(html("> # A\n", title: "A").contains("<h2>A</h2>"))
  }
}

@Suite struct SentenceTests {
  private func sentences(_ markdown: String) -> [String] {
    let text = MarkdownText(parsing: markdown)
    return text.sentences.map { text.string($0.range) }
  }

  @Test(arguments: [
    ("One. Two! Three?", ["One.", "Two!", "Three?"]),
    ("Mr. Hill left on Dec. 27. He came back.", ["Mr. Hill left on Dec. 27.", "He came back."]),
    ("One.\nTwo.", ["One.", "Two."]),
    ("One. [Two](person:a) went. *Three.*", ["One.", "Two went.", "Three."]),
    ("He *said. No* more. Yes.", ["He said. No more.", "Yes."]),
    ("- One. Two.\n- Three", ["One.", "Two.", "Three"]),
    ("> One. Two.", ["One.", "Two."]),
    ("## One. Two.", ["One. Two."]),
    ("  \n", []),
  ])
  func findsSentences(markdown: String, expected: [String]) {
    #expect(sentences(markdown) == expected)
  }

  @Test func wrapsEachSentenceAndNothingElse() {
    let text = MarkdownText(parsing: "One *two*. [Three](person:a) four.\nFive")
    let ids = text.sentences.map(\.fragment)
    let html = String(decoding: text.html { _ in nil }, as: UTF8.self)
    #expect(
      html == """
        <p><span class="sentence" id="\(ids[0])">One <em>two</em>.</span> \
        <span class="sentence" id="\(ids[1])">Three four.</span>
        <span class="sentence" id="\(ids[2])">Five</span></p>

        """)
  }

  @Test func numbersRepeats() {
    let text = MarkdownText(parsing: "Oh. Well.\n\nWell. Well.")
    let well = text.sentences.filter { text.string($0.range) == "Well." }.map(\.fragment)
    #expect(well.count == 3)
    #expect(well.dropFirst() == ["\(well[0])-2", "\(well[0])-3"])
  }

  @Test func keepsAnAddressWhenOtherSentencesChange() {
    let before = MarkdownText(parsing: "One. Two is here.")
    let after = MarkdownText(parsing: "Something else. Quite new. Two is\nhere.")
    #expect(before.sentences.last?.fragment == after.sentences.last?.fragment)
  }

  @Test func placesLinksInTheirSentences() throws {
    let text = MarkdownText(
      parsing: "One.\nThen *the [Song Min-soon](person:song-min-soon)* went.\n\n[X](date:2006-12)")
    #expect(text.links.map(\.target) == ["song-min-soon", "2006-12"])
    #expect(text.links.map(\.line) == [2, 4])
    #expect(text.links.map { text.string($0.range) } == ["Song Min-soon", "X"])
    #expect(text.links.map(\.sentence) == [1, 2])
  }

  @Test func framesLinks() {
    let text = MarkdownText(parsing: "[A & B](place:a) [C](person:c)", marksSentences: false)
    let html = text.html { index in
      index == 0 ? MarkdownText.Frame(opening: Array("<b>".utf8), closing: Array("</b>".utf8)) : nil
    }
    #expect(String(decoding: html, as: UTF8.self) == "<p><b>A &amp; B</b> C</p>\n")
  }
}
