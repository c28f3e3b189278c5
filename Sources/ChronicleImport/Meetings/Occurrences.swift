import ChronicleFacts
import ChronicleModel

// One clause may tell of several meetings of the same persons, each with its own day and place: `met
// twice, in Kara on March 3 and in Kumasi on Aug. 21`; or count them: `the first was in Dublin on May 9`.

extension MeetingFinder {
  /// A telling for each time that a clause names after its verb or noun and the parties; one where it
  /// names no more.
  func occurrences(of telling: Telling, after start: Int, _ range: Range<Int>) -> [Telling] {
    let scopes = scopes(after: start, range)
    guard scopes.count > 1, !isOneMeeting(scopes) else {
      // "Has met him four times this year, most recently on Oct. 14."
      guard let only = scopes.first, scopes.count == 1, only.lowerBound > start else {
        return [telling]
      }
      var last = telling
      last.scope = only
      return [last]
    }
    return scopes.enumerated().map { index, scope in
      var occurrence = telling
      occurrence.scope = scope
      if index > 0 {
        occurrence.token = scope.lowerBound
        occurrence.isAgain = true
      }
      return occurrence
    }
  }

  /// Whether a clause tells of what will go on and of no one meeting: `agreed to meet twice a year`.
  func isRegular(_ start: Int, _ sentence: Int) -> Bool {
    let range = words.sentences[sentence]
    return (start..<min(range.upperBound, start + 8)).contains {
      rules.regulars.contains(words[$0].id)
    } && !namesDay(after: start, range)
  }

  /// Whether a clause that goes on from a token says when: `on Oct. 9`, `next month`.
  func namesDay(after start: Int, _ sentence: Range<Int>) -> Bool {
    let clause = (start + 1..<max(start + 1, sentence.upperBound)).prefix { !text.isMark(",", $0) }
    return clause.contains {
      text.isDate($0) && text.article.dated.dates[Int(text.dates[$0])].value != nil
    }
  }

  /// What a sentence tells of one of several meetings after another telling: `; the first was in Dublin`.
  func counted(after telling: Telling, _ range: Range<Int>) -> [Telling] {
    guard telling.status == .held else { return [] }
    return range.dropLast(2).filter { token in
      token > telling.token && words[token].id == rules.the && text.has(.ordinal, token + 1)
        && text.has([.be, .happened], token + 2)
        && (text.isMark(";", token - 1) || text.isMark(",", token - 1))
    }.map { token in
      var other = telling
      other.token = token + 2
      let end = (token..<range.upperBound).first { text.isMark(";", $0) } ?? range.upperBound
      other.scope = token + 2..<end
      return other
    }
  }

  /// Whether two days in a row, of which the text does not say that they are two meetings, are the days
  /// of one: `met in Geneva on Monday and at the mission on Tuesday`.
  private func isOneMeeting(_ scopes: [Range<Int>]) -> Bool {
    guard scopes.count == 2, !text.isWord(rules.again, scopes[1].lowerBound),
      !scopes[0].contains(where: { text.has(.frequency, $0) }),
      !text.has(.frequency, scopes[0].lowerBound - 2)
    else { return false }
    let days = scopes.compactMap { scope in
      scope.first { text.isDate($0) }.flatMap {
        text.article.dated.dates[Int(text.dates[$0])].value?.first
      }
    }
    return days.count == 2 && days[1] - days[0] == 1
  }

  /// The stretches of a clause that each name another time, where there are several.
  private func scopes(after start: Int, _ range: Range<Int>) -> [Range<Int>] {
    var scopes: [Range<Int>] = []
    var (first, isDated, isCounted) = (start, false, false)
    var k = start
    while k < range.upperBound, !text.isMark(";", k) {
      if text.has(.frequency, k) { isCounted = true }
      if isDated || isCounted, text.isMark(",", k) || words[k].id == rules.and, opensTime(k + 1) {
        if isDated, !isCounted || !scopes.isEmpty || !isPeriod(first..<k) {
          scopes.append(first..<k)
        }
        (first, isDated) = (k + 1, false)
      } else if isDated, text.isMark(",", k), let close = endOfAside(k, range) {
        k = close
        continue
      } else if text.isDate(k) {
        isDated = true
      } else if text.isVerb(k) {
        // "And in a statement on Tuesday said": another clause.
        return scopes
      } else if text.has(.clause, k) || text.persons[k] >= 0 {
        break
      }
      k += 1
    }
    if isDated || text.isWord(rules.again, first) { scopes.append(first..<k) }
    return scopes
  }

  /// Whether a time begins at a token: `on Friday`, `in Kumasi on Aug. 21`, `again on Friday`.
  private func opensTime(_ start: Int) -> Bool {
    var k = start
    while k < words.count,
      text.isManner[k] || text.has(.adverb, k) && !text.has(.preposition, k) && !text.isDate(k)
    {
      if words[k].id == rules.again { return true }
      k += 1
    }
    guard text.has(.preposition, k) else { return false }
    for next in k + 1..<min(words.count, k + 7) {
      if text.isDate(next) { return !text.isDuration(next) }
      if text.isVerb(next) || text.persons[next] >= 0 || words[next].id == rules.and
        || text.isMark(",", next)
      {
        return false
      }
    }
    return false
  }

  /// The comma that ends what a comma begins, where another time follows it: `, a day after the
  /// inauguration, and again`.
  private func endOfAside(_ comma: Int, _ range: Range<Int>) -> Int? {
    let close = (comma + 1..<min(range.upperBound, comma + 14)).first { text.isMark(",", $0) }
    guard let close, text.isWord(rules.and, close + 1), opensTime(close + 2) else { return nil }
    return close
  }

  /// Whether a stretch dates by no more than a year: `twice this year`.
  private func isPeriod(_ scope: Range<Int>) -> Bool {
    let dates = text.article.dated.dates
    return !scope.contains {
      text.isDate($0) && dates[Int(text.dates[$0])].value?.month != nil
    }
  }
}
