/// A date as precise as its source, in the Extended Date/Time Format (ISO 8601-2:2019, levels 0
/// and 1, without times): `2006-12-27`, `2006-12`, `2006`, `200X`, `2003-11~`, `2003-24` (winter),
/// `2003-09-22/2003-12-08`, `../2003-08`.
public enum EDTF: Sendable, Hashable {
  case date(EDTFDate)
  /// From and to, both included; nil is an open end (`..`).
  case interval(EDTFDate?, EDTFDate?)

  public init(_ day: CalendarDay) {
    self = .date(EDTFDate(day))
  }
  public static func month(_ year: Int, _ month: Int) -> EDTF {
    .date(EDTFDate(year: year, month: month))
  }
  public static func year(_ year: Int) -> EDTF {
    .date(EDTFDate(year: year))
  }
  /// A span of days in its shortest form: a day, a month, a year, or an interval.
  ///
  ///     1 Oct 2006 to 31 Oct 2006  ->  2006-10
  public init(from first: CalendarDay, to last: CalendarDay) {
    let (from, to) = (first.parts, last.parts)
    if first == last {
      self.init(first)
    } else if from.day == 1, to.day == CalendarDay.length(ofMonth: to.month, year: to.year) {
      if from.year == to.year, from.month == 1, to.month == 12 {
        self = .year(from.year)
      } else if from.year == to.year, from.month == to.month {
        self = .month(from.year, from.month)
      } else {
        self = .interval(
          EDTFDate(year: from.year, month: from.month), EDTFDate(year: to.year, month: to.month))
      }
    } else {
      self = .interval(EDTFDate(first), EDTFDate(last))
    }
  }

  /// The first day that the date may mean; nil for `../2003`.
  public var first: CalendarDay? {
    switch self {
    case .date(let date): date.first
    case .interval(let from, _): from?.first
    }
  }
  /// The last day that the date may mean; nil for `2003/..`.
  public var last: CalendarDay? {
    switch self {
    case .date(let date): date.last
    case .interval(_, let to): to?.last
    }
  }
  /// The day, where the date is exactly one.
  public var day: CalendarDay? {
    guard case .date(let date) = self, date.precision == .day else { return nil }
    return date.first
  }
  /// Year and month, where the date lies within one month.
  public var month: (year: Int, month: Int)? {
    guard let first, let last, first.year == last.year, first.month == last.month else {
      return nil
    }
    return (first.year, first.month)
  }
  /// The year, where the date lies within one year.
  public var year: Int? {
    guard let first, let last, first.year == last.year else { return nil }
    return first.year
  }
  /// The year under which lists show the date.
  public var sortingYear: Int? { (first ?? last)?.year }
  /// Whether a day may be meant.
  public func contains(_ day: CalendarDay) -> Bool {
    (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
  }
}

extension EDTF: CustomStringConvertible {
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .interval(let from, let to): "\(from?.description ?? "..")/\(to?.description ?? "..")"
    }
  }
}

extension EDTF {
  /// Reads a date, or gives nil where the text is none or names an impossible day.
  public init?(parsing text: String) {
    if let day = EDTFDate(commonDay: text) {
      self = .date(day)
      return
    }
    if !text.utf8.contains(UInt8(ascii: "/")) {
      guard let date = EDTFDate(parsing: text[...]) else { return nil }
      self = .date(date)
      return
    }
    let sides = text.split(separator: "/", omittingEmptySubsequences: false)
    switch sides.count {
    case 2:
      let ends = sides.map { $0 == ".." || $0.isEmpty ? nil : EDTFDate(parsing: $0) }
      for (side, end) in zip(sides, ends) where end == nil && side != ".." && !side.isEmpty {
        return nil
      }
      if ends[0] == nil && ends[1] == nil { return nil }
      if let from = ends[0], let to = ends[1], from.first > to.last { return nil }
      self = .interval(ends[0], ends[1])
    default: return nil
    }
  }
}

extension EDTF: Comparable {
  /// By first day, then by last day, then as text; an open beginning comes first.
  public static func < (left: EDTF, right: EDTF) -> Bool {
    let (a, b) = (left.first?.number ?? .min, right.first?.number ?? .min)
    if a != b { return a < b }
    let (c, d) = (left.last?.number ?? .max, right.last?.number ?? .max)
    return c == d ? left.description < right.description : c < d
  }
}
