import ChronicleCatalogue
import ChronicleModel

/// What every page has around its own values.
package struct FrameView: Sendable {
  package var configuration: Configuration
  package var page: Page
  package var root: String
  package var title: String
  package var description: String?
  package var canonical: String?
  package var generator: String
  package var breadcrumbs: [LinkView]
  package var homeHref: String
  package var peopleHref: String
  package var calendarHref: String
  package var placesHref: String
  package var meetingsHref: String
  package var feedHref: String
  /// The path of the feeds of the page itself, without ending; only persons and places have them.
  package var ownFeed: String?
  package var dataHref: String
  package var searchHref: String
  package var pages: [FreePageLinkView]

  /// A free page in the main navigation.
  package struct FreePageLinkView: Sendable {
    package var title: String
    package var href: String
    package var isHere: Bool
  }
}

extension FrameView {
  /// The full address of what a relative one leads to, where the chronicle's own is known.
  package func absolute(_ href: String) -> String? {
    configuration.url.map { $0 + href.dropFirst(href.hasPrefix(root) ? root.utf8.count : 0) }
  }
}

extension ViewMaker {
  /// The frame of the page.
  package func frame(title: String, description: String? = nil) -> FrameView {
    let configuration = plan.configuration
    return FrameView(
      configuration: configuration, page: page, root: root, title: title,
      description: description
        ?? (configuration.description.isEmpty ? nil : configuration.description),
      canonical: canonical, generator: plan.generator, breadcrumbs: breadcrumbs(title),
      homeHref: href(.home(1)), peopleHref: href(.people), calendarHref: href(.calendar),
      placesHref: href(.places), meetingsHref: href(.meetings), feedHref: root + "feed.xml",
      ownFeed: ownFeed, dataHref: href(.data), searchHref: href(.search),
      pages: catalogue.pages.indices.map { index in
        FrameView.FreePageLinkView(
          title: catalogue.pages[index].value.title, href: href(.free(index)),
          isHere: page == .free(index))
      })
  }

  private var ownFeed: String? {
    switch page {
    case .person(let index): root + "people/" + address(of: catalogue.persons[index].id)
    case .place(let index): root + "places/" + address(of: catalogue.places[index].id)
    default: nil
    }
  }

  private var canonical: String? {
    guard let url = plan.configuration.url, page != .notFound else { return nil }
    return page == .home(1) ? url : url + address(of: plan.path(of: page))
  }

  /// The way down from home; home itself and the page of errors have none.
  private func breadcrumbs(_ title: String) -> [LinkView] {
    var crumbs = [LinkView(text: plan.configuration.title, href: href(.home(1)))]
    switch page {
    case .home(1), .notFound: return []
    case .person: crumbs.append(LinkView(text: "People", href: href(.people)))
    case .place: crumbs.append(LinkView(text: "Places", href: href(.places)))
    case .year: crumbs.append(LinkView(text: "Calendar", href: href(.calendar)))
    case .month(let month): crumbs += wayDown(to: month.year)
    case .day(let index):
      let (year, month, _) = catalogue.days[index].day.parts
      crumbs += wayDown(to: year)
      crumbs.append(
        LinkView(
          text: englishMonths[month - 1], href: href(.month(MonthOfYear(year: year, month: month))))
      )
    case .article(let index): crumbs += wayDown(toArticle: index)
    case .home, .people, .calendar, .places, .meetings, .free, .data, .search: break
    }
    crumbs.append(LinkView(text: title))
    return crumbs
  }

  private func wayDown(to year: Int) -> [LinkView] {
    [
      LinkView(text: "Calendar", href: href(.calendar)),
      LinkView(text: String(year), href: href(.year(year))),
    ]
  }

  private func wayDown(toArticle index: Int) -> [LinkView] {
    guard let date = catalogue.articles[index].article.date, let year = date.year else { return [] }
    var crumbs = wayDown(to: year)
    if let (year, month) = date.month {
      crumbs.append(
        LinkView(
          text: englishMonths[month - 1], href: href(.month(MonthOfYear(year: year, month: month))))
      )
    }
    if date.day != nil, let href = href(of: date) {
      crumbs.append(LinkView(text: words(for: date), href: href))
    }
    return crumbs
  }
}
