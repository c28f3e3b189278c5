import ChronicleDiagnostics
import ChronicleFacts
import Testing

@testable import ChronicleImport

@Suite struct DecodeTests {
  private static let text = "Schröder met Chirac in Évian — “at last”.\n"

  private static func utf16(_ text: String, isLittle: Bool, hasMark: Bool) -> [UInt8] {
    let units = (hasMark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isLittle ? bytes.reversed() : bytes
    }
  }

  /// Windows-1252.
  private static let ansi: [UInt8] = text.unicodeScalars.map { scalar in
    let marks: [Unicode.Scalar: UInt8] = ["—": 0x97, "“": 0x93, "”": 0x94]
    return marks[scalar] ?? UInt8(truncatingIfNeeded: scalar.value)
  }
  private static let utf8 = Array(text.utf8)

  private static let encodings: [(bytes: [UInt8], ids: [String])] = [
    (utf8, []),
    ([0xEF, 0xBB, 0xBF] + utf8, []),
    (utf16(text, isLittle: true, hasMark: true), ["not-utf-8"]),
    (utf16(text, isLittle: false, hasMark: true), ["not-utf-8"]),
    (utf16(text, isLittle: true, hasMark: false), ["not-utf-8"]),
    (utf16(text, isLittle: false, hasMark: false), ["not-utf-8"]),
    (ansi, ["not-utf-8"]),
    // Cut in the middle of a character.
    (utf8 + [0xE2, 0x80], []),
  ]

  @Test(arguments: encodings)
  func decodes(_ bytes: [UInt8], _ ids: [String]) {
    let decoded = decode(bytes, named: "a.txt")
    #expect(String(decoding: decoded.text, as: UTF8.self) == Self.text)
    #expect(decoded.unreadable == nil)
    #expect(decoded.diagnostics.map(\.id) == ids)
  }

  private static let illegible: [(bytes: [UInt8], why: Unreadable, id: String)] = [
    ([], .empty, "empty-clipping"),
    (Array(" \r\n\t\n".utf8), .empty, "empty-clipping"),
    ([0xEF, 0xBB, 0xBF], .empty, "empty-clipping"),
    ([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], .binary, "binary-clipping"),
    (Array("%PDF-1.4 text and more text".utf8), .binary, "binary-clipping"),
    (Array(repeating: [1, 0x61], count: 99).flatMap(\.self), .binary, "binary-clipping"),
    // As Korean in EUC-KR.
    (Array(repeating: 0xB1, count: 40), .undecodable, "undecodable-clipping"),
  ]

  @Test(arguments: illegible)
  func leavesOut(_ bytes: [UInt8], _ why: Unreadable, _ id: String) {
    let article = clean(RawClipping(name: "a.txt", bytes: bytes), with: cleanReader)
    #expect(article.unreadable == why)
    #expect(article.diagnostics.map(\.id) == [id])
    #expect(article.diagnostics.hasErrors)
    #expect(article.body.count == 0)
  }

  @Test func leavesOutWhatIsEnormous() {
    let bytes = [UInt8](repeating: 0x61, count: 17 << 20)
    let decoded = decode(bytes, named: "a.txt")
    #expect(decoded.unreadable == .enormous)
    #expect(decoded.diagnostics.map(\.id) == ["enormous-clipping"])
  }

  @Test func saysThatThereIsNoArticle() {
    let article = cleaned("Home\nNews\nSport\nSign in\n")
    #expect(article.unreadable == .noArticle)
    #expect(article.diagnostics.map(\.id) == ["no-article"])
    #expect(article.boilerplate == [1, 2, 3, 4])
  }

  @Test func dropsNULAndCarriageReturns() {
    let article = cleaned(
      "The king\u{0} met the premier on Monday.\r\nThey talked for two hours.\r\n")
    #expect(
      String(decoding: article.body.text, as: UTF8.self)
        == "The king met the premier on Monday.\nThey talked for two hours.")
    #expect(article.diagnostics.map(\.id) == ["nul-character", "no-title"])
  }
}
