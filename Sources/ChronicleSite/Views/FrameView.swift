import ChronicleCatalogue
import ChronicleModel

/// What every page has around its own values.
public struct FrameView: Sendable {
  public var configuration: Configuration
  public var page: Page
  public var root: String
  public var title: String
  public var description: String?
  public var canonical: String?
  public var generator: String
  public var breadcrumbs: [LinkView]
  public var homeHref: String
  public var peopleHref: String
  public var calendarHref: String
  public var placesHref: String
  public var meetingsHref: String
  public var madeHref: String
  public var feedHref: String
  /// The path of the feeds of the page itself, without ending; only persons and places have them.
  public var ownFeed: String?
  public var dataHref: String
  public var searchHref: String
  public var pages: [FreePageLinkView]
  let wording: Wording

  /// Short names, Monday first.
  public var weekdays: [String] { wording.dates.shortWeekdays }
  /// The language of the page's own texts.
  public var language: String { wording.language }

  /// A free page in the main navigation.
  public struct FreePageLinkView: Sendable {
    public var title: String
    public var href: String
    public var isHere: Bool
  }
}

extension FrameView {
  /// The full address of what a relative one leads to, where the chronicle's own is known.
  public func absolute(_ href: String) -> String? {
    configuration.url.map { $0 + href.dropFirst(href.hasPrefix(root) ? root.utf8.count : 0) }
  }
}

extension ViewMaker {
  /// The frame of the page.
  public func frame(title: String, description: String? = nil) -> FrameView {
    let configuration = plan.configuration
    return FrameView(
      configuration: configuration, page: page, root: root, title: title,
      description: description
        ?? (configuration.description.isEmpty ? nil : configuration.description),
      canonical: canonical, generator: plan.generator, breadcrumbs: breadcrumbs(title),
      homeHref: href(.home(1)), peopleHref: href(.people(1)), calendarHref: href(.calendar),
      placesHref: href(.places(1)), meetingsHref: href(.meetings(1)), madeHref: href(.made),
      feedHref: root + "feed.xml", ownFeed: ownFeed, dataHref: href(.data),
      searchHref: href(.search),
      pages: catalogue.pages.indices.map { index in
        FrameView.FreePageLinkView(
          title: catalogue.pages[index].value.title, href: href(.free(index)),
          isHere: page == .free(index))
      },
      wording: plan.wording)
  }

  private var ownFeed: String? {
    switch page {
    case .person(let index, _): root + "people/" + address(of: catalogue.persons[index].id)
    case .place(let index, _): root + "places/" + address(of: catalogue.places[index].id)
    default: nil
    }
  }

  private var canonical: String? {
    guard let url = plan.configuration.url, page != .notFound else { return nil }
    return page == .home(1) ? url : url + address(of: plan.path(of: page))
  }

  /// The way down to the page from one of the main pages; home, which stands above all pages, has none.
  private func breadcrumbs(_ title: String) -> [LinkView] {
    var crumbs: [LinkView] = []
    switch page {
    case .home(1), .notFound: return []
    case .home: crumbs.append(LinkView(text: plan.wording("articles"), href: href(.home(1))))
    case .person(let index, let number):
      crumbs.append(LinkView(text: plan.wording("people"), href: href(.people(1))))
      if number > 1 { crumbs.append(personLink(index)) }
    case .place(let index, let number):
      crumbs.append(LinkView(text: plan.wording("places"), href: href(.places(1))))
      if number > 1 { crumbs.append(placeLink(index)) }
    case .meetings(2...):
      crumbs.append(LinkView(text: plan.wording("meetings"), href: href(.meetings(1))))
    case .year: crumbs.append(calendarLink)
    case .month(let month): crumbs += wayDown(to: month.year)
    case .people(2...):
      crumbs.append(LinkView(text: plan.wording("people"), href: href(.people(1))))
    case .places(2...):
      crumbs.append(LinkView(text: plan.wording("places"), href: href(.places(1))))
    case .day(let index, let number):
      crumbs += wayDown(to: catalogue.days[index].day)
      if number > 1 {
        crumbs.append(LinkView(text: plan.dayWords[index], href: href(.day(index))))
      }
    case .article(let index): crumbs += wayDown(toArticle: index)
    case .people, .calendar, .places, .meetings, .free, .made, .data, .search: break
    }
    crumbs.append(LinkView(text: title))
    return crumbs
  }

  private var calendarLink: LinkView {
    LinkView(text: plan.wording("calendar"), href: href(.calendar))
  }

  private func wayDown(to year: Int) -> [LinkView] {
    [calendarLink, LinkView(text: String(year), href: href(.year(year)))]
  }

  private func wayDown(to day: CalendarDay) -> [LinkView] {
    wayDown(to: MonthOfYear(year: day.parts.year, month: day.parts.month))
  }

  private func wayDown(to month: MonthOfYear) -> [LinkView] {
    let name = plan.wording.dates.months[month.month - 1]
    return wayDown(to: month.year) + [LinkView(text: name, href: href(.month(month)))]
  }

  private func wayDown(toArticle index: Int) -> [LinkView] {
    guard let date = catalogue.articles[index].date, let year = date.year else { return [] }
    var crumbs = wayDown(to: year)
    if let (year, month) = date.month {
      crumbs = wayDown(to: MonthOfYear(year: year, month: month))
    }
    let view = view(date)
    if date.day != nil, let href = view.href {
      crumbs.append(LinkView(text: view.words, href: href))
    }
    return crumbs
  }
}
