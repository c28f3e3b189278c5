import Testing
import Yams

@testable import ChronicleModel

/// What the fast reader of front matter takes, it takes as Yams does, with the same places.
@Suite struct CommonYAMLTests {
  @Test func agreesWithYamsOnThousandsOfTexts() throws {
    let pieces = [
      "title: ", "date: ", "people:", "\n", "\n", "\n", "  - ", "- ", "plain text", "2006-12-27",
      "\"a \\\"b\\\" c\"", "\"x: y # z\"", "'it''s'", "[a, \"b\", c d]",
      "{name: x, clipping: \"y\"}",
      "[]", "{}", "null", "~", ":", " ", "#", " # note", "é", "中文", "\"\\u00e9\"", ",", "[", "]",
      "{", "}", "&a", "*a", "!t", "|", ">", "%", "@", "a:b", "a: b", "-", "who: [x, y]", "\t",
      "\"open", "true", "1.5", "extra:", "\u{2028}", "?", "\\", "source: {name: A B, url: \"u\"}\n",
      "dating:\n  - \"one\"\n  - two\n", "title: \"T\"\n", "date: 2001-02\n",
    ]
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var taken = 0
    for _ in 0..<20_000 {
      let text = (0..<(1 + next(8))).map { _ in pieces[next(pieces.count)] }.joined()
      guard let fast = commonYAML(text) else { continue }
      taken += 1
      let node = try? Yams.compose(yaml: text)
      #expect(node != nil, "\(text.debugDescription)")
      if let node { #expect(isSame(fast, YAMLNode(node)), "\(text.debugDescription)") }
    }
    #expect(taken > 500)
  }

  private func isSame(_ left: YAMLNode, _ right: YAMLNode) -> Bool {
    let isEmpty = left.text == "" && right.text == ""
    if !isEmpty && (left.line != right.line || left.column != right.column) { return false }
    switch (left.content, right.content) {
    case (.scalar(let a, let isPlain), .scalar(let b, let isPlainToo)):
      return a == b && isPlain == isPlainToo
    case (.sequence(let a), .sequence(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { isSame($0, $1) }
    case (.mapping(let a), .mapping(let b)):
      return a.count == b.count
        && zip(a, b).allSatisfy { isSame($0.key, $1.key) && isSame($0.value, $1.value) }
    default: return false
    }
  }
}
