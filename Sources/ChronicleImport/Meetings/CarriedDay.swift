import ChronicleFacts
import ChronicleModel

// The day of a meeting of which its sentence names none.

/// Words by which a clause goes on with what was done on the day that is told of.
let additionWords = """
  also later then afterwards afterward beforehand meanwhile subsequently
  """

extension MeetingTime {
  /// The day that the sentences before lend.
  func carried(_ telling: Telling) -> EDTF? {
    let published = text.article.dated.published
    if let last, let date = last.date {
      // What is long past is told by the way.
      if last.sentence < telling.sentence, !telling.isBackward, let day = date.last, let published,
        isLongPast(day, published)
      {
        return nil
      }
      let isAbove =
        words.paragraph(of: telling.token)
        != words.paragraph(of: words.sentences[last.sentence].lowerBound)
      if isAbove, date != newsDay, Set(last.who).isDisjoint(with: telling.who),
        telling.status == .held
      {
        return nil
      }
      let isNear =
        telling.sentence - last.sentence < 3
        || words.paragraph(of: telling.token)
          == words.paragraph(of: words.sentences[last.sentence].lowerBound)
      if isNear, telling.status == .held {
        guard let first = date.first, let published = published?.last else { return date }
        if first <= published { return date }
      } else if isNear, !last.isWeak, telling.status == .scheduled, telling.mode != .phone,
        let first = date.first, !Set(last.who).isDisjoint(with: telling.who),
        let today = published?.first, first >= today
      {
        return date
      }
    }
    if telling.status == .scheduled, telling.mode == .phone { return nil }
    if telling.status == .scheduled { return announced(before: telling) }
    guard telling.status == .held else { return nil }
    if telling.isBackward { return leadDay ?? newsDay }
    guard telling.sentence < 6 || isAdded(telling), !isEarlier(telling) else { return nil }
    // "The two had met on Dec. 5 in Kiev. There he also met Mammadyarov."
    if isAdded(telling), let before, telling.sentence - before.sentence < 2 { return before.date }
    return leadDay
  }

  /// The day of what the first two sentences tell, as far as it lies behind publication.
  func dayOfLead() -> EDTF? {
    let article = text.article.dated
    for sentence in words.sentences.prefix(2) {
      for token in sentence where text.isDate(token) && isUsable(token) {
        let mention = article.dates[Int(text.dates[token])]
        guard let value = mention.value, let day = value.day, mention.kind != .future else {
          continue
        }
        if isAside(token, sentence) { continue }
        if belongsToSaying(token, words.sentences[words.sentence(of: token)]),
          value != article.published
        {
          continue
        }
        guard let published = article.published, let first = published.first,
          let last = published.last
        else { return value }
        if day <= last, day + 8 > first { return value }
      }
    }
    return nil
  }

  /// Whether a sentence brings somebody who meets to a place: `arrives in Seoul on Thursday`.
  private func leads(_ sentence: Range<Int>, to telling: Telling) -> Bool {
    let subject = finder.mainSubject(
      from: sentence.lowerBound, words.sentence(of: sentence.lowerBound))
    guard let subject, finder.cast.persons(of: subject).contains(where: telling.who.contains) else {
      return false
    }
    return (subject.next..<min(sentence.upperBound, subject.next + 6)).contains {
      text.has(.journey, $0)
        || text.has(.will, $0) && text.has(.be, $0 + 1) && text.isWord(rules.inWord, $0 + 2)
    }
  }

  /// Whether a date stands in a clause about somebody or behind the news: `, with whom he had dined on
  /// Sunday`.
  private func isAside(_ token: Int, _ sentence: Range<Int>) -> Bool {
    let groups = finder.cast.groups[words.sentence(of: token)]
    return groups.contains { group in
      group.asides.contains { aside in
        aside.contains(token) && aside.prefix(2).contains { text.has(.clause, $0) }
      }
    }
      || (max(sentence.lowerBound, token - 10)..<token).contains { words[$0].id == rules.had }
  }

  /// Whether a clause goes on with what was done on the day: `also called on`, `met beforehand`.
  private func isAdded(_ telling: Telling) -> Bool {
    near(telling).contains { rules.additions.contains(words[$0].id) }
  }

  /// Whether a clause goes back behind the news without a word how far: `had been received by`.
  private func isEarlier(_ telling: Telling) -> Bool {
    near(telling).contains { words[$0].id == rules.had && $0 < telling.token }
      && !isAdded(telling)
  }

  private func near(_ telling: Telling) -> Range<Int> {
    let sentence = words.sentences[telling.sentence]
    return max(sentence.lowerBound, telling.token - 4)..<min(sentence.upperBound, telling.token + 8)
  }

  /// The day to come that the sentences before name for a meeting.
  private func announced(before telling: Telling) -> EDTF? {
    let sentence = telling.sentence
    guard let today = text.article.dated.published?.last else { return nil }
    for back in stride(from: sentence - 1, through: max(0, sentence - 3), by: -1) {
      let range = words.sentences[back]
      let tellsMeeting = range.contains {
        !rules.starts(with: words[$0].id).isDisjoint(with: [.noun, .verb])
          && (rules.nouns.match(words, at: $0) != nil
            || rules.verbs.match(words, at: $0).map { meetingVerbs[$0.value.verb].force != .told }
              ?? false)
      }
      guard tellsMeeting || back == sentence - 1 && leads(range, to: telling) else { continue }
      for token in range where text.isDate(token) {
        let mention = text.article.dated.dates[Int(text.dates[token])]
        if let value = mention.value, value.day != nil, let first = value.first, first > today {
          return value
        }
      }
    }
    return nil
  }
}
