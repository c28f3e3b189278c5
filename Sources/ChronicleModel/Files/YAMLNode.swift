import Yams

/// A value of front matter as it stands, before anything is made of it.
struct YAMLNode: Sendable {
  enum Content: Sendable {
    /// A text; `isPlain` where it stands without quotation marks, so that it may mean nothing.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  var content: Content
  /// Line and column from 1, where they are known.
  var line: Int?
  var column: Int?

  init(_ content: Content) { self.content = content }

  /// What Yams has read.
  init(_ node: Node) {
    switch node {
    case .scalar(let scalar):
      content = .scalar(scalar.string, isPlain: scalar.style == .plain)
    case .sequence(let sequence): content = .sequence(sequence.map { YAMLNode($0) })
    case .mapping(let mapping):
      content = .mapping(mapping.map { (YAMLNode($0.key), YAMLNode($0.value)) })
    default: content = .scalar("", isPlain: false)
    }
    line = node.mark?.line
    column = node.mark?.column
  }

  var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }
  var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }
  var members: [(key: YAMLNode, value: YAMLNode)]? {
    if case .mapping(let members) = content { members } else { nil }
  }
  /// Whether it says that there is no value.
  var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// The value of a key of a mapping.
  subscript(key: String) -> YAMLNode? {
    members?.first { $0.key.text == key }?.value
  }
}
