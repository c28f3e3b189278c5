import ChronicleCatalogue
import ChronicleModel

/// The page that tells how the chronicle was made.
public struct MadeView: Sendable {
  public var frame: FrameView
  public var clippings: Count
  public var articles: Count
  /// Clippings that carry the text of another.
  public var duplicates: Count?
  public var drafts: Count?
  public var leftOut: [Making.Clipping]
  /// Articles whose day their text states, whose day was concluded, and those dated less closely or not.
  public var stated: Count
  public var concluded: Shown
  public var uncertain: Shown
  public var supplied: Shown
  /// Articles that an editor has changed since they were read.
  public var edited: Count?
  public var sources: [Source]
  /// How many more there are.
  public var moreSources: Int?
  public var corrections: [CorrectionView]

  /// Some articles, of which the page names the first.
  public struct Shown: Sendable {
    public var count: Count
    public var articles: [Evidence]
    /// How many more there are.
    public var more: Int?
  }

  /// An article, and how its date was found.
  public struct Evidence: Sendable {
    public var title: String
    public var isSupplied: Bool
    public var href: String
    public var date: DateView?
    public var dating: [String]
  }

  /// A paper or agency.
  public struct Source: Sendable {
    public var name: String
    public var href: String?
    public var count: Int
    public var rights: Rights
  }

  /// What was corrected.
  public struct CorrectionView: Sendable {
    public var date: DateView
    public var what: String
    public var why: String
    public var article: LinkView?
  }
}

extension ViewMaker {
  public func made() -> MadeView {
    let articles = catalogue.articles
    var carried: Set<String> = []
    for entry in articles {
      let sources = [entry.source] + (entry.witnessCount == 0 ? [] : entry.article.witnesses)
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
      var source =
        found[name]
        ?? MadeView.Source(name: name, href: address(of: name), count: 0, rights: entry.rights)
      source.count += 1
      source.rights = min(source.rights, entry.rights)
      found[name] = source
    }
    return found.values.map { (folded($0.name), $0) }.sorted {
      (-$0.1.count, $0.0, $0.1.name) < (-$1.1.count, $1.0, $1.1.name)
    }.map(\.1)
  }

  /// The web address of a paper, where the configuration has one.
  private func address(of paper: String) -> String? {
    plan.configuration.sources.first { folded($0.name) == folded(paper) }?.url
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
