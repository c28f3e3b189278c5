import ChronicleFacts

/// The words beside an expression that decide whether it is one.
struct ContextWords: Sendable {
  let inYear: Set<WordID>
  let counted: Set<WordID>
  let possessives: Set<WordID>
  let on: WordID
  /// Between days that are told together: `Tuesday and Wednesday`.
  let between: Set<WordID>
  let single: WordID
  let old: Set<WordID>
  /// What is numbered: `Resolution 1874`.
  let numbered: Set<WordID>
  /// What goes on after a number of its kind: `1695 and 1874`.
  let joining: Set<WordID>
  /// Names of papers that begin with a day: `Sunday Times`.
  let papers: Set<WordID>
  /// What makes a weekday the name of an event: `Bloody Sunday`.
  let famous: Set<WordID>
  let may: WordID
  let march: WordID
  /// Before these words `May` is the month.
  let mayLeads: Set<WordID>
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
    inYear = set(
      "in since until by from before after during of to between early late mid last next this")
    counted = set(
      """
      people troops soldiers men women children shares points miles kilometers kilometres meters \
      metres feet tons tonnes dollars won yen euros pounds square acres jobs votes hours workers \
      delegates members barrels square percent times refugees police
      """)
    possessives = set("his her their my your our")
    old = set("old")
    _ = set("a")
    single = knowledge.lexicon.id(of: "a")
    between = set("and or to through -")
    _ = set("on")
    on = knowledge.lexicon.id(of: "on")
    numbered = set(
      """
      resolution resolutions unscr flight room page article section paragraph chapter highway route \
      channel boeing airbus no nos number numbers windows psalm line division unit model
      """)
    joining = set("and , or")
    papers = set(
      """
      times telegraph mail express mirror herald post star observer tribune independent mercury \
      agreement accord accords nation
      """)
    famous = set("black bloody super ash holy palm cyber")
    walks = set("for on of")
    mayLeads = set(
      """
      in since until by from during of to between early late mid last next this through till the \
      and or - coming previous
      """)
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
