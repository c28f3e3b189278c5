import ChronicleModel
import Testing

@testable import ChronicleFacts
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
      let clipping = RawClipping(name: "shuffled.txt", bytes: bytes)
      #expect(read(clipping, with: Self.reader).article.dated.clean.body.count <= bytes.count)
    }
  }

  /// The facts of a chronicle may be of any year, and wrong.
  @Test func readsFactsOfLaterCenturiesWithoutStopping() throws {
    var facts = Facts.carried
    let (early, late) = (EDTF.date(EDTFDate(year: 1850)), EDTF.date(EDTFDate(year: 2350)))
    let day = try #require(EDTF(parsing: "2350-03-07"))
    for (from, to) in [(late, nil), (late, early), (early, late)] as [(EDTF, EDTF?)] {
      facts.terms.append(
        Facts.Term(
          name: "Ada Venn \(facts.terms.count)", family: "Venn", office: "president",
          of: "Aland", from: from, to: to,
          aliases: []))
      facts.terms.append(
        Facts.Term(
          name: "Ada Venn", family: "Venn", office: "president", of: "Aland", from: from, to: to,
          aliases: []))
    }
    for date in [late, day, early, .interval(EDTFDate(year: 2350), EDTFDate(year: 2300))] {
      facts.events.append(
        Facts.KnownEvent(
          date: date, place: "Mariehamn", title: "Congress of \(date)",
          aliases: ["Mariehamn congress"], people: ["Ada Venn", "Bo Lind"]))
    }
    let reader = Reader(knowledge: Knowledge(facts: facts))
    let text = """
      MARIEHAMN, March 7 (AP) -- President Ada Venn met Bo Lind on Tuesday, 7 March 2350, at the
      Mariehamn congress. Before the Mariehamn congress last year he was in Mariehamn on Monday.
      President Venn took office in March last year. The coming Mariehamn congress is in 2350.
      """
    let article = read(RawClipping(name: "a.txt", bytes: Array(text.utf8)), with: reader)
    #expect(article.article.dated.dates.count > 2)
  }

  /// An expression may run over the end of its sentence, and open it.
  @Test(arguments: ["8 a.m. Oct. 5 he left.", "On May\n\n5, it rained.", "In Oct.\n5 said no."])
  func readsExpressionsThatRunOn(_ opening: String) {
    let text = "\(opening) President Bill Clinton met Yasser Arafat in 1997."
    let clipping = RawClipping(name: "a.txt", bytes: Array(text.utf8), isPlain: true)
    #expect(read(clipping, with: Self.reader).article.dated.published?.first?.year ?? 1997 == 1997)
  }

  /// Four times the text takes about four times as long, whatever it is made of.
  @Test(arguments: [
    "ab\n", "* * *\n", "Nov 6, 2006\n", "The envoys met on Monday for an hour.\n", "(Reuters)\n",
    "The envoys of both sides met on Monday and said little of it.\nab\n", "By Ann Smith\n",
    "In October he said no. ", "twenty-one hundred thousand ", "he said ' no , no . ' and ' ",
    "Comments\nJohn: I like it.\n", "(", "first half of the first quarter of ",
  ])
  func readsInLinearTime(_ piece: String) {
    func seconds(_ bytes: Int) -> Double {
      let text =
        "TOKYO, Nov. 2 (AP) -- The envoys met here on Monday for an hour, they said.\n\n"
        + String(repeating: piece, count: bytes / piece.utf8.count)
        + "\n\nThe envoys met again, and nothing was said after the meeting of the two."
      let clipping = RawClipping(name: "a.txt", bytes: Array(text.utf8))
      let time = ContinuousClock().measure { _ = read(clipping, with: Self.reader) }
      return time / .seconds(1)
    }
    let short = (0..<3).map { _ in seconds(4_000) }.min() ?? 0
    #expect(seconds(32_000) < short * 8 * 4 + 0.2)
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
