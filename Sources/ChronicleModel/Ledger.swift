/// What became of every input of a build: nothing is lost without a word.
package struct Ledger: Sendable {
  package enum Outcome: Sendable, Hashable {
    case published
    /// Published, under "undated".
    case undated
    case draft
    /// It carries the text of another input.
    case duplicate(of: String)
    case excluded(reason: String)
  }

  package struct Entry: Sendable, Hashable {
    /// The input's path.
    package var input: String
    package var outcome: Outcome
    /// The article that it became.
    package var article: String?
    /// What else an editor should know: `kept as edited`.
    package var note: String?

    package init(input: String, outcome: Outcome, article: String? = nil, note: String? = nil) {
      self.input = input
      self.outcome = outcome
      self.article = article
      self.note = note
    }
  }

  /// By input.
  package private(set) var entries: [Entry] = []

  package init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.input < $1.input }
  }

  package struct Count: Sendable, Hashable {
    package var inputs = 0
    package var published = 0
    package var undated = 0
    package var drafts = 0
    package var duplicates = 0
    package var excluded = 0

    package var balances: Bool {
      inputs == published + undated + drafts + duplicates + excluded
    }
  }

  package var count: Count {
    var count = Count(inputs: entries.count)
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
  package var exceptions: [String] {
    entries.compactMap { entry in
      let note = entry.note.map { "; \($0)" } ?? ""
      switch entry.outcome {
      case .published: return entry.note.map { "\(entry.input): \($0)" }
      case .undated: return "\(entry.input): undated\(note)"
      case .draft: return "\(entry.input): draft\(note)"
      case .duplicate(let other): return "\(entry.input): duplicate of \(other)\(note)"
      case .excluded(let reason): return "\(entry.input): excluded, \(reason)\(note)"
      }
    }
  }
}

extension Ledger.Count: CustomStringConvertible {
  /// `38 inputs = 35 published + 1 undated + 2 duplicates + 0 excluded`; drafts only where there are any.
  package var description: String {
    var parts = ["\(published) published", "\(undated) undated"]
    if drafts > 0 { parts.append("\(drafts) draft\(drafts == 1 ? "" : "s")") }
    parts.append("\(duplicates) duplicate\(duplicates == 1 ? "" : "s")")
    parts.append("\(excluded) excluded")
    return "\(inputs) input\(inputs == 1 ? "" : "s") = \(parts.joined(separator: " + "))"
  }
}
