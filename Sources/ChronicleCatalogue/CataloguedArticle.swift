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
    /// Without its body.
    var file: ArticleFile
    var head: Head
    /// Blank where it is late.
    var text: MarkdownText
    var late: LateText?
    var links: Links

    mutating func take(_ file: ArticleFile, _ text: MarkdownText) {
      self.file = file
      self.file.body = ""
      head = Head(file.article)
      self.text = text
      late = nil
    }
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
    self.init(index, file, text, nil, Links(), isEdited: isEdited)
  }

  /// An article as a former build knew it; its text is read when it is asked for.
  init(_ index: Int, file: ArticleFile, late text: LateText, links: Links, isEdited: Bool) {
    self.init(index, file, MarkdownText(), text, links, isEdited: isEdited)
  }

  private init(
    _ index: Int, _ file: ArticleFile, _ text: MarkdownText, _ late: LateText?, _ links: Links,
    isEdited: Bool
  ) {
    var file = file
    file.body = ""
    known = Shared(
      Known(
        index: index, isEdited: isEdited, file: file, head: Head(file.article), text: text,
        late: late, links: links))
  }

  mutating func replace(file: ArticleFile, text: MarkdownText) {
    known.value.take(file, text)
    known.value.links.mentionPrint = textPrint
  }

  /// Takes another text, in which the names mean the same.
  mutating func replace(body file: ArticleFile, text: MarkdownText) {
    known.value.take(file, text)
  }

  /// Takes what its names were found to mean.
  mutating func link(_ names: NamesInArticle) {
    known.value.links = Links(
      targets: names.targets, persons: names.personCounts, places: names.placeCounts,
      dates: names.sortedDates, mentionPrint: names.mentionPrint, namesPrint: names.print)
  }

  /// The article's file, without its body: what that says stands in `text`.
  public var file: ArticleFile { known.value.file }
  /// The front matter.
  public var article: Article { _read { yield front.pointee } }
  /// Where the front matter lies while the article is held.
  var front: UnsafePointer<Article> { known.value.file.articleAddress }
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
  public var text: MarkdownText {
    note(.articleText, index)
    return ownText
  }
  /// Parts of the text; whoever wants one need not hold the others.
  public var sentences: [MarkdownText.Sentence] {
    note(.articleText, index)
    return known.value.late?.text.sentences ?? known.value.text.sentences
  }
  public var plain: [UInt8] {
    note(.articleText, index)
    return known.value.late?.text.plain ?? known.value.text.plain
  }
  public var links: [MarkdownText.Link] {
    note(.articleText, index)
    return known.value.late?.text.links ?? known.value.text.links
  }
  private var ownText: MarkdownText { known.value.late?.text ?? known.value.text }
  /// The first sentence that is not the title.
  public var summary: String? {
    note(.articleSummary, index)
    return shownSummary
  }
  /// How many words the text has.
  public var wordCount: Int {
    note(.articleText, index)
    return known.value.late?.outline.wordCount ?? known.value.text.wordCount
  }
  /// The address of the sentence in which a mention stands that a person, place or day lists.
  public func fragment(of mention: Mention) -> String? {
    note(.articleMentions, index)
    guard let sentence = mention.sentence else { return nil }
    if let late = known.value.late { return late.text.sentences[sentence].fragment }
    return known.value.text.sentences[sentence].fragment
  }
  /// The words by which such a mention names; nil where the article as a whole is meant.
  public func words(of mention: Mention) -> ArraySlice<UInt8>? {
    note(.articleMentions, index)
    guard let range = mention.range else { return nil }
    if let late = known.value.late { return late.text.plain[range] }
    return known.value.text.plain[range]
  }
  /// What each link of the text leads to, in step with `text.links`.
  public internal(set) var targets: [LinkTarget] {
    get {
      noteLinks()
      return known.value.links.targets
    }
    set { known.value.links.targets = newValue }
  }
  /// The persons named, in the order of their first mention.
  public var persons: [Counted] {
    noteLinks()
    return known.value.links.persons
  }
  public var places: [Counted] {
    noteLinks()
    return known.value.links.places
  }
  /// The dates named in the text and front matter, sorted.
  public var dates: [EDTF] {
    noteLinks()
    return known.value.links.dates
  }
  public internal(set) var meetings: [Int] {
    get {
      noteLinks()
      return known.value.links.meetings
    }
    set { known.value.links.meetings = newValue }
  }
  /// Up to five articles that seem to tell the same.
  public internal(set) var related: [Int] {
    get {
      noteLinks()
      return known.value.links.related
    }
    set { known.value.links.related = newValue }
  }

  /// What tells each meeting of the front matter.
  var tellings: [Telling?] {
    get { known.value.links.tellings }
    set { known.value.links.tellings = newValue }
  }

  /// That they are read is noted here and nowhere else; what is linked follows from the text too.
  private func noteLinks() {
    note(.articleLinks, index)
    note(.articleText, index)
  }

  /// The article's text, where a file has the same.
  func text(of file: ArticleFile) -> MarkdownText? {
    file.bodyPrint == textPrint && rights == .full ? ownText : nil
  }

  var headPrint: Fingerprint {
    var mixer = FingerprintMixer()
    mixer.add(known.value.file.headPrint)
    mixer.add(isEdited ? 1 : 0)
    // What is withheld of the head is found by the text.
    if rights < .full { mixer.add(textPrint) }
    return mixer.fingerprint
  }
  var textPrint: Fingerprint { known.value.file.bodyPrint }
  /// What lists show of the text.
  var outline: LateText.Outline {
    known.value.late?.outline
      ?? LateText.Outline(
        summary: shownSummary, wordCount: known.value.text.wordCount,
        sentenceCount: known.value.text.sentences.count, length: known.value.text.plain.count)
  }
  var summaryPrint: Fingerprint { Fingerprint(of: Array((shownSummary ?? "\0").utf8)) }

  private var shownSummary: String? {
    if let late = known.value.late { return late.outline.summary }
    return known.value.text.firstSentence(besides: title)
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
  var mentionPrint: Fingerprint { known.value.links.mentionPrint }
  /// The fingerprint of all that its names say, wherever in the text they stand.
  var namesPrint: Fingerprint { known.value.links.namesPrint }
  /// All that was found of its links.
  var allLinks: Links { known.value.links }

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
}
