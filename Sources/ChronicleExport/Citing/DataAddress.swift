/// A file that a page holds in itself: the `data:` address of its bytes (RFC 2397).
///
/// What an address cannot hold is percent-encoded; the result is ASCII.
public func dataAddress(_ text: String, type: String) -> String {
  let head = "data:\(type);charset=utf-8,"
  var text = text
  return text.withUTF8 { bytes in
    let coded = bytes.count { !isPlain[Int($0)] }
    return String(unsafeUninitializedCapacity: head.utf8.count + bytes.count + 2 * coded) { out in
      var end = out.update(fromContentsOf: head.utf8)
      func add(_ byte: UInt8) {
        out[end] = byte
        end += 1
      }
      for byte in bytes {
        if isPlain[Int(byte)] {
          add(byte)
        } else {
          add(UInt8(ascii: "%"))
          add(hexDigit(byte >> 4))
          add(hexDigit(byte & 15))
        }
      }
      return end
    }
  }
}

/// Which bytes stand for themselves in an address.
private let isPlain: [Bool] = (0...255).map { byte in
  let marks = "-._~!$()*+,;=:@/?".utf8
  return (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    || marks.contains(UInt8(byte))
}

private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 55 + value }
