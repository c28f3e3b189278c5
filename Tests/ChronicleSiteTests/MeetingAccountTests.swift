import ChronicleModel
import Testing

@testable import ChronicleCatalogue

/// Which accounts of meetings of the same persons are of one meeting.
@Suite struct MeetingAccountTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var one: String
    var other: String
    /// In one article, or in two.
    var isOneArticle = true
    var areOne: Bool

    var testDescription: String { "\(one) / \(other)\(isOneArticle ? "" : " in two articles")" }
  }

  static let day = "date: \"2006-12-27\", "
  static let cases = [
    // What is told twice is one meeting, as after two persons were found to be one.
    Case(one: "status: held", other: "status: held", areOne: true),
    Case(one: "status: held", other: "status: held, mode: visit", areOne: true),
    Case(one: "status: held, mode: multilateral", other: "status: held", areOne: true),
    Case(one: "status: held, mode: phone", other: "status: held, mode: phone", areOne: true),
    Case(one: day + "status: held", other: "status: held", areOne: true),
    // A call is no meeting in a place.
    Case(one: "status: held, mode: phone", other: "status: scheduled", areOne: false),
    Case(one: "status: held, mode: phone", other: "status: held", areOne: false),
    Case(one: "status: cancelled, mode: visit", other: "status: held, mode: phone", areOne: false),
    Case(one: day + "mode: phone", other: day + "mode: talks", areOne: false),
    Case(one: day + "mode: phone", other: day + "mode: visit", isOneArticle: false, areOne: false),
    Case(one: day + "mode: phone", other: day + "mode: phone", isOneArticle: false, areOne: true),
    Case(
      one: day + "mode: phone", other: "date: \"2006-12\", mode: visit", isOneArticle: false,
      areOne: false),
    // Who met and will meet, as one article says, meets twice; what was planned may be cancelled.
    Case(one: "status: held", other: "status: scheduled", areOne: false),
    Case(one: day + "status: held", other: "status: scheduled", areOne: false),
    Case(one: "status: held", other: "status: cancelled", areOne: false),
    Case(one: "status: scheduled", other: "status: cancelled", areOne: true),
    // What one article announces for a day another reports of that day.
    Case(one: day + "status: scheduled", other: day + "status: held", areOne: true),
    Case(
      one: day + "status: scheduled", other: day + "status: held, mode: visit",
      isOneArticle: false, areOne: true),
    Case(
      one: day + "status: held", other: "date: \"2006-12\", status: scheduled",
      isOneArticle: false, areOne: true),
    // Without a date, nothing says that two articles tell of one.
    Case(one: "status: held", other: "status: held", isOneArticle: false, areOne: false),
  ]

  @Test(arguments: cases) func areOfOneMeeting(_ test: Case) async {
    func article(_ meetings: String...) -> String {
      let rows = meetings.map { "  - {who: [anna-lindqvist, mario-conti], \($0)}\n" }.joined()
      return "---\ntitle: T\npeople: [Anna Lindqvist, Mario Conti]\nmeetings:\n\(rows)---\nText.\n"
    }
    let files =
      test.isOneArticle
      ? ["articles/a.md": article(test.one, test.other)]
      : ["articles/a.md": article(test.one), "articles/b.md": article(test.other)]
    let (catalogue, diagnostics) = await SiteInMemory(
      files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    )
    .catalogue()
    #expect(diagnostics.isEmpty)
    #expect(catalogue.meetings.count == (test.areOne ? 1 : 2))
  }
}
