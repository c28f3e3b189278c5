import ChronicleDiagnostics

/// A person as an editor describes them in `content/people`.
package struct Person: Sendable, Hashable {
  /// The file's name without `.md`; it is the person's address.
  package var id: String
  /// As the chronicle writes it: `Song Min-soon`.
  package var name: String
  /// The part of the name by which it is sorted.
  package var family: String?
  /// The name in its own script: `송민순`.
  package var native: String?
  package var aliases: [String] = []
  package var born: EDTF?
  package var died: EDTF?
  /// In the order of their beginning.
  package var offices: [Office] = []
  /// Texts that never mean this person.
  package var never: [String] = []
  /// Ids that the person had; they mean the person still, and their addresses lead on to the person's page.
  package var formerly: [String] = []
  /// CommonMark.
  package var biography = ""
  /// Where the name, an alias or a text of `never` stands.
  package var places: [String: Location] = [:]

  package init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// An office held by a person for a time.
package struct Office: Sendable, Hashable {
  /// `Minister of Foreign Affairs and Trade`.
  package var title: String
  /// What texts call it: `Foreign Minister`.
  package var short: String?
  package var country: String?
  package var from: EDTF?
  /// Nil while it is held.
  package var to: EDTF?

  package init(
    title: String, short: String? = nil, country: String? = nil, from: EDTF? = nil, to: EDTF? = nil
  ) {
    self.title = title
    self.short = short
    self.country = country
    self.from = from
    self.to = to
  }

  /// Whether it was held on all days that a date may mean.
  package func isHeld(on date: EDTF) -> Bool {
    guard let first = date.first, let last = date.last else { return false }
    return (from?.first.map { $0 <= first } ?? true) && (to?.last.map { last <= $0 } ?? true)
  }
}
