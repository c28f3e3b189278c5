import ChronicleModel
import Testing

@Suite struct LedgerTests {
  @Test(arguments: [
    (["a", "b"], ["a", "b"], []), (["a"], ["a", "b"], ["b"]), (["a", "b"], ["a"], ["b"]),
    (["a", "a"], ["a"], ["a"]), ([], [], []),
  ])
  func balancesWhereEveryInputIsEnteredOnce(
    _ entered: [String], _ found: [String], _ unaccounted: [String]
  ) {
    let ledger = Ledger(entered.map { .init(input: $0, outcome: .published) }, found: found)
    #expect(ledger.unaccounted == unaccounted)
    #expect(ledger.balances == unaccounted.isEmpty)
    #expect(ledger.count.inputs == found.count)
  }

  @Test func saysWhatBecameOfEachInput() {
    let ledger = Ledger(
      [
        .init(input: "b", outcome: .duplicate(of: "a"), article: "x"),
        .init(input: "a", outcome: .published, article: "x", note: "kept as edited"),
        .init(input: "c", outcome: .excluded(reason: "it is empty")),
      ], found: ["a", "b", "c"])
    #expect(
      ledger.exceptions == ["a: kept as edited", "b: duplicate of a", "c: excluded, it is empty"])
    #expect(
      "\(ledger.count)" == "3 inputs = 1 published + 0 undated + 1 duplicate + 1 excluded")
  }
}
