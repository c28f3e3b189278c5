import ChronicleModel

/// Compares the published site with the next one, in the terms in which readers cite it.
///
///     articles  people  places  meetings  addresses  ->  one list of changes, and how many pages they touch
public func changes(from old: SiteState, to new: SiteState) -> SiteChanges {
  let changes =
    articleChanges(old, new) + personChanges(old, new) + placeChanges(old, new)
    + meetingChanges(old, new) + goneAddresses(old, new)
  let order = Dictionary(uniqueKeysWithValues: zip(SiteChange.Kind.allCases, 0...))
  return SiteChanges(
    changes: changes.sorted {
      (order[$0.kind] ?? 0, $0.path, $0.subject) < (order[$1.kind] ?? 0, $1.path, $1.subject)
    },
    newPages: new.pages.keys.count { old.pages[$0] == nil },
    changedPages: new.pages.count { path, print in old.pages[path].map { $0 != print } ?? false },
    gonePages: old.pages.keys.count { new.pages[$0] == nil })
}

private func articleChanges(_ old: SiteState, _ new: SiteState) -> [SiteChange] {
  compared(old.articles, new.articles, new, "articles", .newArticle, .goneArticle, .movedArticle) {
    id, before, after in
    let path = "articles/\(id).html"
    let title = after["title"]?.string ?? id
    var found: [SiteChange] = []
    if let change = change(.title, of: "title", path, title, before, after) { found.append(change) }
    if let change = change(.date, of: "date", path, title, before, after) { found.append(change) }
    if let was = old.sentences[path], let becomes = new.sentences[path], was != becomes {
      let lost = Set(was).subtracting(becomes).count
      let added = Set(becomes).subtracting(was).count
      found.append(SiteChange(.text, path, title, before: "\(lost)", after: "\(added)"))
    }
    return found
  }
}

private func personChanges(_ old: SiteState, _ new: SiteState) -> [SiteChange] {
  compared(old.people, new.people, new, "people", .newPerson, .gonePerson, .movedPerson) {
    id, before, after in
    let path = "people/\(id).html"
    return [change(.name, of: "name", path, after["name"]?.string ?? id, before, after)]
      .compactMap(\.self)
  }.map { change in
    // Who leads on to somebody whom the site has already is one with them.
    guard change.kind == .movedPerson, let to = change.leadsTo, old.pages[to] != nil else {
      return change
    }
    var change = change
    change.kind = .mergedPersons
    return change
  }
}

private func placeChanges(_ old: SiteState, _ new: SiteState) -> [SiteChange] {
  compared(old.places, new.places, new, "places", .newPlace, .gonePlace, .gonePlace) { _, _, _ in
    []
  }
}

/// The rows that only one of two sites has, and what `differing` says of those that both have.
private func compared(
  _ old: [String: JSON], _ new: [String: JSON], _ site: SiteState, _ folder: String,
  _ added: SiteChange.Kind, _ gone: SiteChange.Kind, _ moved: SiteChange.Kind,
  differing: (String, JSON, JSON) -> [SiteChange]
) -> [SiteChange] {
  func subject(_ row: JSON, _ id: String) -> String {
    row["title"]?.string ?? row["name"]?.string ?? id
  }
  var leftTo: Set<String> = []
  var changes: [SiteChange] = []
  for (id, row) in old where new[id] == nil {
    let path = "\(folder)/\(id).html"
    let to = site.redirects[path]
    if let to { leftTo.insert(to) }
    changes.append(SiteChange(to == nil ? gone : moved, path, subject(row, id), leadsTo: to))
  }
  for (id, row) in new {
    let path = "\(folder)/\(id).html"
    if let before = old[id] {
      changes += differing(id, before, row)
    } else if !leftTo.contains(path) {
      changes.append(SiteChange(added, path, subject(row, id)))
    }
  }
  return changes
}

private func change(
  _ kind: SiteChange.Kind, of column: String, _ path: String, _ subject: String, _ before: JSON,
  _ after: JSON
) -> SiteChange? {
  let (was, becomes) = (before[column]?.string, after[column]?.string)
  return was == becomes ? nil : SiteChange(kind, path, subject, before: was, after: becomes)
}

/// Meetings by who met: one that is gone and one that is new of the same people, told by the same article, are
/// one that moved.
private func meetingChanges(_ old: SiteState, _ new: SiteState) -> [SiteChange] {
  func texts(_ row: JSON, _ column: String) -> Set<String> {
    Set((row[column]?.elements ?? []).compactMap(\.string))
  }
  func names(_ row: JSON, _ site: SiteState) -> String {
    (row["people"]?.elements ?? []).compactMap(\.string).map {
      site.people[$0]?["name"]?.string ?? $0
    }.joined(separator: ", ")
  }
  var added = new.meetings.filter { old.meetings[$0.key] == nil }
  var changes: [SiteChange] = []
  for (id, row) in old.meetings.sorted(by: { $0.key < $1.key }) where new.meetings[id] == nil {
    let moved = added.sorted { $0.key < $1.key }.first {
      texts($0.value, "people") == texts(row, "people")
        && !texts($0.value, "articles").isDisjoint(with: texts(row, "articles"))
    }
    let before = row["date"]?.string
    guard let moved else {
      changes.append(SiteChange(.goneMeeting, "meetings.html", names(row, old), before: before))
      continue
    }
    added[moved.key] = nil
    changes.append(
      SiteChange(
        .meetingDate, "meetings.html", names(moved.value, new), before: before,
        after: moved.value["date"]?.string))
  }
  return changes
    + added.values.map {
      SiteChange(.newMeeting, "meetings.html", names($0, new), after: $0["date"]?.string)
    }
}

/// Pages that are gone, other than those of articles, persons and places that were told already, and those of
/// the calendar, which come and go with what there is to tell.
private func goneAddresses(_ old: SiteState, _ new: SiteState) -> [SiteChange] {
  old.pages.keys.filter { path in
    let parts = path.split(separator: "/")
    let id = String((parts.last ?? "").dropLast(".html".count))
    let isTold =
      switch parts.first {
      case "articles": old.articles[id] != nil
      case "people": old.people[id] != nil
      case "places": old.places[id] != nil
      default: false
      }
    let isCalendar = path.first?.isNumber ?? false || path.hasPrefix("archive/")
    return new.pages[path] == nil && !isTold && !isCalendar
  }.map { SiteChange(.gonePage, $0, "") }
}
