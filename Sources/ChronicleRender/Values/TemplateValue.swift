import ChronicleSite

/// A value that a template can show.
package indirect enum TemplateValue: Sendable {
  /// Nothing, though the page has the name: hides one of the same name further out.
  case none
  case text(String)
  /// Text that is HTML already.
  case html([UInt8])
  case flag(Bool)
  case list([TemplateValue])
  case object(TemplateObject)

  /// A text, or nothing where it is absent or empty.
  static func optional(_ text: String?) -> TemplateValue {
    guard let text, !text.isEmpty else { return .none }
    return .text(text)
  }
}

/// Values by name, each made when it is asked for.
package struct TemplateObject: Sendable {
  private let value: @Sendable (String) -> TemplateValue?
  /// For an article in a list: which, so that a row rendered before is found.
  let row: ArticleRowView.Key?

  init(row: ArticleRowView.Key? = nil, _ value: @escaping @Sendable (String) -> TemplateValue?) {
    self.value = value
    self.row = row
  }

  /// The value of a name; nil where there is no such name.
  package func callAsFunction(_ name: String) -> TemplateValue? { value(name) }
}

/// The names that a page has, and what they stand for.
package indirect enum ValueTree: Sendable {
  case text
  case html
  case flag
  case list(ValueTree)
  case object([String: ValueTree])
}
