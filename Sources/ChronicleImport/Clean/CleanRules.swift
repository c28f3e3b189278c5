import ChronicleFacts

/// The phrases and words by which furniture, datelines and credits are known.
struct CleanRules: Sendable {
  let wholeLine: PhraseTable<Furniture>
  let opening: PhraseTable<(kind: Furniture, isWeak: Bool)>
  let labels: PhraseTable<Label>
  /// The codes that open the lines of a page that `hasFieldCodes`.
  let fieldCodes: PhraseTable<Label>
  let cues: PhraseTable<Cue>
  let endMark: PhraseTable<Bool>
  /// The short names of `facts.agencies`, by which they are credited; nil for other media.
  let agencyNames: [String?]
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
    labels = knowledge.table(
      labelPhrases.lazy.flatMap { group in
        // "BYLINE: ADA LUND", "BYLINE=ADA LUND"
        list(group.phrases).flatMap { phrase in
          let name = phrase.hasSuffix(":") ? phrase.dropLast() + "=" : nil
          return [(phrase: phrase, value: group.kind)]
            + (name.map { [(phrase: String($0), value: group.kind)] } ?? [])
        }
      })
    fieldCodes = knowledge.table(
      fieldCodeLabels.lazy.flatMap { group in
        group.codes.split(separator: " ").map { (phrase: String($0), value: group.kind) }
      })
    cues = knowledge.table(
      cuePhrases.lazy.flatMap { group in
        list(group.phrases).map { (phrase: $0, value: Cue(kind: group.kind, weight: group.weight)) }
      })
    agencyNames = knowledge.facts.agencies.map { agency in
      guard agency.kind == "agency" else { return nil }
      let short = agency.aliases.first ?? agency.name
      return short.utf8.count < agency.name.utf8.count ? short : agency.name
    }
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
