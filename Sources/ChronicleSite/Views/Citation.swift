import ChronicleCatalogue
import ChronicleModel

/// What is known for citing an article; the styles and formats are in ChronicleExport.
package struct Citation: Sendable {
  /// Someone who signed an article.
  package struct Author: Sendable, Hashable {
    /// As the byline has it.
    package var name: String
    package var family: String
    /// Empty for an agency, and for a name of one word.
    package var given: String
    package var isAgency: Bool
  }

  /// The article's id.
  package var id: String
  package var title: String
  package var isTitleSupplied: Bool
  /// Those of the byline; without one the agency, unless it is the paper itself.
  package var authors: [Author]
  /// The paper.
  package var publication: String?
  package var date: EDTF?
  package var isDateInferred: Bool
  /// Where the article was written.
  package var place: String?
  package var lang: String
  /// The title of the chronicle that holds it.
  package var chronicle: String
  /// The full address of its page, where the chronicle's own is known.
  package var url: String?
  /// Where the article was found.
  package var original: String?

  /// The title, in brackets where it was supplied.
  package var shownTitle: String { isTitleSupplied ? "[\(title)]" : title }
}

extension ViewMaker {
  /// What is known for citing an article.
  package func citation(_ index: Int) -> Citation {
    let entry = catalogue.articles[index]
    let article = entry.article
    let paper = entry.shownSource
    var authors = article.byline.map(author)
    if authors.isEmpty, let agency = article.agency, agency != paper {
      authors = [.init(name: agency, family: agency, given: "", isAgency: true)]
    }
    return Citation(
      id: article.id, title: article.title, isTitleSupplied: article.isTitleSupplied,
      authors: authors, publication: paper, date: article.date,
      isDateInferred: article.isDateInferred, place: article.dateline, lang: lang(of: entry),
      chronicle: plan.configuration.title,
      url: plan.configuration.url.map { $0 + address(of: plan.path(of: .article(index))) },
      original: article.source.url)
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
