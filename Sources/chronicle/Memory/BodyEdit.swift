import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleImport
import ChronicleMarkdown
import ChronicleModel
import ChronicleRender
import ChronicleSite
import Synchronization

/// A build in which nothing has changed but bodies of articles, whose names mean what they meant: of all
/// articles only these are read.
struct BodyEdit: Sendable {
  let folder: ChronicleFolder
  private(set) var catalogue: Catalogue
  let making: Making
  let templates: ReadTemplates
  /// The articles that have another body.
  let changed: [Int]
  private var kept: KeptBuild
  private let texts: LateTexts

  /// More bodies than these are read no slower with all others.
  private static let most = 256

  /// Nil where anything else has changed.
  init?(
    of root: String, _ seen: SeenInputs, asked: Fingerprint, _ memory: BuildMemory,
    _ known: KeptBuild?
  ) async {
    guard let known, memory.inputs == known.inputs else { return nil }
    let changed = known.articles.indices.filter {
      seen.status(of: known.articles[$0].path) != known.articles[$0].status
    }
    let former = changed.map { (known.articles[$0].path, known.articles[$0].status) }
    guard 1...Self.most ~= changed.count,
      seen.print(with: former).map({ mixed($0, asked) }) == known.inputs,
      !memory.report.tells(ofAny: Set(former.map(\.0))),
      let folder = try? ChronicleFolder(withoutClippingsAndArticles: root),
      !folder.configuration.withholdsTexts
    else { return nil }
    async let templates = ReadTemplates(
      beside: folder.templates, language: folder.configuration.language)
    let texts = LateTexts(root: root)
    guard let making = Making(kept: known.clippings, folder.corrections),
      let catalogue = await Catalogue(
        kept: known.catalogue, among: folder.filedContent, text: { texts.read($0) })
    else { return nil }
    self.changed = changed
    self.folder = folder
    self.making = making
    self.templates = await templates
    self.texts = texts
    self.catalogue = catalogue
    kept = known
    for index in changed {
      var findings: [Diagnostic] = []
      let path = kept.articles[index].path
      guard let status = seen.status(of: path),
        let text = text(of: path, below: root, &findings),
        let file = ArticleFile(path: path, text: text, &findings), findings.isEmpty
      else { return nil }
      let existing = ExistingArticle(path: path, text: text, file: file)
      if let names = kept.articles[index].linkedNames,
        names != fingerprint(ofLinkedNames: existing)
      {
        return nil
      }
      let isEdited = file.article.source.clipping != nil && !existing.isUntouched
      let taken = self.catalogue.take(body: file, of: index, isEdited: isEdited)
      if taken == .refused { return nil }
      kept.articles[index].status = status
      kept.catalogue[KeptCatalogue.piece(ofArticle: index)] = []
      if taken == .moved { for piece in KeptCatalogue.pieces { kept.catalogue[piece] = [] } }
    }
    // Persons, events, pages and templates were read after they had been looked at.
    guard seen.isStill(in: root) else { return nil }
  }

  /// Whether a text that was asked for is no longer what the last build read.
  var isStale: Bool { texts.isStale }

  /// What is to be kept for the next build.
  func keeping(inputs: Fingerprint?) -> KeptBuild? {
    guard let inputs else { return nil }
    var next = kept
    next.inputs = inputs
    return next
  }
}

/// The texts of articles that are read when a page asks for them.
private final class LateTexts: Sendable {
  private let root: String
  private let stale = Atomic(false)

  init(root: String) { self.root = root }

  var isStale: Bool { stale.load(ordering: .relaxed) }

  func read(_ known: ArticleFile) -> MarkdownText? {
    var findings: [Diagnostic] = []
    guard let text = text(of: known.path, below: root, &findings),
      let file = ArticleFile(path: known.path, text: text, &findings),
      file.bodyPrint == known.bodyPrint
    else {
      stale.store(true, ordering: .relaxed)
      return nil
    }
    return MarkdownText(parsing: file.body, title: file.article.title)
  }
}

extension BuildReport {
  /// Whether a finding names a place in one of some files.
  fileprivate func tells(ofAny paths: Set<String>) -> Bool {
    findings.contains { finding in
      paths.contains(finding.location.path)
        || finding.notes.contains { paths.contains($0.location.path) }
    }
  }
}
