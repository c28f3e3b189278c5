import ChronicleMarkdown
import ChronicleModel

/// What became of a body that was to be taken into a catalogue.
public enum TakenBody: Sendable {
  /// More follows from it than that its sentences stand elsewhere: the catalogue must be gathered anew.
  case refused
  /// All names stand where they stood.
  case inPlace
  /// Names stand elsewhere in the text than they did.
  case moved
}

extension Catalogue {
  /// Takes another body of an article, whose front matter is the same.
  public mutating func take(body file: ArticleFile, of index: Int, isEdited: Bool) -> TakenBody {
    let old = articles.items[index]
    guard file.headPrint == old.file.headPrint, isEdited == old.isEdited,
      file.article == old.article
    else { return .refused }
    var new = old
    new.replace(body: file, text: MarkdownText(parsing: file.body, title: file.article.title))
    articles.items[index] = new
    let names = NamesInArticle(index, in: self, nearest: [:])
    guard names.diagnostics.isEmpty, names.print == old.namesPrint,
      let tellings = tellings(of: index), moveTellings(of: index, to: tellings)
    else {
      articles.items[index] = old
      return .refused
    }
    let isMoved = move(names, of: index) || tellings != old.tellings
    articles.items[index].tellings = tellings
    return isMoved ? .moved : .inPlace
  }

  /// What tells each meeting of an article whose links are known to have the same targets; nil where its persons are not at hand.
  private func tellings(of index: Int) -> [Telling?]? {
    let article = articles.items[index]
    var tellings: [Telling?] = []
    for meeting in article.article.meetings {
      var persons: [Int] = []
      for name in meeting.who {
        guard let person = namedPerson(name) else { return nil }
        if !persons.contains(person) { persons.append(person) }
      }
      tellings.append(persons.count < 2 ? nil : article.telling(of: meeting, persons))
    }
    return tellings
  }

  /// Moves the tellings of an article's meetings; false where they are not told by the same sentences in the
  /// same order.
  private mutating func moveTellings(of index: Int, to new: [Telling?]) -> Bool {
    let old = articles.items[index].tellings
    guard old.map({ $0?.fragment }) == new.map({ $0?.fragment }) else { return false }
    var moves: [Int: Int] = [:]
    for case (let old?, let new?) in zip(old, new) { moves[old.sentence] = new.sentence }
    let sorted = moves.sorted { $0.key < $1.key }.map(\.value)
    guard zip(sorted, sorted.dropFirst()).allSatisfy(<) else { return false }
    for meeting in articles.items[index].meetings {
      for telling in meetings.items[meeting].tellings.indices
      where meetings.items[meeting].tellings[telling].article == index {
        let sentence = meetings.items[meeting].tellings[telling].sentence
        meetings.items[meeting].tellings[telling].sentence = sentence.flatMap { moves[$0] }
      }
    }
    return true
  }

  /// Puts the mentions of an article where its names stand now; false where they stand there already.
  private mutating func move(_ names: NamesInArticle, of index: Int) -> Bool {
    var isMoved = false
    for (person, mentions) in grouped(names.persons) {
      let old = persons.items[person].mentions
      let new = old.replacing(article: index, by: mentions)
      if new == old { continue }
      isMoved = true
      persons.items[person].mentions = new
      persons.items[person].roles = persons.items[person].roles.map { role, first in
        (role, old.firstIndex(of: first).map { new[$0] } ?? first)
      }
    }
    for (place, mentions) in grouped(names.places) {
      let old = places.items[place].mentions
      let new = old.replacing(article: index, by: mentions)
      if new == old { continue }
      isMoved = true
      places.items[place].mentions = new
    }
    for (day, mentions) in grouped(daysTold(by: names)) {
      let old = days.items[day].told
      let new = old.map(\.mention).replacing(article: index, by: mentions)
      if new == old.map(\.mention) { continue }
      isMoved = true
      days.items[day].told = Array(zip(old.map(\.telling), new))
    }
    return isMoved
  }

  /// The days of which an article tells, by their place, each sentence once.
  private func daysTold(by names: NamesInArticle) -> [(Int, Mention)] {
    var seen: Set<[Int]> = []
    return names.dates.compactMap { date, mention in
      guard let day = date.day.flatMap({ self.day($0) }),
        seen.insert([day, mention.sentence ?? -1]).inserted
      else { return nil }
      return (day, mention)
    }
  }
}

/// The mentions by what they name, each in their order.
private func grouped(_ mentions: [(Int, Mention)]) -> [Int: [Mention]] {
  mentions.reduce(into: [:]) { $0[$1.0, default: []].append($1.1) }
}

extension [Mention] {
  /// The same list with other mentions of one article, of which it has as many.
  fileprivate func replacing(article: Int, by new: [Mention]) -> [Mention] {
    var new = new[...]
    return map { $0.article == article ? new.popFirst() ?? $0 : $0 }
  }
}
