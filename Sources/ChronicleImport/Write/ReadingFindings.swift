import ChronicleDiagnostics
import ChronicleModel

extension Reading {
  /// What should be known about the clipping.
  func diagnostics(at location: Location) -> [Diagnostic] {
    let clean = article.dated.clean
    if clean.unreadable != nil { return clean.diagnostics }
    let language = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
    let foreign = language == "en" ? [] : [Diagnostic.notEnglish(language, at: location)]
    return clean.diagnostics + foreign + contradictoryWeekdays(at: location)
  }

  /// Days whose text names another day of the week than they were.
  private func contradictoryWeekdays(at location: Location) -> [Diagnostic] {
    let clean = article.dated.clean
    return article.dated.dates.compactMap { date in
      guard let day = date.value?.day, let named = statedWeekday(in: date.text),
        named != day.weekday
      else { return nil }
      // The lines of a page or data set are not those of its file.
      let place =
        clean.page == nil
        ? Location(location.path, offset: date.clipping.lowerBound, in: clean.clipping) : location
      return .contradictoryWeekday(date.text, day, named: named, at: place)
    }
  }
}

/// The day of the week that a date's text names beside numbers, from 1 for Monday; nil where it names none, or
/// more than one.
private func statedWeekday(in text: String) -> Int? {
  guard text.contains(where: \.isNumber) else { return nil }
  let words = text.split { !$0.isLetter }.map { $0.lowercased() }
  let named = words.compactMap { word in
    englishWeekdays.firstIndex { name in
      let name = name.lowercased()
      return word == name || (3...5).contains(word.count) && name.hasPrefix(word)
    }
  }
  return named.count == 1 ? named[0] + 1 : nil
}

extension Diagnostic {
  static func notEnglish(_ language: String, at location: Location) -> Diagnostic {
    let name = languageNames[language].map { "like \($0)" } ?? "like another language than English"
    return Diagnostic(
      .warning, "not-english", "the clipping reads \(name), and only English is understood",
      at: location, help: "check its people, dates and meetings by hand, or leave it out")
  }

  fileprivate static func contradictoryWeekday(
    _ text: String, _ day: CalendarDay, named: Int, at location: Location
  ) -> Diagnostic {
    let (stated, real) = (englishWeekdays[named - 1], englishWeekdays[day.weekday - 1])
    return Diagnostic(
      .warning, "contradictory-weekday",
      "'\(oneLine(text))' names a \(stated), but \(day) was a \(real)", at: location,
      help:
        "it is read as \(day): look which of the two is right, and correct the article if it is "
        + "the day of the week")
  }
}

private let languageNames = [
  "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese",
  "nl": "Dutch", "ko": "Korean", "ja": "Japanese", "zh": "Chinese", "ru": "Russian",
]
