import ChronicleModel

extension SiteChanges {
  /// For an editor to read: a line for each kind of change with how many there are, and below it which.
  public var lines: [String] {
    if isEmpty { return ["nothing changes on the public site"] }
    var lines: [String] = []
    for kind in SiteChange.Kind.allCases {
      let some = changes.filter { $0.kind == kind }
      if some.isEmpty { continue }
      let (one, many) = kind.words
      lines.append("\(some.count) \(some.count == 1 ? one : many)")
      lines += some.prefix(shownOfAKind).map { "  " + $0.words }
      if some.count > shownOfAKind { lines.append("  … and \(some.count - shownOfAKind) more") }
    }
    let pages = [(newPages, "new"), (changedPages, "changed"), (gonePages, "gone")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    if !pages.isEmpty { lines.append("pages: " + pages.joined(separator: ", ")) }
    return lines
  }

  /// The same for other programs.
  public var json: JSON {
    .object([
      (
        "changes",
        .array(
          changes.map { change in
            let known: [(String, String?)] = [
              ("before", change.before), ("after", change.after), ("leads_to", change.leadsTo),
            ]
            return .object(
              [
                ("kind", .string(change.kind.rawValue)), ("path", .string(change.path)),
                ("subject", .string(change.subject)),
              ] + known.compactMap { key, value in value.map { (key, .string($0)) } })
          })
      ),
      (
        "pages",
        .object([
          ("new", .number(newPages)), ("changed", .number(changedPages)),
          ("gone", .number(gonePages)),
        ])
      ),
    ])
  }
}

extension SiteChange {
  /// The change in a line.
  fileprivate var words: String {
    let whenKnown = { (date: String?) in date ?? "no date" }
    return switch kind {
    case .newArticle, .newPerson, .newPlace: "\(path)  \(subject)"
    case .goneArticle, .gonePerson, .gonePlace:
      "\(path)  \(subject)" + (leadsTo.map { "; leads to \($0)" } ?? "; nothing leads on from it")
    case .movedArticle, .movedPerson, .mergedPersons:
      "\(path)  \(subject); leads to \(leadsTo ?? "")"
    case .title, .name: "\(path)  '\(before ?? "")' becomes '\(after ?? "")'"
    case .date: "\(path)  \(subject): \(whenKnown(before)) becomes \(whenKnown(after))"
    case .text:
      "\(path)  \(subject): \(before == "1" ? "1 sentence goes" : (before ?? "0") + " sentences go"), "
        + (after == "1" ? "1 comes" : (after ?? "0") + " come")
    case .newMeeting: "\(subject), \(whenKnown(after))"
    case .goneMeeting: "\(subject), \(whenKnown(before))"
    case .meetingDate: "\(subject): \(whenKnown(before)) becomes \(whenKnown(after))"
    case .gonePage: "\(path)  nothing leads on from it"
    }
  }
}

extension SiteChange.Kind {
  /// What one and what several such changes are called.
  fileprivate var words: (one: String, many: String) {
    switch self {
    case .newArticle: ("new article", "new articles")
    case .goneArticle: ("article gone", "articles gone")
    case .movedArticle: ("article moved", "articles moved")
    case .title: ("title changed", "titles changed")
    case .date: ("date moved", "dates moved")
    case .text: ("text changed", "texts changed")
    case .newPerson: ("new person", "new persons")
    case .gonePerson: ("person gone", "persons gone")
    case .mergedPersons: ("person merged", "persons merged")
    case .movedPerson: ("person with another address", "persons with other addresses")
    case .name: ("person renamed", "persons renamed")
    case .newPlace: ("new place", "new places")
    case .gonePlace: ("place gone", "places gone")
    case .newMeeting: ("new meeting", "new meetings")
    case .goneMeeting: ("meeting gone", "meetings gone")
    case .meetingDate: ("meeting moved", "meetings moved")
    case .gonePage: ("page gone", "pages gone")
    }
  }
}

/// How many changes of a kind are named.
private let shownOfAKind = 40
