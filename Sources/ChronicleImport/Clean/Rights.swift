import ChronicleFacts

/// Whether a line says who holds the rights: `Copyright 2004 ...`, `© ...`, `(c) ...`.
func opensRights(_ tokens: Range<Int>, of words: Words) -> Bool {
  let opener = words.string(tokens.lowerBound..<min(tokens.upperBound, tokens.lowerBound + 2))
    .lowercased()
  return opener.hasPrefix("copyright") || opener.hasPrefix("©") || opener.hasPrefix("(c")
}

/// The years that a line names, from the first to the last.
func namedYears(_ tokens: Range<Int>, of words: Words) -> ClosedRange<Int>? {
  let years = tokens.compactMap { index in
    words.digits(at: index) == 4 ? words.number(at: index) : nil
  }.filter { (1900...2100).contains($0) }
  guard let first = years.min(), let last = years.max() else { return nil }
  return first...last
}
