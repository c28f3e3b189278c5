import ChronicleModel
import Testing

@testable import ChronicleFacts
@testable import ChronicleImport

/// Every phrase of time, a row each in `Fixtures/date-phrases.tsv`.
struct DatePhraseTests {
  private static let reader = Reader()

  @Test(arguments: DatePhraseCase.all)
  func readsPhraseAsItsRowSays(_ row: DatePhraseCase) {
    let words = Words(Array(row.sentence.utf8), lexicon: Self.reader.knowledge.lexicon)
    let rules = Self.reader.dateRules
    let found = findExpressions(in: words, rules: rules)
    let dates = resolve(
      found, in: words, publication: EDTF(parsing: row.published), rules: rules)
    let texts = found.map { words.string($0.tokens) }
    guard !row.text.isEmpty else {
      if !texts.isEmpty { Issue.record("found \(texts)", sourceLocation: row.location) }
      return
    }
    guard let index = texts.lastIndex(of: row.text) else {
      Issue.record("no '\(row.text)' but \(texts)", sourceLocation: row.location)
      return
    }
    let timex = dates[index].timex
    #expect(
      (dates[index].value?.description ?? "") == row.edtf, sourceLocation: row.location)
    #expect("\(timex.type) \(timex.value)" == row.timex, sourceLocation: row.location)
  }

  /// A rule without a row here is a rule that nobody can change safely.
  @Test func showsEveryRuleAtWork() {
    let rules = Self.reader.dateRules
    var used: Set<Int> = []
    for row in DatePhraseCase.all {
      let words = Words(Array(row.sentence.utf8), lexicon: Self.reader.knowledge.lexicon)
      for expression in findExpressions(in: words, rules: rules) { used.insert(expression.rule) }
    }
    let unused = DateRules.phrases.indices.filter { !used.contains($0) }
    #expect(unused.map { DateRules.phrases[$0].pattern } == [])
  }

  /// Where nothing is known of publication no day may be made up.
  @Test(arguments: ["yesterday", "on Monday", "last week", "two days ago", "on May 4"])
  func leavesRelativeDateOpenWithoutPublication(_ phrase: String) throws {
    let words = Words(
      Array("The envoy left \(phrase).".utf8), lexicon: Self.reader.knowledge.lexicon)
    let rules = Self.reader.dateRules
    let found = findExpressions(in: words, rules: rules)
    let date = try #require(
      resolve(found, in: words, publication: nil, rules: rules).first)
    #expect(date.value == nil)
  }

  /// A day without a year that the facts know as an event's has the event's year.
  @Test func takesYearOfKnownEvent() throws {
    var facts = Facts.carried
    let day = try #require(CalendarDay(year: 2005, month: 9, day: 19))
    facts.events.append(
      Facts.KnownEvent(
        date: EDTF(day), place: "Beijing", title: "Joint statement",
        aliases: ["Sept. 19 joint statement"], people: []))
    let reader = Reader(knowledge: Knowledge(facts: facts))
    let words = Words(
      Array("Both upheld the Sept. 19 joint statement on Sept. 20.".utf8),
      lexicon: reader.knowledge.lexicon)
    let found = findExpressions(in: words, rules: reader.dateRules)
    let dates = resolve(
      found, in: words, publication: EDTF(parsing: "2006-12-27"), rules: reader.dateRules)
    #expect(dates.map { $0.value?.description } == ["2005-09-19", "2006-09-20"])
  }
}
