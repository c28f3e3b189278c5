import ChronicleModel
import ChronicleWebPage
import Testing

/// Pages made to stop the program, or to make it say what they do not hold.
@Suite struct HostilePageTests {
  static let text =
    "<p>The ministers of both countries met on Tuesday in the old town hall and signed the accord.</p>"

  static func page(_ body: String) -> [UInt8] { Array("<html><body>\(body)</body></html>".utf8) }

  static let floods: [Flood] = [
    String(repeating: "<div>", count: 200_000), String(repeating: "<b>", count: 200_000),
    String(repeating: "<b><i>", count: 100_000) + String(repeating: "</u>", count: 200_000),
    String(repeating: "<table><tr><td>", count: 50_000),
    "<a " + (0..<100_000).map { "x\($0) " }.joined() + ">",
    "<p class=\"" + String(repeating: "share ", count: 200_000) + "\">",
    String(repeating: "<p>a<br>", count: 100_000),
    String(repeating: "&amp;&#x41;&lt;", count: 100_000),
    "<pre>" + String(repeating: "line\n", count: 100_000),
    String(repeating: "<!--", count: 100_000),
    String(repeating: "<script>", count: 100_000),
    "<title>" + String(repeating: " | a", count: 50_000),
    "<script type=\"application/ld+json\">" + String(repeating: "[", count: 100_000),
    String(repeating: "<article><h1>a b</h1>", count: 20_000),
    String(
      repeating:
        "<div class=story-body><p>One sentence of nine words stands here in full.</p></div>",
      count: 5_000),
  ].map(Flood.init)

  @Test(arguments: floods)
  func comeToAnEnd(_ flood: Flood) {
    _ = readWebPage(Self.page(flood.body + Self.text))
  }

  struct Flood: Sendable, CustomTestStringConvertible {
    var body: String
    var testDescription: String { String(body.prefix(30)) }
  }

  @Test func haveNoEntitiesOfTheirOwn() {
    let bomb = """
      <!DOCTYPE html [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY f SYSTEM "file:///etc/hostname">]>
      <html><body>\(Self.text)<p>&c; &f;</p></body></html>
      """
    let page = readWebPage(Array(bomb.utf8))
    #expect(page?.text.contains("xxxxxxxxxx") == false)
    #expect(page?.text.contains("ministers of both countries") == true)
  }

  @Test func unclosedTagsLoseNoText() {
    let body = String(repeating: "<font size=2>", count: 300) + Self.text
    #expect(readWebPage(Self.page(body))?.text.contains("ministers of both countries") == true)
  }

  /// A comparison in a script begins no tag, however far the next `>` is.
  @Test func longScriptsSwallowNothing() {
    let script = "<script>for (i=0;i<length;i++) {" + String(repeating: " a = b ;", count: 300)
    #expect(
      readWebPage(Self.page(script + "}</script>" + Self.text))?.text.contains("ministers of both")
        == true)
  }

  @Test func scriptsAreNoText() {
    let page = readWebPage(Self.page("<script>alert('the ministers')</script>" + Self.text))
    #expect(page?.text.contains("alert") == false)
  }

  @Test(arguments: [
    "", " ", "<", "<html>", "<html><body></body></html>", "\u{0}\u{0}\u{0}", "<!-- -->", "%PDF-1.4",
  ])
  func withoutTextAreNoPages(_ text: String) {
    #expect(readWebPage(Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    ("utf-8", Array("Lucía".utf8)), ("iso-8859-1", [76, 117, 99, 0xED, 97] as [UInt8]),
    ("windows-1252", [76, 117, 99, 0xED, 97]), ("nonsense", [76, 117, 99, 0xED, 97]),
    ("iso-8859-1", Array("Lucía".utf8)), ("gb2312", [76, 117, 99, 0xA8, 0xAA, 97]),
  ])
  func areReadInTheirEncoding(_ charset: String, _ name: [UInt8]) {
    let head = "<html><head><meta charset=\"\(charset)\"></head><body><p>Foreign Minister "
    let bytes =
      Array(head.utf8) + name + Array(" met the envoys on Tuesday in the town hall.</p>".utf8)
    #expect(readWebPage(bytes)?.text.contains("Minister Lucía met") == true)
  }

  @Test func utf16IsReadByItsMark() {
    let units = Self.page(Self.text).flatMap { [$0, 0] as [UInt8] }
    #expect(readWebPage([0xFF, 0xFE] + units)?.text.contains("ministers of both") == true)
  }
}
