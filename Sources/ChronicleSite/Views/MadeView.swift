import ChronicleCatalogue
import ChronicleModel

/// The page that tells how the chronicle was made.
package struct MadeView: Sendable {
  package var frame: FrameView
  package var clippings: Count
  package var articles: Count
  /// Clippings that carry the text of another.
  package var duplicates: Count?
  package var drafts: Count?
  package var leftOut: [Making.Clipping]
  /// Articles whose day their text states, whose day was concluded, and those dated less closely or not.
  package var stated: Count
  package var concluded: Shown
  package var uncertain: Shown
  package var supplied: Shown
  /// Articles that an editor has changed since they were read.
  package var edited: Count?
  package var sources: [Source]
  /// How many more there are.
  package var moreSources: Int?
  package var corrections: [CorrectionView]

  /// Some articles, of which the page names the first.
  package struct Shown: Sendable {
    package var count: Count
    package var articles: [Evidence]
    /// How many more there are.
    package var more: Int?
  }

  /// An article, and how its date was found.
  package struct Evidence: Sendable {
    package var title: String
    package var isSupplied: Bool
    package var href: String
    package var date: DateView?
    package var dating: [String]
  }

  /// A paper or agency.
  package struct Source: Sendable {
    package var name: String
    package var href: String?
    package var count: Int
    package var rights: Rights
  }

  /// What was corrected.
  package struct CorrectionView: Sendable {
    package var date: DateView
    package var what: String
    package var why: String
    package var article: LinkView?
  }
}

extension ViewMaker {
  package func made() -> MadeView {
    let articles = catalogue.articles
    var carried: Set<String> = []
    for entry in articles {
      let sources = [entry.article.source] + entry.article.witnesses
      carried.formUnion(sources.compactMap(\.clipping))
    }
    let isSure = { (entry: CataloguedArticle) in entry.date?.day != nil }
    let isConcluded = { (entry: CataloguedArticle) in
      isSure(entry) && entry.isDateInferred
    }
    let drafts = plan.making.clippings.count { plan.making.drafted.contains($0.file) }
    func counted(_ number: Int) -> Count? { number == 0 ? nil : plan.wording.count(number) }
    let sources = sources
    return MadeView(
      frame: frame(title: plan.wording("how_made")),
      clippings: plan.wording.count(plan.making.clippings.count), articles: plan.counts.articles,
      duplicates: counted(articles.reduce(0) { $0 + $1.witnessCount }),
      drafts: counted(drafts),
      leftOut: plan.making.clippings.filter {
        !carried.contains($0.file) && !plan.making.drafted.contains($0.file)
      }.prefix(shownPerList).map(\.self),
      stated: plan.wording.count(articles.count { isSure($0) && !isConcluded($0) }),
      concluded: shown(isConcluded), uncertain: shown { !isSure($0) },
      supplied: shown(\.isTitleSupplied),
      edited: counted(articles.count(where: \.isEdited)),
      sources: Array(sources.prefix(shownSources)),
      moreSources: sources.count > shownSources ? sources.count - shownSources : nil,
      corrections: plan.making.corrections.map(correction))
  }

  private func shown(_ isMeant: (CataloguedArticle) -> Bool) -> MadeView.Shown {
    let found = catalogue.articles.indices.filter { isMeant(catalogue.articles[$0]) }
    return MadeView.Shown(
      count: plan.wording.count(found.count),
      articles: found.prefix(shownPerList).map { index in
        let article = catalogue.articles[index]
        return MadeView.Evidence(
          title: article.title, isSupplied: article.isTitleSupplied,
          href: href(.article(index)),
          date: date(of: article), dating: article.article.dating)
      },
      more: found.count > shownPerList ? found.count - shownPerList : nil)
  }

  /// The papers, those of most articles first; of one whose articles differ in rights, the least.
  private var sources: [MadeView.Source] {
    var found: [String: MadeView.Source] = [:]
    for entry in catalogue.articles {
      let name = entry.shownSource ?? plan.wording("source_unnamed")
      let known = plan.configuration.sources.first { folded($0.name) == folded(name) }
      var source =
        found[name] ?? MadeView.Source(name: name, href: known?.url, count: 0, rights: entry.rights)
      source.count += 1
      source.rights = min(source.rights, entry.rights)
      found[name] = source
    }
    return found.values.map { (folded($0.name), $0) }.sorted {
      (-$0.1.count, $0.0, $0.1.name) < (-$1.1.count, $1.0, $1.1.name)
    }.map(\.1)
  }

  private func correction(
    _ entry: (correction: Correction, article: Int?)
  ) -> MadeView.CorrectionView {
    MadeView.CorrectionView(
      date: view(entry.correction.date), what: entry.correction.what, why: entry.correction.why,
      article: entry.article.map { index in
        LinkView(text: catalogue.articles[index].title, href: href(.article(index)))
      })
  }
}

/// How many articles or clippings a list of the page names.
private let shownPerList = 40

/// How many papers and agencies it names.
private let shownSources = 200
