import ChronicleFacts
import ChronicleModel

extension MeetingFinder {
  /// Whether a clause leaves open whether anybody met: a question, a rumour, what somebody denied.
  func isLeftOpen(_ token: Int, _ subject: ActorGroup?, _ range: Range<Int>) -> Bool {
    if isAsked(token, subject, range) || isDeniedAfter(token, range) { return true }
    guard let subject, subject.tokens.lowerBound < token else {
      return isDenied(before: token, range)
    }
    return isDenied(before: subject.tokens.lowerBound, range) || isDenied(before: token, range)
  }

  /// Whether a meeting was to be on a visit that is off: `cancelled a visit on which he was to meet Abe`,
  /// `a visit to Berlin, where he was to see her, has been postponed`.
  func isOfCancelledVisit(_ verb: Int, _ range: Range<Int>) -> Bool {
    guard
      let visit = (range.lowerBound..<verb).first(where: {
        text.has(.journey, $0)
          && (text.has([.article, .possessive, .plan], $0 - 1) || text.isPossessive($0 - 1))
      }),
      (visit..<verb).contains(where: {
        [rules.whereabouts, rules.which].contains(words[$0].id)
      })
    else { return false }
    if text.has(.cancel, max(range.lowerBound, visit - 3)..<visit) { return true }
    let end = (verb..<range.upperBound).first { text.isMark(",", $0) } ?? range.upperBound
    return text.has([.have, .be], end + 1)
      && (end..<min(range.upperBound, end + 5)).contains {
        text.has(.cancel, $0) || words[$0].id == rules.off
      }
  }

  /// Whether a sentence asks: `Did Song meet Aso?`
  private func isAsked(_ token: Int, _ subject: ActorGroup?, _ range: Range<Int>) -> Bool {
    guard (token..<range.upperBound).contains(where: { text.isMark("?", $0) }) else {
      return false
    }
    // "After meeting Aso, will Song resign?" looks back.
    return !text.has(.past, token - 1)
      && !(subject.map { text.has(.past, $0.tokens.lowerBound - 1) } ?? false)
  }

  /// Whether what a clause says is denied by the next: `; Phnom Penh denied it`.
  private func isDeniedAfter(_ token: Int, _ range: Range<Int>) -> Bool {
    guard let end = (token..<range.upperBound).first(where: { text.isMark(";", $0) }),
      (range.lowerBound..<token).contains(where: {
        words[$0].id == rules.that || text.has([.saying, .plan], $0)
      })
    else { return false }
    return (end..<range.upperBound).contains {
      text.has(.doubt, $0)
        && (text.isWord(rules.it, $0 + 1)
          || text.isWord(rules.that, $0 + 1) && text.isWord(rules.such, $0 + 2))
    }
  }

  /// Whether a clause is what somebody denied: `denied that Song had met Aso`, `denied having met`.
  private func isDenied(before start: Int, _ range: Range<Int>) -> Bool {
    var k = start - 1
    while k >= range.lowerBound, start - k < 3,
      words[k].id == rules.that || text.has([.have, .adverb, .be], k)
    {
      k -= 1
    }
    if k >= range.lowerBound, text.has(.doubt, k) { return true }
    // "Denied reports that", "there is no evidence that".
    guard k < start - 1, words[k + 1].id == rules.that else { return false }
    if k >= range.lowerBound, text.isMark(",", k) { k -= 1 }
    let isReport =
      k >= range.lowerBound && (max(range.lowerBound, k - 5)...k).contains { text.has(.report, $0) }
    return (max(range.lowerBound, k - (isReport ? 10 : 3))...max(range.lowerBound, k)).contains {
      text.has([.doubt, .not], $0)
    }
  }
}
