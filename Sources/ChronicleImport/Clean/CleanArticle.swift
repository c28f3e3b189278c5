import ChronicleDiagnostics
import ChronicleFacts
import ChronicleModel

/// A clipping's article, parted from the page that stood around it.
public struct CleanArticle: Sendable {
  /// The clipping's text decoded to UTF-8; every offset "in the clipping" counts its bytes.
  public var clipping: [UInt8]
  /// Nil where the clipping has no title and no sentence to make one of.
  public var title: Title?
  /// The line below the title, or the points of the article listed before it.
  public var subtitle: String?
  /// The dateline's place as it stands, without country: `Tokyo`.
  public var dateline: String?
  /// `Yonhap News`, where an agency is credited for the article.
  public var agency: String?
  /// The paper that a line of the head names beside its date.
  public var paper: String?
  /// The reporters' names.
  public var byline: [String]
  /// Spans of the clipping that may state the publication date, the most telling first: date lines,
  /// stamps, datelines, closing credits.
  public var stamps: [Stamp]
  /// The years that a copyright line below the article names.
  public var rightsYears: ClosedRange<Int>?
  /// Lines of the clipping that are not the article's, counted from 1.
  public var boilerplate: [Int]
  /// The body's words; its text is the mended body, one line a paragraph.
  public var body: Words
  /// Where each byte of the body stands in the clipping.
  public var origin: SourceMap
  /// What the file says of its article beyond the text.
  public var page: PageText?
  /// What was wrong with the clipping and is mended or left out.
  public var diagnostics: [Diagnostic]
  /// Why there is no article to read, where there is none.
  public var unreadable: Unreadable?

  /// A headline, and whether it is the clipping's own.
  public struct Title: Sendable, Hashable {
    public var text: String
    /// Whether the program made it from the first sentence, as the clipping has none.
    public var isSupplied: Bool
  }

  /// A span of the clipping that holds a date of the page's own.
  public struct Stamp: Sendable, Hashable {
    /// What kind of line the date stands in, the most telling first.
    public enum Kind: Int, Sendable {
      /// A line that says when the page was published: `November 6, 2006 02:46`.
      case published
      /// A credit that closes the article: `(Xinhua News Agency November 6, 2006)`.
      case credit
      /// A dateline: `Tokyo, Dec. 27 (Yonhap News)`.
      case dateline
      /// A line that says when the page was changed, where another says when it was published.
      case updated
      /// A date elsewhere on the page, which may be the day of printing or another article's.
      case page
      /// When a reader commented on the article.
      case comment
      /// When the page was printed or kept: the article is not younger.
      case capture
    }
    public var kind: Kind
    /// UTF-8 range in the clipping of the line or dateline that holds the date.
    public var range: Range<Int>
  }
}

extension CleanArticle.Stamp.Kind {
  /// Whether it is the article's own day that it says, and not another's that bounds it.
  var isOfArticle: Bool { self != .comment && self != .page && self != .capture }
}

/// Why a clipping is left out: each has a diagnostic that says so.
public enum Unreadable: String, Sendable {
  case empty
  /// A picture, a PDF, a program; no text.
  case binary
  /// In an encoding that cannot be told for certain.
  case undecodable
  case enormous
  /// Text, but nothing like an article in it.
  case noArticle

  /// The reason as the ledger gives it.
  public var reason: String {
    switch self {
    case .empty: "it is empty"
    case .binary: "it is not text"
    case .undecodable: "its encoding cannot be told"
    case .enormous: "it is too large for a clipping"
    case .noArticle: "nothing in it reads like an article"
    }
  }
}
