import ChronicleDiagnostics
import ChronicleImport
import Foundation

extension Terminal {
  /// Prints findings in the order of their places, each once, with the line of the file shown.
  ///
  /// - Parameters:
  ///   - root: The chronicle's folder, under which the paths lie.
  ///   - texts: Files as they will be written, by their paths, where the places are those of that text.
  func report(_ diagnostics: [Diagnostic], root: String, texts: [String: String] = [:]) {
    for diagnostic in Set(diagnostics).sorted() {
      say(text(of: diagnostic, root: root, texts: texts))
    }
  }

  /// One line for what is wrong, the line of the file with the place marked, and the remedy.
  func text(
    of diagnostic: Diagnostic, root: String, texts: [String: String] = [:]
  ) -> String {
    let style: Style =
      switch diagnostic.severity {
      case .error: .error
      case .warning: .warning
      case .note: .strong
      }
    let place = printable("\(diagnostic.location)")
    var lines = [
      "\(styled(place, .strong)): \(styled("\(diagnostic.severity.rawValue):", style)) "
        + "\(printable(diagnostic.message)) [\(diagnostic.id)]"
    ]
    lines += excerpt(at: diagnostic.location, root: root, texts)
    for note in diagnostic.notes {
      lines.append("  \(printable("\(note.location)")): note: \(printable(note.message))")
    }
    if let help = diagnostic.help { lines.append("  help: \(printable(help))") }
    return lines.joined(separator: "\n")
  }

  /// The line of the file, and the place in it marked; of a long line, the part around the place.
  private func excerpt(
    at location: Location, root: String, _ texts: [String: String]
  ) -> [String] {
    guard location.line > 0,
      let bytes = texts[location.path].map({ Array($0.utf8) })
        ?? (try? readFile(joined(root, location.path))), bytes.count < 1 << 20
    else { return [] }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard location.line <= lines.count else { return [] }
    let marked = MarkedLine(
      decodedText(of: Array(lines[location.line - 1])), column: location.column)
    if marked.text.allSatisfy({ $0 == " " }) { return [] }
    let text = "  \(styled(marked.text, .quiet))"
    guard let margin = marked.margin else { return [text] }
    return [text, "  \(margin)\(styled("^", .error))"]
  }
}

/// A text with control characters and marks of direction shown as `\u{…}`, so that no file can steer
/// the terminal.
func printable(_ text: String) -> String {
  var out = ""
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control where scalar != "\t", .format, .lineSeparator, .paragraphSeparator:
      out += "\\u{\(String(scalar.value, radix: 16))}"
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out
}
