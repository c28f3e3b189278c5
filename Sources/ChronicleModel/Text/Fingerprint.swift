/// 128 bits that stand for a content: equal contents have equal fingerprints on every machine, and two
/// different ones the same only by a chance that may be neglected. It guards against mistakes, not
/// against an enemy; what is cited has its SHA-256.
public struct Fingerprint: Sendable, Hashable {
  public var high: UInt64
  public var low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The fingerprint of bytes.
  public init(of bytes: UnsafeRawBufferPointer) {
    var mixer = FingerprintMixer()
    mixer.add(bytes)
    self = mixer.fingerprint
  }

  public init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { Fingerprint(of: $0) }
  }
}

extension Fingerprint: CustomStringConvertible {
  /// 32 hexadecimal digits.
  public var description: String { digits(high) + digits(low) }

  /// Appends the 32 digits.
  public func write(to out: inout [UInt8]) {
    for word in [high, low] {
      for shift in stride(from: 60, through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15
        out.append(digit < 10 ? 48 + digit : 87 + digit)
      }
    }
  }

  /// Reads 32 hexadecimal digits.
  public init?(_ text: some StringProtocol) {
    self.init(digits: Array(text.utf8)[...])
  }

  /// The same of their bytes.
  public init?(digits: ArraySlice<UInt8>) {
    guard digits.count == 32 else { return nil }
    var words: (UInt64, UInt64) = (0, 0)
    for digit in digits {
      let value: UInt8
      switch digit {
      case 48...57: value = digit - 48
      case 65...70: value = digit - 55
      case 97...102: value = digit - 87
      default: return nil
      }
      words = (words.0 << 4 | words.1 >> 60, words.1 << 4 | UInt64(value))
    }
    self.init(high: words.0, low: words.1)
  }
}

private func digits(_ value: UInt64) -> String {
  let digits = String(value, radix: 16)
  return String(repeating: "0", count: 16 - digits.utf8.count) + digits
}

/// Takes a content up piece by piece; the pieces' borders count.
///
/// Two lanes, each folded by a full multiplication a step, as Wang Yi's wyhash does.
public struct FingerprintMixer: Sendable {
  private var left: UInt64 = 0x243f_6a88_85a3_08d3
  private var right: UInt64 = 0x1319_8a2e_0370_7344

  public init() {}

  public mutating func add(_ word: UInt64) {
    let (a, b) = (word ^ left, word ^ 0xa409_3822_299f_31d0)
    left = folded(a, b ^ right)
    right = folded(a &+ 0x082e_fa98_ec4e_6c89, right ^ 0x4528_21e6_38d0_1377) &+ word
  }

  public mutating func add(_ number: Int) { add(UInt64(truncatingIfNeeded: number)) }

  public mutating func add(_ fingerprint: Fingerprint) {
    add(fingerprint.high)
    add(fingerprint.low)
  }

  public mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    let blocks = bytes.count & ~31
    add(blocks: UnsafeRawBufferPointer(rebasing: bytes[..<blocks]))
    end(with: UnsafeRawBufferPointer(rebasing: bytes[blocks...]), count: bytes.count)
  }

  /// Takes up the beginning of bytes that come in parts, or more of them: a multiple of 32 bytes.
  public mutating func add(blocks bytes: UnsafeRawBufferPointer) {
    var offset = 0
    while offset + 32 <= bytes.count {
      let a = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
      let b = bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self).littleEndian
      let c = bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self).littleEndian
      let d = bytes.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self).littleEndian
      left = folded(a ^ left, b ^ 0xa409_3822_299f_31d0) &+ right
      right = folded(c ^ right, d ^ 0x4528_21e6_38d0_1377) &+ a
      offset += 32
    }
  }

  /// Takes up the last bytes, fewer than 32, of `count` in all.
  public mutating func end(with bytes: UnsafeRawBufferPointer, count: Int) {
    var offset = 0
    while offset < bytes.count {
      var word: UInt64 = 0
      for index in offset..<min(offset + 8, bytes.count) {
        word |= UInt64(bytes[index]) << UInt64((index - offset) * 8)
      }
      add(word)
      offset += 8
    }
    add(UInt64(count))
  }

  public var fingerprint: Fingerprint {
    Fingerprint(
      high: folded(left ^ 0xbe54_66cf_34e9_0c6c, right ^ 0xc0ac_29b7_c97c_50dd),
      low: folded(right ^ 0x3f84_d5b5_b547_0917, left &+ 0x9216_d5d9_8979_fb1b))
  }
}

private func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
  let product = a.multipliedFullWidth(by: b)
  return product.high ^ product.low ^ a &+ b
}
