/// A template with all that it puts in, each name resolved to where its value lies: what is rendered.
///
/// Which names a page has is known before any page is made, so a name is looked up once, when the
/// template is bound to the page's values, and never again.
struct BoundTemplate: Sendable {
  /// A step of the rendering. Sections name the step behind their end.
  enum Step: Sendable {
    /// A part of `text`.
    case text(start: Int, end: Int)
    case value(Path, isHTML: Bool)
    case section(Path, end: Int)
    case inverted(Path, end: Int)
    /// The row of an article, which may have been rendered before.
    case row(end: Int)
  }

  /// Where a value lies: how many scopes further out, and the numbers of up to three names in turn.
  struct Path: Sendable, Equatable {
    var depth: Int32
    var first: Int16 = -1
    var second: Int16 = -1
    var third: Int16 = -1
  }

  private(set) var steps: [Step] = []
  /// All that is written as it stands.
  private(set) var text: [UInt8] = []

  /// Binds a template to the values that it gets; nil where one of its names has more than three parts.
  init?(_ name: String, in templates: [String: CompiledTemplate], to tree: ValueTree) {
    var binder = Binder(templates: templates, scopes: [tree])
    guard binder.put(name, depth: 0) else { return nil }
    steps = binder.steps
    text = binder.text
  }
}

private struct Binder {
  let templates: [String: CompiledTemplate]
  var scopes: [ValueTree]
  /// The scopes that are a text, and where it lies as seen from the outermost: inside of `{{#source}}`, what
  /// `{{source}}` stands for is at hand.
  private var texts: [(scope: Int, path: BoundTemplate.Path)] = []
  var steps: [BoundTemplate.Step] = []
  var text: [UInt8] = []

  init(templates: [String: CompiledTemplate], scopes: [ValueTree]) {
    self.templates = templates
    self.scopes = scopes
  }

  mutating func put(_ name: String, depth: Int) -> Bool {
    guard depth < 50, let template = templates[name] else { return false }
    guard name == RenderedRows.partial, depth > 0 else { return bind(template.nodes, depth) }
    let place = steps.count
    steps.append(.row(end: 0))
    guard bind(template.nodes, depth) else { return false }
    steps[place] = .row(end: steps.count)
    return true
  }

  private mutating func bind(_ nodes: [CompiledTemplate.Node], _ depth: Int) -> Bool {
    for node in nodes {
      switch node {
      case .bytes(let bytes): write(bytes)
      case .partial(let name): if !put(name, depth: depth + 1) { return false }
      case .value(let name, let isHTML):
        guard let found = resolve(name) else { continue }
        guard let path = found.path else { return false }
        steps.append(.value(nearest(path), isHTML: isHTML))
      case .section(let name, let inner):
        guard let found = resolve(name) else { continue }
        guard let path = found.path else { return false }
        let place = steps.count
        steps.append(.section(path, end: 0))
        guard bind(inner, depth, inside: found.tree, at: path) else { return false }
        steps[place] = .section(path, end: steps.count)
      case .inverted(let name, let inner):
        guard let found = resolve(name) else {
          if !bind(inner, depth) { return false }
          continue
        }
        guard let path = found.path else { return false }
        let place = steps.count
        steps.append(.inverted(path, end: 0))
        guard bind(inner, depth) else { return false }
        steps[place] = .inverted(path, end: steps.count)
      }
    }
    return true
  }

  /// A flag opens no scope of its own.
  private mutating func bind(
    _ nodes: [CompiledTemplate.Node], _ depth: Int, inside tree: ValueTree,
    at path: BoundTemplate.Path
  ) -> Bool {
    let known = texts.count
    switch tree {
    case .flag: return bind(nodes, depth)
    case .list(let item): scopes.append(item)
    case .text, .html:
      texts.append((scopes.count, fromOutermost(path)))
      scopes.append(tree)
    case .object: scopes.append(tree)
    }
    defer {
      scopes.removeLast()
      texts.removeSubrange(known...)
    }
    return bind(nodes, depth)
  }

  private func fromOutermost(_ path: BoundTemplate.Path) -> BoundTemplate.Path {
    var path = path
    path.depth = Int32(scopes.count - 1) - path.depth
    return path
  }

  /// The same value where it is at hand, so that it is not made again.
  private func nearest(_ path: BoundTemplate.Path) -> BoundTemplate.Path {
    let sought = fromOutermost(path)
    guard let text = texts.last(where: { $0.path == sought }) else { return path }
    return BoundTemplate.Path(depth: Int32(scopes.count - 1 - text.scope))
  }

  private mutating func write(_ bytes: [UInt8]) {
    text += bytes
    steps.append(.text(start: text.count - bytes.count, end: text.count))
  }

  /// What a name stands for: its first part is looked up from the innermost scope outwards. Nil where
  /// there is no such name; no path where it is too long.
  private func resolve(
    _ name: CompiledTemplate.Name
  ) -> (path: BoundTemplate.Path?, tree: ValueTree)? {
    guard let first = name.first else {
      return (BoundTemplate.Path(depth: 0), scopes[scopes.count - 1])
    }
    for (depth, scope) in scopes.reversed().enumerated() {
      guard case .object(let names) = scope, names[first] != nil else { continue }
      var tree = scope
      var numbers: [Int16] = []
      for part in [first] + name.rest {
        guard case .object(let names) = tree, let next = names[part] else { return nil }
        // The number of a name is its place among the sorted ones.
        numbers.append(Int16(names.keys.count { $0 < part }))
        tree = next
      }
      if numbers.count > 3 { return (nil, tree) }
      numbers += [-1, -1]
      return (
        BoundTemplate.Path(
          depth: Int32(depth), first: numbers[0], second: numbers[1], third: numbers[2]), tree
      )
    }
    return nil
  }
}
