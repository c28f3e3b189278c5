import ChronicleFacts

/// What a page turns out to hold.
struct ReadPage {
  private(set) var title: String?
  private(set) var subtitle: String?
  private(set) var dateline: String?
  private(set) var agency: String?
  private(set) var byline: [String] = []
  private(set) var stamps: [CleanArticle.Stamp] = []
  private(set) var boilerplate: [Int] = []
  private(set) var body = BodyText()

  private let page: Page
  private let reader: Reader
  private let kinds: [BlockKind]
  private let evidence: [Evidence]
  private var isArticle: [Bool]
  /// Blocks that are neither body nor furniture: title, date, dateline, byline, credit, copies.
  private var isMetadata: [Bool]
  /// Dates of the page's head, which may be the day of printing.
  private var lastResorts: [CleanArticle.Stamp] = []

  init(_ page: Page, with reader: Reader) {
    self.page = page
    self.reader = reader
    evidence = page.blocks.map { Evidence($0, on: page, rules: reader.cleanRules) }
    kinds = zip(page.blocks, evidence).map { kind(of: $0, $1, on: page, with: reader) }
    isArticle = articleRegion(kinds, evidence)
    isMetadata = Array(repeating: false, count: kinds.count)
    readTitle()
    readMetadata()
    readBody()
    for index in kinds.indices where !isArticle[index] && !isMetadata[index] {
      boilerplate += page.blocks[index].lines.map { $0 + 1 }
    }
    stamps.sort { $0.kind.rawValue < $1.kind.rawValue }
    stamps += lastResorts
  }

  private var words: Words { page.words }
  private var firstArticle: Int { isArticle.firstIndex(of: true) ?? 0 }
  private var lastArticle: Int { isArticle.lastIndex(of: true) ?? -1 }

  // MARK: Title

  private mutating func readTitle() {
    guard
      let found = ChronicleImport.title(
        of: page, kinds, evidence, isArticle: isArticle, with: reader)
    else { return }
    title = words.string(found.tokens)
    isMetadata[found.block] = kinds[found.block] != .menu
    isArticle[found.block] = false
    let hash = lineHash(found.tokens, words)
    for (index, block) in page.blocks.enumerated() where index != found.block {
      if kinds[index] != .menu, lineHash(block.tokens, words) == hash {
        isMetadata[index] = true
        isArticle[index] = false
      }
    }
    readSubtitle(after: found.block)
  }

  /// A line between title and body that goes on about the same.
  private mutating func readSubtitle(after titleBlock: Int) {
    let first = firstArticle
    guard titleBlock < first || titleBlock > lastArticle else { return }
    if titleBlock > lastArticle { return }
    for index in (titleBlock + 1)..<max(titleBlock + 1, first + 1) {
      let isOutside = !isArticle[index]
      let found = evidence[index]
      guard kinds[index] == .short || kinds[index] == .prose, found.count >= 5, found.count <= 45,
        !found.isOpenEnded, !found.isBullet, !isMetadata[index]
      else {
        if kinds[index] == .plea || kinds[index] == .related { return }
        continue
      }
      let isParted =
        index + 1 < kinds.count && isOutside
        || !isOutside && index == first && isFollowedByMetadata(index)
      guard isParted else { return }
      subtitle = words.string(page.blocks[index].tokens)
      isMetadata[index] = true
      isArticle[index] = false
      return
    }
  }

  private func isFollowedByMetadata(_ index: Int) -> Bool {
    guard index + 1 < kinds.count else { return false }
    switch kinds[index + 1] {
    case .date, .byline, .dateline: return true
    case .credit: return index + 2 < kinds.count
    default: return false
    }
  }

  // MARK: Date lines, datelines, credits, bylines

  private mutating func readMetadata() {
    guard let first = isArticle.firstIndex(of: true), let last = isArticle.lastIndex(of: true)
    else { return }
    let titleBlock = isMetadata.firstIndex(of: true) ?? first
    let head = max(0, min(titleBlock, first) - 4)
    for index in kinds.indices {
      let isBetween = index >= head && index <= first || isArticle[index]
      let isAfter = index > last && followsBody(index, last)
      let isNear = isBetween || isAfter
      let range = clippingRange(page.blocks[index].tokens)
      switch kinds[index] {
      case .date(let kind):
        readDate(index, kind, range, isNear: isNear && (index >= first || isHead(index, first)), isAfter: isAfter, last)
      case .credit(let credit) where isNear:
        isMetadata[index] = true
        isArticle[index] = false
        agency = agency ?? credit.agency
        if credit.hasDate { stamps.append(CleanArticle.Stamp(kind: .credit, range: range)) }
      case .dateline(let line) where isNear && (dateline == nil || agency == nil):
        isMetadata[index] = true
        isArticle[index] = false
        dateline = dateline ?? line.place
        agency = agency ?? line.agency
        if line.hasDate { stamps.append(CleanArticle.Stamp(kind: .dateline, range: range)) }
      case .byline where isNear:
        isMetadata[index] = true
        isArticle[index] = false
        byline += bylineNames(page.blocks[index].tokens, of: words, with: reader)
        agency =
          agency ?? bylineAgency(page.blocks[index].tokens, of: words, with: reader)
      default: break
      }
    }
  }

  /// Whether a block before the article belongs to its head and not to the page's: no menu between.
  private func isHead(_ index: Int, _ first: Int) -> Bool {
    guard let title = isMetadata.firstIndex(of: true), title < first else { return true }
    guard index < title else { return true }
    return !kinds[index..<title].contains { $0 == .furniture || $0 == .menu } || !kinds[..<index].contains(.furniture) && index < 3
  }

  private mutating func readDate(
    _ index: Int, _ kind: CleanArticle.Stamp.Kind, _ range: Range<Int>, isNear: Bool, isAfter: Bool,
    _ last: Int
  ) {
    let stamp = CleanArticle.Stamp(kind: kind, range: range)
    let isListed = index > last && kinds[last..<index].contains { $0 == .related || $0 == .comments }
    if isNear {
      isMetadata[index] = true
      isArticle[index] = false
      stamps.append(stamp)
      if let line = leadingDateline(index) {
        dateline = dateline ?? line.place
        agency = agency ?? line.agency
      }
    } else if index < firstArticle || !isListed {
      isArticle[index] = false
      lastResorts.append(stamp)
    }
  }

  /// `SEOUL | Thu Nov 2, 2006 3:05am EST`, `Reuters, Washington, Nov 20 2019`
  private func leadingDateline(_ index: Int) -> Dateline? {
    ChronicleImport.dateline(opening: page.blocks[index].tokens, of: words, with: reader)
  }

  /// Whether nothing but other metadata stands between the article's end and a block.
  private func followsBody(_ index: Int, _ last: Int) -> Bool {
    for between in (last + 1)..<index {
      switch kinds[between] {
      case .date, .credit, .dateline, .byline, .marks: continue
      default: if !isMetadata[between] { return index - last <= 2 && kinds[between] == .furniture }
      }
    }
    return true
  }

  private func clippingRange(_ tokens: Range<Int>) -> Range<Int> {
    guard !tokens.isEmpty else { return 0..<0 }
    return page.map.clipping(
      Int(words[tokens.lowerBound].start)..<Int(words[tokens.upperBound - 1].end))
  }

  // MARK: Body

  private mutating func readBody() {
    for index in kinds.indices where isArticle[index] {
      switch kinds[index] {
      case .furniture, .menu, .aside, .related, .comments, .plea, .caption, .marks:
        isArticle[index] = false
      default: break
      }
    }
    let blocks = kinds.indices.filter { isArticle[$0] }
    let repeated = repeatedBlocks(blocks, on: page)
    for index in blocks where repeated.contains(index) {
      isMetadata[index] = true
      isArticle[index] = false
    }
    let paragraphs = blocks.filter { isArticle[$0] }
    for (order, index) in paragraphs.enumerated() {
      var tokens = page.blocks[index].tokens
      if order < 2, dateline == nil || order == 0 { tokens = readDateline(opening: tokens) }
      if order == paragraphs.count - 1 { tokens = readTail(tokens) }
      guard !tokens.isEmpty else { continue }
      let end =
        tokens.upperBound == page.blocks[index].tokens.upperBound
        ? page.blocks[index].range.upperBound : Int(words[tokens.upperBound - 1].end)
      body.append(Int(words[tokens.lowerBound].start)..<end, of: page)
    }
  }

  private mutating func readDateline(opening tokens: Range<Int>) -> Range<Int> {
    guard let line = ChronicleImport.dateline(opening: tokens, of: words, with: reader),
      line.tokens.upperBound < tokens.upperBound
    else { return tokens }
    dateline = dateline ?? line.place
    agency = agency ?? line.agency
    if line.hasDate {
      stamps.append(CleanArticle.Stamp(kind: .dateline, range: clippingRange(line.tokens)))
    }
    return line.tokens.upperBound..<tokens.upperBound
  }

  /// Cuts off a credit or an end mark that closes the last paragraph: `... he said. (Reuters)`,
  /// `... he said. Enditem`.
  private mutating func readTail(_ tokens: Range<Int>) -> Range<Int> {
    var tokens = tokens
    for start in tokens.suffix(12).dropFirst() {
      let before = words[start - 1]
      let closes = before.isMark(".") || before.isMark("\"") || before.kind == .mark && before.byte == 0xE2
      guard closes, words[start].isSpaced else { continue }
      let rest = start..<tokens.upperBound
      if let end = reader.cleanRules.endMark.match(words, at: words[start].kind == .mark ? start + 1 : start, limit: tokens.upperBound),
        words.tokens[end.end..<tokens.upperBound].allSatisfy({ $0.kind == .mark }),
        words[start].isCapitalised || words[start].kind == .mark
      {
        return tokens.lowerBound..<start
      }
      guard words[start].kind == .mark, let credit = credit(rest, of: words, with: reader) else {
        continue
      }
      agency = agency ?? credit.agency
      if credit.hasDate {
        stamps.append(CleanArticle.Stamp(kind: .credit, range: clippingRange(rest)))
      }
      tokens = tokens.lowerBound..<start
      break
    }
    return tokens
  }
}
