/// The characters that Windows-1252 has in 0x80...0x9F; 0 where it has none.
let windows1252: [UInt16] = [
  0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
  0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
  0x203A, 0x0153, 0, 0x017E, 0x0178,
]

/// Appends a character in UTF-8.
func append(_ scalar: UInt32, to out: inout [UInt8]) {
  switch scalar {
  case ..<0x80: out.append(UInt8(scalar))
  case ..<0x800:
    out.append(UInt8(0xC0 | scalar >> 6))
    out.append(UInt8(0x80 | scalar & 0x3F))
  case ..<0x10000:
    out.append(UInt8(0xE0 | scalar >> 12))
    out.append(UInt8(0x80 | scalar >> 6 & 0x3F))
    out.append(UInt8(0x80 | scalar & 0x3F))
  default:
    out.append(UInt8(0xF0 | scalar >> 18 & 0x07))
    out.append(UInt8(0x80 | scalar >> 12 & 0x3F))
    out.append(UInt8(0x80 | scalar >> 6 & 0x3F))
    out.append(UInt8(0x80 | scalar & 0x3F))
  }
}

/// How many bytes the character at an offset has, if it is well-formed UTF-8.
func characterLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
  let first = bytes[index]
  if first < 0x80 { return 1 }
  let length = first >= 0xC2 && first < 0xE0 ? 2 : first & 0xF0 == 0xE0 ? 3 : 4
  guard first >= 0xC2, first < 0xF5, index + length <= bytes.count else { return nil }
  for next in index + 1..<index + length where bytes[next] & 0xC0 != 0x80 { return nil }
  let second = bytes[index + 1]
  switch first {
  case 0xE0: return second >= 0xA0 ? length : nil
  case 0xED: return second < 0xA0 ? length : nil
  case 0xF0: return second >= 0x90 ? length : nil
  case 0xF4: return second < 0x90 ? length : nil
  default: return length
  }
}
