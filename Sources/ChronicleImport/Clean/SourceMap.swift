/// Leads from a mended text back to the text that it was made from.
public struct SourceMap: Sendable {
  /// Bytes that stand in the source as they stand in the mended text, or that replace others there.
  public struct Run: Sendable, Hashable {
    /// Offset in the mended text.
    public var body: Int
    /// Offset in the source.
    public var clipping: Int
    public var count: Int
    /// How many bytes of the source it was made from: `count`, but for what was replaced.
    public var span: Int

    public init(body: Int, clipping: Int, count: Int, span: Int? = nil) {
      self.body = body
      self.clipping = clipping
      self.count = count
      self.span = span ?? count
    }
  }

  /// In the order of the mended text, without gaps.
  public private(set) var runs: [Run] = []

  public init() {}

  /// Adds the bytes that follow; runs that continue each other become one.
  public mutating func append(_ run: Run) {
    guard run.count > 0 else { return }
    if let last = runs.last, last.count == last.span, run.count == run.span,
      last.clipping + last.count == run.clipping, last.body + last.count == run.body
    {
      runs[runs.count - 1].count += run.count
      runs[runs.count - 1].span += run.count
    } else {
      runs.append(run)
    }
  }

  /// The range of the clipping that a range of the body was made from.
  public func clipping(_ range: Range<Int>) -> Range<Int> {
    guard let first = run(at: range.lowerBound) else { return 0..<0 }
    let start = offset(range.lowerBound, in: first)
    guard !range.isEmpty, let last = run(at: range.upperBound - 1) else { return start..<start }
    let isWhole = range.upperBound >= last.body + last.count
    let end =
      isWhole ? last.clipping + last.span : offset(range.upperBound - 1, in: last) + 1
    return start..<max(start, end)
  }

  /// Adds what a range of a text that has a map of its own was made from.
  public mutating func append(_ range: Range<Int>, of text: SourceMap, at body: Int) {
    var index = text.index(at: range.lowerBound)
    while index < text.runs.count, text.runs[index].body < range.upperBound {
      let run = text.runs[index]
      let start = max(run.body, range.lowerBound)
      let end = min(run.body + run.count, range.upperBound)
      if end > start {
        let isWhole = end - start == run.count
        append(
          Run(
            body: body + start - range.lowerBound, clipping: run.clipping + start - run.body,
            count: end - start, span: isWhole ? run.span : end - start))
      }
      index += 1
    }
  }

  private func offset(_ body: Int, in run: Run) -> Int {
    run.clipping + min(max(0, body - run.body), max(0, run.span - 1))
  }

  private func run(at body: Int) -> Run? { runs.isEmpty ? nil : runs[index(at: body)] }

  /// The index of the run that holds an offset, or of the last one before it.
  private func index(at body: Int) -> Int {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].body <= body { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
