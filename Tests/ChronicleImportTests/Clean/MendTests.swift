import ChronicleFacts
import Testing

@testable import ChronicleImport

@Suite struct MendTests {
  private func mended(_ text: String) -> String {
    let result = mend(Array(text.utf8), lexicon: cleanReader.knowledge.lexicon)
    return result.lines.map { String(decoding: result.text[$0.range], as: UTF8.self) }
      .joined(separator: "\n")
  }

  @Test(arguments: [
    ("Ban Ki- moon", "Ban Ki-moon"),
    ("non- governmental groups", "non-governmental groups"),
    ("face- to-face talks", "face-to-face talks"),
    ("a year- old offer", "a year-old offer"),
    ("short- and long-range missiles", "short- and long-range missiles"),
    ("Kim Jong - un", "Kim Jong-un"),
    ("Seoul - the capital", "Seoul - the capital"),
    ("the talks - they said - failed", "the talks - they said - failed"),
    ("Obama 's aides", "Obama's aides"),
    ("officials .", "officials."),
    ("said , and", "said, and"),
    ("( KCNA )", "(KCNA)"),
    ("around 18: 40 at", "around 18:40 at"),
    ("a .50 calibre gun", "a .50 calibre gun"),
    ("well ... perhaps", "well ... perhaps"),
    ("&quot;good&quot; &amp; &#8217;s &#x2013; AT&T", "\"good\" & ’s – AT&T"),
    ("no\u{A0}break and\ttab  and  two", "no break and tab and two"),
    ("&nbsp;&nbsp; By A", "By A"),
    ("soft\u{AD}hyphen zero\u{200B}width", "softhyphen zerowidth"),
    ("â€œGoodâ€\u{9D} â€“ donâ€™t", "“Good” – don’t"),
    ("SchrÃ¶der and GarcÃ­a", "Schröder and García"),
    ("MANHÃ and CAFÉ", "MANHÃ and CAFÉ"),
    ("one\r\ntwo", "one\ntwo"),
    ("one\rtwo", "one\ntwo"),
  ])
  func mendsCharacters(_ before: String, _ after: String) {
    #expect(mended(before) == after)
  }

  @Test func joinsTextOfPartedWords() {
    let text = """
      The country 's army , it said , is in a " quasi - state of war " . The " front - line " units \
      do n't sleep , KCNA ( the agency ) added . " We wait " , it said .
      """
    #expect(
      mended(text) == """
        The country's army, it said, is in a "quasi-state of war". The "front-line" units \
        do n't sleep, KCNA (the agency) added. "We wait", it said.
        """)
  }

  @Test func joinsWrappedLines() {
    let article = cleaned(
      """
      Koreas agree to meet

      The foreign ministers of the two Koreas agreed on Monday to meet in the
      border village of Panmunjom, the first talks of their kind, and Ban Ki-
      moon welcomed it.
      Both sides said that they would send delegations of five to the talks in
      May.
      """)
    #expect(
      String(decoding: article.body.text, as: UTF8.self) == """
        The foreign ministers of the two Koreas agreed on Monday to meet in the \
        border village of Panmunjom, the first talks of their kind, and Ban Ki-moon welcomed it.
        Both sides said that they would send delegations of five to the talks in May.
        """)
    #expect(article.title?.text == "Koreas agree to meet")
  }

  /// The one paragraph that there is was broken a little later than lines commonly are.
  @Test func joinsTheOnlyBrokenLine() {
    let article = cleaned(
      """
      Second round of border talks ends in Rome

      ROME, April 9, 2008 (Meridian News) -- Anna Lindqvist and Mario Conti ended a second round of talks in
      Rome on Wednesday without an agreement, an official said.
      """)
    #expect(
      String(decoding: article.body.text, as: UTF8.self) == """
        Anna Lindqvist and Mario Conti ended a second round of talks in Rome on Wednesday \
        without an agreement, an official said.
        """)
  }
}
