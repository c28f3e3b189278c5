import ChronicleModel

/// The fingerprint of every part of a catalogue.
public struct PartPrints: Sendable {
  /// By kind, then by index.
  private var prints: [[Fingerprint]]

  public subscript(_ part: Part) -> [Fingerprint] { prints[part.rawValue] }

  public init(of catalogue: Catalogue) {
    prints = Part.allCases.map { _ in [] }
    func put(_ part: Part, _ found: [Fingerprint]) { prints[part.rawValue] = found }
    let (articles, persons) = (catalogue.articles.items, catalogue.persons.items)
    let (places, days) = (catalogue.places.items, catalogue.days.items)
    let meetings = catalogue.meetings.items
    put(.article, articles.map(\.headPrint))
    put(.articleText, articles.map(\.textPrint))
    put(.articleSummary, articles.map(\.summaryPrint))
    put(.articleMentions, articles.map(\.mentionPrint))
    put(.articleLinks, articles.map { fingerprint(ofLinks: $0) })
    put(.person, persons.map(\.headPrint))
    put(.personLists, persons.map { fingerprint(ofLists: $0) })
    put(.place, places.map { mixed { $0.add(texts: [$1.id, $1.name, $1.country ?? "\0"]) }($0) })
    put(.placeLists, places.map { fingerprint(ofLists: $0) })
    put(.day, days.map { mixed { $0.add($1.day.number) }($0) })
    put(.dayLists, days.map { fingerprint(ofLists: $0) })
    put(.meeting, meetings.map { fingerprint(of: $0) })
    put(
      .whole,
      Part.Whole.allCases.map { whole in
        mixed { (mixer, catalogue: Catalogue) in
          switch whole {
          case .articles: mixer.add(articles.count)
          case .persons: mixer.add(texts: persons.map(\.id))
          case .places: mixer.add(texts: places.map(\.id))
          case .days: mixer.add(days.count)
          case .meetings: mixer.add(meetings.count)
          case .events: mixer.add(catalogue.eventsPrint)
          case .pages: for page in catalogue.pages { mixer.add(page.content) }
          }
        }(catalogue)
      })
  }

  /// The same beside other work.
  public init(beside catalogue: Catalogue) async { self.init(of: catalogue) }

  /// The fingerprint of all parts.
  public var whole: Fingerprint {
    var mixer = FingerprintMixer()
    for prints in prints {
      mixer.add(prints.count)
      for print in prints { mixer.add(print) }
    }
    return mixer.fingerprint
  }
}

/// A function from a value to the fingerprint of what is mixed of it.
private func mixed<Value>(
  _ mix: @escaping (inout FingerprintMixer, Value) -> Void
) -> (Value) -> Fingerprint {
  { value in
    var mixer = FingerprintMixer()
    mix(&mixer, value)
    return mixer.fingerprint
  }
}

private func fingerprint(ofLinks article: CataloguedArticle) -> Fingerprint {
  var mixer = FingerprintMixer()
  // Which dates follows from the text.
  for target in article.targets { mixer.add(target.number) }
  mixer.add(article.persons)
  mixer.add(article.places)
  mixer.add(numbers: article.meetings)
  mixer.add(numbers: article.related)
  return mixer.fingerprint
}

private func fingerprint(ofLists person: CataloguedPerson) -> Fingerprint {
  var mixer = FingerprintMixer()
  mixer.add(person.mentions)
  for form in person.forms {
    mixer.add(form.text)
    mixer.add(form.count)
  }
  for (role, first) in person.roles {
    mixer.add(role.text)
    mixer.add(role.count)
    mixer.add([first])
  }
  mixer.add(numbers: person.articles)
  mixer.add(numbers: person.meetings)
  mixer.add(person.years)
  mixer.add(person.namedWith)
  return mixer.fingerprint
}

private func fingerprint(ofLists place: CataloguedPlace) -> Fingerprint {
  var mixer = FingerprintMixer()
  mixer.add(place.mentions)
  mixer.add(numbers: place.articles)
  mixer.add(numbers: place.meetings)
  mixer.add(place.years)
  mixer.add(place.people)
  return mixer.fingerprint
}

private func fingerprint(ofLists day: CataloguedDay) -> Fingerprint {
  var mixer = FingerprintMixer()
  mixer.add(numbers: day.published)
  for (telling, mention) in day.told {
    mixer.add(telling.rawValue)
    mixer.add([mention])
  }
  mixer.add(numbers: day.meetings)
  mixer.add(numbers: day.events)
  return mixer.fingerprint
}

private func fingerprint(of meeting: CataloguedMeeting) -> Fingerprint {
  var mixer = FingerprintMixer()
  mixer.add(numbers: meeting.persons)
  mixer.add(meeting.date?.description ?? "")
  mixer.add(meeting.place ?? -1)
  mixer.add(texts: [meeting.status.rawValue, meeting.mode.rawValue])
  mixer.add(meeting.tellings)
  return mixer.fingerprint
}

extension FingerprintMixer {
  /// Where in an article a mention stands says something only to one who reads its text too.
  fileprivate mutating func add(_ mentions: [Mention]) {
    add(mentions.count)
    var last: Mention?
    for mention in mentions {
      add(mention.article)
      add(
        (mention.sentence == nil ? 0 : 1) | (mention.range == nil ? 0 : 2)
          | (last.map(mention.isElsewhere) ?? true ? 4 : 0))
      last = mention
    }
  }

  /// Which mentions are of a year follows from the list of mentions.
  fileprivate mutating func add(_ years: [YearOfMentions]) {
    add(years.count)
    for year in years {
      add(year.year ?? -1)
      add(year.statements.count)
    }
  }

  fileprivate mutating func add(_ list: [Counted]) {
    add(list.count)
    for counted in list {
      add(counted.index)
      add(counted.count)
    }
  }

  fileprivate mutating func add(numbers: [Int]) {
    add(numbers.count)
    for number in numbers { add(number) }
  }

  fileprivate mutating func add(texts: [String]) {
    add(texts.count)
    for text in texts { add(text) }
  }
}
