import ChronicleDiagnostics

/// A person as an editor describes them in `content/people`.
public struct Person: Sendable, Hashable {
  /// The file's name without `.md`; it is the person's address.
  public var id: String
  /// As the chronicle writes it: `Song Min-soon`.
  public var name: String
  /// The part of the name by which it is sorted.
  public var family: String?
  /// The name in its own script: `송민순`.
  public var native: String?
  public var aliases: [String] = []
  public var born: EDTF?
  public var died: EDTF?
  /// In the order of their beginning.
  public var offices: [Office] = []
  /// Texts that never mean this person.
  public var never: [String] = []
  /// Ids that the person had; they mean the person still, and their addresses lead on to the person's page.
  public var formerly: [String] = []
  /// CommonMark.
  public var biography = ""
  /// Where the name, an alias or a text of `never` stands.
  public var places: [String: Location] = [:]

  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// An office held by a person for a time.
public struct Office: Sendable, Hashable {
  /// `Minister of Foreign Affairs and Trade`.
  public var title: String
  /// What texts call it: `Foreign Minister`.
  public var short: String?
  public var country: String?
  public var from: EDTF?
  /// Nil while it is held.
  public var to: EDTF?

  public init(
    title: String, short: String? = nil, country: String? = nil, from: EDTF? = nil, to: EDTF? = nil
  ) {
    self.title = title
    self.short = short
    self.country = country
    self.from = from
    self.to = to
  }

  /// Whether it was held on all days that a date may mean.
  public func isHeld(on date: EDTF) -> Bool {
    guard let first = date.first, let last = date.last else { return false }
    return (from?.first.map { $0 <= first } ?? true) && (to?.last.map { last <= $0 } ?? true)
  }
}
