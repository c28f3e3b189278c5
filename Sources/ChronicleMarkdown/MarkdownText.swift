/// A text of Markdown, read once: its HTML, its sentences, and the links of the chronicle in it.
///
/// Where the links lead depends on the whole chronicle and on the page that shows the text, so the
/// HTML leaves them out and `html(linking:)` puts them in.
public struct MarkdownText: Sendable {
  /// The HTML without the links of the chronicle.
  var bytes: [UInt8] = []
  /// The text without its marks, in UTF-8; blocks are parted by line feeds.
  public internal(set) var plain: [UInt8] = []
  /// In the order of the text.
  public internal(set) var sentences: [Sentence] = []
  /// The links of the chronicle, in the order of the text.
  public internal(set) var links: [Link] = []

  /// A text without words.
  public init() {}

  /// Stands for a text of so many sentences and bytes that cannot be read.
  public init(blankSentences count: Int, length: Int) {
    plain = Array(repeating: 32, count: length)
    sentences = Array(repeating: Sentence(fragment: "", range: 0..<0), count: count)
  }

  /// A sentence of a paragraph, list item, quotation or heading.
  public struct Sentence: Sendable, Hashable {
    /// Its address within the page; see `sentenceFragment(for:)` of ChronicleModel.
    public var fragment: String
    /// Where it stands in `plain`.
    public var range: Range<Int> { Range(place) }
    private var place: ShortRange

    init(fragment: String, range: Range<Int>) {
      self.fragment = fragment
      place = ShortRange(range)
    }
  }

  /// A link with a scheme of the chronicle: `[Song Min-soon](person:song-min-soon)`.
  public struct Link: Sendable, Hashable {
    public enum Scheme: String, Sendable, CaseIterable { case person, date, place }

    public var scheme: Scheme
    /// What follows the colon: an id, or a date in EDTF.
    public var target: String
    /// Where the link's text stands in `plain`.
    public internal(set) var range: Range<Int> {
      get { Range(place) }
      set { place = ShortRange(newValue) }
    }
    /// Index into `sentences`.
    public var sentence: Int? { sentenceNumber < 0 ? nil : Int(sentenceNumber) }
    /// The line of the Markdown, from 1.
    public var line: Int { Int(lineNumber) }
    /// Where in the line its target begins, in scalars from 1; 0 where the line does not show it.
    public internal(set) var column: Int {
      get { Int(columnNumber) }
      set { columnNumber = Int32(clamping: newValue) }
    }
    /// Where the link's text stands in `bytes`.
    var inner: Range<Int> {
      get { Range(innerPlace) }
      set { innerPlace = ShortRange(newValue) }
    }

    private var place: ShortRange
    private var innerPlace: ShortRange
    private let sentenceNumber: Int32
    private let lineNumber: Int32
    private var columnNumber: Int32 = 0

    init(
      scheme: Scheme, target: String, range: Range<Int>, sentence: Int?, line: Int,
      inner: Range<Int>
    ) {
      self.scheme = scheme
      self.target = target
      place = ShortRange(range)
      sentenceNumber = Int32(clamping: sentence ?? -1)
      lineNumber = Int32(clamping: line)
      innerPlace = ShortRange(inner)
    }
  }

  /// A range in half of its memory: a chronicle holds hundreds of thousands.
  struct ShortRange: Sendable, Hashable {
    let start: Int32
    let end: Int32

    init(_ range: Range<Int>) {
      start = Int32(clamping: range.lowerBound)
      end = Int32(clamping: range.upperBound)
    }
  }

  /// What stands before and after a link's text in HTML.
  public struct Frame: Sendable {
    public var opening: [UInt8]
    public var closing: [UInt8]

    public init(opening: [UInt8], closing: [UInt8]) {
      self.opening = opening
      self.closing = closing
    }
  }

  /// The HTML, with a frame around the text of each link for which there is one.
  ///
  /// The closure gets an index into `links`.
  public func html(linking frame: (Int) -> Frame?) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + links.count * 64)
    var written = 0
    for (index, link) in links.enumerated() {
      guard let frame = frame(index) else { continue }
      out += bytes[written..<link.inner.lowerBound]
      out += frame.opening
      out += bytes[link.inner]
      out += frame.closing
      written = link.inner.upperBound
    }
    out += bytes[written...]
    return out
  }

  /// A part of the plain text.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: plain[range], as: UTF8.self)
  }

  /// How many words the text has.
  public internal(set) var wordCount = 0

  /// Counts the words once the text is whole.
  mutating func countWords() {
    wordCount = plain.withUnsafeBufferPointer { plain in
      var count = 0
      var wasBlank = true
      for byte in plain {
        let isBlank = byte <= 32
        if wasBlank && !isBlank { count += 1 }
        wasBlank = isBlank
      }
      return count
    }
  }
}

extension Range<Int> {
  fileprivate init(_ short: MarkdownText.ShortRange) { self = Int(short.start)..<Int(short.end) }
}
