import ChronicleCatalogue
import ChronicleModel

/// What is known for citing an article; the styles and formats are in ChronicleExport.
public struct Citation: Sendable {
  /// Someone who signed an article.
  public struct Author: Sendable, Hashable {
    /// As the byline has it.
    public var name: String
    public var family: String
    /// Empty for an agency, and for a name of one word.
    public var given: String
    public var isAgency: Bool
  }

  /// The article's id.
  public var id: String
  public var title: String
  public var isTitleSupplied: Bool
  /// Those of the byline; without one the agency, unless it is the paper itself.
  public var authors: [Author]
  /// The paper.
  public var publication: String?
  public var date: EDTF?
  public var isDateInferred: Bool
  /// Where the article was written.
  public var place: String?
  public var lang: String
  /// The title of the chronicle that holds it.
  public var chronicle: String
  /// The full address of its page, where the chronicle's own is known.
  public var url: String?
  /// Where the article was found.
  public var original: String?

  /// The title, in brackets where it was supplied.
  public var shownTitle: String { isTitleSupplied ? "[\(title)]" : title }
}

extension ViewMaker {
  /// What is known for citing an article.
  public func citation(_ index: Int) -> Citation {
    let entry = catalogue.articles[index]
    let paper = entry.shownSource
    var authors = entry.byline.map(author)
    if authors.isEmpty, let agency = entry.agency, agency != paper {
      authors = [.init(name: agency, family: agency, given: "", isAgency: true)]
    }
    return Citation(
      id: entry.id, title: entry.title, isTitleSupplied: entry.isTitleSupplied,
      authors: authors, publication: paper, date: entry.date,
      isDateInferred: entry.isDateInferred, place: entry.dateline, lang: lang(of: entry),
      chronicle: plan.configuration.title,
      url: plan.configuration.url.map { $0 + address(of: plan.path(of: .article(index))) },
      original: entry.source.url)
  }

  private func author(_ name: String) -> Citation.Author {
    let family = catalogue.familyName(of: name)
    var given = name[...]
    if given.hasPrefix(family) {
      given = given.dropFirst(family.count)
    } else if given.hasSuffix(family) {
      given = given.dropLast(family.count)
    }
    while given.first == " " { given.removeFirst() }
    while given.last == " " { given.removeLast() }
    return .init(name: name, family: family, given: String(given), isAgency: false)
  }
}
