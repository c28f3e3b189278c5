import ChronicleCatalogue
import ChronicleMarkdown
import ChronicleModel
import ChronicleSite

/// What can be found, in one row of numbers: persons, places, events, then articles by date.
struct SearchEntries: Sendable {
  let plan: SitePlan
  private let catalogue: Catalogue
  let isEnglish: Bool

  init(_ plan: SitePlan) {
    self.plan = plan
    catalogue = plan.catalogue
    isEnglish = plan.configuration.language.hasPrefix("en")
  }

  var firstPlace: Int { catalogue.persons.count }
  var firstEvent: Int { firstPlace + catalogue.places.count }
  var firstArticle: Int { firstEvent + catalogue.events.count }
  var count: Int { firstArticle + catalogue.articles.count }

  /// How many articles name a person or place; what it is ranked by.
  func weight(_ entry: Int) -> Int {
    entry < firstPlace
      ? catalogue.persons[entry].articles.count
      : catalogue.places[entry - firstPlace].articles.count
  }

  /// Counts the words of some entries.
  func terms(of entries: Range<Int>) -> TermTable {
    var table = TermTable()
    var words = SearchWords(isEnglish: isEnglish)
    for entry in entries {
      func add(_ text: String?, inTitle: Bool) {
        guard let text else { return }
        words.cut(Array(text.utf8)) { table.add($0, entry: entry, inTitle: inTitle) }
      }
      func mark(_ id: String) {
        Array("@\(id)".utf8).withUnsafeBufferPointer {
          table.add($0, entry: entry, inTitle: false)
        }
      }
      if entry < firstPlace {
        let person = catalogue.persons[entry]
        add(person.name, inTitle: true)
        add(person.person?.native, inTitle: true)
        for alias in person.person?.aliases ?? [] { add(alias, inTitle: true) }
      } else if entry < firstEvent {
        add(catalogue.places[entry - firstPlace].name, inTitle: true)
      } else if entry < firstArticle {
        let event = catalogue.events[entry - firstEvent]
        add(event.title, inTitle: true)
        for alias in event.aliases { add(alias, inTitle: true) }
      } else {
        let article = catalogue.articles[entry - firstArticle]
        add(article.title, inTitle: true)
        add(article.shownSource, inTitle: false)
        words.cut(article.text.plain) { table.add($0, entry: entry, inTitle: false) }
        // A text that says "Hill" is found by the whole name; and by the person alone.
        for person in article.persons {
          add(catalogue.persons[person.index].name, inTitle: false)
          mark(catalogue.persons[person.index].id)
        }
      }
    }
    return table
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
    for (index, article) in catalogue.articles.enumerated() {
      let year = article.year
      if found.isEmpty || found[found.count - 1].year != year {
        found.append((year, firstArticle + index))
      }
    }
    return found
  }
}
