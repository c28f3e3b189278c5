import Foundation

/// Whether bytes come before others, as SQLite sorts.
func isBefore(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
  guard let first = left.baseAddress, let second = right.baseAddress else {
    return left.count < right.count
  }
  let order = memcmp(first, second, min(left.count, right.count))
  return order < 0 || order == 0 && left.count < right.count
}

/// Whether a text comes before another by its bytes.
func isBefore(_ left: String, _ right: String) -> Bool {
  var (left, right) = (left, right)
  return left.withUTF8 { left in
    right.withUTF8 { isBefore(UnsafeRawBufferPointer(left), UnsafeRawBufferPointer($0)) }
  }
}

/// The places of texts in the order of their bytes.
func byteOrder(_ texts: [String]) -> [Int] {
  texts.indices.sorted { isBefore(texts[$0], texts[$1]) }
}
