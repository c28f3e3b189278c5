import Foundation
import Testing

@testable import ChronicleEvaluation

/// Small cases in which each definition can be followed by hand.
@Suite struct TableTests {
  @Test func publicationDateTakesEveryAcceptedAnswer() throws {
    var table = PublishedTable()
    let undated = try gold(
      #"{"published": null, "published_inferable": "2003-11~", "published_accept": ["2003-11"]}"#)
    #expect(table.add(Answer(published: "2003-11"), undated) == [])
    #expect(table.add(Answer(published: "2003-11~"), undated) == [])
    #expect(table.add(Answer(), undated).map(\.kind) == [.published])
    #expect(table.add(Answer(), try gold(#"{"published": "2006-12-27"}"#)).count == 1)
    // Where nothing can be known, no date is the right answer.
    #expect(table.add(Answer(), try gold("{}")) == [])
    #expect(
      table.figures.map(\.value) == [
        .share(3, of: 5), .share(0, of: 1), .share(2, of: 3), .share(1, of: 1),
      ])
  }

  @Test func titleIsFolded() throws {
    var table = TitleTable()
    let harbour = try gold(
      #"{"title": "Envoys meet in 'Harbour'", "title_accept": ["Envoys meet"]}"#)
    #expect(table.add(Answer(title: "Envoys  meet in ‘harbour’"), harbour) == [])
    #expect(table.add(Answer(title: "Envoys meet"), harbour) == [])
    #expect(table.add(Answer(title: "Envoys"), harbour).count == 1)
    #expect(
      table.add(Answer(), try gold(#"{"title": "talks begin", "title_accept": [null]}"#)) == [])
    #expect(table.add(Answer(), try gold("{}")) == [])
  }

  @Test func aPersonSplitInTwoCostsASpuriousOne() throws {
    var table = PersonsTable()
    let misses = table.add(
      Answer(persons: [.init(name: "Ana Lund"), .init(name: "Lund")]),
      try gold(#"{"people": [{"name": "Ana Lund", "aliases": ["Lund"]}]}"#))
    #expect(misses.map(\.kind) == [.personSpurious])
    #expect(misses.first?.given == "Lund")
    #expect(table.figures.first?.value == .score(Score(right: 1, given: 2, wanted: 1)))
  }

  @Test func aSurnameAloneIsThePersonButNotTheFullName() throws {
    var table = PersonsTable()
    let people = try gold(
      #"""
      {"people": [{"name": "Ana Lund", "aliases": ["Lund"]},
                  {"name": "Ivan Pertov", "canonical": "Ivan Petrov"},
                  {"name": "Olga Rey", "optional": true}]}
      """#)
    let misses = table.add(
      Answer(persons: [.init(name: "Lund"), .init(name: "Ivan Petrov"), .init(name: "Olga Rey")]),
      people)
    #expect(misses.map(\.kind) == [.personName])
    #expect(table.figures[0].value == .score(Score(right: 2, given: 2, wanted: 2)))
    #expect(table.figures[1].value == .score(Score(right: 1, given: 2, wanted: 2)))
    #expect(table.figures[3].value == .share(0, of: 1))
  }

  @Test func datesCountAsOftenAsTheyStand() throws {
    var table = DatesTable()
    let misses = table.add(
      Answer(dates: [
        .init(text: "Monday", value: "2006-12-25"), .init(text: "on Monday", value: "2006-12-18"),
        .init(text: "last week", value: "2006-W51"), .init(text: "two days", value: nil),
        .init(text: "June", value: "2006-06"),
      ]),
      try gold(
        #"""
        {"dates": [{"text": "Monday", "value": "2006-12-25", "n": 2},
                   {"text": "Dec. 27", "value": "2006-12-27"},
                   {"text": "last week", "value": "2006-12-18/2006-12-24", "optional": true}]}
        """#))
    #expect(misses.map(\.kind) == [.dateMissed, .dateSpurious, .dateValue])
    let figures = table.figures(id: "dates", name: "dates")
    #expect(figures[0].value == .score(Score(right: 2, given: 3, wanted: 3)))
    #expect(figures[1].value == .score(Score(right: 1, given: 3, wanted: 3)))
  }

  @Test func aNoteMayAcceptAValue() throws {
    var table = DatesTable()
    let december = try gold(
      #"""
      {"dates": [{"text": "mid-December", "value": "2003-12",
                  "note": "EDTF '2003-12-10/2003-12-20' accepted."}]}
      """#)
    let answer = Answer(dates: [.init(text: "mid-December", value: "2003-12-10/2003-12-20")])
    #expect(table.add(answer, december) == [])
  }

  @Test func meetingsAreOfExactlyThePeople() throws {
    var table = MeetingsTable()
    let talks = try gold(
      #"""
      {"people": [{"name": "Ana Lund", "aliases": ["Lund"]}, {"name": "Ivan Petrov"},
                  {"name": "Olga Rey"}],
       "meetings": [{"who": ["Ana Lund", "Ivan Petrov"], "date": "2006-12-27",
                     "accept_date": [null]},
                    {"who": ["Ana Lund", "Ivan Petrov"], "date": "2006-11"},
                    {"who": ["Ana Lund", "Olga Rey"], "date": null, "optional": true}]}
      """#)
    let misses = table.add(
      Answer(
        persons: [.init(name: "Ana Lund", aliases: ["Lund"])],
        meetings: [
          .init(who: ["Petrov Ivan", "Lund"], date: "2006-11~"),
          .init(who: ["Ana Lund", "Ivan Petrov"], date: nil),
          .init(who: ["Olga Rey", "Lund"], date: "2001"),
          .init(who: ["Ana Lund", "Ivan Petrov", "Olga Rey"], date: nil),
          .init(who: ["Ana Lund"], date: nil),
        ]), talks)
    #expect(misses.map(\.kind) == [.meetingSpurious])
    let score = Score(right: 2, given: 3, wanted: 2)
    #expect(table.figures.map(\.value) == [.score(score), .score(score)])
  }

  @Test func linesOfTitleAndDateTakeNoPart() throws {
    var table = LinesTable()
    let text = """
      Home | World
      Envoys meet in Harbour
      HARBOUR - Two envoys met here on Monday and spoke for an hour.
      They will meet again.

      Sign up for our letter, which comes every morning before the first ferry leaves
      """
    let misses = table.add(
      Answer(text: text, boilerplate: [1, 2, 4]),
      try gold(
        #"""
        {"boilerplate": ["Home | World", "Sign up for our letter, which comes every morning before",
                         "Print"],
         "metadata_lines": ["Envoys meet in Harbour"]}
        """#))
    #expect(misses.map(\.kind) == [.goldLine, .lineLost, .lineKept])
    #expect(table.figures[0].value == .score(Score(right: 1, given: 2, wanted: 2)))
    #expect(table.figures[2].value == .score(Score(right: 1, given: 2, wanted: 2)))
    #expect(table.figures[3].value == .share(1, of: 2))
  }

  @Test func nothingWantedAndNothingGivenIsRight() {
    #expect(Score().f1 == 1)
    #expect(Score(right: 0, given: 1, wanted: 0).f1 == 0)
    #expect(Score(right: 1, given: 2, wanted: 1).f1 == 2.0 / 3)
  }

  @Test func theTrueDateIsADay() throws {
    #expect(try gold(#"{"published": "2006-12-27"}"#).trueDate == "2006-12-27")
    #expect(try gold(#"{"published_inferable": "2003-11-18~"}"#).trueDate == "2003-11-18")
    #expect(try gold(#"{"published_inferable": "2003-11"}"#).trueDate == "2003-11-01")
    let metadata =
      #"{"dates_basis": "source_metadata", "published_source_metadata": "1997-04-23"}"#
    #expect(try gold(metadata).trueDate == "1997-04-23")
    #expect(try gold("{}").trueDate == nil)
  }

  private func gold(_ json: String) throws -> Gold {
    try JSONDecoder().decode(Gold.self, from: Data(json.utf8))
  }
}
