import ChronicleCatalogue
import ChronicleModel

/// An article in a list; what it shows is made when it is asked for, since most rows are copied whole.
package struct ArticleRowView: Sendable {
  /// Which article, and how deep the page lies that lists it: rows of one key are the same.
  package struct Key: Sendable, Hashable {
    package var article: Int
    package var depth: Int
  }

  let maker: ViewMaker
  package let key: Key

  private var entry: CataloguedArticle { _read { yield maker.catalogue.articles[key.article] } }

  package var title: String { entry.title }
  package var isSupplied: Bool { entry.isTitleSupplied }
  package var href: String { maker.href(.article(key.article)) }
  package var date: DateView? { maker.date(of: entry) }
  package var source: String? { entry.shownSource }
  package var dateline: String? { entry.dateline }
  /// Absent where it is the language of the pages.
  package var lang: String? { maker.foreignLang(of: entry) }
  package var summary: String? { entry.summary }
  package var people: [PersonLinkView] { entry.persons.prefix(4).map { maker.person($0.index) } }
  /// How many further papers carry it.
  package var witnesses: Count? {
    let count = entry.witnessCount
    return count == 0 ? nil : maker.plan.wording.count(count)
  }
}
