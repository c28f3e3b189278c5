import ChronicleModel

extension Catalogue {
  /// The ids of the meetings, in their order: day or date, and a sign that follows from the persons alone, so
  /// that an id stays when other meetings come and go.
  ///
  ///     Song Min-soon and Shinzo Abe, 2006-12-27  ->  2006-12-27-0k3f9zm
  public func meetingIDs() -> [String] {
    var counts: [String: Int] = [:]
    return meetings.map { meeting in
      let who = meeting.persons.map { persons[$0].id }.sorted().joined(separator: " ")
      let date = meeting.date.map { slug(for: $0.description) } ?? "undated"
      let id = date + sentenceFragment(for: who).dropFirst()
      counts[id, default: 0] += 1
      let count = counts[id] ?? 1
      return count == 1 ? id : "\(id)-\(count)"
    }
  }
}
