import ChronicleDiagnostics
import ChronicleMarkdown
import ChronicleModel

/// Ties a chronicle's content together.
///
/// The articles' texts are read in parallel, each by itself; then names are resolved, and what the texts
/// say is gathered by person, place, day and meeting. Reports `duplicate-id`, `alias-claimed-twice`,
/// `unknown-person`, `unknown-place`, `invalid-date`.
public func catalogue(_ content: Content) async -> (Catalogue, [Diagnostic]) {
  var content = content
  return await catalogue(taking: &content)
}

/// The same; the articles are taken out of the content, and those that nobody else holds are let go as they
/// are read.
public func catalogue(taking content: inout Content) async -> (Catalogue, [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  var catalogue = Catalogue()
  var files = distinct(
    content.articles.filter { !$0.article.isDraft }, id: { $0.article.id }, path: { $0.path },
    &diagnostics)
  let people = distinct(content.people, id: \.value.id, path: \.path, &diagnostics)
  content.articles = []
  catalogue.articles.items = await texts(
    of: chronological(&files), edited: content.editedArticles,
    known: content.earlier?.textsByID ?? [:])
  catalogue.familyFirst = content.familyFirst
  catalogue.pages = distinct(content.pages, id: \.value.id, path: \.path, &diagnostics)

  let register = PersonRegister(
    files: people, known: content.knownPeople, articles: catalogue.articles.items, &diagnostics)
  let events = distinct(content.events, id: \.value.id, path: \.path, &diagnostics)
  diagnostics += unknownPersons(of: events, register)
  catalogue.events = events.map { event in
    var event = event.value
    event.people = event.people.map(register.id(for:))
    return event
  }
  catalogue.events.sort { ($0.date, $0.id) < ($1.date, $1.id) }
  catalogue.eventsPrint = fingerprint(of: events, catalogue.events)
  var gathering = Gathering(
    catalogue, register,
    filePrints: Dictionary(uniqueKeysWithValues: people.map { ($0.value.id, $0.content) }),
    countriesOfPlaces: content.countriesOfPlaces, diagnostics)
  await gathering.gatherMentions()
  gathering.gatherMeetings()
  gathering.gatherDays()
  await gathering.gatherRelated()
  return (gathering.catalogue, gathering.diagnostics.sorted())
}

/// The articles with their texts read. The files go run by run, so that all of them and all texts are never
/// held at once.
private func texts(
  of files: consuming [ArticleFile], edited: Set<String>, known: [String: CataloguedArticle]
) async -> [CataloguedArticle] {
  var articles: [CataloguedArticle] = []
  articles.reserveCapacity(files.count)
  var waiting = [ArticleFile](files.reversed())
  files = []
  while !waiting.isEmpty {
    let first = articles.count
    let run = Array(waiting.suffix(2048).reversed())
    waiting.removeLast(run.count)
    articles += await mapInParallel(Array(run.enumerated())) { offset, file in
      CataloguedArticle(
        first + offset, file: file,
        text: known[file.article.id]?.text(of: file)
          ?? MarkdownText(parsing: file.body, title: file.article.title),
        isEdited: edited.contains(file.article.id))
    }
  }
  return articles
}

extension Catalogue {
  /// The articles by id.
  fileprivate var textsByID: [String: CataloguedArticle] {
    Dictionary(articles.items.map { ($0.id, $0) }) { first, _ in first }
  }
}

/// The fingerprint of events: of their files, and of whom their names were found to mean.
private func fingerprint(of files: [Filed<Event>], _ events: [Event]) -> Fingerprint {
  var mixer = FingerprintMixer()
  for file in files { mixer.add(file.content) }
  for person in events.flatMap(\.people) { mixer.add(person) }
  return mixer.fingerprint
}

/// What events say of persons whom nothing names.
private func unknownPersons(
  of events: [Filed<Event>], _ register: PersonRegister
) -> [Diagnostic] {
  events.flatMap { event in
    event.value.people.filter { !register.has(register.id(for: $0)) }.map { id in
      Diagnostic(
        .warning, "unknown-person", "the event names '\(id)', whom nothing else names",
        at: Location(event.path),
        help: register.nearID(to: id).map { "did you mean '\($0)'?" })
    }
  }
}

/// Articles by date, then id; undated ones last.
private func chronological(_ files: inout [ArticleFile]) -> [ArticleFile] {
  defer { files = [] }
  let keyed = files.map { file in
    let date = file.article.date
    let first = date.map { $0.first?.number ?? .min } ?? .max
    return (first, date?.last?.number ?? .max, file.article.id, file)
  }
  return keyed.sorted {
    ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2)
  }.map(\.3)
}

/// The items sorted by id, without those whose id another one has already; ids that differ only by case
/// would be one file on many disks.
private func distinct<Item>(
  _ items: [Item], id: (Item) -> String, path: (Item) -> String, _ diagnostics: inout [Diagnostic]
) -> [Item] {
  let sorted = items.map { (id($0), path($0), $0) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  for (id, path, _) in sorted {
    if let fault = fault(ofName: id) { diagnostics.append(.unusableName(id, fault, path)) }
  }
  var places: [String: String] = [:]
  return sorted.compactMap { id, path, item in
    if let other = places.updateValue(path, forKey: id.lowercased()) {
      places[id.lowercased()] = other
      diagnostics.append(.duplicateID(id, path, other))
      return nil
    }
    return item
  }
}

/// What keeps an id from being the name of a page's file on any disk; nil where nothing does.
private func fault(ofName id: String) -> String? {
  for scalar in id.unicodeScalars {
    if scalar.value < 32 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0x2028
      || scalar.value == 0x2029
    {
      return "a control character"
    }
    if "/\\:*?\"<>|".unicodeScalars.contains(scalar) { return "'\(scalar)'" }
  }
  if id.hasPrefix(".") || id.hasPrefix(" ") { return "a dot or blank in front" }
  if id.hasSuffix(".") || id.hasSuffix(" ") { return "a dot or blank at the end" }
  return id.utf8.count > 200 ? "more than 200 bytes" : nil
}

extension Diagnostic {
  fileprivate static func unusableName(_ id: String, _ fault: String, _ path: String) -> Diagnostic
  {
    Diagnostic(
      .error, "unusable-name", "the file's name becomes an address, and has \(fault)",
      at: Location(path), help: "rename it, for example to '\(slug(for: id)).md'")
  }

  fileprivate static func duplicateID(_ id: String, _ path: String, _ other: String) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-id", "'\(id)' is taken already", at: Location(path),
      notes: [Note("first used here", at: Location(other))],
      help: "rename one of the two files; case does not part names")
  }
}
