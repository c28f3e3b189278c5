import ChronicleCatalogue
import ChronicleModel
import ChronicleSite

/// The rows of articles in lists, each rendered once for each depth at which a page may lie.
///
/// An article stands in some fifteen lists, and lists are half of a site's bytes. A row can be copied
/// where its template asks for nothing but the row's own values; other templates are rendered each time.
public struct RenderedRows: Sendable {
  /// The template of a row.
  static let partial = "partials/article-row"

  /// By depth, then by article.
  private let rows: [[Row]]
  private let form: NotepadForm

  private struct Row: Sendable {
    var html: [UInt8]
    /// What was read for it.
    var reads: [UInt32]
  }

  public init(of plan: SitePlan, with templates: TemplateSet, _ form: NotepadForm) async {
    self.form = form
    var rows: [[Row]] = []
    // A page of each depth; those of the first list few articles, the others all.
    for page in [Page.calendar, .people(1), .month(MonthOfYear(year: 0, month: 1))] {
      let articles = page == .calendar ? [] : Array(plan.catalogue.articles.indices)
      let maker = ViewMaker(plan, page)
      rows.append(
        await mapInParallel(articles) { index in
          let (html, reads) = form.bits {
            templates.render(Self.partial, ArticleRowView.shape.value(of: maker.row(index)))
          }
          // In no more memory than it needs: a page's is reserved for far more than a row.
          return Row(html: html.withUnsafeBufferPointer(Array.init), reads: reads)
        })
    }
    self.rows = rows
  }

  /// The row, which counts as read anew.
  subscript(_ key: ArticleRowView.Key) -> [UInt8]? {
    guard key.depth < rows.count, key.article < rows[key.depth].count else { return nil }
    let row = rows[key.depth][key.article]
    note(row.reads, of: form)
    return row.html
  }
}
