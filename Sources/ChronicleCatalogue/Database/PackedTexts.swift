/// Texts in a row, for the hundred thousand places that name one of them: each as a text of its own would
/// have to be fetched from elsewhere each time.
struct PackedTexts {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  init(_ texts: [String]) {
    for text in texts {
      bytes += text.utf8
      ends.append(bytes.count)
    }
  }

  subscript(_ index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}

extension SQLiteRecord {
  mutating func add(_ texts: PackedTexts, at index: Int) {
    texts[index].withUnsafeBufferPointer { add($0) }
  }
}
