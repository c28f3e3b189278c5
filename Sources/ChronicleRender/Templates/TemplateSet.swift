import ChronicleDiagnostics
import ChronicleModel
import ChronicleSite
import Mustache
import Synchronization

/// The templates of a site: the built-in ones and the user's in their places, compiled and checked once.
public struct TemplateSet: Sendable {
  /// For templates of rarer forms.
  private let library: LateLibrary
  /// The templates of common forms only, which are rendered to bytes without detour.
  private let bound: [String: BoundTemplate]
  /// Whether a row of an article is the same on all pages of a depth.
  let hasFixedRows: Bool
  private let prints: [String: Fingerprint]
  /// The files under `assets/`, by their path under `templates/`.
  public let assets: [(path: String, bytes: [UInt8])]

  /// Compiles templates; `files` holds the user's own by their path under `templates/`.
  ///
  /// Reports `template-syntax`, `unknown-template-value`, `unknown-partial`, `template-recursion`,
  /// `unescaped-value`, `unused-template`, `unknown-text` and `invalid-encoding`; where a template
  /// cannot be compiled, the built-in one serves.
  public init(
    _ files: [String: [UInt8]], wording: Wording, _ diagnostics: inout [Diagnostic]
  ) {
    let builtIn = Dictionary(uniqueKeysWithValues: builtInTemplates.map { ($0.name, $0.bytes) })
    let all = builtIn.merging(files) { _, own in own }
    assets = all.filter { $0.key.hasPrefix("assets/") }.sorted { $0.key < $1.key }
      .map {
        ($0.key, $0.key.hasSuffix(".js") ? expanded(script: $0.value, with: wording) : $0.value)
      }
    var checked: [String: ScannedTemplate] = [:]
    for path in all.keys.sorted() where path.hasSuffix(".mustache") {
      let name = String(path.dropLast(".mustache".count))
      let candidates = [all[path], builtIn[path]].compactMap { $0 }
      for (rank, bytes) in candidates.enumerated() {
        var found: [Diagnostic] = []
        let bytes = expanded(bytes, path: "templates/" + path, with: wording, &found)
        // A test reads the built-in ones.
        let isSound = files[path] == nil || read(bytes, path: "templates/" + path, &found) != nil
        if rank == 0 { diagnostics += found }
        if isSound || rank > 0 {
          checked[name] = ScannedTemplate(path: "templates/" + path, bytes)
          break
        }
      }
    }
    library = LateLibrary(checked.mapValues(\.bytes))
    let compiled = complete(checked.compactMapValues { CompiledTemplate($0.bytes) })
    let trees = pageTrees + [(RenderedRows.partial, ArticleRowView.shape.tree)]
    var bound: [String: BoundTemplate] = [:]
    for (name, tree) in trees { bound[name] = BoundTemplate(name, in: compiled, to: tree) }
    self.bound = bound
    hasFixedRows =
      bound[RenderedRows.partial] != nil
      && check(RenderedRows.partial, with: ArticleRowView.shape.tree, in: checked).isEmpty
    prints = ChronicleRender.prints(of: checked)
    diagnostics += check(checked)
    diagnostics += strays(among: files.keys, builtIn: Set(builtIn.keys), checked)
  }

  /// The fingerprint of a template and of all that it puts in.
  func fingerprint(of name: String) -> Fingerprint { prints[name] ?? Fingerprint(of: []) }

  /// A page's text from its template.
  public func render(
    _ name: String, _ value: TemplateValue, rows: RenderedRows? = nil
  ) -> [UInt8] {
    guard let template = bound[name] else { return renderByLibrary(name, value) }
    var renderer = TemplateRenderer(template, rows: rows)
    return renderer.render(value)
  }

  /// The same by swift-mustache, which is the reference and knows all forms.
  public func renderByLibrary(_ name: String, _ value: TemplateValue) -> [UInt8] {
    Array((library.library.render(value.forMustache, withTemplate: name) ?? "").utf8)
  }
}

/// The templates as swift-mustache reads them, when it is first needed.
private final class LateLibrary: Sendable {
  private let texts: [String: [UInt8]]
  private let found = Mutex<MustacheLibrary?>(nil)

  init(_ texts: [String: [UInt8]]) { self.texts = texts }

  var library: MustacheLibrary {
    found.withLock { found in
      if let found { return found }
      var library = MustacheLibrary()
      for (name, text) in texts {
        if let template = try? MustacheTemplate(string: String(decoding: text, as: UTF8.self)) {
          library.register(template, named: name)
        }
      }
      found = library
      return library
    }
  }
}

private func prints(of templates: [String: ScannedTemplate]) -> [String: Fingerprint] {
  let own = templates.mapValues { Fingerprint(of: $0.bytes) }
  return templates.mapValues { template in
    var reached: Set<String> = []
    var waiting = [template]
    while let template = waiting.popLast() {
      for token in template.tokens where [.partial, .parent].contains(token.tag) {
        // A name that is a value may stand for any template.
        let names = token.name.hasPrefix("*") ? Array(templates.keys) : [token.name]
        for name in names where reached.insert(name).inserted {
          if let found = templates[name] { waiting.append(found) }
        }
      }
    }
    let all = [Fingerprint(of: template.bytes)] + reached.sorted().compactMap { own[$0] }
    return mixed(all + reached.sorted().map { Fingerprint(of: Array($0.utf8)) })
  }
}

/// Files that no page and no other template asks for, most often by a slip in their name.
private func strays(
  among paths: some Sequence<String>, builtIn: Set<String>, _ templates: [String: ScannedTemplate]
) -> [Diagnostic] {
  let partials = templates.values.flatMap { template in
    template.tokens.filter { [.partial, .parent].contains($0.tag) }.map { $0.name + ".mustache" }
  }
  let known = builtIn.union(partials)
  func isFree(_ path: String) -> Bool {
    path.hasPrefix("assets/") || path.hasPrefix("words/") && path.hasSuffix(".yml")
  }
  return paths.filter { !known.contains($0) && !isFree($0) }.sorted().map { path in
    Diagnostic(
      .warning, "unused-template", "nothing asks for this file", at: Location("templates/" + path),
      help: nearest(to: path, among: builtIn.sorted()).map { "did you mean 'templates/\($0)'?" }
        ?? "put it into a template with {{> name}}, or take it away")
  }
}

/// The templates that put in only such as are among them.
private func complete(_ templates: [String: CompiledTemplate]) -> [String: CompiledTemplate] {
  var templates = templates
  while true {
    let left = templates.filter { $0.value.partials.allSatisfy { templates[$0] != nil } }
    if left.count == templates.count { return left }
    templates = left
  }
}

private func read(
  _ bytes: [UInt8], path: String, _ diagnostics: inout [Diagnostic]
) -> MustacheTemplate? {
  guard let text = String(validating: bytes, as: UTF8.self) else {
    diagnostics.append(
      Diagnostic(
        .error, "invalid-encoding", "the template is not UTF-8", at: Location(path, line: 1),
        help: "save it as UTF-8"))
    return nil
  }
  do {
    return try MustacheTemplate(string: text)
  } catch let error as MustacheTemplate.ParserError {
    let faults = ScannedTemplate(path: path, bytes).sectionFaults
    diagnostics += faults.isEmpty ? [.syntax(error, path: path)] : faults
  } catch {
    diagnostics.append(
      Diagnostic(.error, "template-syntax", "\(error)", at: Location(path, line: 1)))
  }
  return nil
}

extension Diagnostic {
  fileprivate static func syntax(_ error: MustacheTemplate.ParserError, path: String) -> Diagnostic
  {
    let (message, help) = explanation(of: error.error)
    return Diagnostic(
      .error, "template-syntax", message,
      at: Location(path, line: error.context.lineNumber, column: error.context.columnNumber),
      help: help)
  }

  private static func explanation(of error: any Error) -> (String, String?) {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect:
      ("the section that ends here is not the one that is open", "close sections in reverse order")
    case .unfinishedName: ("the tag does not end as a tag must", "write {{name}}")
    case .expectedSectionEnd:
      ("a section is still open at the end of the template", "close it with {{/name}}")
    case .invalidSetDelimiter: ("the delimiters are not set as they must be", "write {{=<% %>=}}")
    default: ("this is not Mustache: \(error)", nil)
    }
  }
}
