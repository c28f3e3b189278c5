import ChronicleMarkdown
import ChronicleModel

/// What the chronicle says of an article, a sentence, a person or a day, and for what reasons.
public struct Explanation: Sendable {
  /// For a person, line by line.
  public internal(set) var lines: [String] = []
  /// The same for a program.
  public internal(set) var json: JSON

  init(json: JSON) { self.json = json }

  /// One line, and the same for a program.
  public init(_ line: String, json: JSON) {
    lines = [line]
    self.json = json
  }

  /// Adds a line, set in by a level.
  mutating func add(_ text: String, level: Int = 0) {
    lines.append(String(repeating: "  ", count: level) + text)
  }

  /// Adds a heading and the lines below it, where there are any.
  mutating func add(_ heading: String, _ texts: [String]) {
    if texts.isEmpty { return }
    add(heading)
    for text in texts { add(text, level: 1) }
  }
}

/// A chronicle of which explanations are asked.
public struct ExplainedChronicle: Sendable {
  public let catalogue: Catalogue
  let people: [Filed<Person>]
  /// What is read in the clippings of articles that an editor has changed, by the article's id.
  let readings: [String: Article]
  /// The offices that the program knows, by the person's id.
  let knownOffices: [String: [Office]]
  let meetingIDs: [String]

  public init(
    catalogue: Catalogue, people: [Filed<Person>], readings: [String: Article],
    knownOffices: [String: [Office]]
  ) {
    self.catalogue = catalogue
    self.people = people
    self.readings = readings
    self.knownOffices = knownOffices
    meetingIDs = catalogue.meetingIDs()
  }

  func article(_ index: Int) -> CataloguedArticle { catalogue.articles[index] }

  /// The file that describes a person.
  func file(ofPerson id: String) -> String? { people.first { $0.value.id == id }?.path }

  /// The sentence that a mention stands in, on one line.
  func sentence(of mention: Mention) -> (fragment: String, text: String)? {
    let text = article(mention.article).text
    guard let sentence = mention.sentence.map({ text.sentences[$0] }) else { return nil }
    return (sentence.fragment, text.string(sentence.range).replacing("\n", with: " "))
  }
}

extension JSON {
  static func optional(_ text: (some CustomStringConvertible)?) -> JSON {
    .string(text.map { "\($0)" })
  }
}
