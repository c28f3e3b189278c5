import ChronicleFacts
import ChronicleModel
import Testing

@testable import ChronicleImport

let cleanReader = Reader()

func cleaned(_ text: String) -> CleanArticle {
  clean(RawClipping(name: "page.txt", bytes: Array(text.utf8)), with: cleanReader)
}

/// The letters and digits of a text, for comparing lines that are mended or joined in the body.
private func letters(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }

@Suite struct PageTests {
  @Test func hasPages() {
    #expect(MarkedPage.all.count >= 30)
  }

  @Test(arguments: MarkedPage.all)
  func partsArticleFromFurniture(_ page: MarkedPage) {
    let article = clean(RawClipping(name: page.name, bytes: page.bytes), with: cleanReader)
    let boilerplate = Set(article.boilerplate)
    let body = letters(String(decoding: article.body.text, as: UTF8.self))
    for (index, line) in page.lines.enumerated() where !line.text.allSatisfy(\.isWhitespace) {
      let isBoilerplate = boilerplate.contains(index + 1)
      switch line.mark {
      case "A":
        #expect(!isBoilerplate, "lost: \(line.text)")
        let isMended = line.text.contains("€") || line.text.contains("&quot;")
        let end = [" (end)", " Watch ", " E-mail to", " – AFP"].reduce(line.text) { text, noise in
          text.split(separator: noise).first.map(String.init) ?? text
        }
        #expect(isMended || body.contains(letters(end).suffix(25)), "not in the body: \(line.text)")
      case "B": #expect(isBoilerplate, "kept: \(line.text)")
      case "T", "S", "D": #expect(!isBoilerplate, "lost: \(line.text)")
      default: break
      }
    }
  }

  @Test(arguments: MarkedPage.all)
  func readsHeadAndCredits(_ page: MarkedPage) {
    let article = clean(RawClipping(name: page.name, bytes: page.bytes), with: cleanReader)
    let title = page.expected["title"] ?? page.lines.first { $0.mark == "T" }?.text
    #expect(article.title?.text == title)
    #expect(article.title?.isSupplied == false)
    if let subtitle = page.lines.first(where: { $0.mark == "S" })?.text {
      #expect(article.subtitle == subtitle)
    }
    #expect(article.dateline == page.expected["dateline"])
    #expect(article.agency == page.expected["agency"])
    if let byline = page.expected["byline"] {
      #expect(article.byline.joined(separator: "; ") == byline)
    }
    if let stamp = page.expected["stamp"] {
      let first = article.stamps.first.map { article.clipping[$0.range] } ?? []
      #expect(String(decoding: first, as: UTF8.self) == stamp)
    }
  }

  @Test(arguments: MarkedPage.all)
  func leadsEveryWordBackToTheClipping(_ page: MarkedPage) {
    let article = clean(RawClipping(name: page.name, bytes: page.bytes), with: cleanReader)
    for token in article.body.tokens where token.kind != .mark && token.byte < 0x80 {
      let range = article.origin.clipping(token.range)
      #expect(article.clipping[range.lowerBound] == article.body.text[Int(token.start)])
      #expect(range.upperBound <= article.clipping.count && !range.isEmpty)
    }
  }

  @Test(arguments: MarkedPage.all)
  func cleansABodyToItself(_ page: MarkedPage) {
    let article = clean(RawClipping(name: page.name, bytes: page.bytes), with: cleanReader)
    let plain = RawClipping(name: page.name, bytes: article.body.text, isPlain: true)
    let again = clean(plain, with: cleanReader)
    #expect(again.body.text == article.body.text)
    #expect(again.boilerplate.isEmpty)
    #expect(again.origin.clipping(3..<9) == 3..<9)
  }

  @Test func aHyphenAfterANumberIsNoName() {
    let text =
      "Talks resume\n\nThe ministers met on Tuesday over draft 5 - shorter than the last one."
    let article = clean(RawClipping(name: "a.txt", bytes: Array(text.utf8)), with: cleanReader)
    #expect(article.body.text.count > 20)
  }

  /// Cut anywhere, shuffled or said twice, a page is read without harm.
  @Test(arguments: MarkedPage.all)
  func survivesDamage(_ page: MarkedPage) {
    let bytes = page.bytes
    for cut in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 23)) {
      for damaged in [Array(bytes[..<cut]), Array(bytes[cut...]), Array(bytes[..<cut].reversed())] {
        let article = clean(RawClipping(name: "cut", bytes: damaged), with: cleanReader)
        #expect(article.boilerplate == article.boilerplate.sorted())
        #expect(article.stamps.allSatisfy { $0.range.upperBound <= article.clipping.count })
      }
    }
  }
}
