/// How many were right of those given and of those wanted.
public struct Score: Sendable, Hashable {
  public var right = 0
  /// How many the program gave.
  public var given = 0
  /// How many the gold has.
  public var wanted = 0

  public init(right: Int = 0, given: Int = 0, wanted: Int = 0) {
    self.right = right
    self.given = given
    self.wanted = wanted
  }

  /// Right of those given, from 0 to 1; 1 where nothing was given and nothing wanted.
  public var precision: Double {
    given == 0 ? (wanted == 0 ? 1 : 0) : Double(right) / Double(given)
  }
  /// Right of those wanted, from 0 to 1; 1 where nothing was given and nothing wanted.
  public var recall: Double {
    wanted == 0 ? (given == 0 ? 1 : 0) : Double(right) / Double(wanted)
  }
  /// The harmonic mean of precision and recall.
  public var f1: Double {
    let sum = precision + recall
    return sum == 0 ? 0 : 2 * precision * recall / sum
  }

  static func += (left: inout Score, right: Score) {
    left.right += right.right
    left.given += right.given
    left.wanted += right.wanted
  }
}

/// One line of a table.
public struct Figure: Sendable, Hashable {
  public enum Value: Sendable, Hashable {
    /// So many of so many.
    case share(Int, of: Int)
    case score(Score)
    /// The mean of the articles' F1, from 0 to 1.
    case mean(Double)
  }

  /// Kebab-case; it does not change.
  public var id: String
  public var name: String
  public var value: Value

  init(_ id: String, _ name: String, _ value: Value) {
    self.id = id
    self.name = name
    self.value = value
  }
}

func mean(_ values: [Double]) -> Double {
  values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
}
