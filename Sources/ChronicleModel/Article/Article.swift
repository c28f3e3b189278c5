/// An article of the chronicle, as its file in `content/articles` tells it.
package struct Article: Sendable, Hashable {
  /// The file's name without `.md`; it is the article's address, and stays when title or date change.
  package var id: String
  package var title: String
  /// Whether the clipping had no title and the program made one from the first sentence.
  package var isTitleSupplied = false
  package var subtitle: String?
  /// When it was published; nil where nothing tells.
  package var date: EDTF?
  package var dateline: String?
  package var agency: String?
  package var byline: [String] = []
  /// A BCP 47 tag.
  package var lang: String?
  package var source = Source()
  /// Further clippings that carry the same text.
  package var witnesses: [Source] = []
  /// How the date was found, one line an evidence.
  package var dating: [String] = []
  package var meetings: [Meeting] = []
  /// Names or ids that count for the whole article.
  package var people: [String] = []
  package var places: [String] = []
  package var dates: [EDTF] = []
  /// Ids that the article had; their addresses lead on to it.
  package var formerly: [String] = []
  package var isDraft = false
  /// The checksum of the file as the program wrote it; while it fits, no person has changed the file.
  package var seal: String?
  /// CommonMark.
  package var body = ""

  package init(id: String, title: String) {
    self.id = id
    self.title = title
  }

  /// Where an article's text comes from.
  package struct Source: Sendable, Hashable {
    /// The paper or site: `The Harbour Ledger`.
    package var name: String?
    /// The clipping's path below `content/clippings`.
    package var clipping: String?
    /// The clipping's checksum, 64 hexadecimal digits.
    package var sha256: String?
    package var url: String?
    package var retrieved: EDTF?
    /// The id that a witness had or would have as an article of its own; its page leads to the article.
    package var address: String?

    package init(name: String? = nil, clipping: String? = nil, sha256: String? = nil) {
      self.name = name
      self.clipping = clipping
      self.sha256 = sha256
    }
  }
}

/// A meeting of two or more persons.
package struct Meeting: Sendable, Hashable {
  /// Whether it took place, as far as the text tells.
  package enum Status: String, Sendable, CaseIterable { case held, scheduled, cancelled }

  /// The modes of consultation of the PLOVER event codebook.
  package enum Mode: String, Sendable, CaseIterable {
    /// One goes to see the other.
    case visit
    /// They meet, in a place that belongs to neither or is not told.
    case talks
    /// Three or more parties.
    case multilateral
    case phone
  }

  /// Person ids, in the order of the text.
  package var who: [String]
  package var date: EDTF?
  package var place: String?
  package var status: Status
  package var mode: Mode
  /// The fragment of the sentence that tells it; see `sentenceFragment(for:)`.
  package var sentence: String?

  package init(
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
