import ChronicleMarkdown
import ChronicleModel

/// An article with its text read and its links resolved.
public struct CataloguedArticle: Sendable {
  private var known: Shared<Known>

  /// What is known of an article, in one place and in one hand: lists ask many thousands of articles for a few
  /// parts each, and wait for the memory of each other place that they must look at.
  private struct Known: Sendable {
    let index: Int
    let isEdited: Bool
    var rights = Rights.full
    var reading: Reading { didSet { head = Head(reading.file.article) } }
    var head: Head
    var links: Shared<Links>
  }

  /// What lists show of the front matter.
  private struct Head: Sendable {
    let id: String
    let title: String
    let isTitleSupplied: Bool
    let date: EDTF?
    let isDateInferred: Bool
    let year: Int?
    let lang: String?
    let dateline: String?
    let shownSource: String?

    init(_ article: Article) {
      id = article.id
      title = article.title
      isTitleSupplied = article.isTitleSupplied
      date = article.date
      isDateInferred = article.isDateInferred
      year = article.date?.sortingYear
      lang = article.lang
      dateline = article.dateline
      shownSource = article.source.name ?? article.agency
    }
  }

  init(_ index: Int, file: ArticleFile, text: MarkdownText, isEdited: Bool) {
    self.init(index, Reading(file: file, text: text), Links(), isEdited: isEdited)
  }

  /// An article as a former build knew it; its text is read when it is asked for.
  init(_ index: Int, file: ArticleFile, late text: LateText, links: Links, isEdited: Bool) {
    self.init(
      index, Reading(file: file, text: MarkdownText(), late: text), links, isEdited: isEdited)
  }

  private init(_ index: Int, _ reading: Reading, _ links: Links, isEdited: Bool) {
    known = Shared(
      Known(
        index: index, isEdited: isEdited, reading: reading, head: Head(reading.file.article),
        links: Shared(links)))
  }

  mutating func replace(file: ArticleFile, text: MarkdownText) {
    known.value.reading = Reading(file: file, text: text)
    known.value.links.value.mentionPrint = textPrint
  }

  /// Takes another text, in which the names mean the same.
  mutating func replace(body file: ArticleFile, text: MarkdownText) {
    known.value.reading = Reading(file: file, text: text)
  }

  /// Takes what its names were found to mean.
  mutating func link(_ names: NamesInArticle) {
    known.value.links = Shared(
      Links(
        targets: names.targets, persons: names.personCounts, places: names.placeCounts,
        dates: names.sortedDates, mentionPrint: names.mentionPrint, namesPrint: names.print))
  }

  /// The article's file, without its body: what that says stands in `text`.
  public var file: ArticleFile { known.value.reading.file }
  /// The front matter.
  public var article: Article { _read { yield front.pointee } }
  /// Where the front matter lies while the article is held.
  var front: UnsafePointer<Article> { known.value.reading.file.articleAddress }
  public var byline: [String] { front.pointee.byline }
  public var agency: String? { front.pointee.agency }
  public var source: Article.Source { front.pointee.source }
  public var id: String { known.value.head.id }
  public var title: String { known.value.head.title }
  public var date: EDTF? { known.value.head.date }
  /// Whether the date was concluded from evidence rather than read.
  public var isDateInferred: Bool { known.value.head.isDateInferred }
  /// The year under which lists show the article.
  public var year: Int? { known.value.head.year }
  public var lang: String? { known.value.head.lang }
  public var dateline: String? { known.value.head.dateline }
  public var isTitleSupplied: Bool { known.value.head.isTitleSupplied }
  /// The paper that a list names.
  public var shownSource: String? { known.value.head.shownSource }
  /// How many further papers carry it.
  public var witnessCount: Int { front.pointee.witnesses.count }
  /// Whether it had other addresses, or further papers that may have had.
  public var hasFurtherAddresses: Bool {
    !front.pointee.formerly.isEmpty || witnessCount > 0
  }
  /// Whether a person has changed what was read.
  public var isEdited: Bool { known.value.isEdited }
  /// How much of the text may be published; the text has no more.
  public internal(set) var rights: Rights {
    get { known.value.rights }
    set { known.value.rights = newValue }
  }
  var index: Int { known.value.index }
  private var reading: Reading { known.value.reading }
  public var text: MarkdownText {
    _read { yield notedText.pointee }
  }
  /// Parts of the text; whoever wants one need not hold the others.
  public var sentences: [MarkdownText.Sentence] { notedText.pointee.sentences }
  public var plain: [UInt8] { notedText.pointee.plain }
  public var links: [MarkdownText.Link] { notedText.pointee.links }
  private var notedText: UnsafePointer<MarkdownText> {
    note(.articleText, index)
    return known.value.reading.textAddress
  }
  /// The first sentence that is not the title.
  public var summary: String? {
    note(.articleSummary, index)
    return shownSummary
  }
  /// How many words the text has.
  public var wordCount: Int {
    note(.articleText, index)
    let reading = reading
    return reading.late?.outline.wordCount ?? reading.text.wordCount
  }
  /// The address of the sentence in which a mention stands that a person, place or day lists.
  public func fragment(of mention: Mention) -> String? {
    note(.articleMentions, index)
    return mention.sentence.map { reading.text.sentences[$0].fragment }
  }
  /// The words by which such a mention names; nil where the article as a whole is meant.
  public func words(of mention: Mention) -> ArraySlice<UInt8>? {
    note(.articleMentions, index)
    return mention.range.map { reading.text.plain[$0] }
  }
  /// What each link of the text leads to, in step with `text.links`.
  public internal(set) var targets: [LinkTarget] {
    get { notedLinks.pointee.targets }
    set { known.value.links.value.targets = newValue }
  }
  /// The persons named, in the order of their first mention.
  public var persons: [Counted] { notedLinks.pointee.persons }
  public var places: [Counted] { notedLinks.pointee.places }
  /// The dates named in the text and front matter, sorted.
  public var dates: [EDTF] { notedLinks.pointee.dates }
  public internal(set) var meetings: [Int] {
    get { notedLinks.pointee.meetings }
    set { known.value.links.value.meetings = newValue }
  }
  /// Up to five articles that seem to tell the same.
  public internal(set) var related: [Int] {
    get { notedLinks.pointee.related }
    set { known.value.links.value.related = newValue }
  }

  /// What tells each meeting of the front matter.
  var tellings: [Telling?] {
    get { known.value.links.value.tellings }
    set { known.value.links.value.tellings = newValue }
  }

  /// That they are read is noted here and nowhere else; what is linked follows from the text too.
  private var notedLinks: UnsafePointer<Links> {
    note(.articleLinks, index)
    note(.articleText, index)
    return known.value.links.address
  }

  /// The article's text, where a file has the same.
  func text(of file: ArticleFile) -> MarkdownText? {
    file.bodyPrint == textPrint && rights == .full ? reading.text : nil
  }

  var headPrint: Fingerprint {
    var mixer = FingerprintMixer()
    mixer.add(reading.file.headPrint)
    mixer.add(isEdited ? 1 : 0)
    // What is withheld of the head is found by the text.
    if rights < .full { mixer.add(textPrint) }
    return mixer.fingerprint
  }
  var textPrint: Fingerprint { reading.file.bodyPrint }
  /// What lists show of the text.
  var outline: LateText.Outline {
    let reading = reading
    return reading.late?.outline
      ?? LateText.Outline(
        summary: shownSummary, wordCount: reading.text.wordCount,
        sentenceCount: reading.text.sentences.count, length: reading.text.plain.count)
  }
  var summaryPrint: Fingerprint { Fingerprint(of: Array((shownSummary ?? "\0").utf8)) }

  private var shownSummary: String? {
    let reading = reading
    if let late = reading.late { return late.outline.summary }
    return reading.text.firstSentence(besides: known.value.head.title)
  }
  /// The fingerprint of the text as far as it may be published.
  public var shownPrint: Fingerprint {
    guard let words = rights.words else { return textPrint }
    var mixer = FingerprintMixer()
    mixer.add(textPrint)
    mixer.add(words)
    return mixer.fingerprint
  }
  /// The fingerprint of the sentences and words of its mentions.
  var mentionPrint: Fingerprint { known.value.links.value.mentionPrint }
  /// The fingerprint of all that its names say, wherever in the text they stand.
  var namesPrint: Fingerprint { known.value.links.value.namesPrint }
  /// All that was found of its links.
  var allLinks: Links { known.value.links.value }

  struct Links: Sendable {
    var targets: [LinkTarget] = []
    var persons: [Counted] = []
    var places: [Counted] = []
    var dates: [EDTF] = []
    var meetings: [Int] = []
    var related: [Int] = []
    var tellings: [Telling?] = []
    var mentionPrint = Fingerprint(of: [])
    var namesPrint = Fingerprint(of: [])
  }

  /// A class only so that an article about which more is known still shares its file and text.
  private final class Reading: Sendable {
    let file: ArticleFile
    /// The one text, where it is not late; a list, so that it can be lent from here and from there.
    private let given: [MarkdownText]
    let late: LateText?

    /// Where the text lies while this is held.
    var textAddress: UnsafePointer<MarkdownText> {
      (late?.texts ?? given).withUnsafeBufferPointer { $0.baseAddress.unsafelyUnwrapped }
    }

    var text: MarkdownText { unsafeAddress { textAddress } }

    init(file: ArticleFile, text: MarkdownText, late: LateText? = nil) {
      var file = file
      file.body = ""
      self.file = file
      given = late == nil ? [text] : []
      self.late = late
    }
  }
}
