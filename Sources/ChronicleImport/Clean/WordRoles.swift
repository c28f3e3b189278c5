/// What a word tells about the line that it stands in.
struct WordRoles: OptionSet, Sendable {
  let rawValue: UInt16

  /// Articles, prepositions, pronouns, auxiliaries: sentences have them, menus have few.
  static let function = WordRoles(rawValue: 1 << 0)
  /// The reader, when a page speaks to its reader.
  static let you = WordRoles(rawValue: 1 << 1)
  /// The paper, when it speaks of itself.
  static let we = WordRoles(rawValue: 1 << 2)
  /// Verbs that ask the reader to do something, where they open a line.
  static let call = WordRoles(rawValue: 1 << 3)
  static let month = WordRoles(rawValue: 1 << 4)
  static let weekday = WordRoles(rawValue: 1 << 5)
  /// `GMT`, `am`: what stands beside a clock time.
  static let clock = WordRoles(rawValue: 1 << 6)
  /// `Published`, `Posted`: what introduces a page's date.
  static let dateLabel = WordRoles(rawValue: 1 << 7)
  static let updateLabel = WordRoles(rawValue: 1 << 8)
  /// What those who are photographed are doing: `shakes`, `poses`.
  static let pose = WordRoles(rawValue: 1 << 9)
  /// `Staff`, `Correspondent`, `Bureau`: what a reporter is, after the name in a byline.
  static let reporter = WordRoles(rawValue: 1 << 10)
  /// `Publisher`, `CEO`: those who sign what a paper says of itself.
  static let officer = WordRoles(rawValue: 1 << 11)
  /// Words by which a name is a newspaper's or a site's: `Times`, `Online`.
  static let site = WordRoles(rawValue: 1 << 12)
  /// Words that only slugs of wire services have in capitals: `ADDS`, `RECASTS`.
  static let slug = WordRoles(rawValue: 1 << 13)
  /// What a paper's date line may say beside the date: its issue and page, another calendar's month.
  static let issue = WordRoles(rawValue: 1 << 14)
}

let wordRoles: [(roles: WordRoles, words: String)] = [
  (
    .function,
    """
    a an the this that these those of in on at to for from by with about into over after before \
    under between against during without within through as is are was were be been being am has \
    have had do does did will would shall should can could may might must not no and or but nor if \
    when while where which who whom whose what how than then so because until since although though \
    he she it they i you we him her them us me his its their our your my there here also both only \
    more most some any all such other own just still yet even said says
    """
  ),
  (.you, "you your yours yourself you're you'll you've"),
  (.we, "we our us ours we're we've we'll"),
  (
    .call,
    """
    join subscribe sign register get download follow support donate become click tap enter log login \
    try start enjoy stay upgrade unlock receive discover explore watch view read see listen visit \
    like help choose please share send submit tell write add leave post report buy order contact \
    check install turn switch activate
    """
  ),
  (
    .month,
    """
    january february march april may june july august september october november december jan feb \
    mar apr jun jul aug sep sept oct nov dec
    """
  ),
  (
    .weekday,
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs \
    fri sat sun
    """
  ),
  (
    .clock,
    """
    am pm a.m. p.m. gmt utc est edt cst cdt mst mdt pst pdt bst cet cest eet eest msk ist jst kst \
    hkt sgt myt pht wib pkt ict aest aedt nzst sast eat wat hrs hr hours noon midnight et pt local \
    time th st nd rd
    """
  ),
  (
    .dateLabel,
    """
    published posted date dated first web created publication released issued filed aired uploaded \
    submitted release day edition added
    """
  ),
  (.updateLabel, "updated update modified revised changed edited last latest"),
  (
    .pose,
    """
    shakes shake poses pose waves wave smiles smile gestures gesture listens greets greet pictured \
    seen speaks walks walk strolls stroll stands sits inspects looks hugs embraces applauds toasts reviews reacts
    """
  ),
  (
    .reporter,
    """
    staff writer writers correspondent correspondents reporter reporters bureau contributor \
    contributors associated press reuters afp ap chief special editor foreign diplomatic political \
    senior international affairs columnist agencies agency news
    """
  ),
  (
    .officer,
    """
    publisher editor editor-in-chief ceo chairman director founder president owner editors team \
    management managing
    """
  ),
  (
    .site,
    """
    news times post online herald tribune journal daily gazette chronicle guardian telegraph \
    independent observer standard star sun mirror express mail globe press today world review \
    weekly magazine bulletin courier dispatch inquirer examiner register record monitor report \
    network radio tv bbc cnn cbs abc nbc fox npr pbs sky reuters afp ap xinhua yonhap kyodo \
    bloomberg jazeera dawn hindu nation mercury advertiser argus echo dw rfi com net org digital \
    .com website com.au co.uk
    """
  ),
  (
    .issue,
    """
    page pages pg issue no vol volume number internet web print late final comments read muharram safar \
    rabi rabi-ul-awwal rabi-us-sani awwal akhir thani sani jamadi jumada jamadi-ul-awwal rajab shaban \
    sha'ban sha'aban ramazan ramadan ramadhan shawwal zilqad ziqa'ad zilqa'ad zulqaida dhul dhu qaida \
    qa'dah qadah zilhaj zilhajj zulhijja hijjah hijja hijri ah a.h. mecca doha
    """
  ),
  (
    .slug,
    "adds updates recasts urgent attention eds ld lead writethru refiles corrects repeats refile"
  ),
]
