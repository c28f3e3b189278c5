import ChronicleCatalogue
import ChronicleModel

/// An article in a list; what it shows is made when it is asked for, since most rows are copied whole.
public struct ArticleRowView: Sendable {
  /// Which article, and how deep the page lies that lists it: rows of one key are the same.
  public struct Key: Sendable, Hashable {
    public var article: Int
    public var depth: Int
  }

  let maker: ViewMaker
  public let key: Key

  private var entry: CataloguedArticle { maker.catalogue.articles[key.article] }

  public var title: String { entry.title }
  public var isSupplied: Bool { entry.isTitleSupplied }
  public var href: String { maker.href(.article(key.article)) }
  public var date: DateView? { maker.date(of: entry) }
  public var source: String? { entry.shownSource }
  public var dateline: String? { entry.dateline }
  /// Absent where it is the language of the pages.
  public var lang: String? { maker.foreignLang(of: entry) }
  public var summary: String? { entry.summary }
  public var people: [PersonLinkView] { entry.persons.prefix(4).map { maker.person($0.index) } }
  /// How many further papers carry it.
  public var witnesses: Count? {
    let count = entry.witnessCount
    return count == 0 ? nil : maker.plan.wording.count(count)
  }
}
