import ChronicleModel

/// What a single word tells about a meeting that it stands beside.
struct MeetingWord: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  /// `is`, `were`.
  static let be = MeetingWord(rawValue: 1 << 0)
  /// `has`, `had`.
  static let have = MeetingWord(rawValue: 1 << 1)
  /// `will`: what follows lies ahead.
  static let will = MeetingWord(rawValue: 1 << 2)
  /// `may`, `should`: what follows is left open.
  static let open = MeetingWord(rawValue: 1 << 3)
  /// `did`.
  static let does = MeetingWord(rawValue: 1 << 4)
  /// `scheduled`, `agreed`: a meeting after it lies ahead.
  static let plan = MeetingWord(rawValue: 1 << 5)
  /// `hoped`, `urged`, `proposed`: a meeting after it is only wished for.
  static let wish = MeetingWord(rawValue: 1 << 6)
  /// `not`, `refused`, `yet`: there is none.
  static let not = MeetingWord(rawValue: 1 << 7)
  /// `cancelled`, `postponed`.
  static let cancel = MeetingWord(rawValue: 1 << 8)
  /// `if`, `whether`.
  static let condition = MeetingWord(rawValue: 1 << 9)
  /// `also`, `briefly`: may stand between the parts of a verb.
  static let adverb = MeetingWord(rawValue: 1 << 10)
  /// A word that governs the name after it.
  static let preposition = MeetingWord(rawValue: 1 << 11)
  /// `that`, `when`: begins another clause.
  static let clause = MeetingWord(rawValue: 1 << 12)
  /// `after`, `during`: what it leads in has happened when the sentence's verb does.
  static let past = MeetingWord(rawValue: 1 << 13)
  /// `before`: what it leads in is still to come then.
  static let ahead = MeetingWord(rawValue: 1 << 14)
  /// `official`, `delegation`, `government`: persons or bodies without a name.
  static let unnamed = MeetingWord(rawValue: 1 << 15)
  static let article = MeetingWord(rawValue: 1 << 16)
  static let possessive = MeetingWord(rawValue: 1 << 17)
  /// `arrived`, `headed`: a way towards a meeting that is still to come.
  static let journey = MeetingWord(rawValue: 1 << 18)
  /// `phone`, `videoconference`.
  static let phone = MeetingWord(rawValue: 1 << 19)
  /// `held`, `ended`, `lasted`: the meeting before it took place.
  static let happened = MeetingWord(rawValue: 1 << 20)
  /// `separate`: as many meetings as there are others.
  static let separate = MeetingWord(rawValue: 1 << 21)
  /// `aide`, `administration`: after a person's name it means others.
  static let entourage = MeetingWord(rawValue: 1 << 22)
  /// A verb that is no sign of a meeting, by which a clause is known.
  static let verb = MeetingWord(rawValue: 1 << 24)
  /// `airport`, `arrival`: the place of a welcome.
  static let airport = MeetingWord(rawValue: 1 << 25)
  /// `conference`: what is said there is said to the press.
  static let podium = MeetingWord(rawValue: 1 << 27)
  /// `palace`, `office`: where one is received.
  static let residence = MeetingWord(rawValue: 1 << 28)
  /// `three-way`, `conference`: more than two at once.
  static let joint = MeetingWord(rawValue: 1 << 29)
  /// `guest`, `host`: of `his`, the one whom he receives or who receives him.
  static let guest = MeetingWord(rawValue: 1 << 31)
  /// `report`, `claim`: what a denial may be of.
  static let report = MeetingWord(rawValue: 1 << 33)
  /// `countries`, `sides`: those who meet are of more than one.
  static let nations = MeetingWord(rawValue: 1 << 34)
  /// `high`, `ministerial`: of a level, one on which those named may meet.
  static let summit = MeetingWord(rawValue: 1 << 32)
  /// `first`, `last`: one of several meetings.
  static let ordinal = MeetingWord(rawValue: 1 << 35)
  /// `twice`, `times`: more than one meeting.
  static let frequency = MeetingWord(rawValue: 1 << 36)
  /// `denied`, `rumours`: what is said after it is not so.
  static let doubt = MeetingWord(rawValue: 1 << 30)
  /// `looked on`, `applauded`: of those who are beside others.
  static let onlooker = MeetingWord(rawValue: 1 << 23)
  /// `said`, `announced`: the date beside it is that of the words.
  static let saying = MeetingWord(rawValue: 1 << 26)
}

/// The words, by what they tell; a word may stand in several lists.
let meetingWords: [(MeetingWord, String)] = [
  (.be, "is are was were be been being am"),
  (.have, "has have had having"),
  (.will, "will would shall 'll he'll they'll she'll we'll i'll won't wouldn't"),
  (.open, "may might can could must should cannot can't couldn't shouldn't mustn't"),
  (.does, "do does did don't doesn't didn't"),
  (
    .plan,
    """
    scheduled schedule schedules set due slated expected expects expect plans plan planned planning \
    agreed agree agrees arranged intends intend intended going upcoming forthcoming planned next \
    tentatively prepares preparing prepared promised promises decided decides poised bound confirmed \
    accepted
    """
  ),
  (
    .wish,
    """
    hope hopes hoped hoping want wants wanted wish wishes wished wishing like liked urge urges urged urging \
    invite invites invited inviting invitation propose proposes proposed proposing proposal ask asks asked \
    asking request requested requests requesting seek seeks sought seeking offer offers offered \
    offering willing willingness ready readiness suggest suggests suggested consider considers considering \
    considered demand demanded demands demanding called calls calling desire desired eager keen \
    prefers preferred mulling weighing pressed pressing pushing pushed possibility possible possibly \
    chance prospect prospects likely unlikely potential hypothetical open favored favoured favors \
    supports supported advocated encouraged wanting insisted prospective speculation rumored
    """
  ),
  (
    .not,
    """
    not never no neither nor n't without refuse refuses refused refusing refusal decline declined declines \
    declining fail failed fails failing failure unable yet reject rejected rejects rejecting ruled rule \
    ruling avoid avoided avoids avoiding denied denies deny snubbed shunned boycotted skipped skip \
    skips skipping instead reluctant reluctance unwilling opposed hasn't haven't hadn't isn't aren't \
    wasn't weren't won't wouldn't don't doesn't didn't cannot can't couldn't stopped barred \
    prevented banned missed
    """
  ),
  (
    .cancel,
    """
    cancelled canceled cancel cancels cancelling canceling cancellation postponed postpone postpones \
    postponing postponement scrapped scrap scrapping shelved aborted delayed
    """
  ),
  (.condition, "if whether unless unclear uncertain should"),
  (
    .adverb,
    """
    also then later earlier again privately briefly separately reportedly recently already ever once \
    twice now still just personally secretly formally together jointly finally first subsequently \
    immediately both each here there directly informally officially quietly even only soon previously \
    repeatedly frequently often face-to-face bilaterally alone individually apparently likewise \
    thrice initially all shortly afterwards afterward meanwhile last tentatively originally \
    publicly openly in-person in person
    """
  ),
  (
    .preposition,
    """
    in at on by for from to with without of about over under between among during near into onto \
    against towards toward through within despite per via including like than amid behind beside \
    alongside concerning regarding unlike
    """
  ),
  (
    .clause,
    """
    that who which whom whose when where while because although though if whether since until but \
    as so after before unless whereas how why what
    """
  ),
  (.past, "after following during since in at from through throughout amid"),
  (.ahead, "before ahead prior"),
  (
    .unnamed,
    """
    official officials delegation delegations government governments ministry ministries parliament \
    party parties council committee commission agency side sides country countries nation nations team \
    teams group groups expert experts people person persons members member leaders \
    ministers diplomats delegates envoys negotiators counterparts lawmakers legislators \
    mediators representatives reporters journalists newspaper radio television army military police \
    troops rebels court congress senate cabinet embassy department administration staff everyone someone \
    anybody nobody others families family relatives victims protesters demonstrators supporters \
    opposition allies ally businessmen executives academics scholars observers analysts critics \
    authorities generals commanders chiefs heads presidents monarchs aides advisers advisors mission \
    union bloc alliance foundation organisation organization company firm it students \
    spokesman spokeswoman spokesperson source sources community communities
    """
  ),
  (.article, "the a an this these another any some every"),
  (.possessive, "his her their its my our your whose"),
  (
    .journey,
    """
    arrive arrives arrived arriving travel travels traveled travelled travelling traveling head heads \
    headed heading fly flies flew flying leave leaves left leaving depart departs departed departing \
    go goes went going come comes came coming visit visits visited visiting trip return returns returned drive drives drove driving
    """
  ),
  (
    .phone,
    """
    phone telephone phoned telephoned telephonic video videoconference teleconference hotline \
    videolink
    """
  ),
  (
    .happened,
    """
    held ended lasted focused focussed took concluded began started opened centered centred dealt dwelt came \
    produced touched covered concerned followed marked lasting yielded went
    """
  ),
  (
    .separate,
    "separate separately respectively individual individually respective bilateral one-on-one one-by-one apart"
  ),
  (
    .entourage,
    """
    administration government cabinet regime aide aides adviser advisers advisor advisors camp team \
    spokesman spokeswoman loyalists supporters rebels forces envoy envoys officials ally allies \
    lawyers lawyer family delegation doctrine plan era deal side
    """
  ),
  (.airport, "airport arrival tarmac airfield airbase station runway base"),
  (
    .verb,
    """
    is are was were has have had will would can could may might must should did does do said says told \
    went came took made gave got saw left began ran won lost sent put kept let felt thought knew found \
    brought bought wrote read stood sat paid laid led rose fell grew drew broke spoke spent struck \
    flew drove chose hit cut cast swore sought taught meant built became remains remain seems seem \
    appears lies wants hopes plans expects takes makes gives gets comes goes leaves begins ends says \
    arrives visits returns calls urges warns heads leads opens shows backs rejects accepts
    """
  ),
  (.nations, "countries nations sides governments states neighbours neighbors"),
  (.report, "report reports story stories claim claims account accounts"),
  (.summit, "high top summit senior ministerial cabinet delegation"),
  (.guest, "guest visitor host hostess"),
  (.ordinal, "first second third fourth last previous latest"),
  (.frequency, "twice thrice times"),
  (.podium, "conference conferences briefing podium rally"),
  (
    .residence,
    """
    palace office residence ranch villa mansion guesthouse ministry embassy headquarters castle retreat \
    home house compound presidency farm estate
    """
  ),
  (
    .joint,
    """
    three-way four-way five-way six-way trilateral tripartite joint conference videoconference \
    teleconference videolink multilateral
    """
  ),
  (
    .doubt,
    """
    denied denies deny denying denial denials rumours rumors rumour rumor speculation allegations \
    dismissed dismisses doubted doubts disputed disputes suggestions falsely untrue unfounded false
    """
  ),
  (
    .onlooker,
    "looked watched applauded witnessed stood accompanied flanked clapped cheered smiled wept"
  ),
  (
    .saying,
    """
    said says saying say told tells announced announces announcing added reported reports reporting \
    stated confirmed disclosed revealed noted quoted declared according wrote warned
    """
  ),
]

/// Words that stand for persons named elsewhere, with how many they are.
struct PronounRow: Sendable {
  enum Kind: Sendable, Equatable {
    /// `he`: one person, a subject.
    case he, she
    /// `him`.
    case him, her
    case they
    /// `who`: the one named before it.
    case who
    /// `I`, in words that are quoted.
    case speaker
    /// `each other`.
    case eachOther
    /// `the two`, `both leaders`.
    case some(Int)
    /// `the former`, `the latter`: of the two named last.
    case former, latter
    /// `it`, `which`: no person.
    case nobody
  }
  var phrase: String
  var kind: Kind

  init(_ phrase: String, _ kind: Kind) {
    self.phrase = phrase
    self.kind = kind
  }
}

let pronounRows: [PronounRow] = [
  PronounRow("he", .he), PronounRow("she", .she), PronounRow("him", .him),
  PronounRow("they", .they), PronounRow("them", .they), PronounRow("who", .who),
  PronounRow("whom", .who), PronounRow("I", .speaker), PronounRow("we", .they),
  PronounRow("each of them", .they), PronounRow("both of them", .some(2)),
  PronounRow("the two of them", .some(2)), PronounRow("each of the two", .some(2)),
  PronounRow("each of the three", .some(3)), PronounRow("each other", .eachOther),
  PronounRow("one another", .eachOther),
  PronounRow("the former", .former), PronounRow("the latter", .latter),
  PronounRow("the two", .some(2)), PronounRow("the pair", .some(2)),
  PronounRow("the duo", .some(2)), PronounRow("both", .some(2)), PronounRow("two", .some(2)),
  PronounRow("the three", .some(3)), PronounRow("the trio", .some(3)),
  PronounRow("three", .some(3)), PronounRow("all three", .some(3)),
  PronounRow("the four", .some(4)), PronounRow("it", .nobody), PronounRow("everyone", .nobody),
]

/// Forms of address and titles that tell a man or a woman.
let menWords = "mr king prince emir sultan pope lord sir duke crown prince archbishop"
let womenWords = "ms mrs miss queen princess lady baroness madam madame duchess daw"

/// Titles that are written short, with the full word.
let shortTitles = [
  ("gen", "general"), ("col", "colonel"), ("sen", "senator"), ("rep", "representative"),
  ("lt", "lieutenant"), ("maj", "major"), ("adm", "admiral"), ("capt", "captain"),
  ("gov", "governor"), ("prof", "professor"), ("amb", "ambassador"), ("pres", "president"),
  ("brig", "brigadier"),
]

/// Offices, as far as they tell whose counterpart a person can be.
struct Office: OptionSet, Sendable, Hashable {
  let rawValue: UInt16

  static let state = Office(rawValue: 1 << 0)
  static let government = Office(rawValue: 1 << 1)
  static let foreign = Office(rawValue: 1 << 2)
  static let defence = Office(rawValue: 1 << 3)
  static let minister = Office(rawValue: 1 << 4)
  static let envoy = Office(rawValue: 1 << 5)
  static let monarch = Office(rawValue: 1 << 6)
  static let leader = Office(rawValue: 1 << 7)
  static let speaker = Office(rawValue: 1 << 8)
  static let economy = Office(rawValue: 1 << 9)
  static let organisation = Office(rawValue: 1 << 10)
  static let official = Office(rawValue: 1 << 11)
  static let soldier = Office(rawValue: 1 << 12)
  static let deputy = Office(rawValue: 1 << 13)

  /// What may be called `leader`.
  static let leading: Office = [.state, .government, .monarch, .leader, .organisation]
  static let diplomats: Office = [.foreign, .envoy, .official]
}

/// Words of an office and the offices that they may mean.
let officeRows: [(String, Office)] = [
  ("president", .state), ("head of state", [.state, .monarch]), ("king", .monarch),
  ("queen", .monarch), ("emir", .monarch), ("sultan", .monarch), ("emperor", .monarch),
  ("monarch", .monarch), ("crown prince", .minister), ("prime minister", .government),
  ("premier", .government), ("chancellor", .government), ("taoiseach", .government),
  ("head of government", .government), ("leader", .leading), ("leaders", .leading),
  ("chief executive", .government), ("foreign minister", .foreign), ("foreign ministers", .foreign),
  ("foreign secretary", .foreign), ("secretary of state", .foreign),
  ("minister of foreign affairs", .foreign), ("minister for foreign affairs", .foreign),
  ("external affairs minister", .foreign), ("minister of external affairs", .foreign),
  ("foreign affairs minister", .foreign), ("top diplomat", .foreign), ("chief diplomat", .foreign),
  ("foreign policy chief", .foreign), ("foreign affairs chief", .foreign),
  ("defence minister", .defence), ("defense minister", .defence), ("defence secretary", .defence),
  ("defense secretary", .defence), ("secretary of defense", .defence),
  ("minister of defence", .defence), ("minister of defense", .defence),
  ("defense chief", .defence), ("defence chief", .defence), ("pentagon chief", .defence),
  ("finance minister", .economy), ("finance ministers", .economy), ("treasury secretary", .economy),
  ("trade minister", .economy), ("trade representative", .economy),
  ("economy minister", .economy), ("commerce secretary", .economy),
  ("chancellor of the exchequer", .economy),
  ("minister", [.foreign, .defence, .economy, .minister]),
  ("ministers", [.foreign, .defence, .economy, .minister]), ("secretary", [.foreign, .defence]),
  ("envoy", .envoy), ("envoys", .envoy), ("ambassador", .envoy), ("negotiator", .envoy),
  ("negotiators", .envoy), ("mediator", .envoy), ("representative", .envoy), ("emissary", .envoy),
  ("delegate", .envoy), ("diplomat", .diplomats), ("diplomats", .diplomats),
  ("official", .official), ("officials", .official), ("director", .official),
  ("director general", .official), ("undersecretary", .official), ("undersecretaries", .official),
  ("under secretary", .official), ("speaker", .speaker), ("chairman", .organisation),
  ("secretary general", .organisation), ("secretary - general", .organisation),
  ("high representative", .foreign), ("general", .soldier), ("gen", .soldier),
  ("commander", .soldier),
  ("admiral", .soldier), ("vice", .deputy), ("deputy", .deputy), ("assistant", .deputy),
  ("presidents", .state), ("premiers", .government), ("prime ministers", .government),
  ("chief cabinet secretary", .minister), ("vice president", .minister),
  ("national security adviser", .official), ("security adviser", .official),
]
