import ChronicleModel
import Foundation

/// Writes a catalogue as a database from the one of an earlier build, if nothing has changed since but the
/// texts of some articles, and those so that what else the tables say of them is the same.
///
/// The file has the bytes that it has when it is written without the old one. Nothing is to be had of an
/// old file that is not as this program writes it: then the answer is nil.
public func write(
  _ catalogue: Catalogue, to path: String, after old: String, texts changed: [Int]
) throws(SQLiteFileError) -> RewrittenDatabase? {
  guard let old = try? Data(contentsOf: URL(filePath: old), options: .alwaysMapped) else {
    return nil
  }
  var file = try SQLiteFile(path: path, expecting: Array(old.prefix(SQLiteFile.pageSize)))
  let isWhole = old.withUnsafeBytes { bytes in
    WrittenDatabase(bytes).map { file.write($0, replacing: changed, of: catalogue) } ?? false
  }
  if isWhole { return RewrittenDatabase(content: try file.finish()) }
  file.abandon()
  return nil
}

/// A database that was written from an older one.
public struct RewrittenDatabase: Sendable {
  /// The file's fingerprint, if it was learnt on the way: where as many pages were needed as before.
  public let content: Fingerprint?
}

extension SQLiteFile {
  fileprivate mutating func write(
    _ old: WrittenDatabase, replacing changed: [Int], of catalogue: Catalogue
  ) -> Bool {
    let ids = Set(changed).map { (id: catalogue.articles[$0].id, index: $0) }
    let sorted = ids.sorted { isBefore($0.id, $1.id) }.map { (Array($0.id.utf8), $0.index) }
    var rows = TextRows(catalogue: catalogue)
    let (articles, sentences) = (old.entries[0], old.entries[1])
    guard articles.name == "articles", sentences.name == "sentences",
      let articlesRoot = writeTree(
        on: 2...articles.root, of: old, replacing: sorted,
        by: { rows.addArticle($0, to: &$1, in: &$2) }),
      let sentencesRoot = writeTree(
        on: articles.root + 1...sentences.root, of: old, replacing: sorted,
        by: { rows.addSentences(of: $0, to: &$1, in: &$2) }),
      writePages(of: old, behind: sentences.root)
    else { return false }
    let difference = sentencesRoot - sentences.root
    for (index, entry) in old.entries.enumerated() {
      let root = index == 0 ? articlesRoot : entry.root + difference
      add(entry.type, entry.name, on: entry.table, root: root, sql: entry.sql)
    }
    return true
  }

  /// Writes a tree whose entries begin with the ids of articles, some of which get new ones.
  private mutating func writeTree(
    on pages: ClosedRange<Int>, of old: WrittenDatabase,
    replacing changed: [(id: [UInt8], index: Int)],
    by addRows: (Int, inout SQLiteTree, inout SQLiteFile) -> Void
  ) -> Int? {
    var tree = SQLiteTree(.index)
    var waiting = changed[...]
    var entries = WrittenEntries(of: old, on: pages)
    while let part = entries.next() {
      if case .leaf(let leaf) = part, leaf.isBefore(waiting.first?.id),
        tree.add(leaf: leaf, to: &self)
      {
        continue
      }
      for index in 0..<part.count {
        guard let cell = part.cell(index), let id = cell.record.bytes(0) else { return nil }
        while let first = waiting.first, first.id.withUnsafeBytes({ isBefore($0, id) }) {
          addRows(first.index, &tree, &self)
          waiting.removeFirst()
        }
        let isReplaced = waiting.first.map { id.elementsEqual($0.id) } ?? false
        if cell.rest != nil {
          guard var whole = entries.whole(cell) else { return nil }
          if isReplaced { continue }
          spill(&whole.bytes, recordFrom: whole.start, most: SQLiteTree.Kind.index.mostOnPage)
          whole.bytes.withUnsafeBytes { tree.add(cell: $0, to: &self) }
        } else if !isReplaced {
          tree.add(cell: cell.bytes, to: &self)
        }
      }
    }
    for (_, index) in waiting { addRows(index, &tree, &self) }
    return entries.areWhole ? tree.finish(in: &self) : nil
  }

  /// Writes the pages of the trees that stay, which have moved by as many pages as there are more now.
  private mutating func writePages(of old: WrittenDatabase, behind root: Int) -> Bool {
    let difference = pageCount - root
    if difference == 0 {
      add(pages: UnsafeRawBufferPointer(rebasing: old.bytes[(root * Self.pageSize)...]))
      return true
    }
    for number in root + 1...old.pageCount {
      guard let page = old.page(number, raisedBy: difference, behind: root) else { return false }
      _ = add(page: page)
    }
    return true
  }
}

extension WrittenEntries.Part {
  fileprivate var count: Int { if case .leaf(let page) = self { page.cellCount } else { 1 } }

  fileprivate func cell(_ index: Int) -> WrittenPage.Cell? {
    switch self {
    case .leaf(let page): page.cell(index)
    case .entry(let cell): cell
    }
  }
}

extension WrittenPage {
  /// Whether its last entry is of an article before the one with an id, if there is one.
  fileprivate func isBefore(_ id: [UInt8]?) -> Bool {
    guard let id else { return true }
    guard let last = cell(cellCount - 1)?.record.bytes(0) else { return false }
    return id.withUnsafeBytes { ChronicleCatalogue.isBefore(last, $0) }
  }
}
