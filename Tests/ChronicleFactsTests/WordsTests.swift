import ChronicleFacts
import ChronicleModel
import Testing

@Suite struct WordsTests {
  private func tokens(_ text: String) -> [String] {
    let words = Words(Array(text.utf8), lexicon: Lexicon())
    return words.tokens.indices.map { words.string($0) }
  }

  @Test(arguments: [
    ("Ban Ki-moon's visit", ["Ban", "Ki", "-", "moon", "'s", "visit"]),
    ("The U.S. and S. Korea", ["The", "U.S.", "and", "S.", "Korea"]),
    ("Dec. 27, 2006 at 20:41", ["Dec.", "27", ",", "2006", "at", "20", ":", "41"]),
    ("O'Brien didn’t go.", ["O'Brien", "didn’t", "go", "."]),
    ("1,000 in the 1990s (3.5%)", ["1,000", "in", "the", "1990s", "(", "3.5", "%", ")"]),
    ("Erdoğan\u{A0}spoke — “yes”", ["Erdoğan", "spoke", "—", "“", "yes", "”"]),
    ("officials' talks", ["officials", "'", "talks"]),
  ])
  func areCutWhereAReaderWould(_ text: String, _ expected: [String]) {
    #expect(tokens(text) == expected)
  }

  @Test func divideIntoSentencesAndParagraphs() {
    let text = "He met Gen. Kim. They agreed.\nNo. 2 followed."
    let words = Words(Array(text.utf8), lexicon: Lexicon())
    #expect(
      words.sentences.map(words.string) == ["He met Gen. Kim.", "They agreed.", "No. 2 followed."])
    #expect(words.paragraphs.count == 2)
  }

  @Test func knowCapitalsAndNumbers() {
    let words = Words(Array("NATO met 2nd 1,250 times".utf8), lexicon: Lexicon())
    #expect(words[0].flags.contains(.allCapitals))
    #expect(words.number(at: 2) == 2)
    #expect(words.number(at: 3) == 1250)
    #expect(words.suffix(at: 2) == "nd")
  }

  @Test(arguments: ["", " ", "\n\n", "\u{FEFF}", "'s", "\u{301}", "’", "a\u{0}b"])
  func takeAnyText(_ text: String) {
    _ = tokens(text)
  }

  @Test func takeBytesThatAreNoUTF8() {
    var bytes: [UInt8] = []
    for byte in UInt8.min...UInt8.max { bytes += [byte, 0xE2, 0x80] }
    let words = Words(bytes, lexicon: Lexicon())
    #expect(words.tokens.allSatisfy { $0.start < $0.end && Int($0.end) <= bytes.count })
  }
}

@Suite struct PhraseTableTests {
  @Test func findsTheLongestPhrase() {
    var lexicon = Lexicon()
    var table = PhraseTable<Int>()
    table.add("foreign minister", 1, to: &lexicon)
    table.add("foreign minister of Japan", 2, to: &lexicon)
    table.add("Gen.", 3, to: &lexicon)
    let words = Words(Array("Foreign Minister of Japan's party, gen. Kim".utf8), lexicon: lexicon)
    #expect(table.match(words, at: 0)?.value == 2)
    #expect(table.match(words, at: 0)?.end == 4)
    #expect(table.match(words, at: 0, limit: 3)?.value == 1)
    #expect(table.match(words, at: 7)?.value == 3)
    #expect(table.match(words, at: 1) == nil)
  }

  @Test func endsAPhraseWithItsParagraph() {
    var lexicon = Lexicon()
    var table = PhraseTable<Int>()
    table.add("Shimon Peres", 1, to: &lexicon)
    let words = Words(Array("Labor leader Shimon\nPeres promised".utf8), lexicon: lexicon)
    #expect(table.match(words, at: 2) == nil)
  }
}

@Suite struct FactsTests {
  @Test func carriesEveryTable() {
    let facts = Facts.carried
    #expect(facts.terms.count > 500)
    #expect(facts.events.count > 100)
    #expect(facts.countries.count > 190)
    #expect(facts.places.count > 500)
    #expect(facts.agencies.count > 100)
    #expect(facts.titles.count > 200)
    #expect(facts.wordClasses.count > 5000)
  }

  @Test func namesNoTermThatEndsBeforeItBegins() {
    for term in Facts.carried.terms {
      guard let from = term.from?.first, let to = term.to?.last else { continue }
      #expect(from <= to, "\(term.name), \(term.office)")
    }
  }
}
