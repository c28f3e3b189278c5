import ChronicleDiagnostics
import ChronicleImport
import ChronicleModel

/// The article files of a chronicle in memory, into which clippings are imported.
struct ArticleFolder {
  /// Texts by path.
  var files: [String: String] = [:]
  var decisions = Decisions()
  private(set) var ledger: [Ledger.Entry] = []
  private(set) var findings: [String] = []

  /// Imports clippings, given by their paths below `content/clippings`, and makes the changes asked for.
  mutating func take(_ clippings: [String: String]) async {
    var diagnostics: [Diagnostic] = []
    let existing = files.map { path, text in
      ExistingArticle(
        path: path, text: text, file: ArticleFile(path: path, text: text, &diagnostics))
    }
    let imported = await importClippings(
      clippings.map {
        RawClipping(name: "content/clippings/" + $0.key, bytes: Array($0.value.utf8))
      },
      existing: existing, decisions: decisions)
    for change in imported.changes {
      if files[change.path] == change.old { files[change.path] = change.new }
    }
    findings = imported.diagnostics.map(\.id)
    ledger = imported.ledger.sorted { $0.input < $1.input }
  }

  /// The names of the files, without folder and ending.
  var ids: [String] { files.keys.map(fileStem).sorted() }

  /// What became of a clipping.
  func outcome(_ clipping: String) -> Ledger.Outcome? {
    ledger.first { $0.input == "content/clippings/" + clipping }?.outcome
  }

  /// The persons whom the texts link, by the words of the link.
  var links: [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for text in files.values {
      for match in text.matches(of: /\[([^\]]+)\]\(person:([a-z0-9-]+)\)/) {
        found[String(match.output.1), default: []].insert(String(match.output.2))
      }
    }
    return found
  }
}

/// A dispatch of our own wording, with room for what a test is about.
func dispatch(
  _ title: String, _ sentences: String,
  dateline: String = "VIENNA, March 4, 2008 (Meridian News) -- "
) -> String {
  "\(title)\n\n\(dateline)\(sentences) The border will be open on weekdays, officials said.\n"
}
