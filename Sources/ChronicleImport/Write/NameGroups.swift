import ChronicleFacts
import ChronicleModel

/// The full names of all readings, those of one person together.
///
/// Names are one person's where they differ by case, accents, hyphens, blanks or the order of family and given
/// name; by initials that only one of them has; or where they sound alike and are told with the same office.
/// Names that one article tells apart stay apart.
struct NameGroups: Sendable {
  struct Group: Sendable {
    /// The most frequent first.
    var names: [String] = []
    var counts: [String: Int] = [:]
    var keys: Set<FamilyAndGiven> = []
    /// Indices of readings.
    var articles: Set<Int> = []
    var offices: Set<HeldOffice> = []
  }

  private(set) var groups: [Group] = []
  private var bySpelling: [String: Int] = [:]
  private var byFamily: [String: [Int]] = [:]
  /// How many readings have a person by one name only, by that name.
  private var single: [String: Int] = [:]
  private let offices: OfficeReader
  private let lexicon: Lexicon

  init(_ readings: [Reading], offices: OfficeReader, lexicon: Lexicon) {
    self.offices = offices
    self.lexicon = lexicon
    var byKey: [FamilyAndGiven: Int] = [:]
    for (index, reading) in readings.enumerated() {
      for person in reading.article.persons {
        let name = spelling(person.name)
        guard nameParts(person.name).count > 1 else {
          single[name, default: 0] += 1
          continue
        }
        let key = FamilyAndGiven(person.name, family: person.family)
        let place = bySpelling[name] ?? byKey[key] ?? groups.count
        if place == groups.count { groups.append(Group()) }
        bySpelling[name] = place
        byKey[key] = place
        groups[place].keys.insert(key)
        groups[place].counts[person.name, default: 0] += 1
        groups[place].articles.insert(index)
        groups[place].offices.formUnion(
          offices.offices(person, day: reading.article.dated.published?.day))
      }
    }
    join(by: \.withoutInitials) { _, _, alike in
      alike.reduce(into: Set()) { $0.formUnion($1.initials) }.count < 2
    }
    join(by: \.sounds) { left, right, _ in
      left.initials.union(right.initials).count < 2
        && left.offices.contains { office in right.offices.contains { office.isSame(as: $0) } }
    }
    for (index, group) in groups.enumerated() {
      groups[index].names = group.counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map(\.key)
      for family in Set(group.keys.map(\.family)) { byFamily[family, default: []].append(index) }
    }
  }

  /// Joins two groups that share one of their marks, where a further test of both and of all with that mark
  /// holds.
  private mutating func join(
    by marks: (Group) -> Set<String>, where areOne: (Group, Group, [Group]) -> Bool
  ) {
    var byMark: [String: [Int]] = [:]
    for (index, group) in groups.enumerated() {
      for mark in marks(group) { byMark[mark, default: []].append(index) }
    }
    var places = Array(groups.indices)
    for mark in byMark.keys.sorted() {
      let members = Set((byMark[mark] ?? []).map { places[$0] }).sorted()
      let alike = members.map { groups[$0] }
      for (position, left) in members.enumerated() {
        for right in members[(position + 1)...] where places[right] == right {
          let left = places[left]
          guard left != right, groups[left].articles.isDisjoint(with: groups[right].articles),
            areOne(groups[left], groups[right], alike)
          else { continue }
          groups[left].take(groups[right])
          places = places.map { $0 == right ? left : $0 }
        }
      }
    }
    for (name, place) in bySpelling { bySpelling[name] = places[place] }
    for index in groups.indices where places[index] != index { groups[index] = Group() }
  }

  /// The index of the group that a person of a reading is of; nil for one by a single name whom nothing shows to be one of
  /// those with a full name.
  func group(of person: ReadPerson, on day: CalendarDay?) -> Int? {
    let name = spelling(person.name)
    if let place = bySpelling[name] { return place }
    let held = offices.offices(person, day: day)
    let found = (byFamily[name] ?? []).filter { place in
      groups[place].offices.contains { office in held.contains { office.isSame(as: $0) } }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Whether a single name may stand for one person throughout: no full name of the chronicle ends or begins
  /// with it, and it is no common family name that several articles have.
  func isNameOfItsOwn(_ person: ReadPerson) -> Bool {
    let name = spelling(person.name)
    if byFamily[name] != nil { return false }
    let classes = lexicon.classes(of: lexicon.id(of: person.name))
    return classes.isDisjoint(with: .eastAsianSurname) || single[name] == 1
  }
}

extension NameGroups.Group {
  fileprivate var withoutInitials: Set<String> {
    Set(counts.keys.map { NameWithoutInitials(nameParts($0)).names })
  }

  fileprivate var sounds: Set<String> { Set(keys.map(\.sound)) }

  fileprivate var initials: Set<String> {
    Set(counts.keys.map { NameWithoutInitials(nameParts($0)).initials }).subtracting([""])
  }

  fileprivate mutating func take(_ other: Self) {
    counts.merge(other.counts) { $0 + $1 }
    keys.formUnion(other.keys)
    articles.formUnion(other.articles)
    offices.formUnion(other.offices)
  }
}
