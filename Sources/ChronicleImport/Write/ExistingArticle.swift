import ChronicleModel

/// An article file as it stands in the chronicle before an import.
public struct ExistingArticle: Sendable {
  /// From the chronicle's folder.
  public let path: String
  /// The file's text as it stands.
  public var text: String { head + (file?.body ?? "") }
  /// What stands above the body; all of a file that cannot be read.
  private let head: String
  /// Nil where the file cannot be read; its own findings say why.
  public let file: ArticleFile?
  /// Whether it stands as the program wrote it.
  public let isUntouched: Bool

  public init(path: String, text: String, file: ArticleFile?) {
    self.path = path
    let bodyLength = file?.body.utf8.count ?? 0
    head = String(decoding: text.utf8.dropLast(bodyLength), as: UTF8.self)
    self.file = file
    isUntouched = file.map { ChronicleModel.isUntouched(text, seal: $0.article.seal) } ?? false
  }

  /// Where its text comes from, as far as the file can be read.
  var source: Article.Source {
    file?.article.source ?? Article.Source(clipping: namedClipping(text))
  }
}

/// The clipping that an unreadable article file names, so that a slip of the pen in the file does not
/// make a second article.
private func namedClipping(_ text: String) -> String? {
  guard let start = text.firstRange(of: "clipping: ")?.upperBound else { return nil }
  let rest = text[start...].prefix { $0 != "," && $0 != "}" && $0 != "\n" }
  return String(rest.filter { $0 != "\"" })
}

/// The keys by which a source is known: its file; for a line of a data set, which moves when others are
/// added, the line's own text, or else its address.
func clippingKeys(_ source: Article.Source) -> [String] {
  guard let clipping = source.clipping else { return [] }
  guard isDataSet(clipping) else { return [clipping] }
  return [source.sha256, source.url].compactMap { $0.map { "\(clipping) \($0)" } }
}

/// Whether a clipping's file is a data set of several clippings.
func isDataSet(_ clipping: String) -> Bool {
  clipping.hasSuffix(".jsonl") || clipping.hasSuffix(".ndjson")
}
