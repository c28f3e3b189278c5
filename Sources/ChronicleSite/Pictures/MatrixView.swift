import ChronicleCatalogue
import ChronicleModel

/// Who met whom, as a table of distances shows it: a square where a row and a column cross, and the
/// names along the slope.
public struct MatrixView: Sendable {
  public var people: [Name]
  public var squares: [Square]
  /// The outline of the pairs that did not meet too; see SVG's paths.
  public var ground: String
  public var width: Int
  public var height: Int

  /// A person, and where the name begins.
  public struct Name: Sendable {
    public var name: String
    public var href: String
    public var x: Int
    public var y: Int
  }

  /// Two who met.
  public struct Square: Sendable {
    public var first: String
    public var second: String
    public var href: String
    public var count: Int
    public var level: Int
    public var x: Int
    public var y: Int
  }

  static let step = 17
  /// How many people it shows.
  static let limit = 14
  /// Room for the longest name.
  static let margin = 130
}

extension ViewMaker {
  /// The people of the most meetings; nil where there are too few for a picture.
  ///
  /// - Parameters:
  ///   - pairs: How often two met, each pair in the order of the index of people.
  ///   - href: Where a pair is told of.
  func matrix(of pairs: [PersonPair: Int], href target: (PersonPair) -> String) -> MatrixView? {
    var totals: [Int: Int] = [:]
    for person in Set(pairs.keys.flatMap { [$0.first, $0.second] }) {
      totals[person] = catalogue.persons[person].meetings.count {
        catalogue.meetings[$0].status == .held
      }
    }
    let people = totals.sorted {
      ($1.value, plan.personRanks[$0.key]) < ($0.value, plan.personRanks[$1.key])
    }.prefix(MatrixView.limit).map(\.key)
    if people.count < 4 { return nil }
    let step = MatrixView.step
    var squares: [MatrixView.Square] = []
    for (row, first) in people.enumerated() {
      for (column, second) in people.prefix(row).enumerated() {
        let pair = PersonPair(first, second, ranks: plan.personRanks)
        guard let count = pairs[pair] else { continue }
        squares.append(
          MatrixView.Square(
            first: catalogue.persons[second].name, second: catalogue.persons[first].name,
            href: target(pair), count: count, level: level(of: count), x: column * step,
            y: row * step))
      }
    }
    return MatrixView(
      people: people.enumerated().map { row, person in
        MatrixView.Name(
          name: catalogue.persons[person].name, href: href(.person(person)), x: row * step + 3,
          y: row * step + 12)
      },
      squares: squares,
      ground: people.indices.dropFirst().map { row in
        "M0 \(row * step)h\(row * step - 1)v\(step - 1)H0z"
      }.joined(),
      width: people.count * step + MatrixView.margin, height: people.count * step)
  }
}

/// Two persons, in the order of the index of people.
struct PersonPair: Hashable, Sendable {
  let first: Int
  let second: Int

  init(_ one: Int, _ other: Int, ranks: [Int]) {
    (first, second) = ranks[one] < ranks[other] ? (one, other) : (other, one)
  }
}
