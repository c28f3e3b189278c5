import ChronicleCatalogue
import ChronicleModel

/// The page of all meetings, or a further page of their list.
public struct MeetingsView: Sendable {
  public var frame: FrameView
  public var years: [Year]
  /// Those that were held.
  public var count: Count
  /// Those that were only announced, and those that were called off.
  public var scheduled: Count?
  public var cancelled: Count?
  public var matrix: MatrixView?
  public var pairs: [Pair]
  public var pager: PagerView

  /// The meetings of a year, as far as the page has them.
  public struct Year: Sendable {
    public var year: String
    public var id: String
    /// How many there are, on this page and on others.
    public var count: Int
    public var isOpen: Bool
    /// Where the year begins, if not on this page.
    public var href: String?
    public var meetings: [MeetingView]
  }

  /// Two who met.
  public struct Pair: Sendable {
    public var id: String
    public var first: LinkView
    public var second: LinkView
    public var count: Int
    /// The first person's page, where all their meetings stand.
    public var href: String
    /// The latest, oldest first.
    public var dates: [DateView]
    /// How many more there are.
    public var more: Int?
  }
}

extension ViewMaker {
  public func meetings(_ number: Int) -> MeetingsView {
    let pairs = number == 1 ? pairs : []
    let shown = Array(pairs.prefix(60))
    let positions = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1.pair, $0) })
    func counted(_ status: Meeting.Status) -> Count? {
      let count = catalogue.meetings.count { $0.status == status }
      return count == 0 ? nil : plan.wording.count(count)
    }
    return MeetingsView(
      frame: frame(
        title: number == 1
          ? plan.wording("meetings") : plan.wording("meetings_page", String(number))),
      years: years(ofMeetingsPage: number), count: plan.counts.meetings,
      scheduled: counted(.scheduled), cancelled: counted(.cancelled),
      matrix: number > 1
        ? nil
        : matrix(of: Dictionary(uniqueKeysWithValues: pairs.map { ($0.pair, $0.dates.count) })) {
          positions[$0].map { "#pair-\($0 + 1)" } ?? href(.person($0.first))
        },
      pairs: shown.enumerated().map(pair),
      pager: pager(number, of: plan.meetingPageCount) { .meetings($0) })
  }

  private func pair(
    _ rank: Int, _ entry: (pair: PersonPair, dates: [EDTF?])
  ) -> MeetingsView.Pair {
    let dates = entry.dates.compactMap(\.self)
    return MeetingsView.Pair(
      id: "pair-\(rank + 1)", first: personLink(entry.pair.first),
      second: personLink(entry.pair.second), count: entry.dates.count,
      href: href(
        .person(entry.pair.first), fragment: "met-" + catalogue.persons[entry.pair.second].id),
      dates: dates.suffix(6).map { view($0) }, more: dates.count > 6 ? dates.count - 6 : nil)
  }

  /// The meetings of a page by year, newest first; the first page has all years, those of others as links.
  private func years(ofMeetingsPage number: Int) -> [MeetingsView.Year] {
    let years = Dictionary(grouping: catalogue.meetings.indices) {
      catalogue.meetings[$0].date.flatMap(\.sortingYear)
    }.sorted { ($0.key ?? .min) > ($1.key ?? .min) }
    var position = 0
    var views: [MeetingsView.Year] = []
    for (year, indices) in years {
      let span = position..<position + indices.count
      position = span.upperBound
      let here = shown(of: span, page: number, per: meetingsPerPage)
      if here.isEmpty && number > 1 { continue }
      let id = year.map { "y\($0)" } ?? "undated"
      views.append(
        MeetingsView.Year(
          year: year.map(String.init) ?? plan.wording("undated"), id: id, count: indices.count,
          isOpen: number > 1 || catalogue.meetings.count <= 20,
          href: here.isEmpty
            ? href(.meetings(span.lowerBound / meetingsPerPage + 1), fragment: id) : nil,
          meetings: indices[here].map(meeting)))
    }
    return views
  }

  /// The pairs who met, most often first; only meetings that were held, and none of more than twenty.
  private var pairs: [(pair: PersonPair, dates: [EDTF?])] {
    var dates: [PersonPair: [EDTF?]] = [:]
    for meeting in catalogue.meetings where meeting.status == .held && meeting.persons.count <= 20 {
      for (offset, first) in meeting.persons.enumerated() {
        for second in meeting.persons[(offset + 1)...] {
          dates[PersonPair(first, second, ranks: plan.personRanks), default: []].append(
            meeting.date)
        }
      }
    }
    func key(_ pair: (key: PersonPair, value: [EDTF?])) -> (Int, Int, Int) {
      (-pair.value.count, plan.personRanks[pair.key.first], plan.personRanks[pair.key.second])
    }
    return dates.sorted { key($0) < key($1) }.map { ($0.key, $0.value) }
  }
}
