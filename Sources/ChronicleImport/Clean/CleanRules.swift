import ChronicleFacts

/// The phrases and words by which furniture, datelines and credits are known.
struct CleanRules: Sendable {
  let wholeLine: PhraseTable<Furniture>
  let opening: PhraseTable<(kind: Furniture, isWeak: Bool)>
  let cues: PhraseTable<Cue>
  let endMark: PhraseTable<Bool>
  private var rolesByWord: [WordRoles] = []
  private var cueStarts: [Bool] = []

  init(addingTo knowledge: inout Knowledge) {
    wholeLine = knowledge.table(
      wholeLinePhrases.lazy.flatMap { group in
        list(group.phrases).map { (phrase: $0, value: group.kind) }
      })
    opening = knowledge.table(
      openingPhrases.lazy.flatMap { group in
        list(group.phrases).map { (phrase: $0, value: (group.kind, group.isWeak)) }
      })
    cues = knowledge.table(
      cuePhrases.lazy.flatMap { group in
        list(group.phrases).map { (phrase: $0, value: Cue(kind: group.kind, weight: group.weight)) }
      })
    endMark = knowledge.table(endMarks.map { (phrase: $0, value: true) })
    let groups = wordRoles.map { (roles: $0.roles, words: $0.words.split(separator: " ")) }
    for group in groups {
      _ = knowledge.table(group.words.map { (phrase: String($0), value: true) })
    }
    rolesByWord = Array(repeating: [], count: knowledge.lexicon.count)
    for group in groups {
      for word in group.words {
        let id = Int(knowledge.lexicon.id(of: word))
        if id > 0 { rolesByWord[id].formUnion(group.roles) }
      }
    }
    cueStarts = Array(repeating: false, count: knowledge.lexicon.count)
    for group in cuePhrases {
      for phrase in list(group.phrases) {
        let words = Words(Array(phrase.utf8), lexicon: knowledge.lexicon)
        if words.count > 0 { cueStarts[Int(words[0].id)] = true }
      }
    }
  }

  /// What a word tells about its line; nothing for words that are in no table.
  func roles(of word: WordID) -> WordRoles {
    Int(word) < rolesByWord.count ? rolesByWord[Int(word)] : []
  }

  /// Whether a phrase of `cues` begins with a word.
  func opensCue(_ word: WordID) -> Bool { Int(word) < cueStarts.count && cueStarts[Int(word)] }
}
