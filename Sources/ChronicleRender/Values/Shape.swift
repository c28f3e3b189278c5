import ChronicleModel
import ChronicleSite

/// What a view gives to templates: each name, what it stands for, and how it is made from the view.
///
/// Declared once for each view. Templates are checked against it, and values come from it.
struct Shape<View: Sendable>: Sendable {
  private let fields: ShapeFields<View>
  private let row: (@Sendable (View) -> ArticleRowView.Key)?

  /// A shape of fields; `row` says of an article in a list which it is.
  init(_ fields: [Field<View>], row: (@Sendable (View) -> ArticleRowView.Key)? = nil) {
    self.row = row
    self.fields = ShapeFields(fields + fields.compactMap(\.categories))
  }

  /// A page's shape: what every page has, the page's own fields, and `has` for each of its lists.
  init(page fields: [Field<View>]) {
    let lists = fields.compactMap { field in
      field.isFilled.map { isFilled in
        Field<View>(name: field.name, tree: .flag) { .flag(isFilled($0)) }
      }
    }
    self.init(fields + [.group("has", lists)])
  }

  var tree: ValueTree {
    .object(Dictionary(uniqueKeysWithValues: fields.sorted.map { ($0.name, $0.tree) }))
  }

  func value(of view: View) -> TemplateValue {
    .object(ViewObject(view, fields, row: row?(view)))
  }
}

/// The fields of a shape, sorted by name; a field's place is its number.
///
/// A class only so that the many objects of one shape share it.
final class ShapeFields<View: Sendable>: Sendable {
  let sorted: [Field<View>]
  let numbers: [String: Int]
  /// Makes the value of a number for an object of this shape.
  let makers: [ValueMaker]

  init(_ fields: [Field<View>]) {
    let byName = Dictionary(fields.map { ($0.name, $0) }) { _, last in last }
    sorted = byName.values.sorted { $0.name < $1.name }
    numbers = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.name, $0) })
    makers = sorted.map(\.value)
  }
}

/// Makes a value from the object of a view.
///
/// The type of the view is left out so that a list of these is of one type for all shapes: looking up a type
/// that depends on another takes longer than most values. A list of bare functions would wrap each in another,
/// for whose wrapping two cores that call it wait for each other.
struct ValueMaker: Sendable {
  let make: @Sendable (TemplateObject) -> TemplateValue
}

/// One name of a shape.
struct Field<View: Sendable>: Sendable {
  let name: String
  let tree: ValueTree
  let value: ValueMaker
  /// For a list: whether it has anything.
  var isFilled: (@Sendable (TemplateObject) -> Bool)?
  /// For a number that texts of the interface count with: which plural category it has.
  var category: (@Sendable (View) -> String?)?

  init(
    name: String, tree: ValueTree, value: @escaping @Sendable (TemplateObject) -> TemplateValue,
    isFilled: (@Sendable (TemplateObject) -> Bool)? = nil
  ) {
    self.name = name
    self.tree = tree
    self.value = ValueMaker(make: value)
    self.isFilled = isFilled
  }

  /// The field `NAME_is` beside such a number, with a flag for each plural category.
  fileprivate var categories: Field? {
    guard let category else { return nil }
    let flags = Shape<String>(pluralCategories.map { name in .flag(name) { $0 == name } })
    return .object(name + "_is", flags, category)
  }

  static func text(
    _ name: String, _ text: @escaping @Sendable (View) -> String?
  ) -> Field {
    Field(name: name, tree: .text) { .optional(text(view(of: $0))) }
  }

  static func number(
    _ name: String, _ number: @escaping @Sendable (View) -> Int?
  ) -> Field {
    Field(name: name, tree: .text) { number(view(of: $0)).map { .text(String($0)) } ?? .none }
  }

  /// A number that texts of the interface count with.
  static func count(
    _ name: String, _ count: @escaping @Sendable (View) -> Count?
  ) -> Field {
    var field = Field.number(name) { count($0)?.number }
    field.category = { count($0)?.category }
    return field
  }

  static func flag(
    _ name: String, _ flag: @escaping @Sendable (View) -> Bool
  ) -> Field {
    Field(name: name, tree: .flag) { .flag(flag(view(of: $0))) }
  }

  static func html(
    _ name: String, _ html: @escaping @Sendable (View) -> [UInt8]?
  ) -> Field {
    Field(name: name, tree: .html) {
      guard let html = html(view(of: $0)), !html.isEmpty else { return .none }
      return .html(html)
    }
  }

  static func texts(
    _ name: String, _ texts: @escaping @Sendable (View) -> [String]
  ) -> Field {
    Field(
      name: name, tree: .list(.text),
      value: { .list(texts(view(of: $0)).map { .text($0) }) },
      isFilled: { !texts(view(of: $0)).isEmpty })
  }

  /// A group of names of the same view.
  static func group(_ name: String, _ fields: [Field]) -> Field {
    let shape = Shape(fields)
    return Field(name: name, tree: shape.tree) { shape.value(of: view(of: $0)) }
  }

  static func object<Inner>(
    _ name: String, _ shape: Shape<Inner>, _ inner: @escaping @Sendable (View) -> Inner?
  ) -> Field {
    Field(name: name, tree: shape.tree) {
      inner(view(of: $0)).map { shape.value(of: $0) } ?? .none
    }
  }

  static func list<Inner>(
    _ name: String, _ shape: Shape<Inner>, _ items: @escaping @Sendable (View) -> [Inner]
  ) -> Field {
    Field(
      name: name, tree: .list(shape.tree),
      value: { .list(items(view(of: $0)).map { shape.value(of: $0) }) },
      isFilled: { !items(view(of: $0)).isEmpty })
  }

  /// The view of an object of the shape to which the field belongs.
  @inline(__always)
  private static func view(of object: TemplateObject) -> View {
    unsafeDowncast(object, to: ViewObject<View>.self).view
  }
}
