import ChronicleCatalogue
import ChronicleModel
import ChronicleSite

/// The rows of articles in lists, each rendered once for each depth at which a page may lie.
///
/// An article stands in some fifteen lists, and lists are half of a site's bytes. A row can be copied
/// where its template asks for nothing but the row's own values; other templates are rendered each time.
package struct RenderedRows: Sendable {
  /// The template of a row.
  static let partial = "partials/article-row"

  /// By depth, then by article.
  private let rows: [[[UInt8]]]

  package init(of plan: SitePlan, with templates: TemplateSet) async {
    var rows: [[[UInt8]]] = []
    // A page of each depth; those of the first list few articles, the others all.
    for page in [Page.calendar, .people(1), .month(MonthOfYear(year: 0, month: 1))] {
      let articles = page == .calendar ? [] : Array(plan.catalogue.articles.indices)
      let maker = ViewMaker(plan, page)
      rows.append(
        await mapInParallel(articles) { index in
          templates.render(Self.partial, ArticleRowView.shape.value(of: maker.row(index)))
        })
    }
    self.rows = rows
  }

  subscript(_ row: ArticleRowView.Key) -> [UInt8]? {
    guard rows.indices.contains(row.depth) else { return nil }
    let rows = rows[row.depth]
    return rows.indices.contains(row.article) ? rows[row.article] : nil
  }
}
