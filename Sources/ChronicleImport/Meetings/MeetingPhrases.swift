import ChronicleModel

/// By what word the other party is joined to a verb or noun of meeting.
struct PartyLink: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  /// `met Aso`.
  static let direct = PartyLink(rawValue: 1 << 0)
  static let with = PartyLink(rawValue: 1 << 1)
  static let to = PartyLink(rawValue: 1 << 2)
  static let from = PartyLink(rawValue: 1 << 3)
  static let on = PartyLink(rawValue: 1 << 4)
  /// `was received by Aso`.
  static let by = PartyLink(rawValue: 1 << 5)
  /// `talks between Song and Aso`; of a verb: two who meet need no other party.
  static let between = PartyLink(rawValue: 1 << 6)
  /// `a dinner for Aso`.
  static let purpose = PartyLink(rawValue: 1 << 7)
}

/// A verb by which a meeting is told.
struct MeetingVerb: Sendable {
  enum Force: Sendable {
    case plain
    /// Tells a meeting only of persons of whom another sentence tells one, or by telephone: `agreed`.
    case weak
    /// Of persons of several countries a meeting, of others as `weak`: `signed`.
    case signing
    /// Only on an arrival or in a place: `welcomed`.
    case arrival
    /// Only with a visit or talks in the same clause: `told the president during a visit`.
    case told
    /// Only where others are brought together by it: `brought Song and Aso to one table`.
    case gathering
    /// Only of a person who is then left: `saw Aso on Monday`, not `saw Aso as a rival`.
    case sight
    /// Of those who meet, in the passive: `were closeted with`.
    case stative
    /// With whatever subject: `a summit brought together Song and Aso`.
    case assembling
    /// Only where a day follows: `will resume on Monday`.
    case dated
    /// With another party, or where two do so for a time or by telephone: `talked for an hour`.
    case speech
    /// Stands with a noun of meeting: `held`.
    case light
  }

  /// Infinitive, present, past, gerund and, where it is another word, the participle; a form that tells
  /// no meeting is empty.
  var forms: [String]
  var links: PartyLink
  var mode: ReadMeeting.Mode
  var force: Force

  init(
    _ forms: String, _ links: PartyLink, _ mode: ReadMeeting.Mode = .talks,
    _ force: Force = .plain
  ) {
    self.forms = forms.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    self.links = links
    self.mode = mode
    self.force = force
  }
}

let meetingVerbs: [MeetingVerb] = [
  MeetingVerb("meet|meets|met|meeting", [.direct, .with, .by, .between]),
  MeetingVerb("meet up|meets up|met up|meeting up", [.with, .between]),
  MeetingVerb("confer|confers|conferred|conferring", [.with, .between]),
  MeetingVerb("consult|consults|consulted|consulting", [.direct, .with]),
  MeetingVerb("bring|brings|brought|bringing", [.direct], .talks, .gathering),
  MeetingVerb(
    "bring together|brings together|brought together|bringing together", [.direct], .talks,
    .assembling),
  MeetingVerb("gather|gathers|gathered|gathering", [.between]),
  MeetingVerb("get together|gets together|got together|getting together", [.with, .between]),
  MeetingVerb("sit together|sits together|sat together|sitting together", [.between]),
  MeetingVerb(
    "sit at one table|sits at one table|sat at one table|sitting at one table", [.with, .between]),
  MeetingVerb(
    "sit at the same table|sits at the same table|sat at the same table", [.with, .between]),
  MeetingVerb(
    "sit face to face|sits face to face|sat face to face|sitting face to face", [.with, .between]),
  MeetingVerb("resume|resumes|resumed|resuming", [.between], .talks, .dated),
  MeetingVerb("reconvene|reconvenes|reconvened|reconvening", [.between], .talks, .dated),
  MeetingVerb(
    "return to the table|return to the table|returned to the table", [.between], .talks, .dated),
  MeetingVerb("embrace|embraces|embraced|embracing", [.direct, .between]),
  MeetingVerb("hug|hugs|hugged|hugging", [.direct, .between]),
  MeetingVerb("spend|spends|spent|spending", [.with]),
  MeetingVerb("report to||reported to|", [.direct]),
  MeetingVerb("see|sees|saw|seeing|seen", [.direct], .talks, .sight),
  MeetingVerb("||was with|", [.direct], .talks, .sight),
  MeetingVerb("||closeted|", [.with, .between], .talks, .stative),
  MeetingVerb("expect|expects|expected|expecting", [.direct, .purpose], .visit, .told),
  MeetingVerb("speak|speaks|spoke|speaking|spoken", [.with, .to, .between], .talks, .speech),
  MeetingVerb("talk|talks|talked|talking", [.with, .to, .between], .talks, .speech),
  MeetingVerb("negotiate|negotiates|negotiated|negotiating", [.with, .by, .between]),
  MeetingVerb("argue|argues|argued|arguing", [.between], .talks, .speech),
  MeetingVerb("sit with|sits with|sat with|sitting with", [.direct]),
  MeetingVerb("||parted|", [.between]),
  MeetingVerb("face|faces|faced|facing", [.direct, .purpose], .talks, .told),
  MeetingVerb("plead|pleads|pleaded|pleading", [.with], .talks, .arrival),
  MeetingVerb("persuade|persuades|persuaded|persuading", [.direct], .talks, .arrival),
  MeetingVerb("reassure|reassures|reassured|reassuring", [.direct], .talks, .arrival),
  MeetingVerb("console|consoles|consoled|consoling", [.direct], .talks, .arrival),
  MeetingVerb("sit down|sits down|sat down|sitting down", [.with, .between]),
  MeetingVerb("take part|takes part|took part|taking part|taken part", [.between]),
  MeetingVerb("huddle|huddles|huddled|huddling", [.with, .between]),
  MeetingVerb("dine|dines|dined|dining", [.with, .between]),
  MeetingVerb("lunch|lunches|lunched|lunching", [.with]),
  MeetingVerb(
    "come face to face|comes face to face|came face to face|coming face to face", [.with, .between]),
  MeetingVerb("shake hands|shakes hands|shook hands|shaking hands", [.with, .between]),
  MeetingVerb(
    "exchange views|exchanges views|exchanged views|exchanging views", [.with, .between]),
  MeetingVerb(
    "exchange ideas|exchanges ideas|exchanged ideas|exchanging ideas", [.with, .between]),
  MeetingVerb(
    "exchange documents|exchanges documents|exchanged documents|exchanging documents",
    [.with, .between]),
  MeetingVerb("telephone|telephones|telephoned|telephoning", [.direct, .by], .phone),
  MeetingVerb("phone|phones|phoned|phoning", [.direct, .by], .phone),
  MeetingVerb("ring|rings|rang|ringing|rung", [.direct, .by], .phone),
  MeetingVerb("ring up|rings up|rang up|ringing up|rung up", [.direct, .by], .phone),
  MeetingVerb("call|calls|called|calling", [.direct], .phone, .sight),
  MeetingVerb("call on|calls on|called on|calling on", [.direct], .visit),
  MeetingVerb("call in|calls in|called in|calling in", [.direct, .by], .visit),
  MeetingVerb("summon|summons|summoned|summoning", [.direct, .by], .visit),
  MeetingVerb("drop in on|drops in on|dropped in on|dropping in on", [.direct], .visit),
  MeetingVerb("visit|visits|visited|visiting", [.direct], .visit),
  MeetingVerb("receive|receives|received|receiving", [.direct, .by], .visit),
  MeetingVerb("host|hosts|hosted|hosting", [.direct, .by], .visit),
  MeetingVerb("play host to|plays host to|played host to|playing host to", [.direct], .visit),
  MeetingVerb("have an hour|has an hour|had an hour|having an hour", [.with]),
  MeetingVerb(
    "see each other|see each other|saw each other|seeing each other|seen each other", [.between]),
  MeetingVerb(
    "see one another|see one another|saw one another|seeing one another|seen one another",
    [.between]),
  MeetingVerb("brief|briefs|briefed|briefing", [.direct, .by]),
  MeetingVerb("welcome|welcomes|welcomed|welcoming", [.direct, .by], .visit, .arrival),
  MeetingVerb("greet|greets|greeted|greeting", [.direct, .by], .visit, .arrival),
  MeetingVerb("tell|tells|told|telling", [.direct, .by], .visit, .told),
  MeetingVerb("inform|informs|informed|informing", [.direct, .by], .visit, .told),
  MeetingVerb("assure|assures|assured|assuring", [.direct, .by], .visit, .told),
  MeetingVerb("urge|urges|urged|urging", [.direct], .visit, .told),
  MeetingVerb("ask|asks|asked|asking", [.direct], .visit, .told),
  MeetingVerb("press|presses|pressed|pressing", [.direct], .visit, .told),
  MeetingVerb("warn|warns|warned|warning", [.direct], .visit, .told),
  MeetingVerb("invite|invites|invited|inviting", [.direct], .visit, .told),
  MeetingVerb("thank|thanks|thanked|thanking", [.direct], .visit, .told),
  MeetingVerb("promise|promises|promised|promising", [.direct], .visit, .told),
  MeetingVerb("join|joins|joined|joining", [.direct, .purpose], .visit, .told),
  MeetingVerb("take|takes|took|taking|taken", [.direct, .purpose], .visit, .told),
  MeetingVerb("agree|agrees|agreed|agreeing", [.between], .talks, .weak),
  MeetingVerb("discuss|discusses|discussed|discussing", [.with, .between], .talks, .weak),
  MeetingVerb("raise|raises|raised|raising", [.with], .talks, .weak),
  MeetingVerb("take up|takes up|took up|taking up|taken up", [.with], .talks, .weak),
  MeetingVerb("go over|goes over|went over|going over|gone over", [.with], .talks, .weak),
  MeetingVerb("sign|signs|signed|signing", [.with, .by, .between], .talks, .signing),
  MeetingVerb("initial|initials|initialled|initialling", [.with, .by, .between], .talks, .signing),
  MeetingVerb("initial|initials|initialed|initialing", [.with, .by, .between], .talks, .signing),
  MeetingVerb("||prepared|", [.by], .talks, .signing),
  MeetingVerb("||worked out|", [.by], .talks, .signing),
  MeetingVerb("||hammered out|", [.by], .talks, .signing),
  MeetingVerb("watch|watches|watched|watching", [.between], .talks, .signing),
  MeetingVerb(
    "inaugurate|inaugurates|inaugurated|inaugurating", [.by, .between], .talks, .signing),
  MeetingVerb("open|opens|opened|opening", [.by, .between], .talks, .signing),
  MeetingVerb("unveil|unveils|unveiled|unveiling", [.by, .between], .talks, .signing),
  MeetingVerb("exchange|exchanges|exchanged|exchanging", [.between], .talks, .signing),
  MeetingVerb(
    "||put their names to|putting their names to", [.between], .talks, .signing),
  MeetingVerb(
    "||put their signatures to", [.between], .talks, .signing),
  MeetingVerb("settle|settles|settled|settling", [.with], .talks, .signing),
  MeetingVerb("resume work|resumes work|resumed work|resuming work", [.with, .between]),
  MeetingVerb("touch on|touches on|touched on|touching on", [.between], .talks, .weak),
  MeetingVerb("hold|holds|held|holding", [.with, .between], .talks, .light),
  MeetingVerb("have|has|had|having", [.with, .between], .talks, .light),
  MeetingVerb("conduct|conducts|conducted|conducting", [.with, .between], .talks, .light),
  MeetingVerb("begin|begins|began|beginning|begun", [.with, .between], .talks, .light),
  MeetingVerb("open|opens|opened|opening", [.with, .between], .talks, .light),
  MeetingVerb("start|starts|started|starting", [.with, .between], .talks, .light),
  MeetingVerb("resume|resumes|resumed|resuming", [.with, .between], .talks, .light),
  MeetingVerb("conclude|concludes|concluded|concluding", [.with, .between], .talks, .light),
  MeetingVerb("wrap up|wraps up|wrapped up|wrapping up", [.with, .between], .talks, .light),
  MeetingVerb("wind up|winds up|wound up|winding up", [.with, .between], .talks, .light),
  MeetingVerb("end|ends|ended|ending", [.with, .between], .talks, .light),
  MeetingVerb("finish|finishes|finished|finishing", [.with, .between], .talks, .light),
  MeetingVerb("enter|enters|entered|entering", [.with, .between], .talks, .light),
  MeetingVerb("go into|goes into|went into|going into", [.with, .between], .talks, .light),
  MeetingVerb("close|closes|closed|closing", [.with, .between], .talks, .light),
  MeetingVerb("attend|attends|attended|attending", [.with, .between], .talks, .light),
  MeetingVerb("pay|pays|paid|paying", [.with, .between], .visit, .light),
  MeetingVerb("make|makes|made|making", [.with, .between], .visit, .light),
  MeetingVerb("have|has|had|having", [.direct, .purpose], .visit, .told),
  MeetingVerb("get|gets|got|getting", [.with], .visit, .light),
  MeetingVerb("receive|receives|received|receiving", [.with], .phone, .light),
  MeetingVerb("share|shares|shared|sharing", [.with, .between], .talks, .light),
  MeetingVerb("eat|eats|ate|eating|eaten", [.with, .between], .talks, .light),
  MeetingVerb("take|takes|took|taking|taken", [.with, .between], .talks, .light),
  MeetingVerb("lead|leads|led|leading", [.with, .between], .talks, .light),
  MeetingVerb("host|hosts|hosted|hosting", [.with, .between], .visit, .light),
  MeetingVerb("give|gives|gave|giving|given", [.with], .visit, .light),
  MeetingVerb("throw|throws|threw|throwing|thrown", [.with], .visit, .light),
  MeetingVerb("grant|grants|granted|granting", [.with], .visit, .light),
  MeetingVerb("present|presents|presented|presenting", [.with], .visit, .light),
  MeetingVerb("submit|submits|submitted|submitting", [.with], .visit, .light),
  MeetingVerb("complete|completes|completed|completing", [.with, .between], .talks, .light),
  MeetingVerb("chair|chairs|chaired|chairing", [.with, .between], .talks, .light),
]

/// Verbs of which `agreed to` tells no day for those who agree: `agreed to resume talks`.
let beginnings: Set = ["begin", "open", "start", "resume"]

/// A noun by which a meeting is told.
struct MeetingNoun: Sendable {
  var phrases: [String]
  var links: PartyLink
  var mode: ReadMeeting.Mode
  /// Whether it tells a meeting only where it names a party: `a call between`, not `his call for`.
  var needsParty: Bool

  init(
    _ phrases: String, _ links: PartyLink, _ mode: ReadMeeting.Mode = .talks,
    needsParty: Bool = false
  ) {
    self.needsParty = needsParty
    self.phrases = phrases.split(separator: "|").map(String.init)
    self.links = links
    self.mode = mode
  }
}

let meetingNouns: [MeetingNoun] = [
  MeetingNoun("talks|summit talks|talk", [.with, .between]),
  MeetingNoun("meeting|meetings|summit meeting|summit meetings", [.with, .between]),
  MeetingNoun("discussion|discussions|consultation|consultations", [.with, .between]),
  MeetingNoun("conversation|conversations|negotiations|dialogue", [.with, .between]),
  MeetingNoun("summit|summits|encounter|encounters|get - together", [.with, .between]),
  MeetingNoun("session|sessions|sitting|sittings|tete - a - tete|handshake", [.with, .between]),
  MeetingNoun(
    "lunch|luncheon|dinner|breakfast|banquet|tea|supper|reception", [.with, .between, .purpose]),
  MeetingNoun("round|rounds", [.with, .between], needsParty: true),
  MeetingNoun("call|calls", [.with, .between], .phone, needsParty: true),
  MeetingNoun("audience|audiences", [.with, .to], .visit),
  MeetingNoun("credentials|letters of credence", [.to], .visit),
  MeetingNoun("courtesy call|courtesy visit|courtesy calls", [.on, .to, .with], .visit),
  MeetingNoun("call on", [.direct], .visit),
  MeetingNoun("visit", [.to, .with, .from], .visit),
  MeetingNoun("bilateral with|one - on - one with", [.direct]),
  MeetingNoun(
    "telephone call|phone call|telephone calls|phone calls|video call|conference call",
    [.with, .between, .to, .from], .phone),
  MeetingNoun(
    "telephone conversation|phone conversation|telephone talks|phone talks|telephone discussion",
    [.with, .between], .phone),
  MeetingNoun(
    "videoconference|video conference|teleconference|video summit|virtual summit",
    [.with, .between], .phone),
]

/// How several are brought to a meeting: `brought Song and Aso together`.
let gatheringPhrases = [
  "together", "face to face", "to one table", "to the same table", "to the table",
  "around one table",
]

/// How several are met one after the other.
let apartPhrases = ["one by one", "in turn", "one after the other", "in separate meetings"]
