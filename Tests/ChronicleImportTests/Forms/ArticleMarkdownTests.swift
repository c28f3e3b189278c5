import ChronicleFacts
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

  @Test(arguments: [72, 104, 118, 150])
  func joinsLinesBrokenAtAnyWidth(_ width: Int) {
    let sentence =
      "ROME, April 9, 2008 (AP) -- Foreign Minister Anna Lindquist and her counterpart Mario Conti ended a "
      + "second round of talks in the city on Wednesday without an agreement, an official of the ministry "
      + "said after the meeting, and added that experts of both sides would prepare a text in the meantime."
    var lines = [""]
    for word in sentence.split(separator: " ") {
      if lines[lines.count - 1].count + word.count >= width { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    let text = "Second round ends in Rome\n\n" + lines.joined(separator: "\n") + "\n"
    let reading = read(RawClipping(name: "a.txt", bytes: Array(text.utf8)), with: Reader())
    #expect(reading.article.dated.clean.body.paragraphs.count == 1)
    #expect(reading.article.persons.map(\.name) == ["Anna Lindquist", "Mario Conti"])
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
