import ChronicleFacts

extension ReadPage {
  /// The paper that a line of the head names, most often beside its date.
  ///
  ///     Nordic Gazette, 2 October 2009      29 May 2014 | Strait Courier | Tokyo bureau
  ///
  /// A known newspaper or broadcaster, or a name with such a word as `Gazette` or `Post`; a place or an agency is
  /// none.
  func paperName(in tokens: Range<Int>) -> String? {
    let date = dateRange(in: tokens, of: words, rules: reader.cleanRules) ?? 0..<0
    var start = tokens.lowerBound
    for index in Array(tokens) + [tokens.upperBound] {
      let isEnd = index == tokens.upperBound || parts(index) || date.contains(index)
      guard isEnd else { continue }
      if let name = paperName(start..<index) { return name }
      start = index + 1
    }
    return nil
  }

  /// The paper that stands on a line of its own above a date line or below it: `Baltic Observer`.
  func masthead(beside date: Int) -> String? {
    [date - 1, date + 1].lazy.filter {
      kinds.indices.contains($0) && $0 != titleBlock && isPaperName($0)
    }
    .compactMap { paperName(in: page.blocks[$0].tokens) }.first
  }

  /// Whether a mark parts a name from what stands beside it.
  private func parts(_ index: Int) -> Bool {
    let token = words[index]
    guard token.kind == .mark else { return false }
    return token.isMark(",") || token.isMark(":") || token.isMark("|") || token.isMark("/")
      || token.isMark(";")
      || token.isMark("(") || token.isMark(")") || token.isMark("[")
      || token.isSpaced && (token.isMark("-") || token.byte == 0xE2 || token.byte == 0xC2)
  }

  private func paperName(_ segment: Range<Int>) -> String? {
    let rules = reader.cleanRules
    // "Copenhagen Post, Friday": days of the week stand by themselves or close the segment.
    var segment = segment
    while let last = segment.last,
      words[last].kind == .mark
        || !rules.roles(of: words[last].id).isDisjoint(with: [.weekday, .month])
    {
      segment = segment.dropLast()
    }
    // "Published in the Daily Post"
    if let small = segment.last(where: {
      words[$0].kind == .word && !words[$0].isCapitalised && !joints.contains(words.string($0))
    }) {
      segment = small + 1..<segment.upperBound
    }
    while let first = segment.first, !words[first].isCapitalised { segment = segment.dropFirst() }
    guard let first = segment.first, let last = segment.last, segment.count <= 6,
      segment.allSatisfy({ index in
        words[index].kind == .word
          ? words[index].isCapitalised || index > first && joints.contains(words.string(index))
          : words[index].isMark("&") || words[index].isMark("-") && !words[index].isSpaced
      }), words[last].kind == .word
    else { return nil }
    let isKnown =
      reader.knowledge.agencies.match(words, at: first, limit: last + 1).map {
        $0.end == last + 1 && rules.agencyNames[$0.value] == nil
      } ?? false
    let named = segment.filter { papers.contains(words.string($0).lowercased()) }
    let isOpened = ["the", "times", "journal"].contains(words.string(first).lowercased())
    guard isKnown || segment.count > 1 && named.contains(where: { $0 == last || isOpened }) else {
      return nil
    }
    return usualCase(words.string(segment))
  }
}

/// Small words within the name of a paper: `The Times of India`.
private let joints: Set = ["of", "the", "and", "for", "de", "la", "des", "der"]

/// Words by which a name is a newspaper's.
private let papers = Set(
  """
  advertiser advocate beacon bulletin chronicle courier daily dispatch echo examiner express gazette globe \
  guardian herald independent inquirer intelligencer journal ledger mail messenger mercury mirror monitor \
  nation observer post record register sentinel standard star sun telegraph times \
  tribune weekly
  """.split { $0.isWhitespace }.map(String.init))
