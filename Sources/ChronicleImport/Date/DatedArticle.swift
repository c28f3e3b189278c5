import ChronicleFacts
import ChronicleModel

/// An article whose publication date and date expressions are read.
public struct DatedArticle: Sendable {
  public var clean: CleanArticle
  /// When it appeared, as precisely as the evidence allows; nil where nothing bounds it.
  public var published: EDTF?
  /// How that was found, one sentence an evidence, in the order of weight.
  public var dating: [String]
  /// In the order of the clipping.
  public var dates: [DateMention]
}

/// An expression of time in an article.
public struct DateMention: Sendable, Hashable {
  /// How a date stands to the article's publication.
  public enum Kind: String, Sendable {
    /// It states the publication date.
    case published
    /// It lies ahead of publication or is spoken of as to come.
    case future
    /// A span that is no single day, month or year.
    case period
    case event
    /// A duration, a set or a vague reference, which names no date.
    case other
  }

  /// The expression as the clipping has it.
  public var text: String
  /// UTF-8 range in the clipping.
  public var clipping: Range<Int>
  /// Tokens of the body; nil for a date that stands in a date line or other line outside the body.
  public var tokens: Range<Int>?
  /// What it means, where that is known.
  public var value: EDTF?
  /// The same as TIMEX3, for what EDTF cannot say too.
  public var timex: Timex
  public var kind: Kind
}

/// The type and value that TIMEX3 (ISO-TimeML) gives an expression.
public struct Timex: Sendable, Hashable {
  /// `DATE`, `TIME`, `DURATION` or `SET`.
  public var type: String
  /// `2006-12-27`, `2006-W51`, `P3D`, `PAST_REF`; empty where none is known.
  public var value: String
}
