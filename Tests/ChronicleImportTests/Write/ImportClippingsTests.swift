import ChronicleDiagnostics
import ChronicleImport
import ChronicleModel
import Testing

@Suite struct ImportClippingsTests {
  static let text = """
    Envoys Anna Lindqvist and Mario Conti met on the bridge and agreed to continue their talks on the \
    border, officials said. Lindqvist told reporters that the next round would be held in spring. Conti \
    said that he was content with the meeting, which was their first since November.
    """
  static let dated = dispatch("Envoys agree to meet again", text)
  /// The same dispatch in a paper that gives no day.
  static let undated = dispatch("A bridge for two envoys", text, dateline: "")
  static let other = dispatch(
    "Ferry goes again", "The ferry of the two towns goes again since Monday.")

  @Test func knowsAClippingByItsPath() async {
    var folder = ArticleFolder()
    await folder.take(["a/1.txt": Self.dated, "b/1.txt": Self.other])
    #expect(folder.ids == ["2008-03-04-envoys-agree-to-meet-again", "2008-03-04-ferry-goes-again"])
    let before = folder.files
    await folder.take(["a/1.txt": Self.dated, "b/1.txt": Self.other])
    #expect(folder.files == before)
    #expect(before.values.contains { $0.contains("clipping: \"a/1.txt\"") })
  }

  /// A date is read as it is stated; that its day of the week was another is said, until an editor has seen to it.
  @Test(arguments: [
    ("Thursday, May 5, 2010\n\nVIENNA -- ", ":3:1 a Thursday, but 2010-05-05 was a Wednesday"),
    ("Wednesday, May 5, 2010\n\nVIENNA -- ", nil), ("May 5, 2010\n\nVIENNA -- ", nil),
    ("VIENNA, May 5, 2010 (AP) -- On Monday, May 3, 2010, it rained. ", nil),
    (
      "VIENNA, May 5, 2010 (AP) -- On Sunday, May 2, 2010, it rained. On Mon., April 5, 2010, it had. "
        + "On Tuesday, April 5, it had not. ", ":3:99 a Tuesday, but 2010-04-05 was a Monday"
    ),
  ])
  func tellsOfADayOfTheWeekThatItWasNot(_ head: String, _ finding: String?) async {
    let clipping = RawClipping(
      name: "a.txt", bytes: Array("Envoys agree to meet again\n\n\(head)\(Self.text)\n".utf8))
    let found = await importClippings([clipping], existing: [])
    let told = found.diagnostics.filter { $0.id == "contradictory-weekday" }.map { finding in
      let words = finding.message.split(separator: " names").last ?? ""
      return "\(finding.location)".dropFirst(5).description + words
    }
    #expect(told == (finding.map { [$0] } ?? []))
    #expect(found.changes.first?.path.hasPrefix("content/articles/2010-05-05-") ?? false)
    guard let path = found.changes.first?.path, let text = found.changes.first?.new else { return }
    let edited = text.replacing("title: \"Envoys", with: "title: \"The envoys")
    var diagnostics: [Diagnostic] = []
    let existing = ExistingArticle(
      path: path, text: edited, file: ArticleFile(path: path, text: edited, &diagnostics))
    let again = await importClippings([clipping], existing: [existing])
    #expect(!again.diagnostics.contains { $0.id == "contradictory-weekday" })
  }

  @Test func findsTheArticleOfAClippingThatWasMoved() async {
    var folder = ArticleFolder()
    await folder.take(["1.txt": Self.dated])
    await folder.take(["2008/vienna.txt": Self.dated])
    #expect(folder.ids == ["2008-03-04-envoys-agree-to-meet-again"])
    #expect(folder.files.values.first?.contains("clipping: \"2008/vienna.txt\"") ?? false)
  }

  /// Clippings that come one by one end as those that come at once.
  @Test(arguments: [["a.txt", "b.txt", "c.txt"], ["c.txt", "b.txt", "a.txt"]])
  func endsTheSameInAnyOrder(_ order: [String]) async {
    let all = ["a.txt": Self.undated, "b.txt": Self.dated, "c.txt": Self.dated + "\n"]
    var whole = ArticleFolder()
    await whole.take(all)
    var parts = ArticleFolder()
    var some: [String: String] = [:]
    for name in order {
      some[name] = all[name]
      await parts.take(some)
    }
    #expect(parts.files == whole.files)
    #expect(whole.ids == ["2008-03-04-envoys-agree-to-meet-again"])
    #expect(whole.outcome("a.txt") == .duplicate(of: "content/clippings/b.txt"))
    let text = whole.files.values.first ?? ""
    #expect(text.contains("address: undated-a-bridge-for-two-envoys") || text.contains("undated-a"))
  }

  @Test func keepsAnArticleThatAnEditorChangedInFront() async {
    var folder = ArticleFolder()
    await folder.take(["a.txt": Self.undated])
    let path = folder.files.keys.first ?? ""
    folder.files[path] = folder.files[path]?.replacing("date: null", with: "date: \"2008-03-05\"")
    let edited = folder.files
    await folder.take(["a.txt": Self.undated, "b.txt": Self.dated])
    #expect(folder.files == edited)
    #expect(folder.outcome("b.txt") == .duplicate(of: "content/clippings/a.txt"))
  }

  /// Reports of a round and of the next may differ by a few words.
  @Test func keepsReportsOfTwoRoundsApart() async {
    var folder = ArticleFolder()
    let next = Self.dated.replacing("March 4", with: "March 11")
    await folder.take(["a.txt": Self.dated, "b.txt": next])
    #expect(folder.files.count == 2)
  }

  @Test func asksForNoTitleWhereAnEditorHasGivenOne() async {
    var folder = ArticleFolder()
    let untitled = Self.dated.split(separator: "\n", maxSplits: 1).last.map(String.init) ?? ""
    await folder.take(["a.txt": untitled])
    #expect(folder.findings.contains("no-title"))
    let path = folder.files.keys.first ?? ""
    folder.files[path]?.replace("title_supplied: true\n", with: "")
    await folder.take(["a.txt": untitled])
    #expect(!folder.findings.contains("no-title"))
  }

  @Test func writesAnArticleWhereItStands() async {
    var folder = ArticleFolder()
    await folder.take(["a.txt": Self.dated])
    let path = folder.files.keys.first ?? ""
    folder.files = ["content/articles/2008/\(fileStem(path)).md": folder.files[path] ?? ""]
    await folder.take(["a.txt": Self.dated.replacing("officials", with: "diplomats")])
    #expect(folder.files.keys.sorted() == ["content/articles/2008/\(fileStem(path)).md"])
    #expect(folder.files.values.allSatisfy { $0.contains("diplomats") })
  }

  @Test func givesTwoArticlesOfOneNameNamesThatDoNotDependOnTheirNumber() async {
    let texts = [
      "One quay of the old harbour was mended by the town after the storm of last winter.",
      "Two lighthouses were given new lamps, which can be seen from the other shore at night.",
      "No ship came on Sunday, as the pilots had asked for a day of rest and were given it.",
    ]
    let all = texts.map { dispatch("Notes from the two harbours", $0) }
    var folder = ArticleFolder()
    await folder.take(["a.txt": all[0], "b.txt": all[1]])
    let first = folder.ids
    await folder.take(["a.txt": all[0], "b.txt": all[1], "aa.txt": all[2]])
    #expect(Set(first).isSubset(of: folder.ids))
    #expect(
      folder.ids.filter { $0.hasPrefix("2008-03-04-notes-from-the-two-harbours-") }.count == 2)
  }

  @Test(arguments: [
    ("2006-12-27", "2006-12-27-talks"), ("2006-12", "2006-12-talks"), ("2006", "2006-talks"),
    ("2003-11~", "2003-11-talks"), ("2003-09-22/2003-12-08", "2003-talks"),
    ("2006-10-02/2006-10-09", "2006-10-talks"), ("2003-24", "2003-2004-talks"),
    ("200X", "2000-2009-talks"), ("../2003", "undated-talks"),
  ])
  func namesAnArticleByNoMoreThanItsDateSays(_ date: String, _ id: String) {
    var article = Article(id: "", title: "Talks")
    article.date = EDTF(parsing: date)
    #expect(articleID(for: article, taken: []) == id)
  }
}
