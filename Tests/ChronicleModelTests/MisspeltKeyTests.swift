import ChronicleDiagnostics
import ChronicleModel
import Testing

/// Each key of each kind of file, misspelt, is answered with the key that is meant.
@Suite struct MisspeltKeyTests {
  static let keys: [(kind: Kind, keys: String)] = [
    (
      .article,
      "title title_supplied subtitle date dateline agency byline lang source witnesses dating naming "
        + "meetings people places dates formerly draft extra"
    ),
    (.person, "name family native aliases born died offices never formerly extra"),
    (.event, "title date place aliases people extra"), (.page, "title date formerly extra"),
    (
      .configuration,
      "title description url language timezone author sources not_people redirects policy words extra"
    ),
  ]
  static let cases = keys.flatMap { kind, keys in
    keys.split(separator: " ").map { Case(kind: kind, key: String($0)) }
  }

  @Test(arguments: cases)
  func isAnsweredWithTheKeyThatIsMeant(_ row: Case) {
    let known = Set(Self.keys.filter { $0.kind == row.kind }[0].keys.split(separator: " "))
    for word in misspellings(of: row.key) where !known.contains(Substring(word)) {
      #expect(row.kind.help(for: word) == "did you mean '\(row.key)'?", "\(word)")
    }
  }

  /// Other words for a key, and parts of it.
  @Test(arguments: [
    (Kind.person, "alias", Optional("aliases")), (.person, "title", "name"),
    (.person, "birthday", "born"),
    (.person, "death", "died"), (.person, "office", "offices"), (.article, "author", "byline"),
    (.article, "language", "lang"), (.article, "newspaper", "source"), (.article, "Tags", nil),
    (.article, "published", "date"), (.article, "headline", "title"), (.event, "persons", "people"),
    (.event, "alias", "aliases"), (.configuration, "lang", "language"),
    (.configuration, "desc", "description"), (.configuration, "base_url", "url"),
    (.configuration, "not-people", "not_people"), (.configuration, "licence", "policy"),
  ])
  func knowsOtherWordsForAKey(_ kind: Kind, _ word: String, _ key: String?) {
    let help = key.map { "did you mean '\($0)'?" } ?? "put keys of your own under 'extra:'"
    #expect(kind.help(for: word) == help)
  }

  private func misspellings(of key: String) -> [String] {
    let letters = Array(key)
    let middle = letters.count / 2
    var swapped = letters
    swapped.swapAt(middle - 1, middle)
    var doubled = letters
    doubled.insert(letters[middle], at: middle)
    var dropped = letters
    dropped.remove(at: middle)
    return [
      String(swapped), String(doubled), String(dropped), key + "s", String(key.dropLast()),
      key.uppercased(), key.prefix(1).uppercased() + key.dropFirst(),
    ].filter { $0 != key }
  }
}

extension MisspeltKeyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var kind: Kind
    var key: String
    var testDescription: String { "\(key) of \(kind)" }
  }

  enum Kind: Sendable {
    case article, person, event, page, configuration

    /// What is said of a key.
    func help(for key: String) -> String? {
      var found: [Diagnostic] = []
      let text = "---\n\(key): x\n---\nText.\n"
      switch self {
      case .article: _ = ArticleFile(path: "a.md", text: text, &found)
      case .person: _ = Person(path: "a.md", text: text, &found)
      case .event: _ = Event(path: "a.md", text: text, &found)
      case .page: _ = FreePage(path: "a.md", text: text, &found)
      case .configuration:
        _ = Configuration(path: "chronicle.yml", text: "\(key): x\n", &found)
      }
      return found.first { $0.id == "unknown-key" }?.help
    }
  }
}
