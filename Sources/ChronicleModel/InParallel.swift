/// The results of a function for each item, in the order of the items, computed on all cores.
///
/// The items are cut into as many runs as is worth while, so that small work is not drowned in tasks.
public func mapInParallel<Item: Sendable, Result: Sendable>(
  _ items: [Item], runLength: Int = 16, _ transform: @Sendable @escaping (Item) -> Result
) async -> [Result] {
  guard items.count > runLength else { return items.map(transform) }
  let starts = Array(stride(from: 0, to: items.count, by: runLength))
  return await withTaskGroup(of: (Int, [Result]).self) { group in
    for start in starts {
      group.addTask {
        (start, items[start..<min(start + runLength, items.count)].map(transform))
      }
    }
    var runs: [Int: [Result]] = [:]
    for await (start, run) in group { runs[start] = run }
    return starts.flatMap { runs[$0] ?? [] }
  }
}
