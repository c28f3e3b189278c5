import ChronicleCatalogue

/// A place's page.
public struct PlaceView: Sendable {
  public var frame: FrameView
  public var name: String
  public var country: String?
  /// How many articles name it.
  public var count: Count
  public var bars: BarsView?
  public var olderHref: String?
  public var mentions: [YearOfMentionsView]
  public var meetings: [MeetingView]
  public var people: [PersonLinkView]
  public var previous: LinkView?
  public var next: LinkView?
}

extension ViewMaker {
  public func place(page index: Int) -> PlaceView {
    let entry = catalogue.places[index]
    let mentions = years(entry.years, of: entry.mentions, page: 1) { .place(index, $0) }
    return PlaceView(
      frame: frame(title: entry.name), name: entry.name, country: entry.country,
      count: plan.wording.count(entry.articles.count), bars: bars(of: mentions),
      olderHref: plan.placePages[index] > 1 ? href(.place(index, 2)) : nil, mentions: mentions,
      meetings: entry.meetings.suffix(60).map(meetingLine), people: most(entry.people),
      previous: neighbour(ofPlace: index, -1), next: neighbour(ofPlace: index, 1))
  }

  private func neighbour(ofPlace index: Int, _ step: Int) -> LinkView? {
    let rank = plan.placeRanks[index] + step
    return plan.placeOrder.indices.contains(rank) ? placeLink(plan.placeOrder[rank]) : nil
  }
}
