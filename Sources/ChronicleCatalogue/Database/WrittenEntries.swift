/// The entries of an index's tree, in their order.
struct WrittenEntries: IteratorProtocol {
  enum Part {
    case leaf(WrittenPage)
    /// What parts two leaves.
    case entry(WrittenPage.Cell)
  }

  private let file: WrittenDatabase
  /// The pages from the root to where the entries are being read, with the next step on each: on an inner
  /// page every other step leads below.
  private var path: [(page: WrittenPage, step: Int)] = []
  /// The tree's pages, the last of which is its root.
  private let pages: ClosedRange<Int>
  private var pagesRead = 0
  private var hasFailed = false

  /// Whether the tree was what it should be: each of its pages had one place in it.
  var areWhole: Bool { !hasFailed && pagesRead == pages.count }

  init(of file: WrittenDatabase, on pages: ClosedRange<Int>) {
    self.file = file
    self.pages = pages
    descend(to: pages.upperBound)
  }

  private mutating func page(_ number: Int) -> UnsafeRawBufferPointer? {
    pagesRead += 1
    return pagesRead <= pages.count && pages.contains(number) ? file.page(number) : nil
  }

  private mutating func descend(to number: Int) {
    guard let bytes = page(number), let page = WrittenPage(bytes),
      page.type == SQLiteTree.Kind.index.leaf || page.type == SQLiteTree.Kind.index.inner
    else { return fail() }
    path.append((page, 0))
  }

  private mutating func fail() {
    hasFailed = true
    path = []
  }

  mutating func next() -> Part? {
    while let (page, step) = path.last {
      guard page.isInner, step <= 2 * page.cellCount else {
        path.removeLast()
        if page.isInner { continue }
        return .leaf(page)
      }
      path[path.count - 1].step += 1
      if step == 2 * page.cellCount {
        descend(to: page.bytes.number(at: 8))
      } else if let cell = page.cell(step / 2) {
        if step % 2 == 1 { return .entry(cell) }
        descend(to: page.bytes.number(at: cell.place))
      } else {
        fail()
      }
    }
    return nil
  }

  /// The bytes of a cell with its whole record, and where that begins; nil where it is not to be had.
  mutating func whole(_ cell: WrittenPage.Cell) -> (bytes: [UInt8], start: Int)? {
    let end = cell.bytes.count - 4
    var bytes = Array(cell.bytes[..<end])
    var next = cell.bytes.number(at: end)
    var left = cell.count - cell.record.count
    while left > 0 {
      guard let page = page(next) else { return nil }
      let part = min(left, SQLiteFile.overflowRoom)
      bytes += page[4..<4 + part]
      left -= part
      next = page.number(at: 0)
    }
    return (bytes, end - cell.record.count)
  }
}
