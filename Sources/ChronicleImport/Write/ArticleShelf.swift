import ChronicleModel

/// The chronicle's article files, and which of them is which clipping's.
struct ArticleShelf {
  private let existing: [ExistingArticle]
  /// Index of the existing article of each draft that has one.
  private var articles: [Int: Int] = [:]
  /// The addresses that clippings had when they were articles, by their keys.
  private var addresses: [String: String] = [:]

  /// Finds the article of each draft: by its clipping's name; where that has another one now, by its text.
  init(_ existing: [ExistingArticle], drafts: [ArticleDraft]) {
    self.existing = existing.sorted { $0.path < $1.path }
    var byKey: [String: Int] = [:]
    var byText: [String: Int] = [:]
    for (index, article) in self.existing.enumerated() {
      for key in clippingKeys(article.source) where byKey[key] == nil { byKey[key] = index }
      if let text = article.source.sha256, byText[text] == nil { byText[text] = index }
      for witness in article.file?.article.witnesses ?? [] {
        for key in clippingKeys(witness) { addresses[key] = addresses[key] ?? witness.address }
      }
    }
    var found: Set<Int> = []
    func find(_ article: (ArticleDraft) -> Int?) {
      for (index, draft) in drafts.enumerated() where articles[index] == nil {
        guard let article = article(draft), found.insert(article).inserted else { continue }
        articles[index] = article
      }
    }
    find { clippingKeys($0.article.source).first.flatMap { byKey[$0] } }
    find { clippingKeys($0.article.source).dropFirst().first.flatMap { byKey[$0] } }
    find { $0.article.source.sha256.flatMap { byText[$0] } }
  }

  func hasArticle(_ draft: Int) -> Bool { articles[draft] != nil }

  /// Whether a draft's article is the editor's.
  func isKept(_ draft: Int) -> Bool {
    articles[draft].map { !existing[$0].isUntouched } ?? false
  }

  /// Gives each family its article file, and says what is to be changed for it.
  ///
  /// An article of the chronicle whose clipping is now a witness of another gives its place to that one, and
  /// its address leads there.
  func place(_ families: [[Int]], of drafts: [ArticleDraft], in result: inout Import) {
    let families = families.sorted { drafts[$0[0]].clipping < drafts[$1[0]].clipping }
    var leaving: [String: ExistingArticle] = [:]
    for index in families.flatMap({ $0.dropFirst() }).compactMap({ articles[$0] }) {
      leaving[fileStem(existing[index].path).lowercased()] = existing[index]
    }
    var taken = Set(existing.map { fileStem($0.path).lowercased() }).subtracting(leaving.keys)
    let ids = families.map { family in
      if let article = articles[family[0]] { return fileStem(existing[article].path) }
      let id = articleID(for: drafts[family[0]].article, taken: taken)
      taken.insert(id)
      return id
    }
    for (family, id) in zip(families, ids) {
      var article = drafts[family[0]].article
      article.id = id
      article.witnesses = witnesses(family.dropFirst(), of: drafts, id: id, taken: taken)
      let old = articles[family[0]].map { existing[$0] } ?? leaving.removeValue(forKey: id)
      result.write(article, over: old, clipping: drafts[family[0]].clipping)
      for index in family.dropFirst() {
        result.ledger.append(
          .init(
            input: drafts[index].clipping, outcome: .duplicate(of: drafts[family[0]].clipping),
            article: id))
      }
    }
    for article in leaving.values {
      result.changes.append(ArticleChange(path: article.path, old: article.text, new: nil))
    }
  }

  private func witnesses(
    _ family: some Sequence<Int>, of drafts: [ArticleDraft], id: String, taken: Set<String>
  ) -> [Article.Source] {
    var addresses: Set<String> = [id]
    return family.map { index in
      var source = drafts[index].article.source
      let address =
        clippingKeys(source).lazy.compactMap { self.addresses[$0] }.first
        ?? articles[index].map { fileStem(existing[$0].path) }
        ?? articleID(for: drafts[index].article, taken: [])
      if !taken.contains(address), addresses.insert(address).inserted { source.address = address }
      return source
    }
  }
}

extension Import {
  /// Asks for an article's file, unless the one that stands is the editor's or says the same.
  fileprivate mutating func write(
    _ article: Article, over old: ExistingArticle?, clipping: String
  ) {
    func enter(_ outcome: Ledger.Outcome, _ note: String? = nil) {
      ledger.append(.init(input: clipping, outcome: outcome, article: article.id, note: note))
    }
    if let old, !old.isUntouched {
      guard let kept = old.file?.article else {
        return enter(.excluded(reason: "its article file has errors"))
      }
      let changed = kept.source.sha256 != nil && kept.source.sha256 != article.source.sha256
      let note = changed ? "kept as edited, although the clipping has changed" : "kept as edited"
      return enter(outcome(of: kept), note)
    }
    enter(outcome(of: article))
    let text = article.sealed.fileText
    if text == old?.text { return }
    let path = old?.path ?? "content/articles/\(article.id).md"
    changes.append(ArticleChange(path: path, old: old?.text, new: text))
  }
}

private func outcome(of article: Article) -> Ledger.Outcome {
  article.isDraft ? .draft : article.date == nil ? .undated : .published
}
