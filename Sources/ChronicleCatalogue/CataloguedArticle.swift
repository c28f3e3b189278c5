import ChronicleMarkdown
import ChronicleModel

/// An article with its text read and its links resolved.
package struct CataloguedArticle: Sendable {
  private var reading: Reading
  let index: Int
  private var links = Shared(Links())
  /// Whether a person has changed what was read.
  package let isEdited: Bool
  /// The year under which lists show the article.
  package let year: Int?
  /// Whether the date was concluded from evidence rather than read.
  package let isDateInferred: Bool
  /// How much of the text may be published; the text has no more.
  package internal(set) var rights = Rights.full

  init(_ index: Int, file: ArticleFile, text: MarkdownText, isEdited: Bool) {
    self.init(index, Reading(file: file, text: text), isEdited: isEdited)
  }

  /// An article as a former build knew it; its text is read when it is asked for.
  init(_ index: Int, file: ArticleFile, late text: LateText, links: Links, isEdited: Bool) {
    self.init(
      index, Reading(file: file, text: MarkdownText(), late: text), isEdited: isEdited)
    self.links = Shared(links)
  }

  private init(_ index: Int, _ reading: Reading, isEdited: Bool) {
    self.index = index
    self.isEdited = isEdited
    year = reading.file.article.date?.sortingYear
    isDateInferred = reading.file.article.isDateInferred
    self.reading = reading
  }

  mutating func replace(file: ArticleFile, text: MarkdownText) {
    reading = Reading(file: file, text: text)
    links.value.mentionPrint = textPrint
  }

  /// Takes another text, in which the names mean the same.
  mutating func replace(body file: ArticleFile, text: MarkdownText) {
    reading = Reading(file: file, text: text)
  }

  /// Takes what its names were found to mean.
  mutating func link(_ names: NamesInArticle) {
    links = Shared(
      Links(
        targets: names.targets, persons: names.personCounts, places: names.placeCounts,
        dates: names.sortedDates, mentionPrint: names.mentionPrint, namesPrint: names.print))
  }

  // Lent, not copied: an article has many parts, of which each caller wants one or two.

  /// The article's file, without its body: what that says stands in `text`.
  package var file: ArticleFile { _read { yield reading.file } }
  /// The front matter.
  package var article: Article { _read { yield told.pointee } }
  private var told: UnsafePointer<Article> { reading.file.articleAddress }
  // What lists show of an article by the thousand.
  package var id: String { reading.id }
  package var title: String { reading.title }
  package var date: EDTF? { told.pointee.date }
  package var lang: String? { told.pointee.lang }
  package var dateline: String? { told.pointee.dateline }
  package var isTitleSupplied: Bool { told.pointee.isTitleSupplied }
  /// How many further papers carry it.
  package var witnessCount: Int { told.pointee.witnesses.count }
  /// Whether it had other addresses, or further papers that may have had.
  package var hasFurtherAddresses: Bool {
    !told.pointee.formerly.isEmpty || !told.pointee.witnesses.isEmpty
  }
  /// The paper that a list names.
  package var shownSource: String? {
    told.pointee.source.name ?? told.pointee.agency
  }
  package var text: MarkdownText {
    _read {
      note(.articleText, index)
      yield reading.textAddress.pointee
    }
  }
  /// The first sentence that is not the title.
  package var summary: String? {
    note(.articleSummary, index)
    return reading.outline.summary
  }
  /// How many words the text has.
  package var wordCount: Int {
    note(.articleText, index)
    return reading.late?.outline.wordCount ?? reading.text.wordCount
  }
  /// The address of the sentence in which a mention stands that a person, place or day lists.
  package func fragment(of mention: Mention) -> String? {
    note(.articleMentions, index)
    return mention.sentence.map { reading.text.sentences[$0].fragment }
  }
  /// The words by which such a mention names; nil where the article as a whole is meant.
  package func words(of mention: Mention) -> ArraySlice<UInt8>? {
    note(.articleMentions, index)
    return mention.range.map { reading.text.plain[$0] }
  }
  /// What each link of the text leads to, in step with `text.links`.
  package internal(set) var targets: [LinkTarget] {
    _read { yield notedLinks.targets }
    set { links.value.targets = newValue }
  }
  /// The persons named, in the order of their first mention.
  package var persons: [Counted] { _read { yield notedLinks.persons } }
  package var places: [Counted] { _read { yield notedLinks.places } }
  /// The dates named in the text and front matter, sorted.
  package var dates: [EDTF] { _read { yield notedLinks.dates } }
  package internal(set) var meetings: [Int] {
    _read { yield notedLinks.meetings }
    set { links.value.meetings = newValue }
  }
  /// Up to five articles that seem to tell the same.
  package internal(set) var related: [Int] {
    _read { yield notedLinks.related }
    set { links.value.related = newValue }
  }

  /// What tells each meeting of the front matter.
  var tellings: [Telling?] {
    get { links.value.tellings }
    set { links.value.tellings = newValue }
  }

  /// That they are read is noted here and nowhere else; what is linked follows from the text too.
  private var notedLinks: Links {
    _read {
      note(.articleLinks, index)
      note(.articleText, index)
      yield links.value
    }
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
  var outline: LateText.Outline { reading.outline }
  var summaryPrint: Fingerprint { Fingerprint(of: Array((summary ?? "\0").utf8)) }
  /// The fingerprint of the text as far as it may be published.
  package var shownPrint: Fingerprint {
    guard let words = rights.words else { return textPrint }
    var mixer = FingerprintMixer()
    mixer.add(textPrint)
    mixer.add(words)
    return mixer.fingerprint
  }
  /// The fingerprint of the sentences and words of its mentions.
  var mentionPrint: Fingerprint { links.value.mentionPrint }
  /// The fingerprint of all that its names say, wherever in the text they stand.
  var namesPrint: Fingerprint { links.value.namesPrint }
  /// All that was found of its links.
  var allLinks: Links { links.value }

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

  /// A class only so that the many that refer to an article share its text.
  private final class Reading: Sendable {
    let id: String
    let title: String
    let file: ArticleFile
    /// The one text, where it is not late; a list, so that it can be lent from here and from there.
    private let given: [MarkdownText]
    let late: LateText?

    /// Where the text lies while this is held.
    var textAddress: UnsafePointer<MarkdownText> {
      (late?.texts ?? given).withUnsafeBufferPointer { $0.baseAddress.unsafelyUnwrapped }
    }

    var text: MarkdownText { _read { yield textAddress.pointee } }

    var outline: LateText.Outline {
      late?.outline
        ?? LateText.Outline(
          summary: text.firstSentence(besides: title), wordCount: text.wordCount,
          sentenceCount: text.sentences.count, length: text.plain.count)
    }

    init(file: ArticleFile, text: MarkdownText, late: LateText? = nil) {
      var file = file
      id = file.article.id
      title = file.article.title
      file.body = ""
      self.file = file
      given = late == nil ? [text] : []
      self.late = late
    }
  }
}
