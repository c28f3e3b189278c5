/// Why a text in the form of a day is none: `; June has 30 days`.
func dateFault(_ text: String) -> String {
  let parts = text.split(separator: "-").map { Int($0) }
  guard parts.count >= 2, let year = parts[0], let month = parts[1], year > 31 else { return "" }
  guard (1...12).contains(month) else { return "; months run from 01 to 12" }
  let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  let length = CalendarDay.length(ofMonth: month, year: year)
  guard parts.count == 3, let day = parts[2], !(1...length).contains(day) else { return "" }
  return "; \(names[month - 1])\(month == 2 ? " \(year)" : "") has \(length) days"
}

/// How a date that is written otherwise is written in EDTF; where the day is in doubt, the forms there are.
///
/// - Parameter prefix: What stands before the date: `date:` in a link.
public func dateHelp(_ text: String, prefix: String = "") -> String {
  if let date = StatedDay(text)?.day.description ?? roughDate(text) {
    return "write \(prefix)\(date)"
  }
  let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
  let meant =
    numbers.count == 3 && numbers[2] > 1000 && numbers[0] <= 12 && numbers[1] <= 12
    ? "year-month-day, so that nobody takes the day for the month" : "an EDTF date"
  let forms = ["2006-12-27", "2006-12", "2006", "2003-11~"].map { prefix + $0 }
  return "write \(meant): \(forms.joined(separator: ", ")) or \(prefix)2003-09-22/2003-12-08"
}

/// What stands in words for a month, a season or about a year: `May 2004` is `2004-05`, `spring 2004` is
/// `2004-21`, `c. 2004` is `2004~`.
func roughDate(_ text: String) -> String? {
  var words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  let years = words.filter { $0.count == 4 && Int($0) != nil }
  guard years.count == 1, words.allSatisfy({ Int($0) == nil || $0 == years[0] }) else { return nil }
  words.removeAll { $0 == years[0] || ["in", "the", "of"].contains($0) }
  let isAbout = words.first.map { ["about", "around", "circa", "c", "ca"].contains($0) } ?? false
  if isAbout { words.removeFirst() }
  let mark = isAbout ? "~" : ""
  guard let word = words.first else { return isAbout ? years[0] + mark : nil }
  let month = englishMonths.firstIndex {
    $0.lowercased() == word || word.count >= 3 && $0.lowercased().hasPrefix(word)
  }.map { $0 + 1 }
  let season = ["spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24][word]
  guard words.count == 1, let part = month ?? season else { return nil }
  return "\(years[0])-\(padded(part, 2))\(mark)"
}
