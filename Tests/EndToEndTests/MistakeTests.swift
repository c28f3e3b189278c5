import Testing

/// What a newcomer is likely to do wrong, and every word that the program answers. A case is a file of
/// `Mistakes/`: what happened, the command, the files, and the answer.
///
/// `UPDATE_GOLDEN=1 swift test --filter MistakeTests` writes the answers anew; read them as a newcomer.
@Suite struct MistakeTests {
  @Test(arguments: StagedCase.all(in: "Mistakes"))
  func isAnsweredWithHelp(_ mistake: StagedCase) throws { try mistake.check() }

  @Test func areThirtyAtLeast() { #expect(StagedCase.all(in: "Mistakes").count >= 30) }
}

/// What an editor decides, what comes in one after the other, and what the program makes of it: cases of
/// `Decisions/`, in the same form.
@Suite struct DecisionTests {
  @Test(arguments: StagedCase.all(in: "Decisions"))
  func areCarriedOut(_ decision: StagedCase) throws { try decision.check() }
}
