import ChronicleDiagnostics

/// How much of a source's text may be published; what is less comes first.
public enum Rights: Sendable, Hashable, Comparable {
  /// Title, paper, date and who is named, but none of its words.
  case citation
  /// The first words of the text.
  case excerpt(words: Int)
  case full

  /// How many words of the text may stand anywhere in a row; nil for any number.
  public var words: Int? {
    switch self {
    case .citation: 0
    case .excerpt(let words): words
    case .full: nil
    }
  }

  /// What `chronicle.yml` and the data call it.
  public var name: String {
    switch self {
    case .citation: "citation"
    case .excerpt: "excerpt"
    case .full: "full"
    }
  }
}

extension Configuration {
  /// Whether the texts of any source are published in part only.
  public var withholdsTexts: Bool { rights < .full || sources.contains { $0.rights < .full } }

  /// How much of an article's text may be published: the least that any of its sources allows, its paper,
  /// its agency or another that carried it. One that is not listed allows what holds for all such.
  public func rights(of article: Article) -> Rights {
    let names = sourceNames(of: article)
    let listed = sources.map { (name: folded($0.name), rights: $0.rights) }
      .filter { names.contains($0.name) }
    let areAllListed = !names.isEmpty && names.isSubset(of: listed.map(\.name))
    return (listed.map(\.rights) + (areAllListed ? [] : [rights])).min() ?? rights
  }

  /// Warns of sources whose texts are withheld, but of which no article comes: the name may be misspelt,
  /// and the texts be published in full.
  public func unusedPolicies(_ articles: some Sequence<Article>) -> [Diagnostic] {
    let restricted = sources.filter { $0.rights < .full }
    if restricted.isEmpty { return [] }
    let articles = Array(articles)
    if articles.isEmpty { return [] }
    let used = articles.reduce(into: Set<String>()) { $0.formUnion(sourceNames(of: $1)) }
    let names = Set(articles.flatMap { [$0.source.name, $0.agency].compactMap(\.self) }).sorted()
    return restricted.filter { !used.contains(folded($0.name)) }.map { source in
      Diagnostic(
        .warning, "unused-policy",
        "no article comes from '\(source.name)', whose texts are withheld",
        at: source.location,
        help: nearest(to: source.name, among: names).map { "did you mean '\($0)'?" }
          ?? "write the name as the articles' 'source' or 'agency' has it")
    }
  }
}

private func sourceNames(of article: Article) -> Set<String> {
  let names = [article.source.name, article.agency] + article.witnesses.map(\.name)
  return Set(names.compactMap { $0.map(folded) })
}
