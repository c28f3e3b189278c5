import ChronicleModel
import ChronicleTestSupport
import Foundation
import Testing

@testable import ChronicleFacts
@testable import ChronicleImport

/// Clippings cut, joined, repeated and strewn with odd words are read to the end, whatever comes of it.
///
/// `MUTATED_CLIPPINGS=20000 MUTATION_SEED=2 swift test --filter MutatedClippingTests` reads more.
struct MutatedClippingTests {
  private static let reader = Reader()
  private static let count = number("MUTATED_CLIPPINGS") ?? 240

  @Test(arguments: 0..<8)
  func readsWhateverBecameOfAClipping(_ share: Int) throws {
    let texts = try Self.texts()
    var mutation = Mutation(
      random: Shuffle(state: UInt64((Self.number("MUTATION_SEED") ?? 1) * 8 + share)), texts: texts)
    for _ in 0..<Self.count / 8 {
      let clipping = mutation.clipping()
      let time = ContinuousClock().measure {
        let reading = read(clipping, with: Self.reader)
        #expect(reading.article.dated.clean.body.text.count <= clipping.bytes.count * 2)
        let ids = reading.article.persons.map { Optional(slug(for: $0.name)) }
        #expect(markdown(of: reading, ids: ids).hasSuffix("\n"))
      }
      if time > .seconds(8) {
        let path = NSTemporaryDirectory() + "slow-\(share).txt"
        try Data(clipping.bytes).write(to: URL(fileURLWithPath: path))
        Issue.record("\(clipping.bytes.count) bytes took \(time): \(path)")
      }
    }
  }

  private static func texts() throws -> [[UInt8]] {
    let folder = repository.appendingPathComponent("content/clippings")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let clippings = try names.map { Array(try Data(contentsOf: folder.appendingPathComponent($0))) }
    let phrases = DatePhraseCase.all.map(\.sentence).joined(separator: " ")
    return clippings + [Array(phrases.utf8)]
  }

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }
}

/// Makes clippings that nobody wrote out of those that somebody did.
private struct Mutation {
  var random: Shuffle
  let texts: [[UInt8]]

  mutating func clipping() -> RawClipping {
    var bytes = piece(upTo: 3000)
    for _ in 0..<Int.random(in: 1...12, using: &random) { change(&bytes) }
    var clipping = RawClipping(name: "changed.txt", bytes: bytes)
    if Int.random(in: 0..<8, using: &random) == 0 {
      clipping.page = readMarkdown(bytes, named: clipping.name).0
    } else if Int.random(in: 0..<4, using: &random) == 0 {
      clipping.published = EDTF(parsing: Self.days.randomElement(using: &random) ?? "")
      clipping.isPlain = Bool.random(using: &random)
    }
    return clipping
  }

  /// Breaks lines that are longer than some width.
  private func wrap(_ bytes: inout [UInt8], at width: Int) {
    var start = 0
    for index in bytes.indices {
      if bytes[index] == 10 { start = index }
      if bytes[index] == 32, index - start > width - 6 {
        bytes[index] = 10
        start = index
      }
    }
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = part(of: bytes, upTo: 40)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: bytes.removeSubrange(place)
    case 1: bytes.replaceSubrange(place, with: bytes[part(of: bytes, upTo: 400)])
    case 2: bytes.replaceSubrange(place.lowerBound..<place.lowerBound, with: piece(upTo: 300))
    case 3, 4, 5:
      let word = Self.words.randomElement(using: &random) ?? ""
      bytes.replaceSubrange(place.lowerBound..<place.lowerBound, with: " \(word) ".utf8)
    case 9: wrap(&bytes, at: Int.random(in: 40...100, using: &random))
    case 6:
      // Another number for one that stands there.
      guard let digit = bytes[place.lowerBound...].firstIndex(where: { (48...57).contains($0) })
      else { return }
      let end = bytes[digit...].firstIndex { !(48...57).contains($0) } ?? bytes.count
      bytes.replaceSubrange(
        digit..<end, with: Self.numbers.randomElement(using: &random)?.utf8 ?? "".utf8)
    case 7:
      for index in place {
        if bytes[index] == 10 { bytes[index] = 32 } else if bytes[index] == 32 { bytes[index] = 10 }
      }
    default:
      if !place.isEmpty { bytes[place.lowerBound] = UInt8.random(in: 0...255, using: &random) }
    }
  }

  private mutating func piece(upTo length: Int) -> [UInt8] {
    let text = texts.randomElement(using: &random) ?? []
    return Array(text[part(of: text, upTo: length)])
  }

  private mutating func part(of bytes: [UInt8], upTo length: Int) -> Range<Int> {
    let start = Int.random(in: 0...bytes.count, using: &random)
    return start..<min(bytes.count, start + Int.random(in: 0...length, using: &random))
  }

  private static let numbers = """
    0 00 1 12 13 30 31 32 99 100 366 999 1000 1582 1899 1900 1999 2000 2099 2100 2199 2200 9999 10000 \
    2147483648 9223372036854775807 9223372036854775808 18446744073709551616 1234567890123456789012345
    """.split(separator: " ").map(String.init)

  private static let days = [
    "0001-01-01", "0000", "9999-12-31", "2006-12", "2006", "199X", "19XX", "../2003", "2004-02-29",
    "2003-11~", "2003-09-22/2003-12-08", "2006-21", "2350-03-07",
  ]

  private static let words = """
    Feb. 30|Feb. 29|Dec. 31, 9999|Jan. 1, 0001|0000-00-00|2350-13-41|31/31/31|31.12.2199|the 31st of next month|
    99999999999 years ago|a hundred thousand centuries ago|nine hundred million decades later|
    9223372036854775807 weeks ago|three million months earlier|in the 99th century|the 0th quarter|
    99 days later|ten thousand years later|the same day of that year|the end of the year 2199|last winter|next Monday|
    Monday and Tuesday|fiscal 2099-00|twenty-one hundred and ninety-nine|the third week of last month|Easter 2199|
    25:61 p.m.|12:00 noon EST|0:00|in the year 2099|February 29 next year|the late 2090s|the '00s|1999/2000|2099-98|
    the year-ago fourth quarter|the week of Feb. 29|the last weekend of February 2100|Thanksgiving week 1000|
    (AP) --|(Xinhua)|TOKYO, Feb. 30 (Kyodo) --|BEIJING, Dec. 32, 2199 -|Published: 99/99/9999|Updated: 2014-02-30T25:61:61Z|
    By |By By|Copyright 9999|© 1000-2199|Copyright 2199-1900|Comments|Related stories|Read more:|1.|•|* * *|| |\
    President|Prime Minister|former President Kim|Kim|Kim and Kim|the two Kims|Mr.|Mr. Mr.|van der|'s|-|--|---|\
    met|met with|his counterpart|they|each other|himself|will meet him|meeting between|talks with|and|,|, ,|.|...|\u{201C}|\u{201D}|\"|'|\
    <b>|</b>|<script>|&amp;|&#0;|&#x110000;|&nbsp;|=3D|=\n|=C3|\u{0}|\u{FEFF}|\u{200B}|\u{301}|\u{1F600}|\u{A0}|\u{2028}|\t\t|\r|\r\n\r\n|\
    İ|ß|ﬁ|東京|2006년 12월 27일|27 décembre 2006|31 février 2199|Â|â€œ|Ã©|Subject: Fwd: Re:|Date: Mon, 30 Feb 2199 25:00:00 +9999
    """.replacing("\n", with: "").split(separator: "|", omittingEmptySubsequences: false).map(
      String.init)
}

/// A generator that gives the same numbers on every machine.
private struct Shuffle: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ state >> 29) &* 0x9E37_79B9_7F4A_7C15 ^ state >> 32
  }
}
