import ChronicleFacts

/// The words beside an expression that decide whether it is one.
struct ContextWords: Sendable {
  let inYear: Set<WordID>
  let counted: Set<WordID>
  let possessives: Set<WordID>
  let old: Set<WordID>
  let may: WordID
  let march: WordID
  /// What follows a march that is none of the calendar's.
  let walks: Set<WordID>
  /// Short names that need no number beside them.
  let shortNames: Set<WordID>
  /// What makes a quarter that of the year before.
  let back: Set<WordID>
  let prepositions: Set<WordID>
  let since: Set<WordID>
  /// After these a date is surely over.
  let over: Set<WordID>
  let nearly: Set<WordID>
  let beyond: Set<WordID>

  init(addingTo knowledge: inout Knowledge) {
    func set(_ words: String) -> Set<WordID> {
      let words = words.split(separator: " ").map(String.init)
      _ = knowledge.table(words.map { (phrase: $0, value: true) })
      return Set(words.map { knowledge.lexicon.id(of: $0) })
    }
    inYear = set("in since until by from before after during of to between early late mid and")
    counted = set(
      """
      people troops soldiers men women children shares points miles kilometers kilometres meters \
      metres feet tons tonnes dollars won yen euros pounds square acres jobs votes hours workers \
      delegates members barrels square percent times refugees police
      """)
    possessives = set("his her their my your our")
    old = set("old")
    walks = set("for on of")
    shortNames = set("june july")
    _ = set("may march")
    may = knowledge.lexicon.id(of: "may")
    march = knowledge.lexicon.id(of: "march")
    back = set("ago earlier")
    since = set("since from")
    over = set("since ended")
    nearly = set("about around nearly almost roughly approximately")
    beyond = set("over more less least barely within")
    prepositions = set("for in within of over after just during throughout through by ended ending")
  }
}
