extension MarkdownText {
  /// Finds where in the lines of the Markdown the links' targets begin.
  ///
  /// cmark tells the line of a link only. Its links come in the order of the text, so that each is looked
  /// for behind the one before.
  mutating func findColumns(in markdown: UnsafeBufferPointer<UInt8>) {
    var number = 1
    var line = 0..<(lineEnd(in: markdown, from: 0))
    var position = 0
    for index in links.indices {
      let link = links[index]
      if link.line < number {
        (number, line, position) = (1, 0..<lineEnd(in: markdown, from: 0), 0)
      }
      while number < link.line, line.upperBound < markdown.count {
        let start = line.upperBound + 1
        line = start..<lineEnd(in: markdown, from: start)
        position = start
        number += 1
      }
      guard number == link.line else { continue }
      let target = "](\(link.scheme.rawValue):\(link.target))"
      let rest = UnsafeBufferPointer(rebasing: markdown[position..<line.upperBound])
      guard let offset = firstPlace(of: target, in: rest) else { continue }
      let before = markdown[line.lowerBound..<(position + offset)]
      links[index].column = before.count { $0 & 0xC0 != 0x80 } + 3
      position += offset + target.utf8.count
    }
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
