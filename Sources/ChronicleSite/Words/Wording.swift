import ChronicleDiagnostics
import ChronicleModel

/// The texts of the pages in one language: what stands in a file of `templates/words`.
///
/// A class only so that the many views that speak share one.
public final class Wording: Sendable {
  /// The BCP 47 tag of the texts.
  public let language: String
  /// By key; texts that a language lacks are those of English.
  public let texts: [String: InterfaceText]
  let plurals: PluralRule
  let dates: DatePatterns

  /// - Parameters:
  ///   - language: What `chronicle.yml` asks for.
  ///   - builtIn: The program's own files, by their path under `templates/`.
  ///   - own: The files of the chronicle's `templates/`; their texts go before the program's.
  ///
  /// Reports `unknown-language` where no file is in the language asked for; then English serves.
  public init(
    language: String, builtIn: [String: [UInt8]], own: [String: [UInt8]],
    _ diagnostics: inout [Diagnostic]
  ) {
    func read(
      _ name: String, in files: [String: [UInt8]], known: [String: InterfaceText]?
    ) -> [String: InterfaceText] {
      guard let bytes = files[path(name)] else { return [:] }
      return interfaceTexts(
        path: "templates/" + path(name), yaml: String(decoding: bytes, as: UTF8.self), known: known,
        &diagnostics)
    }
    let english = read("en", in: builtIn, known: nil)
    let files = Set(builtIn.keys).union(own.keys)
    let candidates = [language, language.split(separator: "-").first.map(String.init) ?? ""]
    let name = candidates.first { files.contains(path($0)) }
    if name == nil { diagnostics.append(.unknownLanguage(language, files)) }
    let chosen = name ?? "en"
    self.language = name == nil ? "en" : language
    let translated = chosen == "en" ? [:] : read(chosen, in: builtIn, known: english)
    texts = english.merging(translated) { _, new in new }
      .merging(read(chosen, in: own, known: english)) { _, new in new }
    plurals = PluralRule(language: chosen)
    dates = DatePatterns(texts)
  }

  /// A text without slots.
  public func callAsFunction(_ key: String) -> String {
    if case .text(let text) = texts[key] { text } else { key }
  }

  /// A text with values in its slots: `#` or `#1` for the first, `#2` for the second.
  public func callAsFunction(_ key: String, _ values: String...) -> String {
    var text = ""
    for piece in slots(in: self(key)) {
      switch piece {
      case .text(let part): text += part
      case .slot(let index): text += index < values.count ? values[index] : ""
      }
    }
    return text
  }

  /// A number as templates get it.
  func count(_ number: Int) -> Count { Count(number, plurals.category(of: number)) }

  /// A number with its noun: `1 article`.
  public func counted(_ key: String, _ number: Int) -> String {
    guard case .forms(let forms) = texts[key] else { return "\(number)" }
    let text = forms[plurals.category(of: number)] ?? forms["other"] ?? "#"
    return text.split(separator: "#", omittingEmptySubsequences: false)
      .joined(separator: String(number))
  }

}

private func path(_ name: String) -> String { "words/\(name).yml" }

/// A number, and the form that a noun takes beside it.
public struct Count: Sendable, Hashable {
  public let number: Int
  /// One of CLDR's plural categories.
  public let category: String

  init(_ number: Int, _ category: String) {
    self.number = number
    self.category = category
  }
}

/// A part of a text with slots.
public enum SlottedText: Sendable, Hashable {
  case text(String)
  /// From 0.
  case slot(Int)
}

/// Takes a text apart at its slots: `#` and `#1` are the first, `#2` the second.
public func slots(in text: String) -> [SlottedText] {
  var pieces: [SlottedText] = []
  var plain = ""
  var rest = Substring(text)
  while let character = rest.popFirst() {
    guard character == "#" else {
      plain.append(character)
      continue
    }
    if !plain.isEmpty { pieces.append(.text(plain)) }
    plain = ""
    var number = 1
    if let digit = rest.first?.wholeNumberValue, (1...9).contains(digit) {
      number = digit
      rest.removeFirst()
    }
    pieces.append(.slot(number - 1))
  }
  if !plain.isEmpty { pieces.append(.text(plain)) }
  return pieces
}

extension Diagnostic {
  fileprivate static func unknownLanguage(_ language: String, _ files: Set<String>) -> Diagnostic {
    let names = Set(files.filter { $0.hasPrefix("words/") && $0.hasSuffix(".yml") })
      .map { String($0.dropFirst("words/".count).dropLast(".yml".count)) }.sorted()
    return Diagnostic(
      .warning, "unknown-language", "there are no texts of the pages in the language '\(language)'",
      at: Location("chronicle.yml"),
      help: "there are \(names.joined(separator: ", ")); to add one, copy templates/words/en.yml "
        + "to templates/words/\(language).yml and translate it; until then English serves")
  }
}
