import ChronicleImport
import ChronicleModel
import ChronicleTestSupport
import Testing

/// Texts and the meetings that a reader finds in them, one case a row.
@Suite struct RecognizeMeetingsTests {
  static let reader = Reader()

  @Test(arguments: cases("meetings.tsv"))
  func findsMeetings(_ row: CaseRow) {
    let reading = read(row[0], published: row[1])
    #expect(told(reading) == row[2], sourceLocation: row.location)
  }

  @Test func namesTheSentenceThatTellsFirst() {
    let reading = read(
      "Nobody spoke at first. British Prime Minister John Major met US President Bill Clinton in "
        + "London on Monday. Major and Clinton discussed Bosnia during their talks.",
      published: "1995-11-29")
    #expect(reading.meetings.map(\.sentence) == [1])
  }

  @Test func readsEverySentenceOfAnArticleOnce() {
    let once = "Irish Foreign Minister Dick Spring met British Foreign Secretary Douglas Hurd. "
    let reading = read(String(repeating: once, count: 200), published: "-")
    #expect(told(reading) == "Dick Spring + Douglas Hurd @ - @ - @ held @ talks")
  }

  private func read(_ text: String, published: String) -> Reading {
    let body = text.split(separator: "¶").map { $0.trimmingPrefix(" ") }.joined(separator: "\n")
    let clipping = RawClipping(
      name: "case.txt", bytes: Array(body.utf8), published: EDTF(parsing: published), isPlain: true)
    return ChronicleImport.read(clipping, with: Self.reader)
  }

  /// Meetings as the table writes them.
  private func told(_ reading: Reading) -> String {
    let meetings = reading.meetings.map { meeting in
      let who = meeting.who.map { reading.article.persons[$0].name }.joined(separator: " + ")
      return [
        who, meeting.date?.description ?? "-", meeting.place ?? "-", meeting.status.rawValue,
        meeting.mode.rawValue,
      ].joined(separator: " @ ")
    }
    return meetings.isEmpty ? "none" : meetings.joined(separator: "; ")
  }
}
