import ChronicleFacts

/// The mended body and where it came from, in the making.
struct BodyText {
  private(set) var text: [UInt8] = []
  private(set) var map = SourceMap()

  /// Adds a range of the page as a paragraph of its own; lines broken inside it are joined.
  mutating func append(_ range: Range<Int>, of page: Page) {
    var start = range.lowerBound
    while start < range.upperBound, page.text[start] <= 32 { start += 1 }
    guard start < range.upperBound else { return }
    if !text.isEmpty {
      map.append(
        SourceMap.Run(
          body: text.count, clipping: page.map.clipping(start..<start).lowerBound, count: 1, span: 0
        ))
      text.append(UInt8(ascii: "\n"))
    }
    while let end = page.text[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")) {
      copy(start..<end, of: page)
      start = end + 1
      // "Ki-" at a line's end goes on with the next; other lines are parted by a blank.
      let isBroken =
        text.last == UInt8(ascii: "-") && text.count > 1 && isLetter(text[text.count - 2])
      if !isBroken {
        map.append(
          SourceMap.Run(
            body: text.count, clipping: page.map.clipping(end..<(end + 1)).lowerBound, count: 1))
        text.append(UInt8(ascii: " "))
      }
    }
    copy(start..<range.upperBound, of: page)
  }

  private mutating func copy(_ range: Range<Int>, of page: Page) {
    map.append(range, of: page.map, at: text.count)
    text += page.text[range]
  }
}
