import ChronicleMarkdown
import ChronicleModel

// The pieces that many pages share. Each property is a value that docs/templates.md describes.

/// A date as a page shows it.
package struct DateView: Sendable {
  package var date: EDTF
  let wording: Wording
  /// Whether it was concluded and not stated.
  package var isInferred = false
  package var href: String?

  package var words: String { wording.words(for: date) }
  package var shortWords: String { wording.shortWords(for: date) }
}

/// A text that leads somewhere.
package struct LinkView: Sendable {
  package var text: String
  package var href: String?
  package var count: Int?
}

/// A person in a list.
package struct PersonLinkView: Sendable {
  package var name: String
  package var href: String
  package var office: String?
  package var count: Int?
}

/// A part of an article's plain text, some of it marked.
package struct MarkedText: Sendable {
  package var text: [UInt8]
  /// Sorted; within `text`; none overlaps another.
  package var marks: [Range<Int>]
}

/// A sentence of a source, and the way to it.
package struct StatementView: Sendable {
  /// Index of the article.
  let article: Int
  package var sentence: MarkedText
  package var href: String
  package var title: String
  package var date: DateView?
  package var source: String?
  /// Absent where it is the language of the pages.
  package var lang: String?
  package var office: String?
  /// Whether the statement before it in the list is of the same article.
  package var isSame = false
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
package struct MeetingView: Sendable {
  package var date: DateView?
  package var place: LinkView?
  /// With the office that each held on the day.
  package var who: [PersonLinkView]
  package var status: Meeting.Status
  package var mode: Meeting.Mode
  /// The first sentence that tells it.
  package var href: String?
  /// Empty in lists that lead to the sentence only.
  package var statements: [StatementView]
}

/// A text with its links resolved for the page that shows it.
package struct LinkedText: Sendable {
  package var text: MarkdownText
  /// In step with the text's links.
  package var destinations: [Destination]

  /// Where a link of the chronicle leads from a page.
  package enum Destination: Sendable {
    /// With the office that the person held on the day of the text.
    case person(href: String, office: String?)
    case place(href: String)
    /// A date may have no page of its own.
    case date(href: String?, datetime: String?)
    case none
  }
}
