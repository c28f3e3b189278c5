import ChronicleDiagnostics

/// A text of the interface, as a file of `templates/words` has it.
public enum InterfaceText: Sendable, Hashable {
  case text(String)
  /// A text with a number: for each of CLDR's plural categories that the language has, one.
  case forms([String: String])
  /// Names of months and the like.
  case list([String])
}

/// Reads a file of `templates/words`.
///
/// - Parameter known: The texts that there are; nil where the file is the one that says so.
public func interfaceTexts(
  path: String, yaml: String, known: [String: InterfaceText]?, _ diagnostics: inout [Diagnostic]
) -> [String: InterfaceText] {
  var keys = FrontMatter(yaml: yaml, path: path, firstLine: 1)
  var texts: [String: InterfaceText] = [:]
  for key in known.map({ $0.keys.sorted() }) ?? keys.keys {
    texts[key] = keys.interfaceText(key)
    if let text = texts[key], let other = known?[key], !text.isLike(other) {
      texts[key] = nil
      keys.report(
        Diagnostic(
          .error, "wrong-value", "'\(key)' takes \(other.kind)", at: keys.location(of: key)))
    }
  }
  keys.reportUnknownKeys()
  diagnostics += keys.diagnostics
  return texts
}

extension FrontMatter {
  fileprivate mutating func interfaceText(_ key: String) -> InterfaceText? {
    if isMapping(key) {
      let forms = mapping(key) { inner in
        Dictionary(
          uniqueKeysWithValues: pluralCategories.compactMap { form in
            inner.string(form).map { (form, $0) }
          })
      }
      return forms.map { .forms($0) }
    }
    if isList(key) { return .list(strings(key)) }
    return string(key).map { .text($0) }
  }
}

/// CLDR's names for the forms that a noun takes beside a number.
public let pluralCategories = ["zero", "one", "two", "few", "many", "other"]

extension InterfaceText {
  fileprivate func isLike(_ other: InterfaceText) -> Bool {
    switch (self, other) {
    case (.text, .text), (.forms, .forms): true
    case (.list(let items), .list(let others)): items.count == others.count
    default: false
    }
  }

  fileprivate var kind: String {
    switch self {
    case .text: "one text"
    case .forms: "a text for each form: {one: \"# article\", other: \"# articles\"}"
    case .list(let items): "a list of \(items.count) texts"
    }
  }
}
