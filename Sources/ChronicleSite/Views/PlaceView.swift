import ChronicleCatalogue

/// A place's page.
package struct PlaceView: Sendable {
  package var frame: FrameView
  package var name: String
  package var country: String?
  /// How many articles name it.
  package var count: Count
  package var bars: BarsView?
  package var olderHref: String?
  package var mentions: [YearOfMentionsView]
  package var meetings: [MeetingView]
  package var people: [PersonLinkView]
  package var previous: LinkView?
  package var next: LinkView?
}

extension ViewMaker {
  package func place(page index: Int) -> PlaceView {
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
