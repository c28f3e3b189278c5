import ChronicleDiagnostics
import ChronicleMarkdown
import ChronicleModel
import ChronicleSite

/// A template with the texts of the interface put in where it asks for them.
///
///     {{say.people}}                   ->  People
///     {{say.n_articles(count)}}        ->  {{#count_is.one}}{{count}} article{{/count_is.one}}…
///     {{say.page_of(number,total)}}    ->  Page {{number}} of {{total}}
///
/// Texts are escaped for HTML; done once, before a template is compiled, so that it costs no page
/// anything. Reports `unknown-text`.
func expanded(
  _ template: [UInt8], path: String, with wording: Wording, _ diagnostics: inout [Diagnostic]
) -> [UInt8] {
  var out: [UInt8] = []
  for piece in pieces(of: template) {
    switch piece {
    case .template(let bytes): out += bytes
    case .text(let name, let values, let offset):
      if let text = wording.texts[name] {
        out += source(of: text, values, wording).utf8
      } else {
        diagnostics.append(
          .unknownText(
            name, wording.texts.keys.sorted(), at: Location(path, offset: offset, in: template)))
      }
    }
  }
  return out
}

/// A script with the texts that it asks for, as parts of texts in double quotes.
func expanded(script: [UInt8], with wording: Wording) -> [UInt8] {
  var out: [UInt8] = []
  for piece in pieces(of: script) {
    switch piece {
    case .template(let bytes): out += bytes
    case .text(let name, _, _):
      for scalar in wording(name).unicodeScalars {
        switch scalar {
        case "\"", "\\", "<", "\n", "\r", "\u{2028}", "\u{2029}":
          let digits = String(scalar.value, radix: 16)
          out += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
        default: out += String(scalar).utf8
        }
      }
    }
  }
  return out
}

private enum Piece {
  case template(ArraySlice<UInt8>)
  /// The text's name, the template's values for its slots, and where the name stands.
  case text(String, [String], Int)
}

private func pieces(of template: [UInt8]) -> [Piece] {
  var pieces: [Piece] = []
  var rest = template[...]
  while let open = rest.place(of: opening),
    let close = rest[(open + opening.count)...].place(of: closing)
  {
    pieces.append(.template(rest[..<open]))
    let start = open + opening.count
    let inside = Substring(decoding: rest[start..<close], as: UTF8.self)
    let parts = inside.split { "(), ".contains($0) }.map(String.init)
    pieces.append(.text(parts.first ?? "", Array(parts.dropFirst()), start))
    rest = rest[(close + closing.count)...]
  }
  return pieces + [.template(rest)]
}

private let opening = Array("{{say.".utf8)
private let closing = Array("}}".utf8)

extension ArraySlice<UInt8> {
  /// Where some bytes first stand.
  fileprivate func place(of bytes: [UInt8]) -> Int? {
    var start = startIndex
    while let found = self[start...].firstIndex(of: bytes[0]) {
      if self[found...].starts(with: bytes) { return found }
      start = found + 1
    }
    return nil
  }
}

/// What stands in a template for a text.
private func source(of text: InterfaceText, _ values: [String], _ wording: Wording) -> String {
  switch text {
  case .text(let text): filled(text, values) { "{{\($0)}}" }
  case .list(let items): filled(items.joined(separator: ", "), values) { "{{\($0)}}" }
  case .forms(let forms):
    pluralCategories.compactMap { category in
      guard let text = forms[category], let value = values.first else { return nil }
      let inner = filled(text, values) { "<b>{{\($0)}}</b>" }
      let flag = "\(value)_is.\(category)"
      return forms.count == 1 ? inner : "{{#\(flag)}}\(inner){{/\(flag)}}"
    }.joined()
  }
}

private func filled(
  _ text: String, _ values: [String], _ slot: (String) -> String
) -> String {
  slots(in: text).map { piece in
    switch piece {
    case .slot(let index): index < values.count ? slot(values[index]) : ""
    case .text(let text):
      String(decoding: escaped(text), as: UTF8.self).replacing("{", with: "&#123;")
    }
  }.joined()
}

private func escaped(_ text: String) -> [UInt8] {
  var out: [UInt8] = []
  escapeHTML(text.utf8, into: &out)
  return out
}

extension Diagnostic {
  fileprivate static func unknownText(
    _ name: String, _ names: [String], at location: Location
  ) -> Diagnostic {
    Diagnostic(
      .error, "unknown-text", "no text of the interface is called '\(name)'", at: location,
      help: nearest(to: name, among: names).map { "did you mean 'say.\($0)'?" }
        ?? "templates/words/en.yml has them all")
  }
}
