import ChronicleModel
import ChronicleSite
import Testing

@Suite struct DateWordsTests {
  @Test(arguments: [
    ("2006-12-27", "27 December 2006", "27 Dec"), ("2006-12", "December 2006", "Dec"),
    ("2006", "2006", "2006"), ("2003-11~", "about November 2003", "c. Nov"),
    ("2003-11-18?", "perhaps 18 November 2003", "? 18 Nov"),
    ("2003-24", "winter 2003", "winter 2003"),
    ("199X", "the 1990s", "the 1990s"),
    (
      "2003-09-22/2003-12-08", "between 22 September and 8 December 2003",
      "22 Sep\u{2013}8 Dec"
    ),
    ("2003-12-03/2003-12-08", "between 3 and 8 December 2003", "3 Dec\u{2013}8 Dec"),
    ("2003-12-30/2004-01-02", "between 30 December 2003 and 2 January 2004", "30 Dec\u{2013}2 Jan"),
    ("2003-09/2003-12", "between September and December 2003", "Sep\u{2013}Dec"),
    ("../2003-08", "until August 2003", "…\u{2013}Aug"), ("2003/..", "from 2003", "2003\u{2013}…"),
  ])
  func saysDates(edtf: String, expected: String, short: String) throws {
    let date = try #require(EDTF(parsing: edtf))
    #expect(english.words(for: date) == expected)
    #expect(english.shortWords(for: date) == short)
  }

  @Test(arguments: [
    ("2006-12-27", true), ("2006-12", true), ("2006-12~", false), ("2003-24", false),
  ])
  func givesHTMLOnlyWhatItCanSay(edtf: String, canSay: Bool) throws {
    let date = try #require(EDTF(parsing: edtf))
    #expect((datetime(of: date) != nil) == canSay)
  }
}
