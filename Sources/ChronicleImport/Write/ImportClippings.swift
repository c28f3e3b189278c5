import ChronicleDiagnostics
import ChronicleFacts
import ChronicleModel

/// An article file as it stands in the chronicle before an import.
package struct ExistingArticle: Sendable {
  package var path: String
  package var text: String
  /// Nil where the file cannot be read; its own findings say why.
  package var file: ArticleFile?

  package init(path: String, text: String, file: ArticleFile?) {
    self.path = path
    self.text = text
    self.file = file
  }
}

/// What an import asks to be written, and what became of each clipping.
package struct Import: Sendable {
  /// Article files that are new or changed: id and text.
  package var files: [(id: String, text: String)] = []
  package var ledger: [Ledger.Entry] = []
  package var diagnostics: [Diagnostic] = []
}

/// Turns clippings into article files; writes nothing.
///
/// An article that a person has changed is kept as it is; one that stands as the program wrote it is
/// written anew where it is read differently now. An article's id never changes.
package func importClippings(
  _ clippings: [RawClipping], existing: [ExistingArticle], people: [Person], events: [Event],
  progress: @Sendable @escaping () -> Void = {}
) async -> Import {
  var result = Import()
  if clippings.isEmpty { return result }
  let facts = Facts.carried.extended(people: people, events: events)
  let reader = Reader(knowledge: Knowledge(facts: facts))
  let identity = PersonIdentity(
    people: people, linked: linkedNames(existing.compactMap(\.file)), facts: facts)

  let sorted = clippings.sorted { $0.name < $1.name }
  var drafts = await mapInParallel(sorted, runLength: 4) { clipping in
    let draft = ArticleDraft(clipping, with: reader, identity: identity)
    progress()
    return draft
  }
  for draft in drafts { result.diagnostics += draft.diagnostics }
  for draft in drafts {
    guard let reason = draft.exclusion else { continue }
    result.ledger.append(.init(input: draft.clipping, outcome: .excluded(reason: reason)))
  }
  drafts.removeAll { $0.exclusion != nil }

  var byClipping = articlesByClipping(existing)
  var taken = Set(existing.map { fileStem($0.path) })
  for family in families(of: drafts, principals: Set(byClipping.keys)) {
    let principal = drafts[family[0]]
    let old = principal.keys.lazy.compactMap { byClipping[$0] }.first
    // Two lines of a data set may give one address; only one of them is the article that stands there.
    if let old { byClipping = byClipping.filter { $0.value.path != old.path || !isRecord($0.key) } }
    let written = writeArticle(
      principal, witnesses: family.dropFirst().map { drafts[$0] }, old: old, taken: &taken)
    if let text = written.text { result.files.append((written.id, text)) }
    result.ledger.append(
      .init(
        input: principal.clipping, outcome: written.outcome, article: written.id,
        note: written.note))
    for index in family.dropFirst() {
      result.ledger.append(
        .init(
          input: drafts[index].clipping, outcome: .duplicate(of: principal.clipping),
          article: written.id))
    }
  }
  result.files.sort { $0.id < $1.id }
  return result
}

/// One clipping, read, on its way to an article.
private struct ArticleDraft: Sendable {
  var clipping: String
  var sha256: String
  var exclusion: String?
  var article = Article(id: "", title: "")
  var body: Words
  var diagnostics: [Diagnostic] = []

  /// By what its article is found again.
  var keys: [String] { clippingKeys(article.source) }

  init(_ clipping: RawClipping, with reader: Reader, identity: PersonIdentity) {
    self.clipping = clipping.name
    let reading = read(clipping, with: reader)
    let clean = reading.article.dated.clean
    body = clean.body
    diagnostics = clean.diagnostics
    article = ChronicleImport.article(from: reading, clipping: clipping, identity: identity)
    sha256 = article.source.sha256 ?? ""
    exclusion = clean.unreadable?.reason
  }
}

/// Drafts of one dispatch together, the one that the chronicle has already (or the first dated) in
/// front. Drafts that have an article file each stay apart, as an editor has them so; and so do drafts
/// whose days of publication lie more than a week apart, however alike they are.
private func families(of drafts: [ArticleDraft], principals: Set<String>) -> [[Int]] {
  let heads = wireFamilies(drafts.map(\.body))
  let families = Dictionary(grouping: drafts.indices, by: { heads[$0] })
  return families.keys.sorted().flatMap { head -> [[Int]] in
    let sorted = (families[head] ?? []).sorted { left, right in
      func rank(_ index: Int) -> (Int, Int, Int, String) {
        let draft = drafts[index]
        return (
          draft.keys.contains(where: principals.contains) ? 0 : 1,
          draft.article.date?.day == nil ? 1 : 0,
          draft.article.isTitleSupplied ? 1 : 0, draft.clipping
        )
      }
      return rank(left) < rank(right)
    }
    let day = sorted.first.flatMap { drafts[$0].article.date?.day }
    let own = sorted.dropFirst().filter { index in
      if drafts[index].keys.contains(where: principals.contains) { return true }
      guard let day, let other = drafts[index].article.date?.day else { return false }
      return abs(other - day) > 7
    }
    return [sorted.filter { !own.contains($0) }] + own.map { [$0] }
  }
}

private func articlesByClipping(_ existing: [ExistingArticle]) -> [String: ExistingArticle] {
  var found: [String: ExistingArticle] = [:]
  for article in existing.sorted(by: { $0.path < $1.path }) {
    let source =
      article.file?.article.source ?? Article.Source(clipping: namedClipping(article.text))
    for key in clippingKeys(source) where found[key] == nil { found[key] = article }
  }
  return found
}

/// The keys by which a source is known: its file; for a line of a data set, which moves when others are
/// added, the line's own text, or else its address.
private func clippingKeys(_ source: Article.Source) -> [String] {
  guard let clipping = source.clipping else { return [] }
  guard isRecord(clipping) else { return [clipping] }
  return [source.sha256, source.url].compactMap { $0.map { "\(clipping) \($0)" } }
}

/// Whether a clipping's name, or a key made of it, is that of a data set of several clippings.
private func isRecord(_ clipping: String) -> Bool {
  let name = clipping.prefix { $0 != " " }
  return name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson")
}

/// The clipping that an unreadable article file names, so that a slip of the pen in the file does not
/// make a second article.
private func namedClipping(_ text: String) -> String? {
  guard let start = text.firstRange(of: "clipping: ")?.upperBound else { return nil }
  let rest = text[start...].prefix { $0 != "," && $0 != "}" && $0 != "\n" }
  return String(rest.filter { $0 != "\"" })
}

private func writeArticle(
  _ draft: ArticleDraft, witnesses: [ArticleDraft], old: ExistingArticle?, taken: inout Set<String>
) -> (id: String, text: String?, outcome: Ledger.Outcome, note: String?) {
  var article = draft.article
  article.witnesses = witnesses.map {
    $0.article.source
  }
  if let old {
    article.id = fileStem(old.path)
    guard let kept = old.file?.article else {
      return (article.id, nil, .excluded(reason: "its article file has errors"), nil)
    }
    if !isUntouched(old.text, seal: kept.seal) {
      let changed = kept.source.sha256 != nil && kept.source.sha256 != draft.sha256
      let note = changed ? "kept as edited, although the clipping has changed" : "kept as edited"
      return (article.id, nil, outcome(of: kept), note)
    }
    let text = article.sealed.fileText
    return (article.id, text == old.text ? nil : text, outcome(of: article), nil)
  }
  article.id = articleID(for: article, taken: taken)
  taken.insert(article.id)
  return (article.id, article.sealed.fileText, outcome(of: article), nil)
}

private func outcome(of article: Article) -> Ledger.Outcome {
  article.isDraft ? .draft : article.date == nil ? .undated : .published
}

/// The full names that the bodies of articles link to ids.
private func linkedNames(_ files: [ArticleFile]) -> [(name: String, id: String)] {
  var found: [(name: String, id: String)] = []
  for file in files.sorted(by: { $0.article.id < $1.article.id }) {
    var rest = Substring(file.article.body)
    while let link = rest.firstRange(of: "](person:") {
      let after = rest[link.upperBound...]
      if let open = rest[..<link.lowerBound].lastIndex(of: "["),
        let close = after.firstIndex(of: ")")
      {
        let name = rest[rest.index(after: open)..<link.lowerBound]
        found.append((String(name), String(after[..<close])))
      }
      rest = after
    }
  }
  return found
}
