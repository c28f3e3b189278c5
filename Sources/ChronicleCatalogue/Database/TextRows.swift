import ChronicleMarkdown
import ChronicleModel

/// Writes the rows of the tables that hold what articles say.
struct TextRows {
  let catalogue: Catalogue
  private var record = SQLiteRecord()

  init(catalogue: Catalogue) { self.catalogue = catalogue }

  mutating func addArticle(_ index: Int, to tree: inout SQLiteTree, in file: inout SQLiteFile) {
    let entry = catalogue.articles[index]
    let article = entry.article
    record.add(article.id)
    record.add(article.title)
    record.add(article.isTitleSupplied)
    record.add(days: article.date)
    record.add(article.isDateInferred)
    for text in [
      article.dateline, article.agency, article.source.name, article.source.url, article.lang,
      article.source.clipping, article.source.sha256,
    ] {
      record.add(text)
    }
    record.add(entry.wordCount)
    tree.add(&record, to: &file)
  }

  mutating func addSentences(
    of index: Int, to tree: inout SQLiteTree, in file: inout SQLiteFile
  ) {
    let entry = catalogue.articles[index]
    let (id, text) = (entry.id, entry.text)
    for sentence in byteOrder(text.sentences.map(\.fragment)) {
      let found = text.sentences[sentence]
      record.add(id)
      record.add(found.fragment)
      record.add(sentence + 1)
      text.plain[found.range].withUnsafeBufferPointer { record.add($0) }
      tree.add(&record, to: &file)
    }
  }
}

extension SQLiteRecord {
  /// A date, and the first and last day that it may mean.
  mutating func add(days date: EDTF?) {
    add(date?.description)
    add(date?.first?.description)
    add(date?.last?.description)
  }
}
