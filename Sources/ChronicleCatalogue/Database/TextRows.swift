import ChronicleMarkdown
import ChronicleModel

/// Writes the rows of the tables that hold what articles say.
struct TextRows {
  let catalogue: Catalogue
  private var record = SQLiteRecord()

  init(catalogue: Catalogue) { self.catalogue = catalogue }

  mutating func addArticle(_ index: Int, to tree: inout SQLiteTree, in file: inout SQLiteFile) {
    let entry = catalogue.articles[index]
    record.add(entry.id)
    record.add(entry.title)
    record.add(entry.isTitleSupplied)
    record.add(days: entry.date)
    record.add(entry.isDateInferred)
    record.add(entry.dateline)
    record.add(entry.agency)
    let source = entry.source
    for text in [source.name, source.url, entry.lang, source.clipping, source.sha256] {
      record.add(text)
    }
    record.add(entry.wordCount)
    tree.add(&record, to: &file)
  }

  mutating func addSentences(
    of index: Int, to tree: inout SQLiteTree, in file: inout SQLiteFile
  ) {
    let entry = catalogue.articles[index]
    let (id, sentences, plain) = (entry.id, entry.sentences, entry.plain)
    for sentence in byteOrder(sentences.map(\.fragment)) {
      let found = sentences[sentence]
      record.add(id)
      record.add(found.fragment)
      record.add(sentence + 1)
      plain[found.range].withUnsafeBufferPointer { record.add($0) }
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
