import ChronicleDiagnostics
import ChronicleModel

/// Checks that templates name only values that their pages have.
///
/// A partial is checked with the values of each place that puts it in.
func check(_ templates: [String: ScannedTemplate]) -> [Diagnostic] {
  var found: Set<Diagnostic> = []
  for (kind, tree) in pageTrees { found.formUnion(check(kind, with: tree, in: templates)) }
  return found.sorted()
}

/// Checks one template, and those that it puts in, with the values that it gets.
func check(
  _ name: String, with tree: ValueTree, in templates: [String: ScannedTemplate]
) -> Set<Diagnostic> {
  var check = TemplateCheck(templates: templates, scopes: [tree])
  check.run(name)
  return check.diagnostics
}

private struct TemplateCheck {
  let templates: [String: ScannedTemplate]
  /// The values that are open, the innermost last.
  var scopes: [ValueTree]
  var diagnostics: Set<Diagnostic> = []
  /// The templates that are being put into each other.
  private var chain: [String] = []
  /// What has been checked in the present scopes, so that no partial is checked twice for nothing.
  private var done: Set<String> = []

  init(templates: [String: ScannedTemplate], scopes: [ValueTree]) {
    self.templates = templates
    self.scopes = scopes
  }

  mutating func run(_ name: String) {
    guard let template = templates[name] else { return }
    chain.append(name)
    var depths: [Int] = []
    for token in template.tokens {
      switch token.tag {
      case .text: value(token, template, isHTML: false)
      case .unescaped: value(token, template, isHTML: true)
      case .section, .inverted:
        depths.append(scopes.count)
        if let tree = resolve(token, template), token.tag == .section { open(tree) }
      case .block, .parent:
        depths.append(scopes.count)
        if token.tag == .parent { partial(token, template) }
      case .end:
        let depth = depths.popLast() ?? scopes.count
        if depth < scopes.count { done = [] }
        scopes.removeSubrange(depth...)
      case .partial: partial(token, template)
      }
    }
    chain.removeLast()
  }

  private mutating func open(_ tree: ValueTree) {
    if case .list(let item) = tree { scopes.append(item) } else { scopes.append(tree) }
    done = []
  }

  private mutating func partial(_ token: ScannedTemplate.Token, _ template: ScannedTemplate) {
    if token.name.hasPrefix("*") { return }
    guard templates[token.name] != nil else {
      diagnostics.insert(
        .unknownPartial(
          token.name, Array(templates.keys), at: template.location(of: token)))
      return
    }
    if chain.contains(token.name) {
      diagnostics.insert(.recursion(token.name, at: template.location(of: token)))
      return
    }
    if done.insert(token.name).inserted { run(token.name) }
  }

  private mutating func value(
    _ token: ScannedTemplate.Token, _ template: ScannedTemplate, isHTML: Bool
  ) {
    switch (resolve(token, template), isHTML) {
    case (.text, true):
      diagnostics.insert(.unescaped(token.name, at: template.location(of: token)))
    case (.list, _), (.object, _):
      diagnostics.insert(.noText(token.name, at: template.location(of: token)))
    case (.html, false):
      diagnostics.insert(.escapedHTML(token.name, at: template.location(of: token)))
    default: break
    }
  }

  /// What a name stands for in the open scopes; an unknown one is reported.
  private mutating func resolve(
    _ token: ScannedTemplate.Token, _ template: ScannedTemplate
  ) -> ValueTree? {
    // A transform of swift-mustache stands around the name: {{uppercased(name)}}.
    let name = token.name.split { "()".contains($0) }.last.map(String.init) ?? ""
    if name.isEmpty || name == "." { return name.isEmpty ? nil : scopes.last }
    let parts = name.split(separator: ".").map(String.init)
    guard let first = parts.first else { return nil }
    let outer = name.hasPrefix(".") ? scopes.suffix(1) : scopes[...]
    for scope in outer.reversed() {
      guard case .object(let names) = scope, var tree = names[first] else { continue }
      for part in parts.dropFirst() {
        guard case .object(let inner) = tree, let next = inner[part] else {
          report(token, part, tree, template)
          return nil
        }
        tree = next
      }
      return tree
    }
    report(token, first, nil, template)
    return nil
  }

  private mutating func report(
    _ token: ScannedTemplate.Token, _ part: String, _ tree: ValueTree?,
    _ template: ScannedTemplate
  ) {
    var names: Set<String> = []
    for scope in tree.map({ [$0] }) ?? scopes {
      if case .object(let inner) = scope { names.formUnion(inner.keys) }
    }
    diagnostics.insert(
      .unknownValue(token.name, part, names.sorted(), at: template.location(of: token)))
  }
}

extension Diagnostic {
  fileprivate static func unknownValue(
    _ name: String, _ part: String, _ names: [String], at location: Location
  ) -> Diagnostic {
    let near = nearest(to: part, among: names).map { "did you mean '\($0)'? " } ?? ""
    return Diagnostic(
      .error, "unknown-template-value", "no value here is called '\(name)'", at: location,
      help: near
        + (names.isEmpty
          ? "there are no names here" : "there are: " + names.joined(separator: ", ")))
  }

  fileprivate static func unknownPartial(
    _ name: String, _ names: [String], at location: Location
  ) -> Diagnostic {
    Diagnostic(
      .error, "unknown-partial", "there is no template '\(name)'", at: location,
      help: nearest(to: name, among: names).map { "did you mean '\($0)'?" }
        ?? "add templates/\(name).mustache")
  }

  fileprivate static func recursion(_ name: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .error, "template-recursion", "'\(name)' is put into itself, without end", at: location)
  }

  fileprivate static func unescaped(_ name: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .error, "unescaped-value", "'\(name)' is text, and would be taken for HTML", at: location,
      help: "write {{\(name)}}")
  }

  fileprivate static func noText(_ name: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .error, "no-text", "'\(name)' has parts, and is no text itself", at: location,
      help: "write {{#\(name)}}…{{/\(name)}}, and names of its parts inside")
  }

  fileprivate static func escapedHTML(_ name: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .warning, "escaped-html", "'\(name)' is HTML, and its tags would show", at: location,
      help: "write {{{\(name)}}}")
  }
}
