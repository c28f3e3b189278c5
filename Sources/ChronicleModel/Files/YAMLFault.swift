import Yams

/// What keeps a text from being YAML, in words for one who has never heard of a token.
struct YAMLFault {
  var message: String
  var help: String
  /// Line and column from 1.
  var line: Int
  var column: Int

  /// The faults by what the parser calls them.
  private static let table: [(problem: String, message: String, help: String)] = [
    (
      "mapping values are not allowed", "a text with a ':' has no quotation marks around it",
      "put the whole text in double quotes: title: \"Talks: a second round\""
    ),
    (
      "found unexpected end of stream", "a quotation mark is opened and never closed",
      "put a second \" at the end of the text"
    ),
    (
      "found a tab character", "a tab stands where only blanks may stand",
      "replace the tab by two blanks"
    ),
    (
      "could not find expected ':'",
      "a key has no ':' after it, or a text runs on to the next line",
      "write each key on a line of its own, with ': ' after it"
    ),
    (
      "did not find expected key",
      "a text goes on after its closing quotation mark, or a line does not stand below its neighbours",
      "put the whole text in double quotes (a \" inside it is written \\\"), and begin all keys in the same column"
    ),
    (
      "did not find expected ',' or", "a list or mapping in brackets is not closed",
      "close every [ with ] and every { with }, and part the items by commas"
    ),
    (
      "block sequence entries are not allowed", "a list begins on the line of its key",
      "begin the list on the next line, each item with '- '"
    ),
    (
      "found unknown escape character",
      "a backslash in double quotes begins no sign that YAML knows",
      "write \\\\ for a backslash, or put the text in single quotes"
    ),
    (
      "found undefined alias", "a text that begins with '*' is taken for a reference",
      "put the text in double quotes"
    ),
    (
      "control characters are not allowed", "there is a character that cannot be seen",
      "delete it, or write the line anew"
    ),
    ("did not find expected <document start>", "a second part begins here", "keep one part only"),
  ]

  /// - Parameter lines: The text, line by line, to tell faults apart that the parser calls alike.
  init(problem: String, context: YamlError.Context?, mark: Mark, lines: [Substring]) {
    // What was opened and not closed is shown where it was opened.
    let isOpen = problem.contains("unexpected end of stream")
    let mark = isOpen ? context?.mark ?? mark : mark
    line = mark.line
    column = mark.column
    let text = lines.indices.contains(line - 1) ? lines[line - 1] : ""
    let sign = text.unicodeScalars.dropFirst(max(0, column - 1)).first
    if problem.contains("cannot start any token") {
      let isTab = sign == "\t"
      message =
        isTab
        ? "a tab stands where only blanks may stand"
        : "a text cannot begin with '\(sign.map(String.init) ?? "")'"
      help = isTab ? "replace the tab by two blanks" : "put the text in double quotes"
    } else if let row = Self.table.first(where: { problem.contains($0.problem) }) {
      (message, help) = (row.message, row.help)
    } else {
      message = problem
      help = "put texts with ':' or '#' or quotation marks in double quotes"
    }
    if let quote = ["\u{201C}", "\u{201E}", "\u{AB}"].first(where: text.contains) {
      help = "‘\(quote)’ is no quotation mark to YAML: write a plain \" before and after the text"
    }
  }
}
