extension MarkdownText {
  /// Finds where in the lines of the Markdown the links' targets begin.
  ///
  /// cmark tells the line of a link only. Its links come in the order of the text, so that each is looked
  /// for behind the one before.
  mutating func findColumns(in markdown: UnsafeBufferPointer<UInt8>) {
    var line = SearchedLine(1, 0..<lineEnd(in: markdown, from: 0))
    for index in links.indices {
      let link = links[index]
      if link.line < line.number { line = SearchedLine(1, 0..<lineEnd(in: markdown, from: 0)) }
      while line.number < link.line, line.end < markdown.count {
        let start = line.end + 1
        line = SearchedLine(line.number + 1, start..<lineEnd(in: markdown, from: start))
      }
      guard line.number == link.line, line.misses < SearchedLine.mostMisses else { continue }
      let target = "](\(link.scheme.rawValue):\(link.target))"
      let rest = UnsafeBufferPointer(rebasing: markdown[line.position..<line.end])
      guard let offset = firstPlace(of: target, in: rest) else {
        line.misses += 1
        continue
      }
      line.scalars += rest[..<offset].count { $0 & 0xC0 != 0x80 }
      links[index].column = line.scalars + 3
      // Past the bracket.
      line.position += offset + 1
      line.scalars += 1
    }
  }
}

/// A line of which the beginning has been searched.
private struct SearchedLine {
  let number: Int
  let end: Int
  /// Up to where it has been searched, and how many scalars stand before that.
  var position: Int
  var scalars = 0
  /// How many targets it does not show as they are, being written in another way.
  var misses = 0

  /// Each of them costs a look at the whole line, and a line may have a million.
  static let mostMisses = 16

  init(_ number: Int, _ place: Range<Int>) {
    self.number = number
    position = place.lowerBound
    end = place.upperBound
  }
}

private func lineEnd(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var end = start
  while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
  return end
}

private func firstPlace(of wanted: String, in text: UnsafeBufferPointer<UInt8>) -> Int? {
  var wanted = wanted
  return wanted.withUTF8 { wanted in
    var place = 0
    while place + wanted.count <= text.count {
      if text[place] == wanted[0],
        UnsafeBufferPointer(rebasing: text[place..<(place + wanted.count)]).elementsEqual(wanted)
      {
        return place
      }
      place += 1
    }
    return nil
  }
}
