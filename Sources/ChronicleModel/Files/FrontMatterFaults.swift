import ChronicleDiagnostics
import Yams

extension Diagnostic {
  static func notAMapping(_ location: Location) -> Diagnostic {
    Diagnostic(
      .error, "front-matter-not-a-mapping", "the front matter is no list of 'key: value' lines",
      at: location, help: "write one key a line, such as 'title: ...'")
  }

  static func invalidYAML(
    _ error: YamlError, path: String, firstLine: Int
  ) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, let yaml),
      .parser(let context, let problem, let mark, let yaml),
      .composer(let context, let problem, let mark, let yaml):
      let fault = YAMLFault(
        problem: problem, context: context, mark: mark,
        lines: yaml.split(separator: "\n", omittingEmptySubsequences: false))
      return Diagnostic(
        .error, "invalid-yaml", "this is not YAML: \(fault.message)",
        at: Location(path, line: firstLine + fault.line - 1, column: fault.column),
        help: fault.help)
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "\($0)" }.sorted().map { "'\($0)'" }
      return Diagnostic(
        .error, "duplicate-key", "the key \(names.joined(separator: ", ")) stands here twice",
        at: Location(
          path, line: firstLine + context.mark.line - 1, column: context.mark.column),
        help: "keep one of the two")
    default:
      return Diagnostic(
        .error, "invalid-yaml", "this is not YAML: \(error)", at: Location(path, line: firstLine))
    }
  }

  static func wrongValue(
    _ key: String, _ wanted: String, at location: Location, help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      .error, "wrong-value", "'\(key)' takes \(wanted)", at: location,
      help: help ?? examples[wanted].map { "write \(key): \($0)" })
  }

  private static let examples = [
    "one text": "\"the text in double quotes\"", "a list of texts": "[one, \"and two\"]",
    "true or false": "true", "a mapping": "{name: value}",
    "a list of mappings": "and below it, one a line, - {name: value}",
  ]

  static func invalidDate(_ text: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .error, "invalid-date", "'\(text)' is no date\(dateFault(text))", at: location,
      help: dateHelp(text))
  }

  public static func untitledChronicle(
    _ severity: Severity, _ reason: String, at location: Location
  ) -> Diagnostic {
    Diagnostic(
      severity, "missing-title",
      "\(reason), and every page calls the site '\(Configuration().title)'",
      at: location, help: "write into chronicle.yml: title: \"Talks on the border\"")
  }

  static func invalidLanguage(_ text: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .error, "invalid-language", "'\(text)' is no code of a language", at: location,
      help: languageTag(meantBy: text).map { "write \($0)" }
        ?? "write its two or three letters (BCP 47): en, ko, zh-Hant")
  }

  static func unknownKey(
    _ key: String, nearest: String?, at location: Location
  ) -> Diagnostic {
    Diagnostic(
      .error, "unknown-key", "'\(key)' is no key of this file", at: location,
      help: nearest.map { "did you mean '\($0)'?" } ?? "put keys of your own under 'extra:'")
  }
}
