import ChronicleModel

/// Makes meetings of what is told of them: sentences that tell of the same persons on the same day
/// tell of one meeting.
func join(_ tellings: [Telling]) -> [ReadMeeting] {
  var joined: [Telling] = []
  // Of the same persons, by their index.
  var known: [Set<Int>: [Int]] = [:]
  for telling in tellings {
    let who = Set(telling.who)
    if let index = known[who]?.first(where: { isSame(joined[$0], telling) }) {
      joined[index] = combined(joined[index], telling)
    } else if telling.isBackward, isPart(telling, of: joined) {
      continue
    } else {
      known[who, default: []].append(joined.count)
      joined.append(telling)
    }
  }
  return joined.filter { !$0.isWeak }.map {
    ReadMeeting(
      who: $0.who, date: $0.date, place: $0.place, status: $0.status, mode: $0.mode,
      sentence: $0.sentence)
  }
}

private func isSame(_ one: Telling, _ other: Telling) -> Bool {
  guard (one.mode == .phone) == (other.mode == .phone) else { return false }
  if one.isWeak != other.isWeak, (one.isWeak ? other : one).status != .held { return false }
  if other.isAgain, other.status == .held, one.date == nil || other.date == nil { return false }
  if let first = one.date, let second = other.date {
    if areCompatible(first, second) { return true }
    if other.isAgain { return false }
    return one.isDateLent && one.isBackward || other.isDateLent && other.isBackward
  }
  if one.isBound || other.isBound { return true }
  if one.isRemembered || other.isRemembered { return one.isRemembered == other.isRemembered }
  if one.status == other.status { return true }
  return one.isBackward || other.isBackward || one.isWeak || other.isWeak
}

private func areCompatible(_ one: EDTF, _ other: EDTF) -> Bool {
  guard let a = one.first, let b = one.last, let c = other.first, let d = other.last else {
    return one == other
  }
  return a <= c && d <= b || c <= a && b <= d
}

/// Whether only some of those who met are named again: `after the meeting with Aso`.
private func isPart(_ telling: Telling, of joined: [Telling]) -> Bool {
  joined.contains { other in
    Set(telling.who).isStrictSubset(of: Set(other.who)) && !other.isWeak
      && (telling.date.map { date in other.date.map { areCompatible($0, date) } ?? true } ?? true)
  }
}

/// One telling with the best of two: the first sentence, the closest date, a place.
private func combined(_ first: Telling, _ second: Telling) -> Telling {
  var result = first
  if first.isWeak, !second.isWeak {
    result.status = second.status
    result.mode = second.mode
    result.isWeak = false
  } else if !second.isWeak {
    if first.mode == .talks, second.mode != .talks { result.mode = second.mode }
    if first.isBackward && !second.isBackward || first.isBound && !second.isBound {
      result.status = second.status
    }
    if second.status == .cancelled { result.status = .cancelled }
  }
  result.isBackward = first.isBackward && second.isBackward
  result.isBound = first.isBound && second.isBound
  result.date =
    first.isDateLent && !second.isDateLent && second.date != nil
    ? second.date : closer(first.date, second.date)
  result.isDateLent = first.isDateLent && (second.isDateLent || second.date == nil)
  result.place = first.place ?? second.place
  return result
}

private func closer(_ one: EDTF?, _ other: EDTF?) -> EDTF? {
  guard let one, let other else { return one ?? other }
  return one.day == nil && other.day != nil ? other : one
}
