import ChronicleCatalogue
import ChronicleMarkdown
import ChronicleModel
import ChronicleSite

/// What can be found, in one row of numbers: persons, places, events, then articles by date.
struct SearchEntries: Sendable {
  let plan: SitePlan
  private let catalogue: Catalogue
  let isEnglish: Bool
  let firstPlace: Int
  let firstEvent: Int
  let firstArticle: Int
  let count: Int

  init(_ plan: SitePlan) {
    self.plan = plan
    catalogue = plan.catalogue
    isEnglish = plan.configuration.language.hasPrefix("en")
    firstPlace = catalogue.persons.count
    firstEvent = firstPlace + catalogue.places.count
    firstArticle = firstEvent + catalogue.events.count
    count = firstArticle + catalogue.articles.count
  }

  /// How many articles name a person or place; what it is ranked by.
  func weight(_ entry: Int) -> Int {
    entry < firstPlace
      ? catalogue.persons[entry].articles.count
      : catalogue.places[entry - firstPlace].articles.count
  }

  /// For each entry the fingerprint of all that its terms come from.
  func prints() async -> [Fingerprint] {
    let persons = catalogue.persons.map { person in
      var mixer = FingerprintMixer()
      mixer.add(person.id)
      mixer.add(person.name)
      return mixer.fingerprint
    }
    return await mapInParallel(Array(0..<count), runLength: 512) { fingerprint(of: $0, persons) }
  }

  private func fingerprint(of entry: Int, _ persons: [Fingerprint]) -> Fingerprint {
    var mixer = FingerprintMixer()
    mixer.add(isEnglish ? 1 : 0)
    sources(of: entry) { source in
      switch source {
      case .title(let text):
        mixer.add(1)
        mixer.add(text)
      case .text(let text):
        mixer.add(2)
        mixer.add(text)
      case .body(let article): mixer.add(catalogue.articles[article].shownPrint)
      case .person(let person): mixer.add(persons[person])
      }
    }
    return mixer.fingerprint
  }

  /// Counts the words of some entries, which come in ascending order.
  func terms(of entries: ArraySlice<Int>) -> TermTable {
    var table = TermTable()
    var words = SearchWords(isEnglish: isEnglish)
    for entry in entries {
      sources(of: entry) { source in
        switch source {
        case .title(let text):
          words.cut(Array(text.utf8)) { table.add($0, entry: entry, inTitle: true) }
        case .text(let text):
          words.cut(Array(text.utf8)) { table.add($0, entry: entry, inTitle: false) }
        case .body(let article):
          words.cut(catalogue.articles[article].plain) {
            table.add($0, entry: entry, inTitle: false)
          }
        case .person(let index):
          // A text that says "Hill" is found by the whole name; and by the person alone.
          let name = Array(catalogue.persons[index].name.utf8)
          words.cut(name) { table.add($0, entry: entry, inTitle: false) }
          Array("@\(catalogue.persons[index].id)".utf8).withUnsafeBufferPointer {
            table.add($0, entry: entry, inTitle: false)
          }
        }
      }
    }
    return table
  }

  /// What an entry's terms come from.
  private enum Source {
    case title(String)
    case text(String)
    /// The text of an article.
    case body(Int)
    /// A person whom an article names.
    case person(Int)
  }

  private func sources(of entry: Int, _ take: (Source) -> Void) {
    if entry < firstPlace {
      let person = catalogue.persons[entry]
      take(.title(person.name))
      if let native = person.person?.native { take(.title(native)) }
      for alias in person.person?.aliases ?? [] { take(.title(alias)) }
    } else if entry < firstEvent {
      take(.title(catalogue.places[entry - firstPlace].name))
    } else if entry < firstArticle {
      let event = catalogue.events[entry - firstEvent]
      take(.title(event.title))
      for alias in event.aliases { take(.title(alias)) }
    } else {
      let article = catalogue.articles[entry - firstArticle]
      take(.title(article.title))
      if let source = article.shownSource { take(.text(source)) }
      take(.body(entry - firstArticle))
      for person in article.persons { take(.person(person.index)) }
    }
  }

  /// What a list of results shows of an entry.
  ///
  /// A person: name, address, native name, how many articles. A place: name, address, country, how many. An
  /// event: title, address, date. An article: title, address, date, paper, beginning.
  func shown(_ entry: Int) -> JSON {
    if entry < firstPlace {
      let person = catalogue.persons[entry]
      return .array([
        .string(person.name), .string(path(.person(entry))), .string(person.person?.native ?? ""),
        .number(person.articles.count),
      ])
    }
    if entry < firstEvent {
      let place = catalogue.places[entry - firstPlace]
      return .array([
        .string(place.name), .string(path(.place(entry - firstPlace))),
        .string(place.country ?? ""), .number(place.articles.count),
      ])
    }
    if entry < firstArticle {
      let event = catalogue.events[entry - firstEvent]
      let day = event.date.day.flatMap { catalogue.day($0) }
      return .array([
        .string(event.title), .string(day.map { path(.day($0)) } ?? "calendar.html"),
        .string(plan.wording.words(for: event.date)),
      ])
    }
    let index = entry - firstArticle
    let article = catalogue.articles[index]
    return .array([
      .string(article.title), .string(path(.article(index))),
      .string(article.date.map { plan.wording.words(for: $0) } ?? ""),
      .string(article.shownSource ?? ""),
      .string(article.summary.map { shortened($0, to: 140) } ?? ""),
    ])
  }

  private func path(_ page: Page) -> String { address(of: plan.path(of: page)) }

  /// The first article of each year, and of those without a date.
  var years: [(year: Int?, first: Int)] {
    var found: [(year: Int?, first: Int)] = []
    for index in catalogue.articles.indices {
      let year = catalogue.articles[index].year
      if found.isEmpty || found[found.count - 1].year != year {
        found.append((year, firstArticle + index))
      }
    }
    return found
  }
}
