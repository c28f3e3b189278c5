import ChronicleModel
import ChronicleSite

/// The names that every page has, for the view of a page.
func frameFields<View>(_ frame: @escaping @Sendable (View) -> FrameView) -> [Field<View>] {
  let site = FrameView.site
  let here = FrameView.here
  let page = FrameView.pageShape
  return [
    .object("site", site, frame), .object("here", here, frame), .object("page", page, frame),
    .text("root") { frame($0).root },
    .text("assets") { frame($0).root + "assets/" },
    .text("generator") { frame($0).generator },
    // Pages that have some say so in their own shape.
    .html("linked_data") { _ in nil },
  ]
}

extension FrameView {
  fileprivate static let site = Shape<FrameView>([
    .text("title") { $0.configuration.title },
    .text("description") { $0.configuration.description },
    .text("language") { $0.language },
    .text("author") { $0.configuration.author },
    .text("url") { $0.configuration.url },
    .text("home_href") { $0.homeHref },
    .text("people_href") { $0.peopleHref },
    .text("calendar_href") { $0.calendarHref },
    .text("places_href") { $0.placesHref },
    .text("meetings_href") { $0.meetingsHref },
    .text("made_href") { $0.madeHref },
    .text("feed_href") { $0.feedHref },
    .text("calendar_file_href") { $0.root + "calendar.ics" },
    .text("data_href") { $0.dataHref },
    .text("search_href") { $0.searchHref },
    .list("pages", FreePageLinkView.shape) { $0.pages },
  ])

  fileprivate static let here = Shape<FrameView>([
    .flag("home") { if case .home = $0.page { true } else { false } },
    .flag("people") {
      switch $0.page {
      case .person, .people: true
      default: false
      }
    },
    .flag("calendar") {
      ["calendar", "year", "month", "day", "article"].contains($0.page.kind)
    },
    .flag("places") {
      switch $0.page {
      case .place, .places: true
      default: false
      }
    },
    .flag("meetings") { ["meetings", "more-meetings"].contains($0.page.kind) },
    .flag("page") { $0.page.kind == "page" },
    .flag("data") { $0.page == .data },
    .flag("search") { $0.page == .search },
  ])

  fileprivate static let pageShape = Shape<FrameView>([
    .text("kind") { $0.page.kind },
    .text("title") { $0.title },
    .text("description") { $0.description },
    .text("canonical") { $0.canonical },
    .text("feed_href") { $0.ownFeed.map { $0 + ".xml" } },
    .text("json_feed_href") { $0.ownFeed.map { $0 + ".json" } },
    .text("og_type") { ["article": "article", "person": "profile"][$0.page.kind] ?? "website" },
    .list("breadcrumbs", LinkView.shape("label")) { $0.breadcrumbs },
  ])
}

extension FrameView.FreePageLinkView {
  static let shape = Shape<FrameView.FreePageLinkView>([
    .text("title") { $0.title }, .text("href") { $0.href }, .flag("is_here") { $0.isHere },
  ])
}
