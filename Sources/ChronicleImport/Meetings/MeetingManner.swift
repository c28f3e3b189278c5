import ChronicleFacts

/// Words between a verb of meeting and its parties, day or place that only tell how they met:
/// `met face to face for the first time in Paris`.
let mannerPhrases = [
  "face to face", "face - to - face", "one on one", "one - on - one", "eye to eye", "side by side",
  "behind closed doors", "across a table", "across the table", "over lunch", "over dinner",
  "over breakfast", "over tea", "over coffee", "late into the night", "through the night",
  "for the first time", "for the second time", "for the third time", "for the last time",
  "in private", "in secret", "in public", "in person", "without aides", "with interpreters only",
  "most recently", "once more", "once again",
]

/// What follows `with` after talks where no person does: `ended their talks with a promise`.
let resultWords = """
  promise promises pledge pledges agreement agreements breakthrough progress result results deal accord
  view aim goal hope hopes warning warnings statement declaration handshake smile smiles vow signs
  vows little no optimism plans plan commitment understanding
  """

/// Words of what is done again and again.
let regularWords = "regularly regular annually yearly annual every frequently periodically twice"

/// Words before a noun of meeting that speak of all such meetings: `their weekly talk`.
let recurringWords = """
  daily weekly fortnightly biweekly monthly quarterly annual yearly regular routine periodic customary
  """

/// What talks are held for: who `failed to agree at talks` held them.
let outcomeWords = """
  agree reach resolve settle bridge narrow make produce secure win find overcome break solve end finalise \
  finalize conclude
  """

extension MeetingText {
  /// The end of the phrase of manner that begins at a token.
  func mannerEnd(at token: Int) -> Int? {
    guard token < words.count, rules.starts(with: words[token].id).contains(.manner) else {
      return nil
    }
    return (rules.manners.match(words, at: token) ?? rules.apart.match(words, at: token))?.end
  }

  /// Whether a result and no person begins at a token: `a promise`, `little progress`.
  func opensResult(_ start: Int) -> Bool {
    for k in start..<min(words.count, start + 4) {
      if persons[k] >= 0 || isDate(k) || words[k].kind != .word { return false }
      if rules.results.contains(words[k].id) { return true }
    }
    return false
  }
}
