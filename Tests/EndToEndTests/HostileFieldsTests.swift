import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What strangers may write, in every field that reaches an output: it stays text, and no page gets a tag or
/// attribute that it would not have without.
@Suite struct HostileFieldsTests {
  static let payloads = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg/onload=alert(1)>",
    "</title><script>alert(1)</script>", "</script><script>alert(1)</script>",
    "--><script>alert(1)</script>", "]]><script>alert(1)</script>", "javascript:alert(1)",
    "jAvAsCrIpT&colon;alert(1)", "&#106;avascript:alert(1)", "java\\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>", "<iframe srcdoc='<script>alert(1)</script>'>",
    "<a href=javascript:alert(1)>x</a>", "[x](javascript:alert(1))", "![x](javascript:alert(1))",
    "<javascript:alert(1)>", "[x](<javascript:alert(1)>)", "[x](JaVaScRiPt:alert(1))",
    "[x](vbscript:alert(1))", "[x](data:text/html;base64,PHNjcmlwdD4=)", "<math><mi//xlink:href=x>",
    "\" onmouseover=\"alert(1)", "' onfocus='alert(1)' autofocus='", "` onclick=`alert(1)",
    "{{{site.title}}}{{#x}}", "=HYPERLINK(\"http://x\")", "+1+1", "-1+1", "@SUM(1)",
    "\\u202Eexe.txt",
    "<!--", "<![CDATA[", "<base href=//evil>", "<meta http-equiv=refresh content=0;url=//evil>",
    "\\u2028alert(1)\\u2029", "]}';alert(1)//", "BEGIN:VEVENT\\nSUMMARY:x",
    "<style>*{display:none}",
  ]

  /// A chronicle in which each text is followed by what a stranger adds to it.
  private func site(_ added: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    func text(_ word: String) -> String { "\"\(word) \(added.replacing("\"", with: "\\\""))\"" }
    let line = added.replacing("\\n", with: " ").replacing("\\t", with: "\t")
    try folder.write(
      "chronicle.yml",
      """
      title: \(text("Talks"))
      description: \(text("About talks"))
      author: \(text("An author"))
      url: https://example.org/
      sources:
        - {name: \(text("A paper")), policy: full}

      """)
    try folder.write(
      "content/people/anna.md",
      """
      ---
      name: \(text("Anna Lindqvist"))
      family: \(text("Lindqvist"))
      native: \(text("안나"))
      aliases: [\(text("Anna L")), Anna Lindqvist]
      offices:
        - {title: \(text("Special Envoy")), short: \(text("Envoy")), country: \(text("Sweden")), from: "2007"}
      ---
      A negotiator. \(line)

      """)
    try folder.write(
      "content/events/talks.md",
      """
      ---
      title: \(text("The talks"))
      date: "2008-03-04"
      place: \(text("Vienna"))
      aliases: [\(text("the talks"))]
      people: [anna]
      ---
      What happened. \(line)

      """)
    try folder.write(
      "content/pages/about.md", "---\ntitle: \(text("About"))\n---\nWords. \(line)\n")
    for (id, date) in [("one", "2008-03-05"), ("two", "2008-03-06")] {
      try folder.write(
        "content/articles/\(id).md",
        """
        ---
        title: \(text("Envoys meet"))
        subtitle: \(text("A round"))
        date: "\(date)"
        dateline: \(text("Vienna"))
        agency: \(text("An agency"))
        byline: [\(text("A writer"))]
        source: {name: \(text("A paper")), url: \(text("https://example.org/a"))}
        dating: [\(text("dateline: March 5"))]
        people: [\(text("Bo Lind"))]
        places: [\(text("Rome"))]
        meetings:
          - {who: [anna, mario-conti], date: "2008-03-04", place: \(text("Vienna")), status: held, mode: talks}
        ---
        [Anna Lindqvist](person:anna) met [Mario Conti](person:mario-conti) on [Tuesday](date:2008-03-04)
        in [Vienna](place:vienna). \(line)

        \(line)

        """)
    }
    let run = try chronicle("build", folder.path)
    #expect(run.status == 0, "\(run.messages)")
    return folder
  }

  @Test(
    arguments: stride(from: 0, to: payloads.count, by: 10).map { first in
      Array(payloads[first..<min(payloads.count, first + 10)])
    })
  func staysText(_ payloads: [String]) throws {
    let plain = try signatures(of: site("and more"))
    for payload in payloads {
      let folder = try site(payload)
      for signature in try signatures(of: folder).subtracting(plain).subtracting(Self.harmless) {
        Issue.record("'\(payload)' makes \(signature)")
      }
      for (path, data) in try folder.files(below: "public") { check(path, data, payload) }
    }
  }

  /// What Markdown may make of a text.
  private static let harmless: Set<String> = ["p", "em", "a href", "img alt src", "ul", "li", "hr"]

  /// The tags of all pages, each with the names of its attributes.
  private func signatures(of folder: TemporaryFolder) throws -> Set<String> {
    var found: Set<String> = []
    for (path, data) in try folder.files(below: "public") where path.hasSuffix(".html") {
      for tag in tags(in: String(decoding: data, as: UTF8.self)) {
        found.insert(([tag.name] + tag.attributes.map(\.name).sorted()).joined(separator: " "))
      }
    }
    return found
  }

  private func check(_ path: String, _ data: Data, _ payload: String) {
    let text = String(decoding: data, as: UTF8.self)
    let ending = path.split(separator: ".").last ?? ""
    switch ending {
    case "html":
      for tag in tags(in: text) {
        for (name, value) in tag.attributes {
          #expect(
            !name.hasPrefix("on") && name != "srcdoc" && name != "style", "\(path): \(payload)")
          guard ["href", "src", "action", "xlink:href", "content"].contains(name) else { continue }
          let address = value.lowercased().filter { !$0.isWhitespace }
          let isScript = ["javascript:", "vbscript:", "data:text/html"].contains {
            address.hasPrefix($0)
          }
          #expect(!isScript || name == "content", "\(path): \(value)")
        }
        if tag.name == "script", let body = tag.body,
          tag.attributes.contains(where: { $0.value == "application/ld+json" })
        {
          #expect(
            (try? JSONSerialization.jsonObject(with: Data(body.utf8))) != nil, "\(path): \(payload)"
          )
        }
      }
    case "json":
      #expect((try? JSONSerialization.jsonObject(with: data)) != nil, "\(path): \(payload)")
    case "xml", "svg", "atom":
      #expect(XMLParser(data: data).parse(), "\(path): \(payload)")
    case "csv":
      for line in text.split(separator: "\r\n").dropFirst() {
        for field in fields(of: String(line)) {
          #expect(!["=", "+", "@"].contains(field.prefix(1)), "\(path): \(field)")
        }
      }
    case "ics":
      #expect(
        text.components(separatedBy: "BEGIN:VEVENT\r\n").count
          == text.components(separatedBy: "END:VEVENT\r\n").count, "\(path): \(payload)")
    case "js" where path.hasPrefix("search/"):
      // A piece of the index is one call with one value of JSON.
      if let start = text.firstIndex(of: "("), let end = text.lastIndex(of: ")") {
        let value = "[" + text[text.index(after: start)..<end] + "]"
        #expect(
          (try? JSONSerialization.jsonObject(with: Data(value.utf8))) != nil, "\(path): \(payload)")
      }
    default: break
    }
  }

  private func fields(of line: String) -> [String] {
    var (found, isQuoted) = ([""], false)
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        found.append("")
      } else {
        found[found.count - 1].append(character)
      }
    }
    return found
  }
}

private struct Tag {
  var name: String
  var attributes: [(name: String, value: String)] = []
  /// Of a script, what it holds.
  var body: String?
}

/// The tags of a page as a browser finds them.
private func tags(in html: String) -> [Tag] {
  var found: [Tag] = []
  let bytes = Array(html.utf8)
  var place = 0
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
  func isName(_ byte: UInt8) -> Bool { byte > 32 && !"\"'>/=`<".utf8.contains(byte) }
  while place < bytes.count {
    guard bytes[place] == UInt8(ascii: "<"), place + 1 < bytes.count else {
      place += 1
      continue
    }
    let first = bytes[place + 1] | 0x20
    guard first >= 97 && first <= 122 else {
      place += 1
      continue
    }
    place += 1
    var end = place
    while end < bytes.count, isName(bytes[end]) { end += 1 }
    var tag = Tag(name: string(place..<end).lowercased())
    place = end
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      guard isName(bytes[place]) else {
        place += 1
        continue
      }
      end = place
      while end < bytes.count, isName(bytes[end]) { end += 1 }
      let name = string(place..<end).lowercased()
      place = end
      var value = ""
      if place < bytes.count, bytes[place] == UInt8(ascii: "=") {
        place += 1
        let quote = place < bytes.count ? bytes[place] : 0
        if quote == 34 || quote == 39 {
          end = bytes[(place + 1)...].firstIndex(of: quote) ?? bytes.count
          value = string(place + 1..<end)
          place = min(bytes.count, end + 1)
        } else {
          end = place
          while end < bytes.count, bytes[end] > 32, bytes[end] != UInt8(ascii: ">") { end += 1 }
          value = string(place..<end)
          place = end
        }
      }
      tag.attributes.append(
        (name, value.replacing("&amp;", with: "&").replacing("&#x3A;", with: ":")))
    }
    if tag.name == "script", place < bytes.count {
      let rest = string(place + 1..<bytes.count)
      let body = rest.range(of: "</script", options: .caseInsensitive).map {
        rest[..<$0.lowerBound]
      }
      tag.body = String(body ?? "")
      place += 1 + (tag.body?.utf8.count ?? 0)
    }
    found.append(tag)
  }
  return found
}
