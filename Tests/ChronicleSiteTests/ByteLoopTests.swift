import ChronicleExport
import ChronicleMarkdown
import ChronicleModel
import ChronicleTestSupport
import Testing

@testable import ChronicleCatalogue

/// What goes through texts byte by byte for speed gives what a plain description of it gives.
@Suite struct ByteLoopTests {
  /// Signs that mean something, their neighbours, and letters of every length.
  static let signs: [String] =
    [
      "&", "<", ">", "\"", "'", "%", "(", "=", "?", "#", ";", "!", "@", "\\", ",", ":", "/", ".",
      "\0", "\u{1}", "\t", "\n", "\r", "\u{1F}", " ", " ", "\u{7E}", "\u{7F}", "\u{80}", "\u{85}",
    ] + [
      "\u{A0}", "\u{AD}", "\u{A7}", "\u{BE}", "é", "ÿ", "ſ", "\u{2002}", "\u{200A}", "\u{200B}",
      "\u{200C}", "\u{200D}", "\u{2010}", "\u{2028}", "\u{202F}", "\u{2060}", "\u{3000}", "송",
      "\u{FEFF}", "\u{FFFF}", "🙂", "\u{10FFFF}", "e\u{301}", "\r\n", "a", "b", "Z", "0", "-", "_",
    ]

  /// Texts of 0 to 70 signs, some of them mostly of plain letters.
  static let texts: [String] = {
    var dice = Dice(seed: 3)
    return (0..<3000).map { round in
      let plain = dice.roll(3) * 5
      return (0..<(round % 71)).map { _ in
        dice.roll(plain + 1) == 0 ? dice.pick(signs) : dice.pick(["a", "b", "q"])
      }.joined()
    }
  }()

  @Test func escapesForHTML() {
    for text in Self.texts {
      #expect(
        escaped(Array(text.utf8)) == plainlyEscaped(Array(text.utf8)), "\(text.debugDescription)")
    }
    var dice = Dice(seed: 4)
    for length in 0..<2000 {
      let bytes = (0..<(length % 71)).map { _ in
        dice.roll(9) == 0 ? UInt8(dice.roll(256)) : UInt8(97 + dice.roll(26))
      }
      #expect(escaped(bytes) == plainlyEscaped(bytes), "\(bytes)")
    }
    // Each byte at each place of two words of eight.
    for byte in UInt8.min...UInt8.max {
      for place in 0..<17 {
        var bytes = [UInt8](repeating: 0x80, count: 17)
        bytes[place] = byte
        #expect(escaped(bytes) == plainlyEscaped(bytes), "\(byte) at \(place)")
      }
    }
  }

  private func escaped(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    escapeHTML(bytes, into: &out)
    return out
  }

  private func plainlyEscaped(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { byte -> [UInt8] in
      switch byte {
      case 0x26: Array("&amp;".utf8)
      case 0x3C: Array("&lt;".utf8)
      case 0x3E: Array("&gt;".utf8)
      case 0x22: Array("&quot;".utf8)
      case 0x27: Array("&#39;".utf8)
      case 9, 10, 13: [byte]
      case 0..<32, 127: []
      default: [byte]
      }
    }
  }

  @Test func writesDataAddresses() {
    for text in Self.texts {
      let expected = text.utf8.map { byte -> String in
        let sign = Character(UnicodeScalar(byte))
        if byte < 128, sign.isLetter || sign.isNumber || "-._~!$()*+,;=:@/?".contains(sign) {
          return String(sign)
        }
        let hex = String(byte, radix: 16, uppercase: true)
        return "%" + (hex.count < 2 ? "0" : "") + hex
      }
      #expect(
        dataAddress(text, type: "text/css")
          == "data:text/css;charset=utf-8," + expected.joined(), "\(text.debugDescription)")
    }
  }

  @Test func putsTextsOnOneLine() {
    let unseen = "\u{AD}\u{200B}\u{200C}\u{200E}\u{200F}\u{2060}\u{FEFF}".unicodeScalars
    for text in Self.texts {
      var words: [String] = [""]
      for scalar in text.unicodeScalars where !unseen.contains(scalar) {
        let isBlank =
          scalar.value <= 32 || scalar.value == 0x7F || scalar.value == 0x85
          || scalar.properties.isWhitespace && scalar.value != 0x1680 && scalar.value < 0x2000
          || (0x2002...0x200A).contains(scalar.value)
          || [0x2028, 0x2029, 0x202F, 0x3000].contains(scalar.value)
        if isBlank {
          words.append("")
        } else {
          words[words.count - 1].unicodeScalars.append(scalar)
        }
      }
      let expected = words.filter { !$0.isEmpty }.joined(separator: " ")
      #expect(Array(oneLine(text).utf8) == Array(expected.utf8), "\(text.debugDescription)")
      #expect(Array(oneLine(expected).utf8) == Array(expected.utf8), "\(text.debugDescription)")
    }
  }

  @Test func findsPhrasesThatAreWordsOfTheirOwn() {
    var dice = Dice(seed: 5)
    let letters = ["a", "a", "b", " ", "-", "é", "1", "[", "송"]
    for round in 0..<4000 {
      let text = Array((0..<(round % 40)).map { _ in dice.pick(letters) }.joined().utf8)
      let phrase = Array((0..<dice.roll(4)).map { _ in dice.pick(letters) }.joined().utf8)
      let starts =
        text.count < phrase.count || phrase.isEmpty ? 0..<0 : 0..<(text.count - phrase.count + 1)
      let expected = starts.first { start in
        let end = start + phrase.count
        return text[start..<end].elementsEqual(phrase)
          && (start == 0 || !isLetter(text[start - 1]))
          && (end == text.count || !isLetter(text[end]))
      }
      #expect(
        firstOccurrence(of: phrase, in: text) == expected.map { $0..<($0 + phrase.count) },
        "\(String(decoding: phrase, as: UTF8.self)) in \(String(decoding: text, as: UTF8.self))")
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0xC0
      || byte < 128 && (Character(UnicodeScalar(byte)).isLetter || (48...57).contains(byte))
  }

  @Test func takesTheStemsOfFileNames() {
    var dice = Dice(seed: 6)
    let parts = [
      "a", "b.md", ".", "/", "//", "..", ".git", "송", "é.", "e\u{301}", "\u{301}", ".md",
    ]
    for round in 0..<3000 {
      let path = (0..<(round % 8)).map { _ in dice.pick(parts) }.joined()
      var name = Array(path.unicodeScalars)
      while name.last == "/" { name.removeLast() }
      if let slash = name.lastIndex(of: "/") { name = Array(name[(slash + 1)...]) }
      if let dot = name.lastIndex(of: "."), dot > 0 { name = Array(name[..<dot]) }
      var expected = ""
      expected.unicodeScalars.append(contentsOf: name)
      #expect(Array(fileStem(path).utf8) == Array(expected.utf8), "\(path.debugDescription)")
    }
  }

  @Test func foldsCalendarsBetweenCharacters() async throws {
    let texts = (0..<120).map { Self.texts[$0 * 23 + 60] + String(repeating: "송", count: $0 % 40) }
    var site = SiteInMemory(
      texts.indices.map { number in
        let day = CalendarDay(number: 13_000 + number)
        return ("articles/a-\(number).md", "---\ntitle: A\ndate: \"\(day)\"\n---\nText.")
      })
    for index in texts.indices { site.content.articles[index].article.title = texts[index] }
    let built = await site.build()
    let calendar = Array(try #require(built.files["calendar.ics"]).utf8)
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in calendar.indices.dropFirst()
    where calendar[index - 1] == 13 && calendar[index] == 10 {
      lines.append(calendar[start..<(index - 1)])
      start = index + 1
    }
    #expect(start == calendar.count)
    var whole: [[UInt8]] = []
    for line in lines {
      #expect(line.count <= 75)
      #expect(!line.contains { $0 < 32 || $0 == 127 })
      #expect(String(validating: line, as: UTF8.self) != nil, "a character is cut in two")
      if line.first == 32, !whole.isEmpty {
        whole[whole.count - 1] += line.dropFirst()
      } else {
        whole.append(Array(line))
      }
    }
    let told = Set(whole.compactMap { unescaped($0) })
    for text in texts {
      let shown = text.utf8.filter { $0 == 10 || $0 >= 32 && $0 != 127 }
      #expect(told.contains("SUMMARY:".utf8 + shown), "\(text.debugDescription)")
    }
  }
}

/// A text as who reads a calendar takes it (RFC 5545, 3.3.11); nil where a mark that must be escaped is not.
private func unescaped(_ text: [UInt8]) -> [UInt8]? {
  var out: [UInt8] = []
  var isEscaped = false
  for byte in text {
    if !isEscaped && byte == UInt8(ascii: "\\") {
      isEscaped = true
      continue
    }
    if !isEscaped && ";,".utf8.contains(byte) { return nil }
    out.append(isEscaped && byte == UInt8(ascii: "n") ? 10 : byte)
    isEscaped = false
  }
  return out
}
