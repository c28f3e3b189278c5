/// One date of EDTF: a day, month, season, year, decade or century, perhaps approximate or uncertain.
public struct EDTFDate: Sendable, Hashable {
  public enum Precision: Int, Sendable, Comparable {
    case century, decade, year, season, month, day
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// For a decade its first year (`199X` is 1990), for a century likewise.
  public let year: Int
  /// 1 to 12; a season by its EDTF number, 21 (spring) to 24 (winter); 0 where there is none.
  public let month: Int
  /// 0 where there is none.
  public let day: Int
  public let precision: Precision
  /// Written `~`: "about".
  public var isApproximate: Bool
  /// Written `?`: the source is in doubt.
  public var isUncertain: Bool

  public init(_ day: CalendarDay) {
    let parts = day.parts
    self.init(parts.year, parts.month, parts.day, .day)
  }
  public init(year: Int, approximate: Bool = false) {
    self.init(year, 0, 0, .year, approximate)
  }
  public init(year: Int, month: Int, approximate: Bool = false) {
    self.init(year, month, 0, month > 12 ? .season : .month, approximate)
  }
  public init(decade: Int) {
    self.init(decade / 10 * 10, 0, 0, .decade)
  }
  public init(century: Int) {
    self.init(century / 100 * 100, 0, 0, .century)
  }

  init(
    _ year: Int, _ month: Int, _ day: Int, _ precision: Precision, _ approximate: Bool = false,
    _ uncertain: Bool = false
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.precision = precision
    isApproximate = approximate
    isUncertain = uncertain
  }

  public var first: CalendarDay {
    switch precision {
    case .day: CalendarDay(firstOfMonth: month, year: year) + (day - 1)
    case .month: CalendarDay(firstOfMonth: month, year: year)
    case .season: CalendarDay(firstOfMonth: (month - 20) * 3, year: year)
    case .year, .decade, .century: CalendarDay(firstOfMonth: 1, year: year)
    }
  }
  public var last: CalendarDay {
    switch precision {
    case .day: first
    case .month: CalendarDay(firstOfMonth: month + 1, year: year) - 1
    case .season: CalendarDay(firstOfMonth: (month - 20) * 3 + 3, year: year) - 1
    case .year: CalendarDay(firstOfMonth: 1, year: year + 1) - 1
    case .decade: CalendarDay(firstOfMonth: 1, year: year + 10) - 1
    case .century: CalendarDay(firstOfMonth: 1, year: year + 100) - 1
    }
  }
}

extension EDTFDate: CustomStringConvertible {
  public var description: String {
    let text =
      switch precision {
      case .day: dayText(year, month, day)
      case .month, .season: "\(padded(year, 4))-\(padded(month, 2))"
      case .year: padded(year, 4)
      case .decade: padded(year / 10, 3) + "X"
      case .century: padded(year / 100, 2) + "XX"
      }
    if !isApproximate && !isUncertain { return text }
    let mark = isApproximate && isUncertain ? "%" : isApproximate ? "~" : isUncertain ? "?" : ""
    return text + mark
  }
}

extension EDTFDate {
  /// Reads a day of the common form `2006-12-27`, without taking the text apart.
  init?(commonDay text: String) {
    var text = text
    let numbers = text.withUTF8 { bytes -> (year: Int, month: Int, day: Int)? in
      guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
        return nil
      }
      var digits = 0
      for (index, byte) in bytes.enumerated() where index != 4 && index != 7 {
        guard (48...57).contains(byte) else { return nil }
        digits = digits * 10 + Int(byte - 48)
      }
      return (digits / 10_000, digits / 100 % 100, digits % 100)
    }
    guard let (year, month, day) = numbers,
      CalendarDay(year: year, month: month, day: day) != nil
    else { return nil }
    self.init(year, month, day, .day)
  }

  /// Reads one side of an EDTF text; also `2006-12-XX` and `2006-XX`, which mean the month and year.
  public init?(parsing text: Substring) {
    var text = text
    var (approximate, uncertain) = (false, false)
    if let mark = text.last, "~?%".contains(mark) {
      approximate = mark != "?"
      uncertain = mark != "~"
      text.removeLast()
    }
    var parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 3 else { return nil }
    while parts.count > 1, parts.last == "XX" { parts.removeLast() }
    guard parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
    else { return nil }
    let numbers = parts.map { $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil }
    if parts.count == 1, numbers[0] == nil {
      let digits = parts[0].prefix { $0 != "X" }
      guard let number = Int(digits), digits.utf8.allSatisfy({ (48...57).contains($0) }),
        digits.utf8.count + parts[0].filter({ $0 == "X" }).count == 4
      else { return nil }
      switch digits.utf8.count {
      case 3: self.init(number * 10, 0, 0, .decade, approximate, uncertain)
      case 2: self.init(number * 100, 0, 0, .century, approximate, uncertain)
      default: return nil
      }
      return
    }
    guard let year = numbers[0] else { return nil }
    switch numbers.count {
    case 1: self.init(year, 0, 0, .year, approximate, uncertain)
    case 2:
      guard let month = numbers[1], (1...12).contains(month) || (21...24).contains(month) else {
        return nil
      }
      self.init(year, month, 0, month > 12 ? .season : .month, approximate, uncertain)
    default:
      guard let month = numbers[1], let day = numbers[2],
        CalendarDay(year: year, month: month, day: day) != nil
      else { return nil }
      self.init(year, month, day, .day, approximate, uncertain)
    }
  }
}
