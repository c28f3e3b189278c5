import ChronicleFacts
import ChronicleModel

/// An article whose publication date and date expressions are read.
package struct DatedArticle: Sendable {
  package var clean: CleanArticle
  /// When it appeared, as precisely as the evidence allows; nil where nothing bounds it.
  package var published: EDTF?
  /// How that was found, one sentence an evidence, in the order of weight.
  package var dating: [String]
  /// In the order of the clipping.
  package var dates: [DateMention]
}

/// An expression of time in an article.
package struct DateMention: Sendable, Hashable {
  /// How a date stands to the article's publication.
  package enum Kind: String, Sendable {
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
  package var text: String
  /// UTF-8 range in the clipping.
  package var clipping: Range<Int>
  /// Tokens of the body; nil for a date that stands in a date line or other line outside the body.
  package var tokens: Range<Int>?
  /// What it means, where that is known.
  package var value: EDTF?
  /// The same as TIMEX3, for what EDTF cannot say too.
  package var timex: Timex
  package var kind: Kind
}

/// The type and value that TIMEX3 (ISO-TimeML) gives an expression.
package struct Timex: Sendable, Hashable {
  /// `DATE`, `TIME`, `DURATION` or `SET`.
  package var type: String
  /// `2006-12-27`, `2006-W51`, `P3D`, `PAST_REF`; empty where none is known.
  package var value: String
}
