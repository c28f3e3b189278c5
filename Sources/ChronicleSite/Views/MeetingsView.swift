import ChronicleCatalogue
import ChronicleModel

/// The page of all meetings.
package struct MeetingsView: Sendable {
  package var frame: FrameView
  package var years: [Year]
  package var count: Int
  /// How many were only announced.
  package var scheduled: Int
  package var pairs: [Pair]

  /// The meetings of a year.
  package struct Year: Sendable {
    package var year: String
    package var id: String
    package var count: Int
    package var meetings: [MeetingView]
  }

  /// Two who met.
  package struct Pair: Sendable {
    package var first: LinkView
    package var second: LinkView
    package var count: Int
    package var dates: [DateView]
  }
}

extension ViewMaker {
  package func meetings() -> MeetingsView {
    let years = Dictionary(grouping: catalogue.meetings.indices) {
      catalogue.meetings[$0].date.flatMap(\.sortingYear)
    }
    return MeetingsView(
      frame: frame(title: "Meetings"),
      years: years.sorted { ($0.key ?? .min) > ($1.key ?? .min) }.map { year, indices in
        MeetingsView.Year(
          year: year.map(String.init) ?? "Undated", id: year.map { "y\($0)" } ?? "undated",
          count: indices.count, meetings: indices.map(meeting))
      },
      count: catalogue.meetings.count,
      scheduled: catalogue.meetings.count { $0.status == .scheduled }, pairs: pairs)
  }

  /// The hundred pairs who met most often; only meetings that were held, and none of more than twenty.
  private var pairs: [MeetingsView.Pair] {
    var dates: [[Int]: [EDTF?]] = [:]
    for meeting in catalogue.meetings where meeting.status == .held && meeting.persons.count <= 20 {
      let persons = meeting.persons.sorted { plan.personRanks[$0] < plan.personRanks[$1] }
      for (offset, first) in persons.enumerated() {
        for second in persons[(offset + 1)...] {
          dates[[first, second], default: []].append(meeting.date)
        }
      }
    }
    func key(_ pair: (key: [Int], value: [EDTF?])) -> (Int, Int, Int) {
      (-pair.value.count, plan.personRanks[pair.key[0]], plan.personRanks[pair.key[1]])
    }
    return dates.sorted { key($0) < key($1) }.prefix(100).map { persons, dates in
      MeetingsView.Pair(
        first: personLink(persons[0]), second: personLink(persons[1]), count: dates.count,
        dates: dates.compactMap { $0.map { view($0) } })
    }
  }
}
