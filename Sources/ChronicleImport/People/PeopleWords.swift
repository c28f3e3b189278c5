import ChronicleFacts

/// What a single word tells about a name that it stands in or beside.
struct NameWord: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  /// A word of grammar, never a part of a name but where a surname is spelled the same.
  static let function = NameWord(rawValue: 1 << 0)
  /// `said`, `told`.
  static let saying = NameWord(rawValue: 1 << 1)
  /// What a person does or is: `has`, `met`, `arrived`.
  static let doing = NameWord(rawValue: 1 << 2)
  /// `in`, `near`: a place follows rather than a person.
  static let locative = NameWord(rawValue: 1 << 3)
  /// `by`, `with`, `told`: a person may well follow.
  static let beforePerson = NameWord(rawValue: 1 << 4)
  /// `van`, `al`, `bin`: may stand inside a name in lower case.
  static let particle = NameWord(rawValue: 1 << 5)
  static let calendar = NameWord(rawValue: 1 << 6)
  /// `Jr.`, `III`.
  static let suffix = NameWord(rawValue: 1 << 7)
  /// The second half of `Trump-led`, `Clinton-era`.
  static let compound = NameWord(rawValue: 1 << 8)
  /// A word for things or places that is many people's surname: `Hill`, `Lake`.
  static let surnameToo = NameWord(rawValue: 1 << 9)
  static let possessive = NameWord(rawValue: 1 << 10)
  static let article = NameWord(rawValue: 1 << 11)
  /// `senior`, `former`: stands between a country and a role.
  static let rank = NameWord(rawValue: 1 << 12)
  /// `disagreed`, `smiled`: what only persons do.
  static let human = NameWord(rawValue: 1 << 40)
  /// `met`, `told`: a person follows rather than a body.
  static let beforeWhom = NameWord(rawValue: 1 << 41)
  /// `Gen`, `Lt`: a rank, though a given name elsewhere.
  static let shortRank = NameWord(rawValue: 1 << 42)
  /// `cruiser`, `ferry`: a ship's name follows.
  static let vessel = NameWord(rawValue: 1 << 43)
  /// A relative.
  static let kin = NameWord(rawValue: 1 << 13)
  /// Speaks of a man: `Mr`, `husband`.
  static let male = NameWord(rawValue: 1 << 14)
  /// Speaks of a woman: `Mrs`, `wife`.
  static let female = NameWord(rawValue: 1 << 15)
  /// `King`, `Prince`: goes with a given name and stays with it.
  static let crown = NameWord(rawValue: 1 << 16)
  /// `family`, `brothers`: the name before is no single person.
  static let family = NameWord(rawValue: 1 << 17)
  /// `official`, `chief`: a role noun that is an adjective as often.
  static let weakTitle = NameWord(rawValue: 1 << 18)
  /// Opens an apposition after a name: `a`, `the`, `who`.
  static let apposition = NameWord(rawValue: 1 << 19)
  /// A word by which a capitalised phrase is a body, place or thing, beside the classes of the facts.
  static let head = NameWord(rawValue: 1 << 20)
  /// A word that follows the name of a group and never that of a person: `rebels`, `party`.
  static let groupNoun = NameWord(rawValue: 1 << 21)
  /// `who represents`, `who heads`: a clause that tells a role.
  static let roleVerb = NameWord(rawValue: 1 << 22)
  /// The first part of an Arabic or Malay family name of two words: `Abu`, `Abdul`.
  static let prefix = NameWord(rawValue: 1 << 23)
  /// Makes what follows a place, storm or ship: `Mount`, `Hurricane`, `St.`
  static let opener = NameWord(rawValue: 1 << 24)
  /// A title that is a given or family name too: `Shah`, `San`.
  static let titleInName = NameWord(rawValue: 1 << 25)
  /// A Malay word before the name by which a man is called: `Mohd`, `Tengku`.
  /// A second given name in Spanish: `Angel`, `Luis`.
  static let middle = NameWord(rawValue: 1 << 27)
  /// Opens a father's name: `bin`, `ould`.
  static let father = NameWord(rawValue: 1 << 28)
  /// Joins two surnames: `e`, `y`.
  static let joining = NameWord(rawValue: 1 << 29)
  /// An honorific that tells no office: `Dr.`, `Rev.`
  static let plainAddress = NameWord(rawValue: 1 << 30)
  /// `flew`, `trip`: with `to` a place follows.
  static let motion = NameWord(rawValue: 1 << 31)
  /// A given name of men.
  static let maleName = NameWord(rawValue: 1 << 32)
  /// A given name of women.
  static let femaleName = NameWord(rawValue: 1 << 33)
  /// The last word of a known person's family name: `Assad` of `al-Assad`.
  static let knownSurname = NameWord(rawValue: 1 << 34)
  /// A state of the United States, shortened after a town: `N.Y.`
  static let state = NameWord(rawValue: 1 << 35)
  static let address = NameWord(rawValue: 1 << 26)
}

/// The words, by what they tell; a word may stand in several lists.
let nameWords: [(NameWord, String)] = [
  (
    .function,
    """
    the a an and or but if of in on at by for from to with without as than that this these those it \
    its he she they them him his her their we our us i you your my me who whom whose which what \
    when where why how there here not no nor so yet both either neither each every all any some \
    such same other another one two three four five six seven eight nine ten once only after \
    before during since until while although though because despite however meanwhile moreover \
    also still even just about above across against along among around between beyond down over \
    under through into onto off out up upon toward towards within according be is are was were \
    been has have had do does did will would can could may might must shall should let then now \
    thus hence yes asked speaking earlier later today yesterday tomorrow instead besides many most \
    more much few several perhaps maybe indeed again never ever unlike like per via amid whether
    """
  ),
  (
    .saying,
    """
    said says say saying told tells added adds announced announces stressed stresses noted notes \
    reiterated replied responded answered asked warned warns urged urges argued argues insisted \
    insists claimed claims stated states declared declares denied denies acknowledged admitted \
    confirmed explained expressed voiced vowed pledged promised predicted suggested recalled \
    remarked commented continued concluded emphasised emphasized underlined underscored accused \
    criticised criticized condemned denounced hailed praised welcomed thanked apologised apologized \
    quipped joked complained conceded maintained observed testified wrote writes tweeted quoted \
    believes believed thinks thought hopes hoped wants wanted
    """
  ),
  (
    .doing,
    """
    has had have was is will would could should may might must did does can who himself herself met \
    meets meet arrived arrives visited visits left leaves returned returns held holds took takes \
    made makes went goes came comes won wins lost loses called calls agreed agrees refused refuses \
    rejected rejects accepted accepts offered offers proposed proposes signed signs received receives \
    sent sends began begins became becomes served serves headed heads leads led represents \
    represented appointed named elected resigned retired died dies flew flies spoke speaks talked \
    talks discussed discusses briefed attended attends hosted hosts chaired opened ordered orders \
    decided decides sought seeks plans planned expects expected appeared looks looked gave gives \
    also then later earlier continued joined ruled won fled succeeded replaced
    """
  ),
  (.locative, "in at near from into outside inside around across throughout toward towards via"),
  (
    .beforePerson,
    """
    by with told met meet meeting meets including between whom replaced succeeded named appointed \
    elected called accused urged asked quoted greeted hosted invited praised thanked visited \
    interviewed joined like against under
    """
  ),
  (
    .particle,
    """
    van von der den de del della di da do dos das du la le les el al bin ibn ben bint ul ur ud uz abu abou ould ter ten te zu zum af av arap y e und o'
    """
  ),
  (
    .calendar,
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june \
    july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec \
    mon tue tues wed thu thur thurs fri sat sun christmas easter ramadan
    """
  ),
  (.suffix, "jr sr ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xxiii"),
  (
    .compound,
    """
    led based backed era style like controlled held born made owned run ruled sponsored funded \
    brokered occupied dominated elect designate old year speaking friendly linked aligned trained \
    educated appointed mediated supported administered bound area wide inspired engineered \
    imposed initiated hosted chaired drafted proposed picked loyal allied leaning run built \
    supplied related oriented language bashing watchers watcher dollar ruling turned
    """
  ),
  (
    .surnameToo,
    """
    hill hills lake park hall field church banks bridge woods wood stone rivers wells house temple ford \
    cross forest brooks glen heath marsh moor pond rock waters west north east south bond marshall \
    king major bishop pope prince judge knight dean duke earl baker cook taylor smith rice bush \
    straw powell young long short brown green white black gray grey may march day week monk abbott \
    archer carter cooper fisher gardner hunter mason miller parker porter potter turner walker \
    weaver burns cannon close cole cox cross cruz drew fox frost gates gore grant grove hand hart \
    holder hope hurd hurt lane law little love lynch mold moss nunn pace page paul peace penny \
    pike pitt pool poole power price pryce reed reid rich rose ross rusk sharp shore silver \
    singer small snow spring steel strong summers swift tower trees vance ward ware waite weld \
    wise wolf wright yard york kerry self best bean berry bell blunt booth butler castle court \
    dole flynn folly foot ham high joy kirk land leach lord merchant mills new noble perle
    """
  ),
  (.possessive, "his her their its my our your"),
  (.article, "the a an"),
  (
    .rank,
    """
    senior top chief former new acting deputy special visiting outgoing incoming late ailing veteran \
    retired high ranking high-ranking leading longtime long time current then ex rebel opposition \
    exiled ousted deposed jailed newly elected interim caretaker one-time junior principal \
    shadow prominent main assistant vice state military political nuclear economic national joint \
    presidential parliamentary supreme spiritual de facto hardline moderate reformist conservative \
    liberal socialist communist republican democratic middle east peace trade foreign ministry \
    government party american european
    """
  ),
  (
    .kin,
    """
    wife husband son daughter father mother brother sister uncle aunt nephew niece cousin grandson \
    granddaughter widow widower fiancee fiance son-in-law brother-in-law spouse stepson half-brother
    """
  ),
  (
    .male,
    """
    mr sir lord king prince emperor pope sultan emir sheikh sheik monsignor father brother husband \
    son uncle nephew grandson he his him himself spokesman chairman congressman businessman baron \
    duke count imam mullah ayatollah cardinal bishop rabbi monk policeman fisherman widower señor \
    herr monsieur
    """
  ),
  (
    .female,
    """
    mrs ms miss mme madame lady dame queen princess empress wife mother daughter sister aunt niece \
    granddaughter widow she her hers herself spokeswoman chairwoman congresswoman businesswoman \
    baroness duchess actress nun policewoman frau senora señora signora sheikha
    """
  ),
  (
    .crown,
    "king queen prince princess emperor empress pope sultan emir sheikh sheikha tsar czar patriarch"
  ),
  (
    .family,
    "administration government regime cabinet era presidency family families brothers sisters couple siblings dynasty clan clans household estate"
  ),
  (
    .weakTitle,
    """
    official private general major charge principal native star model lead minor junior senior guest \
    host
    """
  ),
  (
    .apposition,
    "a an the who whose one his her its their then now chief former head leader director"
  ),
  (
    .head,
    """
    administration affairs ave blvd rd sa nv ag spa gmbh co cos bros ltd llc llp agency agreement airport alliance ambassador's assembly association \
    authority avenue bank base battalion beach board boulevard bureau cabinet camp canal cape center \
    centre chamber charter church city club coalition college command commission committee company \
    conference congress convention corp corporation council county court cup department district \
    doctrine dynasty embassy empire endowment exchange federation festival force forces foundation \
    forum front fund games gate group guard gulf hall headquarters heights hospital hotel house inc \
    initiative institute island islands jihad journal kingdom lake law league library line ltd \
    memorial ministry mission monument mosque mountain mountains movement museum network news office \
    organisation organization pact palace park parliament party peninsula plan plc police port post \
    press prize process program programme project province radio regiment region republic republics \
    research resolution review revolution river road round school sea senate service shimbun shinbun \
    shrine society square stadium state states station street studies strait straits summit taskforce \
    team television temple territories territory theatre theater times tower treaty tribunal trust \
    tv union university valley village wall war world zone
    """
  ),
  (
    .groupNoun,
    """
    rebels forces troops militia militias guerrillas militants fighters soldiers residents citizens \
    airlines airport province city town village region district river coast area island valley \
    newspaper daily weekly magazine agency movement party group faction tribe company firm bridge dam \
    stadium statue monument mausoleum prize award doctrine amendment highway museum
    """
  ),
  (
    .roleVerb,
    "is was heads headed leads led represents represented chairs chaired runs ran serves served"
  ),
  (
    .opener,
    """
    hurricane typhoon cyclone storm operation mount mt lake cape fort camp port saint st ste san santa \
    hotel villa cafe radio uss hms rms ss avenue rue via calle plaza piazza rio puerto tel project
    """
  ),
  (
    .titleInName,
    """
    san shah sri haji hadji pak sen khan bibi begum rao ko daw ma maung sayyid syed seyed mirza malik amir \
    emir imam dean earl duke pasha bey aga agha kyi mam seri sayed sultan rais
    """
  ),
  (.address, "mohd mohamed mohamad muhammad md tengku wan nik dato datuk tun tan abdul"),
  (.middle, "angel luis carlos jose maria antonio alberto enrique eduardo fernando manuel pablo"),
  (.father, "bin bint binti ibn ould mint"), (.joining, "e y i"),
  (
    .vessel,
    """
    cruiser frigate destroyer corvette submarine carrier battleship warship yacht ferry tanker freighter \
    liner trawler ship vessel icebreaker schooner steamer minesweeper gunboat hotel
    """
  ),
  (.shortRank, "gen lt col maj capt sgt adm brig cdr cmdr sen rep gov cpl supt insp"),
  (
    .human,
    """
    disagreed disagrees resigned objected abstained smiled smiles laughed wept nodded \
    shrugged grinned frowned embraced hugged attended listened watched chaired presided mediated dissented \
    travelled traveled retorted boasted lamented apologised sighed spoke talked \
    flew dined lunched stayed waited hesitated married studied graduated
    """
  ),
  (
    .beforeWhom,
    """
    met meets meet meeting told tells named appointed elected called accused urged asked quoted greeted hosted \
    invited praised thanked interviewed replaced succeeded by between whom received summoned telephoned
    """
  ),
  (.plainAddress, "dr prof rev hon messrs esq"),
  (
    .motion,
    """
    flew fly flies flight flown went go goes going gone came come travel travels traveled travelled \
    traveling travelling return returned returns returning drove moved trip visit tour trips visits \
    journey sailed sail heading headed bound sent fled close
    """
  ),
  (.maleName, givenNamesOfMen), (.femaleName, givenNamesOfWomen),
  (.state, "n.y. n.j. n.c. s.c. n.h. n.m. n.d. s.d. r.i. d.c. b.c. l.a."),
  (.prefix, "abu abul abd abdul abdel abou ait nana umm um"),
]
