/// A day as the fields of a web page or data set write it.
public struct StatedDay: Sendable, Hashable {
  public var day: CalendarDay
  /// Whether it stands in universal time.
  public var isUniversal = false
  /// The time of the day in minutes, where it is given in universal time.
  public var minute: Int?

  /// Reads the form of a field; nil where the day is not beyond doubt.
  ///
  ///     2014-02-18T10:02:00Z   20140218   2014/02/18   Tue, 18 Feb 2014   February 18, 2014
  public init?(_ text: String) {
    let text = String(oneLine(text).prefix(80))
    let parts = text.split { !$0.isLetter && !$0.isNumber }
    let number = parts.first.flatMap { Int($0) }
    if let first = parts.first, first.count == 8, let number,
      let day = CalendarDay(year: number / 10000, month: number / 100 % 100, day: number % 100)
    {
      self.day = day
    } else if parts.count == 1, let number, (9...10).contains(text.count), number > 300_000_000 {
      day = CalendarDay(number: number / 86400)
      minute = number % 86400 / 60
      isUniversal = true
    } else if parts.count == 1, let number, text.count == 13 {
      day = CalendarDay(number: number / 86_400_000)
      minute = number % 86_400_000 / 60_000
      isUniversal = true
    } else if parts.count >= 3, parts[0].count == 4, let year = Int(parts[0]),
      let month = Int(parts[1]), let number = Int(parts[2].prefix { $0.isNumber }),
      let day = CalendarDay(year: year, month: month, day: number)
    {
      self.day = day
    } else if let day = Self.named(parts) {
      self.day = day
    } else if let day = Self.numeric(parts) {
      self.day = day
    } else {
      return nil
    }
    guard (1900...2100).contains(day.year) else { return nil }
    let rest = text.lowercased()
    isUniversal =
      isUniversal || rest.hasSuffix("z") && rest.contains("t") || rest.hasSuffix("+00:00")
      || rest.hasSuffix("+0000") || rest.hasSuffix("gmt") || rest.hasSuffix("utc")
    // Midnight in universal time is a date without a time.
    if text.contains("T00:00:00") { isUniversal = false }
    if isUniversal, minute == nil { minute = Self.minute(in: text) }
  }

  /// The time in a text: `10:02` is 602.
  private static func minute(in text: String) -> Int? {
    let parts = text.utf8.split { !(48...57).contains($0) && $0 != UInt8(ascii: ":") }
    for part in parts {
      let numbers = part.split(separator: UInt8(ascii: ":")).compactMap { Int(Substring($0)) }
      if numbers.count >= 2, numbers[0] < 24, numbers[1] < 60 {
        return numbers[0] * 60 + numbers[1]
      }
    }
    return nil
  }

  /// A day whose month is named.
  private static func named(_ parts: [Substring]) -> CalendarDay? {
    let place = parts.firstIndex { part in part.count >= 3 && month(part) != nil }
    guard let place, let month = month(parts[place]) else { return nil }
    let around = parts.indices.filter { abs($0 - place) <= 2 && $0 != place }
    func number(_ index: Int) -> Int? { Int(parts[index].prefix { $0.isNumber }) }
    let year = around.first { parts[$0].count == 4 && number($0) ?? 0 > 1000 }.flatMap(number)
    let before = around.contains(place - 1) ? number(place - 1) : nil
    let after = around.contains(place + 1) ? number(place + 1) : nil
    guard let year, let day = [before, after].compactMap({ $0 }).first(where: { $0 <= 31 }) else {
      return nil
    }
    return CalendarDay(year: year, month: month, day: day)
  }

  private static func month(_ word: Substring) -> Int? {
    let word = word.lowercased()
    return englishMonths.map { $0.lowercased() }.firstIndex {
      $0 == word || word.count >= 3 && word.count <= 4 && $0.hasPrefix(word)
    }
    .map { $0 + 1 }
  }

  /// `18/02/2014`, `02/18/2014`: only where one of the numbers can be no month.
  private static func numeric(_ parts: [Substring]) -> CalendarDay? {
    guard parts.count >= 3, parts[2].count == 4, let a = Int(parts[0]), let b = Int(parts[1]),
      let year = Int(parts[2])
    else { return nil }
    if a > 12 || a == b { return CalendarDay(year: year, month: b, day: a) }
    return b > 12 ? CalendarDay(year: year, month: a, day: b) : nil
  }
}

/// The day in an article's address: `/2014/02/18/`, `/2014-02-18-`, `/20140218/`, `/2014/feb/18/`.
public func dayInAddress(_ address: String) -> CalendarDay? {
  guard let host = address.firstRange(of: "://") else { return nil }
  let path = address[host.upperBound...].prefix { $0 != "?" && $0 != "#" }
  let parts = path.split { $0 == "/" || $0 == "-" || $0 == "_" || $0 == "." }.dropFirst()
  for index in parts.indices {
    let part = parts[index]
    if part.count == 8, part.allSatisfy(\.isNumber), part.hasPrefix("19") || part.hasPrefix("20"),
      let day = StatedDay(String(part))?.day
    {
      return day
    }
    guard part.count == 4, part.hasPrefix("19") || part.hasPrefix("20"), index + 2 < parts.endIndex,
      Int(part) != nil, parts[index + 2].count <= 2
    else { continue }
    let text = parts[index...(index + 2)].joined(separator: " ")
    if let day = StatedDay(text)?.day { return day }
  }
  return nil
}
