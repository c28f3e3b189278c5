/// Who met whom, and on which day; one to one.
struct MeetingsTable: Sendable {
  private var who = Score()
  private var whoAndDay = Score()

  mutating func add(_ answer: Answer, _ gold: Gold) -> [Miss] {
    let wantedForms = Forms(
      (gold.people ?? []).map {
        [$0.name] + ($0.aliases ?? []) + [$0.canonical].compactMap(\.self)
      })
    let givenForms = Forms(answer.persons.map { [$0.name] + $0.aliases })
    var wanted = (gold.meetings ?? []).map { Group($0, wantedForms) }
    var given = answer.meetings.filter { $0.who.count > 1 }.map { Group($0, givenForms) }
    let count = wanted.filter { !$0.isOptional }.count
    var score = Score(wanted: count)
    var onDay = Score(wanted: count)
    var misses: [Miss] = []
    // The right day first, so that two meetings of the same people pair well.
    for needsDay in [true, false] {
      var rest: [Group] = []
      for meeting in given {
        let hit = wanted.firstIndex {
          $0.isSame(as: meeting) && (!needsDay || $0.days.contains(meeting.days[0]))
        }
        guard let hit else {
          rest.append(meeting)
          continue
        }
        let gold = wanted.remove(at: hit)
        if gold.isOptional { continue }
        let isOnDay = gold.days.contains(meeting.days[0])
        score += Score(right: 1, given: 1)
        onDay += Score(right: isOnDay ? 1 : 0, given: 1)
        if !isOnDay { misses.append(Miss(.meetingDay, wanted: gold.shown, given: meeting.shown)) }
      }
      given = rest
    }
    score.given += given.count
    onDay.given += given.count
    who += score
    whoAndDay += onDay
    misses += given.map { Miss(.meetingSpurious, given: $0.shown) }
    misses += wanted.filter { !$0.isOptional }.map { Miss(.meetingMissed, wanted: $0.shown) }
    return misses
  }

  var figures: [Figure] {
    [
      Figure("meetings-who", "meetings, who", .score(who)),
      Figure("meetings-who-day", "meetings, who and day", .score(whoAndDay)),
    ]
  }
}

/// All names of each person of an article.
private struct Forms {
  let persons: [[ComparedName]]

  init(_ names: [[String]]) {
    persons = names.map { $0.filter { !$0.isEmpty }.map(ComparedName.init) }
  }

  /// Every form of the persons whom a name may mean.
  func forms(of name: String) -> [ComparedName] {
    let name = ComparedName(name)
    return [name] + persons.filter { $0.contains { $0.isSame(as: name) } }.flatMap(\.self)
  }
}

private struct Group {
  let who: [[ComparedName]]
  /// The right days; the first is the meeting's own.
  let days: [String?]
  let isOptional: Bool
  let shown: String

  init(_ meeting: Gold.Meeting, _ forms: Forms) {
    who = meeting.who.map(forms.forms)
    days = ([meeting.date] + (meeting.acceptDate ?? [])).map(day)
    isOptional = meeting.optional == true
    shown = meeting.who.joined(separator: " + ") + ", " + (meeting.date ?? "no day")
  }

  init(_ meeting: Answer.Meeting, _ forms: Forms) {
    who = meeting.who.map(forms.forms)
    days = [day(meeting.date)]
    isOptional = false
    shown = meeting.who.joined(separator: " + ") + ", " + (meeting.date ?? "no day")
  }

  /// Whether both are of exactly the same people.
  func isSame(as other: Group) -> Bool {
    guard who.count == other.who.count else { return false }
    var left = other.who
    for forms in who {
      let hit = left.firstIndex { others in
        forms.contains { form in others.contains { form.isSame(as: $0) } }
      }
      guard let hit else { return false }
      left.remove(at: hit)
    }
    return true
  }
}

/// A day without marks of uncertainty; of a span, its beginning.
private func day(_ date: String?) -> String? {
  let text = String((date ?? "").filter { !"~?%".contains($0) }.prefix(10))
  return text.isEmpty ? nil : text
}
