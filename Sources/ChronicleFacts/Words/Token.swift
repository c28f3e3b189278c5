/// A word, a number or a mark of a text.
///
/// Words are split at hyphens and before `'s`; a full stop belongs to a word where it abbreviates it
/// (`Dec.`, `U.S.`, `Gen.`).
package struct Token: Sendable, Hashable {
  package enum Kind: UInt8, Sendable {
    case word, number, mark
  }

  package struct Flags: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// A blank or line break stands before the token.
    package static let spaced = Flags(rawValue: 1 << 0)
    /// The first letter is a capital.
    package static let capitalised = Flags(rawValue: 1 << 1)
    /// All letters, two or more, are capitals.
    package static let allCapitals = Flags(rawValue: 1 << 2)
    /// A full stop belongs to the word.
    package static let abbreviated = Flags(rawValue: 1 << 3)
    /// The first token of its sentence.
    package static let opensSentence = Flags(rawValue: 1 << 4)
    /// The first token of its paragraph.
    package static let opensParagraph = Flags(rawValue: 1 << 5)
  }

  /// UTF-8 offsets in the text.
  package var start: Int32
  package var end: Int32
  /// The word's id, with its abbreviating stop left out of the key but for single letters: `Dec.` is
  /// the word `dec`, `U.S.` the word `u.s.`, `S.` the word `s.`. Marks of one byte have ids too.
  package var id: WordID
  package var kind: Kind
  package var flags: Flags
  /// The first byte, for a quick look at marks.
  package var byte: UInt8

  /// Where it stands, as UTF-8 offsets in the text.
  package var range: Range<Int> { Int(start)..<Int(end) }
  package var isCapitalised: Bool { flags.contains(.capitalised) }
  /// Whether a blank or line break stands before it.
  package var isSpaced: Bool { flags.contains(.spaced) }
  /// Whether it is a mark of one byte.
  package func isMark(_ mark: Unicode.Scalar) -> Bool {
    kind == .mark && byte == UInt8(ascii: mark)
  }
}
