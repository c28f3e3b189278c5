import ChronicleMarkdown

/// Renders a bound template to bytes.
struct TemplateRenderer {
  let template: BoundTemplate
  /// Rendered article rows; see `RenderedRows`.
  let rows: RenderedRows?
  private var out: [UInt8] = []
  private var scopes: [Scope] = []

  /// An open section.
  private struct Scope {
    let value: TemplateValue
    /// What has its names, held by the value: to count holders anew for each name asked takes longer than most
    /// answers.
    let object: Unmanaged<TemplateObject>?

    init(_ value: TemplateValue) {
      self.value = value
      if case .object(let object) = value {
        self.object = .passUnretained(object)
      } else {
        object = nil
      }
    }
  }

  init(_ template: BoundTemplate, rows: RenderedRows?) {
    self.template = template
    self.rows = rows
  }

  mutating func render(_ value: TemplateValue) -> [UInt8] {
    out.reserveCapacity(16_384)
    scopes = [Scope(value)]
    run(0, template.steps.count)
    return out
  }

  private mutating func run(_ start: Int, _ end: Int) {
    var index = start
    while index < end {
      switch template.steps[index] {
      case .text(let start, let end):
        template.text.withUnsafeBufferPointer {
          out.append(contentsOf: UnsafeBufferPointer(rebasing: $0[start..<end]))
        }
      case .value(let path, let isHTML): write(value(path), isHTML: isHTML)
      case .section(let path, let end):
        section(value(path), index + 1, end)
        index = end
        continue
      case .inverted(let path, let end):
        if isFilled(value(path)) {
          index = end
          continue
        }
      case .row(let end):
        if let rows, let object = scopes[scopes.count - 1].object,
          let key = object._withUnsafeGuaranteedRef({ $0.row }), let bytes = rows[key]
        {
          out += bytes
          index = end
          continue
        }
      }
      index += 1
    }
  }

  private mutating func write(_ value: TemplateValue, isHTML: Bool) {
    switch value {
    case .text(let text):
      if isHTML { out += text.utf8 } else { escapeHTML(text, into: &out) }
    case .html(let bytes):
      if isHTML { out += bytes } else { escapeHTML(bytes, into: &out) }
    case .flag(let flag): out += (flag ? "true" : "false").utf8
    case .list, .object, .none: break
    }
  }

  private mutating func section(_ value: TemplateValue, _ start: Int, _ end: Int) {
    switch value {
    case .list(let items):
      for item in items { run(start, end, with: item) }
    case .flag(let flag):
      if flag { run(start, end) }
    case .none: break
    default: run(start, end, with: value)
    }
  }

  private mutating func run(_ start: Int, _ end: Int, with value: TemplateValue) {
    scopes.append(Scope(value))
    run(start, end)
    scopes.removeLast()
  }

  private func isFilled(_ value: TemplateValue) -> Bool {
    switch value {
    case .none: false
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    default: true
    }
  }

  private func value(_ path: BoundTemplate.Path) -> TemplateValue {
    let scope = scopes.count - 1 - Int(path.depth)
    if path.first < 0 { return scopes[scope].value }
    guard let object = scopes[scope].object else { return .none }
    let value = object._withUnsafeGuaranteedRef { $0.value(Int(path.first)) }
    if path.second < 0 { return value }
    guard case .object(let inner) = value else { return .none }
    let innerValue = inner.value(Int(path.second))
    if path.third < 0 { return innerValue }
    guard case .object(let innermost) = innerValue else { return .none }
    return innermost.value(Int(path.third))
  }
}
