import ChronicleDiagnostics
import ChronicleImport
import ChronicleModel

/// What stands in `content/articles` after an import.
struct WrittenArticles {
  /// The changes as they were made; for a file that somebody changed meanwhile, what stands there.
  var changes: [ArticleChange] = []
  var diagnostics: [Diagnostic] = []
}

/// Writes the article files that an import asks for.
///
/// A file is looked at once more right before it is replaced: what an editor has saved since the import began
/// stays, and `changed-meanwhile` says so.
func write(_ changes: [ArticleChange], root: String) throws(FileError) -> WrittenArticles {
  var written = WrittenArticles()
  for change in changes {
    let place = joined(root, change.path)
    let standing = exists(place) ? String(decoding: try readFile(place), as: UTF8.self) : nil
    guard standing == change.old else {
      written.diagnostics.append(.changedMeanwhile(change.path))
      var kept = change
      kept.new = standing
      written.changes.append(kept)
      continue
    }
    if let text = change.new {
      if let slash = place.lastIndex(of: "/") { try makeFolder(String(place[..<slash])) }
      try replaceFile(place, Array(text.utf8))
    } else {
      try removeFile(place)
    }
    written.changes.append(change)
  }
  return written
}

extension Diagnostic {
  fileprivate static func changedMeanwhile(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "changed-meanwhile", "the file was changed while clippings were read, and is kept",
      at: Location(path), help: "run the import again to see what it would write")
  }
}
