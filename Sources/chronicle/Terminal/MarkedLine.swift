/// A line of a file as a terminal can show it, and what stands before the mark below a place in it.
struct MarkedLine: Equatable {
  var text: String
  /// Nil where no column is known, or the line ends before it.
  var margin: String?

  /// How many characters of a line are shown.
  private static let width = 120

  /// - Parameter column: From 1, in Unicode scalars; 0 where it is unknown.
  init(_ line: String, column: Int) {
    var scalars = Array(line.unicodeScalars)
    if scalars.last == "\r" { scalars.removeLast() }
    let place = column - 1
    let isMarked = (0...scalars.count).contains(place)
    var start = 0
    if scalars.count > Self.width, place > Self.width * 3 / 4 {
      start = min(place - Self.width / 2, scalars.count - Self.width)
    }
    let end = min(scalars.count, start + Self.width)
    let opening = start > 0 ? "…" : ""
    func shown(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return printable(String(view))
    }
    text = opening + shown(start..<end) + (end < scalars.count ? "…" : "")
    margin = isMarked ? blanks(like: opening + shown(start..<min(place, end))) : nil
  }
}

/// Blanks as wide as a text on a terminal.
private func blanks(like text: String) -> String {
  text.reduce(into: "") { out, character in
    if character == "\t" {
      out += "\t"
    } else {
      out += isWide(character) ? "  " : " "
    }
  }
}

/// How many places of a terminal a text takes.
func columns(of text: String) -> Int {
  text.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
}

/// Whether a character takes two places of a terminal (Unicode annex 11, the wide blocks).
private func isWide(_ character: Character) -> Bool {
  guard let value = character.unicodeScalars.first?.value else { return false }
  switch value {
  case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
    return true
  default: return false
  }
}
