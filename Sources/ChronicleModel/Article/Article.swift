/// An article of the chronicle, as its file in `content/articles` tells it.
public struct Article: Sendable, Hashable {
  /// The file's name without `.md`; it is the article's address, and stays when title or date change.
  public var id: String
  public var title: String
  /// Whether the clipping had no title and the program made one from the first sentence.
  public var isTitleSupplied = false
  public var subtitle: String?
  /// When it was published; nil where nothing tells.
  public var date: EDTF?
  public var dateline: String?
  public var agency: String?
  public var byline: [String] = []
  /// A BCP 47 tag.
  public var lang: String?
  public var source = Source()
  /// Further clippings that carry the same text.
  public var witnesses: [Source] = []
  /// How the date was found, one line an evidence.
  public var dating: [String] = []
  /// Whom names mean, where that is more than the name says.
  public var naming: [Naming] = []
  public var meetings: [Meeting] = []
  /// Names or ids that count for the whole article.
  public var people: [String] = []
  public var places: [String] = []
  public var dates: [EDTF] = []
  /// Ids that the article had; their addresses lead on to it.
  public var formerly: [String] = []
  public var isDraft = false
  /// The checksum of the file as the program wrote it; while it fits, no person has changed the file.
  public var seal: String?
  /// CommonMark.
  public var body = ""

  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }

  /// Where an article's text comes from.
  public struct Source: Sendable, Hashable {
    /// The paper or site: `The Harbour Ledger`.
    public var name: String?
    /// The clipping's path below `content/clippings`.
    public var clipping: String?
    /// The clipping's checksum, 64 hexadecimal digits.
    public var sha256: String?
    public var url: String?
    public var retrieved: EDTF?
    /// The id that a witness had or would have as an article of its own; its page leads to the article.
    public var address: String?

    public init(name: String? = nil, clipping: String? = nil, sha256: String? = nil) {
      self.name = name
      self.clipping = clipping
      self.sha256 = sha256
    }
  }
}

/// Why a name of an article is a person's whose id does not follow from the name alone.
public struct Naming: Sendable, Hashable {
  /// The fullest form in the article.
  public var name: String
  /// The person's id.
  public var person: String
  /// One line: `the same in another romanization as 'Roh Moo-hyun'`.
  public var reason: String

  public init(name: String, person: String, reason: String) {
    self.name = name
    self.person = person
    self.reason = reason
  }
}

/// A meeting of two or more persons.
public struct Meeting: Sendable, Hashable {
  /// Whether it took place, as far as the text tells.
  public enum Status: String, Sendable, CaseIterable { case held, scheduled, cancelled }

  /// The modes of consultation of the PLOVER event codebook.
  public enum Mode: String, Sendable, CaseIterable {
    /// One goes to see the other.
    case visit
    /// They meet, in a place that belongs to neither or is not told.
    case talks
    /// Three or more parties.
    case multilateral
    case phone
  }

  /// Person ids, in the order of the text.
  public var who: [String]
  public var date: EDTF?
  public var place: String?
  public var status: Status
  public var mode: Mode
  /// The fragment of the sentence that tells it; see `sentenceFragment(for:)`.
  public var sentence: String?

  public init(
    who: [String], date: EDTF? = nil, place: String? = nil, status: Status = .held,
    mode: Mode = .talks, sentence: String? = nil
  ) {
    self.who = who
    self.date = date
    self.place = place
    self.status = status
    self.mode = mode
    self.sentence = sentence
  }
}
