import ChronicleCatalogue
import ChronicleMarkdown
import ChronicleModel

/// Makes the views of one page: all addresses in them are right for where the page lies.
public struct ViewMaker: Sendable {
  public let plan: SitePlan
  public let page: Page
  /// The way up to the site's folder.
  public let root: String
  let depth: Int

  public init(_ plan: SitePlan, _ page: Page) {
    self.plan = plan
    self.page = page
    root = plan.root(of: page)
    depth = plan.depth(of: page)
  }

  var catalogue: Catalogue { _read { yield plan.catalogue } }

  /// The relative address of another page.
  public func href(_ page: Page, fragment: String? = nil) -> String {
    String(row: root, plan.address(of: page), fragment == nil ? "" : "#", fragment ?? "")
  }

  /// The page of a date: its day's, month's or year's, where there is one.
  func href(of date: EDTF) -> String? {
    if let day = date.day {
      return catalogue.day(day).map { href(.day($0)) }
    }
    if let (year, month) = date.month {
      let month = MonthOfYear(year: year, month: month)
      if plan.hasMonth(month) { return href(.month(month)) }
    }
    return date.year.flatMap { plan.hasYear($0) ? href(.year($0)) : nil }
  }

  func view(_ date: EDTF, isInferred: Bool = false) -> DateView {
    if let day = date.day, let index = catalogue.day(day) {
      return view(ofDay: index, date, isInferred: isInferred)
    }
    return DateView(date: date, wording: plan.wording, isInferred: isInferred, href: href(of: date))
  }

  /// A day of the catalogue.
  func view(ofDay index: Int, _ date: EDTF, isInferred: Bool = false) -> DateView {
    var view = DateView(
      date: date, wording: plan.wording, isInferred: isInferred, href: href(.day(index)))
    if case .date(let date) = date, !date.isApproximate, !date.isUncertain {
      view.known = plan.dayWords[index]
    }
    return view
  }

  /// The date of an article.
  func date(of article: CataloguedArticle) -> DateView? {
    article.date.map { view($0, isInferred: article.isDateInferred) }
  }

  func lang(of article: CataloguedArticle) -> String { article.lang ?? plan.configuration.language }

  /// The language of an article, where it is not that of the page around it.
  func foreignLang(of article: CataloguedArticle) -> String? {
    let lang = lang(of: article)
    return lang == plan.wording.language ? nil : lang
  }

  public func row(_ index: Int) -> ArticleRowView {
    ArticleRowView(maker: self, key: ArticleRowView.Key(article: index, depth: depth))
  }

  /// A person in a list, with the office held on a date.
  func person(_ index: Int, on date: EDTF? = nil, count: Int? = nil) -> PersonLinkView {
    let person = catalogue.persons[index]
    return PersonLinkView(
      name: person.name, href: href(.person(index)),
      office: date.flatMap { person.office(on: $0) }, count: count)
  }

  func personLink(_ index: Int) -> LinkView {
    LinkView(text: catalogue.persons[index].name, href: href(.person(index)))
  }

  func placeLink(_ index: Int, count: Int? = nil) -> LinkView {
    LinkView(text: catalogue.places[index].name, href: href(.place(index)), count: count)
  }

  func statement(_ mention: Mention, _ ranges: [Range<Int>], of person: Int?) -> StatementView {
    let entry = catalogue.articles[mention.article]
    var fragment: String?
    var sentence = MarkedText(text: [], marks: [])
    if let index = mention.sentence {
      let found = entry.sentences[index]
      fragment = found.fragment
      let start = found.range.lowerBound
      sentence.text = Array(entry.plain[found.range])
      for range in ranges.count < 2 ? ranges : ranges.sorted(by: { $0.lowerBound < $1.lowerBound })
      where range.lowerBound >= start + (sentence.marks.last?.upperBound ?? 0)
        && range.upperBound <= found.range.upperBound
      {
        sentence.marks.append(range.lowerBound - start..<range.upperBound - start)
      }
    } else if entry.rights == .full {
      sentence.text = Array(entry.title.utf8)
    }
    return StatementView(
      article: mention.article, sentence: sentence,
      href: href(.article(mention.article), fragment: fragment),
      title: entry.title, date: date(of: entry), source: entry.shownSource,
      lang: foreignLang(of: entry),
      office: person.flatMap { person in
        entry.date.flatMap { catalogue.persons[person].office(on: $0) }
      })
  }

  /// A meeting in a list, with its sources or without.
  func meeting(_ index: Int, withStatements: Bool) -> MeetingView {
    let meeting = catalogue.meetings[index]
    return MeetingView(
      date: meeting.date.map { view($0) }, place: meeting.place.map { placeLink($0) },
      who: meeting.persons.map { person($0, on: meeting.date) }, status: meeting.status,
      mode: meeting.mode,
      href: meeting.tellings.first.map { href(of: $0) },
      statements: !withStatements
        ? []
        : meeting.tellings.map { telling in
          statement(telling, catalogue.ranges(of: meeting.persons, in: telling), of: nil)
        })
  }

  func meeting(_ index: Int) -> MeetingView { meeting(index, withStatements: true) }
  func meetingLine(_ index: Int) -> MeetingView { meeting(index, withStatements: false) }

  /// A text with its links leading from this page.
  func linked(_ text: MarkdownText, _ targets: [LinkTarget], on date: EDTF? = nil) -> LinkedText {
    LinkedText(text: text, destinations: targets.map { destination($0, on: date) })
  }

  /// A text that is no article's: links to what the chronicle does not know stay text.
  func linked(_ markdown: String, title: String? = nil) -> LinkedText? {
    if markdown.utf8.allSatisfy({ $0 <= 32 }) { return nil }
    let text = MarkdownText(parsing: markdown, title: title, marksSentences: false)
    return linked(text, text.links.map(catalogue.target))
  }

  private func destination(_ target: LinkTarget, on date: EDTF?) -> LinkedText.Destination {
    switch target {
    case .person(let index):
      .person(
        href: href(.person(index)), office: date.flatMap { catalogue.persons[index].office(on: $0) }
      )
    case .place(let index): .place(href: href(.place(index)))
    case .date(let date): .date(href: href(of: date), datetime: datetime(of: date))
    case .unknown: .none
    }
  }
}

extension CataloguedPerson {
  /// The office held on a date, by what texts call it; of several the one taken up last.
  func office(on date: EDTF) -> String? {
    person?.offices.last { $0.isHeld(on: date) }.map { $0.short ?? $0.title }
  }
}

extension Catalogue {
  /// Where persons are named in the sentence of a mention.
  func ranges(of persons: [Int], in mention: Mention) -> [Range<Int>] {
    guard let sentence = mention.sentence else { return [] }
    let article = articles[mention.article]
    return zip(article.links, article.targets).compactMap { link, target in
      guard link.sentence == sentence, case .person(let person) = target,
        persons.contains(person)
      else { return nil }
      return link.range
    }
  }

  /// What a link outside of the articles leads to.
  func target(of link: MarkdownText.Link) -> LinkTarget {
    switch link.scheme {
    case .person: person(link.target).map { .person($0) } ?? .unknown
    case .place: place(link.target).map { .place($0) } ?? .unknown
    case .date: EDTF(parsing: link.target).map { .date($0) } ?? .unknown
    }
  }
}
