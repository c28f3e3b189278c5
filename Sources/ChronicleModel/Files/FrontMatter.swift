import ChronicleDiagnostics
import Yams

/// The YAML at the head of a content file, read key by key; every wrong value becomes a diagnostic at
/// its place, and the reading goes on.
public struct FrontMatter {
  public let path: String
  public private(set) var diagnostics: [Diagnostic] = []
  private let mapping: YAMLNode?
  private let firstLine: Int
  private var askedFor: [String] = []

  /// Reads a mapping of YAML that begins on a line of its file.
  ///
  /// Reports `invalid-yaml`, `front-matter-not-a-mapping` and `duplicate-key`.
  public init(yaml: String, path: String, firstLine: Int) {
    self.path = path
    self.firstLine = firstLine
    var mapping: YAMLNode?
    do {
      let node = try composedYAML(yaml)
      if let node, node.mapping != nil {
        mapping = YAMLNode(node)
      } else if let node, node != Node("") {
        diagnostics.append(
          .notAMapping(Location(path, line: firstLine + (node.mark?.line ?? 1) - 1)))
      }
    } catch let excess as YAMLExcess {
      diagnostics.append(
        Diagnostic(
          .error, "excessive-yaml", "this is not read: \(excess.message)",
          at: Location(path, line: firstLine + excess.line - 1),
          help: "write each key with its own value, on a line of its own"))
    } catch let error as YamlError {
      diagnostics.append(.invalidYAML(error, path: path, firstLine: firstLine))
    } catch {
      diagnostics.append(
        Diagnostic(.error, "invalid-yaml", "\(error)", at: Location(path, line: firstLine)))
    }
    self.mapping = mapping
  }

  /// Reads YAML of the common forms only, and without places; nil for all other.
  init?(commonYAML yaml: String, path: String) {
    guard let mapping = commonYAML(yaml) else { return nil }
    self.mapping = mapping
    self.path = path
    firstLine = 2
  }

  private init(mapping: YAMLNode, path: String, firstLine: Int) {
    self.mapping = mapping
    self.path = path
    self.firstLine = firstLine
  }

  /// Whether there is nothing that could be read.
  public var isEmpty: Bool { mapping == nil }

  /// Where a key's value stands.
  public func location(of key: String) -> Location {
    location(of: mapping?[key])
  }

  private func location(of node: YAMLNode?) -> Location {
    guard let node, let line = node.line, let column = node.column else {
      return Location(path, line: firstLine)
    }
    return Location(path, line: firstLine + line - 1, column: column)
  }

  private mutating func node(_ key: String) -> YAMLNode? {
    askedFor.append(key)
    guard let node = mapping?[key], !node.isNull else { return nil }
    return node
  }

  /// A text; nil where the key is absent or null.
  public mutating func string(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    guard let text = node.text else {
      diagnostics.append(.wrongValue(key, "one text", at: location(of: node)))
      return nil
    }
    return text
  }

  /// A list of texts; a single text counts as a list of one.
  public mutating func strings(_ key: String) -> [String] { texts(key).map(\.text) }

  /// A list of texts, each with its place.
  public mutating func texts(_ key: String) -> [(text: String, place: Location)] {
    guard let node = node(key) else { return [] }
    if let text = node.text { return [(text, location(of: node))] }
    guard let sequence = node.items else {
      diagnostics.append(.wrongValue(key, "a list of texts", at: location(of: node)))
      return []
    }
    return sequence.compactMap { item in
      if let text = item.text { return (text, location(of: item)) }
      diagnostics.append(.wrongValue(key, "a list of texts", at: location(of: item)))
      return nil
    }
  }

  /// Names that files had, without ending; what could be no file's name is reported.
  public mutating func ids(_ key: String) -> [String] {
    strings(key).filter { id in
      let isName =
        !id.isEmpty && !id.hasPrefix(".") && id.utf8.count < 200
        && id.unicodeScalars.allSatisfy {
          $0.value > 32 && $0 != "/" && $0 != "\\" && $0 != "\u{7F}"
        }
      if !isName {
        diagnostics.append(
          .wrongValue(
            key, "names of files without their ending", at: location(of: key),
            help: "write \(key): [old-name]"))
      }
      return isName
    }
  }

  /// The values of a mapping of texts, by their keys and with their places, in the order of the file.
  public mutating func pairs(_ key: String) -> [(key: String, value: String, location: Location)] {
    guard let node = node(key) else { return [] }
    guard let members = node.members else {
      diagnostics.append(.wrongValue(key, "a mapping", at: location(of: node)))
      return []
    }
    return members.compactMap { name, value in
      guard let name = name.text, let text = value.text else {
        diagnostics.append(.wrongValue(key, "a mapping of texts", at: location(of: value)))
        return nil
      }
      return (name, text, location(of: value))
    }
  }

  /// A date in EDTF.
  public mutating func date(_ key: String) -> EDTF? {
    string(key).flatMap { date($0, at: location(of: key)) }
  }

  public mutating func dates(_ key: String) -> [EDTF] {
    strings(key).compactMap { date($0, at: location(of: key)) }
  }

  private mutating func date(_ text: String, at location: Location) -> EDTF? {
    if let date = EDTF(parsing: text) { return date }
    diagnostics.append(.invalidDate(text, at: location))
    return nil
  }

  /// The tag of a language.
  public mutating func language(_ key: String) -> String? {
    guard let text = string(key) else { return nil }
    if isLanguageTag(text) { return text }
    diagnostics.append(.invalidLanguage(text, at: location(of: key)))
    return nil
  }

  public mutating func bool(_ key: String) -> Bool? {
    guard let text = string(key) else { return nil }
    switch text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      diagnostics.append(.wrongValue(key, "true or false", at: location(of: key)))
      return nil
    }
  }

  /// One of a set of words.
  public mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let text = string(key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    diagnostics.append(
      .wrongValue(
        key, "one of " + known.joined(separator: ", "), at: location(of: key),
        help: nearest(to: text, among: known).map { "did you mean '\($0)'?" }
          ?? "'\(text)' is none of them"))
    return nil
  }

  /// A mapping inside this one.
  public mutating func mapping<Value>(
    _ key: String, _ read: (inout FrontMatter) -> Value
  ) -> Value? {
    guard let node = node(key) else { return nil }
    guard node.members != nil else {
      diagnostics.append(.wrongValue(key, "a mapping", at: location(of: node)))
      return nil
    }
    return nested(node, read)
  }

  /// Mappings in a list.
  public mutating func mappings<Value>(
    _ key: String, _ read: (inout FrontMatter) -> Value?
  ) -> [Value] {
    guard let node = node(key) else { return [] }
    guard let sequence = node.items else {
      diagnostics.append(.wrongValue(key, "a list of mappings", at: location(of: node)))
      return []
    }
    return sequence.compactMap { item in
      guard item.members != nil else {
        diagnostics.append(.wrongValue(key, "a list of mappings", at: location(of: item)))
        return nil
      }
      return nested(item, read)
    }
  }

  private mutating func nested<Value>(
    _ mapping: YAMLNode, _ read: (inout FrontMatter) -> Value
  ) -> Value {
    var inner = FrontMatter(mapping: mapping, path: path, firstLine: firstLine)
    let value = read(&inner)
    inner.reportUnknownKeys()
    diagnostics += inner.diagnostics
    return value
  }

  /// The keys, in the order of the file.
  public var keys: [String] { mapping?.members?.compactMap(\.key.text) ?? [] }

  /// Whether a key's value is a list.
  public func isList(_ key: String) -> Bool { mapping?[key]?.items != nil }

  /// Whether a key's value is a mapping rather than a text.
  public func isMapping(_ key: String) -> Bool { mapping?[key]?.members != nil }

  public mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// Takes a key as known, whatever its value.
  public mutating func ignore(_ key: String) {
    askedFor.append(key)
  }

  /// Reports every key that nothing has asked for, as `unknown-key`, with the nearest known one.
  public mutating func reportUnknownKeys() {
    for (key, _) in mapping?.members ?? [] {
      guard let name = key.text, !askedFor.contains(name) else { continue }
      diagnostics.append(
        .unknownKey(
          name, nearest: nearestKey(to: name, among: askedFor), at: location(of: key)))
    }
  }
}
