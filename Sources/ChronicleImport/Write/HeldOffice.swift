import ChronicleFacts
import ChronicleModel

/// An office that a text gives to a person: `North Korean Vice Foreign Minister` on the day of the text.
struct HeldOffice: Hashable, Sendable {
  /// In lower case: `vice foreign minister`.
  var office: String
  /// In lower case.
  var country: String
  var day: CalendarDay?

  /// Whether it is the same office, held at about the same time.
  func isSame(as other: HeldOffice) -> Bool {
    guard office == other.office, country == other.country else { return false }
    guard let day, let otherDay = other.day else { return true }
    return abs(day - otherDay) < 800
  }
}

/// Finds in what a text calls a person the office and the country, where it is an office that one person
/// holds at a time.
struct OfficeReader: Sendable {
  private let offices: Set<String>
  private let countries: [String: String]

  init(_ facts: Facts) {
    offices = Set(facts.terms.map(\.office).filter { !$0.isEmpty })
    var countries: [String: String] = [:]
    for country in facts.countries {
      for name in [country.name] + country.aliases + country.demonyms {
        countries[name.lowercased()] = country.name.lowercased()
      }
    }
    self.countries = countries
  }

  /// The offices of a person in a text of a day.
  func offices(_ person: ReadPerson, day: CalendarDay?) -> [HeldOffice] {
    person.roles.compactMap { role in
      let words = role.lowercased().replacing("'s", with: "").split(separator: " ").map(String.init)
      guard let country = country(words), let office = office(words) else { return nil }
      return HeldOffice(office: office, country: country, day: day)
    }
  }

  private func office(_ words: [String]) -> String? {
    let ends = words.indices.lazy.map { words[$0...].joined(separator: " ") }
    return ends.first(where: offices.contains)
  }

  private func country(_ words: [String]) -> String? {
    for length in [3, 2, 1] where length <= words.count {
      for start in 0...(words.count - length) {
        let phrase = words[start..<start + length].joined(separator: " ")
        if let country = countries[phrase] { return country }
      }
    }
    return nil
  }
}
