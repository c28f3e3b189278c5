import ChronicleModel

/// Cuts texts into the words by which they are searched; `assets/search.js` does the same with a query.
///
///     Six-party talks, Erdoğan  ->  six party talk erdogan        송민순  ->  송민 민순
///
/// Latin letters are folded, English plurals lose their `s`, and what is written without blanks is cut into
/// pairs of letters. A lone Latin letter is no word.
struct SearchWords {
  let isEnglish: Bool
  private var word: [UInt8] = []
  private var pair: [UInt8] = []

  init(isEnglish: Bool) { self.isEnglish = isEnglish }

  /// Hands on each word of a text.
  mutating func cut(_ text: [UInt8], _ emit: (UnsafeBufferPointer<UInt8>) -> Void) {
    text.withUnsafeBufferPointer { cut($0, emit) }
  }

  mutating func cut(
    _ text: UnsafeBufferPointer<UInt8>, _ emit: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var position = 0
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        guard isWordByte(byte) else {
          end(emit)
          position += 1
          continue
        }
        var end = position + 1
        while end < text.count, isWordByte(text[end]) { end += 1 }
        let start = word.count
        word += UnsafeBufferPointer(rebasing: text[position..<end])
        // The bit that makes a letter small is set in every digit.
        for index in start..<word.count { word[index] |= 0x20 }
        position = end
      } else {
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        let end = min(text.count, position + length)
        let bytes = UnsafeBufferPointer(rebasing: text[position..<end])
        position = end
        take(String(decoding: bytes, as: UTF8.self).unicodeScalars.first, bytes, emit)
      }
    }
    end(emit)
  }

  private mutating func take(
    _ scalar: Unicode.Scalar?, _ bytes: UnsafeBufferPointer<UInt8>,
    _ emit: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard let scalar else { return end(emit) }
    switch scalar.value {
    case 0x300...0x36F: return
    case _ where isWrittenWithoutBlanks(scalar):
      if !word.isEmpty { end(emit) }
      let first = pair.count
      pair += bytes
      if first > 0 {
        pair.withUnsafeBufferPointer(emit)
        pair.removeFirst(first)
        hasPair = true
      }
    default:
      let piece = folded(scalar)
      if !piece.isEmpty || scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if !pair.isEmpty { end(emit) }
        word += piece.isEmpty ? Array(scalar.properties.lowercaseMapping.utf8) : piece
      } else {
        end(emit)
      }
    }
  }

  /// Whether the letter in `pair` has been part of a word already.
  private var hasPair = false

  private mutating func end(_ emit: (UnsafeBufferPointer<UInt8>) -> Void) {
    if !pair.isEmpty {
      if !hasPair { pair.withUnsafeBufferPointer(emit) }
      pair.removeAll(keepingCapacity: true)
      hasPair = false
    }
    if word.isEmpty { return }
    if isEnglish { dropPlural() }
    let isLone = word.count == 1 && word[0] >= 97
    if !isLone && word.count <= 40 { word.withUnsafeBufferPointer(emit) }
    word.removeAll(keepingCapacity: true)
  }

  /// Donna Harman's rules for plurals ("How effective is suffixing?", 1991).
  private mutating func dropPlural() {
    guard word.count > 3, word.last == UInt8(ascii: "s") else { return }
    let before = word[word.count - 2]
    let third = word[word.count - 3]
    if before == UInt8(ascii: "e"), third == UInt8(ascii: "i") {
      if "ae".utf8.contains(word[word.count - 4]) { return dropLast() }
      word.removeLast(3)
      word.append(UInt8(ascii: "y"))
    } else if before == UInt8(ascii: "e"), "aeo".utf8.contains(third) {
      return
    } else if before != UInt8(ascii: "u"), before != UInt8(ascii: "s") {
      dropLast()
    }
  }

  private mutating func dropLast() { word.removeLast() }
}

/// Whether a byte is a Latin letter without marks, or a digit.
private func isWordByte(_ byte: UInt8) -> Bool {
  (byte | 0x20) >= 97 && (byte | 0x20) <= 122 || byte >= 48 && byte <= 57
}

private func isWrittenWithoutBlanks(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x3041...0x3096, 0x30A1...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0x20000...0x3FFFF:
    true
  default: false
  }
}
