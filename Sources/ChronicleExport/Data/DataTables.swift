import ChronicleCatalogue
import ChronicleMarkdown
import ChronicleModel
import ChronicleSite

/// The tables of the data set. Their ids are those of the pages: `people/<id>.html`.
public let dataTables: [DataTable] = [
  DataTable(
    name: "articles", title: "Articles", description: "One row an article.",
    columns: [
      .init("id", "the article's page is articles/<id>.html", required: true),
      .init("title", "as the clipping has it", required: true),
      .init(
        "is_title_supplied", "true where the clipping had no title", kind: .flag, required: true),
      .init("date", "of publication, in EDTF (ISO 8601-2)"),
      .init("date_first", "the first day that the date may mean", kind: .day),
      .init("date_last", "the last day that the date may mean", kind: .day),
      .init(
        "is_date_inferred", "true where it was concluded, not read", kind: .flag, required: true),
      .init("dateline", "where it was written"),
      .init("agency", "the news agency"),
      .init("byline", "who signed it", kind: .list),
      .init("source", "the paper or site"),
      .init("url", "the web address at which it was found"),
      .init("lang", "its language"),
      .init("clipping", "the file that it was read from"),
      .init("sha256", "that file's checksum"),
      .init("words", "how many words it has", kind: .number, required: true),
      .init(
        "rights", "full, excerpt or citation: how much of its text the source allows",
        required: true),
    ], hasID: true
  ) { plan, emit in
    for entry in plan.catalogue.articles {
      let source = entry.source
      emit([
        .text(entry.id), .text(entry.title), .flag(entry.isTitleSupplied),
        .date(entry.date), .day(entry.date?.first), .day(entry.date?.last),
        .flag(entry.isDateInferred), .optional(entry.dateline), .optional(entry.agency),
        .list(entry.byline), .optional(source.name), .optional(source.url),
        .text(entry.lang ?? plan.configuration.language), .optional(source.clipping),
        .optional(source.sha256), .number(entry.wordCount),
        .text(entry.rights.name),
      ])
    }
  },
  DataTable(
    name: "people", title: "People", description: "One row a person.",
    columns: [
      .init("id", "the person's page is people/<id>.html", required: true),
      .init("name", "as the chronicle writes it", required: true),
      .init("family", "the part of the name by which it is sorted", required: true),
      .init("native", "the name in its own script"),
      .init("aliases", "other forms of the name", kind: .list),
      .init("born", "in EDTF"),
      .init("died", "in EDTF"),
      .init("articles", "how many articles name the person", kind: .number, required: true),
      .init("mentions", "how often the person is named", kind: .number, required: true),
      .init("meetings", "how many meetings were held", kind: .number, required: true),
    ], hasID: true
  ) { plan, emit in
    let catalogue = plan.catalogue
    for entry in catalogue.persons {
      let told = entry.person?.aliases ?? []
      let known = Set(told + [entry.name])
      emit([
        .text(entry.id), .text(entry.name), .text(catalogue.familyName(of: entry)),
        .optional(entry.person?.native),
        .list(told + entry.forms.map(\.text).filter { !known.contains($0) }),
        .date(entry.person?.born), .date(entry.person?.died), .number(entry.articles.count),
        .number(entry.mentions.count),
        .number(entry.meetings.count { catalogue.meetings[$0].status == .held }),
      ])
    }
  },
  DataTable(
    name: "offices", title: "Offices", description: "One row an office that a person held.",
    columns: [
      .init("person", "who held it", required: true, of: "people"),
      .init("title", "in full", required: true),
      .init("short", "what texts call it"),
      .init("country", "whose office it is"),
      .init("from", "in EDTF"),
      .init("to", "in EDTF; empty while it is held"),
    ], hasID: false
  ) { plan, emit in
    for entry in plan.catalogue.persons {
      for office in entry.person?.offices ?? [] {
        emit([
          .text(entry.id), .text(office.title), .optional(office.short), .optional(office.country),
          .date(office.from), .date(office.to),
        ])
      }
    }
  },
  DataTable(
    name: "places", title: "Places", description: "One row a place.",
    columns: [
      .init("id", "the place's page is places/<id>.html", required: true),
      .init("name", "as most texts write it", required: true),
      .init("country", "where it lies"),
      .init("articles", "how many articles name it", kind: .number, required: true),
    ], hasID: true
  ) { plan, emit in
    for entry in plan.catalogue.places {
      emit([
        .text(entry.id), .text(entry.name), .optional(entry.country), .number(entry.articles.count),
      ])
    }
  },
  DataTable(
    name: "mentions", title: "Mentions",
    description: "One row each time that an article names a person or a place.",
    columns: [
      .init("article", "where", required: true, of: "articles"),
      .init("person", "who; either a person or a place", of: "people"),
      .init("place", "or which place", of: "places"),
      .init("fragment", "the sentence: articles/<article>.html#<fragment>"),
      .init("text", "the words that name it"),
    ], hasID: false
  ) { plan, emit in
    let catalogue = plan.catalogue
    func row(_ mention: Mention, _ person: DataTable.Cell, _ place: DataTable.Cell) {
      let article = catalogue.articles[mention.article]
      let words = article.words(of: mention).map { String(decoding: $0, as: UTF8.self) }
      emit([
        .text(article.id), person, place, .optional(article.fragment(of: mention)),
        .optional(words),
      ])
    }
    for entry in catalogue.persons {
      for mention in entry.mentions { row(mention, .text(entry.id), .none) }
    }
    for entry in catalogue.places {
      for mention in entry.mentions { row(mention, .none, .text(entry.id)) }
    }
  },
  DataTable(
    name: "meetings", title: "Meetings", description: "One row a meeting, whoever tells it.",
    columns: [
      .init("id", "follows from the date and the persons", required: true),
      .init("date", "in EDTF"),
      .init("date_first", "the first day that the date may mean", kind: .day),
      .init("date_last", "the last day that the date may mean", kind: .day),
      .init("place", "where", of: "places"),
      .init("people", "the ids of those who met", kind: .list, required: true),
      .init("status", "held, scheduled or cancelled", required: true),
      .init("mode", "visit, talks, multilateral or phone", required: true),
      .init("articles", "the ids of the articles that tell it", kind: .list, required: true),
    ], hasID: true
  ) { plan, emit in
    let catalogue = plan.catalogue
    for (id, meeting) in zip(catalogue.meetingIDs(), catalogue.meetings) {
      emit([
        .text(id), .date(meeting.date), .day(meeting.date?.first), .day(meeting.date?.last),
        .optional(meeting.place.map { catalogue.places[$0].id }),
        .list(meeting.persons.map { catalogue.persons[$0].id }), .text(meeting.status.rawValue),
        .text(meeting.mode.rawValue),
        .list(meeting.tellings.map { catalogue.articles[$0.article].id }),
      ])
    }
  },
  DataTable(
    name: "days", title: "Days",
    description: "One row for each thing that an article tells of a day.",
    columns: [
      .init("day", "its page is <year>/<month>/<day>.html", kind: .day, required: true),
      .init("kind", "published, happened, announced or remembered", required: true),
      .init(
        "article", "the article that was published, or tells it", required: true, of: "articles"),
      .init("fragment", "the sentence: articles/<article>.html#<fragment>"),
    ], hasID: false
  ) { plan, emit in
    let catalogue = plan.catalogue
    for day in catalogue.days {
      let name = day.day.description
      for index in day.published {
        emit([
          .text(name), .text("published"), .text(catalogue.articles[index].id), .none,
        ])
      }
      for (telling, mention) in day.told {
        let article = catalogue.articles[mention.article]
        emit([
          .text(name), .text(telling.name), .text(article.id),
          .optional(article.fragment(of: mention)),
        ])
      }
    }
  },
]
