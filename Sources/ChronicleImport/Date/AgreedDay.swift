import ChronicleModel

/// The day on which most of what a page says of its date agrees, and what says so.
///
/// A field of the page counts most; but the address, the date shown and the date in the text together
/// count more, since a field may hold the day on which old articles were moved to a new system. Days
/// next to each other agree: a field in universal time gives way to the day that the paper prints.
func agreedDay(
  of claims: [DateClaim], and stamps: [StampDate]
) -> (day: CalendarDay, dating: [String])? {
  var voices: [Voice] = []
  for kind in [DateClaim.Kind.published, .address, .shown, .modified] {
    guard let claim = claims.first(where: { $0.kind == kind }) else { continue }
    let weight: Double =
      switch kind {
      case .published: 5
      case .address: 3
      case .shown: 2.5
      case .modified: 1
      }
    voices.append(
      Voice(
        day: claim.day, weight: weight, isLocal: !claim.isUniversal && kind != .modified,
        evidence: claim.evidence))
  }
  let kinds: [(kind: CleanArticle.Stamp.Kind, weight: Double)] = [
    (.published, 2.8), (.credit, 2), (.dateline, 1.5), (.updated, 1), (.page, 0.5),
  ]
  for (kind, weight) in kinds {
    guard let stamp = stamps.first(where: { $0.kind == kind && $0.stated != nil }),
      let day = stamp.stated
    else { continue }
    voices.append(
      Voice(
        day: day, weight: weight, isLocal: kind == .published,
        evidence: "\(kind.name): \(stamp.text)"))
  }
  var best: (weight: Double, voice: Voice)?
  for voice in voices {
    let weight = agreeing(with: voice, voices).reduce(0) { $0 + $1.weight }
    if weight > best?.weight ?? 0 { best = (weight, voice) }
  }
  guard let best else { return nil }
  let agreeing = agreeing(with: best.voice, voices)
  let chosen = agreeing.first { $0.isLocal } ?? best.voice
  let told = agreeing.filter { $0.day == chosen.day }
  var dating: [String] = []
  for voice in told where !dating.contains(voice.evidence) { dating.append(voice.evidence) }
  return (chosen.day, dating)
}

private struct Voice {
  var day: CalendarDay
  var weight: Double
  /// Whether it is the day where the paper appears.
  var isLocal: Bool
  var evidence: String
}

private func agreeing(with voice: Voice, _ voices: [Voice]) -> [Voice] {
  voices.filter { abs($0.day - voice.day) <= 1 }
}
