import ChronicleMarkdown
import ChronicleModel

extension Catalogue {
  /// Why each form of a name is a person's; the name itself needs no reason.
  ///
  /// An editor's alias goes first, then what the articles' files say of the name, then how the form stands to
  /// the others.
  public func spellingReasons(of person: Int) -> [String: String] {
    let entry = persons[person]
    var told: [String: String] = [:]
    for article in entry.articles {
      for naming in articles[article].front.pointee.naming
      where self.person(naming.person) == person {
        told[naming.name] = told[naming.name] ?? naming.reason
      }
    }
    var reasons: [String: String] = [:]
    let aliases = entry.person?.aliases ?? []
    for form in Set(entry.forms.map(\.text) + aliases) where form != entry.name {
      reasons[form] =
        aliases.first { folded($0) == folded(form) }.map { alias in
          entry.person?.places[alias].map { "an alias in \($0)" }
            ?? "the program knows '\(alias)' as a form of '\(entry.name)'"
        } ?? told[form] ?? entry.likeness(of: form)
        ?? editedArticle(naming: person, as: form).map { "an editor links it so in \($0)" }
        ?? "what the article tells of the person decides"
    }
    return reasons
  }

  /// The first article that an editor has changed and that links a person by a name.
  private func editedArticle(naming person: Int, as form: String) -> String? {
    let mention = persons[person].mentions.first { mention in
      let article = articles[mention.article]
      return article.isHandmade && mention.range.map { article.text.string($0) == form } ?? false
    }
    return mention.map { articles[$0.article].file.path }
  }
}

extension CataloguedPerson {
  /// How a form stands to the name or, where it does not, to the most frequent form to which it does.
  fileprivate func likeness(of form: String) -> String? {
    let found = ([name] + forms.map(\.text)).lazy.filter { $0 != form }
      .compactMap { other in nameLikeness(form, other).map { ($0, other) } }
    guard let (likeness, other) = found.min(by: { $0.0 < $1.0 }) else { return nil }
    return likeness == .part ? "a part of '\(other)'" : "\(likeness.words) as '\(other)'"
  }
}

extension CataloguedArticle {
  /// Whether what it says is an editor's: written by hand, or changed since it was read from a clipping.
  public var isHandmade: Bool { isEdited || article.source.clipping == nil }
}
