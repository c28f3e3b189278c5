import ChronicleFacts

/// Which of a page's dates are the article's.
extension ReadPage {
  /// Where the lines begin that belong to the article though they stand above its title or body: those
  /// next to it, and all where no furniture is above.
  func headStart(_ first: Int) -> Int {
    let title = isMetadata.firstIndex(of: true) ?? first
    var head = min(title, first)
    let isBare = !kinds[..<head].contains { $0 == .furniture || $0 == .menu || $0 == .short }
    if isBare { return 0 }
    while head > 0 {
      switch kinds[head - 1] {
      case .date, .credit, .dateline, .byline, .marks: head -= 1
      default: return head
      }
    }
    return head
  }

  /// Where the lines end that follow the article and say more of it: dates, credits, reporters, past
  /// one line of furniture at most.
  func metadataEnd(after last: Int) -> Int {
    for between in (last + 1)..<max(last + 1, kinds.count) {
      switch kinds[between] {
      case .date, .credit, .dateline, .byline, .marks: continue
      default:
        guard isMetadata[between] else {
          return between == last + 1 && kinds[between] == .furniture ? last + 3 : between + 1
        }
      }
    }
    return kinds.count
  }

  mutating func readDate(
    _ index: Int, _ kind: CleanArticle.Stamp.Kind, _ range: Range<Int>, isNear: Bool, isListed: Bool
  ) {
    let stamp = CleanArticle.Stamp(kind: kind, range: range)
    let tokens = page.blocks[index].tokens
    let isStated = statedPublication(tokens, of: words, rules: reader.cleanRules) != nil
    if kind == .page || kind == .capture {
      // An address or a line on the copy says no more than a day; it stays furniture.
      isArticle[index] = false
      if kind == .capture || !isListed { lastResorts.append((index, stamp)) }
    } else if isNear || isStated {
      isMetadata[index] = true
      isArticle[index] = false
      stamps.append(stamp)
      paper = paper ?? paperName(in: tokens) ?? masthead(beside: index)
      if let line = leadingDateline(index) {
        dateline = dateline ?? line.place
        agency = agency ?? line.agency
      }
      if byline.isEmpty, bylineOpener(tokens, of: words) != nil {
        byline = bylineNames(tokens, of: words, with: reader)
      }
    } else if !isListed {
      isArticle[index] = false
      lastResorts.append((index, stamp))
    }
  }

  /// Whether a line below the article says on which day it was in the paper: `This article appeared in the
  /// Daily Post on May 3, 2011`.
  func statesAppearance(_ index: Int) -> Bool {
    let tokens = page.blocks[index].tokens
    guard traits[index].count <= 40,
      tokens.contains(where: { appearances.contains(words.string($0).lowercased()) }),
      let date = dateRange(in: tokens, of: words, rules: reader.cleanRules)
    else { return false }
    return [date.lowerBound, date.upperBound - 1].contains { words.digits(at: $0) == 4 }
  }

  /// A date in the page's head is the article's where no other says when it was published.
  mutating func readHeadDate() {
    guard !stamps.contains(where: { $0.kind == .published }) else { return }
    let first = firstArticle
    for index in kinds[..<first].indices where !isMetadata[index] && statesDay(index) {
      let range = clippingRange(page.blocks[index].tokens)
      lastResorts.append((index, CleanArticle.Stamp(kind: .published, range: range)))
    }
    for (block, stamp) in lastResorts
    where block < first && !isMetadata[block] && stamp.kind.isOfArticle {
      isMetadata[block] = true
      stamps.append(stamp)
    }
    lastResorts.removeAll { $0.block < first && $0.stamp.kind.isOfArticle }
  }

  /// Whether a dateline or credit far above the article is the page's date line: `Colombo, Friday, 19
  /// January 2007`.
  private func statesDay(_ index: Int) -> Bool {
    switch kinds[index] {
    case .dateline(let line) where line.hasDate: break
    case .credit(let credit) where credit.hasDate: break
    default: return false
    }
    return lineDate(in: page.blocks[index].tokens, of: words, rules: reader.cleanRules)?.year != nil
  }

  /// Dates above the title are another story's or the day of printing, where one below it states
  /// another day.
  mutating func leaveOthersDates() {
    guard let titleBlock else { return }
    let first = firstArticle
    let below = Set(
      kinds.indices.filter {
        $0 > titleBlock && $0 <= first && kinds[$0] == .date(.published) && isMetadata[$0]
      }.compactMap { dayNumbers(page.blocks[$0].tokens) })
    guard !below.isEmpty else { return }
    var others: Set<Range<Int>> = []
    for index in 0..<titleBlock
    where isMetadata[index] && [.date(.published), .date(.updated)].contains(kinds[index]) {
      let tokens = page.blocks[index].tokens
      guard let day = dayNumbers(tokens), !below.contains(day) else { continue }
      let range = clippingRange(tokens)
      isMetadata[index] = false
      others.insert(range)
      lastResorts.append((index, CleanArticle.Stamp(kind: .published, range: range)))
    }
    stamps.removeAll { others.contains($0.range) }
  }

  /// The numbers of a date that states its year, by which two lines are seen to state the same.
  private func dayNumbers(_ tokens: Range<Int>) -> Set<Int>? {
    guard let date = dateRange(in: tokens, of: words, rules: reader.cleanRules) else { return nil }
    let numbers = Set(date.compactMap { words.number(at: $0) })
    return numbers.contains { $0 > 31 } ? numbers : nil
  }

  /// Days on which readers commented below the article.
  mutating func readCommentDates() {
    guard let list = kinds[max(0, lastArticle)...].firstIndex(of: .comments) else { return }
    for index in list..<kinds.count {
      switch kinds[index] {
      case .date, .comments:
        let tokens = page.blocks[index].tokens
        guard dateRange(in: tokens, of: words, rules: reader.cleanRules) != nil else { continue }
        stamps.append(CleanArticle.Stamp(kind: .comment, range: clippingRange(tokens)))
      case .related, .end: return
      // "Guest - Ada (2009-05-03 22:40:05): Well done"
      default:
        let tokens = page.blocks[index].tokens
        guard let date = lineDate(in: tokens.prefix(24), of: words, rules: reader.cleanRules),
          date.year ?? 0 > 31, tokens.lowerBound < date.tokens.lowerBound,
          words[date.tokens.lowerBound - 1].isMark("(")
        else { continue }
        stamps.append(CleanArticle.Stamp(kind: .comment, range: clippingRange(date.tokens)))
      }
    }
  }

  /// 1 for a stamp above the title, else 0.
  func isAboveTitle(_ stamp: CleanArticle.Stamp) -> Int {
    guard let titleBlock else { return 0 }
    let title = clippingRange(page.blocks[titleBlock].tokens).lowerBound
    return stamp.range.lowerBound < title ? 1 : 0
  }
}

private let appearances: Set = ["appeared", "appears", "published"]
