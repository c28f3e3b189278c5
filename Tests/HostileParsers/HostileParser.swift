import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleImport
import ChronicleMarkdown
import ChronicleModel
import ChronicleRender
import ChronicleWebPage

/// A part of the program that reads what strangers wrote, for tests with any text and for the fuzzer.
package struct HostileParser: Sendable, CustomStringConvertible {
  package var name: String
  /// How much slower than the others it is.
  package var cost = 1
  /// Whether it shares the threads with all other tests, so that its time tells of them where it does not
  /// run alone.
  package var waitsForOthers = false
  /// Reads a text, and says what does not hold of what was read.
  package var parse: @Sendable ([UInt8]) async -> String?

  package var description: String { name }
}

extension HostileParser {
  package static let all = [
    HostileParser(name: "article") { bytes in
      var found: [Diagnostic] = []
      let text = String(decoding: bytes, as: UTF8.self)
      guard let file = ArticleFile(path: "content/articles/a.md", text: text, &found) else {
        return nil
      }
      // What the program writes of it reads as the same.
      let again = ArticleFile(path: file.path, text: file.whole.fileText, &found)
      return again?.whole == file.whole ? nil : "written, it reads as another article"
    },
    HostileParser(name: "person") { bytes in
      var found: [Diagnostic] = []
      let text = String(decoding: bytes, as: UTF8.self)
      guard let person = Person(path: "content/people/a.md", text: text, &found), !found.hasErrors
      else { return nil }
      var again = Person(path: "content/people/a.md", text: person.fileText, &found)
      var before = person
      before.places = [:]
      again?.places = [:]
      return again == before ? nil : "written, it reads as another person"
    },
    HostileParser(name: "event, page and settings") { bytes in
      var found: [Diagnostic] = []
      let text = String(decoding: bytes, as: UTF8.self)
      _ = Event(path: "content/events/a.md", text: text, &found)
      _ = FreePage(path: "content/pages/a.md", text: text, &found)
      _ = Configuration(path: "chronicle.yml", text: text, &found)
      let isTold = found.allSatisfy { !$0.message.isEmpty && $0.location.line >= 0 }
      return isTold ? nil : "a finding tells nothing"
    },
    HostileParser(name: "edits of front matter") { bytes in
      var file = FrontMatterText(String(decoding: bytes, as: UTF8.self))
      _ = file.add(["x: y", "송"], toList: "aliases")
      _ = file.remove("Song Il-ho", fromList: "never")
      _ = file.set("name", to: "A \"B\"")
      _ = file.replacePerson("shinzo-abe", by: "b")
      return nil
    },
    HostileParser(name: "Markdown") { bytes in
      let text = MarkdownText(parsing: String(decoding: bytes, as: UTF8.self), title: "T")
      let html = String(decoding: text.html { _ in nil }, as: UTF8.self)
      if html.contains("<script") || html.contains("<iframe") { return "a tag is let through" }
      let isWithin = text.sentences.allSatisfy { $0.range.upperBound <= text.plain.count }
      return isWithin ? nil : "a sentence ends after the text"
    },
    HostileParser(name: "words, names and dates") { bytes in
      let text = String(decoding: bytes.prefix(200), as: UTF8.self)
      let id = slug(for: text)
      if !id.utf8.allSatisfy({ $0 < 128 }) || id.contains("/") || id.hasPrefix(".") {
        return "\(id) is no slug"
      }
      if let date = EDTF(parsing: text), EDTF(parsing: "\(date)") != date {
        return "\(date) reads as another date"
      }
      _ = StatedDay(text)
      _ = relinked(text, from: "shinzo-abe", to: "b")
      return nil
    },
    HostileParser(name: "saved web page", cost: 4) { bytes in
      _ = readWebPage(bytes)
      return nil
    },
    HostileParser(name: "Markdown clipping and data set") { bytes in
      _ = readMarkdown(bytes, named: "a.md")
      _ = readRecords(bytes, named: "a.jsonl")
      return nil
    },
    HostileParser(name: "template") { bytes in
      var found: [Diagnostic] = []
      let wording = interfaceWording("en", own: ["words/en.yml": bytes], &found)
      _ = TemplateSet(["page.mustache": bytes], wording: wording, &found)
      return nil
    },
    HostileParser(name: "clipping", cost: 10) { bytes in
      _ = read(RawClipping(name: "a.txt", bytes: bytes), with: reader)
      return nil
    },
    HostileParser(name: "whole site", cost: 30, waitsForOthers: true) { bytes in
      var found: [Diagnostic] = []
      let text = String(decoding: bytes, as: UTF8.self)
      var content = Content()
      content.articles = [ArticleFile(path: "content/articles/a.md", text: text, &found)]
        .compactMap { $0 }
      content.people = [Person(path: "content/people/b.md", text: text, &found)].compactMap { $0 }
        .map { Filed(path: "content/people/b.md", text: text, $0) }
      let site = await buildSite(
        content, templates: [:], configuration: Configuration(), generator: "test")
      for file in site.files where file.path.hasSuffix(".html") {
        if let bytes = file.bytes, bytes.isEmpty { return "\(file.path) is empty" }
      }
      return nil
    },
  ]

  private static let reader = Reader()
}
