import ChronicleMarkdown

/// Renders compiled templates to bytes.
struct TemplateRenderer {
  let templates: [String: CompiledTemplate]
  /// Rendered article rows, and the partial that they are of; see `RenderedRows`.
  let rows: RenderedRows?
  private var out: [UInt8] = []
  private var stack: [TemplateValue] = []

  init(_ templates: [String: CompiledTemplate], rows: RenderedRows?) {
    self.templates = templates
    self.rows = rows
  }

  mutating func render(_ name: String, _ value: TemplateValue) -> [UInt8] {
    out.reserveCapacity(16_384)
    stack = [value]
    partial(name)
    return out
  }

  private mutating func partial(_ name: String) {
    if let rows, name == RenderedRows.partial, case .object(let object) = stack.last,
      let row = object.row, let bytes = rows[row]
    {
      out += bytes
      return
    }
    if let template = templates[name] { write(template.nodes) }
  }

  private mutating func write(_ nodes: [CompiledTemplate.Node]) {
    for node in nodes {
      switch node {
      case .bytes(let bytes): out += bytes
      case .value(let name, let isHTML): write(value(name), isHTML: isHTML)
      case .section(let name, let inner): section(value(name), inner)
      case .inverted(let name, let inner):
        if !isFilled(value(name)) { write(inner) }
      case .partial(let name): partial(name)
      }
    }
  }

  private mutating func write(_ value: TemplateValue?, isHTML: Bool) {
    switch value {
    case .text(var text):
      if isHTML {
        out += text.utf8
      } else {
        text.withUTF8 { escapeHTML($0, into: &out) }
      }
    case .html(let bytes):
      if isHTML { out += bytes } else { escapeHTML(bytes, into: &out) }
    case .flag(let flag): out += (flag ? "true" : "false").utf8
    case .list, .object, .some(.none), nil: break
    }
  }

  private mutating func section(_ value: TemplateValue?, _ nodes: [CompiledTemplate.Node]) {
    switch value {
    case .list(let items):
      for item in items { write(nodes, with: item) }
    case .flag(let flag):
      if flag { write(nodes) }
    case .some(.none), nil: break
    case let value?: write(nodes, with: value)
    }
  }

  private mutating func write(_ nodes: [CompiledTemplate.Node], with value: TemplateValue) {
    stack.append(value)
    write(nodes)
    stack.removeLast()
  }

  private func isFilled(_ value: TemplateValue?) -> Bool {
    switch value {
    case .some(.none), nil: false
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    default: true
    }
  }

  /// What a name stands for: its first part is looked up from the innermost value outwards.
  private func value(_ name: CompiledTemplate.Name) -> TemplateValue? {
    guard let first = name.first else { return stack.last }
    for scope in stack.reversed() {
      guard case .object(let object) = scope, var value = object(first) else { continue }
      for part in name.rest {
        guard case .object(let inner) = value, let next = inner(part) else { return nil }
        value = next
      }
      return value
    }
    return nil
  }
}
