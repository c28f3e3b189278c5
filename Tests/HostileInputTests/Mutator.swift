/// Random numbers that are the same in every run.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}

/// Changes texts as accidents and enemies do: bytes flipped, pieces cut, doubled, moved, mixed with those of
/// other texts, and with signs that mean something.
struct Mutator {
  private var random: Seeded
  private let corpus: [[UInt8]]

  init(seed: UInt64, corpus: [String]) {
    random = Seeded(seed)
    self.corpus = corpus.map { Array($0.utf8) }
  }

  mutating func next() -> [UInt8] {
    var text = corpus.randomElement(using: &random) ?? []
    for _ in 0...Int.random(in: 0...6, using: &random) { change(&text) }
    if text.count > 1 << 14 { text.removeSubrange((1 << 14)...) }
    return text
  }

  private mutating func change(_ text: inout [UInt8]) {
    let place = Int.random(in: 0...text.count, using: &random)
    let end = min(text.count, place + Int.random(in: 0...40, using: &random))
    switch Int.random(in: 0...8, using: &random) {
    case 0 where place < text.count: text[place] = UInt8.random(in: 0...255, using: &random)
    case 1: text.removeSubrange(place..<end)
    case 2:
      let piece = Array(text[place..<end])
      for _ in 0...Int.random(in: 0...30, using: &random) {
        text.insert(contentsOf: piece, at: place)
      }
    case 3:
      let other = corpus.randomElement(using: &random) ?? []
      let from = Int.random(in: 0...other.count, using: &random)
      let to = min(other.count, from + Int.random(in: 0...200, using: &random))
      text.insert(contentsOf: other[from..<to], at: place)
    case 4: text.removeSubrange(place...)
    case 5:
      let lines = text.split(separator: 10, omittingEmptySubsequences: false)
      text = Array(lines.shuffled(using: &random).joined(separator: [10]))
    default:
      let sign = Self.signs.randomElement(using: &random) ?? ""
      text.insert(contentsOf: Array(sign.utf8), at: place)
    }
  }

  private static let signs = [
    "---\n", ": ", "- ", "\"", "'", "[", "]", "{", "}", "*", "&a", "#", "|", ">", "%", "@", "`",
    "\t",
    "\r\n", "\r", "\u{0}", "\u{FEFF}", "\u{202E}", "\u{2028}", "\u{85}", "\u{301}",
    "\u{1F469}\u{200D}",
    "<", "</", "<!--", "-->", "<![CDATA[", "&#x0;", "&amp", "](person:", "](date:", ")", "](", "![",
    "\\", "~~~", "```", "***", "___", "1.", "    ", "{{", "}}", "{{{", "{{#", "{{/", "{{>", "{{!",
    "9999",
    "-0001", "2006-13", "0000-00-00", "/..", "~", "?", "9223372036854775808", "1e400", "Dec. 32",
    "Feb. 29",
    "Monday", "last year", "tomorrow", "Mr.", "President", "met", "null", "true", "seal: \"", "=?",
    "=3D",
    "송", "노무현", "İ", "ß", "ﬁ", "\u{D7FF}", "\u{10FFFF}", "é", "e\u{301}", "://", "javascript:",
    "http://a",
  ]
}
