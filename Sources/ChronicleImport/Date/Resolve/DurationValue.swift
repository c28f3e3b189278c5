/// The value that TIMEX3 gives a duration: `P3D`, `PT2H`, `P2Y6M`, `PXM`.
func durationValue(_ parts: Parts) -> String {
  guard let unit = parts.unit else { return "PXX" }
  let letters = ["S", "M", "H", "D", "W", "M", "Q", "Y", "Y", "Y"]
  let start = unit.isClock ? "PT" : "P"
  let letter = letters[unit.rawValue]
  guard let count = parts.count, !parts.isVague else { return start + "X" + letter }
  switch unit {
  case .decade: return "P\(count * 10)Y"
  case .century: return "P\(count * 100)Y"
  default: break
  }
  guard parts.hasHalf else { return "\(start)\(count)\(letter)" }
  switch unit {
  case .year: return "P\(count)Y6M"
  case .hour: return "PT\(count)H30M"
  case .minute: return "PT\(count)M30S"
  case .day: return "P\(count)DT12H"
  default: return "\(start)\(count)\(letter)"
  }
}

/// Half a unit: `PT30M`, `P6M`.
func halfDurationValue(_ unit: Unit?) -> String {
  switch unit {
  case .minute: "PT30S"
  case .hour: "PT30M"
  case .day: "PT12H"
  case .month: "P2W"
  case .year: "P6M"
  case .decade: "P5Y"
  case .century: "P50Y"
  default: "PXX"
  }
}

/// The value of what returns: `P1D`, `XXXX-WXX-4`, `XXXX-07`.
func setValue(_ parts: Parts, word: String) -> String {
  if let weekday = parts.weekday { return "XXXX-WXX-\(weekday)" }
  if let month = parts.month { return "XXXX-" + (month < 10 ? "0\(month)" : "\(month)") }
  if let season = parts.season { return "XXXX-" + CalendarSpan.seasonNames[season - 1] }
  if parts.unit != nil {
    var parts = parts
    parts.count = parts.count ?? 1
    parts.isVague = false
    return durationValue(parts)
  }
  switch word {
  case "daily", "nightly": return "P1D"
  case "weekly": return "P1W"
  case "monthly": return "P1M"
  case "hourly": return "PT1H"
  default: return "P1Y"
  }
}
