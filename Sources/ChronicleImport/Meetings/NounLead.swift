import ChronicleFacts
import ChronicleModel

/// What stands before a noun of meeting and says whose it is and whether it took place.
struct NounLead {
  /// The token before the noun and all that describes it.
  var token: Int
  /// Whom `his` or `Song's` means; nil where there is no such word.
  var owners: [Int]?
  var isPlanned = false
  var isCancelled = false
  var isDenied = false
  var isPhone = false
  var isSeparate = false
  /// Whether others of lower rank are to meet: `working-level consultations`.
  var isBelow = false
  /// Whether it speaks of meetings that are held again and again: `their weekly talk`.
  var isRecurring = false
  /// Two who are named before the noun: `the Bush-Putin summit`.
  var pair: [Int] = []
}

extension MeetingFinder {
  /// Goes back over what describes a noun.
  func lead(of noun: Int, _ sentence: Int) -> NounLead {
    let range = words.sentences[sentence]
    var lead = NounLead(token: noun - 1)
    var k = noun - 1
    var isOpened = false
    while k >= range.lowerBound, noun - k < 12 {
      if let pair = pair(endingAt: k, sentence) {
        lead.pair = pair
        k = range.lowerBound - 1
        break
      }
      if rules.recurring.contains(words[k].id) { lead.isRecurring = true }
      let marks = text.marks(k)
      if text.isPossessive(k), !text.isDate(k - 1) {
        guard lead.owners == nil else { break }
        lead.owners = owners(endingAt: k, sentence)
        k = start(ofOwnerEndingAt: k, sentence) - 1
        isOpened = true
        continue
      }
      if marks.contains(.possessive) {
        lead.owners = owners(pronoun: k, sentence)
        isOpened = true
        k -= 1
        continue
      }
      if text.isDate(k) || text.isPossessive(k) {
        k -= 1
        continue
      }
      if marks.contains(.phone) { lead.isPhone = true }
      if marks.contains(.separate) { lead.isSeparate = true }
      if words[k].id == rules.level, text.isMark("-", k - 1) {
        lead.isBelow = !text.has(.summit, k - 2)
      }
      if words[k].id == rules.of, k > range.lowerBound,
        !text.marks(k - 1).intersection([.wish, .not, .ahead]).isEmpty
      {
        break
      }
      if words[k].id == rules.of, k > range.lowerBound, isMeasure(k - 1) {
        k -= 2
        continue
      }
      if !marks.isDisjoint(with: [.past, .ahead, .preposition, .clause]) { break }
      if lightVerb(endingAt: k) != nil { break }
      if marks.contains(.article) {
        isOpened = true
        k -= 1
        continue
      }
      if marks.contains(.not) {
        lead.isDenied = lead.isDenied || words[k].end - words[k].start < 4
        break
      }
      if !isOpened, !marks.isDisjoint(with: [.wish, .cancel, .plan]), governs(k, sentence) {
        break
      }
      if !isOpened, marks.contains(.wish) { lead.isDenied = true }
      if !isOpened, marks.contains(.cancel) { lead.isCancelled = true }
      if !isOpened, marks.contains(.plan) { lead.isPlanned = true }
      if text.isMark(",", k) || words[k].id == rules.and { break }
      if isOpened || text.isVerb(k), marks.isDisjoint(with: [.plan, .cancel]) || isOpened {
        if !marks.contains(.adverb) { break }
      }
      if words[k].kind == .mark, !text.isMark("-", k), words[k].byte != UInt8(ascii: "\""),
        words[k].byte != 0xE2
      {
        break
      }
      k -= 1
    }
    lead.token = k
    return lead
  }

  /// Whether a word such as `postponed` is the verb of a subject before it and no adjective.
  private func governs(_ token: Int, _ sentence: Int) -> Bool {
    var k = token - 1
    while k >= words.sentences[sentence].lowerBound,
      text.has([.adverb, .have, .be, .will, .not], k)
    {
      k -= 1
    }
    return cast.groups[sentence].contains {
      $0.tokens.upperBound == k + 1 || $0.next == k + 1 && $0.next < token + 1
    }
  }

  /// The verb that carries a noun of meeting: `held`, `wrapped up`.
  func lightVerb(endingAt token: Int) -> (start: Int, form: MeetingRules.VerbForm.Form)? {
    for start in [token, token - 1] where start >= 0 {
      if let match = rules.lightVerbs.match(words, at: start, limit: token + 1),
        match.end == token + 1
      {
        return (start, match.value.form)
      }
    }
    return nil
  }

  /// `series of`, `round of`, `hours of`.
  private func isMeasure(_ token: Int) -> Bool {
    text.marks(token).isEmpty && words[token].kind == .word && !words[token].isCapitalised
  }

  private func pair(endingAt token: Int, _ sentence: Int) -> [Int]? {
    for group in cast.groups[sentence] where group.tokens.upperBound == token + 1 {
      guard let last = group.actors.last, cast.actors[last].other != nil else { continue }
      return cast.persons[last]
    }
    return nil
  }

  private func owners(endingAt mark: Int, _ sentence: Int) -> [Int] {
    for group in cast.groups[sentence] where group.tokens.upperBound == mark + 1 {
      return cast.persons(of: group)
    }
    return []
  }

  private func start(ofOwnerEndingAt mark: Int, _ sentence: Int) -> Int {
    cast.groups[sentence].first { $0.tokens.upperBound == mark + 1 }?.tokens.lowerBound ?? mark
  }

  private func owners(pronoun token: Int, _ sentence: Int) -> [Int]? {
    let word = words[token].id
    if word == rules.their { return plural(before: token, sentence) }
    guard word == rules.his || word == rules.her else { return [] }
    // "In his meeting with Abe, Song said": his who speaks.
    if subject(before: token, sentence) == nil,
      let main = cast.groups[sentence].first(where: {
        $0.tokens.lowerBound > token && $0.isSubject && !$0.isGoverned
      }), text.has(.preposition, token - 1) || text.has(.past, token - 1),
      words.sentences[sentence].lowerBound >= token - 2
    {
      let persons = cast.persons(of: main)
      if persons.count == 1 { return persons }
    }
    // "Bush's objective in his meeting": his who owns the subject.
    if subject(before: token, sentence) == nil {
      for actor in cast.groups[sentence].flatMap(\.actors).reversed()
      where cast.actors[actor].isPossessive && cast.actors[actor].tokens.upperBound <= token {
        if cast.persons[actor].count == 1 { return cast.persons[actor] }
      }
    }
    let next = cast.actors.firstIndex { $0.tokens.lowerBound >= token } ?? cast.actors.count
    return cast.one(before: next, sentence, like: word == rules.his ? .he : .she).map { [$0] } ?? []
  }

  private func plural(before token: Int, _ sentence: Int) -> [Int] {
    for back in stride(from: sentence, through: max(0, sentence - 2), by: -1) {
      for group in cast.groups[back].reversed() where group.tokens.upperBound <= token {
        let persons = cast.persons(of: group)
        if persons.count > 1 { return persons }
      }
      // "Judeh told reporters with Hague after their talks".
      var named: [Int] = []
      for group in cast.groups[back] where group.tokens.upperBound <= token {
        for person in cast.persons(of: group) where !named.contains(person) { named.append(person) }
      }
      if named.count == 2 { return named }
    }
    return []
  }
}
