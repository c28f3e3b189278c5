import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleModel
import ChronicleRender
import ChronicleSite

/// A small chronicle whose files are texts in a test: paths under `content/`, and `chronicle.yml`.
struct SiteInMemory {
  var content = Content()
  var configuration = Configuration()
  var diagnostics: [Diagnostic] = []
  var templates: [String: [UInt8]] = [:]

  init(_ files: KeyValuePairs<String, String>, templates: [String: String] = [:]) {
    self.init(files.map { ($0.key, $0.value) }, templates: templates)
  }

  init(_ files: [(String, String)], templates: [String: String] = [:]) {
    for (name, text) in files { add(name, text) }
    self.templates = templates.mapValues { Array($0.utf8) }
  }

  private mutating func add(_ name: String, _ text: String) {
    let path = "content/" + name
    if name.hasPrefix("articles/") {
      if let file = ArticleFile(path: path, text: text, &diagnostics) {
        content.articles.append(file)
      }
    } else if name.hasPrefix("people/") {
      if let person = Person(path: path, text: text, &diagnostics) {
        content.people.append(Filed(path: path, text: text, person))
      }
    } else if name.hasPrefix("events/") {
      if let event = Event(path: path, text: text, &diagnostics) {
        content.events.append(Filed(path: path, text: text, event))
      }
    } else if name.hasPrefix("pages/") {
      if let page = FreePage(path: path, text: text, &diagnostics) {
        content.pages.append(Filed(path: path, text: text, page))
      }
    } else if name == "corrections.yml" {
      content.corrections = ChronicleModel.corrections(path: path, text: text, &diagnostics)
    } else {
      configuration = Configuration(path: name, text: text, &diagnostics)
    }
  }

  func catalogue() async -> (catalogue: Catalogue, diagnostics: [Diagnostic]) {
    let (catalogue, found) = await ChronicleCatalogue.catalogue(content)
    return (catalogue, diagnostics + found)
  }

  func build() async -> BuiltSite {
    let site = await buildSite(
      content, templates: templates, configuration: configuration, generator: "chronicle test")
    var files: [String: String] = [:]
    for file in site.files {
      if let bytes = file.bytes { files[file.path] = String(decoding: bytes, as: UTF8.self) }
    }
    return BuiltSite(files: files, diagnostics: (diagnostics + site.diagnostics).sorted())
  }
}

/// The texts of a site's files, by path.
struct BuiltSite {
  var files: [String: String]
  var diagnostics: [Diagnostic]

  /// What stands inside `<main>`.
  func main(_ path: String) -> String {
    guard let text = files[path], let start = text.range(of: "<main"),
      let end = text.range(of: "</main>", in: start.upperBound..<text.endIndex)
    else { return "" }
    return String(text[start.lowerBound..<end.upperBound])
  }

  /// The findings as one line each: `path:line id`.
  var findings: [String] {
    diagnostics.map { "\($0.location.path):\($0.location.line) \($0.id)" }
  }
}

extension String {
  /// The first place of a text.
  func range(of text: String, in bounds: Range<Index>? = nil) -> Range<Index>? {
    let bounds = bounds ?? startIndex..<endIndex
    var start = bounds.lowerBound
    while start < bounds.upperBound {
      if self[start..<bounds.upperBound].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }

  /// The texts between two marks.
  func pieces(between open: String, and close: String) -> [String] {
    var found: [String] = []
    var rest = utf8[...]
    let (open, close) = (Array(open.utf8), Array(close.utf8))
    while let start = rest.firstRange(of: open) {
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: close) else { break }
      found.append(String(Substring(rest[..<end.lowerBound])))
      rest = rest[end.upperBound...]
    }
    return found
  }
}

let seoul = """
  ---
  title: "S. Korea, Japan stress dialogue"
  date: "2006-12-27"
  dateline: Tokyo
  source: {name: The Harbour Ledger, clipping: 000.txt}
  dating: ["dateline: Dec. 27", "year 2006: 'last year'"]
  meetings:
    - {who: [song-min-soon, shinzo-abe], date: "2006-12-27", place: Tokyo, status: held, mode: visit}
  ---
  Foreign Minister [Song Min-soon](person:song-min-soon) met [Abe](person:shinzo-abe) in
  [Tokyo](place:tokyo) on [Wednesday](date:2006-12-27). "We agreed," he said.

  They recalled the [Sept. 19](date:2005-09-19) statement and [autumn 2003](date:2003-11~).
  [Shinzo Abe](person:shinzo-abe) will travel on [Jan. 9](date:2007-01-09).
  """

let announcement = """
  ---
  title: "Song to visit Tokyo"
  date: "2006-12-20"
  people: [Song Min-soon, "shinzo-abe"]
  meetings:
    - {who: [shinzo-abe, song-min-soon], date: "2006-12-27", status: scheduled, mode: visit}
  ---
  Minister [Song Min-soon](person:song-min-soon) will meet [Shinzo Abe](person:shinzo-abe) on
  [Dec. 27](date:2006-12-27).
  """

let abe = """
  ---
  name: Shinzo Abe
  native: 安倍晋三
  aliases: [Abe Shinzo]
  offices:
    - {title: Prime Minister of Japan, short: Prime Minister, country: Japan, from: "2006-09-26", to: "2007-09-26"}
  ---
  Of [Tokyo](place:tokyo).
  """

/// The texts of the pages in English.
let english = wording("en")

/// The texts of the pages in a language, with an editor's own.
func wording(_ language: String, own: [String: String] = [:]) -> Wording {
  var diagnostics: [Diagnostic] = []
  return interfaceWording(language, own: own.mapValues { Array($0.utf8) }, &diagnostics)
}
