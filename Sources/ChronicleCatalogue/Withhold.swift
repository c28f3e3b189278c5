import ChronicleMarkdown
import ChronicleModel

extension Catalogue {
  /// The catalogue as it may be published: of an article whose rights are less than full, there is no
  /// longer run of words than they allow. Who is named, where and when stays known.
  ///
  /// Everything that is published is made from this, so nothing that publishes can forget it.
  public func withholding(_ rights: (Article) -> Rights) -> Catalogue {
    var catalogue = self
    for index in articles.indices {
      let allowed = rights(articles[index].article)
      if let words = allowed.words {
        catalogue.articles[index].withhold(allowed, words)
      }
    }
    let isWithheld = catalogue.articles.map { $0.rights < .full }
    guard isWithheld.contains(true) else { return self }
    func shown(_ mention: Mention) -> Mention {
      isWithheld[mention.article] ? catalogue.articles[mention.article].shown(mention) : mention
    }
    for index in persons.indices {
      catalogue.persons[index].mentions = persons[index].mentions.map(shown)
      if persons[index].articles.contains(where: { isWithheld[$0] }) {
        catalogue.findForms(of: index)
      }
    }
    for index in places.indices {
      catalogue.places[index].mentions = places[index].mentions.map(shown)
    }
    for index in days.indices {
      catalogue.days[index].told = days[index].told.map { ($0.telling, shown($0.mention)) }
    }
    for index in meetings.indices {
      catalogue.meetings[index].tellings = meetings[index].tellings.map(shown)
    }
    catalogue.gatherRoles()
    catalogue.gatherYearsAndCompanions()
    return catalogue
  }

  /// The forms of a name, as far as the texts that are shown have them.
  private mutating func findForms(of index: Int) {
    var counts: [String: Int] = [:]
    for mention in persons[index].mentions {
      guard let range = mention.range else { continue }
      counts[articles[mention.article].text.string(range), default: 0] += 1
    }
    persons[index].forms = persons[index].forms.compactMap { form in
      counts[form.text].map { CountedText(text: form.text, count: $0) }
    }
  }
}

extension CataloguedArticle {
  /// Takes away what may not be published.
  fileprivate mutating func withhold(_ rights: Rights, _ limit: Int) {
    let source = SourceWords(text.plain)
    let (shown, links) = text.excerpt(words: limit)
    var file = file
    file.article.subtitle = file.article.subtitle.map { source.cut($0, to: limit) }
    file.article.dating = file.article.dating.map { line in
      let label = line.prefix { $0 != ":" }
      return source.cut(line, to: limit, keeping: label.endIndex == line.endIndex ? 0 : label.count)
    }
    if file.article.isTitleSupplied { file.article.hideTitle(source, limit) }
    replace(file: file, text: shown)
    targets = links.map { targets[$0] }
    self.rights = rights
  }

  /// A mention, as far as the text that is left has it.
  fileprivate func shown(_ mention: Mention) -> Mention {
    guard let sentence = mention.sentence, text.sentences.indices.contains(sentence) else {
      return Mention(article: mention.article, sentence: nil, range: nil)
    }
    let isShown = text.links.contains { $0.range == mention.range }
    return Mention(
      article: mention.article, sentence: sentence, range: isShown ? mention.range : nil)
  }
}

extension Article {
  /// A supplied title is the text's first words, and so are the addresses that were made from it.
  fileprivate mutating func hideTitle(_ source: SourceWords, _ limit: Int) {
    title = source.cut(title, to: limit)
    if title == "…" || title.isEmpty {
      let parts = [self.source.name ?? agency, dateline, date?.description].compactMap(\.self)
      title = parts.isEmpty ? "Untitled" : parts.joined(separator: ", ")
    }
    formerly.removeAll { source.cut($0, to: limit) != $0 }
    guard source.cut(id, to: limit) != id else { return }
    let day = date?.day.map { "\($0)-" } ?? ""
    id = day + String(sentenceFragment(for: id).dropFirst(2))
  }
}

/// The words of a source's text, for finding runs of them elsewhere.
private struct SourceWords {
  private var words: [String]
  private var places: [String: [Int]] = [:]

  init(_ text: [UInt8]) {
    words = runs(of: String(decoding: text, as: UTF8.self)).map(\.word)
    for (place, word) in words.enumerated() { places[word, default: []].append(place) }
  }

  /// A text up to where it repeats more than some words of the source in a row.
  ///
  /// - Parameter kept: How many characters at its beginning are the program's own.
  func cut(_ text: String, to limit: Int, keeping kept: Int = 0) -> String {
    let head = text.prefix(kept)
    let found = runs(of: String(text.dropFirst(kept)))
    for start in found.indices {
      let length =
        (places[found[start].word] ?? []).map { place in
          var length = 1
          while start + length < found.count, place + length < words.count,
            found[start + length].word == words[place + length]
          { length += 1 }
          return length
        }.max() ?? 0
      guard length > limit else { continue }
      let end = start + limit
      let rest = text.dropFirst(kept).prefix(end == 0 ? 0 : found[end - 1].end)
      return head + rest + (kept > 0 && end == 0 ? ": …" : "…")
    }
    return text
  }
}

/// The words of a text, folded, and how many characters there are up to the end of each.
private func runs(of text: String) -> [(word: String, end: Int)] {
  var found: [(word: String, end: Int)] = []
  var word = ""
  for (offset, character) in text.enumerated() {
    if character.isLetter || character.isNumber {
      word.append(character)
    } else if !word.isEmpty {
      found.append((folded(word), offset))
      word = ""
    }
  }
  if !word.isEmpty { found.append((folded(word), text.count)) }
  return found
}
