import ChronicleDiagnostics
import ChronicleFacts
import ChronicleModel

/// What an import asks to be written, and what became of each clipping.
public struct Import: Sendable {
  /// In the order of their paths.
  public var changes: [ArticleChange] = []
  /// What became of each clipping, one entry each.
  public var ledger: [Ledger.Entry] = []
  /// What was found on the way, in no order.
  public var diagnostics: [Diagnostic] = []
  /// What an editor who looks for what can be wrong may want to know besides.
  public var notes: [Diagnostic] = []
  /// What is read for articles that are kept as an editor has changed them, by their ids.
  public var readings: [String: Article] = [:]
}

/// An article file that is new, is to be written anew or is to go.
public struct ArticleChange: Sendable, Hashable {
  /// From the chronicle's folder, with `/`.
  public var path: String
  /// What must still stand there for the change to be made; nil where nothing does.
  public var old: String?
  /// Nil for a file that goes, as its clipping is now a further witness of another article.
  public var new: String?
}

/// What an editor has decided that bears on the reading of clippings.
public struct Decisions: Sendable {
  public var people: [Person] = []
  public var events: [Event] = []
  /// Names that are no person's.
  public var notPeople: [String] = []
  /// Where each of these stands.
  public var places: [String: Location] = [:]
  /// Papers and agencies as clippings print their names.
  public var sources: [String] = []

  public init(
    people: [Person] = [], events: [Event] = [], notPeople: [String] = [],
    places: [String: Location] = [:], sources: [String] = []
  ) {
    self.people = people
    self.events = events
    self.notPeople = notPeople
    self.places = places
    self.sources = sources
  }

  /// What the program carries, with what the editor tells.
  public var facts: Facts {
    Facts.carried.extended(people: people, events: events, sources: sources)
  }
}

/// Turns clippings into article files; writes nothing.
///
/// All clippings are read; then it is decided from the whole of them who is who and which carry one
/// dispatch, so that clippings that come one by one end as those that come at once. An article that a
/// person has changed is kept as it is; one that stands as the program wrote it is written anew where it
/// is read differently now. The id of a clipping's article never changes.
public func importClippings(
  _ clippings: [RawClipping], existing: [ExistingArticle], decisions: Decisions = Decisions(),
  progress: @Sendable @escaping () -> Void = {}
) async -> Import {
  if clippings.isEmpty { return Import() }
  let reader = Reader(knowledge: Knowledge(facts: decisions.facts))
  let read = await mapInParallel(clippings.sorted { $0.name < $1.name }, runLength: 4) { clipping in
    let reading = ReadClipping(clipping, with: reader)
    progress()
    return reading
  }
  var result = Import()
  for clipping in read {
    result.diagnostics += clipping.diagnostics
    guard let reason = clipping.exclusion else { continue }
    result.ledger.append(.init(input: clipping.name, outcome: .excluded(reason: reason)))
  }
  let readable = read.filter { $0.exclusion == nil }
  let claims = NameClaims(decisions, existing: existing, knowledge: reader.knowledge)
  let identity = PersonIdentity(claims, readings: readable.map(\.reading))
  let idle = idleDecisions(decisions, readings: readable.map(\.reading), existing: existing)
  result.diagnostics += idle.filter { $0.severity > .note }
  result.notes = idle.filter { $0.severity == .note }
  let drafts = await mapInParallel(readable, runLength: 4) { $0.draft(identity) }

  let shelf = ArticleShelf(existing, drafts: drafts)
  let families = families(of: drafts, shelf)
  shelf.place(families, of: drafts, in: &result)
  // An editor has seen to the titles and days of edited articles; a witness needs none.
  let settled = Set(
    families.flatMap { $0.dropFirst() + $0.prefix(1).filter(shelf.isKept) }.map {
      drafts[$0].clipping
    })
  result.diagnostics.removeAll { seenTo.contains($0.id) && settled.contains($0.location.path) }
  result.changes.sort { $0.path < $1.path }
  return result
}

/// Findings that are settled once an editor has seen to the article.
private let seenTo: Set = ["no-title", "contradictory-weekday"]

/// One clipping, read.
private struct ReadClipping: Sendable {
  var name: String
  var source: Article.Source
  var reading: Reading

  init(_ clipping: RawClipping, with reader: Reader) {
    name = clipping.name
    reading = ChronicleImport.read(clipping, with: reader)
    source = Article.Source(clipping: clipping.file, sha256: sha256(clipping.bytes))
  }

  var diagnostics: [Diagnostic] { reading.diagnostics(at: Location(name)) }
  var exclusion: String? { reading.article.dated.clean.unreadable?.reason }

  func draft(_ identity: PersonIdentity) -> ArticleDraft {
    ArticleDraft(
      clipping: name, article: article(from: reading, source: source, identity: identity),
      body: reading.article.dated.clean.body)
  }
}

/// A clipping on its way to an article.
struct ArticleDraft: Sendable {
  var clipping: String
  /// Without id, witnesses and seal.
  var article: Article
  var body: Words
}

/// Drafts of one dispatch together, the one that tells most in front.
///
/// A draft whose article an editor has changed stands before all others, and no article of the chronicle is
/// given up for it. Drafts whose days of publication lie more than three days apart stay apart, however
/// alike they are: reports of a round of talks and of the next may differ by a few words.
private func families(of drafts: [ArticleDraft], _ shelf: ArticleShelf) -> [[Int]] {
  let heads = wireFamilies(drafts.map(\.body))
  let alike = Dictionary(grouping: drafts.indices, by: { heads[$0] })
  var families: [[Int]] = []
  for head in alike.keys.sorted() {
    var rest = (alike[head] ?? []).sorted { left, right in
      func rank(_ index: Int) -> (Int, Int, Int, String) {
        let draft = drafts[index]
        return (
          shelf.isKept(index) ? 0 : 1, draft.article.date?.day == nil ? 1 : 0,
          draft.article.isTitleSupplied ? 1 : 0, draft.clipping
        )
      }
      return rank(left) < rank(right)
    }
    while let first = rest.first {
      let day = drafts[first].article.date?.day
      let others = rest.dropFirst().filter { index in
        if shelf.isKept(index) || shelf.isKept(first) && shelf.hasArticle(index) { return true }
        guard let day, let other = drafts[index].article.date?.day else { return false }
        return abs(other - day) > 3
      }
      families.append(rest.filter { !others.contains($0) })
      rest = others
    }
  }
  return families
}
