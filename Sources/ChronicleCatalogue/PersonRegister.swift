import ChronicleDiagnostics
import ChronicleMarkdown
import ChronicleModel

/// Who is who: the persons of the chronicle, by id and by name.
struct PersonRegister: Sendable {
  /// All persons, by id; those without any description have nil.
  private(set) var persons: [String: Person?] = [:]
  /// Ids by folded name or alias, of the persons with a file and of those the program knows.
  private var names: [String: String] = [:]
  /// The ids of persons by ids that they had.
  private(set) var formerIDs: [String: String] = [:]
  /// Ids without a description that no text names in full, and the nearest id that is known.
  private(set) var unknown: [String: String?] = [:]
  /// The ids that the names in the articles' front matter mean, where they are none themselves.
  private var named: [String: String] = [:]

  init(
    files: [Filed<Person>], known: [Person], articles: [CataloguedArticle],
    _ diagnostics: inout [Diagnostic]
  ) {
    addFiles(files, &diagnostics)
    let knownByID = Dictionary(known.map { ($0.id, $0) }) { first, _ in first }
    for person in known.sorted(by: { $0.id < $1.id }) where persons[person.id] == nil {
      for name in [person.name] + person.aliases where names[folded(name)] == nil {
        names[folded(name)] = person.id
      }
    }
    var unsupported: Set<String> = []
    for article in articles {
      for name in article.front.pointee.people {
        if named[name] == nil { named[name] = idByName(name) }
        let id = id(for: name)
        if persons[id] == nil { persons[id] = .some(knownByID[id]) }
      }
      for link in article.links where link.scheme == .person {
        let id = link.target
        if persons[id] != nil || formerIDs[id] != nil { continue }
        if let person = knownByID[id] {
          persons[id] = .some(person)
        } else if isFullName(article.text.string(link.range), id) {
          persons[id] = .some(nil)
        } else {
          unsupported.insert(id)
        }
      }
    }
    for article in articles {
      for id in article.front.pointee.meetings.flatMap(\.who) where persons[id] == nil {
        if let person = knownByID[id] { persons[id] = .some(person) }
      }
    }
    unsupported = unsupported.filter { persons[$0] == nil }
    for (rank, id) in unsupported.sorted().enumerated() {
      unknown[id] = .some(rank < 100 ? nearID(to: id) : nil)
    }
  }

  private mutating func addFiles(_ files: [Filed<Person>], _ diagnostics: inout [Diagnostic]) {
    var claims: [String: Filed<Person>] = [:]
    let ids = Set(files.map(\.value.id))
    for file in files {
      persons[file.value.id] = .some(file.value)
      for id in file.value.formerly where !ids.contains(id) { formerIDs[id] = file.value.id }
      let names = Set([file.value.name] + file.value.aliases)
      for name in names.sorted() {
        let key = folded(name)
        if let other = claims[key], other.value.id != file.value.id {
          diagnostics.append(.aliasClaimedTwice(name, file, other))
        } else {
          claims[key] = file
          self.names[key] = file.value.id
        }
      }
    }
  }

  /// The ids of the names in front matter that are no ids themselves.
  var namedPersons: [String: String] {
    named.filter { persons[$0.key] == nil && formerIDs[$0.key] == nil }
  }

  /// The id that a name or id in front matter means.
  func id(for name: String) -> String {
    if persons[name] != nil { return name }
    if let id = formerIDs[name] { return id }
    return named[name] ?? idByName(name)
  }

  private func idByName(_ name: String) -> String { names[folded(name)] ?? slug(for: name) }

  /// Whether a person is known by an id.
  func has(_ id: String) -> Bool { persons[id] != nil }

  /// The id that a misspelt one most likely means.
  func nearID(to id: String) -> String? {
    let length = id.utf8.count
    return nearest(
      to: id, among: persons.keys.filter { abs($0.utf8.count - length) <= max(1, length / 3) })
  }
}

/// Whether a text gives the name that an id stands for: the id itself, or two words of it.
private func isFullName(_ text: String, _ id: String) -> Bool {
  let name = slug(for: text, limit: 200)
  if name == id { return true }
  guard slug(for: id, limit: 200) == id else { return false }
  let words = Set(id.split(separator: "-"))
  return name.split(separator: "-").filter { words.contains($0) }.count >= 2
}

extension Diagnostic {
  fileprivate static func aliasClaimedTwice(
    _ name: String, _ file: Filed<Person>, _ other: Filed<Person>
  ) -> Diagnostic {
    func place(in file: Filed<Person>) -> Location {
      let same = [file.value.name] + file.value.aliases
      return same.first { folded($0) == folded(name) }.flatMap { file.value.places[$0] }
        ?? Location(file.path)
    }
    return Diagnostic(
      .error, "alias-claimed-twice", "two persons claim the name '\(name)'", at: place(in: file),
      notes: [Note("first claimed here", at: place(in: other))],
      help: "leave it to the one whom texts mean by it, or to neither")
  }
}
