import ChronicleFacts

/// The words of time by class, each with what it fills in.
///
/// A word may stand in several classes: `second` counts and is a unit, `March` must have its capital.
struct TimeWords: Sendable {
  struct Entry: Sendable {
    var slot: Slot
    var value: Int
  }

  /// One list an index; 0 is the empty one.
  private var lists: [[Entry]] = [[]]
  private var listOfWord: [Int32] = []
  private let numbers: NumberWords

  init(addingTo knowledge: inout Knowledge) {
    numbers = NumberWords(addingTo: &knowledge)
    var entries: [(word: String, entry: Entry)] = []
    for (slot, words) in Self.classes {
      for (word, value) in words { entries.append((word, Entry(slot: slot, value: value))) }
    }
    _ = knowledge.table(entries.map { (phrase: $0.word, value: true) })
    for (word, entry) in entries {
      let id = Int(knowledge.lexicon.id(of: word))
      if id >= listOfWord.count {
        listOfWord += Array(repeating: 0, count: id + 1 - listOfWord.count)
      }
      if listOfWord[id] == 0 {
        listOfWord[id] = Int32(lists.count)
        lists.append([])
      }
      lists[Int(listOfWord[id])].append(entry)
    }
  }

  /// The slots that a word can fill.
  func entries(_ word: WordID) -> [Entry] {
    Int(word) < listOfWord.count ? lists[Int(listOfWord[Int(word)])] : []
  }

  /// Every word of time.
  var words: [WordID] { listOfWord.indices.filter { listOfWord[$0] != 0 }.map { WordID($0) } }

  var numberWords: NumberWords { numbers }
}

extension TimeWords {
  private static func numbered(_ words: String, from first: Int = 1) -> [(String, Int)] {
    words.split(separator: " ").enumerated().map { (String($1), $0 + first) }
  }
  private static func all(_ words: String, _ value: Int) -> [(String, Int)] {
    words.split(separator: " ").map { (String($0), value) }
  }

  fileprivate static let classes: [(slot: Slot, words: [(String, Int)])] = [
    (
      .weekday,
      numbered("monday tuesday wednesday thursday friday saturday sunday")
        + numbered("mon tue wed thu fri sat sun")
        + [("tues", 2), ("weds", 3), ("thur", 4), ("thurs", 4)]
    ),
    (.weekdays, numbered("mondays tuesdays wednesdays thursdays fridays saturdays sundays")),
    (
      .month,
      numbered(
        "january february march april may june july august september october november december")
        + numbered("jan feb mar apr may jun jul aug sep oct nov dec") + [("sept", 9)]
    ),
    (
      .unit,
      numbered(
        "minute hour day week month quarter year decade century", from: 1)
        + [("yr", Unit.year.rawValue)]
    ),
    (
      .units,
      numbered(
        "seconds minutes hours days weeks months quarters years decades centuries", from: 0)
    ),
    (.season, numbered("spring summer fall winter") + [("autumn", 3)]),
    (.dayPart, numbered("morning afternoon evening night") + all("overnight", 4)),
    (.dayPart, numbered("mornings afternoons evenings nights")),
    (.shift, all("last past previous", -1) + all("this current", 0) + all("next coming", 1)),
    (
      .decade,
      zip(
        [
          "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties",
          "nineties",
        ], 2...9
      )
      .map { ($0, 1900 + $1 * 10) }
    ),
    (.early, all("early late mid middle", 0)),
    (
      .about,
      all(
        "about around nearly almost over roughly approximately barely just exactly only within", 0)
    ),
    (
      .zone,
      all(
        "est edt cst cdt mst mdt pst pdt et pt gmt utc bst cet cest ist jst kst msk hkt eastern z",
        0)
    ),
  ]
}
