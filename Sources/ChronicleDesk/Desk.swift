import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleModel

/// A chronicle on its editor's desk: the texts of its content files, and what they tell together.
public struct Desk: Sendable {
  /// The Markdown files of `content/` by their paths from the chronicle's folder.
  public var texts: [String: String]
  public var content: Content
  public var catalogue: Catalogue

  public init(texts: [String: String], content: Content, catalogue: Catalogue) {
    self.texts = texts
    self.content = content
    self.catalogue = catalogue
  }

  /// The file that describes a person, where there is one.
  func personFile(_ id: String) -> Filed<Person>? {
    content.people.first { $0.value.id == id }
  }

  /// What is known of a person: by a file, by the program, or by the names that texts give.
  func person(_ id: String) -> Person? {
    if let file = personFile(id) { return file.value }
    if let known = content.knownPeople.first(where: { $0.id == id }) { return known }
    // An id that somebody had before is free.
    guard let index = catalogue.person(id), catalogue.persons[index].id == id else { return nil }
    return Person(id: id, name: catalogue.persons[index].name)
  }

  /// The forms in which texts write a person's name in full.
  func fullNames(_ id: String) -> [String] {
    guard let index = catalogue.person(id) else { return [] }
    return catalogue.persons[index].forms.map(\.text).filter { slug(for: $0, limit: 200) == id }
  }

  /// What is wrong with an id of a person; nil where somebody has it.
  public func fault(ofPerson id: String) -> Diagnostic? {
    person(id) == nil ? unknown(id) : nil
  }

  /// Says that nobody is known by an id.
  func unknown(_ id: String) -> Diagnostic {
    let ids = catalogue.persons.map(\.id) + content.people.map(\.value.id)
    let near = nearest(to: id, among: Array(Set(ids)).sorted())
    return Diagnostic(
      .error, "unknown-person", "nobody is known as '\(id)'", at: Location("content/people"),
      help: near.map { "did you mean '\($0)'?" } ?? "'chronicle list people' names all")
  }
}

/// What an edit makes of a chronicle's files; where it has errors, nothing of it may be written.
public struct Revision: Sendable {
  /// By path.
  public internal(set) var changes: [FileChange] = []
  public internal(set) var diagnostics: [Diagnostic] = []
  /// What an editor should know besides.
  public internal(set) var remarks: [String] = []

  init(_ diagnostics: [Diagnostic] = []) { self.diagnostics = diagnostics }

  mutating func change(_ path: String, from before: String?, to after: String?) {
    if before != after { changes.append(FileChange(path: path, before: before, after: after)) }
    changes.sort { $0.path < $1.path }
  }
}

/// A file before and after an edit; nil where it is not there.
public struct FileChange: Sendable, Hashable {
  public var path: String
  public var before: String?
  public var after: String?
}

extension Diagnostic {
  /// A file is written in a way that an edit cannot follow.
  static func editByHand(_ path: String, _ what: String) -> Diagnostic {
    Diagnostic(
      .error, "edit-by-hand", "this file is written in a way that the program cannot change safely",
      at: Location(path), help: "write \(what) into it by hand, and run the command again")
  }
}
