import ChronicleModel
import Testing

@Suite struct EDTFTests {
  /// Level 0 and 1 of the specification, without times, and what a day's precision is made of.
  static let readable: [(text: String, first: String?, last: String?)] = [
    ("1985-04-12", "1985-04-12", "1985-04-12"),
    ("1985-04", "1985-04-01", "1985-04-30"),
    ("1985", "1985-01-01", "1985-12-31"),
    ("2004-02", "2004-02-01", "2004-02-29"),
    ("1964/2008", "1964-01-01", "2008-12-31"),
    ("2004-06/2006-08", "2004-06-01", "2006-08-31"),
    ("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08"),
    ("2004-02-01/2005", "2004-02-01", "2005-12-31"),
    ("1984?", "1984-01-01", "1984-12-31"),
    ("2004-06~", "2004-06-01", "2004-06-30"),
    ("2004-06-11%", "2004-06-11", "2004-06-11"),
    ("201X", "2010-01-01", "2019-12-31"),
    ("20XX", "2000-01-01", "2099-12-31"),
    ("2001-21", "2001-03-01", "2001-05-31"),
    ("2003-24", "2003-12-01", "2004-02-29"),
    ("1985-04-12/..", "1985-04-12", nil),
    ("../1985-04", nil, "1985-04-30"),
  ]

  @Test(arguments: readable)
  func readsAndWritesTheSame(_ row: (text: String, first: String?, last: String?)) throws {
    let date = try #require(EDTF(parsing: row.text))
    #expect(date.description == row.text)
    #expect(date.first?.description == row.first)
    #expect(date.last?.description == row.last)
  }

  @Test(arguments: [
    "", "2006-13", "2006-06-31", "2005-02-29", "06-12-27", "2006-1-2", "27 Dec 2006", "2006-12-27x",
    "2006/2005", "../..", "/", "20061227", "2006-12-27/2006-12-26", "2006-25", "200X-12", "٢٠٠٦",
    "2006-12-27T10:00", "-2006", "2006-00", "2006-12-00", "X006", "2006--12",
    "2006-12-27/2007/2008", "2006-12-27-XX-XX", "2006-12-27-XX", "XX", "2006-XX-27",
  ])
  func refusesWhatIsNoDate(_ text: String) {
    #expect(EDTF(parsing: text) == nil)
  }

  @Test func meansTheMonthWhereTheDayIsUnknown() {
    #expect(EDTF(parsing: "2006-12-XX")?.description == "2006-12")
    #expect(EDTF(parsing: "2006-XX-XX")?.description == "2006")
  }

  @Test(arguments: [
    ("2006-10-01", "2006-10-31", "2006-10"), ("2006-01-01", "2006-12-31", "2006"),
    ("2006-10-09", "2006-10-09", "2006-10-09"), ("2007-01-01", "2007-06-30", "2007-01/2007-06"),
    ("2003-09-22", "2003-12-08", "2003-09-22/2003-12-08"),
  ])
  func writesASpanInItsShortestForm(_ first: String, _ last: String, _ text: String) throws {
    let from = try #require(EDTF(parsing: first)?.day)
    let to = try #require(EDTF(parsing: last)?.day)
    #expect(EDTF(from: from, to: to).description == text)
  }

  @Test func sortsByFirstDayThenByLast() throws {
    let sorted = ["../2003", "2005", "2005-01", "2005-01-01", "2005-01-02", "2006"]
    let dates = try sorted.map { try #require(EDTF(parsing: $0)) }
    #expect(dates.shuffled().sorted().map(\.description).last == "2006")
    #expect(dates.reversed().sorted() == dates.shuffled().sorted())
  }
}

@Suite struct CalendarDayTests {
  @Test func countsEveryDayOfFourHundredYears() throws {
    var day = try #require(CalendarDay(year: 1900, month: 1, day: 1))
    var weekday = 1
    for year in 1900..<2300 {
      for month in 1...12 {
        for number in 1...CalendarDay.length(ofMonth: month, year: year) {
          #expect(day == CalendarDay(year: year, month: month, day: number))
          #expect(day.weekday == weekday)
          day = day + 1
          weekday = weekday % 7 + 1
        }
      }
    }
  }

  @Test(arguments: [
    (2005, 1, 1, 2004, 53), (2006, 12, 27, 2006, 52), (2007, 1, 1, 2007, 1),
    (2008, 12, 29, 2009, 1),
    (1997, 4, 24, 1997, 17),
  ])
  func numbersWeeksByISO8601(_ y: Int, _ m: Int, _ d: Int, _ year: Int, _ week: Int) throws {
    let found = try #require(CalendarDay(year: y, month: m, day: d)).week
    #expect(found == (year, week))
  }
}
