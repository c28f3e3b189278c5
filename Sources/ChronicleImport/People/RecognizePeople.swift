import ChronicleFacts
import ChronicleModel

/// Finds the persons of an article and links every mention to one of them.
///
/// Capitalised words that may be names are gathered with what stands around them (`NameCandidate`), those
/// that the evidence shows to be persons are introduced, and every surname is given to the person it
/// means (`LinkNames`, `NameOwner`); a surname that the article leaves open is given to nobody.
public func recognizePeople(in article: DatedArticle, with reader: Reader) -> PeopledArticle {
  let text = NameText(article.clean.body, reader: reader)
  var names = text.candidates()
  let drafts = text.persons(from: &names)
  let persons = drafts.map { text.person($0, names, published: article.published) }
  return PeopledArticle(dated: article, persons: persons, places: text.places(outside: persons))
}

extension NameText {
  /// A person as the reading gives it.
  func person(_ draft: PersonDraft, _ names: [NameCandidate], published: EDTF?) -> ReadPerson {
    let form = string(draft.parts)
    let crown = draft.isCrowned ? crownTitle(draft, names) : nil
    let name = crown.map { "\($0) \(form)" } ?? form
    let family = string(Array(draft.parts[draft.family]))
    var aliases: [String] = []
    func add(_ alias: String) {
      if alias != name, !aliases.contains(alias) { aliases.append(alias) }
    }
    for index in draft.mentions {
      let mention = names[index]
      let bare = string(mention.parts)
      if let title = mention.title, title.upperBound == mention.tokens.lowerBound,
        covers[title.lowerBound].kind == .title
      {
        if !mention.isFull || mention.isAfterHonorific { add("\(words.string(title)) \(bare)") }
        if crown == nil { add(bare) }
      } else {
        add(bare)
      }
    }
    return ReadPerson(
      name: name, family: family, aliases: aliases, roles: roles(of: draft, in: names),
      mentions: draft.mentions.map {
        ReadPerson.Mention(tokens: names[$0].tokens, text: words.string(names[$0].tokens))
      },
      known: known(draft, names, published: published))
  }

  private func crownTitle(_ draft: PersonDraft, _ names: [NameCandidate]) -> String? {
    for index in draft.mentions {
      if let title = names[index].title, has(.crown, title.upperBound - 1) {
        return words.string(title.upperBound - 1)
      }
    }
    return nil
  }

  /// Parts as a name: one blank between parts, none around a hyphen.
  func string(_ parts: [NamePart]) -> String {
    var name = ""
    for part in parts {
      if !name.isEmpty { name += " " }
      if part.kind == .nickname {
        name += words.string(part.tokens)
      } else {
        for token in part.tokens { name += words.string(token) }
      }
    }
    return name
  }

  /// The known person that is meant, where the full name or the surname with a fitting office says so.
  private func known(
    _ draft: PersonDraft, _ names: [NameCandidate], published: EDTF?
  ) -> String? {
    if let known = draft.known {
      return rules.known[known].terms.isEmpty ? nil : rules.known[known].name
    }
    for index in draft.mentions {
      guard let title = names[index].title, title.upperBound == names[index].tokens.lowerBound,
        let key = key(from: title.upperBound - 1, to: names[index].tokens.upperBound),
        let known = rules.knownByKey[key] ?? nil
      else { continue }
      if holds(known, published) { return rules.known[known].name }
    }
    guard draft.parts.count == 1, !draft.titles.isEmpty, let part = draft.parts.first else {
      return nil
    }
    let bearers = (rules.knownByFamily[part.key] ?? []).filter { index in
      rules.known[index].terms.contains { fits(knowledge.facts.terms[$0], draft, published) }
    }
    return bearers.count == 1 ? rules.known[bearers[0]].name : nil
  }

  /// The joined key of a range of words: `King Hussein`.
  private func key(from start: Int, to end: Int) -> UInt64? {
    guard start >= 0, end - start < 6 else { return nil }
    return (start..<end).reduce(NameKey.empty) { key(of: $1, after: $0) }
  }

  /// Whether a person may have held one of the known offices when the article appeared.
  private func holds(_ known: Int, _ published: EDTF?) -> Bool {
    guard let day = published?.first else { return true }
    return rules.known[known].terms.contains { knowledge.facts.terms[$0].mayHold(on: day) }
  }

  private func fits(_ term: Facts.Term, _ draft: PersonDraft, _ published: EDTF?) -> Bool {
    let holds = published?.first.map(term.mayHold) ?? true
    return holds
      && draft.titles.contains { knowledge.facts.titles[$0].phrase.hasSuffix(term.office) }
  }
}
