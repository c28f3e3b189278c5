import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleFacts
import ChronicleImport
import ChronicleModel
import Foundation

/// All that stands in a chronicle's folder, read from the disk once.
struct ChronicleFolder {
  let root: String
  var configuration = Configuration()
  var clippings: [RawClipping] = []
  /// Clippings that could not be read, with the reason; with the line where it is one of a file's.
  var unreadable: [(path: String, line: Int?, reason: String)] = []
  /// What stands in the folder of the clippings: files, and the lines of data sets.
  private(set) var inputs: [String] = []
  var articles: [ExistingArticle] = []
  /// The paths of the Markdown files in the folder of the articles, read or not.
  private var articleFiles: [String] = []
  var people: [Filed<Person>] = []
  var events: [Filed<Event>] = []
  var pages: [Filed<FreePage>] = []
  /// The newest first.
  var corrections: [Correction] = []
  /// Templates and assets by path below `templates/`.
  var templates: [String: [UInt8]] = [:]
  var diagnostics: [Diagnostic] = []
  /// What was read of files, for one who reads the folder again.
  private var articlesRead = ReadFiles<ReadArticle>()
  private var clippingsRead = ReadFiles<FileClippings>()

  /// Reads a chronicle but for its articles; what is wrong in a file becomes a diagnostic.
  ///
  /// - Parameters:
  ///   - earlier: The folder as it was read before: articles and clippings that look the same are not read
  ///     again.
  ///   - withClippings: False leaves the clippings out.
  init(
    root: String, after earlier: ChronicleFolder? = nil, withClippings: Bool = true
  ) throws(FileError) {
    self.root = root
    articlesRead = earlier?.articlesRead ?? articlesRead
    diagnostics = linksOutside(root).map { .linkOutside($0) }
    if !diagnostics.isEmpty { return }
    configuration = readConfiguration()
    for name in names(in: joined(root, "content")) where !Self.contentNames.contains(name) {
      diagnostics.append(.ignored("content/\(name)"))
    }
    // The days of clippings depend on the time zone.
    if let earlier, earlier.configuration.timezone == configuration.timezone {
      clippingsRead = earlier.clippingsRead
    }
    if withClippings { try readClippings() }
    for (path, text) in try texts("content/people") {
      if let person = Person(path: path, text: text, &diagnostics) {
        people.append(Filed(path: path, text: text, person))
      }
    }
    for (path, text) in try texts("content/events") {
      if let event = Event(path: path, text: text, &diagnostics) {
        events.append(Filed(path: path, text: text, event))
      }
    }
    for (path, text) in try texts("content/pages") {
      if let page = FreePage(path: path, text: text, &diagnostics) {
        pages.append(Filed(path: path, text: text, page))
      }
    }
    for file in try files(below: joined(root, "templates")) {
      let path = "templates/" + file.path
      if let reason = file.kind.reason {
        diagnostics.append(.notAFile(path, reason))
      } else {
        templates[file.path] = try readFile(joined(root, path))
      }
    }
  }

  /// What `content` may hold.
  private static let contentNames: Set = [
    "articles", "clippings", "corrections.yml", "events", "pages", "people",
  ]

  /// Reads the articles.
  mutating func readArticles() async throws(FileError) {
    if !linksOutside(root).isEmpty { return }
    articleFiles = try files(below: joined(root, "content/articles"))
      .map { "content/articles/\($0.path)" }.filter { $0.hasSuffix(".md") }
    let paths = try markdownFiles("content/articles")
    let now = Moment()
    let readings = await mapInParallel(paths) { [root, articlesRead] path in
      let status = FileStatus(of: joined(root, path))
      let known = articlesRead.reading(of: path, at: status)
      return (status, known ?? ReadArticle(root: root, path: path))
    }
    articlesRead = ReadFiles()
    for (path, (status, read)) in zip(paths, readings) {
      articlesRead.keep(read, of: path, at: status, from: now)
      diagnostics += read.diagnostics
      if let article = read.article { articles.append(article) }
    }
    readCorrections()
  }

  /// Reads what is neither clipping nor article.
  init(withoutClippingsAndArticles root: String) throws(FileError) {
    try self.init(root: root, withClippings: false)
    readCorrections()
  }

  private mutating func readCorrections() {
    let path = "content/corrections.yml"
    if exists(joined(root, path)), let text = text(of: path, below: root, &diagnostics) {
      corrections = ChronicleModel.corrections(path: path, text: text, &diagnostics)
    }
  }

  /// The content as the site is made from it: the articles as they stand after an import.
  var content: Content {
    var content = filedContent
    content.knownPeople = Facts.carried.people
    content.familyFirst = Facts.carried.familyFirst
    content.countriesOfPlaces = Facts.carried.countriesOfPlaces
    return content
  }

  /// The content as far as files tell it.
  var filedContent: Content {
    var content = Content()
    content.articles = articles.compactMap(\.file)
    content.people = people
    content.events = events
    content.pages = pages
    content.corrections = corrections
    content.clippings = clippings.map { (clippingName($0.name), nil) }
    content.clippings += unreadable.map { path, line, reason in
      (clippingName(path) + (line.map { ":\($0)" } ?? ""), reason)
    }
    content.clippings.sort { $0.name < $1.name }
    content.editedArticles = Set(
      articles.compactMap { article in
        guard let file = article.file, file.article.source.clipping != nil else { return nil }
        return article.isUntouched ? nil : file.article.id
      })
    return content
  }

  /// The content, of which the folder keeps no article.
  mutating func handOver() -> Content {
    defer {
      articles = []
      articlesRead = ReadFiles()
    }
    return content
  }

  /// What the editor has decided that bears on the reading of clippings.
  var decisions: Decisions {
    Decisions(
      people: people.map(\.value), events: events.map(\.value),
      notPeople: configuration.notPeople, places: configuration.places,
      sources: configuration.sources.map(\.name))
  }

  /// What an import sees of the links of the articles, by path; none where there is nothing for which it would
  /// look at them.
  var linkedNames: [String: Fingerprint] {
    get async {
      if inputs.isEmpty && people.isEmpty && configuration.notPeople.isEmpty { return [:] }
      let found = await mapInParallel(articles, runLength: 64) {
        ($0.path, fingerprint(ofLinkedNames: $0))
      }
      return Dictionary(found) { first, _ in first }
    }
  }

  /// Puts the article files that an import has written in the place of the former ones.
  mutating func take(_ written: WrittenArticles) {
    let changed = Set(written.changes.map(\.path))
    articles.removeAll { changed.contains($0.path) }
    articleFiles.removeAll { changed.contains($0) }
    diagnostics.removeAll { changed.contains($0.location.path) }
    diagnostics += written.diagnostics
    for change in written.changes {
      guard let text = change.new else { continue }
      articleFiles.append(change.path)
      let file = ArticleFile(path: change.path, text: text, &diagnostics)
      articles.append(ExistingArticle(path: change.path, text: text, file: file))
    }
  }

  /// The ledger of an import: every clipping that stands in the folder, and what became of it.
  func ledger(of imported: [Ledger.Entry]) -> Ledger { Ledger(imported, found: inputs) }

  /// The ledger of a build: also the articles that no clipping of the import accounts for.
  func ledger(ofBuildAfter imported: [Ledger.Entry]?) -> Ledger {
    var accounted = Set((imported ?? []).compactMap(\.article))
    let others = articleFiles.filter { accounted.remove(fileStem($0)) == nil }
    let read = Dictionary(articles.indices.map { (articles[$0].path, $0) }) { first, _ in first }
    let entries = others.map { path in
      guard let index = read[path], let file = articles[index].file else {
        return Ledger.Entry(input: path, outcome: .excluded(reason: "its file has errors"))
      }
      let outcome: Ledger.Outcome =
        file.article.isDraft ? .draft : file.article.date == nil ? .undated : .published
      return .init(input: path, outcome: outcome, article: file.article.id)
    }
    return Ledger((imported ?? []) + entries, found: (imported == nil ? [] : inputs) + others)
  }

  /// Whether the folder looks like a chronicle at all.
  static func isChronicle(_ root: String) -> Bool {
    isFolder(joined(root, "content")) || exists(joined(root, "chronicle.yml"))
  }

  private mutating func readConfiguration() -> Configuration {
    let path = "chronicle.yml"
    for other in ["chronicle.yaml", "Chronicle.yml"]
    where exists(joined(root, other)) && !exists(joined(root, path)) {
      diagnostics.append(
        Diagnostic(
          .warning, "ignored-file", "the settings are read from chronicle.yml only",
          at: Location(other), help: "rename it to chronicle.yml"))
    }
    guard exists(joined(root, path)) else {
      if diagnostics.isEmpty {
        diagnostics.append(
          .untitledChronicle(.note, "there is no chronicle.yml", at: Location(path)))
      }
      return Configuration()
    }
    guard let bytes = read(path) else { return Configuration() }
    let text = String(decoding: bytes, as: UTF8.self)
    return Configuration(
      path: path, text: text, knowsZone: { TimeZone(identifier: $0) != nil }, &diagnostics)
  }

  private mutating func readClippings() throws(FileError) {
    let folder = "content/clippings"
    let earlier = clippingsRead
    let now = Moment()
    clippingsRead = ReadFiles()
    for file in try files(below: joined(root, folder)) {
      let path = "\(folder)/\(file.path)"
      inputs.append(path)
      if let reason = file.kind.reason {
        unreadable.append((path, nil, reason))
        continue
      }
      guard let form = FileClippings.form(of: path) else {
        unreadable.append((path, nil, "not a .txt, .html, .md or .jsonl file"))
        continue
      }
      do {
        let size = try fileSize(joined(root, path))
        let limit = FileClippings.limit(form)
        guard size <= limit else {
          unreadable.append((path, nil, "larger than \(limit >> 20) MiB"))
          continue
        }
        let status = FileStatus(of: joined(root, path))
        let found =
          try earlier.reading(of: path, at: status)
          ?? FileClippings(
            path: path, bytes: readFile(joined(root, path)), zone: configuration.timezone)
        clippingsRead.keep(found, of: path, at: status, from: now)
        if form == .records {
          inputs.removeLast()
          inputs += found.clippings.map(\.name) + found.broken.map { "\(path):\($0.line)" }
        }
        clippings += found.clippings
        unreadable += found.broken.map { (path, $0.line, $0.reason) }
        diagnostics += found.diagnostics
      } catch {
        unreadable.append((path, nil, "\(error)"))
      }
    }
  }

  /// The Markdown files of a folder, sorted, as texts.
  private mutating func texts(_ folder: String) throws(FileError) -> [(path: String, text: String)]
  {
    try markdownFiles(folder).compactMap { path in
      text(of: path, below: root, &diagnostics).map { (path, $0) }
    }
  }

  /// The paths of the Markdown files of a folder, sorted.
  private mutating func markdownFiles(_ folder: String) throws(FileError) -> [String] {
    var paths: [String] = []
    for file in try files(below: joined(root, folder), namedLike: ".md") {
      let path = "\(folder)/\(file.path)"
      if file.kind == .folder {
        diagnostics.append(.folderNamedLikeAFile(path))
      } else if let reason = file.kind.reason {
        diagnostics.append(.notAFile(path, reason))
      } else if !file.path.hasSuffix(".md") {
        diagnostics.append(
          Diagnostic(
            .warning, "ignored-file", "only .md files are read here", at: Location(path),
            help: folder == "content/articles"
              ? "move a clipping to content/clippings; an article's name ends in .md" : nil))
      } else {
        paths.append(path)
      }
    }
    return paths
  }

  private mutating func read(_ path: String) -> [UInt8]? {
    bytes(of: path, below: root, &diagnostics)
  }
}

/// A clipping's path from the folder of clippings, as articles name it.
private func clippingName(_ path: String) -> String {
  let folder = "content/clippings/"
  return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
}

/// An article's file, read by itself.
private struct ReadArticle: Sendable {
  var article: ExistingArticle?
  var diagnostics: [Diagnostic] = []

  init(root: String, path: String) {
    guard let text = text(of: path, below: root, &diagnostics) else { return }
    let file = ArticleFile(path: path, text: text, &diagnostics)
    article = ExistingArticle(path: path, text: text, file: file)
  }
}

/// The text of a file; what keeps it from being read becomes a diagnostic.
func text(
  of path: String, below root: String, _ diagnostics: inout [Diagnostic]
) -> String? {
  guard let bytes = bytes(of: path, below: root, &diagnostics) else { return nil }
  if let text = String(validating: bytes, as: UTF8.self) { return text }
  diagnostics.append(
    Diagnostic(
      .error, "not-utf8", "the file is not UTF-8", at: Location(path), help: "save it as UTF-8"))
  return nil
}

private func bytes(
  of path: String, below root: String, _ diagnostics: inout [Diagnostic]
) -> [UInt8]? {
  do {
    return try readFile(joined(root, path))
  } catch {
    diagnostics.append(Diagnostic(.error, "unreadable-file", "\(error)", at: Location(path)))
    return nil
  }
}

private func fileSize(_ path: String) throws(FileError) -> Int {
  var status = stat()
  guard stat(path, &status) == 0 else {
    throw FileError(operation: "read", path: path, code: errno)
  }
  return Int(status.st_size)
}

extension Diagnostic {
  fileprivate static func ignored(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "ignored-file", "nothing is read from here", at: Location(path),
      help:
        "clippings belong in content/clippings, and Markdown in content/articles, people, events or pages"
    )
  }

  fileprivate static func folderNamedLikeAFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "ignored-file", "this is a folder with the name of a file", at: Location(path),
      help: "Markdown files that lie in it are read; give it a name without '.md'")
  }

  fileprivate static func notAFile(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      .error, "not-a-file", "the file is not read: \(reason)", at: Location(path),
      help: "put the file itself there, under a name in UTF-8")
  }
}

extension FoundFile.Kind {
  /// Why nothing of this kind is read; nil for a file.
  fileprivate var reason: String? {
    switch self {
    case .file: nil
    case .link: "a symbolic link"
    case .other, .folder: "not a file"
    case .unnameable: "its name is not UTF-8"
    }
  }
}
