/// One thing that is wrong with what the program was given, where it is, and what to do about it.
///
/// Printed as `path:line:column: error: what is wrong [id]`, and the remedy below it.
public struct Diagnostic: Sendable, Hashable {
  /// How much a finding costs.
  public enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Nothing is wrong, but an editor may want to look.
    case note
    /// The work is done, but something shows that an editor would mend.
    case warning
    /// Something asked for is left out.
    case error

    public static func < (left: Severity, right: Severity) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// Another place that belongs to the finding: "first defined here".
  public struct Note: Sendable, Hashable {
    public var message: String
    public var location: Location

    public init(_ message: String, at location: Location) {
      self.message = message
      self.location = location
    }
  }

  /// Stable, in kebab case; each has a heading in `docs/diagnostics.md`.
  public var id: String
  public var severity: Severity
  /// One line, in the style of a headline, without a full stop.
  public var message: String
  public var location: Location
  public var notes: [Note]
  /// What to do, where there is one likely thing.
  public var help: String?

  public init(
    _ severity: Severity, _ id: String, _ message: String, at location: Location,
    notes: [Note] = [], help: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.location = location
    self.notes = notes
    self.help = help
  }
}

extension Diagnostic: Comparable {
  /// By path, line, column and id, so that parallel work always prints the same.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.location != right.location { return left.location < right.location }
    if left.id != right.id { return left.id < right.id }
    return left.message < right.message
  }
}

extension [Diagnostic] {
  /// Whether anything is left out because of one of these.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
