import Mustache

/// What swift-mustache sees of a value.
extension TemplateValue {
  var forMustache: Any {
    switch self {
    case .none: Absent()
    case .text(let text): Characters(text)
    case .html(let bytes): Characters(String(decoding: bytes, as: UTF8.self))
    case .flag(let flag): flag
    case .list(let items): items.map(\.forMustache)
    case .object(let object): Names(object)
    }
  }
}

/// A text; it has no names of its own, so that names inside its section are looked up further out.
private struct Characters: MustacheParent, MustacheCustomRenderable {
  let renderText: String
  var isNull: Bool { false }

  init(_ text: String) { renderText = text }

  func child(named: String) -> Any? { nil }
}

private struct Names: MustacheParent, MustacheCustomRenderable {
  let object: TemplateObject
  /// What has parts is no text itself.
  var renderText: String { "" }
  var isNull: Bool { false }

  init(_ object: TemplateObject) { self.object = object }

  func child(named name: String) -> Any? { object(name)?.forMustache }
}

/// A value that is not there, which shows as nothing and hides one of the same name further out.
private struct Absent: MustacheParent, MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }

  func child(named: String) -> Any? { nil }
}
