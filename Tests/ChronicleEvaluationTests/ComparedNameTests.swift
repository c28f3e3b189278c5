import ChronicleModel
import Testing

@testable import ChronicleEvaluation

@Suite struct ComparedNameTests {
  @Test(arguments: [
    ("Ban Ki-moon", "BAN Ki Moon"), ("Ban Ki-moon", "Ki-moon Ban"), ("Ban Ki-moon", "Kimoon Ban"),
    ("George W. Bush", "George Bush"), ("Mr. Abe", "Abe's"), ("Park Geun- hye", "Park Geun-hye"),
    ("Recep Tayyip Erdoğan", "President Recep Tayyip Erdogan"), ("John Smith Jr.", "John Smith"),
    ("the leaders'", "leaders"),
  ])
  func areTheSame(_ one: String, _ other: String) {
    #expect(ComparedName(one).isSame(as: ComparedName(other)))
  }

  @Test(arguments: [
    ("Kim Jong-il", "Kim Jong-un"), ("Kim", "Kim Jong-il"), ("Cho Tae-yong", "Cho Tai-young"),
    ("", "Kim"), ("", ""),
  ])
  func areNotTheSame(_ one: String, _ other: String) {
    #expect(!ComparedName(one).isSame(as: ComparedName(other)))
  }
}

@Suite struct ComparedTextTests {
  @Test(arguments: [
    ("“Ban Ki- moon ,”  he&nbsp;said", "\"Ban Ki-moon,\" he said"),
    ("the Northâ€™s â€œplanâ€\u{9D}", "the North's \"plan\""), ("a - b – c", "a-b – c"),
    ("fish &amp; chips &#8217;n&#x2019; &nosuch; &", "fish & chips'n' &nosuch; &"), (" \t", ""),
  ])
  func areComparedAlike(_ text: String, _ plain: String) {
    #expect(compared(text) == plain)
  }

  @Test func countsLinesFromOneAndLeavesOutEmptyOnes() {
    let lines = filledLines("one\r\n\n  two  \nthree")
    #expect(lines.map(\.number) == [1, 3, 4])
    #expect(lines.map(\.text) == ["one", "two", "three"])
  }
}

@Suite struct DaySpanTests {
  @Test(arguments: [
    ("2006-12-27", "2006-12-27", "2006-12-27"), ("2006-12-27T10:00", "2006-12-27", "2006-12-27"),
    ("2003-11~", "2003-11-01", "2003-11-30"), ("2004", "2004-01-01", "2004-12-31"),
    ("199X", "1990-01-01", "1999-12-31"), ("199", "1990-01-01", "1999-12-31"),
    ("19XX", "1900-01-01", "1999-12-31"), ("2006-W51", "2006-12-18", "2006-12-24"),
    ("2006-W51-WE", "2006-12-23", "2006-12-24"), ("2008-Q1", "2008-01-01", "2008-03-31"),
    ("2008-H2", "2008-07-01", "2008-12-31"), ("2007-WI", "2007-12-01", "2008-02-29"),
    ("2003-09-22/2003-12-08", "2003-09-22", "2003-12-08"),
    ("1950/1953", "1950-01-01", "1953-12-31"),
    ("1997/..", "1997-01-01", nil),
  ])
  func readsEveryKindOfValue(_ value: String, _ first: String, _ last: String?) throws {
    let span = try #require(DaySpan(parsing: value))
    #expect(span.first.description == first)
    #expect(span.last?.description == last)
  }

  @Test(arguments: [
    "", "P3D", "PAST_REF", "2006-13", "2006-02-30", "2007-W53", "2008-Q5", "../2003", "2003/x",
  ])
  func refusesWhatNamesNoDays(_ value: String) {
    #expect(DaySpan(parsing: value) == nil)
  }

  @Test func takesAWorkingWeekForTheWeek() throws {
    #expect(isAccepted("2006-W51", among: ["2006-12-18/2006-12-22"]))
    #expect(isAccepted("2006-12-17/2006-12-23", among: ["2006-12-18/2006-12-24"]))
    #expect(!isAccepted("2006-W50", among: ["2006-12-18/2006-12-22"]))
    #expect(isAccepted("2006-12", among: ["2006-12-01/2006-12-31"]))
    #expect(!isAccepted(nil, among: ["2006"]))
  }
}
