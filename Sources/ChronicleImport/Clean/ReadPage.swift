import ChronicleFacts
import ChronicleModel

/// What a page turns out to hold.
struct ReadPage {
  private(set) var title: String?
  private(set) var subtitle: String?
  var dateline: String?
  var agency: String?
  /// The paper that a line of the head names.
  var paper: String?
  var byline: [String] = []
  var stamps: [CleanArticle.Stamp] = []
  private(set) var rightsYears: ClosedRange<Int>?
  private(set) var boilerplate: [Int] = []
  private(set) var body = BodyText()

  let page: Page
  let reader: Reader
  let kinds: [BlockKind]
  let traits: [BlockTraits]
  /// What each block is by its form; nil in a plain text.
  private let roles: [PageText.Line.Role?]
  var isArticle: [Bool]
  /// Blocks that are neither body nor furniture: title, date, dateline, byline, credit, copies.
  var isMetadata: [Bool]
  /// The title's block.
  private(set) var titleBlock: Int?
  /// Dates of the page's head, which may be the day of printing.
  var lastResorts: [(block: Int, stamp: CleanArticle.Stamp)] = []

  /// - Parameter given: What is known of the lines already, from a form that tells.
  init(_ page: Page, given: PageText? = nil, with reader: Reader) {
    self.page = page
    self.reader = reader
    let layout = given?.layout ?? []
    roles = page.blocks.map { block in
      block.lines.lowerBound < layout.count ? layout[block.lines.lowerBound]?.role : nil
    }
    traits = page.blocks.map { BlockTraits($0, on: page, rules: reader.cleanRules) }
    kinds = withWholePleas(
      zip(page.blocks, traits).map { kind(of: $0, $1, on: page, with: reader) }, traits)
    isArticle = articleRegion(kinds, traits)
    isMetadata = Array(repeating: false, count: kinds.count)
    for (index, role) in roles.enumerated() where role.map({ !$0.isText }) ?? false {
      isArticle[index] = false
    }
    leaveWhatPrecedesReport()
    readTitle()
    readMetadata()
    readBody()
    readNames()
    let rights = rightsLine()
    agency = agency ?? rights.flatMap { bylineAgency($0, of: words, with: reader) }
    rightsYears = rights.flatMap { namedYears($0, of: words) }
    if byline.isEmpty { byline = reportersBelow() }
    readHeadDate()
    leaveOthersDates()
    readCommentDates()
    boilerplate = furnitureLines()
    stamps += lastResorts.map { _, stamp in
      CleanArticle.Stamp(kind: stamp.kind == .capture ? .capture : .page, range: stamp.range)
    }
    let places = stamps.map { ($0.kind.rawValue, isAboveTitle($0)) }
    stamps = stamps.indices.sorted { places[$0] < places[$1] }.map { stamps[$0] }
  }

  var words: Words { page.words }
  var firstArticle: Int { isArticle.firstIndex(of: true) ?? 0 }
  var lastArticle: Int { isArticle.lastIndex(of: true) ?? -1 }

  /// A report begins with its dateline: a few lines that stand above it are none of it.
  private mutating func leaveWhatPrecedesReport() {
    let blocks = kinds.indices.filter { isArticle[$0] && kinds[$0] != .marks }.prefix(9)
    guard
      let start = blocks.first(where: {
        kinds[$0] == .prose && leadingDateline($0).map { $0.place != nil && $0.hasDate } ?? false
      })
    else { return }
    let above = blocks.prefix { $0 < start }
    guard above.allSatisfy({ traits[$0].count <= 45 }),
      above.map({ traits[$0].count }).reduce(0, +) <= 90
    else { return }
    for index in above { isArticle[index] = false }
  }

  /// The clipping's lines that hold furniture and nothing else, from 1.
  private func furnitureLines() -> [Int] {
    var kept: Set<Int> = []
    var left: Set<Int> = Set(page.tagLines)
    for index in kinds.indices {
      let numbers = page.blocks[index].lines.map { page.lineNumbers[$0] }
      if isArticle[index] || isMetadata[index] {
        kept.formUnion(numbers)
      } else {
        for line in page.blocks[index].lines {
          left.formUnion(page.lineNumbers[line]...page.lastNumbers[line])
        }
      }
    }
    return left.subtracting(kept).map { $0 + 1 }.sorted()
  }

  // MARK: Title

  private mutating func readTitle() {
    let given = roles.firstIndex(of: .title).map {
      FoundTitle(block: $0, tokens: page.blocks[$0].tokens)
    }
    guard
      let found = given
        ?? ChronicleImport.title(of: page, kinds, traits, isArticle: isArticle, with: reader)
    else { return }
    title = words.string(found.tokens)
    titleBlock = found.block
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
    readPoints(after: found.block)
  }

  /// The line below the title, where it goes on about the same and is parted from the body.
  private mutating func readSubtitle(after title: Int) {
    if let given = roles.firstIndex(of: .subtitle) {
      subtitle = words.string(page.blocks[given].tokens)
      isMetadata[given] = true
      return
    }
    let first = firstArticle
    guard title < first,
      let index = ((title + 1)..<(first + 1)).first(where: {
        !isMetadata[$0] && kinds[$0] != .marks
      })
    else { return }
    let found = traits[index]
    guard kinds[index] == .short || kinds[index] == .prose, found.count >= 5, found.count <= 45,
      !found.isOpenEnded, !found.isBullet, found.opensWithCapital || found.opensQuote
    else { return }
    guard !isArticle[index] || index == first && isFollowedByMetadata(index) else { return }
    if isPaperName(index) {
      isMetadata[index] = true
      paper = paper ?? paperName(in: page.blocks[index].tokens)
      return
    }
    subtitle = words.string(page.blocks[index].tokens)
    isMetadata[index] = true
    isArticle[index] = false
  }

  /// `The Nation (Nairobi)`
  func isPaperName(_ index: Int) -> Bool {
    let tokens = page.blocks[index].tokens
    return traits[index].count <= 7 && !traits[index].endsSentence
      && words.tokens[tokens].allSatisfy { $0.kind == .mark || $0.isCapitalised }
      && (words[tokens.upperBound - 1].isMark(")")
        || reader.cleanRules.roles(of: words[tokens.upperBound - 1].id).contains(.site))
      && tokens.contains { reader.cleanRules.roles(of: words[$0].id).contains(.site) }
  }

  /// The points of an article that a wire service puts between its title and its text: `* Minister was
  /// to go to Tokyo`. They serve as its subtitle.
  private mutating func readPoints(after title: Int) {
    guard title < firstArticle else { return }
    let points = ((title + 1)..<firstArticle).filter { index in
      kinds[index] == .short && !isMetadata[index] && traits[index].isBullet
        && traits[index].count >= 4 && page.text[page.blocks[index].range.lowerBound] == 0x2A
    }
    guard !points.isEmpty else { return }
    for index in points { isMetadata[index] = true }
    subtitle =
      subtitle
      ?? points.map { words.string(page.blocks[$0].tokens.dropFirst()) }.joined(separator: "; ")
  }

  /// Whether a date line or byline comes before the next paragraph.
  private func isFollowedByMetadata(_ index: Int) -> Bool {
    for next in kinds[(index + 1)...].prefix(6) {
      switch next {
      case .date, .byline, .dateline, .credit: return true
      case .prose: return false
      default: continue
      }
    }
    return false
  }

  // MARK: Date lines, datelines, credits, bylines

  private mutating func readMetadata() {
    guard let first = isArticle.firstIndex(of: true), let last = isArticle.lastIndex(of: true)
    else { return }
    let head = headStart(first)
    let end = metadataEnd(after: last)
    let list = kinds[last...].firstIndex { $0 == .related || $0 == .comments } ?? kinds.count
    for index in kinds.indices {
      let isAfter = index > last && index < end
      let isNear = index >= head && index <= first || isArticle[index] || isAfter
      let range = clippingRange(page.blocks[index].tokens)
      switch kinds[index] {
      case .date(let kind):
        readDate(index, kind, range, isNear: isNear, isListed: index > list)
      case .credit(let credit) where isNear:
        // "AFP News" above the title is the page's banner.
        isMetadata[index] = credit.hasDate || index > titleBlock ?? -1
        isArticle[index] = false
        agency = agency ?? credit.agency
        if credit.agency == nil { paper = paper ?? paperName(in: page.blocks[index].tokens) }
        if credit.hasDate { stamps.append(CleanArticle.Stamp(kind: .credit, range: range)) }
      case .dateline(let line)
      where isNear && (dateline == nil || agency == nil)
        && (!isAfter || line.hasDate || line.agency != nil):
        isMetadata[index] = true
        isArticle[index] = false
        // "NORDIC GAZETTE, 2 OCTOBER 2009"
        let named = paperName(in: page.blocks[index].tokens)
        paper = paper ?? named
        if named == nil || named != line.place { dateline = dateline ?? line.place }
        agency = agency ?? line.agency
        if line.hasDate { stamps.append(CleanArticle.Stamp(kind: .dateline, range: range)) }
      case .byline where isNear:
        isMetadata[index] = true
        isArticle[index] = false
        byline += bylineNames(page.blocks[index].tokens, of: words, with: reader)
        agency =
          agency ?? bylineAgency(page.blocks[index].tokens, of: words, with: reader)
      // "By Ann Smith", and below it "Staff Reporter"
      case .short
      where isNear && index > 0 && kinds[index - 1] == .byline
        && (isRole(index) || isPaperName(index)):
        isMetadata[index] = true
        isArticle[index] = false
      case .furniture, .end:
        if index > last, statesAppearance(index) {
          lastResorts.append((index, CleanArticle.Stamp(kind: .page, range: range)))
        }
      default: break
      }
    }
  }

  /// Whether a line says no more than what a reporter is: `Staff Reporter`, `Special to the Beacon`.
  private func isRole(_ index: Int) -> Bool {
    traits[index].count <= 5
      && words.string(page.blocks[index].tokens.upperBound - 1) != "News"
      && words.tokens[page.blocks[index].tokens].allSatisfy {
        $0.kind == .mark
          || !reader.cleanRules.roles(of: $0.id).isDisjoint(with: [.reporter, .we, .function])
      }
  }

  /// Those named below an article: `(Reporting by Ann Smith in Seoul; Editing by ...)`
  private func reportersBelow() -> [String] {
    let last = lastArticle
    for index in kinds.indices where kinds[index] == .furniture && index > last {
      let tokens = page.blocks[index].tokens
      guard
        let start = tokens.dropLast(2).first(where: {
          words.string($0).lowercased() == "reporting" && words.string($0 + 1) == "by"
        }), start - tokens.lowerBound <= 1
      else { continue }
      return bylineNames((start + 1)..<tokens.upperBound, of: words, with: reader)
    }
    return []
  }

  /// `SEOUL | Thu Nov 2, 2006 3:05am EST`, `Reuters, Washington, Nov 20 2019`
  func leadingDateline(_ index: Int) -> Dateline? {
    ChronicleImport.dateline(opening: page.blocks[index].tokens, of: words, with: reader)
  }

  /// Lines between title and body that are no more than a reporter's name or a place.
  private mutating func readNames() {
    guard let title = isMetadata.firstIndex(of: true), title < firstArticle else { return }
    for index in (title + 1)..<firstArticle
    where kinds[index] == .short && !isMetadata[index] && traits[index].count <= 6 {
      var tokens = page.blocks[index].tokens
      // "PANAMA CITY —"
      while tokens.count > 1, words[tokens.upperBound - 1].kind == .mark { tokens.removeLast() }
      if dateline == nil, let place = wholePlace(tokens, of: words, with: reader) {
        dateline = place
        isMetadata[index] = true
      } else {
        // "Ann Smith, Oslo", "Ann Smith | Oslo, Norway", "Ann Smith in Oslo"
        let isJoint = { [words] (index: Int) in
          words[index].isMark(",") || words[index].isMark("|") || words.string(index) == "in"
        }
        let name = tokens.prefix { !isJoint($0) }
        let place = tokens.drop { !isJoint($0) }.dropFirst()
        let known = place.isEmpty ? nil : wholePlace(place, of: words, with: reader)
        guard isName(name, of: words, with: reader, isCertain: known != nil),
          place.isEmpty || known != nil
        else { continue }
        dateline = dateline ?? known
        byline += bylineNames(tokens, of: words, with: reader)
        isMetadata[index] = true
      }
    }
  }

  private func rightsLine() -> Range<Int>? {
    kinds.indices.first { index in
      (kinds[index] == .furniture || kinds[index] == .end) && traits[index].count <= 60
        && opensRights(page.blocks[index].tokens, of: words)
    }.map { page.blocks[$0].tokens }
  }

  func clippingRange(_ tokens: Range<Int>) -> Range<Int> {
    guard !tokens.isEmpty else { return 0..<0 }
    return page.map.clipping(
      Int(words[tokens.lowerBound].start)..<Int(words[tokens.upperBound - 1].end))
  }

  // MARK: Body

  private mutating func readBody() {
    for index in kinds.indices where isArticle[index] {
      switch kinds[index] {
      case .furniture, .menu, .end, .aside, .related, .listEnd, .comments, .plea, .caption, .marks:
        isArticle[index] = false
      case .short where isLink(index), .prose where isLink(index): isArticle[index] = false
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
      if page.hasFieldCodes,
        let label = fieldLabel(opening: tokens, on: page, rules: reader.cleanRules),
        label.value == .text
      {
        tokens = label.end..<tokens.upperBound
      }
      if let noise = traits[index].noiseStart { tokens = tokens.lowerBound..<noise }
      if order < 2, dateline == nil || order == 0 { tokens = readDateline(opening: tokens) }
      if order == paragraphs.count - 1 { tokens = readTail(tokens) }
      guard !tokens.isEmpty else { continue }
      let end =
        tokens.upperBound == page.blocks[index].tokens.upperBound
        ? page.blocks[index].range.upperBound : Int(words[tokens.upperBound - 1].end)
      body.append(Int(words[tokens.lowerBound].start)..<end, of: page)
    }
  }

  /// Whether a line is another story's headline: a link and nothing else, or with `Read more` below it.
  private func isLink(_ index: Int) -> Bool {
    if page.blocks[index].isLink, !traits[index].endsSentence, traits[index].count <= 20 {
      return true
    }
    guard index + 1 < kinds.count, kinds[index + 1] == .furniture || kinds[index + 1] == .related,
      traits[index].count <= 16,
      !traits[index].endsSentence || words[page.blocks[index].tokens.upperBound - 1].isMark("?")
    else { return false }
    return ["read more", "read more »", "read more >"].contains(
      words.string(page.blocks[index + 1].tokens).lowercased())
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

  private mutating func readTail(_ tokens: Range<Int>) -> Range<Int> {
    let tail = articleTail(of: tokens, in: words, with: reader)
    if let (credit, range) = tail.credit {
      agency = agency ?? credit.agency
      if credit.hasDate {
        stamps.append(CleanArticle.Stamp(kind: .credit, range: clippingRange(range)))
      }
    }
    return tail.body
  }
}
