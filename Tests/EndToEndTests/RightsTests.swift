import Foundation
import Testing

/// Of a source whose rights are less than full, no longer run of words than they allow stands in any file of
/// the site, whatever its kind.
@Suite struct RightsTests {
  struct Policy: Sendable {
    var line: String
    var words: Int
  }

  @Test(
    arguments: [
      Policy(line: "policy: excerpt, words: 12", words: 12),
      Policy(line: "policy: excerpt, words: 3", words: 3),
      Policy(line: "policy: citation", words: 0),
    ], [true, false])
  func nothingLongerIsPublished(_ policy: Policy, hasTitle: Bool) throws {
    let folder = try TemporaryFolder()
    let source = SourceText(hasTitle: hasTitle)
    try folder.write("content/clippings/a.txt", source.clipping)
    try folder.write(
      "chronicle.yml",
      "title: Talks\nurl: https://example.org/\nsources:\n  - {name: Meridian News, \(policy.line)}\n"
    )
    let run = try chronicle("build", folder.path)
    #expect(run.status == 0, "\(run.messages)")
    let files = try folder.files(below: "public")
    #expect(files.keys.contains { $0.hasPrefix("articles/") })
    #expect(files.keys.contains("data/chronicle.sqlite"))
    var isShown = false
    for (path, bytes) in files {
      let text = path + "\n" + String(decoding: bytes, as: UTF8.self)
      for text in [text, withoutTags(text)] {
        let found = source.run(of: policy.words + 1, in: text)
        #expect(found == nil, "\(path) has '\(found ?? "")'")
        isShown = isShown || source.run(of: max(1, policy.words), in: text) != nil
      }
    }
    #expect(isShown == (policy.words > 0))
    let page = try #require(files.first { $0.key.hasSuffix("people/song-min-soon.html") })
    #expect(String(decoding: page.value, as: UTF8.self).contains("../articles/"))
  }

  @Test func theWholeTextIsPublishedWhereItMay() throws {
    let folder = try TemporaryFolder()
    let source = SourceText(hasTitle: true)
    try folder.write("content/clippings/a.txt", source.clipping)
    #expect(try chronicle("build", folder.path).status == 0)
    let texts = try folder.files(below: "public").values.map { String(decoding: $0, as: UTF8.self) }
    #expect(texts.contains { source.run(of: 60, in: withoutTags($0)) != nil })
  }

  @Test func warnsOfANameThatFitsNoArticle() throws {
    let folder = try TemporaryFolder()
    try folder.write("content/clippings/a.txt", SourceText(hasTitle: true).clipping)
    try folder.write("chronicle.yml", "sources:\n  - {name: Meridan News, policy: citation}\n")
    let run = try chronicle("build", folder.path)
    #expect(
      run.messages.contains("chronicle.yml:2:12: warning: no article comes from 'Meridan News'"))
    #expect(run.messages.contains("did you mean 'Meridian News'?"))
  }
}

/// A clipping with words that stand nowhere else, so that every run of its words can be found.
private struct SourceText {
  var clipping: String
  private let words: [String]
  private let ownWords: Set<String>

  init(hasTitle: Bool) {
    var own: [String] = []
    for head in ["za", "ko", "vi", "mu", "pe", "do"] {
      for middle in ["rb", "lt", "nk", "st"] {
        for tail in ["ax", "ob", "ef", "ul"] { own.append(head + middle + tail) }
      }
    }
    var sentences = stride(from: 0, to: own.count, by: 8).map { start in
      let word = { own[start + $0] }
      return "The \(word(0)) of the \(word(1)) said that a \(word(2)) \(word(3)) would \(word(4)) "
        + "every \(word(5)) before the \(word(6)), and that the ministers had a \(word(7))."
    }
    let named =
      "Foreign Minister Song Min-soon met Prime Minister Shinzo Abe in Tokyo on Wednesday about the "
    sentences.insert(named + "\(own[3]) of the \(own[90]).", at: 4)
    words = sentences.joined(separator: " ").lowercased().split { !$0.isLetter }.map(String.init)
    ownWords = Set(own)
    let title = hasTitle ? "Ministers stress dialogue in Tokyo\n\n" : ""
    clipping =
      title + "TOKYO, Dec. 27, 2006 (Meridian News) -- "
      + sentences.joined(separator: "\n\n") + "\n"
  }

  /// So many words of the text in a row that another has too, one of its own words among them.
  func run(of count: Int, in text: String) -> String? {
    func windows(_ words: [String]) -> Set<ArraySlice<String>> {
      if words.count < count { return [] }
      return Set((0...words.count - count).map { words[$0..<$0 + count] })
    }
    // What is left out between two words parts them.
    let other = text.lowercased().replacing("…", with: " x ").split { !$0.isLetter }.map(
      String.init)
    return windows(words).intersection(windows(other)).filter { window in
      window.contains { ownWords.contains($0) }
    }.min { $0.lexicographicallyPrecedes($1) }?.joined(separator: " ")
  }
}

/// Inline tags stand within sentences, so a run goes on across them.
private func withoutTags(_ html: String) -> String {
  var text = ""
  var isTag = false
  for character in html {
    switch character {
    case "<": isTag = true
    case ">": isTag = false
    default: if !isTag { text.append(character) }
    }
  }
  return text
}
