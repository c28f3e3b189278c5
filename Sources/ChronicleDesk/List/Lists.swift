import ChronicleCatalogue
import ChronicleModel

extension Desk {
  /// Every person, those of most mentions first.
  public var people: ListTable {
    let sorted = catalogue.persons.sorted {
      ($1.mentions.count, $0.id) < ($0.mentions.count, $1.id)
    }
    return ListTable(
      ["id", "name", "mentions", "articles", "meetings", "first", "last", "file"],
      sorted.map { person in
        let dates = person.articles.compactMap { catalogue.articles[$0].article.date }
        return [
          .text(person.id), .text(person.name), .number(person.mentions.count),
          .number(person.articles.count),
          .number(person.meetings.count { catalogue.meetings[$0].status == .held }),
          .date(dates.min()),
          .date(dates.max()), .flag(personFile(person.id) != nil),
        ]
      })
  }

  /// The articles by date, all or those that name a person.
  public func articles(naming person: String? = nil) -> ListTable {
    let index = person.flatMap(catalogue.person)
    let shown = catalogue.articles.enumerated().filter { place, _ in
      person == nil || index.map { catalogue.persons[$0].articles.contains(place) } ?? false
    }
    return ListTable(
      ["id", "date", "title", "paper", "clipping", "edited"],
      shown.map { _, entry in
        [
          .text(entry.article.id), .date(entry.article.date), .text(entry.article.title),
          .optional(entry.article.source.name ?? entry.article.agency),
          .optional(entry.article.source.clipping), .flag(entry.isEdited),
        ]
      })
  }

  /// The days that have anything.
  public var days: ListTable {
    ListTable(
      ["day", "published", "told", "meetings", "events"],
      catalogue.days.map { day in
        [
          .text(day.day.description), .number(day.published.count), .number(day.told.count),
          .number(day.meetings.count), .number(day.events.count),
        ]
      })
  }

  public var meetings: ListTable {
    ListTable(
      ["date", "who", "place", "status", "mode", "articles"],
      catalogue.meetings.map { meeting in
        [
          .date(meeting.date), .list(meeting.persons.map { catalogue.persons[$0].id }),
          .optional(meeting.place.map { catalogue.places[$0].name }),
          .text(meeting.status.rawValue), .text(meeting.mode.rawValue),
          .list(meeting.tellings.map { catalogue.articles[$0.article].article.id }),
        ]
      })
  }

  /// The articles whose date nothing tells.
  public var undated: ListTable {
    let all = articles()
    return ListTable(all.columns, all.rows.filter { $0[1] == .none })
  }

  /// What stands in the chronicle twice: clippings of one dispatch that are joined in one article,
  /// articles of one dispatch that stand apart, and persons who may be one.
  ///
  /// - Parameters:
  ///   - dispatches: For each article the index of the first that carries the same dispatch.
  ///   - persons: Pairs of ids that may be one person, and why.
  public func duplicates(
    dispatches: [Int], persons: [(one: String, other: String, why: String)]
  ) -> ListTable {
    let articles = catalogue.articles
    var rows: [[ListTable.Cell]] = articles.flatMap { entry in
      entry.article.witnesses.map { witness in
        [
          .text("clipping"), .text(entry.article.id),
          .text(witness.clipping ?? witness.url ?? witness.name ?? ""),
          .text("joined: it carries the same dispatch"),
        ]
      }
    }
    for (index, first) in dispatches.enumerated() where index != first {
      rows.append([
        .text("article"), .text(articles[first].article.id), .text(articles[index].article.id),
        .text("apart: they carry the same dispatch"),
      ])
    }
    rows += persons.map { [.text("person"), .text($0.one), .text($0.other), .text($0.why)] }
    return ListTable(["kind", "one", "other", "why"], rows)
  }
}
