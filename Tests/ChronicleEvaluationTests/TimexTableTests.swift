import Testing

@testable import ChronicleEvaluation

@Suite struct TimexTableTests {
  static let file = """
    <TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2006-12-27">12/27/06</TIMEX3></DCT>
    <TEXT>They met <EVENT eid="e1">here</EVENT> on <TIMEX3 tid="t1" type="DATE" \
    value="2006-12-25">Monday</TIMEX3>, for <TIMEX3 tid="t2" type="DURATION" value="P2D">two \
    days</TIMEX3> &amp; more.<TIMEX3 tid="t3" type="DATE" value="2006"/></TEXT></TimeML>
    """

  @Test func readsTextDateAndExpressions() {
    let document = TimeMLDocument(parsing: Self.file)
    #expect(document.text == "They met here on Monday, for two days & more.")
    #expect(document.created == "2006-12-27")
    #expect(
      document.expressions == [
        TimexExpression(range: 17..<23, type: "DATE", value: "2006-12-25"),
        TimexExpression(range: 29..<37, type: "DURATION", value: "P2D"),
      ])
  }

  @Test func partsStrictFromRelaxed() {
    var table = TimexTable()
    table.add(
      [
        TimexExpression(range: 14..<24, type: "DATE", value: "2006-12-25"),
        TimexExpression(range: 29..<37, type: "DATE", value: "P2D"),
        TimexExpression(range: 40..<44, type: "DATE", value: "2006"),
      ], gold: TimeMLDocument(parsing: Self.file), name: "harbour")
    let all = table.rows[0]
    #expect(all.strict == Score(right: 1, given: 3, wanted: 2))
    #expect(all.relaxed == Score(right: 2, given: 3, wanted: 2))
    #expect(all.valueAccuracy == 1)
    #expect(all.valueF1 == all.relaxed.f1)
    #expect(all.typeF1 == all.relaxed.f1 / 2)
    #expect(table.rows[1].relaxed == Score(right: 1, given: 3, wanted: 1))
    #expect(table.misses.map(\.kind) == [.spurious])
    #expect(table.misses.map(\.article) == ["harbour"])
  }
}
