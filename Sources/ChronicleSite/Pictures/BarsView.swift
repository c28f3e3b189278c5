import ChronicleModel

/// Counts by year as a picture: a bar for each year, or one for each month of all years.
///
/// The picture is drawn in units of its own, and stretched to the width of the page.
public struct BarsView: Sendable {
  public var bars: [Bar]
  /// The months' bars as an outline, where there is one for each month; see SVG's paths.
  public var path: String?
  public var width: Int
  /// The highest bar's.
  public var busiest: Bar?

  /// A year.
  public struct Bar: Sendable {
    public var year: String
    public var href: String?
    public var count: Int
    public var x: Int
    public var height: Int
    /// Whether the year is written below.
    public var isLabelled: Bool

    public var y: Int { BarsView.height - height }
  }

  /// How wide a year is.
  public static let step = 12
  public static let height = 60
}

extension BarsView {
  /// Bars for the years from the first to the last that has any; nil where there is but one year, which
  /// needs no picture.
  ///
  /// - Parameters:
  ///   - span: The years of the whole chronicle, so that pictures of different pages can be compared.
  ///   - months: The counts of the months, where those shall be drawn.
  init?(
    _ counts: [Int: Int], span: [Int] = [], months: [MonthOfYear: Int]? = nil,
    href: (Int) -> String?
  ) {
    guard counts.count > 1, let first = (counts.keys + span).min(),
      let last = (counts.keys + span).max(), last - first < 200
    else { return nil }
    let most = max(1, counts.values.max() ?? 1)
    let labels = (last - first) / 12 + 1
    bars = (first...last).map { year in
      let count = counts[year] ?? 0
      return Bar(
        year: String(year), href: count > 0 ? href(year) : nil, count: count,
        x: (year - first) * Self.step, height: barHeight(of: count, most),
        isLabelled: labels == 1 || year % max(2, labels) == 0)
    }
    width = bars.count * Self.step
    busiest = bars.max { ($0.count, $1.x) < ($1.count, $0.x) }
    path = months.map { outline($0, since: first) }
  }
}

/// A bar of any count can be seen.
private func barHeight(of count: Int, _ most: Int) -> Int {
  count == 0 ? 0 : max(2, count * BarsView.height / most)
}

private func outline(_ months: [MonthOfYear: Int], since first: Int) -> String {
  let most = max(1, months.values.max() ?? 1)
  var path = ""
  for (month, count) in months.sorted(by: { $0.key < $1.key }) where count > 0 {
    let x = (month.year - first) * BarsView.step + month.month - 1
    path += "M\(x) \(BarsView.height)v-\(barHeight(of: count, most))h1V\(BarsView.height)z"
  }
  return path
}
