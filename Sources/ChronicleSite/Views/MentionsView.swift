import ChronicleCatalogue
import ChronicleModel

/// What is said of a person or place in one year, as far as the page has it.
public struct YearOfMentionsView: Sendable {
  public var year: String
  public var id: String
  /// How many statements the year has, on this page and on others.
  public var count: Int
  public var isOpen: Bool
  /// Where the year begins, if not on this page.
  public var href: String?
  public var statements: [StatementView]
}

/// A further page of what is said of a person or place.
public struct MentionsView: Sendable {
  public var frame: FrameView
  public var name: String
  public var href: String
  public var count: Count
  public var mentions: [YearOfMentionsView]
  public var pager: PagerView
}

/// Where a page stands among those of a long list.
public struct PagerView: Sendable {
  public var number: Int
  public var total: Int
  public var newerHref: String?
  public var olderHref: String?
}

extension ViewMaker {
  /// A page of a person's mentions; the first is the person's own.
  public func mentions(of index: Int, page number: Int) -> MentionsView {
    let entry = catalogue.persons[index]
    return MentionsView(
      frame: frame(title: plan.wording("mentions_page", entry.name, String(number))),
      name: entry.name, href: href(.person(index)), count: plan.wording.count(entry.mentions.count),
      mentions: years(entry.years, of: entry.mentions, person: index, page: number) {
        .person(index, $0)
      },
      pager: pager(number, of: plan.personPages[index]) { .person(index, $0) })
  }

  /// A page of a place's mentions.
  public func mentions(ofPlace index: Int, page number: Int) -> MentionsView {
    let entry = catalogue.places[index]
    return MentionsView(
      frame: frame(title: plan.wording("mentions_page", entry.name, String(number))),
      name: entry.name, href: href(.place(index)), count: plan.wording.count(entry.mentions.count),
      mentions: years(entry.years, of: entry.mentions, page: number) { .place(index, $0) },
      pager: pager(number, of: plan.placePages[index]) { .place(index, $0) })
  }

  /// The ways to the pages before and after.
  func pager(_ number: Int, of total: Int, page: (Int) -> Page) -> PagerView {
    PagerView(
      number: number, total: total, newerHref: number > 1 ? href(page(number - 1)) : nil,
      olderHref: number < total ? href(page(number + 1)) : nil)
  }

  /// Mentions folded by the year of their article, newest first. The first page has all years, those of
  /// other pages as links; the others have their own.
  func years(
    _ years: [YearOfMentions], of mentions: [Mention], person: Int? = nil, page number: Int,
    at page: (Int) -> Page
  ) -> [YearOfMentionsView] {
    var position = 0
    var views: [YearOfMentionsView] = []
    for entry in years {
      let (year, statements) = (entry.year, entry.statements)
      let span = position..<position + statements.count
      position = span.upperBound
      let here = shown(of: span, page: number, per: statementsPerPage)
      if here.isEmpty && number > 1 { continue }
      let id = year.map { "y\($0)" } ?? "undated"
      views.append(
        YearOfMentionsView(
          year: year.map(String.init) ?? plan.wording("undated"), id: id, count: statements.count,
          isOpen: views.isEmpty || mentions.count <= 30 || number > 1,
          href: here.isEmpty
            ? href(page(span.lowerBound / statementsPerPage + 1), fragment: id) : nil,
          statements: statements[here].map { range in
            statement(
              mentions[range.lowerBound], mentions[range].compactMap(\.range), of: person)
          }.markingRepeats()))
    }
    return views
  }
}
