import ChronicleModel

/// A name as family and given name, each as it is compared across spellings.
///
///     Kenichiro Sasae, Sasae Ken-ichiro  ->  sasae|kenichiro
struct FamilyAndGiven: Hashable, Sendable {
  let family: String
  let given: String

  /// - Parameter family: The family name as it stands at the name's beginning or end; the last word where it
  ///   stands at neither.
  init(_ name: String, family: String) {
    let parts = nameParts(name)
    let own = nameParts(family)
    if !own.isEmpty, own.count < parts.count, parts.starts(with: own) {
      self.init(family: own, given: parts.dropFirst(own.count))
    } else if !own.isEmpty, own.count < parts.count, parts.suffix(own.count).elementsEqual(own) {
      self.init(family: own, given: parts.dropLast(own.count))
    } else {
      self.init(family: parts.suffix(1).map { $0 }, given: parts.dropLast())
    }
  }

  private init(family: [String], given: ArraySlice<String>) {
    self.family = family.joined()
    self.given = given.joined()
  }

  var text: String { "\(family)|\(given)" }
  /// How it sounds; see `soundKey(_:after:)`.
  var sound: String { soundKey(given, after: family) }
}

/// A name's words without the initials among them, and these.
struct NameWithoutInitials: Hashable {
  let names: String
  let initials: String

  init(_ parts: [String]) {
    // The first word is kept: O Kwang-chol, U Thant.
    let isInitial = parts.indices.map { $0 > 0 && parts[$0].utf8.count == 1 }
    names = zip(parts, isInitial).filter { !$1 }.map(\.0).joined(separator: " ")
    initials = zip(parts, isInitial).filter(\.1).map(\.0).joined()
  }
}

/// A name as it is compared across spellings: without case, accents, hyphens and blanks.
func spelling(_ name: String) -> String { nameParts(name).joined() }
