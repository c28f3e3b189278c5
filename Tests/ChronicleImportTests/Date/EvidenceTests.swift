import ChronicleFacts
import ChronicleModel
import Testing

@testable import ChronicleImport

/// What an article that does not state its day is dated by.
@Suite struct EvidenceTests {
  private func dated(_ text: String) -> DatedArticle {
    let clipping = RawClipping(name: "a.txt", bytes: Array(text.utf8))
    return date(clean(clipping, with: cleanReader), clipping: clipping, with: cleanReader)
  }

  @Test(
    arguments: [
      // The year is the one in which the day of the week fits the term of office.
      (
        """
        BELGRADE, Sept 9 (AP) -- Croatian President Franjo Tudjman received the envoy on Saturday.
        Nothing was said after the meeting, which took three hours.
        """, "1995-09-09"
      ),
      // Said on Friday; the signing on Monday lies ahead.
      (
        """
        OSLO, Sept. 10 (AP) -- The minister said on Friday that Prime Minister Yitzhak Rabin had signed.
        The two sides are to sign a Declaration of Principles in Washington on Monday.
        """, "1993-09-10"
      ),
      // A meeting of two days, known by who met where.
      (
        """
        GENEVA -- Two days of talks ended on Tuesday without a result, the delegates said.
        Stephen Bosworth met Kim Kye-gwan of North Korea in Geneva on Monday for three hours.
        """, "2011-10-25"
      ),
      // September and October are past, mid-December is to come.
      (
        """
        The envoy spent a day in Tokyo and went on to Seoul without a word to the reporters who had \
        waited for him. In September he was ill. In October he said in Bangkok that he would come.
        Foreign Minister Yoriko Kawaguchi and Chief Cabinet Secretary Yasuo Fukuda received him. \
        Shinzo Abe, secretary general of the Liberal Democratic Party, did too.
        The talks are expected to open in mid-December.
        """, "2003-11-01/2003-12-15"
      ),
      // A known visit on some Sunday in February is not the one told of in January.
      (
        """
        SEOUL, Jan. 19 (AP) -- The envoy Christopher Hill said on Friday that he had found Kim Kye-gwan \
        ready to talk. Christopher Hill goes to Beijing on Sunday, to see Kim Kye-gwan and Wu Dawei.
        Foreign Minister Song Min-soon received him at noon and wished him well for the road.
        """, "2007-01-19"
      ),
      // Told of as yesterday, in a report that names the place in its dateline alone.
      (
        """
        SINGAPORE -- Presidents Xi Jinping and Ma Ying-jeou shook hands yesterday for more than a minute.
        Neither of the two signed a paper, and the dinner was paid for by both.
        """, "2015-11-08"
      ),
      // Those who are to meet, and the place; no day of the week that fits.
      (
        """
        Ahmet Davutoglu and Edward Nalbandian will be in Zurich on Friday, their spokesmen said.
        The paper is ready, they said, and nobody wants to change a word of it.
        Copyright 2009 The Lake Ledger. All rights reserved.
        """, "2009-10"
      ),
      // An office alone leaves a span.
      (
        "Foreign Secretary Jack Straw defended the plan. He said that the code would be enough.",
        "2001-06-08/2006-05-05"
      ),
      (
        "February 2012\nEnvoys speak in Minsk\nThe envoys spoke on the phone for an hour.",
        "2012-02"
      ),
    ])
  func infers(_ text: String, _ day: String) {
    #expect(dated(text).published?.description == day)
  }

  @Test(arguments: [
    "The envoys met for an hour. Nothing was said after the meeting of the two.",
    // Too wide a span says nothing.
    "President Hosni Mubarak received the envoy. Nothing was said after the meeting of the two.",
    "TOKYO, Dec. 27 (AP) -- The envoys met for an hour. Nothing was said after the meeting.",
  ])
  func leavesUndated(_ text: String) {
    #expect(dated(text).published == nil)
  }

  @Test func takesYearOfCopyrightWhereNothingContradicts() {
    let report = "MONTEVIDEO, March 3 (EFE) -- The two presidents met on Sunday for an hour."
    let article = dated("Presidents meet\n\n\(report)\n\n© Pampas Wire 2002")
    #expect(article.published?.description == "2002-03-03")
    #expect(
      article.dating == [
        "dateline: March 3", "the copyright line says 2002",
        "2002-03-03 is a Sunday, as 'Sunday' asks",
      ])
    let other = "\(report) Prime Minister Yitzhak Rabin has sent a letter."
    #expect(dated("Presidents meet\n\n\(other)\n\n© Pampas Wire 2002").dating.count <= 3)
    #expect(
      !dated("Presidents meet\n\n\(other)\n\n© Pampas Wire 2002").dating
        .contains("the copyright line says 2002"))
  }

  /// Of two terms of office only the shorter one narrows the span.
  @Test func listsOnlyReasonsThatMatter() {
    let article = dated(
      """
      Foreign Secretary Jack Straw met President George W. Bush in London. They spoke for an hour.
      President Vladimir Putin was told of it.
      """)
    #expect(article.published?.description == "2001-06-08/2006-05-05")
    #expect(
      article.dating == [
        "Jack Straw was foreign secretary (United Kingdom) from 2001-06-08 to 2006-05-05"
      ])
  }

  private func expression(_ text: String) throws -> TimeExpression {
    let words = Words(Array(text.utf8), lexicon: cleanReader.knowledge.lexicon)
    return try #require(findExpressions(in: words, rules: cleanReader.dateRules).first)
  }

  @Test(
    arguments: [
      ("last year's Sept. 19", "2005-09-19", .past, "2006-01-01", "2006-12-31"),
      ("earlier this month", "2006-10-09", .past, "2006-10-09", "2006-10-31"),
      ("last Thursday", "2014-02-13", .past, "2014-02-14", "2014-02-20"),
      ("Monday", "1993-09-13", .past, "1993-09-13", "1993-09-19"),
      ("Monday", "1993-09-13", .future, "1993-09-07", "1993-09-13"),
      ("yesterday", "1998-07-29", .past, "1998-07-30", "1998-07-30"),
    ] as [(String, String, Tense, String, String)])
  func bounds(
    _ text: String, _ day: String, _ tense: Tense, _ first: String, _ last: String
  ) throws {
    let meant = try #require(EDTF(parsing: day)?.day)
    let written = try #require(
      daysWritten(try expression(text), meaning: meant, tense: tense))
    #expect("\(EDTF(written.lowerBound))" == first)
    #expect("\(EDTF(written.upperBound))" == last)
  }

  @Test func seesThatAnExpressionCannotMeanADay() throws {
    let day = try #require(EDTF(parsing: "2006-10-09")?.day)
    #expect(daysWritten(try expression("Tuesday"), meaning: day) == nil)
    #expect(daysWritten(try expression("last November"), meaning: day) == nil)
  }

  @Test func weighsAgainstWhatContradicts() throws {
    func span(_ first: Int, _ last: Int) -> ClosedRange<CalendarDay> {
      CalendarDay(
        firstOfMonth: 1, year: first)...(CalendarDay(firstOfMonth: 1, year: last + 1) - 1)
    }
    let weighed = try #require(
      weigh([
        DatingEvidence(spans: [span(2001, 2004)], weight: 2, reason: "an office"),
        DatingEvidence(spans: [span(2003, 2008)], weight: 2, reason: "another"),
        DatingEvidence(spans: [span(2019, 2019)], weight: 1, reason: "the page made anew"),
      ]))
    #expect(weighed.hull == span(2003, 2004))
    #expect(weigh([]) == nil)
  }
}
