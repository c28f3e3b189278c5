import ChronicleFacts
import ChronicleModel
import ChronicleTestSupport
import Testing

@testable import ChronicleImport

struct PublicationTests {
  private static let reader = Reader()

  /// Dates a clipping of which some lines are stamps.
  private func date(
    _ lines: [(text: String, kind: CleanArticle.Stamp.Kind)],
    body: String = "The envoy left Monday."
  ) -> DatedArticle {
    var text = ""
    var stamps: [CleanArticle.Stamp] = []
    for line in lines {
      let start = text.utf8.count
      text += line.text
      stamps.append(CleanArticle.Stamp(kind: line.kind, range: start..<text.utf8.count))
      text += "\n"
    }
    var origin = SourceMap()
    origin.append(SourceMap.Run(body: 0, clipping: text.utf8.count, count: body.utf8.count))
    let bytes = Array((text + body).utf8)
    let clean = CleanArticle(
      clipping: bytes, title: nil, subtitle: nil, dateline: nil, agency: nil, byline: [],
      stamps: stamps, boilerplate: [],
      body: Words(Array(body.utf8), lexicon: Self.reader.knowledge.lexicon), origin: origin,
      diagnostics: [])
    return ChronicleImport.date(
      clean, clipping: RawClipping(name: "a.txt", bytes: bytes), with: Self.reader)
  }

  @Test(arguments: [
    ("November 6, 2006 02:46", "2006-11-06"), ("20:41, November 02, 2005", "2005-11-02"),
    ("11-19-2005 21:07", "2005-11-19"), ("Thu, 24 Apr 1997 16:20:11 GMT", "1997-04-24"),
    ("Friday , August 21 , 2015", "2015-08-21"), ("Nov 20 2019, 11:06am ist", "2019-11-20"),
    ("2005-11-02T10:30:00Z", "2005-11-02"), ("19/11/2005", "2005-11-19"),
    ("Published 3 March 2018", "2018-03-03"), ("Posted 12/16/06", "2006-12-16"),
    ("6-Nov-06", "2006-11-06"), ("27.12.2006 09:15", "2006-12-27"),
    ("Xinhua, November 6, 2006", "2006-11-06"), ("Nov.6,2006 14:11 KST", "2006-11-06"),
    ("Analysis  6 Nov 06", "2006-11-06"), ("Mon, 6 Nov 06 6:12:03 PST", "2006-11-06"),
    ("Tue, 4 Mar 97 6:12:03 PST", "1997-03-04"), ("06.11.06, 18:53", "2006-11-06"),
    ("11.21.06, 18:53", "2006-11-21"), ("November/06/2006", "2006-11-06"),
    ("6th of November, 2006", "2006-11-06"), ("Nov 6 '06", "2006-11-06"),
    ("6 листопада 2006", "2006-11-06"), ("2006. november 6.", "2006-11-06"),
    ("AP-NY-11-06-06 0246EST", "2006-11-06"),
    ("http://www.example.com/2006/11/06/world/talks.html", "2006-11-06"),
  ])
  func readsStamp(_ stamp: String, _ day: String) {
    #expect(date([(stamp, .published)]).published?.description == day)
  }

  @Test(arguments: cases("publication-heads.tsv"))
  func readsHead(_ row: CaseRow) {
    let title = "Poland and Ukraine agree on two more crossings"
    let head = row[1].replacing("{title}", with: title)
    let text = """
      \(head.contains(title) ? head : "\(title)¶\(head)")

      \(row[2])The foreign ministers of Poland and Ukraine met here on Monday for three hours, and agreed to \
      open two more crossings on their border.

      Radoslaw Sikorski told reporters after the meeting that the work would begin in the autumn. His guest, \
      Kostyantyn Gryshchenko, said that both sides had waited for this for a long time.

      No date was given for the next round of talks.
      \(row[3])
      """.replacing("¶", with: "\n")
    let article = read(RawClipping(name: "a.txt", bytes: Array(text.utf8)), with: Self.reader)
      .article.dated
    #expect(article.published?.description == row[0], sourceLocation: row.location)
    #expect(article.clean.title?.text == title, sourceLocation: row.location)
  }

  @Test func prefersDateLineToDateline() {
    let article = date([
      ("Seoul, Nov. 5, 2006", .dateline), ("November 6, 2006", .published),
    ])
    #expect(article.published?.description == "2006-11-06")
  }

  @Test func prefersPublicationToChange() {
    let article = date([
      ("Updated November 9, 2006", .updated), ("November 6, 2006", .published),
    ])
    #expect(article.published?.description == "2006-11-06")
  }

  @Test func takesChangeWhereNothingElseIsStated() {
    #expect(date([("Updated November 9, 2006", .updated)]).published?.description == "2006-11-09")
  }

  /// The day on which a page was kept is no day of publication.
  @Test func takesNoDayFromTheReadersCopy() {
    #expect(date([("Retrieved April 12, 2015", .capture)]).published == nil)
  }

  /// A day without a year decides nothing by itself, but is kept for what may tell the year.
  @Test func leavesDayWithoutYearOpenAndSaysWhatStampHolds() {
    let stamp = "Tokyo, Dec. 27 (Agency)"
    #expect(date([(stamp, .dateline)]).published == nil)
    var clean = CleanArticle(
      clipping: Array(stamp.utf8), title: nil, subtitle: nil, dateline: nil, agency: nil,
      byline: [], stamps: [], boilerplate: [],
      body: Words([], lexicon: Self.reader.knowledge.lexicon), origin: SourceMap(),
      diagnostics: [])
    clean.stamps = [CleanArticle.Stamp(kind: .dateline, range: 0..<stamp.utf8.count)]
    let read = ReadStamp(clean.stamps[0], of: clean, with: Self.reader)
    #expect(read.dates.map(\.month) == [12])
    #expect(read.dates.map(\.day) == [27])
    #expect(read.dates.map(\.year) == [nil])
    #expect(read.dates.map(\.text) == ["Dec. 27"])
  }

  /// `10/04/2015` is 10 April in most of the world; where nothing tells, the day is uncertain.
  @Test(arguments: [
    ("10/04/2015", "NAIROBI -- The ministers began talks on a port.", "2015-04-10"),
    ("10/04/2015", "BOSTON -- The governors began talks on a port.", "2015-10-04"),
    ("10/04/2015", "The ministers began talks on a port. They had met on April 8.", "2015-04-10"),
    ("10/04/2015 10:05 EAT", "The ministers began talks on a port.", "2015-04-10"),
    ("10/04/2015 10:05 EDT", "The ministers began talks on a port.", "2015-10-04"),
    ("10/04/2015", "The defence ministers began talks in the port's new centre.", "2015-04-10"),
    ("10/04/2015", "The ministers began talks in Nairobi on a port.", "2015-04-10?"),
    ("10/04/2015", "The ministers began talks on a port.", "2015-10-04?"),
    ("May. 3, 2011", "The ministers began talks on a port.", "2011-05-03"),
  ])
  func readsNumbersInThePapersOrder(_ stamp: String, _ body: String, _ day: String) {
    let text =
      "Ministers begin talks on port\n\n\(stamp)\n\n\(body)\nNobody asked when they would end."
    let article = read(RawClipping(name: "a.txt", bytes: Array(text.utf8)), with: Self.reader)
    #expect(article.article.dated.published?.description == day)
  }

  @Test func countsFromPublicationDay() {
    let article = date([("November 8, 2006", .published)])
    #expect(article.dates.map { $0.value?.description } == ["2006-11-08", "2006-11-06"])
    #expect(article.dates.map(\.kind) == [.published, .event])
    #expect(article.dates[0].tokens == nil)
  }
}
