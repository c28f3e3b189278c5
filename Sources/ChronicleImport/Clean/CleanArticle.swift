import ChronicleDiagnostics
import ChronicleFacts
import ChronicleModel

/// A clipping's article, parted from the page that stood around it.
package struct CleanArticle: Sendable {
  /// The clipping's text decoded to UTF-8; every offset "in the clipping" counts its bytes.
  package var clipping: [UInt8]
  package var title: Title?
  package var subtitle: String?
  /// The dateline's place as it stands, without country: `Tokyo`.
  package var dateline: String?
  /// `Yonhap News`, where an agency is credited for the article.
  package var agency: String?
  package var byline: [String]
  /// Spans of the clipping that may state the publication date, the most telling first: date lines,
  /// stamps, datelines, closing credits.
  package var stamps: [Stamp]
  /// Lines of the clipping that are not the article's, counted from 1.
  package var boilerplate: [Int]
  /// The body's words; its text is the mended body, one line a paragraph.
  package var body: Words
  package var origin: SourceMap
  package var diagnostics: [Diagnostic]
  /// Why the clipping cannot be an article: `empty`, `binary`; nil where it can.
  package var exclusion: String?

  package struct Title: Sendable, Hashable {
    package var text: String
    /// Whether the program made it from the first sentence, as the clipping has none.
    package var isSupplied: Bool
  }

  package struct Stamp: Sendable, Hashable {
    package enum Kind: Int, Sendable {
      /// A line that says when the page was published: `November 6, 2006 02:46`.
      case dateLine
      /// A credit that closes the article: `(Xinhua News Agency November 6, 2006)`.
      case credit
      /// A dateline: `Tokyo, Dec. 27 (Yonhap News)`.
      case dateline
      /// A line that says when the page was changed.
      case updated
    }
    package var kind: Kind
    /// UTF-8 range in the clipping of the line or dateline that holds the date.
    package var range: Range<Int>
  }
}

/// Leads from the mended body back to the clipping.
package struct SourceMap: Sendable {
  /// Runs of bytes that stand in the clipping as they stand in the body, in order.
  package var runs: [(body: Int, clipping: Int, count: Int)] = []

  package init() {}

  /// The range of the clipping that a range of the body was made from.
  package func clipping(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return offset(range.lowerBound)..<offset(range.lowerBound) }
    return offset(range.lowerBound)..<(offset(range.upperBound - 1) + 1)
  }

  private func offset(_ body: Int) -> Int {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].body <= body { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return runs.first?.clipping ?? 0 }
    let run = runs[low - 1]
    return run.clipping + min(body - run.body, max(0, run.count - 1))
  }
}
