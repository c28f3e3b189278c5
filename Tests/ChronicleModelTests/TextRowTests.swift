import ChronicleModel
import Testing

@Suite struct TextRowTests {
  @Test(arguments: [
    ["", ""], ["a", ""], ["", "b"], ["../", "articles/öresund.html", "#", "s-3"],
    [String(repeating: "lang ", count: 20), "é", "", "日本"],
  ])
  func isTheTextsOneAfterAnother(_ texts: [String]) {
    let parts = texts + Array(repeating: "", count: 4 - texts.count)
    #expect(String(row: parts[0], parts[1], parts[2], parts[3]) == texts.joined())
  }
}
