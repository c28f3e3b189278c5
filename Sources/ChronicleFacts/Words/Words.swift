import ChronicleModel

/// A text with its words found once, for all that is read from it later.
public struct Words: Sendable {
  /// The text, UTF-8.
  public let text: [UInt8]
  public private(set) var tokens: [Token] = []
  /// Token ranges, in order, without gaps.
  public private(set) var sentences: [Range<Int>] = []
  /// Token ranges, in order, without gaps.
  public private(set) var paragraphs: [Range<Int>] = []

  /// Finds the words of a text whose paragraphs are separated by line breaks.
  public init(_ text: [UInt8], lexicon: Lexicon) {
    self.text = text
    tokens.reserveCapacity(text.count / 5 + 8)
    text.withUnsafeBufferPointer { bytes in
      var tokenizer = Tokenizer(bytes: bytes, lexicon: lexicon)
      while let token = tokenizer.next() { tokens.append(token) }
    }
    divide()
  }

  /// A token. Before the first and after the last there are marks without bytes, so that a rule may look
  /// ahead and back and finds nothing there.
  public subscript(index: Int) -> Token {
    if index >= 0 && index < tokens.count { return tokens[index] }
    let end = index < 0 ? 0 : Int32(text.count)
    return Token(start: end, end: end, id: .unknown, kind: .mark, flags: [], byte: 0)
  }
  public var count: Int { tokens.count }

  /// The text of a range of tokens, as it stands.
  public func string(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let bytes = Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
    return String(decoding: text[bytes], as: UTF8.self)
  }
  /// A token as it stands.
  public func string(_ index: Int) -> String {
    String(decoding: text[self[index].range], as: UTF8.self)
  }

  /// The number that a token of digits stands for, with thousands separators and an ordinal's or a
  /// decade's ending left out: `27`, `1,000`, `2nd`, `1990s`; nil for anything else.
  public func number(at index: Int) -> Int? {
    guard self[index].kind == .number else { return nil }
    var value = 0
    var digits = 0
    for byte in text[self[index].range] {
      if byte >= 48 && byte <= 57 {
        digits += 1
        if digits > 15 { return nil }
        value = value * 10 + Int(byte) - 48
      } else if byte == UInt8(ascii: ".") {
        return nil
      } else if byte != UInt8(ascii: ",") {
        break
      }
    }
    return digits > 0 ? value : nil
  }

  /// How many digits a number token begins with.
  public func digits(at index: Int) -> Int {
    text[self[index].range].prefix { $0 >= 48 && $0 <= 57 }.count
  }

  /// The letters after a number token's digits: `nd`, `s`; empty for none.
  public func suffix(at index: Int) -> String {
    let letters = text[self[index].range].drop { $0 < 65 }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The sentence that a token belongs to, as an index into `sentences`.
  public func sentence(of token: Int) -> Int {
    index(of: token, in: sentences)
  }
  /// The index in `paragraphs` of the one that holds a token.
  public func paragraph(of token: Int) -> Int {
    index(of: token, in: paragraphs)
  }

  /// The index of the first token that starts at or after a UTF-8 offset.
  public func token(at offset: Int) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < Int32(offset) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func index(of token: Int, in ranges: [Range<Int>]) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return min(low, max(0, ranges.count - 1))
  }

  private mutating func divide() {
    var sentence = 0
    var paragraph = 0
    for i in tokens.indices {
      let opensParagraph = i > 0 && hasLineBreak(before: i)
      if i > 0, opensParagraph || opensSentence(at: i, since: sentence) {
        sentences.append(sentence..<i)
        sentence = i
      }
      if opensParagraph {
        paragraphs.append(paragraph..<i)
        paragraph = i
      }
      if i == sentence { tokens[i].flags.insert(.opensSentence) }
      if i == paragraph { tokens[i].flags.insert(.opensParagraph) }
    }
    if !tokens.isEmpty {
      sentences.append(sentence..<tokens.count)
      paragraphs.append(paragraph..<tokens.count)
    }
  }

  private func hasLineBreak(before index: Int) -> Bool {
    let gap = Int(tokens[index - 1].end)..<Int(tokens[index].start)
    return text[gap].contains(UInt8(ascii: "\n"))
  }

  /// Whether a sentence begins at a token: after `.`, `!` or `?` and what closes, before a capital,
  /// a digit or what opens.
  private func opensSentence(at index: Int, since start: Int) -> Bool {
    guard tokens[index].isSpaced else { return false }
    let bytes = Int(tokens[start].start)..<Int(tokens[index].start)
    return text.withUnsafeBufferPointer {
      isSentenceBreak(at: Int(tokens[index].start), in: $0, since: bytes.lowerBound)
    }
  }
}
