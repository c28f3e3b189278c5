func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
func isLowerCase(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 }
func isUpperCase(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }
/// Whether a byte is an ASCII letter or part of a character beyond ASCII.
func isLetter(_ byte: UInt8) -> Bool { isLowerCase(byte | 0x20) || byte >= 0x80 }
/// Whether a byte is a blank or another control character within a line.
func isBlank(_ byte: UInt8) -> Bool { byte <= 32 && byte != UInt8(ascii: "\n") }

extension UnsafeBufferPointer<UInt8> {
  /// The byte at an offset, or a line break beyond the text.
  func byte(_ index: Int) -> UInt8 {
    index >= 0 && index < count ? self[index] : UInt8(ascii: "\n")
  }

  /// Whether the bytes at an offset are these.
  func has(_ bytes: StaticString, at index: Int) -> Bool {
    guard index >= 0, index + bytes.utf8CodeUnitCount <= count else { return false }
    for i in 0..<bytes.utf8CodeUnitCount where self[index + i] != bytes.utf8Start[i] {
      return false
    }
    return true
  }
}
