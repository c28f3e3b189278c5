import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleMarkdown
import ChronicleModel

/// A text that gives a person a title while the person's file gives the office to another time.
///
/// One finding a person and title: the first mention, and how many there are.
func officesNotHeld(_ chronicle: CheckedChronicle) -> [Diagnostic] {
  chronicle.catalogue.persons.flatMap { entry -> [Diagnostic] in
    guard let person = entry.person, !person.offices.isEmpty else { return [] }
    var found: [String: (first: Mention, date: EDTF, count: Int)] = [:]
    for mention in entry.mentions {
      let article = chronicle.catalogue.articles[mention.article]
      guard let date = article.article.date, let title = title(before: mention, in: article),
        let office = person.office(called: title), !person.mayHold(office, on: date)
      else { continue }
      found[office, default: (mention, date, 0)].count += 1
    }
    return found.sorted { $0.key < $1.key }.map { office, mentions in
      let terms = person.offices.filter { $0.isCalled(office) }.map(\.term)
      return Diagnostic(
        .warning, "office-not-held",
        "\(entry.name) is called \(office) \(mentions.date.inWords)"
          + (mentions.count > 1 ? " and in \(mentions.count - 1) more places" : "")
          + ", but held that office \(terms.joined(separator: " and "))",
        at: chronicle.location(of: mentions.first),
        help:
          "look whether another person is meant, whether the article's date is right, or whether "
          + "content/people/\(entry.id).md lacks a term")
    }
  }
}

/// The title that stands before a name; nil where a word such as "former" says that it is none of that day.
private func title(before mention: Mention, in article: CataloguedArticle) -> String? {
  guard let range = mention.range, let sentence = mention.sentence else { return nil }
  let start = article.text.sentences[sentence].range.lowerBound
  guard let role = role(before: range.lowerBound, in: article.text.plain, since: start) else {
    return nil
  }
  let end = max(start, range.lowerBound - 1 - role.utf8.count)
  let before = article.text.string(start..<end).split { !$0.isLetter }.last?.lowercased()
  let words = folded(role).split { !$0.isLetter }.map(String.init)
  let isOfAnotherTime =
    otherTimes.contains(before ?? "") || words.contains(where: otherTimes.contains)
  return isOfAnotherTime ? nil : role
}

private let otherTimes: Set = [
  "former", "ex", "late", "then", "future", "incoming", "outgoing", "designate", "elect",
  "onetime", "previous", "retired",
]

/// Words that make another office of the one that follows them.
private let otherOffices: Set = [
  "deputy", "vice", "assistant", "under", "undersecretary", "acting", "parliamentary", "shadow",
]

extension Person {
  /// The office of theirs that a title names: `South Korean Foreign Minister` names `foreign minister`.
  fileprivate func office(called title: String) -> String? {
    let title = folded(title)
    let names = offices.flatMap { [$0.short, $0.title].compactMap { $0 } }.map { folded($0) }
    let fitting = names.filter { title == $0 || title.hasSuffix(" " + $0) }
    guard let name = fitting.max(by: { ($0.count, $0) < ($1.count, $1) }) else { return nil }
    let before = title.dropLast(name.count).split { !$0.isLetter }.last.map(String.init)
    return otherOffices.contains(before ?? "") ? nil : name
  }

  /// Whether the office may have been held at some time that a date may mean.
  fileprivate func mayHold(_ office: String, on date: EDTF) -> Bool {
    offices.contains { term in
      guard term.isCalled(office) else { return false }
      let begins = term.from?.first, ends = term.to?.last
      let isAfter = begins.map { begin in date.last.map { $0 < begin } ?? false } ?? false
      let isBefore = ends.map { end in date.first.map { $0 > end } ?? false } ?? false
      return !isAfter && !isBefore
    }
  }
}

extension Office {
  fileprivate func isCalled(_ name: String) -> Bool {
    [short, title].contains { $0.map { folded($0) } == name }
  }

  /// `from 2006-12 to 2008-02`, `until 2008`, `since 2006`.
  fileprivate var term: String {
    switch (from, to) {
    case (let from?, let to?): "from \(from) to \(to)"
    case (let from?, nil): "since \(from)"
    case (nil, let to?): "until \(to)"
    case (nil, nil): "at no time that is known"
    }
  }
}
