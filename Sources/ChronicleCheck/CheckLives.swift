import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleModel

func impossibleLives(_ chronicle: CheckedChronicle) -> [Diagnostic] {
  chronicle.content.people.compactMap { file in
    guard let born = file.value.born, let died = file.value.died, let first = born.first,
      let last = died.last, last < first
    else { return nil }
    return Diagnostic(
      .error, "impossible-life", "\(file.value.name) died (\(died)) before being born (\(born))",
      at: Location(file.path), help: "correct 'born' or 'died'")
  }
}

/// Nobody meets anybody before being born or after having died.
func meetingsOutsideLives(_ chronicle: CheckedChronicle) -> [Diagnostic] {
  let lives = chronicle.catalogue.persons.compactMap(\.person)
    .filter { $0.born != nil || $0.died != nil }
  let byID = Dictionary(lives.map { ($0.id, $0) }) { first, _ in first }
  return chronicle.toldMeetings.flatMap { _, meeting, location in
    meeting.who.compactMap { id -> Diagnostic? in
      guard let person = byID[id], let date = meeting.date,
        let fault = fault(of: date, in: person)
      else { return nil }
      return Diagnostic(
        .error, "meeting-outside-life",
        "\(person.name) meets somebody \(date.inWords), but \(fault)",
        at: location, help: "correct the meeting's date, or who is meant; or the person's file")
    }
  }
}

func officesOutsideLives(_ chronicle: CheckedChronicle) -> [Diagnostic] {
  chronicle.content.people.flatMap { file in
    file.value.offices.compactMap { office -> Diagnostic? in
      guard let from = office.from, let fault = fault(of: from, in: file.value) else { return nil }
      return Diagnostic(
        .error, "office-outside-life",
        "'\(office.title)' begins \(from.inWords), but \(file.value.name) \(fault)",
        at: Location(file.path), help: "correct the office's dates, or 'born' and 'died'")
    }
  }
}

/// Why a person can have done nothing at a date: `died on 2011-12-17`, `was born in 1950`.
private func fault(of date: EDTF, in person: Person) -> String? {
  if let died = person.died, let last = died.last, let first = date.first, first > last {
    return "died \(died.inWords)"
  }
  if let born = person.born, let first = born.first, let last = date.last, last < first {
    return "was born \(born.inWords)"
  }
  return nil
}

extension EDTF {
  /// When something was: `on 2011-12-17`, `in 1950`.
  var inWords: String { "\(day == nil ? "in" : "on") \(self)" }
}
