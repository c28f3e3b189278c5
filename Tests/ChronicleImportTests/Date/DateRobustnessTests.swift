import ChronicleFacts
import ChronicleModel
import Testing

@testable import ChronicleImport

/// Content must never stop the program, however it came.
struct DateRobustnessTests {
  private static let reader = Reader()

  @Test func readsCutAndShuffledPhrasesWithoutStopping() {
    var random = Shuffle(state: 7)
    let all = DatePhraseCase.all.map(\.sentence).joined(separator: " ")
    var pieces = all.split(separator: " ").map(String.init)
    for round in 0..<20 {
      pieces.shuffle(using: &random)
      let text = pieces.joined(separator: round % 3 == 0 ? "" : round % 3 == 1 ? " " : "\n")
      let bytes = Array(text.utf8.prefix(text.utf8.count - round))
      let words = Words(bytes, lexicon: Self.reader.knowledge.lexicon)
      let rules = Self.reader.dateRules
      let found = findExpressions(in: words, rules: rules)
      for published in ["0001-01-01", "9999-12-31", "2006-12", "2006", "199X", "../2003"] {
        let dates = resolve(
          found, in: words, publication: EDTF(parsing: published), rules: rules)
        #expect(dates.count == found.count)
      }
    }
  }

  @Test func keepsExpressionsApartAndInOrder() {
    let all = DatePhraseCase.all.map(\.sentence).joined(separator: " ")
    let words = Words(Array(all.utf8), lexicon: Self.reader.knowledge.lexicon)
    let found = findExpressions(in: words, rules: Self.reader.dateRules)
    for (left, right) in zip(found, found.dropFirst()) {
      #expect(left.tokens.upperBound <= right.tokens.lowerBound)
    }
  }

  /// A generator that gives the same numbers on every machine.
  private struct Shuffle: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }
}
