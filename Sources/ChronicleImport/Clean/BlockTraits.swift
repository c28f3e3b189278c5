import ChronicleFacts

/// What can be counted in a block.
struct BlockTraits {
  /// Words and numbers.
  var count = 0
  var function = 0
  var capitals = 0
  var numbers = 0
  var separators = 0
  /// Opening square brackets: `[Print] [E-mail]`.
  private(set) var brackets = 0
  /// Words to the reader and of the paper, outside quotations.
  var you = 0
  var we = 0
  var please = 0
  var plea = 0
  /// The weight of the strongest phrase of a plea.
  private var strongest = 0
  var caption = 0
  var legal = 0
  var staff = 0
  var poses = 0
  /// Whether it opens with a verb that asks the reader to do something.
  var isCall = false
  var endsSentence = false
  var endsWithColon = false
  /// Whether a full stop stands inside it.
  var hasStop = false
  /// Where a link begins that a page has put behind the last sentence: `... he said. Watch more »`.
  private(set) var noiseStart: Int?
  private var afterStop = 0
  /// Words after the last full stop inside it.
  private var sinceStop = 0
  /// Whether it ends with `:`, `,`, `...` or `>>`.
  var isOpenEnded = false
  var opensQuote = false
  /// Whether its last words are a short bracket after a full stop, or a few words without one:
  /// `... in Jeddah. (SPA)`, `... in Jeddah. By Reuters`
  var endsWithCredit = false
  var isBullet = false
  var opensWithCapital = false

  /// Whether it is one sentence at least, or the beginning of a long one.
  var isProse: Bool {
    endsSentence && count >= 4 && function > 0
      || hasStop && count >= 9 && function * 6 >= count && capitals * 3 < count * 2
      || count >= 15 && function * 5 >= count && capitals * 2 < count
  }

  /// Whether a page speaks to its reader here, and how clearly; 0 where it does not.
  var pleading: Int {
    guard plea >= 4 else { return 0 }
    let persons = 2 * min(you, 4) + min(we, 5) + 2 * min(please, 2) + (isCall ? 2 : 0)
    guard persons > 0 || strongest >= 8 else { return 0 }
    let sum = plea + persons
    let isDense = sum * 10 >= count + 20
    return sum >= 6 && isDense ? sum : 0
  }

  init(_ block: Block, on page: Page, rules: CleanRules) {
    var isQuoted = false
    var cueEnd = 0
    let words = page.words
    for index in block.tokens {
      let token = words[index]
      let roles = rules.roles(of: token.id)
      if token.kind == .mark {
        switch token.byte {
        case UInt8(ascii: "\""): isQuoted.toggle()
        // ``Quoted'' or ''quoted''.
        case UInt8(ascii: "'"), UInt8(ascii: "`"):
          let isDouble = index + 1 < block.tokens.upperBound && words[index + 1].byte == token.byte
          if isDouble, words[index + 1].kind == .mark { isQuoted.toggle() }
        case UInt8(ascii: "."):
          if index + 1 < block.tokens.upperBound {
            noteStop(before: index + 1, isSpaced: words[index + 1].isSpaced)
          }
        case UInt8(ascii: "|"), UInt8(ascii: ">"): separators += 1
        case UInt8(ascii: "["): brackets += 1
        case UInt8(ascii: "/"): separators += token.isSpaced ? 1 : 0
        case 0xC2 where page.text[Int(token.start) + 1] == 0xBB: separators += 1
        case 0xC2 where page.text[Int(token.start) + 1] == 0xB7: separators += 1
        case 0xE2: readWideMark(page.text, at: Int(token.start), &isQuoted)
        default: break
        }
      } else {
        count += 1
        sinceStop += 1
        if token.kind == .number { numbers += 1 }
        if roles.contains(.function) { function += 1 }
        if roles.contains(.pose) { poses += 1 }
        if token.isCapitalised { capitals += 1 }
        if !isQuoted {
          if roles.contains(.you) { you += 1 }
          if roles.contains(.we), page.text[Int(token.start)] != UInt8(ascii: "U") { we += 1 }
          if token.byte | 0x20 == UInt8(ascii: "p"), words.count > index, isPlease(page, token) {
            please += 1
          }
        }
        if count == 1 {
          isCall = roles.contains(.call)
          opensWithCapital = token.isCapitalised || token.kind == .number
        }
      }
      if index >= cueEnd, rules.opensCue(token.id),
        let found = rules.cues.match(words, at: index, limit: block.tokens.upperBound)
      {
        cueEnd = found.end
        switch found.value.kind {
        case .plea where !isQuoted:
          plea += found.value.weight
          strongest = max(strongest, found.value.weight)
        case .plea: break
        case .caption: caption += found.value.weight
        case .legal: legal += found.value.weight
        case .staff: staff += found.value.weight
        }
      }
    }
    readEnds(page.text, block.range)
    readNoise(block, words, rules)
    // "... he said. (Reuters)", "... he said. Enditem"
    if hasStop, sinceStop <= 3, count - sinceStop >= 4 { endsSentence = true }
  }

  private mutating func noteStop(before next: Int, isSpaced: Bool) {
    guard isSpaced else { return }
    hasStop = true
    sinceStop = 0
    afterStop = next
  }

  private mutating func readNoise(_ block: Block, _ words: Words, _ rules: CleanRules) {
    guard hasStop, sinceStop > 0, sinceStop <= 10, count - sinceStop >= 4 else { return }
    let end = block.tokens.upperBound
    let match = rules.wholeLine.match(words, at: afterStop, limit: end)
    let isLink =
      words.text[words[end - 1].range].elementsEqual("»".utf8) || words[end - 1].isMark(">")
    guard isLink || match?.end == end && sinceStop > 1 else { return }
    noiseStart = afterStop
    endsSentence = true
  }

  private func isPlease(_ page: Page, _ token: Token) -> Bool {
    token.end - token.start == 6
      && page.text[token.range].dropFirst().elementsEqual("lease".utf8)
  }

  private mutating func readWideMark(_ text: [UInt8], at index: Int, _ isQuoted: inout Bool) {
    guard index + 2 < text.count else { return }
    switch (text[index + 1], text[index + 2]) {
    case (0x80, 0x9C): isQuoted = true
    case (0x80, 0x9D): isQuoted = false
    case (0x80, 0xA2), (0x80, 0xBA): separators += 1
    // → and ▸
    case (0x86, 0x92), (0x96, 0xB8): separators += 1
    default: break
    }
  }

  /// Whether a full stop and a bracket of a word or two end a line.
  private func closesWithCredit(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard text[range.upperBound - 1] == UInt8(ascii: ")") else {
      return hasStop && (1...3).contains(sinceStop)
    }
    guard let open = text[range].lastIndex(of: UInt8(ascii: "(")), open > range.lowerBound + 2,
      range.upperBound - open <= 24, isUpperCase(text[open + 1])
    else { return false }
    var before = open - 1
    while before > range.lowerBound, text[before] == 32 { before -= 1 }
    return text[before] == UInt8(ascii: ".")
  }

  private mutating func readEnds(_ text: [UInt8], _ range: Range<Int>) {
    var end = range.upperBound
    while end > range.lowerBound {
      let byte = text[end - 1]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ")")
        || byte == UInt8(ascii: "]") || byte <= 32
      {
        end -= 1
      } else if end - 3 >= range.lowerBound, text[end - 3] == 0xE2, text[end - 2] == 0x80,
        byte == 0x9D || byte == 0x99
      {
        end -= 3
      } else {
        break
      }
    }
    guard end > range.lowerBound else { return }
    let byte = text[end - 1]
    endsWithCredit = closesWithCredit(text, range)
    endsSentence =
      byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    let isEllipsis =
      end - 3 >= range.lowerBound
      && (text[(end - 3)..<end].elementsEqual("...".utf8)
        || text[(end - 3)..<end].elementsEqual("…".utf8))
    if isEllipsis { endsSentence = text[range.upperBound - 1] != byte }
    endsWithColon = byte == UInt8(ascii: ":") || byte == UInt8(ascii: ",")
    isOpenEnded =
      isEllipsis || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ",")
      || byte == UInt8(ascii: ">")
    let first = text[range.lowerBound]
    let third = range.count > 3 ? text[range.lowerBound + 2] : 0
    let isWide = first == 0xE2 && text[range.lowerBound + 1] == 0x80
    opensQuote =
      first == UInt8(ascii: "\"") || first == UInt8(ascii: "`")
      || isWide && (third == 0x9C || third == 0x98)
    isBullet =
      first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || isWide && third == 0xA2
      || first == 0xC2 && text[range.lowerBound + 1] == 0xB7 || first == 0xE2 && !isWide
      || first == UInt8(ascii: ">")
  }
}
