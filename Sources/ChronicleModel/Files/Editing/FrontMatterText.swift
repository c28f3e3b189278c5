import Yams

/// A content file's text, changed at single places of its front matter; comments, order and form of all
/// the rest stay as somebody wrote them.
///
/// An edit that cannot be done so returns false and changes nothing.
public struct FrontMatterText: Sendable {
  public private(set) var text: String

  public init(_ text: String) { self.text = text }

  /// Puts texts at the end of a list, which is made where there is none.
  public mutating func add(_ values: [String], toList key: String) -> Bool {
    addWritten(values.map(plainOrQuoted), to: key)
  }

  /// Puts mappings, as YAML, at the end of a list of them.
  public mutating func add(_ mappings: [String], toMappings key: String) -> Bool {
    addWritten(mappings, to: key)
  }

  private mutating func addWritten(_ values: [String], to key: String) -> Bool {
    if values.isEmpty { return true }
    return edit { yaml in
      let items = values.joined(separator: ", ")
      guard let (keyNode, value) = yaml.member(key) else {
        return yaml.insertingLine("\(key): [\(items)]")
      }
      switch value {
      case .sequence(let sequence) where yaml.isFlow(sequence):
        guard let start = yaml.start(of: value) else { return nil }
        guard let last = sequence.last else { return (start + 1..<start + 1, items) }
        return yaml.end(of: last).map { ($0..<$0, ", " + items) }
      case .sequence(let sequence):
        guard let last = sequence.last, let start = yaml.start(of: last),
          let end = yaml.end(of: last)
        else { return nil }
        let lead = yaml.bytes[yaml.lineStart(start)..<start]
        guard lead.contains(45), lead.allSatisfy({ $0 == 32 || $0 == 45 }) else { return nil }
        let place = yaml.lineEnd(end)
        let newline = yaml.bytes[place] == 13 ? "\r\n" : "\n"
        let lines = values.map { newline + String(decoding: lead, as: UTF8.self) + $0 }
        return (place..<place, lines.joined())
      case .scalar(let scalar):
        if scalar.style == .plain, ["", "~", "null"].contains(scalar.string) {
          guard let end = yaml.end(of: keyNode), yaml.bytes[end] == 58 else { return nil }
          return (
            end + 1..<end + 1 + (scalar.string.isEmpty ? 0 : 1 + scalar.string.utf8.count),
            " [\(items)]"
          )
        }
        guard let start = yaml.start(of: value), let end = yaml.end(of: value) else { return nil }
        let old = String(decoding: yaml.bytes[start..<end], as: UTF8.self)
        return (start..<end, "[\(old), \(items)]")
      default: return nil
      }
    }
  }

  /// Takes a text out of a list; a list that would be empty goes with its key.
  public mutating func remove(_ text: String, fromList key: String) -> Bool {
    edit { yaml in
      guard let (keyNode, value) = yaml.member(key) else { return nil }
      guard let sequence = value.sequence else { return yaml.removing(keyNode, value) }
      guard let place = sequence.firstIndex(where: { $0.string == text }) else { return nil }
      return sequence.count == 1
        ? yaml.removing(keyNode, value) : yaml.removing(item: place, of: sequence)
    }
  }

  /// Gives a key a text as its value.
  public mutating func set(_ key: String, to text: String) -> Bool {
    edit { yaml in
      guard let value = yaml.member(key)?.value else {
        return yaml.insertingLine("\(key): \(plainOrQuoted(text))")
      }
      guard value.scalar != nil, let start = yaml.start(of: value), let end = yaml.end(of: value)
      else { return nil }
      return (start..<end, (start == end ? " " : "") + plainOrQuoted(text))
    }
  }

  /// Writes one id for another in a list of persons, of the file or of its meetings. Who stands twice then
  /// stands once, and a meeting of one is none.
  public mutating func replacePerson(_ old: String, by new: String) -> Bool {
    if PlacedYAML(text)?.member("people")?.value.string == old, !set("people", to: new) {
      return false
    }
    while let yaml = PlacedYAML(text), let place = yaml.firstPerson(old) {
      if !edit({ $0.writing(new, at: place) }) { return false }
    }
    return PlacedYAML(text) != nil
  }

  /// Makes one edit: the bytes to replace, and by what.
  private mutating func edit(_ make: (PlacedYAML) -> (Range<Int>, String)?) -> Bool {
    guard let yaml = PlacedYAML(text), let (range, new) = make(yaml),
      range.upperBound <= yaml.bytes.count
    else { return false }
    var bytes = yaml.bytes
    bytes.replaceSubrange(range, with: new.utf8)
    text = String(decoding: bytes, as: UTF8.self)
    return true
  }
}

/// Where a person's id stands in a list.
struct PersonPlace {
  var index: Int
  var list: Node.Sequence
  /// The meeting, and its place among the meetings; nil for the list `people`.
  var meeting: Int?
}

extension PlacedYAML {
  fileprivate func insertingLine(_ line: String) -> (Range<Int>, String) {
    (range.upperBound..<range.upperBound, line + "\n")
  }

  /// The lines of a member.
  fileprivate func removing(_ key: Node, _ value: Node) -> (Range<Int>, String)? {
    guard let start = start(of: key), let end = end(of: value) else { return nil }
    return (lineStart(start)..<nextLine(end), "")
  }

  fileprivate func removing(item place: Int, of list: Node.Sequence) -> (Range<Int>, String)? {
    guard let start = start(of: list[place]), let end = end(of: list[place]) else { return nil }
    if !isFlow(list) { return (lineStart(start)..<nextLine(end), "") }
    if place + 1 < list.count {
      return self.start(of: list[place + 1]).map { (start..<$0, "") }
    }
    return place > 0 ? self.end(of: list[place - 1]).map { ($0..<end, "") } : (start..<end, "")
  }

  fileprivate func firstPerson(_ id: String) -> PersonPlace? {
    if let list = member("people")?.value.sequence,
      let index = list.firstIndex(where: { $0.string == id })
    {
      return PersonPlace(index: index, list: list)
    }
    for (meeting, item) in (member("meetings")?.value.sequence ?? []).enumerated() {
      guard let list = item.mapping?["who"]?.sequence else { continue }
      if let index = list.firstIndex(where: { $0.string == id }) {
        return PersonPlace(index: index, list: list, meeting: meeting)
      }
    }
    return nil
  }

  fileprivate func writing(_ new: String, at place: PersonPlace) -> (Range<Int>, String)? {
    let isThere = place.list.contains { $0.string == new }
    if isThere, let meeting = place.meeting, place.list.count == 2 {
      guard let (key, value) = member("meetings"), let meetings = value.sequence else { return nil }
      return meetings.count == 1 ? removing(key, value) : removing(item: meeting, of: meetings)
    }
    if isThere { return removing(item: place.index, of: place.list) }
    let node = place.list[place.index]
    guard let start = start(of: node), let end = end(of: node) else { return nil }
    return (start..<end, new)
  }
}
