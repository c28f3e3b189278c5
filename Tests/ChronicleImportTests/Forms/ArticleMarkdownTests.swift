import Testing

@testable import ChronicleImport

@Suite struct ArticleMarkdownTests {
  private func written(_ pieces: [(text: String, target: String?)]) -> String {
    var writer = MarkdownWriter()
    for (text, target) in pieces {
      if let target {
        writer.add(Array(text.utf8)[...], target: target)
      } else {
        writer.add(Array(text.utf8)[...])
      }
    }
    return writer.text
  }

  @Test func linksANameBehindAnExclamationMark() {
    #expect(written([("Yes!", nil), ("Kim", "person:kim")]) == "Yes\\![Kim](person:kim)")
    #expect(written([("Yes\\!", nil), ("Kim", "person:kim")]) == "Yes\\\\\\![Kim](person:kim)")
    #expect(written([("Yes! ", nil), ("Kim", "person:kim")]) == "Yes! [Kim](person:kim)")
  }
}
