import ChronicleTestSupport
import Foundation
import Testing

@Suite struct EvaluateTests {
  static let gold = """
    {"title": "Envoys meet in Harbour City", "published": "2006-12-27",
     "people": [{"name": "Ana Lund", "aliases": ["Lund"]}, {"name": "Ivan Petrov"}],
     "meetings": [{"who": ["Ana Lund", "Ivan Petrov"], "date": "2006-12-27"}]}
    """
  static let clipping = """
    Envoys meet in Harbour City

    TOKYO, Dec. 27, 2006 (Meridian News) -- Foreign Minister Ana Lund met President Ivan Petrov on \
    Wednesday. Lund said that the talks would resume.

    """

  @Test func findsTheClippingBesideTheGold() throws {
    let folder = try TemporaryFolder()
    try folder.write("gold/001.json", Self.gold)
    try folder.write("raw/001.txt", Self.clipping)
    let run = try chronicle("evaluate", "gold", in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("published                               100.00   (1 of 1)"))
    try FileManager.default.moveItem(at: folder.url("raw"), to: folder.url("elsewhere"))
    #expect(try chronicle("evaluate", "gold", in: folder.url).status == 64)
    let named = try chronicle("evaluate", "gold", "--clippings", "elsewhere", in: folder.url)
    #expect(named.status == 0)
  }

  @Test func printsJSONWithMisses() throws {
    let folder = try TemporaryFolder()
    try folder.write("gold/001.json", #"{"title": "Another", "boilerplate": ["Print | Save"]}"#)
    try folder.write("raw/001.txt", Self.clipping)
    let run = try chronicle("evaluate", "--json", "--errors", "99", "gold", in: folder.url)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(report["articles"] as? Int == 1)
    let misses = try #require(report["misses"] as? [[String: String]])
    #expect(misses.contains { $0["kind"] == "title" && $0["wanted"] == "Another" })
    #expect(misses.contains { $0["kind"] == "gold-line" && $0["wanted"] == "Print | Save" })
  }

  @Test func measuresTimeML() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "tml/a.tml",
      """
      <TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2006-12-27">x</TIMEX3></DCT><TEXT>
      They met on <TIMEX3 tid="t1" type="DATE" value="2006-12-25">Monday</TIMEX3>.
      </TEXT></TimeML>
      """)
    let run = try chronicle("evaluate", "--timeml", "tml", in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.contains("all, value F1                           100.00"))
  }

  @Test func saysWhatIsWrong() throws {
    let folder = try TemporaryFolder()
    #expect(try chronicle("evaluate", in: folder.url).status == 64)
    #expect(try chronicle("evaluate", "nowhere", in: folder.url).status == 64)
    try folder.write("gold/001.json", #"{"people": [{"aliases": []}]}"#)
    try folder.write("raw/001.txt", Self.clipping)
    let broken = try chronicle("evaluate", "gold", in: folder.url)
    #expect(broken.status == 64)
    #expect(broken.messages.contains("'gold/001.json' is no gold file: 'name' is missing"))
    // A folder where a clipping should be: the machine cannot read it.
    try folder.write("gold/001.json", Self.gold)
    try FileManager.default.removeItem(at: folder.url("raw"))
    try folder.write("raw/001.txt/x", "")
    #expect(try chronicle("evaluate", "gold", in: folder.url).status == 70)
  }

  /// The sample's gold speaks of the lines that its clippings have, and no line of an article is lost.
  @Test func sampleAgreesWithItsClippings() throws {
    let run = try chronicle("evaluate", "--errors", "9999", "Tests/Gold", in: repository)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("articles                                35"))
    #expect(!run.output.contains(": gold-line: "))
    #expect(!run.output.contains(": line-lost: "))
  }

  /// The articles dense with meetings: their gold speaks of lines that they have.
  @Test func goldOfMeetingsAgreesWithItsClippings() throws {
    let run = try chronicle(
      "evaluate", "--errors", "9999", "Tests/Gold/meetings/gold", in: repository)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("articles                                8"))
    #expect(!run.output.contains(": gold-line: "))
  }
}
