import ChronicleModel
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("Song Min-soon", "song-min-soon"), ("Recep Tayyip Erdoğan", "recep-tayyip-erdogan"),
    ("S. Korea, Japan stress cooperation", "s-korea-japan-stress-cooperation"),
    ("O'Brien’s", "obriens"), ("../../etc/passwd", "etc-passwd"), ("", "untitled"),
    ("???", "untitled"), ("🙂", "untitled"), ("con", "con"), ("Łódź Straße", "lodz-strasse"),
    ("a/b\\c:d", "a-b-c-d"), ("É\u{301}cole", "ecole"), ("<script>", "script"),
    ("노무현", "ub178-ubb34-ud604"), ("Nguyễn Phú Trọng", "nguyen-phu-trong"),
  ])
  func isPlainASCII(_ text: String, _ expected: String) {
    #expect(slug(for: text) == expected)
  }

  @Test func staysShortAndWhole() {
    let long = slug(for: String(repeating: "word ", count: 100))
    #expect(long.utf8.count <= 60)
    #expect(!long.hasSuffix("-"))
  }
}

@Suite struct DateHelpTests {
  /// What is meant by a date in words, where that is plain.
  @Test(arguments: [
    ("May 2004", "write 2004-05"), ("Sept. 2004", "write 2004-09"),
    ("spring 2004", "write 2004-21"),
    ("the winter of 2004", "write 2004-24"), ("c. 2004", "write 2004~"),
    ("about May 2004", "write 2004-05~"), ("27 Dec 2006", "write 2006-12-27"),
    ("yesterday", "write an EDTF date"), ("early 2004", "write an EDTF date"),
    ("2004 or 2005", "write an EDTF date"), ("10/04/2011", "write year-month-day"),
  ])
  func namesTheFormToWrite(_ text: String, _ help: String) {
    #expect(dateHelp(text).hasPrefix(help))
  }
}

@Suite struct LanguageTagTests {
  @Test(arguments: [
    ("en", "en"), ("en_GB", "en-GB"), ("zh-hant", "zh-Hant"), ("Deutsch", "de"), ("german", "de"),
    ("Français", "fr"), ("jp", "ja"), ("한국어", "ko"), ("und", "und"), ("klingonish", nil),
    ("e", nil),
    ("", nil), ("en-", "en"), ("d3", nil),
  ])
  func isReadWhereItIsBeyondDoubt(_ text: String, _ tag: String?) {
    #expect(languageTag(meantBy: text) == tag)
  }

  @Test(arguments: [
    ("en", true), ("EN-gb", true), ("zh-Hant", true), ("deutsch", false), ("en_GB", false),
    ("jp", false), ("english", false),
  ])
  func isToldFromANameOfTheLanguage(_ text: String, _ isTag: Bool) {
    #expect(isLanguageTag(text) == isTag)
  }
}

@Suite struct SentenceTests {
  private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      for offset in 1..<bytes.count where bytes[offset - 1] == 32 && bytes[offset] != 32 {
        if isSentenceBreak(at: offset, in: buffer, since: starts[starts.count - 1]) {
          starts.append(offset)
        }
      }
    }
    let ends = starts.dropFirst() + [bytes.count]
    return zip(starts, ends).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
  }

  @Test(arguments: [
    ["They agreed. ", "He left on Dec. 27 with Gen. Kim."],
    ["\"We met.\" ", "\"It went well,\" he said."],
    ["George W. Bush spoke. ", "Others did not."],
    ["The U.S. envoy left the U.S. ", "He returned in May."],
    ["Is it so? ", "“Yes!” ", "2006 was hard."],
    ["It ended (for now.) ", "Talks go on."],
    ["No. 2 leader Kim Yong Nam spoke."],
    ["He waited… ", "Then he went."],
    ["Mr. Straw, of the U.K. government, said so."],
  ])
  func endWhereAReaderWouldStop(_ expected: [String]) {
    #expect(sentences(expected.joined()) == expected)
  }
}

@Suite struct SentenceFragmentTests {
  @Test func followsFromTheWordsAlone() {
    #expect(sentenceFragment(for: "They  agreed.\n") == sentenceFragment(for: "They agreed."))
    #expect(sentenceFragment(for: "They agreed.") != sentenceFragment(for: "They agreed"))
    #expect(sentenceFragment(for: "").utf8.count == 9)
  }
}

@Suite struct NearestTests {
  @Test func suggestsWhatIsOneSlipAway() {
    #expect(nearest(to: "tilte", among: ["title", "date"]) == "title")
    #expect(nearest(to: "colour", among: ["title", "date"]) == nil)
    #expect(editDistance("byline", "bylien") == 1)
  }
}

@Suite struct FoldingTests {
  @Test(arguments: [("Erdoğan", "erdogan"), ("O’Brien", "o'brien"), ("ŠKODA", "skoda"), ("노", "노")])
  func comparesWithoutCaseAndMarks(_ text: String, _ expected: String) {
    #expect(folded(text) == expected)
  }
}
