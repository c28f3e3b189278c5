import ChronicleCatalogue
import ChronicleModel

/// A year at a glance: a row for each month, a square for each day that has anything.
public struct HeatView: Sendable {
  public var squares: [Square]
  /// The outline of all days that the year has; see SVG's paths.
  public var ground: String
  /// The short names of the months.
  public var months: [String]

  /// A day that has anything.
  public struct Square: Sendable {
    public var date: DateView
    public var count: Int
    public var level: Int
    public var x: Int
    public var y: Int
  }

  /// How far squares are apart.
  public static let step = 10
}

extension ViewMaker {
  /// The year's days; nil where none of them has anything.
  func heat(of year: Int) -> HeatView? {
    let days =
      catalogue.dayPosition(
        CalendarDay(firstOfMonth: 1, year: year))..<catalogue.dayPosition(
        CalendarDay(firstOfMonth: 1, year: year + 1))
    if days.isEmpty { return nil }
    let ground = (1...12).map { month in
      let length = CalendarDay.length(ofMonth: month, year: year) * HeatView.step - 1
      return "M0 \((month - 1) * HeatView.step)h\(length)v\(HeatView.step - 1)H0z"
    }
    return HeatView(
      squares: days.map { index in
        let entry = catalogue.days[index]
        let (_, month, day) = entry.day.parts
        return HeatView.Square(
          date: DateView(date: EDTF(entry.day), wording: plan.wording, href: href(.day(index))),
          count: entry.count, level: level(of: entry.count), x: (day - 1) * HeatView.step,
          y: (month - 1) * HeatView.step)
      },
      ground: ground.joined(), months: plan.wording.dates.shortMonths)
  }
}
