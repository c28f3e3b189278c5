import ChronicleDiagnostics
import ChronicleImport
import ChronicleMarkdown
import ChronicleModel
import Testing

/// Texts that are made to bring a program down cost little, and are answered.
@Suite struct ExcessTests {
  private static func article(_ front: String, _ body: String = "Text.\n") -> [Diagnostic] {
    var found: [Diagnostic] = []
    _ = ArticleFile(
      path: "content/articles/a.md", text: "---\ntitle: A\n\(front)\n---\n\(body)", &found)
    return found
  }

  /// Nine lists of nine references each to the one before: some three hundred million texts.
  static let bomb =
    "extra:\n  a: &a [x, x]\n"
    + zip("abcdefgh", "bcdefghi").map { before, name in
      "  \(name): &\(name) [\(Array(repeating: "*\(before)", count: 9).joined(separator: ", "))]\n"
    }.joined()

  @Test(arguments: [
    bomb, bomb + "? *i\n: x\n", "extra: " + String(repeating: "[", count: 100_000),
    "extra: " + String(repeating: "{a: ", count: 5000),
    "extra:\n  " + String(repeating: "- ", count: 100_000) + "x",
    "extra:\n  " + String(repeating: "? ", count: 100_000) + "x",
    "extra:\n" + (1...900).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
  ])
  func isNotRead(_ front: String) {
    let start = ContinuousClock().now
    let found = Self.article(front)
    #expect(found.contains { $0.id == "excessive-yaml" || $0.id == "invalid-yaml" })
    #expect(found.hasErrors)
    #expect(ContinuousClock().now - start < .seconds(10))
  }

  /// What people write is no excess.
  @Test(arguments: [
    "extra: {a: [1, [2, [3]]]}", "subtitle: \"*a* *b* & *c* and 2 * 3 * 4\"",
    "subtitle: \"" + String(repeating: "*word* ", count: 40) + "\"",
    "extra:\n  a: &a b\n  c: *a", "people: [" + String(repeating: "a, ", count: 2000) + "b]",
    "# " + String(repeating: "-", count: 500),
    "subtitle: " + String(repeating: "x", count: 1 << 20),
  ])
  func doesNotHinderAnybody(_ front: String) {
    #expect(!Self.article(front).hasErrors, "\(front.prefix(80))")
  }

  @Test(arguments: [
    String(repeating: "[a](person:b) ", count: 20_000),
    String(repeating: "[a](<person:b>) ", count: 20_000), String(repeating: "> ", count: 20_000),
    String(repeating: "[", count: 50_000), String(repeating: "![a](", count: 20_000),
    String(repeating: "*a _b ", count: 20_000), String(repeating: "`", count: 50_001),
    String(repeating: "- ", count: 5000) + "x", String(repeating: "<", count: 50_000),
    String(repeating: "x", count: 4 << 20), String(repeating: "a.\n", count: 50_000),
  ])
  func costsLittle(_ body: String) {
    let start = ContinuousClock().now
    let text = MarkdownText(parsing: body, title: "T")
    _ = text.html { _ in nil }
    let took = ContinuousClock().now - start
    #expect(took < .seconds(30), "\(body.prefix(20)) took \(took)")
  }

  /// A clipping of Markdown, of marks that are opened and never closed, or of lines without end.
  @Test(arguments: [
    "[", "![", "[a](", "![a](", "<http:", "*a ", "_a ", "**", "`", "\\", "- a\n", "\n", "# a\n",
    "> ",
    "a\r", "a\r\n", "]", "](",
  ])
  func costsLittleAsAClipping(_ piece: String) {
    let text = "Envoys agree\n\n" + String(repeating: piece, count: 60_000 / piece.utf8.count)
    let start = ContinuousClock().now
    _ = readMarkdown(Array(text.utf8), named: "a.md")
    let took = ContinuousClock().now - start
    #expect(took < .seconds(20), "\(piece) took \(took)")
  }
}
