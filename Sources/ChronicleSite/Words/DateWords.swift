import ChronicleModel

/// How a language writes dates: the `date_…` lines of its file.
struct DatePatterns: Sendable {
  let months: [String]
  let shortMonths: [String]
  let weekdays: [String]
  let shortWeekdays: [String]
  private let seasons: [String]
  /// By the raw value of `Pattern`.
  private let patterns: [[Piece]]
  /// Whether of two dates of one year the second leaves out the year, and not the first.
  private let elidesSecond: Bool

  private enum Pattern: Int, CaseIterable {
    case day, month, season, year, decade, century
    case about, perhaps, between, from, until, someTime
    case dayOnly, dayMonth, monthOnly, seasonOnly
    case short, shortAbout, shortPerhaps

    /// In the language's file: `date_day_only`.
    var key: String {
      "date_"
        + "\(self)".map { $0.isUppercase ? "_" + $0.lowercased() : String($0) }.joined()
    }
  }

  private enum Piece {
    case text(String)
    case day, month, shortMonth, year, season
    /// Dates inside of a date's words.
    case date, from, to
  }

  init(_ texts: [String: InterfaceText]) {
    func list(_ key: String, _ count: Int) -> [String] {
      if case .list(let names) = texts[key], names.count == count { return names }
      return (1...count).map(String.init)
    }
    months = list("months", 12)
    shortMonths = list("months_short", 12)
    weekdays = list("weekdays", 7)
    shortWeekdays = list("weekdays_short", 7)
    seasons = list("seasons", 4)
    patterns = Pattern.allCases.map { pattern in
      if case .text(let text) = texts[pattern.key] { Self.pieces(of: text) } else { [] }
    }
    elidesSecond = texts["date_elides"] == .text("second")
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    for (index, part) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = part.firstIndex(of: "}") else {
        if !part.isEmpty { pieces.append(.text(String(part))) }
        continue
      }
      switch part[..<end] {
      case "day": pieces.append(.day)
      case "month": pieces.append(.month)
      case "month_short": pieces.append(.shortMonth)
      case "year": pieces.append(.year)
      case "season": pieces.append(.season)
      case "date": pieces.append(.date)
      case "from": pieces.append(.from)
      case "to": pieces.append(.to)
      default: break
      }
      let rest = part[part.index(after: end)...]
      if !rest.isEmpty { pieces.append(.text(String(rest))) }
    }
    return pieces
  }

  /// A pattern with the parts of a date.
  private func filled(_ pattern: Pattern, _ date: EDTFDate) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(48)
    for piece in patterns[pattern.rawValue] {
      switch piece {
      case .text(let text): out += text.utf8
      case .day: out += String(date.day).utf8
      case .month: out += months[date.month - 1].utf8
      case .shortMonth: out += shortMonths[date.month - 1].utf8
      case .year:
        out += (date.precision == .century ? padded(date.year, 4) : String(date.year)).utf8
      case .season: out += seasons[date.month - 21].utf8
      case .date, .from, .to: break
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A pattern with dates in words.
  private func filled(
    _ pattern: Pattern, date: String = "", from: String = "", to: String = ""
  ) -> String {
    var out = ""
    for piece in patterns[pattern.rawValue] {
      switch piece {
      case .text(let text): out += text
      case .date: out += date
      case .from: out += from
      case .to: out += to
      default: break
      }
    }
    return out
  }

  func words(_ date: EDTF) -> String {
    switch date {
    case .date(let date): qualified(date, plain(date))
    case .interval(let from?, let to?):
      filled(
        .between,
        from: elidesSecond ? qualified(from, plain(from)) : elided(from, beside: to),
        to: elidesSecond ? elided(to, beside: from) : qualified(to, plain(to)))
    case .interval(let from?, nil): filled(.from, date: qualified(from, plain(from)))
    case .interval(nil, let to?): filled(.until, date: qualified(to, plain(to)))
    case .interval(nil, nil): filled(.someTime)
    }
  }

  func month(_ month: Int, of year: Int) -> String {
    filled(.month, EDTFDate(year: year, month: month))
  }

  private func qualified(_ date: EDTFDate, _ words: String) -> String {
    let words = date.isApproximate ? filled(.about, date: words) : words
    return date.isUncertain ? filled(.perhaps, date: words) : words
  }

  private func plain(_ date: EDTFDate) -> String {
    switch date.precision {
    case .day: filled(.day, date)
    case .month: filled(.month, date)
    case .season: filled(.season, date)
    case .year: filled(.year, date)
    case .decade: filled(.decade, date)
    case .century: filled(.century, date)
    }
  }

  /// One of two dates, without what the other says again.
  private func elided(_ date: EDTFDate, beside other: EDTFDate) -> String {
    guard date.year == other.year, date.precision >= .season, other.precision >= .season else {
      return qualified(date, plain(date))
    }
    let words =
      switch date.precision {
      case .day where other.precision == .day && date.month == other.month: filled(.dayOnly, date)
      case .day: filled(.dayMonth, date)
      case .month: filled(.monthOnly, date)
      default: filled(.seasonOnly, date)
      }
    return qualified(date, words)
  }

  func short(_ date: EDTF) -> String {
    switch date {
    case .date(let date): short(date)
    case .interval(let from, let to):
      (from.map(short) ?? "…") + "\u{2013}" + (to.map(short) ?? "…")
    }
  }

  private func short(_ date: EDTFDate) -> String {
    let words =
      switch date.precision {
      case .day: filled(.short, date)
      case .month: shortMonths[date.month - 1]
      default: plain(date)
      }
    return (date.isUncertain ? filled(.shortPerhaps) : "")
      + (date.isApproximate ? filled(.shortAbout) : "") + words
  }
}

extension Wording {
  /// A date in words.
  ///
  ///     2006-12-27             ->  27 December 2006
  ///     2003-11~               ->  about November 2003
  ///     2003-09-22/2003-12-08  ->  between 22 September and 8 December 2003
  public func words(for date: EDTF) -> String { dates.words(date) }

  /// A date in few characters, without its year where it has more: `27 Dec`.
  public func shortWords(for date: EDTF) -> String { dates.short(date) }

  /// A month with its year: `December 2006`.
  public func words(for month: MonthOfYear) -> String { dates.month(month.month, of: month.year) }
}

/// A date as the `datetime` of HTML, where that can say it.
public func datetime(of date: EDTF) -> String? {
  guard case .date(let single) = date, !single.isApproximate, !single.isUncertain,
    [.day, .month, .year].contains(single.precision)
  else { return nil }
  return date.description
}
