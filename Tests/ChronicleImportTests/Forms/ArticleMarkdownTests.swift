import ChronicleModel
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

  /// A date may seem to go on where a paragraph ends.
  @Test func linksNothingThatReachesOverTheEndOfAParagraph() {
    let text = """
      Envoy tells of camps

      GENEVA, 1 August 2002 - The envoy said that all the camps of the eastern provinces and the roads that lead to them from the lake would be shut on 8
      August. Nobody was told where the people of the camps were to go, and the envoy did not stay to be asked about it or about anything else that day.
      """
    let reading = read(RawClipping(name: "a.txt", bytes: Array(text.utf8)), with: Reader())
    let ids = reading.article.persons.map { Optional(slug(for: $0.name)) }
    let words = markdown(of: reading, ids: ids).split { " \n".contains($0) }
    #expect(words.contains("Nobody"))
  }
}
