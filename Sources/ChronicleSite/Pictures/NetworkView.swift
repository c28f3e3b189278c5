import ChronicleCatalogue
import ChronicleModel

/// A person in the middle, around them those whom they met most often, and who of these met each other.
public struct NetworkView: Sendable {
  public var nodes: [Node]
  public var edges: [Edge]
  public var centre: Node
  public var height: Int

  /// A person whom the one in the middle met.
  public struct Node: Sendable {
    public var name: String
    public var href: String
    public var count: Int
    public var x: Int
    public var y: Int
    /// Whether the name stands before the point.
    public var isLeft: Bool
  }

  /// Two who met: the middle and a node, or two nodes.
  public struct Edge: Sendable {
    /// See SVG's paths.
    public var path: String
    public var level: Int
    public var isBetweenNodes: Bool
  }

  public static let width = 420
  /// How many people it shows.
  static let limit = 12
  static let row = 26
}

extension ViewMaker {
  /// The meetings around a person; nil where there are fewer than three others.
  ///
  /// - Parameter met: Whom the person met and how often, most often first.
  func network(of index: Int, met: [(person: Int, count: Int)]) -> NetworkView? {
    let shown = met.prefix(NetworkView.limit)
    if shown.count < 3 { return nil }
    let rows = (shown.count + 1) / 2
    let middle = (x: NetworkView.width / 2, y: rows * NetworkView.row / 2)
    let nodes = shown.enumerated().map { rank, entry in
      let row = rank / 2
      let y = row * NetworkView.row + NetworkView.row / 2
      // The columns bulge, so that lines of one side do not lie upon each other.
      let bulge = 26 * abs(y - middle.y) / max(1, middle.y)
      let isLeft = rank % 2 == 0
      return NetworkView.Node(
        name: catalogue.persons[entry.person].name, href: href(.person(entry.person)),
        count: entry.count, x: isLeft ? 130 + bulge : NetworkView.width - 130 - bulge, y: y,
        isLeft: isLeft)
    }
    var edges = nodes.map { node in
      NetworkView.Edge(
        path: "M\(middle.x) \(middle.y)L\(node.x) \(node.y)", level: level(of: node.count),
        isBetweenNodes: false)
    }
    edges += edgesBetween(shown.map(\.person), nodes)
    return NetworkView(
      nodes: nodes, edges: edges,
      centre: NetworkView.Node(
        name: catalogue.persons[index].name, href: "", count: 0, x: middle.x, y: middle.y,
        isLeft: false),
      height: rows * NetworkView.row)
  }

  private func edgesBetween(_ people: [Int], _ nodes: [NetworkView.Node]) -> [NetworkView.Edge] {
    var counts: [PersonPair: Int] = [:]
    let ranks = Dictionary(uniqueKeysWithValues: people.enumerated().map { ($1, $0) })
    for (rank, person) in people.enumerated() {
      for meeting in catalogue.persons[person].meetings.map({ catalogue.meetings[$0] })
      where meeting.status == .held {
        for other in meeting.persons {
          guard let otherRank = ranks[other], otherRank > rank else { continue }
          counts[PersonPair(person, other, ranks: plan.personRanks), default: 0] += 1
        }
      }
    }
    func position(_ person: Int) -> Int { ranks[person] ?? 0 }
    return counts.map { pair, count in
      let ends = [position(pair.first), position(pair.second)].sorted()
      let (from, to) = (nodes[ends[0]], nodes[ends[1]])
      // Lines of one side bend towards the middle.
      let bend = from.isLeft == to.isLeft ? (from.isLeft ? 40 : -40) : 0
      let control = ((from.x + to.x) / 2 + bend, (from.y + to.y) / 2)
      return (
        ends,
        NetworkView.Edge(
          path: "M\(from.x) \(from.y)Q\(control.0) \(control.1) \(to.x) \(to.y)",
          level: level(of: count), isBetweenNodes: true)
      )
    }
    .sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
  }
}
