/// A word, a number or a mark of a text.
///
/// Words are split at hyphens and before `'s`; a full stop belongs to a word where it abbreviates it
/// (`Dec.`, `U.S.`, `Gen.`).
public struct Token: Sendable, Hashable {
  public enum Kind: UInt8, Sendable {
    case word, number, mark
  }

  public struct Flags: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// A blank or line break stands before the token.
    public static let spaced = Flags(rawValue: 1 << 0)
    /// The first letter is a capital.
    public static let capitalised = Flags(rawValue: 1 << 1)
    /// All letters, two or more, are capitals.
    public static let allCapitals = Flags(rawValue: 1 << 2)
    /// A full stop belongs to the word.
    public static let abbreviated = Flags(rawValue: 1 << 3)
    /// The first token of its sentence.
    public static let opensSentence = Flags(rawValue: 1 << 4)
    /// The first token of its paragraph.
    public static let opensParagraph = Flags(rawValue: 1 << 5)
  }

  /// UTF-8 offsets in the text.
  public var start: Int32
  public var end: Int32
  /// The word's id, with its abbreviating stop left out of the key but for single letters: `Dec.` is
  /// the word `dec`, `U.S.` the word `u.s.`, `S.` the word `s.`. Marks of one byte have ids too.
  public var id: WordID
  public var kind: Kind
  public var flags: Flags
  /// The first byte, for a quick look at marks.
  public var byte: UInt8

  /// Where it stands, as UTF-8 offsets in the text.
  public var range: Range<Int> { Int(start)..<Int(end) }
  public var isCapitalised: Bool { flags.contains(.capitalised) }
  /// Whether a blank or line break stands before it.
  public var isSpaced: Bool { flags.contains(.spaced) }
  /// Whether it is a mark of one byte.
  public func isMark(_ mark: Unicode.Scalar) -> Bool {
    kind == .mark && byte == UInt8(ascii: mark)
  }
}
