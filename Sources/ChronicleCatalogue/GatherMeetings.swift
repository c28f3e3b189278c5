import ChronicleDiagnostics
import ChronicleMarkdown
import ChronicleModel

extension Gathering {
  /// Gathers the meetings that the articles tell, and merges those that are the same.
  ///
  /// Accounts are of one meeting where the persons are the same, the dates can be the same day, no two places
  /// differ, and all or none are of a call. What was announced and later told as held counts as held.
  mutating func gatherMeetings() {
    var groups: [[Int]: [CataloguedMeeting]] = [:]
    for index in catalogue.articles.indices {
      if catalogue.articles[index].front.pointee.meetings.isEmpty { continue }
      let file = catalogue.articles[index].file
      var tellings: [Telling?] = []
      for (number, meeting) in file.article.meetings.enumerated() {
        let place =
          number < file.meetingLocations.count ? file.meetingLocations[number] : Location(file.path)
        let persons = persons(of: meeting, at: place)
        let telling =
          persons.count < 2 ? nil : catalogue.articles[index].telling(of: meeting, persons)
        tellings.append(telling)
        if persons.count < 2 { continue }
        groups[persons.sorted(), default: []].append(
          CataloguedMeeting(
            persons: persons, date: meeting.date,
            place: meeting.place.flatMap { catalogue.place(placeID($0)) }, status: meeting.status,
            mode: meeting.mode,
            tellings: [Mention(article: index, sentence: telling?.sentence, range: nil)]))
      }
      catalogue.articles[index].tellings = tellings
    }
    let merged = groups.values.flatMap(mergedMeetings)
    catalogue.meetings.items = merged.sorted(by: isBefore)
    var ofPersons: [Int: [Int]] = [:]
    var ofPlaces: [Int: [Int]] = [:]
    var ofArticles: [Int: [Int]] = [:]
    for (index, meeting) in catalogue.meetings.enumerated() {
      for person in meeting.persons { ofPersons[person, default: []].append(index) }
      if let place = meeting.place { ofPlaces[place, default: []].append(index) }
      for article in Set(meeting.tellings.map(\.article)) {
        ofArticles[article, default: []].append(index)
      }
    }
    for (person, meetings) in ofPersons { catalogue.persons[person].meetings = meetings }
    for (place, meetings) in ofPlaces { catalogue.places[place].meetings = meetings }
    for (article, meetings) in ofArticles { catalogue.articles[article].meetings = meetings }
    nameMeetingPlaces()
  }

  private mutating func persons(of meeting: Meeting, at place: Location) -> [Int] {
    var persons: [Int] = []
    for name in meeting.who {
      if let person = catalogue.person(register.id(for: name)) {
        if !persons.contains(person) { persons.append(person) }
      } else {
        let near = register.nearID(to: name)
        diagnostics.append(
          .unknownParticipant(name, at: place, nearest: near))
      }
    }
    return persons
  }

  /// A place that is named only as the place of a meeting is called what the meeting calls it.
  private mutating func nameMeetingPlaces() {
    for article in catalogue.articles {
      for name in article.front.pointee.meetings.compactMap(\.place) {
        guard let place = catalogue.place(placeID(name)), catalogue.places[place].name.isEmpty
        else { continue }
        catalogue.places[place].name = name
      }
    }
    for index in catalogue.places.indices where catalogue.places[index].name.isEmpty {
      catalogue.places[index].name = catalogue.places[index].id
    }
  }
}

/// The sentence of an article that tells a meeting.
struct Telling: Sendable, Hashable {
  var sentence: Int
  var fragment: String
}

extension CataloguedArticle {
  /// The sentence that tells a meeting: the one that the file names, else the one that names most of the
  /// persons; nil where none does.
  func telling(of meeting: Meeting, _ persons: [Int]) -> Telling? {
    let found =
      meeting.sentence.flatMap { fragment in
        text.sentences.firstIndex { $0.fragment == fragment }
      } ?? sentence(naming: persons, atLeast: meeting.sentence == nil ? 1 : 2)
    return found.map { Telling(sentence: $0, fragment: text.sentences[$0].fragment) }
  }

  private func sentence(naming persons: [Int], atLeast least: Int) -> Int? {
    var named: [Int: Set<Int>] = [:]
    for (link, target) in zip(text.links, targets) {
      if case .person(let person) = target, persons.contains(person), let sentence = link.sentence {
        named[sentence, default: []].insert(person)
      }
    }
    // Where the sentence that the file names is gone, only one that names two of them can tell it.
    return named.filter { $0.value.count >= least }.max {
      ($0.value.count, $1.key) < ($1.value.count, $0.key)
    }?.key
  }
}

/// Merges accounts of meetings of the same persons; precise dates come first, so that a month
/// joins the day that it holds.
private func mergedMeetings(_ accounts: [CataloguedMeeting]) -> [CataloguedMeeting] {
  func span(_ meeting: CataloguedMeeting) -> Int {
    guard let first = meeting.date?.first, let last = meeting.date?.last else { return .max }
    return last - first
  }
  let sorted = accounts.enumerated().sorted {
    (span($0.element), $0.element.date?.first?.number ?? .max, $0.offset)
      < (span($1.element), $1.element.date?.first?.number ?? .max, $1.offset)
  }.map(\.element)
  var days: [CalendarDay: [Int]] = [:]
  var found: [CataloguedMeeting] = []
  for account in sorted {
    let candidates = account.date?.day.map { days[$0] ?? [] } ?? Array(found.indices)
    if let index = candidates.first(where: { isSame(found[$0], account) }) {
      found[index].join(account)
    } else {
      if let day = account.date?.day { days[day, default: []].append(found.count) }
      found.append(account)
    }
  }
  return found
}

private func isSame(_ left: CataloguedMeeting, _ right: CataloguedMeeting) -> Bool {
  guard (left.mode == .phone) == (right.mode == .phone) else { return false }
  if let place = left.place, let other = right.place, place != other { return false }
  guard let date = left.date, let other = right.date else {
    // A meeting without a date is another one's only where one article tells both, and not one as held
    // and one as not.
    return (left.status == .held) == (right.status == .held)
      && Set(left.tellings.map(\.article)).isSuperset(of: right.tellings.map(\.article))
  }
  if let day = date.day, let otherDay = other.day { return day == otherDay }
  if let day = date.day { return other.contains(day) }
  return date == other
}

extension CataloguedMeeting {
  /// Adds another account of the same meeting.
  fileprivate mutating func join(_ account: CataloguedMeeting) {
    if rank(account.status) > rank(status) {
      status = account.status
      mode = account.mode
    }
    place = place ?? account.place
    for telling in account.tellings where !tellings.contains(telling) { tellings.append(telling) }
    tellings.sort { ($0.article, $0.sentence ?? -1) < ($1.article, $1.sentence ?? -1) }
  }
}

private func rank(_ status: Meeting.Status) -> Int {
  switch status {
  case .scheduled: 0
  case .cancelled: 1
  case .held: 2
  }
}

private func isBefore(_ left: CataloguedMeeting, _ right: CataloguedMeeting) -> Bool {
  func key(_ meeting: CataloguedMeeting) -> (Int, Int, Int, Int, Int, Int) {
    let date = meeting.date
    return (
      date.map { $0.first?.number ?? .min } ?? .max, date?.last?.number ?? .max,
      meeting.persons.first ?? 0, meeting.place ?? -1, meeting.tellings.first?.article ?? 0,
      meeting.tellings.first?.sentence ?? -1
    )
  }
  let (a, b) = (key(left), key(right))
  if a != b { return a < b }
  return left.persons.lexicographicallyPrecedes(right.persons)
}

extension Diagnostic {
  fileprivate static func unknownParticipant(
    _ id: String, at location: Location, nearest: String?
  ) -> Diagnostic {
    Diagnostic(
      .error, "unknown-person", "a meeting names '\(id)', whom nothing else names", at: location,
      help: nearest.map { "did you mean '\($0)'?" }
        ?? "add content/people/\(slug(for: id)).md, or link the name in the text")
  }
}
