import ChronicleCatalogue
import ChronicleModel
import ChronicleSite
import ChronicleTestSupport
import Testing

@testable import ChronicleExport

/// From any earlier terms, after any edit, the search is what a build from scratch gives.
@Suite struct KeptTermsTests {
  private static let circumstances = Fingerprint(of: [1])

  @Test(arguments: [3, 4096])
  func giveWhatABuildFromScratchGives(longestList: Int) async throws {
    var dice = Dice(seed: UInt64(longestList))
    var chronicle = EditedChronicle()
    for _ in 0..<14 { chronicle.addArticle(&dice) }
    var kept = KeptTerms()
    for step in 0..<(RebuildTests.number("CHRONICLE_EDITS") ?? 25) {
      let edit = step == 0 ? "nothing" : chronicle.edit(&dice)
      let plan = await chronicle.plan
      let next = await searchIndex(of: plan, after: kept, longestList: longestList)
      let clean = await searchIndex(of: plan, longestList: longestList)
      #expect(next.texts == clean.texts, "\(step): \(edit)")
      #expect(next.files.map(\.source) == clean.files.map(\.source), "\(step): \(edit)")
      #expect(next.terms.prints == clean.terms.prints)
      #expect(next.terms.text == clean.terms.text, "\(step): \(edit)")
      kept = try #require(KeptTerms(next.terms.bytes, for: Self.circumstances))
      #expect(kept.prints == next.terms.prints)
      #expect(kept.text == next.terms.text)
    }
  }

  @Test func cutListsAreKeptWhole() async throws {
    var chronicle = EditedChronicle()
    for number in 1...9 {
      chronicle.files["articles/a\(number).md"] =
        "---\ntitle: Number \(number)\ndate: 2006-01-0\(number)\n---\nThe talks\(number < 4 ? ", talks" : "").\n"
    }
    let many = await searchIndex(of: chronicle.plan, longestList: 4)
    #expect(many.terms.text.contains("talk!9=BBBU\\n=MAAAA\\n"))
    #expect(many.texts["search/t0.js"]?.contains("talk!9=BBBU\\nthe") == true)
    for number in 1...5 {
      chronicle.files["articles/a\(number).md"]?.replace("talks", with: "visit")
    }
    let few = await searchIndex(of: chronicle.plan, after: many.terms, longestList: 4)
    #expect(few.terms.text.contains("talk=UAAA\\n"))
  }

  @Test func damagedBytesAreNone() async {
    var dice = Dice(seed: 3)
    var chronicle = EditedChronicle()
    chronicle.addArticle(&dice)
    let bytes = await searchIndex(of: chronicle.plan, longestList: 1).terms.bytes
    #expect(KeptTerms(bytes, for: Self.circumstances) != nil)
    #expect(KeptTerms(bytes, for: Fingerprint(of: [2])) == nil)
    for place in bytes.indices {
      #expect(KeptTerms(Array(bytes[..<place]), for: Self.circumstances) == nil)
      var damaged = bytes
      damaged[place] ^= UInt8(1 << dice.roll(8))
      #expect(KeptTerms(damaged, for: Self.circumstances) == nil, "\(place)")
    }
    #expect(KeptTerms(bytes + [0], for: Self.circumstances) == nil)
  }

  @Test(arguments: [
    "talk", "talk=", "talk=A", "talk=A\\", "talk=A\\x", "talk=\\nother", "=A\\n", "!=A\\n",
    "a!1=A\\n",
    "a!1=A\\n=", "a=gggggggggggggggA\\n", "a=_____A\\n", "b=A\\na=A\\n", "a=A\\na=A\\n", "a=é\\n",
    "\\n",
    "a==\\n", "a=AAAAAAAAAAAAAAAAAAAAAAAA\\n",
  ])
  func damagedLinesAreMadeAnew(lines: String) async {
    var dice = Dice(seed: 4)
    var chronicle = EditedChronicle()
    for _ in 0..<3 { chronicle.addArticle(&dice) }
    let plan = await chronicle.plan
    let clean = await searchIndex(of: plan)
    let damaged = KeptTerms(clean.terms.prints, [Array(lines.utf8)[...]])
    #expect(await searchIndex(of: plan, after: damaged).texts == clean.texts)
  }

  @Test func anyLinesAreSurvived() async {
    var dice = Dice(seed: 5)
    var chronicle = EditedChronicle()
    for _ in 0..<3 { chronicle.addArticle(&dice) }
    let plan = await chronicle.plan
    let clean = await searchIndex(of: plan, longestList: 2)
    let text = Array(clean.terms.text.utf8)
    for _ in 0..<30 {
      var turned = text
      for _ in 0...dice.roll(3) {
        turned[dice.roll(turned.count)] = dice.pick(Array("=!\\nA_z\u{FF}".utf8))
      }
      let middle = dice.roll(turned.count)
      var prints = clean.terms.prints
      prints.removeLast(dice.roll(prints.count))
      let kept = KeptTerms(prints, [turned[..<middle], turned[middle...]])
      #expect(await searchIndex(of: plan, after: kept, longestList: 2).files.count > 1)
    }
  }

  @Test(arguments: [
    ("abcd", "abcd", "0 1 2 3", ""), ("", "ab", "", "0 1"), ("ab", "", "- -", ""),
    ("abcd", "abXcd", "0 1 3 4", "2"), ("abcd", "abd", "0 1 - 2", ""),
    ("abcd", "aXcd", "0 1 2 3", "1"),
    ("abcd", "Xabcd", "1 2 3 4", "0"), ("abcd", "abcdX", "0 1 2 3", "4"),
    ("abcdefgh", "habcdefg", "1 2 3 4 5 6 7 -", "0"),
    ("abcdefgh", "bcdefgha", "- 0 1 2 3 4 5 6", "7"),
    ("abcdef", "aXcdYef", "0 1 2 3 5 6", "1 4"), ("aaaa", "aaa", "0 1 2 -", ""),
    ("abcdef", "XYcdef", "0 1 2 3 4 5", "0 1"),
  ])
  func entriesAreFoundAgain(old: String, now: String, numbers: String, new: String) {
    func prints(_ text: String) -> [Fingerprint] { text.utf8.map { Fingerprint(of: [$0]) } }
    let found = Renumbering(from: prints(old), to: prints(now))
    #expect(
      found.withEntries { $0.numbers.map { $0 < 0 ? "-" : "\($0)" }.joined(separator: " ") }
        == numbers)
    #expect(found.new.map(String.init).joined(separator: " ") == new)
  }
}

extension EditedChronicle {
  fileprivate var plan: SitePlan {
    get async {
      let site = SiteInMemory(files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
      let catalogue = await site.catalogue().catalogue
      let configuration = site.configuration
      var found = site.diagnostics
      return SitePlan(
        configuration.withholdsTexts
          ? catalogue.withholding(configuration.rights) : catalogue,
        configuration: configuration, wording: english, generator: "test", &found)
    }
  }
}

extension SearchIndex {
  fileprivate var texts: [String: String] {
    Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }
}

extension ExportFile {
  fileprivate var bytes: [UInt8] {
    guard case .whole(let make) = rendering else { return [] }
    return make()
  }
}

extension KeptTerms {
  fileprivate var text: String { String(decoding: runs.joined(), as: UTF8.self) }

  fileprivate var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(for: Fingerprint(of: [1])) { bytes += $0 }
    return bytes
  }
}
