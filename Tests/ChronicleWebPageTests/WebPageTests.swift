import ChronicleModel
import ChronicleTestSupport
import ChronicleWebPage
import Foundation
import Testing

/// Pages in the shapes of real sites, and beside each what is to be read in it. Lines that begin with
/// `~` are handed on with the text though they are not the article's: cleaning parts them.
@Suite struct WebPageTests {
  struct Page: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var fields: [String: String]
    var lines: [String]
    var testDescription: String { name }
  }

  static let pages: [Page] = {
    let folder = repository.appendingPathComponent("Tests/ChronicleWebPageTests/Pages")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".html") }.sorted().compactMap { name in
      let file = folder.appendingPathComponent(name)
      guard let bytes = try? Data(contentsOf: file),
        let text = try? String(
          contentsOf: file.deletingPathExtension().appendingPathExtension("txt"), encoding: .utf8)
      else { return nil }
      let parts = text.components(separatedBy: "\n\n")
      var fields: [String: String] = [:]
      for line in parts[0].split(separator: "\n") {
        let cut = line.split(separator: ":", maxSplits: 1)
        fields[String(cut[0])] = cut.count > 1 ? cut[1].trimmingCharacters(in: .whitespaces) : ""
      }
      let lines = parts.dropFirst().joined(separator: "\n").split(separator: "\n").map { line in
        line.hasPrefix("~ ") ? String(line.dropFirst(2)) : String(line)
      }
      return Page(name: name, bytes: [UInt8](bytes), fields: fields, lines: lines)
    }
  }()

  /// The reporter's line stands between title and text, whatever stands above the title.
  @Test(arguments: [
    "<nav>Home</nav>", "<p>Weather: rain in the north, and wind from the sea.</p>", "",
  ])
  func keepTheReporterOfAShortText(_ above: String) throws {
    let html = """
      <html><head><title>Ministers meet in Oslo | Northern Wire</title></head><body>\(above)<article>
      <h1>Ministers meet in Oslo</h1><p class="byline">By Jane Roe</p><p>The ministers met in Oslo on Friday.
      They spent three hours in the palace, and spoke of the ferries.</p></article></body></html>
      """
    let page = try #require(readWebPage(Array(html.utf8)))
    #expect(page.lines.contains { $0.role == .head && $0.text == "By Jane Roe" })
  }

  @Test func areThere() { #expect(Self.pages.count >= 15) }

  @Test(arguments: pages) func giveTheirArticle(_ page: Page) throws {
    let read = try #require(readWebPage(page.bytes))
    #expect(read.title == page.fields["title"])
    let text = read.lines.filter(\.role.isText).map(\.text)
    #expect(text == page.lines)
    #expect(read.site ?? "" == page.fields["site"])
    #expect(read.url ?? "" == page.fields["url"])
    #expect(read.lang ?? "" == page.fields["lang"])
    #expect(read.authors.joined(separator: "; ") == page.fields["author"])
    let day = page.fields["date"] ?? ""
    #expect(day.isEmpty == read.dates.isEmpty)
    #expect(day.isEmpty || read.dates.contains { $0.day.description == day })
  }

  /// Any beginning of a page can be read, and gives no line that the whole does not hold.
  @Test(arguments: pages) func canBeCutAnywhere(_ page: Page) {
    for cut in stride(from: 0, to: page.bytes.count, by: 97) {
      _ = readWebPage(Array(page.bytes.prefix(cut)))
    }
  }

  @Test func saysWhenItWasSaved() throws {
    let page = try #require(Self.pages.first { $0.name == "archive-2003.html" })
    #expect(readWebPage(page.bytes)?.retrieved?.description == "2003-09-05")
  }
}

@Suite struct StatedDayTests {
  @Test(arguments: [
    ("2014-02-18T10:02:00Z", "2014-02-18"), ("20140218", "2014-02-18"),
    ("2014/02/18 10:02", "2014-02-18"), ("Tue, 18 Feb 2014 10:02:00 GMT", "2014-02-18"),
    ("February 18, 2014", "2014-02-18"), ("18th February 2014", "2014-02-18"),
    ("18/02/2014", "2014-02-18"), ("02/18/2014", "2014-02-18"), ("1392717720", "2014-02-18"),
    ("1392717720000", "2014-02-18"), ("20141210031500", ""), ("03/04/2014", ""),
    ("2014-02-31", ""), ("yesterday", ""), ("", ""),
  ])
  func readWhatFieldsHold(_ text: String, _ day: String) {
    #expect(StatedDay(text)?.day.description ?? "" == day)
  }

  @Test(arguments: [
    ("https://a.example/2014/02/18/talks", "2014-02-18"),
    ("https://a.example/world/2015/oct/28/dams", "2015-10-28"),
    ("https://a.example/news/2018-03-16/river", "2018-03-16"),
    ("https://a.example/t20061227_123.htm", ""), ("https://a.example/20061227/a.htm", "2006-12-27"),
    ("https://a.example/story/1024", ""), ("/2014/02/18/talks", ""),
  ])
  func readAddresses(_ address: String, _ day: String) {
    #expect(dayInAddress(address)?.description ?? "" == day)
  }
}
