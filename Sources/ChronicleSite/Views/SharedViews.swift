import ChronicleMarkdown
import ChronicleModel

// The pieces that many pages share. Each property is a value that docs/templates.md describes.

/// A date as a page shows it.
public struct DateView: Sendable {
  public var date: EDTF
  let wording: Wording
  /// Whether it was concluded and not stated.
  public var isInferred = false
  public var href: String?
  /// The words, where they are at hand.
  var known: String?

  public var words: String { known ?? wording.words(for: date) }
  public var shortWords: String { wording.shortWords(for: date) }
}

/// A text that leads somewhere.
public struct LinkView: Sendable {
  public var text: String
  public var href: String?
  public var count: Int?
}

/// A person in a list.
public struct PersonLinkView: Sendable {
  public var name: String
  public var href: String
  public var office: String?
  public var count: Int?
}

/// A part of an article's plain text, some of it marked.
public struct MarkedText: Sendable {
  public var text: [UInt8]
  /// Sorted; within `text`; none overlaps another.
  public var marks: [Range<Int>]
}

/// A sentence of a source, and the way to it.
public struct StatementView: Sendable {
  /// Index of the article.
  let article: Int
  public var sentence: MarkedText
  public var href: String
  public var title: String
  public var date: DateView?
  public var source: String?
  /// Absent where it is the language of the pages.
  public var lang: String?
  public var office: String?
  /// Whether the statement before it in the list is of the same article.
  public var isSame = false
}

extension [StatementView] {
  /// The list with those marked that follow one of the same article, whose title need not stand again.
  func markingRepeats() -> [StatementView] {
    var statements = self
    for index in indices.dropFirst() {
      statements[index].isSame = self[index].article == self[index - 1].article
    }
    return statements
  }
}

/// A meeting in a list.
public struct MeetingView: Sendable {
  public var date: DateView?
  public var place: LinkView?
  /// With the office that each held on the day.
  public var who: [PersonLinkView]
  public var status: Meeting.Status
  public var mode: Meeting.Mode
  /// The first sentence that tells it.
  public var href: String?
  /// Empty in lists that lead to the sentence only.
  public var statements: [StatementView]
}

/// A text with its links resolved for the page that shows it.
public struct LinkedText: Sendable {
  public var text: MarkdownText
  /// In step with the text's links.
  public var destinations: [Destination]

  /// Where a link of the chronicle leads from a page.
  public enum Destination: Sendable {
    /// With the office that the person held on the day of the text.
    case person(href: String, office: String?)
    case place(href: String)
    /// A date may have no page of its own.
    case date(href: String?, datetime: String?)
    case none
  }
}
