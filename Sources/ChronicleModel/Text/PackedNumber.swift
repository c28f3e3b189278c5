extension [UInt8] {
  /// Appends a number that is not negative: seven bits a byte, the lowest first; all but the last with the
  /// high bit.
  public mutating func append(number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }
}

extension ArraySlice<UInt8> {
  /// Takes a number off the beginning; nil where there is none.
  public mutating func popNumber() -> Int? {
    var number: UInt = 0
    var shift: UInt = 0
    while let byte = popFirst(), shift < 63 {
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: number) }
      shift += 7
    }
    return nil
  }
}
