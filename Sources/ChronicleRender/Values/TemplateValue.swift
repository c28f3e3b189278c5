import ChronicleSite

/// A value that a template can show.
public enum TemplateValue {
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

/// Values by name, each made when it is asked for; `ViewObject` makes them from a view.
///
/// Names have numbers, in their order, so that a template that knows the shape need not look them up.
public class TemplateObject {
  /// For an article in a list: which, so that a row rendered before is found.
  let row: ArticleRowView.Key?
  /// Values with parts, which templates ask for again and again.
  @exclusivity(unchecked)
  private var kept: [(number: Int, value: TemplateValue)] = []

  init(row: ArticleRowView.Key?) { self.row = row }

  /// The value of a number; nothing where there is no such number.
  func make(_ number: Int) -> TemplateValue { .none }

  /// The number of a name.
  func number(of name: String) -> Int? { nil }

  final func value(_ number: Int) -> TemplateValue {
    if !kept.isEmpty {
      for entry in kept where entry.number == number { return entry.value }
    }
    let value = make(number)
    if case .object = value { kept.append((number, value)) }
    return value
  }

  /// The value of a name; nil where there is no such name.
  public final func callAsFunction(_ name: String) -> TemplateValue? {
    number(of: name).map(value)
  }
}

/// The values that a view gives by its shape.
final class ViewObject<View: Sendable>: TemplateObject {
  let view: View
  private let fields: ShapeFields<View>

  init(_ view: View, _ fields: ShapeFields<View>, row: ArticleRowView.Key?) {
    self.view = view
    self.fields = fields
    super.init(row: row)
  }

  override func make(_ number: Int) -> TemplateValue { fields.makers[number].make(self) }
  override func number(of name: String) -> Int? { fields.numbers[name] }
}

/// The names that a page has, and what they stand for.
public indirect enum ValueTree: Sendable {
  case text
  case html
  case flag
  case list(ValueTree)
  case object([String: ValueTree])
}
