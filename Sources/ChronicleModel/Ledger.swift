/// What became of every input of a build: nothing is lost without a word.
public struct Ledger: Sendable {
  public enum Outcome: Sendable, Hashable {
    case published
    /// Published, under "undated".
    case undated
    case draft
    /// It carries the text of another input.
    case duplicate(of: String)
    case excluded(reason: String)
  }

  public struct Entry: Sendable, Hashable {
    /// The input's path.
    public var input: String
    public var outcome: Outcome
    /// The article that it became.
    public var article: String?
    /// What else an editor should know: `kept as edited`.
    public var note: String?

    public init(input: String, outcome: Outcome, article: String? = nil, note: String? = nil) {
      self.input = input
      self.outcome = outcome
      self.article = article
      self.note = note
    }
  }

  /// By input.
  public let entries: [Entry]
  /// Inputs that were found, but of which nothing is entered, and such as are entered without being found or
  /// more than once; by name.
  public let unaccounted: [String]

  /// - Parameter found: The inputs as they were found on the disk, whatever became of them.
  public init(_ entries: [Entry], found: [String]) {
    self.entries = entries.sorted { $0.input < $1.input }
    var counts: [String: Int] = [:]
    for input in found { counts[input, default: 0] += 1 }
    for entry in entries { counts[entry.input, default: 0] -= 1 }
    inputs = found.count
    unaccounted = counts.filter { $0.value != 0 }.keys.sorted()
  }

  private let inputs: Int

  public struct Count: Sendable, Hashable {
    public var inputs = 0
    public var published = 0
    public var undated = 0
    public var drafts = 0
    public var duplicates = 0
    public var excluded = 0
  }

  /// Whether every input that was found is entered once, and nothing else is.
  public var balances: Bool { unaccounted.isEmpty }

  public var count: Count {
    var count = Count(inputs: inputs)
    for entry in entries {
      switch entry.outcome {
      case .published: count.published += 1
      case .undated: count.undated += 1
      case .draft: count.drafts += 1
      case .duplicate: count.duplicates += 1
      case .excluded: count.excluded += 1
      }
    }
    return count
  }

  /// Every entry that is more than "published", one line each.
  public var exceptions: [String] {
    entries.filter { $0.outcome != .published || $0.note != nil }.map { entry in
      let note = entry.note.map { "; \($0)" } ?? ""
      return switch entry.outcome {
      case .published: "\(entry.input): \(entry.note ?? "")"
      case .undated: "\(entry.input): undated\(note)"
      case .draft: "\(entry.input): draft\(note)"
      case .duplicate(let other): "\(entry.input): duplicate of \(other)\(note)"
      case .excluded(let reason): "\(entry.input): excluded, \(reason)\(note)"
      }
    }
  }

  /// Every entry, one line each, with the article that it became.
  public var lines: [String] {
    entries.map { entry in
      let what =
        switch entry.outcome {
        case .published: "article"
        case .undated: "undated article"
        case .draft: "draft"
        case .duplicate(let other): "duplicate of \(other)"
        case .excluded(let reason): "excluded, \(reason)"
        }
      let article = entry.article.map { " \($0)" } ?? ""
      return "\(entry.input): \(what)\(article)\(entry.note.map { "; \($0)" } ?? "")"
    }
  }
}

extension Ledger.Count: CustomStringConvertible {
  /// `38 inputs = 35 published + 1 undated + 2 duplicates + 0 excluded`; drafts only where there are any.
  public var description: String { description(isPublished: true) }

  /// The same; of a run that publishes nothing, the articles are ready.
  public func description(isPublished: Bool) -> String {
    var parts = ["\(published) \(isPublished ? "published" : "ready")", "\(undated) undated"]
    if drafts > 0 { parts.append("\(drafts) draft\(drafts == 1 ? "" : "s")") }
    parts.append("\(duplicates) duplicate\(duplicates == 1 ? "" : "s")")
    parts.append("\(excluded) excluded")
    return "\(inputs) input\(inputs == 1 ? "" : "s") = \(parts.joined(separator: " + "))"
  }
}
