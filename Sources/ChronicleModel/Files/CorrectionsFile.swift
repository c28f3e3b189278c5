import ChronicleDiagnostics

/// Reads `content/corrections.yml`, a list of corrections; the newest come first.
///
/// Reports `incomplete-correction`.
public func corrections(
  path: String, text: String, _ diagnostics: inout [Diagnostic]
) -> [Correction] {
  // The list is read as the value of a key on a line before the file's first.
  let body = text.hasPrefix("---") ? "#" + text.dropFirst() : text
  var keys = FrontMatter(yaml: "corrections:\n" + body, path: path, firstLine: 0)
  let found = keys.mappings("corrections") { keys -> Correction? in
    let date = keys.date("date")
    let (what, why, article) = (keys.string("what"), keys.string("why"), keys.string("article"))
    guard let date, let what, let why else {
      if !keys.diagnostics.hasErrors {
        let missing = [("date", date == nil), ("what", what == nil), ("why", why == nil)]
          .filter(\.1).map(\.0)
        keys.report(
          Diagnostic(
            .error, "incomplete-correction",
            "a correction does not say '\(missing.joined(separator: "' and '"))'",
            at: keys.location(of: keys.keys.first ?? "date"),
            help: "write {date: \"2026-11-20\", what: ..., why: ..., article: ...}"))
      }
      return nil
    }
    return Correction(
      date: date, what: what, why: why, article: article, location: keys.location(of: "article"))
  }
  keys.reportUnknownKeys()
  diagnostics += keys.diagnostics
  return found.sorted { ($1.date, $0.what) < ($0.date, $1.what) }
}
